SELECT
  "case_id",
  "us-ny-companion__status",
  CASE WHEN "us-ny-companion__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-11-05' END AS "us-ny-companion__due_lo",
  CASE WHEN "us-ny-companion__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-11-05' END AS "us-ny-companion__due_hi",
  CASE WHEN "us-ny-companion__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ny-companion__met",
  "us-ny-a6578b__status",
  CASE WHEN "us-ny-a6578b__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "us-ny-a6578b__due_lo",
  CASE WHEN "us-ny-a6578b__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "us-ny-a6578b__due_hi",
  CASE WHEN "us-ny-a6578b__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ny-a6578b__met",
  "us-ny-a6578b__status" AS "us-ny-s6954b__status",
  CASE WHEN "us-ny-a6578b__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "us-ny-s6954b__due_lo",
  CASE WHEN "us-ny-a6578b__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "us-ny-s6954b__due_hi",
  CASE WHEN "us-ny-a6578b__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ny-s6954b__met",
  "us-ny-raise-framework__status",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-framework__due_lo",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-framework__due_hi",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.frontier_framework" THEN 'met' WHEN NOT "evidence.frontier_framework" AND "us-ny-raise-framework__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-ny-raise-framework__met",
  "us-ny-raise-framework__status" AS "us-ny-raise-update__status",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-update__due_lo",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-update__due_hi",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ny-raise-update__met",
  "us-ny-raise-report__status",
  CASE WHEN "us-ny-raise-report__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-report__due_lo",
  CASE WHEN "us-ny-raise-report__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-report__due_hi",
  CASE WHEN "us-ny-raise-report__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.frontier_transparency_report" THEN 'met' WHEN NOT "evidence.frontier_transparency_report" AND "us-ny-raise-report__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-ny-raise-report__met",
  "us-ny-raise-report-large__status",
  CASE WHEN "us-ny-raise-report-large__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-report-large__due_lo",
  CASE WHEN "us-ny-raise-report-large__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-report-large__due_hi",
  CASE WHEN "us-ny-raise-report-large__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.frontier_risk_summaries" THEN 'met' WHEN NOT "evidence.frontier_risk_summaries" AND "us-ny-raise-report-large__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-ny-raise-report-large__met",
  "us-ny-raise-nofalse__status",
  CASE WHEN "us-ny-raise-nofalse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-nofalse__due_lo",
  CASE WHEN "us-ny-raise-nofalse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-nofalse__due_hi",
  CASE WHEN "us-ny-raise-nofalse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ny-raise-nofalse__met",
  "us-ny-raise-framework__status" AS "us-ny-raise-internal__status",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-internal__due_lo",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-internal__due_hi",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.internal_use_summaries" THEN 'met' WHEN NOT "evidence.internal_use_summaries" AND "us-ny-raise-framework__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-ny-raise-internal__met",
  "us-ny-raise-incident__status",
  CASE WHEN "us-ny-raise-incident__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "us-ny-raise-incident__from_due_lo" END AS "us-ny-raise-incident__due_lo",
  CASE WHEN "us-ny-raise-incident__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "us-ny-raise-incident__from_due_hi" END AS "us-ny-raise-incident__due_hi",
  CASE WHEN "us-ny-raise-incident__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.critical_incident_reported" THEN 'met' WHEN NOT "evidence.critical_incident_reported" AND "us-ny-raise-incident__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-ny-raise-incident__met",
  "us-ny-raise-incident24__status",
  CASE WHEN "us-ny-raise-incident24__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "us-ny-raise-incident24__from_due_lo" END AS "us-ny-raise-incident24__due_lo",
  CASE WHEN "us-ny-raise-incident24__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "us-ny-raise-incident24__from_due_hi" END AS "us-ny-raise-incident24__due_hi",
  CASE WHEN "us-ny-raise-incident24__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.imminent_harm_reported" THEN 'met' WHEN NOT "evidence.imminent_harm_reported" AND "us-ny-raise-incident24__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-ny-raise-incident24__met",
  "us-ny-raise-framework__status" AS "us-ny-raise-disclosure__status",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-disclosure__due_lo",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ny-raise-disclosure__due_hi",
  CASE WHEN "us-ny-raise-framework__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.ny_disclosure_statement" THEN 'met' WHEN NOT "evidence.ny_disclosure_statement" AND "us-ny-raise-framework__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-ny-raise-disclosure__met",
  "us-ny-raise-penalty__status",
  "us-ny-raise-no-penalty__status",
  "us-ny-raise-2025__status"
