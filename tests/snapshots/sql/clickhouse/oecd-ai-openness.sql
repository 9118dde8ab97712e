SELECT
  "case_id",
  "oecd-openness-components__status",
  CASE WHEN "oecd-openness-components__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "oecd-openness-components__due_lo",
  CASE WHEN "oecd-openness-components__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "oecd-openness-components__due_hi",
  CASE WHEN "oecd-openness-components__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.open_components_stated" THEN 'met' WHEN NOT "evidence.open_components_stated" AND "oecd-openness-components__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "oecd-openness-components__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__oecd-ai-openness" THEN 'no' WHEN "facts.frameworks.adopted__oecd-ai-openness" THEN 'applies' ELSE 'unknown' END AS "oecd-openness-components__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__oecd-ai-openness" END AS "facts.frameworks.adopted__oecd-ai-openness",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__oecd-ai-openness" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
