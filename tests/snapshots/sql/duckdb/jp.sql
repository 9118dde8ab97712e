SELECT
  "case_id",
  "jp-aipa__status",
  CASE WHEN "jp-aipa__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-06-04' END AS "jp-aipa__due_lo",
  CASE WHEN "jp-aipa__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-06-04' END AS "jp-aipa__due_hi",
  CASE WHEN "jp-aipa__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "jp-aipa__met",
  "jp-appi-2026__status",
  CASE WHEN "jp-appi-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "jp-appi-2026__from_due_lo" END AS "jp-appi-2026__due_lo",
  CASE WHEN "jp-appi-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN "jp-appi-2026__from_due_hi" END AS "jp-appi-2026__due_hi",
  CASE WHEN "jp-appi-2026__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "jp-appi-2026__met",
  "jp-copyright-30-4__status"
FROM (
SELECT *,
  CASE WHEN NOT "jp-aipa__trigger" THEN 'no' WHEN "jp-aipa__trigger" THEN 'applies' ELSE 'unknown' END AS "jp-aipa__status",
  CASE WHEN NOT "jp-appi-2026__trigger" THEN 'no' WHEN "jp-appi-2026__trigger" THEN CASE WHEN "jp-appi-2026__from_due_hi" <= DATE '2026-11-21' THEN 'applies' WHEN "jp-appi-2026__from_due_lo" >= DATE '2299-12-31' THEN 'dormant' WHEN "jp-appi-2026__from_due_lo" > DATE '2026-11-21' THEN 'scheduled' ELSE 'unknown' END ELSE 'unknown' END AS "jp-appi-2026__status"
FROM (
SELECT *,
  NOT "facts.actor.no_activity_in_japan" AS "jp-aipa__trigger",
  "use.personal_data" AND (NOT "facts.actor.no_activity_in_japan") AS "jp-appi-2026__trigger",
  CASE WHEN NOT "terms.jp_copyright_30_4" THEN 'no' WHEN "terms.jp_copyright_30_4" THEN 'applies' ELSE 'unknown' END AS "jp-copyright-30-4__status"
FROM (
SELECT *,
  "actor.no_activity_in_japan" IS NOT DISTINCT FROM TRUE AS "facts.actor.no_activity_in_japan",
  COALESCE(CASE WHEN DATE '2299-12-31' >= DATE '2026-04-07' THEN DATE '2299-12-31' WHEN DATE '2026-04-07' > DATE '2299-12-31' THEN DATE '2026-04-07' END, DATE '2299-12-31', DATE '2026-04-07') AS "jp-appi-2026__from_due_lo",
  CASE WHEN DATE '2299-12-31' >= DATE '2026-04-07' THEN DATE '2299-12-31' WHEN DATE '2026-04-07' > DATE '2299-12-31' THEN DATE '2026-04-07' END AS "jp-appi-2026__from_due_hi",
  ("training.for_analysis" AND "training.necessary_extent") AND NOT ("training.unreasonable_prejudice") AS "terms.jp_copyright_30_4"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
