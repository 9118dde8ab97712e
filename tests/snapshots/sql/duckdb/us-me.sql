SELECT
  "case_id",
  "us-me-chatbot__status",
  CASE WHEN "us-me-chatbot__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-09-24' END AS "us-me-chatbot__due_lo",
  CASE WHEN "us-me-chatbot__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2025-09-24' END AS "us-me-chatbot__due_hi",
  CASE WHEN "us-me-chatbot__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-me-chatbot__met"
FROM (
SELECT *,
  CASE WHEN NOT "us-me-chatbot__trigger" THEN 'no' WHEN "us-me-chatbot__trigger" THEN 'applies' ELSE 'unknown' END AS "us-me-chatbot__status"
FROM (
SELECT *,
  "system.conversational_operator" AND "use.consumer_transaction" AND "system.mistakable_for_human" AS "us-me-chatbot__trigger"
FROM "cases"
) AS "step_1"
) AS "step_2";
