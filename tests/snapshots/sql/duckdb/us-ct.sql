SELECT
  "case_id",
  "us-ct-sb5-frontier__status",
  CASE WHEN "us-ct-sb5-frontier__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-10-01' END AS "us-ct-sb5-frontier__due_lo",
  CASE WHEN "us-ct-sb5-frontier__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-10-01' END AS "us-ct-sb5-frontier__due_hi",
  CASE WHEN "us-ct-sb5-frontier__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ct-sb5-frontier__met",
  "us-ct-sb5-frontier-channel__status",
  CASE WHEN "us-ct-sb5-frontier-channel__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ct-sb5-frontier-channel__due_lo",
  CASE WHEN "us-ct-sb5-frontier-channel__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ct-sb5-frontier-channel__due_hi",
  CASE WHEN "us-ct-sb5-frontier-channel__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.anonymous_channel" THEN 'met' WHEN NOT "evidence.anonymous_channel" AND "us-ct-sb5-frontier-channel__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-ct-sb5-frontier-channel__met",
  "us-ct-sb5-aedt__status",
  CASE WHEN "us-ct-sb5-aedt__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-10-01' END AS "us-ct-sb5-aedt__due_lo",
  CASE WHEN "us-ct-sb5-aedt__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-10-01' END AS "us-ct-sb5-aedt__due_hi",
  CASE WHEN "us-ct-sb5-aedt__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.decision_notice" THEN 'met' WHEN NOT "evidence.decision_notice" AND "us-ct-sb5-aedt__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-ct-sb5-aedt__met",
  "us-ct-sb5-aedt-developer__status",
  CASE WHEN "us-ct-sb5-aedt-developer__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-10-01' END AS "us-ct-sb5-aedt-developer__due_lo",
  CASE WHEN "us-ct-sb5-aedt-developer__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-10-01' END AS "us-ct-sb5-aedt-developer__due_hi",
  CASE WHEN "us-ct-sb5-aedt-developer__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.deployer_documentation" THEN 'met' WHEN NOT "evidence.deployer_documentation" AND "us-ct-sb5-aedt-developer__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-ct-sb5-aedt-developer__met",
  "us-ct-sb5-synthetic__status",
  CASE WHEN "us-ct-sb5-synthetic__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "us-ct-sb5-synthetic__from_due_lo" END AS "us-ct-sb5-synthetic__due_lo",
  CASE WHEN "us-ct-sb5-synthetic__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "us-ct-sb5-synthetic__from_due_hi" END AS "us-ct-sb5-synthetic__due_hi",
  CASE WHEN "us-ct-sb5-synthetic__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ct-sb5-synthetic__met",
  "us-ct-sb5-frontier__status" AS "us-ct-sb5-frontier-penalty__status",
  "us-ct-sb5-no-defence__status"
