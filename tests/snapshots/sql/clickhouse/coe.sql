SELECT
  "case_id",
  "coe-225__status"
FROM (
SELECT *,
  CASE WHEN NOT TRUE THEN 'no' WHEN TRUE THEN 'applies' ELSE 'unknown' END AS "coe-225__status"
FROM "cases"
) AS "step_1";
