SELECT
  "case_id",
  "us-co-hb1263__status",
  CASE WHEN "us-co-hb1263__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-hb1263__due_lo",
  CASE WHEN "us-co-hb1263__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-hb1263__due_hi",
  CASE WHEN "us-co-hb1263__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-co-hb1263__met",
  "us-co-sb24205__status",
  CASE WHEN "us-co-sb24205__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-06-30' END AS "us-co-sb24205__due_lo",
  CASE WHEN "us-co-sb24205__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-06-30' END AS "us-co-sb24205__due_hi",
  CASE WHEN "us-co-sb24205__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-co-sb24205__met",
  "us-co-admt-devdoc__status",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-devdoc__due_lo",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-devdoc__due_hi",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.deployer_documentation" THEN 'met' WHEN NOT "evidence.deployer_documentation" AND "us-co-admt-devdoc__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-co-admt-devdoc__met",
  "us-co-admt-devdoc__status" AS "us-co-admt-devupdate__status",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-devupdate__due_lo",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-devupdate__due_hi",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-co-admt-devupdate__met",
  "us-co-admt-devdoc__status" AS "us-co-admt-devrecords__status",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-devrecords__due_lo",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-devrecords__due_hi",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-co-admt-devrecords__met",
  "us-co-admt-notice__status",
  CASE WHEN "us-co-admt-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-notice__due_lo",
  CASE WHEN "us-co-admt-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-notice__due_hi",
  CASE WHEN "us-co-admt-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.decision_notice" THEN 'met' WHEN NOT "evidence.decision_notice" AND "us-co-admt-notice__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-co-admt-notice__met",
  "us-co-admt-adverse__status",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-adverse__due_lo",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-adverse__due_hi",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.adverse_outcome_explained" THEN 'met' WHEN NOT "evidence.adverse_outcome_explained" AND "us-co-admt-adverse__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-co-admt-adverse__met",
  "us-co-admt-adverse__status" AS "us-co-admt-rights__status",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-rights__due_lo",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-rights__due_hi",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-co-admt-rights__met",
  "us-co-admt-notice__status" AS "us-co-admt-records__status",
  CASE WHEN "us-co-admt-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-records__due_lo",
  CASE WHEN "us-co-admt-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-co-admt-records__due_hi",
  CASE WHEN "us-co-admt-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-co-admt-records__met",
  "us-co-admt-penalty__status"
