SELECT
  "case_id",
  "capability-bio-chem__status",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-bio-chem__due_lo",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-bio-chem__due_hi",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.capability_domains__bio_chem" THEN 'met' WHEN NOT "evidence.capability_domains__bio_chem" AND "capability-bio-chem__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "capability-bio-chem__met",
  "capability-bio-chem__status" AS "capability-nuclear-rad__status",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-nuclear-rad__due_lo",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-nuclear-rad__due_hi",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.capability_domains__nuclear_rad" THEN 'met' WHEN NOT "evidence.capability_domains__nuclear_rad" AND "capability-bio-chem__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "capability-nuclear-rad__met",
  "capability-bio-chem__status" AS "capability-cyber__status",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-cyber__due_lo",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-cyber__due_hi",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.capability_domains__cyber" THEN 'met' WHEN NOT "evidence.capability_domains__cyber" AND "capability-bio-chem__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "capability-cyber__met",
  "capability-bio-chem__status" AS "capability-ai-rnd__status",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-ai-rnd__due_lo",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-ai-rnd__due_hi",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.capability_domains__ai_rnd" THEN 'met' WHEN NOT "evidence.capability_domains__ai_rnd" AND "capability-bio-chem__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "capability-ai-rnd__met",
  "capability-bio-chem__status" AS "capability-autonomy-loss-of-control__status",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-autonomy-loss-of-control__due_lo",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-autonomy-loss-of-control__due_hi",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.capability_domains__autonomy_loss_of_control" THEN 'met' WHEN NOT "evidence.capability_domains__autonomy_loss_of_control" AND "capability-bio-chem__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "capability-autonomy-loss-of-control__met",
  "capability-bio-chem__status" AS "capability-manipulation__status",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-manipulation__due_lo",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "capability-manipulation__due_hi",
  CASE WHEN "capability-bio-chem__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.capability_domains__manipulation" THEN 'met' WHEN NOT "evidence.capability_domains__manipulation" AND "capability-bio-chem__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "capability-manipulation__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__capability-thresholds" THEN 'no' WHEN "facts.frameworks.adopted__capability-thresholds" THEN 'applies' ELSE 'unknown' END AS "capability-bio-chem__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__capability-thresholds" END AS "facts.frameworks.adopted__capability-thresholds",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__capability-thresholds" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases" OFFSET 0
) AS "step_1" OFFSET 0
) AS "step_2" OFFSET 0
) AS "step_3";
