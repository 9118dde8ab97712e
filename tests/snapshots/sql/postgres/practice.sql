SELECT
  "case_id",
  "supply-unsigned__status",
  CASE WHEN "supply-unsigned__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "supply-unsigned__due_lo",
  CASE WHEN "supply-unsigned__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "supply-unsigned__due_hi",
  CASE WHEN "supply-unsigned__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "supply-unsigned__shown" THEN 'met' WHEN NOT "supply-unsigned__shown" AND "supply-unsigned__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "supply-unsigned__met",
  "supply-unsigned__status" AS "card-missing__status",
  CASE WHEN "supply-unsigned__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-missing__due_lo",
  CASE WHEN "supply-unsigned__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-missing__due_hi",
  CASE WHEN "supply-unsigned__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "card-missing__shown" THEN 'met' WHEN NOT "card-missing__shown" AND "supply-unsigned__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "card-missing__met",
  "card-no-licence__status",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-no-licence__due_lo",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-no-licence__due_hi",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "card-no-licence__shown" THEN 'met' WHEN NOT "card-no-licence__shown" AND "card-no-licence__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "card-no-licence__met",
  "card-no-base-model__status",
  CASE WHEN "card-no-base-model__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-no-base-model__due_lo",
  CASE WHEN "card-no-base-model__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-no-base-model__due_hi",
  CASE WHEN "card-no-base-model__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "card-no-base-model__shown" THEN 'met' WHEN NOT "card-no-base-model__shown" AND "card-no-base-model__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "card-no-base-model__met",
  "card-no-licence__status" AS "card-no-datasets__status",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-no-datasets__due_lo",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-no-datasets__due_hi",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "card-no-datasets__shown" THEN 'met' WHEN NOT "card-no-datasets__shown" AND "card-no-licence__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "card-no-datasets__met",
  "card-no-licence__status" AS "card-no-intended-use__status",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-no-intended-use__due_lo",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-no-intended-use__due_hi",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "card-no-intended-use__shown" THEN 'met' WHEN NOT "card-no-intended-use__shown" AND "card-no-licence__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "card-no-intended-use__met",
  "card-no-licence__status" AS "card-no-limitations__status",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-no-limitations__due_lo",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-no-limitations__due_hi",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "card-no-limitations__shown" THEN 'met' WHEN NOT "card-no-limitations__shown" AND "card-no-licence__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "card-no-limitations__met",
  "card-no-licence__status" AS "card-two-values__status",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-two-values__due_lo",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS DATE) END AS "card-two-values__due_hi",
  CASE WHEN "card-no-licence__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "card-two-values__shown" THEN 'met' WHEN NOT "card-two-values__shown" AND "card-no-licence__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "card-two-values__met"
FROM (
SELECT *,
  CASE WHEN NOT "card.present" THEN 'no' WHEN "facts.model.trained_from_scratch" THEN 'exempt:from-scratch' WHEN "card-no-base-model__holds" THEN 'applies' ELSE 'unknown' END AS "card-no-base-model__status"
FROM (
SELECT *,
  "card.present" AND NOT ("facts.model.trained_from_scratch") AS "card-no-base-model__holds"
FROM (
SELECT *,
  CASE WHEN NOT "model.file_formats__other" THEN 'no' WHEN "model.file_formats__other" THEN 'applies' ELSE 'unknown' END AS "supply-unsigned__status",
  NOT "findings.codes__supply.unsigned" AS "supply-unsigned__shown",
  NOT "findings.codes__card.missing" AS "card-missing__shown",
  CASE WHEN NOT "card.present" THEN 'no' WHEN "card.present" THEN 'applies' ELSE 'unknown' END AS "card-no-licence__status",
  NOT "findings.codes__card.no-licence" AS "card-no-licence__shown",
  COALESCE("model.trained_from_scratch", FALSE) AS "facts.model.trained_from_scratch",
  NOT "findings.codes__card.no-base-model" AS "card-no-base-model__shown",
  NOT "findings.codes__card.no-datasets" AS "card-no-datasets__shown",
  NOT "findings.codes__card.no-intended-use" AS "card-no-intended-use__shown",
  NOT "findings.codes__card.no-limitations" AS "card-no-limitations__shown",
  NOT "findings.codes__card.two-values" AS "card-two-values__shown"
FROM "cases" OFFSET 0
) AS "step_1" OFFSET 0
) AS "step_2" OFFSET 0
) AS "step_3";