FROM (
SELECT *,
  CASE WHEN NOT "us-ny-raise-framework__trigger" THEN 'no' WHEN COALESCE("actor.ny_college_academic_research", FALSE) THEN 'exempt:academic-research' WHEN COALESCE("actor.ny_empire_ai_consortium", FALSE) THEN 'exempt:empire-ai' WHEN "us-ny-raise-framework__holds" THEN 'scheduled' ELSE 'unknown' END AS "us-ny-raise-framework__status",
  CASE WHEN NOT "us-ny-raise-report-large__trigger" THEN 'no' WHEN COALESCE("actor.ny_college_academic_research", FALSE) THEN 'exempt:academic-research' WHEN COALESCE("actor.ny_empire_ai_consortium", FALSE) THEN 'exempt:empire-ai' WHEN "us-ny-raise-report-large__holds" THEN 'scheduled' ELSE 'unknown' END AS "us-ny-raise-report-large__status"
FROM (
SELECT *,
  "us-ny-raise-framework__trigger" AND NOT (COALESCE("actor.ny_college_academic_research", FALSE) OR COALESCE("actor.ny_empire_ai_consortium", FALSE)) AS "us-ny-raise-framework__holds",
  CASE WHEN NOT "us-ny-raise-report__trigger" THEN 'no' WHEN COALESCE("actor.ny_college_academic_research", FALSE) THEN 'exempt:academic-research' WHEN COALESCE("actor.ny_empire_ai_consortium", FALSE) THEN 'exempt:empire-ai' WHEN "us-ny-raise-report__holds" THEN 'scheduled' ELSE 'unknown' END AS "us-ny-raise-report__status",
  "us-ny-raise-report-large__trigger" AND NOT (COALESCE("actor.ny_college_academic_research", FALSE) OR COALESCE("actor.ny_empire_ai_consortium", FALSE)) AS "us-ny-raise-report-large__holds",
  CASE WHEN NOT "us-ny-raise-nofalse__trigger" THEN 'no' WHEN COALESCE("actor.ny_college_academic_research", FALSE) THEN 'exempt:academic-research' WHEN COALESCE("actor.ny_empire_ai_consortium", FALSE) THEN 'exempt:empire-ai' WHEN "us-ny-raise-nofalse__holds" THEN 'scheduled' ELSE 'unknown' END AS "us-ny-raise-nofalse__status",
  CASE WHEN NOT "us-ny-raise-incident__trigger" THEN 'no' WHEN COALESCE("actor.ny_college_academic_research", FALSE) THEN 'exempt:academic-research' WHEN COALESCE("actor.ny_empire_ai_consortium", FALSE) THEN 'exempt:empire-ai' WHEN "us-ny-raise-incident__holds" AND "us-ny-raise-incident__from_due_hi" <= DATE '2026-11-21' THEN 'applies' WHEN "us-ny-raise-incident__holds" AND "us-ny-raise-incident__from_due_lo" >= DATE '2299-12-31' THEN 'dormant' WHEN "us-ny-raise-incident__holds" AND "us-ny-raise-incident__from_due_lo" > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END AS "us-ny-raise-incident__status",
  CASE WHEN NOT "us-ny-raise-incident24__trigger" THEN 'no' WHEN COALESCE("actor.ny_college_academic_research", FALSE) THEN 'exempt:academic-research' WHEN COALESCE("actor.ny_empire_ai_consortium", FALSE) THEN 'exempt:empire-ai' WHEN "us-ny-raise-incident24__holds" AND "us-ny-raise-incident24__from_due_hi" <= DATE '2026-11-21' THEN 'applies' WHEN "us-ny-raise-incident24__holds" AND "us-ny-raise-incident24__from_due_lo" >= DATE '2299-12-31' THEN 'dormant' WHEN "us-ny-raise-incident24__holds" AND "us-ny-raise-incident24__from_due_lo" > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END AS "us-ny-raise-incident24__status",
  CASE WHEN NOT "us-ny-raise-framework__trigger" THEN 'no' WHEN "us-ny-raise-framework__trigger" THEN 'scheduled' ELSE 'unknown' END AS "us-ny-raise-penalty__status"
FROM (
SELECT *,
  "terms.large_frontier_ny" AND "model.nexus__US-NY" AS "us-ny-raise-framework__trigger",
  "us-ny-raise-report__trigger" AND NOT (COALESCE("actor.ny_college_academic_research", FALSE) OR COALESCE("actor.ny_empire_ai_consortium", FALSE)) AS "us-ny-raise-report__holds",
  "terms.large_frontier_ny" AND "terms.deploys_ny" AND "release.is_new_or_substantial" AND "model.nexus__US-NY" AS "us-ny-raise-report-large__trigger",
  "us-ny-raise-nofalse__trigger" AND NOT (COALESCE("actor.ny_college_academic_research", FALSE) OR COALESCE("actor.ny_empire_ai_consortium", FALSE)) AS "us-ny-raise-nofalse__holds",
  "us-ny-raise-incident__trigger" AND NOT (COALESCE("actor.ny_college_academic_research", FALSE) OR COALESCE("actor.ny_empire_ai_consortium", FALSE)) AS "us-ny-raise-incident__holds",
  "us-ny-raise-incident24__trigger" AND NOT (COALESCE("actor.ny_college_academic_research", FALSE) OR COALESCE("actor.ny_empire_ai_consortium", FALSE)) AS "us-ny-raise-incident24__holds",
  CASE WHEN NOT "us-ny-raise-no-penalty__trigger" THEN 'no' WHEN "us-ny-raise-no-penalty__trigger" THEN 'scheduled' ELSE 'unknown' END AS "us-ny-raise-no-penalty__status"
FROM (
SELECT *,
  CASE WHEN NOT "us-ny-a6578b__trigger" THEN 'no' WHEN "us-ny-a6578b__trigger" AND DATE '2299-12-31' <= DATE '2026-11-21' THEN 'applies' WHEN "us-ny-a6578b__trigger" AND DATE '2299-12-31' >= DATE '2299-12-31' THEN 'dormant' WHEN "us-ny-a6578b__trigger" AND DATE '2299-12-31' > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END AS "us-ny-a6578b__status",
  "terms.frontier_dev_ny" AND (CASE WHEN COALESCE("actor.group_revenue_prev_year_lo", CAST(0 AS DOUBLE)) > CAST(500000000 AS DOUBLE) THEN TRUE WHEN "actor.group_revenue_prev_year_hi" <= CAST(500000000 AS DOUBLE) THEN FALSE END) AS "terms.large_frontier_ny",
  "terms.frontier_dev_ny" AND "terms.deploys_ny" AND "release.is_new_or_substantial" AND "model.nexus__US-NY" AS "us-ny-raise-report__trigger",
  "terms.frontier_dev_ny" AND "model.nexus__US-NY" AS "us-ny-raise-nofalse__trigger",
  "terms.frontier_dev_ny" AND "incident.is_critical_safety" AND "model.nexus__US-NY" AS "us-ny-raise-incident__trigger",
  "terms.frontier_dev_ny" AND "incident.is_critical_safety" AND "incident.imminent_harm" AND "model.nexus__US-NY" AS "us-ny-raise-incident24__trigger",
  "terms.frontier_dev_ny" AND (CASE WHEN CAST(500000000 AS DOUBLE) >= "actor.group_revenue_prev_year_hi" THEN TRUE WHEN CAST(500000000 AS DOUBLE) < COALESCE("actor.group_revenue_prev_year_lo", CAST(0 AS DOUBLE)) THEN FALSE END) AND "model.nexus__US-NY" AS "us-ny-raise-no-penalty__trigger"
FROM (
SELECT *,
  "terms.trained" AND "model.is_generative" AS "us-ny-a6578b__trigger",
  "terms.trained" AND "model.is_foundation" AND ((CASE WHEN COALESCE("model.own_compute_lo", CAST(0 AS DOUBLE)) > CAST(1e+26 AS DOUBLE) THEN TRUE WHEN "model.own_compute_hi" <= CAST(1e+26 AS DOUBLE) THEN FALSE END) OR (CASE WHEN COALESCE("model.planned_compute_lo", CAST(0 AS DOUBLE)) > CAST(1e+26 AS DOUBLE) THEN TRUE WHEN "model.planned_compute_hi" <= CAST(1e+26 AS DOUBLE) THEN FALSE END)) AS "terms.frontier_dev_ny",
  COALESCE(CASE WHEN "terms.report_by_lo" >= DATE '2027-01-01' THEN "terms.report_by_lo" WHEN DATE '2027-01-01' > "terms.report_by_lo" THEN DATE '2027-01-01' END, "terms.report_by_lo", DATE '2027-01-01') AS "us-ny-raise-incident__from_due_lo",
  CASE WHEN "terms.report_by_hi" >= DATE '2027-01-01' THEN "terms.report_by_hi" WHEN DATE '2027-01-01' > "terms.report_by_hi" THEN DATE '2027-01-01' END AS "us-ny-raise-incident__from_due_hi"
FROM (
SELECT *,
  COALESCE("model.trained_by_actor", FALSE) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__provider" END) AS "terms.trained",
  "terms.frontier_model_ny" AND "release.to_third_party" AND (NOT ("release.primary_purpose" = 'develop_or_evaluate')) AS "terms.deploys_ny",
  CASE WHEN "part_22_lo" > DATE '2299-12-28' THEN DATE '2299-12-31' ELSE date_add('day', 3, "part_22_lo") END AS "terms.report_by_lo",
  CASE WHEN "part_22_hi" > DATE '2299-12-28' THEN DATE '2299-12-31' ELSE date_add('day', 3, "part_22_hi") END AS "terms.report_by_hi",
  COALESCE(CASE WHEN "terms.imminent_by_lo" >= DATE '2027-01-01' THEN "terms.imminent_by_lo" WHEN DATE '2027-01-01' > "terms.imminent_by_lo" THEN DATE '2027-01-01' END, "terms.imminent_by_lo", DATE '2027-01-01') AS "us-ny-raise-incident24__from_due_lo",
  CASE WHEN "terms.imminent_by_hi" >= DATE '2027-01-01' THEN "terms.imminent_by_hi" WHEN DATE '2027-01-01' > "terms.imminent_by_hi" THEN DATE '2027-01-01' END AS "us-ny-raise-incident24__from_due_hi"
FROM (
SELECT *,
  CASE WHEN NOT "system.ai_companion" THEN 'no' WHEN "system.ai_companion" THEN 'applies' ELSE 'unknown' END AS "us-ny-companion__status",
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "assumed.actor.roles",
  "model.is_foundation" AND (CASE WHEN COALESCE("model.lineage_compute_lo", CAST(0 AS DOUBLE)) > CAST(1e+26 AS DOUBLE) THEN TRUE WHEN "model.lineage_compute_hi" <= CAST(1e+26 AS DOUBLE) THEN FALSE END) AS "terms.frontier_model_ny",
  CASE WHEN CASE WHEN "incident.determined_at_lo" IS NULL AND "incident.determined_at_hi" IS NULL THEN DATE '2299-12-31' ELSE "incident.determined_at_lo" END <= CASE WHEN "incident.reasonable_belief_at_lo" IS NULL AND "incident.reasonable_belief_at_hi" IS NULL THEN DATE '2025-01-01' ELSE "incident.reasonable_belief_at_lo" END THEN CASE WHEN "incident.determined_at_lo" IS NULL AND "incident.determined_at_hi" IS NULL THEN DATE '2299-12-31' ELSE "incident.determined_at_lo" END WHEN CASE WHEN "incident.reasonable_belief_at_lo" IS NULL AND "incident.reasonable_belief_at_hi" IS NULL THEN DATE '2025-01-01' ELSE "incident.reasonable_belief_at_lo" END < CASE WHEN "incident.determined_at_lo" IS NULL AND "incident.determined_at_hi" IS NULL THEN DATE '2299-12-31' ELSE "incident.determined_at_lo" END THEN CASE WHEN "incident.reasonable_belief_at_lo" IS NULL AND "incident.reasonable_belief_at_hi" IS NULL THEN DATE '2025-01-01' ELSE "incident.reasonable_belief_at_lo" END END AS "part_22_lo",
  COALESCE(CASE WHEN CASE WHEN "incident.determined_at_lo" IS NULL AND "incident.determined_at_hi" IS NULL THEN DATE '2299-12-31' ELSE "incident.determined_at_hi" END <= CASE WHEN "incident.reasonable_belief_at_lo" IS NULL AND "incident.reasonable_belief_at_hi" IS NULL THEN DATE '2025-01-01' ELSE "incident.reasonable_belief_at_hi" END THEN CASE WHEN "incident.determined_at_lo" IS NULL AND "incident.determined_at_hi" IS NULL THEN DATE '2299-12-31' ELSE "incident.determined_at_hi" END WHEN CASE WHEN "incident.reasonable_belief_at_lo" IS NULL AND "incident.reasonable_belief_at_hi" IS NULL THEN DATE '2025-01-01' ELSE "incident.reasonable_belief_at_hi" END < CASE WHEN "incident.determined_at_lo" IS NULL AND "incident.determined_at_hi" IS NULL THEN DATE '2299-12-31' ELSE "incident.determined_at_hi" END THEN CASE WHEN "incident.reasonable_belief_at_lo" IS NULL AND "incident.reasonable_belief_at_hi" IS NULL THEN DATE '2025-01-01' ELSE "incident.reasonable_belief_at_hi" END END, CASE WHEN "incident.determined_at_lo" IS NULL AND "incident.determined_at_hi" IS NULL THEN DATE '2299-12-31' ELSE "incident.determined_at_hi" END, CASE WHEN "incident.reasonable_belief_at_lo" IS NULL AND "incident.reasonable_belief_at_hi" IS NULL THEN DATE '2025-01-01' ELSE "incident.reasonable_belief_at_hi" END) AS "part_22_hi",
  CASE WHEN CASE WHEN "incident.discovered_at_lo" IS NULL AND "incident.discovered_at_hi" IS NULL THEN DATE '2025-01-01' ELSE "incident.discovered_at_lo" END > DATE '2299-12-30' THEN DATE '2299-12-31' ELSE date_add('day', 1, CASE WHEN "incident.discovered_at_lo" IS NULL AND "incident.discovered_at_hi" IS NULL THEN DATE '2025-01-01' ELSE "incident.discovered_at_lo" END) END AS "terms.imminent_by_lo",
  CASE WHEN CASE WHEN "incident.discovered_at_lo" IS NULL AND "incident.discovered_at_hi" IS NULL THEN DATE '2025-01-01' ELSE "incident.discovered_at_hi" END > DATE '2299-12-30' THEN DATE '2299-12-31' ELSE date_add('day', 1, CASE WHEN "incident.discovered_at_lo" IS NULL AND "incident.discovered_at_hi" IS NULL THEN DATE '2025-01-01' ELSE "incident.discovered_at_hi" END) END AS "terms.imminent_by_hi",
  CASE WHEN NOT TRUE THEN 'no' WHEN TRUE THEN 'applies' ELSE 'unknown' END AS "us-ny-raise-2025__status"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4"
) AS "step_5"
) AS "step_6"
) AS "step_7";
