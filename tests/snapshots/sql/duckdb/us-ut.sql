SELECT
  "case_id",
  "us-ut-72b__status",
  CASE WHEN "us-ut-72b__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ut-72b__due_lo",
  CASE WHEN "us-ut-72b__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ut-72b__due_hi",
  CASE WHEN "us-ut-72b__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.intimate_imagery_removal_process" THEN 'met' WHEN NOT "evidence.intimate_imagery_removal_process" AND "us-ut-72b__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "us-ut-72b__met",
  "us-ut-72c__status",
  CASE WHEN "us-ut-72c__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ut-72c__due_lo",
  CASE WHEN "us-ut-72c__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ut-72c__due_hi",
  CASE WHEN "us-ut-72c__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ut-72c__met",
  "us-ut-72c-platform__status",
  CASE WHEN "us-ut-72c-platform__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ut-72c-platform__due_lo",
  CASE WHEN "us-ut-72c-platform__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2027-01-01' END AS "us-ut-72c-platform__due_hi",
  CASE WHEN "us-ut-72c-platform__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ut-72c-platform__met",
  "us-ut-72c-capture__status",
  CASE WHEN "us-ut-72c-capture__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2028-01-01' END AS "us-ut-72c-capture__due_lo",
  CASE WHEN "us-ut-72c-capture__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2028-01-01' END AS "us-ut-72c-capture__due_hi",
  CASE WHEN "us-ut-72c-capture__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ut-72c-capture__met",
  "us-ut-disclose__status",
  CASE WHEN "us-ut-disclose__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-05-07' END AS "us-ut-disclose__due_lo",
  CASE WHEN "us-ut-disclose__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-05-07' END AS "us-ut-disclose__due_hi",
  CASE WHEN "us-ut-disclose__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ut-disclose__met",
  "us-ut-disclose-occupations__status",
  CASE WHEN "us-ut-disclose-occupations__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-05-07' END AS "us-ut-disclose-occupations__due_lo",
  CASE WHEN "us-ut-disclose-occupations__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-05-07' END AS "us-ut-disclose-occupations__due_hi",
  CASE WHEN "us-ut-disclose-occupations__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-ut-disclose-occupations__met",
  "us-ut-72c-penalty__status",
  "us-ut-disclose-penalty__status"
FROM (
SELECT *,
  CASE WHEN NOT "us-ut-72c__trigger" THEN 'no' WHEN "us-ut-72c__trigger" THEN 'scheduled' ELSE 'unknown' END AS "us-ut-72c__status"
FROM (
SELECT *,
  CASE WHEN NOT "us-ut-72b__trigger" THEN 'no' WHEN "us-ut-72b__trigger" THEN 'scheduled' ELSE 'unknown' END AS "us-ut-72b__status",
  ("facts.model.trained_by_actor" OR ("facts.actor.roles__developer" OR "facts.actor.roles__provider")) AND "system.public_in__US-UT" AND ("system.outputs__image" OR "system.outputs__audio" OR "system.outputs__video") AND "system.ut_size_met" AS "us-ut-72c__trigger"
FROM (
SELECT *,
  "terms.user_content_platform" OR ("system.nudification" AND ((NOT ("platform.kind" = 'model_hub')) OR "reading.ut_72b_reaches_hosts_of_weights")) AS "us-ut-72b__trigger",
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
  CASE WHEN NOT "us-ut-72c-capture__trigger" THEN 'no' WHEN "us-ut-72c-capture__trigger" THEN 'scheduled' ELSE 'unknown' END AS "us-ut-72c-capture__status",
  CASE WHEN NOT "us-ut-disclose__trigger" THEN 'no' WHEN "facts.system.says_it_is_ai_throughout" THEN 'exempt:says-so-itself' WHEN ("us-ut-disclose__trigger" AND NOT ("facts.system.says_it_is_ai_throughout")) THEN 'applies' ELSE 'unknown' END AS "us-ut-disclose__status",
  CASE WHEN NOT "us-ut-disclose-occupations__trigger" THEN 'no' WHEN "facts.system.says_it_is_ai_throughout" THEN 'exempt:says-so-itself' WHEN ("us-ut-disclose-occupations__trigger" AND NOT ("facts.system.says_it_is_ai_throughout")) THEN 'applies' ELSE 'unknown' END AS "us-ut-disclose-occupations__status",
  CASE WHEN NOT "us-ut-72c-penalty__trigger" THEN 'no' WHEN "us-ut-72c-penalty__trigger" THEN 'scheduled' ELSE 'unknown' END AS "us-ut-72c-penalty__status",
  CASE WHEN NOT "us-ut-disclose-penalty__trigger" THEN 'no' WHEN "us-ut-disclose-penalty__trigger" THEN 'applies' ELSE 'unknown' END AS "us-ut-disclose-penalty__status"
FROM (
SELECT *,
  "platform.kind" = 'social' OR "platform.kind" = 'ugc_forum' OR "platform.kind" = 'file_sharing' AS "terms.user_content_platform",
  "model.trained_by_actor" IS NOT DISTINCT FROM TRUE AS "facts.model.trained_by_actor",
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  CASE WHEN NOT "platform.ut_large" THEN 'no' WHEN "platform.ut_large" THEN 'scheduled' ELSE 'unknown' END AS "us-ut-72c-platform__status",
  CASE WHEN "device.first_made_for_sale_ut_lo" >= DATE '2028-01-01' THEN TRUE WHEN "device.first_made_for_sale_ut_hi" < DATE '2028-01-01' THEN FALSE END AS "us-ut-72c-capture__trigger",
  "system.conversational_operator" AND "use.consumer_transaction" AS "us-ut-disclose__trigger",
  "system.says_it_is_ai_throughout" IS NOT DISTINCT FROM TRUE AS "facts.system.says_it_is_ai_throughout",
  "system.conversational_operator" AND "use.regulated_occupation_high_risk" AS "us-ut-disclose-occupations__trigger",
  "system.ut_size_met" OR "platform.ut_large" AS "us-ut-72c-penalty__trigger",
  "system.conversational_operator" AND ("use.consumer_transaction" OR "use.regulated_occupation_high_risk") AS "us-ut-disclose-penalty__trigger"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4";
