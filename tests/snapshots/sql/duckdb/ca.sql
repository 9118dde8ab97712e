SELECT
  "case_id",
  "ca-aida__status",
  CASE WHEN "ca-aida__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "ca-aida__due_lo",
  CASE WHEN "ca-aida__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "ca-aida__due_hi",
  CASE WHEN "ca-aida__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "ca-aida__met",
  "ca-c34__status",
  CASE WHEN "ca-c34__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "ca-c34__due_lo",
  CASE WHEN "ca-c34__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "ca-c34__due_hi",
  CASE WHEN "ca-c34__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "ca-c34__met",
  "ca-c36__status",
  CASE WHEN "ca-c36__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "ca-c36__due_lo",
  CASE WHEN "ca-c36__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "ca-c36__due_hi",
  CASE WHEN "ca-c36__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "ca-c36__met"
FROM (
SELECT *,
  CASE WHEN NOT "ca-c36__trigger" THEN 'no' WHEN "ca-c36__trigger" THEN CASE WHEN DATE '2299-12-31' <= DATE '2026-11-21' THEN 'applies' WHEN DATE '2299-12-31' >= DATE '2299-12-31' THEN 'dormant' WHEN DATE '2299-12-31' > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "ca-c36__status"
FROM (
SELECT *,
  CASE WHEN NOT "terms.ca_offered" THEN 'no' ELSE 'ended' END AS "ca-aida__status",
  CASE WHEN NOT "terms.ca_offered" THEN 'no' WHEN "terms.ca_offered" THEN CASE WHEN DATE '2299-12-31' <= DATE '2026-11-21' THEN 'applies' WHEN DATE '2299-12-31' >= DATE '2299-12-31' THEN 'dormant' WHEN DATE '2299-12-31' > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "ca-c34__status",
  "terms.ca_offered" AND "use.personal_data" AS "ca-c36__trigger"
FROM (
SELECT *,
  "model.available_in__CA" OR "system.public_in__CA" AS "terms.ca_offered"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
