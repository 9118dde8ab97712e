SELECT
  "case_id",
  "fd-1__status",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-1__due_lo",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-1__due_hi",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.flaw_disclosure__FD-1" THEN 'met' WHEN NOT "evidence.flaw_disclosure__FD-1" AND "fd-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "fd-1__met",
  "fd-1__status" AS "fd-2__status",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-2__due_lo",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-2__due_hi",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.flaw_disclosure__FD-2" THEN 'met' WHEN NOT "evidence.flaw_disclosure__FD-2" AND "fd-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "fd-2__met",
  "fd-1__status" AS "fd-3__status",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-3__due_lo",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-3__due_hi",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.flaw_disclosure__FD-3" THEN 'met' WHEN NOT "evidence.flaw_disclosure__FD-3" AND "fd-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "fd-3__met",
  "fd-1__status" AS "fd-4__status",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-4__due_lo",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-4__due_hi",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.flaw_disclosure__FD-4" THEN 'met' WHEN NOT "evidence.flaw_disclosure__FD-4" AND "fd-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "fd-4__met",
  "fd-1__status" AS "fd-5__status",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-5__due_lo",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-5__due_hi",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.flaw_disclosure__FD-5" THEN 'met' WHEN NOT "evidence.flaw_disclosure__FD-5" AND "fd-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "fd-5__met",
  "fd-1__status" AS "fd-6__status",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-6__due_lo",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-6__due_hi",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.flaw_disclosure__FD-6" THEN 'met' WHEN NOT "evidence.flaw_disclosure__FD-6" AND "fd-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "fd-6__met",
  "fd-1__status" AS "fd-7__status",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-7__due_lo",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-7__due_hi",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.flaw_disclosure__FD-7" THEN 'met' WHEN NOT "evidence.flaw_disclosure__FD-7" AND "fd-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "fd-7__met",
  "fd-1__status" AS "fd-8__status",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-8__due_lo",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-8__due_hi",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.flaw_disclosure__FD-8" THEN 'met' WHEN NOT "evidence.flaw_disclosure__FD-8" AND "fd-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "fd-8__met",
  "fd-1__status" AS "fd-9__status",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-9__due_lo",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-9__due_hi",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.flaw_disclosure__FD-9" THEN 'met' WHEN NOT "evidence.flaw_disclosure__FD-9" AND "fd-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "fd-9__met",
  "fd-1__status" AS "fd-10__status",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-10__due_lo",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "fd-10__due_hi",
  CASE WHEN "fd-1__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.flaw_disclosure__FD-10" THEN 'met' WHEN NOT "evidence.flaw_disclosure__FD-10" AND "fd-1__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "fd-10__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__flaw-disclosure" THEN 'no' WHEN "facts.frameworks.adopted__flaw-disclosure" THEN 'applies' ELSE 'unknown' END AS "fd-1__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__flaw-disclosure" END AS "facts.frameworks.adopted__flaw-disclosure",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__flaw-disclosure" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
