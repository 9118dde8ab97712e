SELECT
  "case_id",
  "sg-copyright-244__status"
FROM (
SELECT *,
  CASE WHEN NOT "terms.sg_copyright_244" THEN 'no' WHEN "terms.sg_copyright_244" THEN 'applies' ELSE 'unknown' END AS "sg-copyright-244__status"
FROM (
SELECT *,
  ("training.for_analysis" AND "training.lawful_access") AND NOT ("facts.training.other_purpose") AS "terms.sg_copyright_244"
FROM (
SELECT *,
  "training.other_purpose" IS NOT DISTINCT FROM TRUE AS "facts.training.other_purpose"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
