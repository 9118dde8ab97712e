SELECT
  "case_id",
  "us-wa-hb1170__status",
  CASE WHEN "us-wa-hb1170__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-02-01' END AS "us-wa-hb1170__due_lo",
  CASE WHEN "us-wa-hb1170__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-02-01' END AS "us-wa-hb1170__due_hi",
  CASE WHEN "us-wa-hb1170__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-wa-hb1170__met"
FROM (
SELECT *,
  CASE WHEN NOT "us-wa-hb1170__trigger" THEN 'no' WHEN COALESCE("system.business_to_business_only", FALSE) THEN 'exempt:business-only' WHEN COALESCE("system.interactive_experience_only", FALSE) THEN 'exempt:interactive-experience' WHEN "us-wa-hb1170__holds" THEN 'scheduled' ELSE 'unknown' END AS "us-wa-hb1170__status"
FROM (
SELECT *,
  "us-wa-hb1170__trigger" AND NOT (COALESCE("system.business_to_business_only", FALSE) OR COALESCE("system.interactive_experience_only", FALSE)) AS "us-wa-hb1170__holds"
FROM (
SELECT *,
  (COALESCE("model.trained_by_actor", FALSE) OR ((CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__developer" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__provider" END))) AND "system.public_in__US-WA" AND ("system.outputs__image" OR "system.outputs__audio" OR "system.outputs__video") AND (CASE WHEN COALESCE("system.monthly_users_lo", CAST(0 AS DOUBLE)) > CAST(1000000 AS DOUBLE) THEN TRUE WHEN "system.monthly_users_hi" <= CAST(1000000 AS DOUBLE) THEN FALSE END) AS "us-wa-hb1170__trigger"
FROM (
SELECT *,
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "assumed.actor.roles"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4";
