SELECT
  "case_id",
  "manufacturer__status",
  CASE WHEN "manufacturer__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "manufacturer__from_due_lo" END AS "manufacturer__due_lo",
  CASE WHEN "manufacturer__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "manufacturer__from_due_hi" END AS "manufacturer__due_hi",
  CASE WHEN "manufacturer__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.cra_conformity" THEN 'met' WHEN NOT "evidence.cra_conformity" AND "manufacturer__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "manufacturer__met",
  "art-14-reporting__status",
  CASE WHEN "art-14-reporting__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "art-14-reporting__from_due_lo" END AS "art-14-reporting__due_lo",
  CASE WHEN "art-14-reporting__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "art-14-reporting__from_due_hi" END AS "art-14-reporting__due_hi",
  CASE WHEN "art-14-reporting__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.vulnerability_reporting" THEN 'met' WHEN NOT "evidence.vulnerability_reporting" AND "art-14-reporting__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "art-14-reporting__met",
  "art-24-steward__status",
  CASE WHEN "art-24-steward__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-12-11' END AS "art-24-steward__due_lo",
  CASE WHEN "art-24-steward__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-12-11' END AS "art-24-steward__due_hi",
  CASE WHEN "art-24-steward__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.steward_security_policy" THEN 'met' WHEN NOT "evidence.steward_security_policy" AND "art-24-steward__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "art-24-steward__met",
  "art-24-3-reporting__status",
  CASE WHEN "art-24-3-reporting__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "art-24-3-reporting__from_due_lo" END AS "art-24-3-reporting__due_lo",
  CASE WHEN "art-24-3-reporting__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "art-24-3-reporting__from_due_hi" END AS "art-24-3-reporting__due_hi",
  CASE WHEN "art-24-3-reporting__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.vulnerability_reporting" THEN 'met' WHEN NOT "evidence.vulnerability_reporting" AND "art-24-3-reporting__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "art-24-3-reporting__met",
  "bare-weights__status",
  CASE WHEN "bare-weights__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "bare-weights__due_lo",
  CASE WHEN "bare-weights__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "bare-weights__due_hi",
  CASE WHEN "bare-weights__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "bare-weights__met",
  "aia-link__status",
  CASE WHEN "aia-link__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-12-11' END AS "aia-link__due_lo",
  CASE WHEN "aia-link__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-12-11' END AS "aia-link__due_hi",
  CASE WHEN "aia-link__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "aia-link__met"
