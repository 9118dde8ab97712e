SELECT
  "case_id",
  "600-1-cbrn-information__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-cbrn-information__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-cbrn-information__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__cbrn_information" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__cbrn_information" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-cbrn-information__met",
  "600-1-cbrn-information__status" AS "600-1-confabulation__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-confabulation__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-confabulation__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__confabulation" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__confabulation" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-confabulation__met",
  "600-1-cbrn-information__status" AS "600-1-dangerous-violent-hateful__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-dangerous-violent-hateful__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-dangerous-violent-hateful__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__dangerous_violent_hateful" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__dangerous_violent_hateful" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-dangerous-violent-hateful__met",
  "600-1-cbrn-information__status" AS "600-1-data-privacy__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-data-privacy__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-data-privacy__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__data_privacy" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__data_privacy" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-data-privacy__met",
  "600-1-cbrn-information__status" AS "600-1-environmental__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-environmental__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-environmental__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__environmental" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__environmental" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-environmental__met",
  "600-1-cbrn-information__status" AS "600-1-bias-homogenization__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-bias-homogenization__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-bias-homogenization__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__bias_homogenization" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__bias_homogenization" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-bias-homogenization__met",
  "600-1-cbrn-information__status" AS "600-1-human-ai-configuration__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-human-ai-configuration__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-human-ai-configuration__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__human_ai_configuration" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__human_ai_configuration" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-human-ai-configuration__met",
  "600-1-cbrn-information__status" AS "600-1-information-integrity__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-information-integrity__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-information-integrity__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__information_integrity" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__information_integrity" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-information-integrity__met",
  "600-1-cbrn-information__status" AS "600-1-information-security__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-information-security__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-information-security__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__information_security" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__information_security" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-information-security__met",
  "600-1-cbrn-information__status" AS "600-1-intellectual-property__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-intellectual-property__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-intellectual-property__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__intellectual_property" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__intellectual_property" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-intellectual-property__met",
  "600-1-cbrn-information__status" AS "600-1-obscene-degrading-abusive__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-obscene-degrading-abusive__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-obscene-degrading-abusive__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__obscene_degrading_abusive" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__obscene_degrading_abusive" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-obscene-degrading-abusive__met",
  "600-1-cbrn-information__status" AS "600-1-value-chain__status",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-value-chain__due_lo",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CAST(NULL AS Nullable(Date32)) END AS "600-1-value-chain__due_hi",
  CASE WHEN "600-1-cbrn-information__status" IN ('applies', 'dormant', 'scheduled', 'unknown') THEN CASE WHEN "evidence.nist_ai_600_1__value_chain" THEN 'met' WHEN NOT "evidence.nist_ai_600_1__value_chain" AND "600-1-cbrn-information__status" = 'applies' THEN 'not met' ELSE 'open' END END AS "600-1-value-chain__met"
FROM (
SELECT *,
  CASE WHEN NOT "facts.frameworks.adopted__nist-ai-600-1" THEN 'no' WHEN "facts.frameworks.adopted__nist-ai-600-1" THEN 'applies' ELSE 'unknown' END AS "600-1-cbrn-information__status"
FROM (
SELECT *,
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__nist-ai-600-1" END AS "facts.frameworks.adopted__nist-ai-600-1",
  CASE WHEN "facts.frameworks.adopted__nothing" THEN FALSE ELSE "frameworks.adopted__other" END AS "facts.frameworks.adopted__other"
FROM (
SELECT *,
  "frameworks.adopted__nist-ai-600-1" IS NULL AND "frameworks.adopted__other" IS NULL AS "facts.frameworks.adopted__nothing"
FROM "cases"
) AS "step_1"
) AS "step_2"
) AS "step_3";
