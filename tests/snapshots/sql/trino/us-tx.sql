SELECT
  "case_id",
  "us-tx-traiga__status",
  CASE WHEN "us-tx-traiga__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-01' END AS "us-tx-traiga__due_lo",
  CASE WHEN "us-tx-traiga__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-01' END AS "us-tx-traiga__due_hi",
  CASE WHEN "us-tx-traiga__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-tx-traiga__met",
  "us-tx-traiga-disclosure__status",
  CASE WHEN "us-tx-traiga-disclosure__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-01' END AS "us-tx-traiga-disclosure__due_lo",
  CASE WHEN "us-tx-traiga-disclosure__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN DATE '2026-01-01' END AS "us-tx-traiga-disclosure__due_hi",
  CASE WHEN "us-tx-traiga-disclosure__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN 'open' END AS "us-tx-traiga-disclosure__met",
  "us-tx-traiga-biometric__status",
  "us-tx-traiga-penalty__status"
FROM (
SELECT *,
  CASE WHEN NOT "us-tx-traiga__trigger" THEN 'no' WHEN "us-tx-traiga__unless_bank-or-insurer" THEN 'exempt:bank-or-insurer' WHEN "facts.conduct.tx_another_persons_use" THEN 'exempt:another-persons-use' WHEN "us-tx-traiga__unless_found-by-itself" THEN 'exempt:found-by-itself' WHEN ("us-tx-traiga__trigger" AND NOT ("us-tx-traiga__unless_bank-or-insurer" OR "facts.conduct.tx_another_persons_use" OR "us-tx-traiga__unless_found-by-itself")) THEN 'applies' ELSE 'unknown' END AS "us-tx-traiga__status"
FROM (
SELECT *,
  "facts.actor.tx_bank_or_insurer" AND (NOT "terms.other_than_discrimination") AS "us-tx-traiga__unless_bank-or-insurer"
FROM (
SELECT *,
  "terms.aims_at_harm" OR "terms.social_scoring" OR "terms.solely_impairs_rights" OR "conduct.tx_intents__discrimination" OR "terms.solely_abusive_content" OR "conduct.tx_intents__child_text" AS "us-tx-traiga__trigger",
  "terms.aims_at_harm" OR "terms.social_scoring" OR "terms.solely_impairs_rights" OR "terms.solely_abusive_content" OR "conduct.tx_intents__child_text" AS "terms.other_than_discrimination",
  ("facts.conduct.tx_found_through" = 'feedback' OR "facts.conduct.tx_found_through" = 'testing' OR "facts.conduct.tx_found_through" = 'state_guidelines') OR (("facts.conduct.tx_found_through" = 'internal_review') AND "conduct.tx_recognised_framework") AS "us-tx-traiga__unless_found-by-itself",
  CASE WHEN NOT "us-tx-traiga-disclosure__trigger" THEN 'no' WHEN "us-tx-traiga-disclosure__trigger" THEN 'applies' ELSE 'unknown' END AS "us-tx-traiga-disclosure__status"
FROM (
SELECT *,
  "conduct.tx_intents__self_harm" OR "conduct.tx_intents__harm_others" OR "conduct.tx_intents__crime" AS "terms.aims_at_harm",
  "actor.tx_governmental_entity" AND "conduct.tx_intents__social_score" AS "terms.social_scoring",
  "conduct.tx_intents__rights" AND "conduct.tx_sole_intent" AS "terms.solely_impairs_rights",
  ("conduct.tx_intents__csam" OR "conduct.tx_intents__deepfake") AND "conduct.tx_sole_intent" AS "terms.solely_abusive_content",
  COALESCE("actor.tx_bank_or_insurer", FALSE) AS "facts.actor.tx_bank_or_insurer",
  COALESCE("conduct.tx_another_persons_use", FALSE) AS "facts.conduct.tx_another_persons_use",
  COALESCE("conduct.tx_found_through", 'outside') AS "facts.conduct.tx_found_through",
  ("actor.tx_disclosing_agency" AND "use.tx_interacts_with_consumers") OR "use.tx_health_service" AS "us-tx-traiga-disclosure__trigger",
  CASE WHEN NOT "actor.tx_governmental_entity" THEN 'no' WHEN "actor.tx_governmental_entity" THEN 'applies' ELSE 'unknown' END AS "us-tx-traiga-biometric__status",
  CASE WHEN NOT TRUE THEN 'no' WHEN TRUE THEN 'applies' ELSE 'unknown' END AS "us-tx-traiga-penalty__status"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4";
