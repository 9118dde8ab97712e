SELECT
  "case_id",
  "kr-aiba-31-notice__status",
  CASE WHEN "kr-aiba-31-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-31-notice__due_lo",
  CASE WHEN "kr-aiba-31-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-31-notice__due_hi",
  CASE WHEN "kr-aiba-31-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.kr_generative_notice" THEN 'met' WHEN NOT "evidence.kr_generative_notice" AND "kr-aiba-31-notice__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "kr-aiba-31-notice__met",
  "kr-aiba-31-label__status",
  CASE WHEN "kr-aiba-31-label__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-31-label__due_lo",
  CASE WHEN "kr-aiba-31-label__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-31-label__due_hi",
  CASE WHEN "kr-aiba-31-label__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.kr_output_label" THEN 'met' WHEN NOT "evidence.kr_output_label" AND "kr-aiba-31-label__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "kr-aiba-31-label__met",
  "kr-aiba-31-realistic__status",
  CASE WHEN "kr-aiba-31-realistic__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-31-realistic__due_lo",
  CASE WHEN "kr-aiba-31-realistic__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-31-realistic__due_hi",
  CASE WHEN "kr-aiba-31-realistic__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.kr_realistic_mark" THEN 'met' WHEN NOT "evidence.kr_realistic_mark" AND "kr-aiba-31-realistic__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "kr-aiba-31-realistic__met",
  "kr-aiba-32-safety__status",
  CASE WHEN "kr-aiba-32-safety__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-32-safety__due_lo",
  CASE WHEN "kr-aiba-32-safety__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-32-safety__due_hi",
  CASE WHEN "kr-aiba-32-safety__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.kr_safety_results" THEN 'met' WHEN NOT "evidence.kr_safety_results" AND "kr-aiba-32-safety__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "kr-aiba-32-safety__met",
  "kr-aiba-34-highimpact__status",
  CASE WHEN "kr-aiba-34-highimpact__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-34-highimpact__due_lo",
  CASE WHEN "kr-aiba-34-highimpact__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-34-highimpact__due_hi",
  CASE WHEN "kr-aiba-34-highimpact__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.kr_high_impact_measures" THEN 'met' WHEN NOT "evidence.kr_high_impact_measures" AND "kr-aiba-34-highimpact__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "kr-aiba-34-highimpact__met",
  "kr-aiba-36-agent__status",
  CASE WHEN "kr-aiba-36-agent__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-36-agent__due_lo",
  CASE WHEN "kr-aiba-36-agent__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-22' END AS "kr-aiba-36-agent__due_hi",
  CASE WHEN "kr-aiba-36-agent__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.kr_domestic_agent" THEN 'met' WHEN NOT "evidence.kr_domestic_agent" AND "kr-aiba-36-agent__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "kr-aiba-36-agent__met"
