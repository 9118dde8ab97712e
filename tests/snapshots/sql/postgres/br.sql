SELECT
  "case_id",
  "br-pl-2338__status",
  CASE WHEN "br-pl-2338__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "br-pl-2338__due_lo",
  CASE WHEN "br-pl-2338__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2299-12-31' END AS "br-pl-2338__due_hi",
  CASE WHEN "br-pl-2338__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "br-pl-2338__met"
FROM (
SELECT *,
  CASE WHEN NOT "br-pl-2338__trigger" THEN 'no' WHEN "br-pl-2338__trigger" THEN CASE WHEN DATE '2299-12-31' <= DATE '2026-11-21' THEN 'applies' WHEN DATE '2299-12-31' >= DATE '2299-12-31' THEN 'dormant' WHEN DATE '2299-12-31' > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "br-pl-2338__status"
FROM (
SELECT *,
  "model.available_in__BR" OR "system.public_in__BR" AS "br-pl-2338__trigger"
FROM "cases" OFFSET 0
) AS "step_1" OFFSET 0
) AS "step_2";
