SELECT
  "case_id",
  "oecd-1-1__status",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "oecd-1-1__due_lo",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "oecd-1-1__due_hi",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.oecd_ai_principles__1.1" THEN 'met' WHEN NOT "evidence.oecd_ai_principles__1.1" AND "oecd-1-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "oecd-1-1__met",
  "oecd-1-1__status" AS "oecd-1-2__status",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "oecd-1-2__due_lo",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "oecd-1-2__due_hi",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.oecd_ai_principles__1.2" THEN 'met' WHEN NOT "evidence.oecd_ai_principles__1.2" AND "oecd-1-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "oecd-1-2__met",
  "oecd-1-1__status" AS "oecd-1-3__status",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "oecd-1-3__due_lo",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "oecd-1-3__due_hi",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.oecd_ai_principles__1.3" THEN 'met' WHEN NOT "evidence.oecd_ai_principles__1.3" AND "oecd-1-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "oecd-1-3__met",
  "oecd-1-1__status" AS "oecd-1-4__status",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "oecd-1-4__due_lo",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "oecd-1-4__due_hi",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.oecd_ai_principles__1.4" THEN 'met' WHEN NOT "evidence.oecd_ai_principles__1.4" AND "oecd-1-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "oecd-1-4__met",
  "oecd-1-1__status" AS "oecd-1-5__status",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "oecd-1-5__due_lo",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "oecd-1-5__due_hi",
  CASE WHEN "oecd-1-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.oecd_ai_principles__1.5" THEN 'met' WHEN NOT "evidence.oecd_ai_principles__1.5" AND "oecd-1-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "oecd-1-5__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__oecd-ai-principles" THEN 'no' WHEN "facts.frameworks.adopted__oecd-ai-principles" THEN 'applies' ELSE 'unknown' END AS "oecd-1-1__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__oecd-ai-principles" END AS "facts.frameworks.adopted__oecd-ai-principles",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__oecd-ai-principles" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
