SELECT
  "case_id",
  "us-co-hb1263__status",
  CASE WHEN "us-co-hb1263__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-hb1263__due_lo",
  CASE WHEN "us-co-hb1263__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-hb1263__due_hi",
  CASE WHEN "us-co-hb1263__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-co-hb1263__met",
  "us-co-sb24205__status",
  CASE WHEN "us-co-sb24205__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2026-06-30' AS Date32) END AS "us-co-sb24205__due_lo",
  CASE WHEN "us-co-sb24205__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2026-06-30' AS Date32) END AS "us-co-sb24205__due_hi",
  CASE WHEN "us-co-sb24205__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-co-sb24205__met",
  "us-co-admt-devdoc__status",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-devdoc__due_lo",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-devdoc__due_hi",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.deployer_documentation" THEN 'met' WHEN NOT "evidence.deployer_documentation" AND "us-co-admt-devdoc__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-co-admt-devdoc__met",
  "us-co-admt-devdoc__status" AS "us-co-admt-devupdate__status",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-devupdate__due_lo",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-devupdate__due_hi",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-co-admt-devupdate__met",
  "us-co-admt-devdoc__status" AS "us-co-admt-devrecords__status",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-devrecords__due_lo",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-devrecords__due_hi",
  CASE WHEN "us-co-admt-devdoc__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-co-admt-devrecords__met",
  "us-co-admt-notice__status",
  CASE WHEN "us-co-admt-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-notice__due_lo",
  CASE WHEN "us-co-admt-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-notice__due_hi",
  CASE WHEN "us-co-admt-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.decision_notice" THEN 'met' WHEN NOT "evidence.decision_notice" AND "us-co-admt-notice__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-co-admt-notice__met",
  "us-co-admt-adverse__status",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-adverse__due_lo",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-adverse__due_hi",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.adverse_outcome_explained" THEN 'met' WHEN NOT "evidence.adverse_outcome_explained" AND "us-co-admt-adverse__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-co-admt-adverse__met",
  "us-co-admt-adverse__status" AS "us-co-admt-rights__status",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-rights__due_lo",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-rights__due_hi",
  CASE WHEN "us-co-admt-adverse__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-co-admt-rights__met",
  "us-co-admt-notice__status" AS "us-co-admt-records__status",
  CASE WHEN "us-co-admt-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-records__due_lo",
  CASE WHEN "us-co-admt-notice__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2027-01-01' AS Date32) END AS "us-co-admt-records__due_hi",
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
  ("terms.deploys_system" OR COALESCE("model.trained_by_actor", FALSE) OR ((CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__developer" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__provider" END))) AND (NOT ("use.covered_domain" = 'none')) AND "use.materially_influences" AS "us-co-sb24205__trigger",
  "terms.declared_developer" AND NOT ("terms.excluded_use") AS "us-co-admt-devdoc__holds",
  "terms.deploys_system" AND "terms.covered_admt_co" AS "us-co-admt-notice__trigger",
  "terms.deploys_system" AND "terms.covered_admt_co" AND "use.adverse_outcome" AS "us-co-admt-adverse__trigger",
  "terms.declared_developer" OR ("terms.deploys_system" AND "terms.covered_admt_co") AS "us-co-admt-penalty__trigger"
FROM (
SELECT *,
  (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__deployer" END) OR (CASE WHEN "assumed.actor.roles" THEN FALSE ELSE "actor.roles__employer" END) AS "terms.deploys_system",
  (CASE WHEN "assumed.use.co_exclusions" THEN FALSE ELSE "use.co_exclusions__routine" END) OR (CASE WHEN "assumed.use.co_exclusions" THEN FALSE ELSE "use.co_exclusions__advertising" END) OR (CASE WHEN "assumed.use.co_exclusions" THEN FALSE ELSE "use.co_exclusions__summarising" END) OR (CASE WHEN "assumed.use.co_exclusions" THEN FALSE ELSE "use.co_exclusions__informal_chat" END) OR (CASE WHEN "assumed.use.co_exclusions" THEN FALSE ELSE "use.co_exclusions__security_fraud" END) OR (CASE WHEN "assumed.use.co_exclusions" THEN FALSE ELSE "use.co_exclusions__spreadsheet" END) OR (CASE WHEN "assumed.use.co_exclusions" THEN FALSE ELSE "use.co_exclusions__insurer" END) OR ((CASE WHEN "assumed.use.co_exclusions" THEN FALSE ELSE "use.co_exclusions__hipaa" END) AND (NOT ("use.covered_domain" = 'employment'))) OR (CASE WHEN "assumed.use.co_exclusions" THEN FALSE ELSE "use.co_exclusions__fda" END) AS "terms.excluded_use"
FROM (
SELECT *,
  CASE WHEN NOT "system.conversational_operator" THEN 'no' WHEN "system.conversational_operator" THEN 'scheduled' ELSE 'unknown' END AS "us-co-hb1263__status",
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "assumed.actor.roles",
  "actor.business_in__US-CO" AND "model.declared_consequential_use" AS "terms.declared_developer",
  "use.co_exclusions__advertising" IS NULL AND "use.co_exclusions__fda" IS NULL AND "use.co_exclusions__hipaa" IS NULL AND "use.co_exclusions__informal_chat" IS NULL AND "use.co_exclusions__insurer" IS NULL AND "use.co_exclusions__routine" IS NULL AND "use.co_exclusions__security_fraud" IS NULL AND "use.co_exclusions__spreadsheet" IS NULL AND "use.co_exclusions__summarising" IS NULL AND "use.co_exclusions__other" IS NULL AS "assumed.use.co_exclusions",
  (NOT ("use.covered_domain" = 'none')) AND "use.materially_influences" AND "use.personal_data" AS "terms.covered_admt_co",
  CASE WHEN CAST('2027-01-01' AS Date32) > CASE WHEN "use.decision_date_lo" IS NULL AND "use.decision_date_hi" IS NULL THEN CAST('2027-01-01' AS Date32) ELSE "use.decision_date_hi" END THEN TRUE WHEN CAST('2027-01-01' AS Date32) <= CASE WHEN "use.decision_date_lo" IS NULL AND "use.decision_date_hi" IS NULL THEN CAST('2027-01-01' AS Date32) ELSE "use.decision_date_lo" END THEN FALSE END AS "terms.decided_before"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4"
) AS "step_5";
