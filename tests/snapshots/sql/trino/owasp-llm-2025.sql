SELECT
  "case_id",
  "llm01-2025__status",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm01-2025__due_lo",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm01-2025__due_hi",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2025__LLM01:2025" THEN 'met' WHEN NOT "evidence.owasp_llm_2025__LLM01:2025" AND "llm01-2025__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm01-2025__met",
  "llm01-2025__status" AS "llm02-2025__status",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm02-2025__due_lo",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm02-2025__due_hi",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2025__LLM02:2025" THEN 'met' WHEN NOT "evidence.owasp_llm_2025__LLM02:2025" AND "llm01-2025__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm02-2025__met",
  "llm01-2025__status" AS "llm03-2025__status",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm03-2025__due_lo",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm03-2025__due_hi",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2025__LLM03:2025" THEN 'met' WHEN NOT "evidence.owasp_llm_2025__LLM03:2025" AND "llm01-2025__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm03-2025__met",
  "llm01-2025__status" AS "llm04-2025__status",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm04-2025__due_lo",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm04-2025__due_hi",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2025__LLM04:2025" THEN 'met' WHEN NOT "evidence.owasp_llm_2025__LLM04:2025" AND "llm01-2025__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm04-2025__met",
  "llm01-2025__status" AS "llm05-2025__status",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm05-2025__due_lo",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm05-2025__due_hi",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2025__LLM05:2025" THEN 'met' WHEN NOT "evidence.owasp_llm_2025__LLM05:2025" AND "llm01-2025__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm05-2025__met",
  "llm01-2025__status" AS "llm06-2025__status",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm06-2025__due_lo",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm06-2025__due_hi",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2025__LLM06:2025" THEN 'met' WHEN NOT "evidence.owasp_llm_2025__LLM06:2025" AND "llm01-2025__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm06-2025__met",
  "llm01-2025__status" AS "llm07-2025__status",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm07-2025__due_lo",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm07-2025__due_hi",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2025__LLM07:2025" THEN 'met' WHEN NOT "evidence.owasp_llm_2025__LLM07:2025" AND "llm01-2025__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm07-2025__met",
  "llm01-2025__status" AS "llm08-2025__status",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm08-2025__due_lo",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm08-2025__due_hi",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2025__LLM08:2025" THEN 'met' WHEN NOT "evidence.owasp_llm_2025__LLM08:2025" AND "llm01-2025__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm08-2025__met",
  "llm01-2025__status" AS "llm09-2025__status",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm09-2025__due_lo",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm09-2025__due_hi",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2025__LLM09:2025" THEN 'met' WHEN NOT "evidence.owasp_llm_2025__LLM09:2025" AND "llm01-2025__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm09-2025__met",
  "llm01-2025__status" AS "llm10-2025__status",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm10-2025__due_lo",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "llm10-2025__due_hi",
  CASE WHEN "llm01-2025__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.owasp_llm_2025__LLM10:2025" THEN 'met' WHEN NOT "evidence.owasp_llm_2025__LLM10:2025" AND "llm01-2025__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "llm10-2025__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__owasp-llm-2025" THEN 'no' WHEN "facts.frameworks.adopted__owasp-llm-2025" THEN 'applies' ELSE 'unknown' END AS "llm01-2025__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__owasp-llm-2025" END AS "facts.frameworks.adopted__owasp-llm-2025",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__owasp-llm-2025" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