FROM (
SELECT *,
  CASE WHEN NOT "terms.makes_product" THEN 'no' WHEN "terms.makes_product" THEN CASE WHEN "manufacturer__from_due_hi" <= DATE '2026-11-21' THEN 'applies' WHEN "manufacturer__from_due_lo" >= DATE '2299-12-31' THEN 'dormant' WHEN "manufacturer__from_due_lo" > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "manufacturer__status",
  CASE WHEN NOT "terms.makes_product" THEN 'no' WHEN "terms.makes_product" THEN CASE WHEN "art-14-reporting__from_due_hi" <= DATE '2026-11-21' THEN 'applies' WHEN "art-14-reporting__from_due_lo" >= DATE '2299-12-31' THEN 'dormant' WHEN "art-14-reporting__from_due_lo" > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "art-14-reporting__status",
  CASE WHEN NOT "bare-weights__trigger" THEN 'no' WHEN "bare-weights__trigger" THEN 'applies' ELSE 'unknown' END AS "bare-weights__status",
  CASE WHEN NOT "aia-link__trigger" THEN 'no' WHEN "aia-link__trigger" THEN 'scheduled' ELSE 'unknown' END AS "aia-link__status"
FROM (
SELECT *,
  "system.product_with_digital_elements" AND "actor.commercial_activity" AND (NOT "terms.makes_nothing") AS "terms.makes_product",
  CASE WHEN NOT "art-24-3-reporting__trigger" THEN 'no' WHEN "art-24-3-reporting__trigger" THEN CASE WHEN "art-24-3-reporting__from_due_hi" <= DATE '2026-11-21' THEN 'applies' WHEN "art-24-3-reporting__from_due_lo" >= DATE '2299-12-31' THEN 'dormant' WHEN "art-24-3-reporting__from_due_lo" > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "art-24-3-reporting__status",
  (NOT "release.contains_code") AND "system.product_with_digital_elements" AND (NOT "terms.makes_nothing") AS "bare-weights__trigger",
  "system.high_risk" AND (NOT "terms.builds_no_system") AS "aia-link__trigger"
FROM (
SELECT *,
  COALESCE(CASE WHEN "terms.manufacturer_due_lo" >= DATE '2027-12-11' THEN "terms.manufacturer_due_lo" WHEN DATE '2027-12-11' > "terms.manufacturer_due_lo" THEN DATE '2027-12-11' END, "terms.manufacturer_due_lo", DATE '2027-12-11') AS "manufacturer__from_due_lo",
  CASE WHEN "terms.manufacturer_due_hi" >= DATE '2027-12-11' THEN "terms.manufacturer_due_hi" WHEN DATE '2027-12-11' > "terms.manufacturer_due_hi" THEN DATE '2027-12-11' END AS "manufacturer__from_due_hi",
  ("facts.actor.roles__cluster_operator" OR "facts.actor.roles__deployer" OR "facts.actor.roles__developer" OR "facts.actor.roles__distributor" OR "facts.actor.roles__employer" OR "facts.actor.roles__exporter" OR "facts.actor.roles__host" OR "facts.actor.roles__importer" OR "facts.actor.roles__integrator" OR "facts.actor.roles__intermediary" OR "facts.actor.roles__large_platform" OR "facts.actor.roles__modifier" OR "facts.actor.roles__provider" OR "facts.actor.roles__public_body" OR "facts.actor.roles__service_provider_cn" OR "facts.actor.roles__system_developer" OR "facts.actor.roles__other") AND (NOT ("facts.actor.roles__provider" OR "facts.actor.roles__modifier" OR "facts.actor.roles__integrator" OR "facts.actor.roles__system_developer")) AS "terms.makes_nothing",
  COALESCE(CASE WHEN "terms.steward_reporting_due_lo" >= DATE '2026-09-11' THEN "terms.steward_reporting_due_lo" WHEN DATE '2026-09-11' > "terms.steward_reporting_due_lo" THEN DATE '2026-09-11' END, "terms.steward_reporting_due_lo", DATE '2026-09-11') AS "art-24-3-reporting__from_due_lo",
  CASE WHEN "terms.steward_reporting_due_hi" >= DATE '2026-09-11' THEN "terms.steward_reporting_due_hi" WHEN DATE '2026-09-11' > "terms.steward_reporting_due_hi" THEN DATE '2026-09-11' END AS "art-24-3-reporting__from_due_hi",
  ("facts.actor.roles__cluster_operator" OR "facts.actor.roles__deployer" OR "facts.actor.roles__developer" OR "facts.actor.roles__distributor" OR "facts.actor.roles__employer" OR "facts.actor.roles__exporter" OR "facts.actor.roles__host" OR "facts.actor.roles__importer" OR "facts.actor.roles__integrator" OR "facts.actor.roles__intermediary" OR "facts.actor.roles__large_platform" OR "facts.actor.roles__modifier" OR "facts.actor.roles__provider" OR "facts.actor.roles__public_body" OR "facts.actor.roles__service_provider_cn" OR "facts.actor.roles__system_developer" OR "facts.actor.roles__other") AND (NOT ("facts.actor.roles__integrator" OR "facts.actor.roles__system_developer")) AS "terms.builds_no_system"
FROM (
SELECT *,
  CASE WHEN "part_1" THEN "part_2_lo" WHEN NOT "part_1" THEN "system.first_placed_eu_lo" WHEN "part_2_lo" <= "system.first_placed_eu_lo" THEN "part_2_lo" WHEN "system.first_placed_eu_lo" < "part_2_lo" THEN "system.first_placed_eu_lo" END AS "terms.manufacturer_due_lo",
  CASE WHEN "part_1" THEN "part_2_hi" WHEN NOT "part_1" THEN "system.first_placed_eu_hi" WHEN "part_2_hi" >= "system.first_placed_eu_hi" THEN "part_2_hi" WHEN "system.first_placed_eu_hi" > "part_2_hi" THEN "system.first_placed_eu_hi" END AS "terms.manufacturer_due_hi",
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
  COALESCE(CASE WHEN "terms.reporting_due_lo" >= DATE '2026-09-11' THEN "terms.reporting_due_lo" WHEN DATE '2026-09-11' > "terms.reporting_due_lo" THEN DATE '2026-09-11' END, "terms.reporting_due_lo", DATE '2026-09-11') AS "art-14-reporting__from_due_lo",
  CASE WHEN "terms.reporting_due_hi" >= DATE '2026-09-11' THEN "terms.reporting_due_hi" WHEN DATE '2026-09-11' > "terms.reporting_due_hi" THEN DATE '2026-09-11' END AS "art-14-reporting__from_due_hi",
  CASE WHEN DATE '2027-12-11' <= "part_35_lo" THEN DATE '2027-12-11' WHEN "part_35_lo" < DATE '2027-12-11' THEN "part_35_lo" END AS "terms.steward_reporting_due_lo",
  COALESCE(CASE WHEN DATE '2027-12-11' <= "part_35_hi" THEN DATE '2027-12-11' WHEN "part_35_hi" < DATE '2027-12-11' THEN "part_35_hi" END, DATE '2027-12-11', "part_35_hi") AS "terms.steward_reporting_due_hi"
FROM (
SELECT *,
  CASE WHEN DATE '2027-12-11' > "system.first_placed_eu_hi" THEN TRUE WHEN DATE '2027-12-11' <= "system.first_placed_eu_lo" THEN FALSE END AS "part_1",
  COALESCE(CASE WHEN DATE '2027-12-11' >= "system.substantial_modification_date_lo" THEN DATE '2027-12-11' WHEN "system.substantial_modification_date_lo" > DATE '2027-12-11' THEN "system.substantial_modification_date_lo" END, DATE '2027-12-11', "system.substantial_modification_date_lo") AS "part_2_lo",
  CASE WHEN DATE '2027-12-11' >= "system.substantial_modification_date_hi" THEN DATE '2027-12-11' WHEN "system.substantial_modification_date_hi" > DATE '2027-12-11' THEN "system.substantial_modification_date_hi" END AS "part_2_hi",
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  COALESCE(CASE WHEN DATE '2026-09-11' >= "system.first_placed_eu_lo" THEN DATE '2026-09-11' WHEN "system.first_placed_eu_lo" > DATE '2026-09-11' THEN "system.first_placed_eu_lo" END, DATE '2026-09-11', "system.first_placed_eu_lo") AS "terms.reporting_due_lo",
  CASE WHEN DATE '2026-09-11' >= "system.first_placed_eu_hi" THEN DATE '2026-09-11' WHEN "system.first_placed_eu_hi" > DATE '2026-09-11' THEN "system.first_placed_eu_hi" END AS "terms.reporting_due_hi",
  CASE WHEN NOT "actor.oss_steward" THEN 'no' WHEN "actor.oss_steward" THEN 'scheduled' ELSE 'unknown' END AS "art-24-steward__status",
  COALESCE(CASE WHEN DATE '2026-09-11' >= "law.steward_reporting_start_lo" THEN DATE '2026-09-11' WHEN "law.steward_reporting_start_lo" > DATE '2026-09-11' THEN "law.steward_reporting_start_lo" END, DATE '2026-09-11', "law.steward_reporting_start_lo") AS "part_35_lo",
  CASE WHEN DATE '2026-09-11' >= "law.steward_reporting_start_hi" THEN DATE '2026-09-11' WHEN "law.steward_reporting_start_hi" > DATE '2026-09-11' THEN "law.steward_reporting_start_hi" END AS "part_35_hi",
  "actor.oss_steward" AND ("actor.steward_involved_in_development" OR "actor.steward_provides_dev_systems") AS "art-24-3-reporting__trigger"
FROM "cases" OFFSET 0
) AS "step_1" OFFSET 0
) AS "step_2" OFFSET 0
) AS "step_3" OFFSET 0
) AS "step_4" OFFSET 0
) AS "step_5";
