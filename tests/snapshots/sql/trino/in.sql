SELECT
  "case_id",
  "in-itrules-sgi__status",
  CASE WHEN "in-itrules-sgi__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-02-20' END AS "in-itrules-sgi__due_lo",
  CASE WHEN "in-itrules-sgi__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-02-20' END AS "in-itrules-sgi__due_hi",
  CASE WHEN "in-itrules-sgi__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.in_synthetic_label" THEN 'met' WHEN NOT "evidence.in_synthetic_label" AND "in-itrules-sgi__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "in-itrules-sgi__met",
  "in-itrules-sgi-2h__status",
  CASE WHEN "in-itrules-sgi-2h__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-02-20' END AS "in-itrules-sgi-2h__due_lo",
  CASE WHEN "in-itrules-sgi-2h__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-02-20' END AS "in-itrules-sgi-2h__due_hi",
  CASE WHEN "in-itrules-sgi-2h__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.in_two_hour_takedown" THEN 'met' WHEN NOT "evidence.in_two_hour_takedown" AND "in-itrules-sgi-2h__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "in-itrules-sgi-2h__met",
  "in-dpdp__status",
  CASE WHEN "in-dpdp__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "in-dpdp__from_due_lo" END AS "in-dpdp__due_lo",
  CASE WHEN "in-dpdp__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "in-dpdp__from_due_hi" END AS "in-dpdp__due_hi",
  CASE WHEN "in-dpdp__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.in_data_protection" THEN 'met' WHEN NOT "evidence.in_data_protection" AND "in-dpdp__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "in-dpdp__met"
FROM (
SELECT *,
  CASE WHEN NOT "in-itrules-sgi__trigger" THEN 'no' WHEN "in-itrules-sgi__trigger" THEN 'applies' ELSE 'unknown' END AS "in-itrules-sgi__status",
  CASE WHEN NOT "in-itrules-sgi-2h__trigger" THEN 'no' WHEN "in-itrules-sgi-2h__trigger" THEN 'applies' ELSE 'unknown' END AS "in-itrules-sgi-2h__status"
FROM (
SELECT *,
  "terms.in_intermediary" AND "terms.in_enables_synthetic" AS "in-itrules-sgi__trigger",
  "terms.in_intermediary" AND "terms.in_enables_synthetic" AND "complaint.in_person_depicted" AND "reading.in_generated_counts_as_morphed" AS "in-itrules-sgi-2h__trigger",
  CASE WHEN NOT "use.dpdp_fiduciary_in" THEN 'no' WHEN "in-dpdp__unless_made-public-by-person" THEN 'exempt:made-public-by-person' WHEN ("use.dpdp_fiduciary_in" AND NOT ("in-dpdp__unless_made-public-by-person")) THEN CASE WHEN "in-dpdp__from_due_hi" <= DATE '2026-11-21' THEN 'applies' WHEN "in-dpdp__from_due_lo" >= DATE '2299-12-31' THEN 'dormant' WHEN "in-dpdp__from_due_lo" > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "in-dpdp__status"
FROM (
SELECT *,
  "facts.actor.roles__intermediary" OR (CASE WHEN "platform.kind" IS NOT NULL THEN "platform.kind" IN ('social', 'file_sharing', 'mass_messaging', 'search', 'ugc_forum') END) OR "reading.in_hub_is_intermediary" AS "terms.in_intermediary",
  COALESCE(CASE WHEN "terms.dpdp_from_lo" >= DATE '2027-05-13' THEN "terms.dpdp_from_lo" WHEN DATE '2027-05-13' > "terms.dpdp_from_lo" THEN DATE '2027-05-13' END, "terms.dpdp_from_lo", DATE '2027-05-13') AS "in-dpdp__from_due_lo",
  CASE WHEN "terms.dpdp_from_hi" >= DATE '2027-05-13' THEN "terms.dpdp_from_hi" WHEN DATE '2027-05-13' > "terms.dpdp_from_hi" THEN DATE '2027-05-13' END AS "in-dpdp__from_due_hi"
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
  COALESCE(CASE WHEN DATE '2027-05-13' >= "part_25_lo" THEN DATE '2027-05-13' WHEN "part_25_lo" > DATE '2027-05-13' THEN "part_25_lo" END, DATE '2027-05-13', "part_25_lo") AS "terms.dpdp_from_lo",
  CASE WHEN DATE '2027-05-13' >= "part_25_hi" THEN DATE '2027-05-13' WHEN "part_25_hi" > DATE '2027-05-13' THEN "part_25_hi" END AS "terms.dpdp_from_hi",
  "facts.use.made_public_by_person_in" AND "reading.in_public_data_outside" AS "in-dpdp__unless_made-public-by-person"
FROM (
SELECT *,
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  "content.realistic_synthetic" OR "system.nudification" AS "terms.in_enables_synthetic",
  CASE WHEN DATE '2027-05-14' <= "reading.in_dpdp_start_lo" THEN DATE '2027-05-14' WHEN "reading.in_dpdp_start_lo" < DATE '2027-05-14' THEN "reading.in_dpdp_start_lo" END AS "part_25_lo",
  COALESCE(CASE WHEN DATE '2027-05-14' <= "reading.in_dpdp_start_hi" THEN DATE '2027-05-14' WHEN "reading.in_dpdp_start_hi" < DATE '2027-05-14' THEN "reading.in_dpdp_start_hi" END, DATE '2027-05-14', "reading.in_dpdp_start_hi") AS "part_25_hi",
  COALESCE("use.made_public_by_person_in", FALSE) AS "facts.use.made_public_by_person_in"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4"
) AS "step_5";