FROM (
SELECT *,
  CASE WHEN NOT "kr-aiba-32-safety__trigger" THEN 'no' WHEN "facts.system.military_exclusive" THEN 'exempt:defence' WHEN ("kr-aiba-32-safety__trigger" AND NOT ("facts.system.military_exclusive")) THEN 'applies' ELSE 'unknown' END AS "kr-aiba-32-safety__status"
FROM (
SELECT *,
  "terms.kr_above_compute" AND "terms.kr_compute_counts" AND "model.state_of_the_art" AND "model.broad_serious_risk" AS "kr-aiba-32-safety__trigger"
FROM (
SELECT *,
  CASE WHEN NOT "kr-aiba-31-notice__trigger" THEN 'no' WHEN "facts.system.obvious_ai" THEN 'exempt:obvious' WHEN "facts.use.internal_business_kr" THEN 'exempt:internal-business' WHEN "facts.system.military_exclusive" THEN 'exempt:defence' WHEN ("kr-aiba-31-notice__trigger" AND NOT ("facts.system.obvious_ai" OR "facts.use.internal_business_kr" OR "facts.system.military_exclusive")) THEN 'applies' ELSE 'unknown' END AS "kr-aiba-31-notice__status",
  CASE WHEN NOT "kr-aiba-31-label__trigger" THEN 'no' WHEN "facts.system.obvious_ai" THEN 'exempt:obvious' WHEN "facts.use.internal_business_kr" THEN 'exempt:internal-business' WHEN "facts.system.military_exclusive" THEN 'exempt:defence' WHEN ("kr-aiba-31-label__trigger" AND NOT ("facts.system.obvious_ai" OR "facts.use.internal_business_kr" OR "facts.system.military_exclusive")) THEN 'applies' ELSE 'unknown' END AS "kr-aiba-31-label__status",
  CASE WHEN NOT "kr-aiba-31-realistic__trigger" THEN 'no' WHEN "facts.system.obvious_ai" THEN 'exempt:obvious' WHEN "facts.use.internal_business_kr" THEN 'exempt:internal-business' WHEN "facts.system.military_exclusive" THEN 'exempt:defence' WHEN ("kr-aiba-31-realistic__trigger" AND NOT ("facts.system.obvious_ai" OR "facts.use.internal_business_kr" OR "facts.system.military_exclusive")) THEN 'applies' ELSE 'unknown' END AS "kr-aiba-31-realistic__status",
  (NOT "facts.actor.roles__modifier") OR (CASE WHEN "facts.model.own_compute_lo" >= CAST(1e+26 AS DOUBLE PRECISION) THEN TRUE WHEN "model.own_compute_hi" < CAST(1e+26 AS DOUBLE PRECISION) THEN FALSE END) OR "reading.kr_inherited_compute_counts" AS "terms.kr_compute_counts",
  CASE WHEN NOT "kr-aiba-36-agent__trigger" THEN 'no' WHEN "facts.system.military_exclusive" THEN 'exempt:defence' WHEN ("kr-aiba-36-agent__trigger" AND NOT ("facts.system.military_exclusive")) THEN 'applies' ELSE 'unknown' END AS "kr-aiba-36-agent__status"
FROM (
SELECT *,
  ("model.is_generative" OR "use.high_impact_kr") AND "terms.kr_offered" AS "kr-aiba-31-notice__trigger",
  "model.is_generative" AND "terms.kr_offered" AS "kr-aiba-31-label__trigger",
  "content.realistic_synthetic" AND "terms.kr_offered" AS "kr-aiba-31-realistic__trigger",
  CASE WHEN "facts.model.lineage_compute_lo" >= CAST(1e+26 AS DOUBLE PRECISION) THEN TRUE WHEN "model.lineage_compute_hi" < CAST(1e+26 AS DOUBLE PRECISION) THEN FALSE END AS "terms.kr_above_compute",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__cluster_operator" END AS "facts.actor.roles__cluster_operator",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__deployer" END AS "facts.actor.roles__deployer",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__developer" END AS "facts.actor.roles__developer",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__distributor" END AS "facts.actor.roles__distributor",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__employer" END AS "facts.actor.roles__employer",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__exporter" END AS "facts.actor.roles__exporter",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__host" END AS "facts.actor.roles__host",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__importer" END AS "facts.actor.roles__importer",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__integrator" END AS "facts.actor.roles__integrator",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__intermediary" END AS "facts.actor.roles__intermediary",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__large_platform" END AS "facts.actor.roles__large_platform",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__modifier" END AS "facts.actor.roles__modifier",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__provider" END AS "facts.actor.roles__provider",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__public_body" END AS "facts.actor.roles__public_body",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__service_provider_cn" END AS "facts.actor.roles__service_provider_cn",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__system_developer" END AS "facts.actor.roles__system_developer",
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__other" END AS "facts.actor.roles__other",
  CASE WHEN NOT "use.high_impact_kr" THEN 'no' WHEN "facts.system.military_exclusive" THEN 'exempt:defence' WHEN ("use.high_impact_kr" AND NOT ("facts.system.military_exclusive")) THEN 'applies' ELSE 'unknown' END AS "kr-aiba-34-highimpact__status",
  (NOT "actor.established_in__KR") AND ((CASE WHEN "facts.actor.revenue_total_krw_lo" >= CAST(1000000000000 AS DOUBLE PRECISION) THEN TRUE WHEN "actor.revenue_total_krw_hi" < CAST(1000000000000 AS DOUBLE PRECISION) THEN FALSE END) OR (CASE WHEN "facts.actor.revenue_ai_krw_lo" >= CAST(10000000000 AS DOUBLE PRECISION) THEN TRUE WHEN "actor.revenue_ai_krw_hi" < CAST(10000000000 AS DOUBLE PRECISION) THEN FALSE END) OR (CASE WHEN "facts.actor.kr_daily_users_avg_lo" >= CAST(1000000 AS DOUBLE PRECISION) THEN TRUE WHEN "actor.kr_daily_users_avg_hi" < CAST(1000000 AS DOUBLE PRECISION) THEN FALSE END) OR "actor.kr_prior_order_fine") AS "kr-aiba-36-agent__trigger"
FROM (
SELECT *,
  "model.available_in__KR" OR "system.public_in__KR" AS "terms.kr_offered",
  COALESCE("system.obvious_ai", FALSE) AS "facts.system.obvious_ai",
  COALESCE("use.internal_business_kr", FALSE) AS "facts.use.internal_business_kr",
  COALESCE("system.military_exclusive", FALSE) AS "facts.system.military_exclusive",
  COALESCE("model.lineage_compute_lo", CAST(0 AS DOUBLE PRECISION)) AS "facts.model.lineage_compute_lo",
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  COALESCE("model.own_compute_lo", CAST(0 AS DOUBLE PRECISION)) AS "facts.model.own_compute_lo",
  COALESCE("actor.revenue_total_krw_lo", CAST(0 AS DOUBLE PRECISION)) AS "facts.actor.revenue_total_krw_lo",
  COALESCE("actor.revenue_ai_krw_lo", CAST(0 AS DOUBLE PRECISION)) AS "facts.actor.revenue_ai_krw_lo",
  COALESCE("actor.kr_daily_users_avg_lo", CAST(0 AS DOUBLE PRECISION)) AS "facts.actor.kr_daily_users_avg_lo"
FROM "cases" OFFSET 0
) AS "step_1" OFFSET 0
) AS "step_2" OFFSET 0
) AS "step_3" OFFSET 0
) AS "step_4" OFFSET 0
) AS "step_5";
