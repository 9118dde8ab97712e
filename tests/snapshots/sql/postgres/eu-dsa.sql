SELECT
  "case_id",
  "hosting__status",
  CASE WHEN "hosting__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-02-17' END AS "hosting__due_lo",
  CASE WHEN "hosting__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-02-17' END AS "hosting__due_hi",
  CASE WHEN "hosting__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.notice_and_action" THEN 'met' WHEN NOT "evidence.notice_and_action" AND "hosting__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hosting__met",
  "hosting-report__status",
  CASE WHEN "hosting-report__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-02-17' END AS "hosting-report__due_lo",
  CASE WHEN "hosting-report__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2024-02-17' END AS "hosting-report__due_hi",
  CASE WHEN "hosting-report__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.hosting_transparency_report" THEN 'met' WHEN NOT "evidence.hosting_transparency_report" AND "hosting-report__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "hosting-report__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.actor.roles__host" THEN 'no' WHEN "facts.actor.roles__host" THEN 'applies' ELSE 'unknown' END AS "hosting__status",
  CASE WHEN NOT "facts.actor.roles__host" THEN 'no' WHEN "hosting-report__unless_micro-or-small" THEN 'exempt:micro-or-small' WHEN ("facts.actor.roles__host" AND NOT ("hosting-report__unless_micro-or-small")) THEN 'applies' ELSE 'unknown' END AS "hosting-report__status"
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
  CASE WHEN "facts.actor.roles__nothing" THEN FALSE ELSE "actor.roles__other" END AS "facts.actor.roles__other"
FROM (
SELECT *,
  "actor.roles__cluster_operator" IS NULL AND "actor.roles__deployer" IS NULL AND "actor.roles__developer" IS NULL AND "actor.roles__distributor" IS NULL AND "actor.roles__employer" IS NULL AND "actor.roles__exporter" IS NULL AND "actor.roles__host" IS NULL AND "actor.roles__importer" IS NULL AND "actor.roles__integrator" IS NULL AND "actor.roles__intermediary" IS NULL AND "actor.roles__large_platform" IS NULL AND "actor.roles__modifier" IS NULL AND "actor.roles__provider" IS NULL AND "actor.roles__public_body" IS NULL AND "actor.roles__service_provider_cn" IS NULL AND "actor.roles__system_developer" IS NULL AND "actor.roles__other" IS NULL AS "facts.actor.roles__nothing",
  "actor.enterprise_size" = 'micro' OR "actor.enterprise_size" = 'small' AS "hosting-report__unless_micro-or-small"
FROM "cases" OFFSET 0
) AS "step_1" OFFSET 0
) AS "step_2" OFFSET 0
) AS "step_3";
