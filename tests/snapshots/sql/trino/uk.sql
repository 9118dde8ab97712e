SELECT
  "case_id",
  "uk-duaa-adm__status",
  CASE WHEN "uk-duaa-adm__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-02-05' END AS "uk-duaa-adm__due_lo",
  CASE WHEN "uk-duaa-adm__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-02-05' END AS "uk-duaa-adm__due_hi",
  CASE WHEN "uk-duaa-adm__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.uk_decision_safeguards" THEN 'met' WHEN NOT "evidence.uk_decision_safeguards" AND "uk-duaa-adm__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "uk-duaa-adm__met",
  "uk-duaa-138__status",
  CASE WHEN "uk-duaa-138__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-02-06' END AS "uk-duaa-138__due_lo",
  CASE WHEN "uk-duaa-138__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-02-06' END AS "uk-duaa-138__due_hi",
  CASE WHEN "uk-duaa-138__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "uk-duaa-138__met",
  "uk-cpa2026-csam__status",
  CASE WHEN "uk-cpa2026-csam__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "uk-cpa2026-csam__from_due_lo" END AS "uk-cpa2026-csam__due_lo",
  CASE WHEN "uk-cpa2026-csam__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "uk-cpa2026-csam__from_due_hi" END AS "uk-cpa2026-csam__due_hi",
  CASE WHEN "uk-cpa2026-csam__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "uk-cpa2026-csam__met",
  "uk-cpa2026-nudify__status",
  CASE WHEN "uk-cpa2026-nudify__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-06-29' END AS "uk-cpa2026-nudify__due_lo",
  CASE WHEN "uk-cpa2026-nudify__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-06-29' END AS "uk-cpa2026-nudify__due_hi",
  CASE WHEN "uk-cpa2026-nudify__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "uk-cpa2026-nudify__met",
  "uk-osa-48h__status",
  CASE WHEN "uk-osa-48h__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-06-29' END AS "uk-osa-48h__due_lo",
  CASE WHEN "uk-osa-48h__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-06-29' END AS "uk-osa-48h__due_hi",
  CASE WHEN "uk-osa-48h__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.uk_takedown_48h" THEN 'met' WHEN NOT "evidence.uk_takedown_48h" AND "uk-osa-48h__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "uk-osa-48h__met",
  "uk-osa-216a__status",
  "uk-osa-216a__status" AS "uk-frontier-bill__status"
FROM (
SELECT *,
  CASE WHEN NOT "model.csam_optimised" THEN 'no' WHEN "facts.conduct.uk_authorised_testing" THEN 'exempt:authorised-testing' WHEN ("model.csam_optimised" AND NOT ("facts.conduct.uk_authorised_testing")) THEN CASE WHEN "uk-cpa2026-csam__from_due_hi" <= DATE '2026-11-21' THEN 'applies' WHEN "uk-cpa2026-csam__from_due_lo" >= DATE '2299-12-31' THEN 'dormant' WHEN "uk-cpa2026-csam__from_due_lo" > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "uk-cpa2026-csam__status",
  CASE WHEN NOT "system.nudification" THEN 'no' WHEN "facts.conduct.uk_reasonable_steps" THEN 'exempt:reasonable-steps' WHEN ("system.nudification" AND NOT ("facts.conduct.uk_reasonable_steps")) THEN 'applies' ELSE 'unknown' END AS "uk-cpa2026-nudify__status"
FROM (
SELECT *,
  CASE WHEN NOT "use.solely_automated_significant_uk" THEN 'no' WHEN "use.solely_automated_significant_uk" THEN 'applies' ELSE 'unknown' END AS "uk-duaa-adm__status",
  CASE WHEN NOT "conduct.uk_intimate_image_of_adult" THEN 'no' WHEN "conduct.uk_intimate_image_of_adult" THEN 'applies' ELSE 'unknown' END AS "uk-duaa-138__status",
  COALESCE(CASE WHEN "reading.uk_csam_tools_commenced_lo" >= DATE '2026-04-29' THEN "reading.uk_csam_tools_commenced_lo" WHEN DATE '2026-04-29' > "reading.uk_csam_tools_commenced_lo" THEN DATE '2026-04-29' END, "reading.uk_csam_tools_commenced_lo", DATE '2026-04-29') AS "uk-cpa2026-csam__from_due_lo",
  CASE WHEN "reading.uk_csam_tools_commenced_hi" >= DATE '2026-04-29' THEN "reading.uk_csam_tools_commenced_hi" WHEN DATE '2026-04-29' > "reading.uk_csam_tools_commenced_hi" THEN DATE '2026-04-29' END AS "uk-cpa2026-csam__from_due_hi",
  COALESCE("conduct.uk_authorised_testing", FALSE) AS "facts.conduct.uk_authorised_testing",
  COALESCE("conduct.uk_reasonable_steps", FALSE) AS "facts.conduct.uk_reasonable_steps",
  CASE WHEN NOT "platform.user_to_user_uk" THEN 'no' WHEN "platform.user_to_user_uk" THEN 'applies' ELSE 'unknown' END AS "uk-osa-48h__status",
  CASE WHEN NOT TRUE THEN 'no' WHEN TRUE THEN 'applies' ELSE 'unknown' END AS "uk-osa-216a__status"
FROM "cases"
) AS "step_1"
) AS "step_2";
