SELECT
  "case_id",
  "800-1-o1__status",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o1__due_lo",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o1__due_hi",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_800_1__800-1.O1" THEN 'met' WHEN NOT "evidence.nist_ai_800_1__800-1.O1" AND "800-1-o1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "800-1-o1__met",
  "800-1-o1__status" AS "800-1-o2__status",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o2__due_lo",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o2__due_hi",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_800_1__800-1.O2" THEN 'met' WHEN NOT "evidence.nist_ai_800_1__800-1.O2" AND "800-1-o1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "800-1-o2__met",
  "800-1-o1__status" AS "800-1-o3__status",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o3__due_lo",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o3__due_hi",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_800_1__800-1.O3" THEN 'met' WHEN NOT "evidence.nist_ai_800_1__800-1.O3" AND "800-1-o1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "800-1-o3__met",
  "800-1-o1__status" AS "800-1-o4__status",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o4__due_lo",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o4__due_hi",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_800_1__800-1.O4" THEN 'met' WHEN NOT "evidence.nist_ai_800_1__800-1.O4" AND "800-1-o1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "800-1-o4__met",
  "800-1-o1__status" AS "800-1-o5__status",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o5__due_lo",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o5__due_hi",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_800_1__800-1.O5" THEN 'met' WHEN NOT "evidence.nist_ai_800_1__800-1.O5" AND "800-1-o1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "800-1-o5__met",
  "800-1-o1__status" AS "800-1-o6__status",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o6__due_lo",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o6__due_hi",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_800_1__800-1.O6" THEN 'met' WHEN NOT "evidence.nist_ai_800_1__800-1.O6" AND "800-1-o1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "800-1-o6__met",
  "800-1-o1__status" AS "800-1-o7__status",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o7__due_lo",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "800-1-o7__due_hi",
  CASE WHEN "800-1-o1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_800_1__800-1.O7" THEN 'met' WHEN NOT "evidence.nist_ai_800_1__800-1.O7" AND "800-1-o1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "800-1-o7__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__nist-ai-800-1" THEN 'no' WHEN "facts.frameworks.adopted__nist-ai-800-1" THEN 'applies' ELSE 'unknown' END AS "800-1-o1__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__nist-ai-800-1" END AS "facts.frameworks.adopted__nist-ai-800-1",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__nist-ai-800-1" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
