SELECT
  "case_id",
  "us-mn-nudify__status",
  CASE WHEN "us-mn-nudify__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2026-08-01' AS Date32) END AS "us-mn-nudify__due_lo",
  CASE WHEN "us-mn-nudify__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST('2026-08-01' AS Date32) END AS "us-mn-nudify__due_hi",
  CASE WHEN "us-mn-nudify__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-mn-nudify__met",
  "us-mn-nudify-penalty__status"
FROM (
SELECT *,
  CASE WHEN NOT "us-mn-nudify__trigger" THEN 'no' WHEN "us-mn-nudify__trigger" THEN 'applies' ELSE 'unknown' END AS "us-mn-nudify__status"
FROM (
SELECT *,
  "system.nudification" AND ((NOT ("platform.kind" = 'model_hub')) OR "system.controlled_by_actor") AS "us-mn-nudify__trigger",
  CASE WHEN NOT "system.nudification" THEN 'no' WHEN "system.nudification" THEN 'applies' ELSE 'unknown' END AS "us-mn-nudify-penalty__status"
FROM "cases"
) AS "step_1"
) AS "step_2";
