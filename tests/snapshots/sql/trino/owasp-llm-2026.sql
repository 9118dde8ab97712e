SELECT
  "case_id",
  "llm01-2026__status",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm01-2026__due_lo",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm01-2026__due_hi",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2026__LLM01:2026" THEN 'met' WHEN NOT "evidence.owasp_llm_2026__LLM01:2026" AND "llm01-2026__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm01-2026__met",
  "llm01-2026__status" AS "llm02-2026__status",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm02-2026__due_lo",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm02-2026__due_hi",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2026__LLM02:2026" THEN 'met' WHEN NOT "evidence.owasp_llm_2026__LLM02:2026" AND "llm01-2026__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm02-2026__met",
  "llm01-2026__status" AS "llm03-2026__status",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm03-2026__due_lo",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm03-2026__due_hi",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2026__LLM03:2026" THEN 'met' WHEN NOT "evidence.owasp_llm_2026__LLM03:2026" AND "llm01-2026__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm03-2026__met",
  "llm01-2026__status" AS "llm04-2026__status",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm04-2026__due_lo",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm04-2026__due_hi",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2026__LLM04:2026" THEN 'met' WHEN NOT "evidence.owasp_llm_2026__LLM04:2026" AND "llm01-2026__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm04-2026__met",
  "llm01-2026__status" AS "llm05-2026__status",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm05-2026__due_lo",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm05-2026__due_hi",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2026__LLM05:2026" THEN 'met' WHEN NOT "evidence.owasp_llm_2026__LLM05:2026" AND "llm01-2026__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm05-2026__met",
  "llm01-2026__status" AS "llm06-2026__status",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm06-2026__due_lo",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm06-2026__due_hi",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2026__LLM06:2026" THEN 'met' WHEN NOT "evidence.owasp_llm_2026__LLM06:2026" AND "llm01-2026__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm06-2026__met",
  "llm01-2026__status" AS "llm07-2026__status",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm07-2026__due_lo",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm07-2026__due_hi",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2026__LLM07:2026" THEN 'met' WHEN NOT "evidence.owasp_llm_2026__LLM07:2026" AND "llm01-2026__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm07-2026__met",
  "llm01-2026__status" AS "llm08-2026__status",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm08-2026__due_lo",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm08-2026__due_hi",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2026__LLM08:2026" THEN 'met' WHEN NOT "evidence.owasp_llm_2026__LLM08:2026" AND "llm01-2026__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm08-2026__met",
  "llm01-2026__status" AS "llm09-2026__status",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm09-2026__due_lo",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm09-2026__due_hi",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2026__LLM09:2026" THEN 'met' WHEN NOT "evidence.owasp_llm_2026__LLM09:2026" AND "llm01-2026__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm09-2026__met",
  "llm01-2026__status" AS "llm10-2026__status",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm10-2026__due_lo",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm10-2026__due_hi",
  CASE WHEN "llm01-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2026__LLM10:2026" THEN 'met' WHEN NOT "evidence.owasp_llm_2026__LLM10:2026" AND "llm01-2026__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm10-2026__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__owasp-llm-2026" THEN 'no' WHEN "facts.frameworks.adopted__owasp-llm-2026" THEN 'applies' ELSE 'unknown' END AS "llm01-2026__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__owasp-llm-2026" END AS "facts.frameworks.adopted__owasp-llm-2026",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__owasp-llm-2026" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
