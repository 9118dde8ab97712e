SELECT
  "case_id",
  "us-wa-hb1170__status",
  CASE WHEN "us-wa-hb1170__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-02-01' END AS "us-wa-hb1170__due_lo",
  CASE WHEN "us-wa-hb1170__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-02-01' END AS "us-wa-hb1170__due_hi",
  CASE WHEN "us-wa-hb1170__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-wa-hb1170__met"
FROM (
SELECT *,
  CASE WHEN NOT "us-wa-hb1170__trigger" THEN 'no' WHEN "facts.system.business_to_business_only" THEN 'exempt:business-only' WHEN "facts.system.interactive_experience_only" THEN 'exempt:interactive-experience' WHEN ("us-wa-hb1170__trigger" AND NOT ("facts.system.business_to_business_only" OR "facts.system.interactive_experience_only")) THEN 'scheduled' ELSE 'unknown' END AS "us-wa-hb1170__status"
FROM (
SELECT *,
  ("facts.model.trained_by_actor" OR ("facts.actor.roles__developer" OR "facts.actor.roles__provider")) AND "system.public_in__US-WA" AND ("system.outputs__image" OR "system.outputs__audio" OR "system.outputs__video") AND (CASE WHEN "facts.system.monthly_users_lo" > CAST(1000000 AS DOUBLE PRECISION) THEN TRUE WHEN "system.monthly_users_hi" <= CAST(1000000 AS DOUBLE PRECISION) THEN FALSE END) AS "us-wa-hb1170__trigger"
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
  COALESCE("model.trained_by_actor", FALSE) AS "facts.model.trained_by_actor",
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  COALESCE("system.monthly_users_lo", CAST(0 AS DOUBLE PRECISION)) AS "facts.system.monthly_users_lo",
  COALESCE("system.business_to_business_only", FALSE) AS "facts.system.business_to_business_only",
  COALESCE("system.interactive_experience_only", FALSE) AS "facts.system.interactive_experience_only"
FROM "cases" OFFSET 0
) AS "step_1" OFFSET 0
) AS "step_2" OFFSET 0
) AS "step_3" OFFSET 0
) AS "step_4";
