SELECT
  "case_id",
  "product__status",
  CASE WHEN "product__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "product__from_due_lo" END AS "product__due_lo",
  CASE WHEN "product__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "product__from_due_hi" END AS "product__due_hi",
  CASE WHEN "product__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "product__met",
  "foss__status"
FROM (
SELECT *,
  CASE WHEN NOT "product__trigger" THEN 'no' WHEN "terms.foss_outside_business" THEN 'exempt:foss' WHEN ("product__trigger" AND NOT ("terms.foss_outside_business")) THEN CASE WHEN "product__from_due_hi" <= DATE '2026-11-21' THEN 'applies' WHEN "product__from_due_lo" >= DATE '2299-12-31' THEN 'dormant' WHEN "product__from_due_lo" > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "product__status"
FROM (
SELECT *,
  (CASE WHEN "system.first_placed_eu_lo" > DATE '2026-12-09' THEN TRUE WHEN "system.first_placed_eu_hi" <= DATE '2026-12-09' THEN FALSE END) AND ("actor.commercial_activity" OR "terms.open_licence") AND (NOT "terms.makes_nothing") AS "product__trigger",
  CASE WHEN NOT "terms.foss_outside_business" THEN 'no' WHEN "terms.foss_outside_business" THEN 'scheduled' ELSE 'unknown' END AS "foss__status"
FROM (
SELECT *,
  ("facts.actor.roles__cluster_operator" OR "facts.actor.roles__deployer" OR "facts.actor.roles__developer" OR "facts.actor.roles__distributor" OR "facts.actor.roles__employer" OR "facts.actor.roles__exporter" OR "facts.actor.roles__host" OR "facts.actor.roles__importer" OR "facts.actor.roles__integrator" OR "facts.actor.roles__intermediary" OR "facts.actor.roles__large_platform" OR "facts.actor.roles__modifier" OR "facts.actor.roles__provider" OR "facts.actor.roles__public_body" OR "facts.actor.roles__service_provider_cn" OR "facts.actor.roles__system_developer" OR "facts.actor.roles__other") AND (NOT ("facts.actor.roles__provider" OR "facts.actor.roles__modifier" OR "facts.actor.roles__integrator" OR "facts.actor.roles__system_developer" OR "facts.actor.roles__importer")) AS "terms.makes_nothing",
  "terms.open_licence" AND NOT ("actor.commercial_activity" OR "terms.monetised") AS "terms.foss_outside_business"
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
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__other" END AS "facts.actor.roles__other",
  "release.monetisation_forms__other" AND NOT ("facts.release.micro_to_micro_only") AS "terms.monetised"
FROM (
SELECT *,
  COALESCE(CASE WHEN "system.first_placed_eu_lo" >= DATE '2026-12-09' THEN "system.first_placed_eu_lo" WHEN DATE '2026-12-09' > "system.first_placed_eu_lo" THEN DATE '2026-12-09' END, "system.first_placed_eu_lo", DATE '2026-12-09') AS "product__from_due_lo",
  CASE WHEN "system.first_placed_eu_hi" >= DATE '2026-12-09' THEN "system.first_placed_eu_hi" WHEN DATE '2026-12-09' > "system.first_placed_eu_hi" THEN DATE '2026-12-09' END AS "product__from_due_hi",
  ("licence.grants__access" AND "licence.grants__use" AND "licence.grants__modify" AND "licence.grants__redistribute") AND NOT ("licence.disqualifiers__other") AS "terms.open_licence",
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  COALESCE("release.micro_to_micro_only", FALSE) AS "facts.release.micro_to_micro_only"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4"
) AS "step_5";
