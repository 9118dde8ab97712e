SELECT
  "case_id",
  "unesco-impact-assessment__status",
  CASE WHEN "unesco-impact-assessment__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "unesco-impact-assessment__due_lo",
  CASE WHEN "unesco-impact-assessment__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "unesco-impact-assessment__due_hi",
  CASE WHEN "unesco-impact-assessment__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ethical_impact_assessment" THEN 'met' WHEN NOT "evidence.ethical_impact_assessment" AND "unesco-impact-assessment__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "unesco-impact-assessment__met"
FROM (
SELECT *,
  CASE WHEN NOT "unesco-impact-assessment__trigger" THEN 'no' WHEN "unesco-impact-assessment__trigger" THEN 'applies' ELSE 'unknown' END AS "unesco-impact-assessment__status"
FROM (
SELECT *,
  CASE WHEN "assumed.frameworks.adopted" THEN FALSE ELSE "frameworks.adopted__unesco-ai-ethics" END AS "unesco-impact-assessment__trigger"
FROM (
SELECT *,
  "frameworks.adopted__unesco-ai-ethics" IS NULL AND "frameworks.adopted__other" IS NULL AS "assumed.frameworks.adopted"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
