SELECT
  "case_id",
  "cn-algo-filing__status",
  CASE WHEN "cn-algo-filing__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2022-03-01' END AS "cn-algo-filing__due_lo",
  CASE WHEN "cn-algo-filing__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2022-03-01' END AS "cn-algo-filing__due_hi",
  CASE WHEN "cn-algo-filing__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.cn_algorithm_filing" THEN 'met' WHEN NOT "evidence.cn_algorithm_filing" AND "cn-algo-filing__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "cn-algo-filing__met",
  "cn-deepsyn__status",
  CASE WHEN "cn-deepsyn__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2023-01-10' END AS "cn-deepsyn__due_lo",
  CASE WHEN "cn-deepsyn__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2023-01-10' END AS "cn-deepsyn__due_hi",
  CASE WHEN "cn-deepsyn__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.cn_deep_synthesis" THEN 'met' WHEN NOT "evidence.cn_deep_synthesis" AND "cn-deepsyn__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "cn-deepsyn__met",
  "cn-genai-service__status",
  CASE WHEN "cn-genai-service__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2023-08-15' END AS "cn-genai-service__due_lo",
  CASE WHEN "cn-genai-service__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2023-08-15' END AS "cn-genai-service__due_hi",
  CASE WHEN "cn-genai-service__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.cn_service_duties" THEN 'met' WHEN NOT "evidence.cn_service_duties" AND "cn-genai-service__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "cn-genai-service__met",
  "cn-genai-filing__status",
  CASE WHEN "cn-genai-filing__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2023-08-15' END AS "cn-genai-filing__due_lo",
  CASE WHEN "cn-genai-filing__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2023-08-15' END AS "cn-genai-filing__due_hi",
  CASE WHEN "cn-genai-filing__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.cn_security_filing" THEN 'met' WHEN NOT "evidence.cn_security_filing" AND "cn-genai-filing__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "cn-genai-filing__met",
  "cn-genai-service__status" AS "cn-label__status",
  CASE WHEN "cn-genai-service__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-09-01' END AS "cn-label__due_lo",
  CASE WHEN "cn-genai-service__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-09-01' END AS "cn-label__due_hi",
  CASE WHEN "cn-genai-service__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.cn_label" THEN 'met' WHEN NOT "evidence.cn_label" AND "cn-genai-service__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "cn-label__met",
  "cn-csl-2026__status",
  CASE WHEN "cn-csl-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-01' END AS "cn-csl-2026__due_lo",
  CASE WHEN "cn-csl-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-01' END AS "cn-csl-2026__due_hi",
  CASE WHEN "cn-csl-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.cn_network_security" THEN 'met' WHEN NOT "evidence.cn_network_security" AND "cn-csl-2026__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "cn-csl-2026__met",
  "cn-anthro__status",
  CASE WHEN "cn-anthro__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-07-15' END AS "cn-anthro__due_lo",
  CASE WHEN "cn-anthro__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-07-15' END AS "cn-anthro__due_hi",
  CASE WHEN "cn-anthro__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.cn_companion_measures" THEN 'met' WHEN NOT "evidence.cn_companion_measures" AND "cn-anthro__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "cn-anthro__met"
FROM (
SELECT *,
  CASE WHEN NOT "cn-genai-filing__trigger" THEN 'no' WHEN "cn-genai-filing__trigger" THEN 'applies' ELSE 'unknown' END AS "cn-genai-filing__status"
FROM (
SELECT *,
  CASE WHEN NOT "service.public_opinion_cn" THEN 'no' WHEN "service.public_opinion_cn" THEN 'applies' ELSE 'unknown' END AS "cn-algo-filing__status",
  CASE WHEN NOT "content.realistic_synthetic" THEN 'no' WHEN "content.realistic_synthetic" THEN 'applies' ELSE 'unknown' END AS "cn-deepsyn__status",
  CASE WHEN NOT "service.public_in_cn" THEN 'no' WHEN "service.public_in_cn" THEN 'applies' ELSE 'unknown' END AS "cn-genai-service__status",
  "service.public_in_cn" AND "service.public_opinion_cn" AS "cn-genai-filing__trigger",
  CASE WHEN NOT "actor.network_operator_cn" THEN 'no' WHEN "actor.network_operator_cn" THEN 'applies' ELSE 'unknown' END AS "cn-csl-2026__status",
  CASE WHEN NOT "service.anthropomorphic_cn" THEN 'no' WHEN "service.anthropomorphic_cn" THEN 'applies' ELSE 'unknown' END AS "cn-anthro__status"
FROM "cases"
) AS "step_1"
) AS "step_2";