FROM (
SELECT *,
  CASE WHEN NOT "us-co-admt-notice__trigger" THEN 'no' WHEN "terms.excluded_use" THEN 'exempt:excluded-use' WHEN "terms.decided_before" THEN 'exempt:decided-before' WHEN "us-co-admt-notice__holds" THEN 'scheduled' ELSE 'unknown' END AS "us-co-admt-notice__status",
  CASE WHEN NOT "us-co-admt-adverse__trigger" THEN 'no' WHEN "terms.excluded_use" THEN 'exempt:excluded-use' WHEN "terms.decided_before" THEN 'exempt:decided-before' WHEN "us-co-admt-adverse__holds" THEN 'scheduled' ELSE 'unknown' END AS "us-co-admt-adverse__status"
FROM (
SELECT *,
  CASE WHEN NOT "us-co-sb24205__trigger" THEN 'no' WHEN "us-co-sb24205__trigger" THEN 'applies' ELSE 'unknown' END AS "us-co-sb24205__status",
  CASE WHEN NOT "terms.declared_developer" THEN 'no' WHEN "terms.excluded_use" THEN 'exempt:excluded-use' WHEN "us-co-admt-devdoc__holds" THEN 'scheduled' ELSE 'unknown' END AS "us-co-admt-devdoc__status",
  "us-co-admt-notice__trigger" AND NOT ("terms.excluded_use" OR "terms.decided_before") AS "us-co-admt-notice__holds",
  "us-co-admt-adverse__trigger" AND NOT ("terms.excluded_use" OR "terms.decided_before") AS "us-co-admt-adverse__holds",
  CASE WHEN NOT "us-co-admt-penalty__trigger" THEN 'no' WHEN "us-co-admt-penalty__trigger" THEN 'scheduled' ELSE 'unknown' END AS "us-co-admt-penalty__status"
FROM (
SELECT *,
  ("terms.deploys_system" OR "facts.model.trained_by_actor" OR ("facts.actor.roles__developer" OR "facts.actor.roles__provider")) AND (NOT ("use.covered_domain" = 'none')) AND "use.materially_influences" AS "us-co-sb24205__trigger",
  "terms.declared_developer" AND NOT ("terms.excluded_use") AS "us-co-admt-devdoc__holds",
  "terms.deploys_system" AND "terms.covered_admt_co" AS "us-co-admt-notice__trigger",
  "terms.deploys_system" AND "terms.covered_admt_co" AND "use.adverse_outcome" AS "us-co-admt-adverse__trigger",
  "terms.declared_developer" OR ("terms.deploys_system" AND "terms.covered_admt_co") AS "us-co-admt-penalty__trigger"
FROM (
SELECT *,
  "facts.actor.roles__deployer" OR "facts.actor.roles__employer" AS "terms.deploys_system",
  "facts.use.co_exclusions__routine" OR "facts.use.co_exclusions__advertising" OR "facts.use.co_exclusions__summarising" OR "facts.use.co_exclusions__informal_chat" OR "facts.use.co_exclusions__security_fraud" OR "facts.use.co_exclusions__spreadsheet" OR "facts.use.co_exclusions__insurer" OR ("facts.use.co_exclusions__hipaa" AND (NOT ("use.covered_domain" = 'employment'))) OR "facts.use.co_exclusions__fda" AS "terms.excluded_use"
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
  CASE WHEN "facts.use.co_exclusions__nothing" THEN FALSE ELSE "use.co_exclusions__advertising" END AS "facts.use.co_exclusions__advertising",
  CASE WHEN "facts.use.co_exclusions__nothing" THEN FALSE ELSE "use.co_exclusions__fda" END AS "facts.use.co_exclusions__fda",
  CASE WHEN "facts.use.co_exclusions__nothing" THEN FALSE ELSE "use.co_exclusions__hipaa" END AS "facts.use.co_exclusions__hipaa",
  CASE WHEN "facts.use.co_exclusions__nothing" THEN FALSE ELSE "use.co_exclusions__informal_chat" END AS "facts.use.co_exclusions__informal_chat",
  CASE WHEN "facts.use.co_exclusions__nothing" THEN FALSE ELSE "use.co_exclusions__insurer" END AS "facts.use.co_exclusions__insurer",
  CASE WHEN "facts.use.co_exclusions__nothing" THEN FALSE ELSE "use.co_exclusions__routine" END AS "facts.use.co_exclusions__routine",
  CASE WHEN "facts.use.co_exclusions__nothing" THEN FALSE ELSE "use.co_exclusions__security_fraud" END AS "facts.use.co_exclusions__security_fraud",
  CASE WHEN "facts.use.co_exclusions__nothing" THEN FALSE ELSE "use.co_exclusions__spreadsheet" END AS "facts.use.co_exclusions__spreadsheet",
  CASE WHEN "facts.use.co_exclusions__nothing" THEN FALSE ELSE "use.co_exclusions__summarising" END AS "facts.use.co_exclusions__summarising",
  CASE WHEN "facts.use.co_exclusions__nothing" THEN FALSE ELSE "use.co_exclusions__other" END AS "facts.use.co_exclusions__other",
  CASE WHEN DATE '2027-01-01' > "facts.use.decision_date_hi" THEN TRUE WHEN DATE '2027-01-01' <= "facts.use.decision_date_lo" THEN FALSE END AS "terms.decided_before"
FROM (
SELECT *,
  CASE WHEN NOT "system.conversational_operator" THEN 'no' WHEN "system.conversational_operator" THEN 'scheduled' ELSE 'unknown' END AS "us-co-hb1263__status",
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  COALESCE("model.trained_by_actor", FALSE) AS "facts.model.trained_by_actor",
  "actor.business_in__US-CO" AND "model.declared_consequential_use" AS "terms.declared_developer",
  "use.co_exclusions__advertising" IS NULL AND "use.co_exclusions__fda" IS NULL AND "use.co_exclusions__hipaa" IS NULL AND "use.co_exclusions__informal_chat" IS NULL AND "use.co_exclusions__insurer" IS NULL AND "use.co_exclusions__routine" IS NULL AND "use.co_exclusions__security_fraud" IS NULL AND "use.co_exclusions__spreadsheet" IS NULL AND "use.co_exclusions__summarising" IS NULL AND "use.co_exclusions__other" IS NULL AS "facts.use.co_exclusions__nothing",
  (NOT ("use.covered_domain" = 'none')) AND "use.materially_influences" AND "use.personal_data" AS "terms.covered_admt_co",
  CASE WHEN "use.decision_date_lo" IS NULL AND "use.decision_date_hi" IS NULL THEN DATE '2027-01-01' ELSE "use.decision_date_lo" END AS "facts.use.decision_date_lo",
  CASE WHEN "use.decision_date_lo" IS NULL AND "use.decision_date_hi" IS NULL THEN DATE '2027-01-01' ELSE "use.decision_date_hi" END AS "facts.use.decision_date_hi"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4"
) AS "step_5"
) AS "step_6";
