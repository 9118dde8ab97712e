SELECT
  "case_id",
  "au-dis-standard__status",
  CASE WHEN "au-dis-standard__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-12-22' END AS "au-dis-standard__due_lo",
  CASE WHEN "au-dis-standard__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-12-22' END AS "au-dis-standard__due_hi",
  CASE WHEN "au-dis-standard__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.au_class_1_measures" THEN 'met' WHEN NOT "evidence.au_class_1_measures" AND "au-dis-standard__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "au-dis-standard__met",
  "au-dis-standard__status" AS "au-dis-code2__status",
  CASE WHEN "au-dis-standard__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-03-09' END AS "au-dis-code2__due_lo",
  CASE WHEN "au-dis-standard__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-03-09' END AS "au-dis-code2__due_hi",
  CASE WHEN "au-dis-standard__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.au_class_2_measures" THEN 'met' WHEN NOT "evidence.au_class_2_measures" AND "au-dis-standard__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "au-dis-code2__met",
  "au-privacy-adm__status",
  CASE WHEN "au-privacy-adm__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-12-10' END AS "au-privacy-adm__due_lo",
  CASE WHEN "au-privacy-adm__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-12-10' END AS "au-privacy-adm__due_hi",
  CASE WHEN "au-privacy-adm__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.au_privacy_policy_decisions" THEN 'met' WHEN NOT "evidence.au_privacy_policy_decisions" AND "au-privacy-adm__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "au-privacy-adm__met"
FROM (
SELECT *,
  CASE WHEN NOT "terms.au_designated_service" THEN 'no' WHEN "facts.platform.no_users_in_au" THEN 'exempt:no-australian-users' WHEN ("terms.au_designated_service" AND NOT ("facts.platform.no_users_in_au")) THEN 'applies' ELSE 'unknown' END AS "au-dis-standard__status"
FROM (
SELECT *,
  ("platform.kind" = 'model_hub') OR "service.high_impact_generative_au" AS "terms.au_designated_service",
  "platform.no_users_in_au" IS NOT DISTINCT FROM TRUE AS "facts.platform.no_users_in_au",
  CASE WHEN NOT "use.automated_decisions_au" THEN 'no' WHEN "use.automated_decisions_au" THEN 'scheduled' ELSE 'unknown' END AS "au-privacy-adm__status"
FROM "cases"
) AS "step_1"
) AS "step_2";
