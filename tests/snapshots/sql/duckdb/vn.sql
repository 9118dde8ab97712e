SELECT
  "case_id",
  "vn-ail__status",
  CASE WHEN "vn-ail__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "vn-ail__from_due_lo" END AS "vn-ail__due_lo",
  CASE WHEN "vn-ail__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "vn-ail__from_due_hi" END AS "vn-ail__due_hi",
  CASE WHEN "vn-ail__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.vn_ai_duties" THEN 'met' WHEN NOT "evidence.vn_ai_duties" AND "vn-ail__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "vn-ail__met"
FROM (
SELECT *,
  CASE WHEN NOT "terms.vn_in_vietnam" THEN 'no' WHEN "terms.vn_in_vietnam" THEN CASE WHEN "vn-ail__from_due_hi" <= DATE '2026-11-21' THEN 'applies' WHEN "vn-ail__from_due_lo" >= DATE '2299-12-31' THEN 'dormant' WHEN "vn-ail__from_due_lo" > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "vn-ail__status"
FROM (
SELECT *,
  COALESCE(CASE WHEN "terms.vn_due_lo" >= DATE '2026-03-01' THEN "terms.vn_due_lo" WHEN DATE '2026-03-01' > "terms.vn_due_lo" THEN DATE '2026-03-01' END, "terms.vn_due_lo", DATE '2026-03-01') AS "vn-ail__from_due_lo",
  CASE WHEN "terms.vn_due_hi" >= DATE '2026-03-01' THEN "terms.vn_due_hi" WHEN DATE '2026-03-01' > "terms.vn_due_hi" THEN DATE '2026-03-01' END AS "vn-ail__from_due_hi"
FROM (
SELECT *,
  CASE WHEN "part_1" THEN "terms.vn_legacy_due_lo" WHEN NOT "part_1" THEN DATE '2026-03-01' WHEN "terms.vn_legacy_due_lo" <= DATE '2026-03-01' THEN "terms.vn_legacy_due_lo" WHEN DATE '2026-03-01' < "terms.vn_legacy_due_lo" THEN DATE '2026-03-01' END AS "terms.vn_due_lo",
  CASE WHEN "part_1" THEN "terms.vn_legacy_due_hi" WHEN NOT "part_1" THEN DATE '2026-03-01' WHEN "terms.vn_legacy_due_hi" >= DATE '2026-03-01' THEN "terms.vn_legacy_due_hi" WHEN DATE '2026-03-01' > "terms.vn_legacy_due_hi" THEN DATE '2026-03-01' END AS "terms.vn_due_hi",
  "system.public_in__VN" OR "facts.system.in_service_in__VN" AS "terms.vn_in_vietnam"
FROM (
SELECT *,
  CASE WHEN "part_2" THEN DATE '2027-09-01' WHEN NOT "part_2" THEN DATE '2027-03-01' WHEN DATE '2027-09-01' <= DATE '2027-03-01' THEN DATE '2027-09-01' WHEN DATE '2027-03-01' < DATE '2027-09-01' THEN DATE '2027-03-01' END AS "terms.vn_legacy_due_lo",
  CASE WHEN "part_2" THEN DATE '2027-09-01' WHEN NOT "part_2" THEN DATE '2027-03-01' WHEN DATE '2027-09-01' >= DATE '2027-03-01' THEN DATE '2027-09-01' WHEN DATE '2027-03-01' > DATE '2027-09-01' THEN DATE '2027-03-01' END AS "terms.vn_legacy_due_hi",
  CASE WHEN "facts.system.in_service_in__nothing" THEN FALSE ELSE "system.in_service_in__VN" END AS "facts.system.in_service_in__VN",
  CASE WHEN "facts.system.in_service_in__nothing" THEN FALSE ELSE "system.in_service_in__other" END AS "facts.system.in_service_in__other"
FROM (
SELECT *,
  CASE WHEN DATE '2026-03-01' > "system.first_in_service_vn_hi" THEN TRUE WHEN DATE '2026-03-01' <= "system.first_in_service_vn_lo" THEN FALSE END AS "part_1",
  "use.sector_vn" = 'health' OR "use.sector_vn" = 'education' OR "use.sector_vn" = 'finance' AS "part_2",
  "system.in_service_in__VN" IS NULL AND "system.in_service_in__other" IS NULL AS "facts.system.in_service_in__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4"
) AS "step_5";
