SELECT
  "case_id",
  "hp-1__status",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-1__due_lo",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-1__due_hi",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hiroshima__HP-1" THEN 'met' WHEN NOT "evidence.hiroshima__HP-1" AND "hp-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hp-1__met",
  "hp-1__status" AS "hp-2__status",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-2__due_lo",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-2__due_hi",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hiroshima__HP-2" THEN 'met' WHEN NOT "evidence.hiroshima__HP-2" AND "hp-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hp-2__met",
  "hp-1__status" AS "hp-3__status",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-3__due_lo",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-3__due_hi",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hiroshima__HP-3" THEN 'met' WHEN NOT "evidence.hiroshima__HP-3" AND "hp-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hp-3__met",
  "hp-1__status" AS "hp-4__status",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-4__due_lo",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-4__due_hi",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hiroshima__HP-4" THEN 'met' WHEN NOT "evidence.hiroshima__HP-4" AND "hp-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hp-4__met",
  "hp-1__status" AS "hp-5__status",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-5__due_lo",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-5__due_hi",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hiroshima__HP-5" THEN 'met' WHEN NOT "evidence.hiroshima__HP-5" AND "hp-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hp-5__met",
  "hp-1__status" AS "hp-6__status",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-6__due_lo",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-6__due_hi",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hiroshima__HP-6" THEN 'met' WHEN NOT "evidence.hiroshima__HP-6" AND "hp-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hp-6__met",
  "hp-1__status" AS "hp-7__status",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-7__due_lo",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-7__due_hi",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hiroshima__HP-7" THEN 'met' WHEN NOT "evidence.hiroshima__HP-7" AND "hp-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hp-7__met",
  "hp-1__status" AS "hp-8__status",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-8__due_lo",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-8__due_hi",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hiroshima__HP-8" THEN 'met' WHEN NOT "evidence.hiroshima__HP-8" AND "hp-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hp-8__met",
  "hp-1__status" AS "hp-9__status",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-9__due_lo",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-9__due_hi",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hiroshima__HP-9" THEN 'met' WHEN NOT "evidence.hiroshima__HP-9" AND "hp-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hp-9__met",
  "hp-1__status" AS "hp-10__status",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-10__due_lo",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-10__due_hi",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hiroshima__HP-10" THEN 'met' WHEN NOT "evidence.hiroshima__HP-10" AND "hp-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hp-10__met",
  "hp-1__status" AS "hp-11__status",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-11__due_lo",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "hp-11__due_hi",
  CASE WHEN "hp-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hiroshima__HP-11" THEN 'met' WHEN NOT "evidence.hiroshima__HP-11" AND "hp-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hp-11__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__hiroshima" THEN 'no' WHEN "facts.frameworks.adopted__hiroshima" THEN 'applies' ELSE 'unknown' END AS "hp-1__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__hiroshima" END AS "facts.frameworks.adopted__hiroshima",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__hiroshima" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
