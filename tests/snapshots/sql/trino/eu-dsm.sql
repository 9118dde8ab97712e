SELECT
  "case_id",
  "art-4__status",
  CASE WHEN "art-4__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2021-06-07' END AS "art-4__due_lo",
  CASE WHEN "art-4__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2021-06-07' END AS "art-4__due_hi",
  CASE WHEN "art-4__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "art-4__met",
  "art-4-3__status",
  CASE WHEN "art-4-3__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2021-06-07' END AS "art-4-3__due_lo",
  CASE WHEN "art-4-3__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2021-06-07' END AS "art-4-3__due_hi",
  CASE WHEN "art-4-3__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.mining_authorised" THEN 'met' WHEN NOT "evidence.mining_authorised" AND "art-4-3__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "art-4-3__met",
  "memorisation__status",
  CASE WHEN "memorisation__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-11-11' END AS "memorisation__due_lo",
  CASE WHEN "memorisation__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-11-11' END AS "memorisation__due_hi",
  CASE WHEN "memorisation__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "memorisation__met"
FROM (
SELECT *,
  CASE WHEN NOT "art-4__trigger" THEN 'no' WHEN "art-4__trigger" THEN 'applies' ELSE 'unknown' END AS "art-4__status",
  CASE WHEN NOT "art-4-3__trigger" THEN 'no' WHEN "art-4-3__trigger" THEN 'applies' ELSE 'unknown' END AS "art-4-3__status"
FROM (
SELECT *,
  "training.lawful_access" AND ((NOT "training.reservation_found") OR "terms.research_miner") AND (NOT "terms.copies_nothing") AS "art-4__trigger",
  "training.reservation_found" AND (NOT "terms.research_miner") AND (NOT "terms.copies_nothing") AS "art-4-3__trigger"
FROM (
SELECT *,
  ((CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__cluster_operator" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__deployer" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__developer" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__distributor" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__employer" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__exporter" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__host" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__importer" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__integrator" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__intermediary" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__large_platform" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__modifier" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__provider" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__public_body" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__service_provider_cn" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__system_developer" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__other" END)) AND (NOT ((CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__provider" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__modifier" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__developer" END))) AS "terms.copies_nothing"
FROM (
SELECT *,
  COALESCE("actor.kind", 'company') = 'research_org' OR COALESCE("actor.kind", 'company') = 'university' AS "terms.research_miner",
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "assumed.actor.roles",
  CASE WHEN NOT "model.memorised_works_extractable" THEN 'no' WHEN "model.memorised_works_extractable" THEN 'applies' ELSE 'unknown' END AS "memorisation__status"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4";
