export { cleanText } from './clean.ts';
export { shortPath } from './cells.ts';
export { errorText, exitLine, faultText, type ShownFault } from './fault-text.ts';
export {
  counted,
  factWords,
  formatBytes,
  formatDate,
  formatEvidence,
  formatNumber,
  formatPlace,
  formatQuantity,
  formatValue,
  unitWords,
} from './numbers.ts';
export { ticketPlate, ticketTable } from './ticket-table.ts';
export { viewOf, type View } from './view.ts';
export { ticketMarkdown } from './ticket-markdown.ts';
export { ticketSarif, type SarifOptions, type SarifTarget } from './ticket-sarif.ts';
export { dossierMarkdown } from './dossier-markdown.ts';
export { dossierTable } from './dossier-table.ts';
export type { FactReadShape, WhyExplanation, WhyNode } from './explanation.ts';
export { errorReport } from './error-report.ts';
export { whyTable } from './why-table.ts';
export { githubAnnotations } from './github-annotations.ts';
export { packList } from './pack-list.ts';
export type {
  DatedShape,
  ListedRule,
  PackShape,
  ParamShape,
  RuleShape,
  TermShape,
} from './pack-shapes.ts';
export { ruleText, type RuleTextOptions } from './rule-text.ts';
export { testReport, type ExpectationShape, type TestResultShape } from './test-report.ts';
export {
  packDiffMarkdown,
  packDiffTable,
  type CaseShape,
  type ChangeShape,
  type EffectShape,
  type PackDiffShape,
  type TurnedShape,
} from './pack-diff.ts';
export { lackingReport, type LackingShape, type LackShape } from './lacking-report.ts';
export { mutationReport, type MutationShape, type SurvivorShape } from './mutation-report.ts';
export { overlayReport, type OverlayChangeShape, type OverlayShape } from './overlay-report.ts';
export { changesTable } from './duties/changes-table.ts';
export { dutiesTable } from './duties/duties-table.ts';
export { comparisonTable } from './duties/compare-table.ts';
export { coursesSvg } from './duties/courses-svg.ts';
export { dutiesMarkdown } from './duties/duties-markdown.ts';
export { crosswalkMarkdown } from './crosswalk-markdown.ts';
export { crosswalkTable } from './crosswalk-table.ts';
export {
  questionsTable,
  questionText,
  settledText,
  whyAskedText,
  unfitText,
} from './interview/interview-text.ts';
export { choiceMarkdown, choiceTable } from './licence/choice-report.ts';
export { differenceMarkdown, differenceTable, type Compared } from './licence/difference-report.ts';
export { licenceListMarkdown } from './licence/licence-list.ts';
export { noticeMarkdown, noticeTable } from './licence/notice-report.ts';
export { stackMarkdown, stackTable } from './licence/stack-report.ts';
export { stackSvg } from './licence/stack-svg.ts';
export { termsMarkdown, termsTable } from './licence/terms-report.ts';
export { useMarkdown, useTable } from './licence/use-report.ts';
export { licenceFindings, licenceMarkdown, licenceTable } from './licence/licence-report.ts';
export type { LicenceText } from './licence/licence-texts.ts';
export { opennessMarkdown } from './openness/openness-markdown.ts';
export { opennessTable } from './openness/openness-table.ts';
export { scanSarif, type ScanTarget } from './scan/scan-sarif.ts';
export { scanTable } from './scan/scan-table.ts';
