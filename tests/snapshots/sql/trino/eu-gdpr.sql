SELECT
  "case_id",
  "art-22__status",
  CASE WHEN "art-22__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2018-05-25' END AS "art-22__due_lo",
  CASE WHEN "art-22__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2018-05-25' END AS "art-22__due_hi",
  CASE WHEN "art-22__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.human_decision" THEN 'met' WHEN NOT "evidence.human_decision" AND "art-22__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "art-22__met",
  "art-22-safeguards__status",
  CASE WHEN "art-22-safeguards__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2018-05-25' END AS "art-22-safeguards__due_lo",
  CASE WHEN "art-22-safeguards__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2018-05-25' END AS "art-22-safeguards__due_hi",
  CASE WHEN "art-22-safeguards__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.human_decision" THEN 'met' WHEN NOT "evidence.human_decision" AND "art-22-safeguards__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "art-22-safeguards__met",
  "edpb-28-2024-anonymity__status",
  CASE WHEN "edpb-28-2024-anonymity__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-12-17' END AS "edpb-28-2024-anonymity__due_lo",
  CASE WHEN "edpb-28-2024-anonymity__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-12-17' END AS "edpb-28-2024-anonymity__due_hi",
  CASE WHEN "edpb-28-2024-anonymity__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "edpb-28-2024-anonymity__met",
  "edpb-28-2024-legitimate-interest__status",
  CASE WHEN "edpb-28-2024-legitimate-interest__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-12-17' END AS "edpb-28-2024-legitimate-interest__due_lo",
  CASE WHEN "edpb-28-2024-legitimate-interest__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-12-17' END AS "edpb-28-2024-legitimate-interest__due_hi",
  CASE WHEN "edpb-28-2024-legitimate-interest__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.legitimate_interest_assessment" THEN 'met' WHEN NOT "evidence.legitimate_interest_assessment" AND "edpb-28-2024-legitimate-interest__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "edpb-28-2024-legitimate-interest__met",
  "edpb-28-2024-unlawful-training__status",
  CASE WHEN "edpb-28-2024-unlawful-training__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-12-17' END AS "edpb-28-2024-unlawful-training__due_lo",
  CASE WHEN "edpb-28-2024-unlawful-training__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-12-17' END AS "edpb-28-2024-unlawful-training__due_hi",
  CASE WHEN "edpb-28-2024-unlawful-training__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.model_provenance_checked" THEN 'met' WHEN NOT "evidence.model_provenance_checked" AND "edpb-28-2024-unlawful-training__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "edpb-28-2024-unlawful-training__met"
FROM (
SELECT *,
  CASE WHEN NOT "art-22__trigger" THEN 'no' WHEN "art-22__trigger" THEN 'applies' ELSE 'unknown' END AS "art-22__status",
  CASE WHEN NOT "art-22-safeguards__trigger" THEN 'no' WHEN "art-22-safeguards__trigger" THEN 'applies' ELSE 'unknown' END AS "art-22-safeguards__status",
  CASE WHEN NOT "edpb-28-2024-unlawful-training__trigger" THEN 'no' WHEN "edpb-28-2024-unlawful-training__trigger" THEN 'applies' ELSE 'unknown' END AS "edpb-28-2024-unlawful-training__status"
FROM (
SELECT *,
  "terms.decided_by_machine" AND (NOT "use.art22_basis") AND (NOT "terms.deploys_nothing") AS "art-22__trigger",
  "terms.decided_by_machine" AND "use.art22_basis" AND (NOT "terms.deploys_nothing") AS "art-22-safeguards__trigger",
  ((NOT "model.same_controller") OR "model.unlawful_training_taints_use") AND (NOT "model.anonymised") AND (NOT "terms.deploys_nothing") AS "edpb-28-2024-unlawful-training__trigger"
FROM (
SELECT *,
  ("facts.actor.roles__cluster_operator" OR "facts.actor.roles__deployer" OR "facts.actor.roles__developer" OR "facts.actor.roles__distributor" OR "facts.actor.roles__employer" OR "facts.actor.roles__exporter" OR "facts.actor.roles__host" OR "facts.actor.roles__importer" OR "facts.actor.roles__integrator" OR "facts.actor.roles__intermediary" OR "facts.actor.roles__large_platform" OR "facts.actor.roles__modifier" OR "facts.actor.roles__provider" OR "facts.actor.roles__public_body" OR "facts.actor.roles__service_provider_cn" OR "facts.actor.roles__system_developer" OR "facts.actor.roles__other") AND (NOT "facts.actor.roles__deployer") AS "terms.deploys_nothing"
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
  CASE WHEN NOT "terms.weights_are_personal_data" THEN 'no' WHEN "terms.weights_are_personal_data" THEN 'applies' ELSE 'unknown' END AS "edpb-28-2024-anonymity__status",
  CASE WHEN NOT "edpb-28-2024-legitimate-interest__trigger" THEN 'no' WHEN "edpb-28-2024-legitimate-interest__trigger" THEN 'applies' ELSE 'unknown' END AS "edpb-28-2024-legitimate-interest__status"
FROM (
SELECT *,
  "use.solely_automated" AND "use.significant_effect" AS "terms.decided_by_machine",
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  "model.trained_on_personal_data" AND (NOT "model.both_likelihoods_insignificant") AS "terms.weights_are_personal_data",
  "model.trained_on_personal_data" AND ("model.legal_basis" = 'legitimate_interest') AS "edpb-28-2024-legitimate-interest__trigger"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4"
) AS "step_5";
