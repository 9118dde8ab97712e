SELECT
  "case_id",
  "us-nyc-ll144__status",
  CASE WHEN "us-nyc-ll144__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2023-01-01' AS Date32) END AS "us-nyc-ll144__due_lo",
  CASE WHEN "us-nyc-ll144__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2023-01-01' AS Date32) END AS "us-nyc-ll144__due_hi",
  CASE WHEN "us-nyc-ll144__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "us-nyc-ll144__shown" THEN 'met' WHEN NOT "us-nyc-ll144__shown" AND "us-nyc-ll144__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-nyc-ll144__met",
  "us-nyc-ll144__status" AS "us-nyc-ll144-penalty__status"
FROM (
SELECT *,
  CASE WHEN NOT "us-nyc-ll144__trigger" THEN 'no' WHEN "us-nyc-ll144__trigger" THEN 'applies' ELSE 'unknown' END AS "us-nyc-ll144__status"
FROM (
SELECT *,
  "facts.actor.roles__employer" AND "use.aedt_in_nyc" AS "us-nyc-ll144__trigger"
FROM (
SELECT *,
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
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__other" END AS "facts.actor.roles__other"
FROM (
SELECT *,
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  (CASE WHEN (CASE WHEN "use.aedt_last_audit_lo" > CAST('2298-12-31' AS Date32) THEN CAST('2299-12-31' AS Date32) ELSE addDays("use.aedt_last_audit_lo", 365) END) >= CAST('2026-11-21' AS Date32) THEN TRUE WHEN (CASE WHEN "use.aedt_last_audit_hi" > CAST('2298-12-31' AS Date32) THEN CAST('2299-12-31' AS Date32) ELSE addDays("use.aedt_last_audit_hi", 365) END) < CAST('2026-11-21' AS Date32) THEN FALSE END) AND "evidence.aedt_summary_and_notice" AS "us-nyc-ll144__shown"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4";
