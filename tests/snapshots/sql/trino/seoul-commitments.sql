SELECT
  "case_id",
  "seoul-i__status",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-i__due_lo",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-i__due_hi",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.seoul_commitments__I" THEN 'met' WHEN NOT "evidence.seoul_commitments__I" AND "seoul-i__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "seoul-i__met",
  "seoul-i__status" AS "seoul-ii__status",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-ii__due_lo",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-ii__due_hi",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.seoul_commitments__II" THEN 'met' WHEN NOT "evidence.seoul_commitments__II" AND "seoul-i__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "seoul-ii__met",
  "seoul-i__status" AS "seoul-iii__status",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-iii__due_lo",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-iii__due_hi",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.seoul_commitments__III" THEN 'met' WHEN NOT "evidence.seoul_commitments__III" AND "seoul-i__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "seoul-iii__met",
  "seoul-i__status" AS "seoul-iv__status",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-iv__due_lo",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-iv__due_hi",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.seoul_commitments__IV" THEN 'met' WHEN NOT "evidence.seoul_commitments__IV" AND "seoul-i__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "seoul-iv__met",
  "seoul-i__status" AS "seoul-v__status",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-v__due_lo",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-v__due_hi",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.seoul_commitments__V" THEN 'met' WHEN NOT "evidence.seoul_commitments__V" AND "seoul-i__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "seoul-v__met",
  "seoul-i__status" AS "seoul-vi__status",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-vi__due_lo",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-vi__due_hi",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.seoul_commitments__VI" THEN 'met' WHEN NOT "evidence.seoul_commitments__VI" AND "seoul-i__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "seoul-vi__met",
  "seoul-i__status" AS "seoul-vii__status",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-vii__due_lo",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-vii__due_hi",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.seoul_commitments__VII" THEN 'met' WHEN NOT "evidence.seoul_commitments__VII" AND "seoul-i__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "seoul-vii__met",
  "seoul-i__status" AS "seoul-viii__status",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-viii__due_lo",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "seoul-viii__due_hi",
  CASE WHEN "seoul-i__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.seoul_commitments__VIII" THEN 'met' WHEN NOT "evidence.seoul_commitments__VIII" AND "seoul-i__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "seoul-viii__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__seoul-commitments" THEN 'no' WHEN "facts.frameworks.adopted__seoul-commitments" THEN 'applies' ELSE 'unknown' END AS "seoul-i__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__seoul-commitments" END AS "facts.frameworks.adopted__seoul-commitments",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__seoul-commitments" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
