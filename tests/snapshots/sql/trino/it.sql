SELECT
  "case_id",
  "it-l132-minors__status",
  CASE WHEN "it-l132-minors__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-10-10' END AS "it-l132-minors__due_lo",
  CASE WHEN "it-l132-minors__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-10-10' END AS "it-l132-minors__due_hi",
  CASE WHEN "it-l132-minors__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.it_parental_consent" THEN 'met' WHEN NOT "evidence.it_parental_consent" AND "it-l132-minors__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "it-l132-minors__met",
  "it-l132-612-quater__status",
  CASE WHEN "it-l132-612-quater__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-10-10' END AS "it-l132-612-quater__due_lo",
  CASE WHEN "it-l132-612-quater__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-10-10' END AS "it-l132-612-quater__due_hi",
  CASE WHEN "it-l132-612-quater__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "it-l132-612-quater__met",
  "it-l132__status",
  "it-l132__status" AS "it-l132-mining__status"
FROM (
SELECT *,
  CASE WHEN NOT "use.under_14_it" THEN 'no' WHEN "use.under_14_it" THEN 'applies' ELSE 'unknown' END AS "it-l132-minors__status",
  CASE WHEN NOT "conduct.it_falsified_media_harm" THEN 'no' WHEN "conduct.it_falsified_media_harm" THEN 'applies' ELSE 'unknown' END AS "it-l132-612-quater__status",
  CASE WHEN NOT TRUE THEN 'no' WHEN TRUE THEN 'applies' ELSE 'unknown' END AS "it-l132__status"
FROM "cases"
) AS "step_1";