FROM (
SELECT *,
  CASE WHEN NOT "terms.large_frontier_ct" THEN 'no' WHEN "terms.large_frontier_ct" THEN 'scheduled' ELSE 'unknown' END AS "us-ct-sb5-frontier-channel__status"
FROM (
SELECT *,
  CASE WHEN NOT "terms.frontier_dev_ct" THEN 'no' WHEN "terms.frontier_dev_ct" THEN 'applies' ELSE 'unknown' END AS "us-ct-sb5-frontier__status",
  "terms.frontier_dev_ct" AND (CASE WHEN "facts.actor.group_revenue_prev_year_lo" > CAST(500000000 AS DOUBLE) THEN TRUE WHEN "actor.group_revenue_prev_year_hi" <= CAST(500000000 AS DOUBLE) THEN FALSE END) AS "terms.large_frontier_ct",
  CASE WHEN NOT "us-ct-sb5-synthetic__trigger" THEN 'no' WHEN "us-ct-sb5-synthetic__trigger" THEN CASE WHEN "us-ct-sb5-synthetic__from_due_hi" <= DATE '2026-11-21' THEN 'applies' WHEN "us-ct-sb5-synthetic__from_due_lo" >= DATE '2299-12-31' THEN 'dormant' WHEN "us-ct-sb5-synthetic__from_due_lo" > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "us-ct-sb5-synthetic__status"
FROM (
SELECT *,
  "terms.developer" AND "model.is_foundation" AND ((CASE WHEN "facts.model.own_compute_lo" > CAST(1e+26 AS DOUBLE) THEN TRUE WHEN "model.own_compute_hi" <= CAST(1e+26 AS DOUBLE) THEN FALSE END) OR (CASE WHEN "facts.model.planned_compute_lo" > CAST(1e+26 AS DOUBLE) THEN TRUE WHEN "model.planned_compute_hi" <= CAST(1e+26 AS DOUBLE) THEN FALSE END)) AS "terms.frontier_dev_ct",
  CASE WHEN NOT "us-ct-sb5-aedt__trigger" THEN 'no' WHEN "us-ct-sb5-aedt__trigger" THEN 'scheduled' ELSE 'unknown' END AS "us-ct-sb5-aedt__status",
  ("terms.developer" OR "facts.actor.roles__provider") AND "system.ct_large_public_generative" AS "us-ct-sb5-synthetic__trigger"
FROM (
SELECT *,
  "model.trained_by_actor" OR "facts.actor.roles__developer" AS "terms.developer",
  ("facts.actor.roles__deployer" OR "facts.actor.roles__employer") AND "terms.covered_tool" AS "us-ct-sb5-aedt__trigger",
  CASE WHEN NOT "us-ct-sb5-aedt-developer__trigger" THEN 'no' WHEN "us-ct-sb5-aedt-developer__trigger" THEN 'scheduled' ELSE 'unknown' END AS "us-ct-sb5-aedt-developer__status",
  COALESCE(CASE WHEN "terms.synthetic_from_lo" >= DATE '2026-10-01' THEN "terms.synthetic_from_lo" WHEN DATE '2026-10-01' > "terms.synthetic_from_lo" THEN DATE '2026-10-01' END, "terms.synthetic_from_lo", DATE '2026-10-01') AS "us-ct-sb5-synthetic__from_due_lo",
  CASE WHEN "terms.synthetic_from_hi" >= DATE '2026-10-01' THEN "terms.synthetic_from_hi" WHEN DATE '2026-10-01' > "terms.synthetic_from_hi" THEN DATE '2026-10-01' END AS "us-ct-sb5-synthetic__from_due_hi"
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
  "model.declared_employment_tool" AND "terms.covered_tool" AS "us-ct-sb5-aedt-developer__trigger",
  COALESCE(CASE WHEN DATE '2026-10-01' >= "part_32_lo" THEN DATE '2026-10-01' WHEN "part_32_lo" > DATE '2026-10-01' THEN "part_32_lo" END, DATE '2026-10-01', "part_32_lo") AS "terms.synthetic_from_lo",
  CASE WHEN DATE '2026-10-01' >= "part_32_hi" THEN DATE '2026-10-01' WHEN "part_32_hi" > DATE '2026-10-01' THEN "part_32_hi" END AS "terms.synthetic_from_hi"
FROM (
SELECT *,
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  COALESCE("model.own_compute_lo", CAST(0 AS DOUBLE)) AS "facts.model.own_compute_lo",
  COALESCE("model.planned_compute_lo", CAST(0 AS DOUBLE)) AS "facts.model.planned_compute_lo",
  COALESCE("actor.group_revenue_prev_year_lo", CAST(0 AS DOUBLE)) AS "facts.actor.group_revenue_prev_year_lo",
  "use.employment_decision_tool" AND (CASE WHEN "system.tool_deployed_on_lo" >= DATE '2027-10-01' THEN TRUE WHEN "system.tool_deployed_on_hi" < DATE '2027-10-01' THEN FALSE END) AS "terms.covered_tool",
  CASE WHEN DATE '2027-10-01' <= "reading.ct_synthetic_start_lo" THEN DATE '2027-10-01' WHEN "reading.ct_synthetic_start_lo" < DATE '2027-10-01' THEN "reading.ct_synthetic_start_lo" END AS "part_32_lo",
  COALESCE(CASE WHEN DATE '2027-10-01' <= "reading.ct_synthetic_start_hi" THEN DATE '2027-10-01' WHEN "reading.ct_synthetic_start_hi" < DATE '2027-10-01' THEN "reading.ct_synthetic_start_hi" END, DATE '2027-10-01', "reading.ct_synthetic_start_hi") AS "part_32_hi",
  CASE WHEN NOT TRUE THEN 'no' WHEN TRUE THEN 'applies' ELSE 'unknown' END AS "us-ct-sb5-no-defence__status"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4"
) AS "step_5"
) AS "step_6";
