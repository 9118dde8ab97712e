SELECT
  "case_id",
  "art-4__status",
  CASE WHEN "art-4__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2021-06-07' AS Date32) END AS "art-4__due_lo",
  CASE WHEN "art-4__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2021-06-07' AS Date32) END AS "art-4__due_hi",
  CASE WHEN "art-4__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "art-4__met",
  "art-4-3__status",
  CASE WHEN "art-4-3__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2021-06-07' AS Date32) END AS "art-4-3__due_lo",
  CASE WHEN "art-4-3__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2021-06-07' AS Date32) END AS "art-4-3__due_hi",
  CASE WHEN "art-4-3__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.mining_authorised" THEN 'met' WHEN NOT "evidence.mining_authorised" AND "art-4-3__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "art-4-3__met",
  "memorisation__status",
  CASE WHEN "memorisation__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2025-11-11' AS Date32) END AS "memorisation__due_lo",
  CASE WHEN "memorisation__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2025-11-11' AS Date32) END AS "memorisation__due_hi",
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
  ("facts.actor.roles__cluster_operator" OR "facts.actor.roles__deployer" OR "facts.actor.roles__developer" OR "facts.actor.roles__distributor" OR "facts.actor.roles__employer" OR "facts.actor.roles__exporter" OR "facts.actor.roles__host" OR "facts.actor.roles__importer" OR "facts.actor.roles__integrator" OR "facts.actor.roles__intermediary" OR "facts.actor.roles__large_platform" OR "facts.actor.roles__modifier" OR "facts.actor.roles__provider" OR "facts.actor.roles__public_body" OR "facts.actor.roles__service_provider_cn" OR "facts.actor.roles__system_developer" OR "facts.actor.roles__other") AND (NOT ("facts.actor.roles__provider" OR "facts.actor.roles__modifier" OR "facts.actor.roles__developer")) AS "terms.copies_nothing"
FROM (
SELECT *,
  ("facts.actor.kind" = 'research_org' OR "facts.actor.kind" = 'university') OR "facts.actor.heritage_institution" AS "terms.research_miner",
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
  COALESCE("actor.kind", 'company') AS "facts.actor.kind",
  COALESCE("actor.heritage_institution", FALSE) AS "facts.actor.heritage_institution",
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  CASE WHEN NOT "model.memorised_works_extractable" THEN 'no' WHEN "model.memorised_works_extractable" THEN 'applies' ELSE 'unknown' END AS "memorisation__status"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4"
) AS "step_5";
