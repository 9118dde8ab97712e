SELECT
  "case_id",
  "osaid-use__status",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-use__due_lo",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-use__due_hi",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "osaid.use" THEN 'met' WHEN NOT "osaid.use" AND "osaid-use__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "osaid-use__met",
  "osaid-use__status" AS "osaid-study__status",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-study__due_lo",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-study__due_hi",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "osaid.study" THEN 'met' WHEN NOT "osaid.study" AND "osaid-use__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "osaid-study__met",
  "osaid-use__status" AS "osaid-modify__status",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-modify__due_lo",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-modify__due_hi",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "osaid.modify" THEN 'met' WHEN NOT "osaid.modify" AND "osaid-use__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "osaid-modify__met",
  "osaid-use__status" AS "osaid-share__status",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-share__due_lo",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-share__due_hi",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "osaid.share" THEN 'met' WHEN NOT "osaid.share" AND "osaid-use__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "osaid-share__met",
  "osaid-use__status" AS "osaid-data-information__status",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-data-information__due_lo",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-data-information__due_hi",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "osaid.data_information" THEN 'met' WHEN NOT "osaid.data_information" AND "osaid-use__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "osaid-data-information__met",
  "osaid-use__status" AS "osaid-code__status",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-code__due_lo",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-code__due_hi",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "osaid.code" THEN 'met' WHEN NOT "osaid.code" AND "osaid-use__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "osaid-code__met",
  "osaid-use__status" AS "osaid-parameters__status",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-parameters__due_lo",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "osaid-parameters__due_hi",
  CASE WHEN "osaid-use__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "osaid.parameters" THEN 'met' WHEN NOT "osaid.parameters" AND "osaid-use__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "osaid-parameters__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__osaid" THEN 'no' WHEN "facts.frameworks.adopted__osaid" THEN 'applies' ELSE 'unknown' END AS "osaid-use__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__osaid" END AS "facts.frameworks.adopted__osaid",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__osaid" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
