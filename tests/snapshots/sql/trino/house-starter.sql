SELECT
  "case_id",
  CASE WHEN "intake__open" < "intake__certain" AND "intake__certain" > 1 THEN 'REVIEW' WHEN "intake__certain" = 0 THEN 'DENY' WHEN "intake__certain" = 1 THEN 'REVIEW' WHEN "intake__certain" = 2 THEN 'ALLOW' END AS "intake__outcome",
  "intake.weights-format__status",
  "intake.files-signed__status",
  "intake.licence-named__status",
  "intake.base-model-named__status",
  "intake.duties-unknown__status",
  "intake.duties-unmet__status"
FROM (
SELECT *,
  CASE WHEN "intake.weights-format__status" = 'applies' THEN 0 WHEN "intake.files-signed__status" = 'applies' OR "intake.licence-named__status" = 'applies' OR "intake.base-model-named__status" = 'applies' OR "intake.duties-unknown__status" = 'applies' OR "intake.duties-unmet__status" = 'applies' THEN 1 ELSE 2 END AS "intake__certain",
  CASE WHEN "intake.weights-format__status" = 'unknown' THEN 0 WHEN "intake.files-signed__status" = 'unknown' OR "intake.licence-named__status" = 'unknown' OR "intake.base-model-named__status" = 'unknown' OR "intake.duties-unknown__status" = 'unknown' OR "intake.duties-unmet__status" = 'unknown' THEN 1 ELSE 2 END AS "intake__open"
FROM (
SELECT *,
  CASE WHEN NOT "intake.duties-unknown__trigger" THEN 'no' WHEN "intake.duties-unknown__trigger" THEN 'applies' ELSE 'unknown' END AS "intake.duties-unknown__status",
  CASE WHEN NOT "intake.duties-unmet__trigger" THEN 'no' WHEN "intake.duties-unmet__trigger" THEN 'applies' ELSE 'unknown' END AS "intake.duties-unmet__status"
FROM (
SELECT *,
  CASE WHEN NOT "intake.weights-format__trigger" THEN 'no' WHEN "model.file_formats__safetensors" THEN 'exempt:safe-copy' WHEN ("intake.weights-format__trigger" AND NOT ("model.file_formats__safetensors")) THEN 'applies' ELSE 'unknown' END AS "intake.weights-format__status",
  CASE WHEN NOT "intake.files-signed__trigger" THEN 'no' WHEN "intake.files-signed__trigger" THEN 'applies' ELSE 'unknown' END AS "intake.files-signed__status",
  CASE WHEN NOT "intake.licence-named__trigger" THEN 'no' WHEN "intake.licence-named__trigger" THEN 'applies' ELSE 'unknown' END AS "intake.licence-named__status",
  CASE WHEN NOT "intake.base-model-named__trigger" THEN 'no' WHEN "facts.model.trained_from_scratch" THEN 'exempt:from-scratch' WHEN ("intake.base-model-named__trigger" AND NOT ("facts.model.trained_from_scratch")) THEN 'applies' ELSE 'unknown' END AS "intake.base-model-named__status",
  CASE WHEN "facts.weighed.unknown_duties_lo" > CAST(0 AS DOUBLE) THEN TRUE WHEN "weighed.unknown_duties_hi" <= CAST(0 AS DOUBLE) THEN FALSE END AS "intake.duties-unknown__trigger",
  CASE WHEN "facts.weighed.unmet_duties_lo" > CAST(0 AS DOUBLE) THEN TRUE WHEN "weighed.unmet_duties_hi" <= CAST(0 AS DOUBLE) THEN FALSE END AS "intake.duties-unmet__trigger"
FROM (
SELECT *,
  "model.file_formats__pickle" OR "model.file_formats__pytorch" OR "model.file_formats__torch-zip" OR "model.file_formats__torch-legacy" OR "model.file_formats__torchscript" AS "intake.weights-format__trigger",
  NOT "release.signature_present" AS "intake.files-signed__trigger",
  "licence.declared" = 'NONE' AS "intake.licence-named__trigger",
  NOT "model.base_models_named" AS "intake.base-model-named__trigger",
  COALESCE("model.trained_from_scratch", FALSE) AS "facts.model.trained_from_scratch",
  COALESCE("weighed.unknown_duties_lo", CAST(0 AS DOUBLE)) AS "facts.weighed.unknown_duties_lo",
  COALESCE("weighed.unmet_duties_lo", CAST(0 AS DOUBLE)) AS "facts.weighed.unmet_duties_lo"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3"
) AS "step_4";
