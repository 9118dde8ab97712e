SELECT
  "case_id",
  "unesco-impact-assessment__status",
  CASE WHEN "unesco-impact-assessment__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "unesco-impact-assessment__due_lo",
  CASE WHEN "unesco-impact-assessment__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "unesco-impact-assessment__due_hi",
  CASE WHEN "unesco-impact-assessment__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ethical_impact_assessment" THEN 'met' WHEN NOT "evidence.ethical_impact_assessment" AND "unesco-impact-assessment__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "unesco-impact-assessment__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__unesco-ai-ethics" THEN 'no' WHEN "facts.frameworks.adopted__unesco-ai-ethics" THEN 'applies' ELSE 'unknown' END AS "unesco-impact-assessment__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__unesco-ai-ethics" END AS "facts.frameworks.adopted__unesco-ai-ethics",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__unesco-ai-ethics" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
