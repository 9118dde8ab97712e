SELECT
  "case_id",
  "us-mn-nudify__status",
  CASE WHEN "us-mn-nudify__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-08-01' END AS "us-mn-nudify__due_lo",
  CASE WHEN "us-mn-nudify__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-08-01' END AS "us-mn-nudify__due_hi",
  CASE WHEN "us-mn-nudify__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-mn-nudify__met",
  "us-mn-nudify__status" AS "us-mn-nudify-penalty__status"
FROM (
SELECT *,
  CASE WHEN NOT "us-mn-nudify__trigger" THEN 'no' WHEN "us-mn-nudify__trigger" THEN 'applies' ELSE 'unknown' END AS "us-mn-nudify__status"
FROM (
SELECT *,
  "system.nudification" AND "terms.in_control" AS "us-mn-nudify__trigger"
FROM (
SELECT *,
  (CASE WHEN "platform.kind" IS NOT NULL THEN "platform.kind" IN ('social', 'file_sharing', 'mass_messaging', 'search', 'ugc_forum') END) OR (("platform.kind" = 'other') AND (NOT "release.weights_public")) OR "system.controlled_by_actor" AS "terms.in_control"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
