SELECT
  "case_id",
  "hazard-vcr__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-vcr__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-vcr__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__vcr" THEN 'met' WHEN NOT "evidence.ailuminate__vcr" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-vcr__met",
  "hazard-vcr__status" AS "hazard-src__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-src__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-src__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__src" THEN 'met' WHEN NOT "evidence.ailuminate__src" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-src__met",
  "hazard-vcr__status" AS "hazard-cse__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-cse__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-cse__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__cse" THEN 'met' WHEN NOT "evidence.ailuminate__cse" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-cse__met",
  "hazard-vcr__status" AS "hazard-ssh__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-ssh__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-ssh__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__ssh" THEN 'met' WHEN NOT "evidence.ailuminate__ssh" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-ssh__met",
  "hazard-vcr__status" AS "hazard-iwp__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-iwp__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-iwp__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__iwp" THEN 'met' WHEN NOT "evidence.ailuminate__iwp" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-iwp__met",
  "hazard-vcr__status" AS "hazard-ipv__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-ipv__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-ipv__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__ipv" THEN 'met' WHEN NOT "evidence.ailuminate__ipv" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-ipv__met",
  "hazard-vcr__status" AS "hazard-dfm__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-dfm__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-dfm__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__dfm" THEN 'met' WHEN NOT "evidence.ailuminate__dfm" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-dfm__met",
  "hazard-vcr__status" AS "hazard-ncr__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-ncr__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-ncr__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__ncr" THEN 'met' WHEN NOT "evidence.ailuminate__ncr" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-ncr__met",
  "hazard-vcr__status" AS "hazard-hte__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-hte__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-hte__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__hte" THEN 'met' WHEN NOT "evidence.ailuminate__hte" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-hte__met",
  "hazard-vcr__status" AS "hazard-prv__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-prv__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-prv__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__prv" THEN 'met' WHEN NOT "evidence.ailuminate__prv" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-prv__met",
  "hazard-vcr__status" AS "hazard-spc__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-spc__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-spc__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__spc" THEN 'met' WHEN NOT "evidence.ailuminate__spc" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-spc__met",
  "hazard-vcr__status" AS "hazard-sxc__status",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-sxc__due_lo",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "hazard-sxc__due_hi",
  CASE WHEN "hazard-vcr__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ailuminate__sxc" THEN 'met' WHEN NOT "evidence.ailuminate__sxc" AND "hazard-vcr__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hazard-sxc__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__ailuminate" THEN 'no' WHEN "facts.frameworks.adopted__ailuminate" THEN 'applies' ELSE 'unknown' END AS "hazard-vcr__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__ailuminate" END AS "facts.frameworks.adopted__ailuminate",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__ailuminate" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases" OFFSET 0
) AS "step_1" OFFSET 0
) AS "step_2" OFFSET 0
) AS "step_3";
