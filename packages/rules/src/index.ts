export type * from './tree.ts';

// Reading: YAML and CEL give a checked pack, or faults with their places.
export { compilePack, packFromJson, packOfDigest } from './compile-pack.ts';
export { unpackedPack, type Parcel, type Unpacked } from './install-pack.ts';
export { packSchema } from './compile-schema.ts';
export { printExpr } from './print-expr.ts';
export { isNameOf, isPrefixOf, type RuleOfPack } from './rule-names.ts';
export { unusedAssumptions } from './read/assumptions.ts';
export type { CaretMark, PackFault } from './read/pack-fault.ts';
export { readPack, type PackReading } from './read/pack.ts';
export type { PackFile } from './read/source-text.ts';
export { readTests, type TestDocument } from './read/test-file.ts';
export { readVocabulary } from './read/vocabulary.ts';
export { readYamlValue, type YamlReading } from './read/yaml-value.ts';

// SQL: the same answers, worked out by a database.
export { caseRow, createTable, type Cell } from './sql/cases.ts';
export { layoutOf, type Column, type FactColumns, type Layout } from './sql/layout.ts';
export { selectOf, type SqlOptions } from './sql/select.ts';
export type { ColumnKind, DialectName } from './sql/visitor.ts';

// Evaluation: a checked pack and facts give answers.
export type { DecisionAnswer, DecisionRuleAnswer } from './evaluate/decide.ts';
export { deriveValues, type Derived, type FactEntries } from './evaluate/derive.ts';
export {
  evaluate,
  type Answers,
  type DutyAnswer,
  type InformationAnswer,
  type EvaluateOptions,
} from './evaluate/evaluate.ts';
export { openRules, type OpenRule } from './evaluate/open-rules.ts';
export { parseFormula, type Formula, type ParsedFormula } from './evaluate/formula.ts';
export type { Values } from './evaluate/load.ts';
export { prepare, type Program } from './evaluate/program.ts';
export { factsReadBy } from './evaluate/reads.ts';
export type { Met } from './evaluate/status.ts';
export { termAnswers, type TermAnswer } from './evaluate/term-answers.ts';
export { timeline } from './evaluate/timeline.ts';
export { explain } from './explain/explain.ts';
export type {
  AssumedFact,
  BecauseStep,
  Explanation,
  ExplanationNode,
  FactRead,
  ParamRead,
  SettlingAnswer,
  SettlingSet,
} from './explain/shapes.ts';
// Searches through the regions of a pack: conflicts, gaps, what never decides.
export { checkExact, conflictsIn, type ExactReport } from './exact/check-exact.ts';
export type { Unsearched } from './exact/noticed.ts';

// Tables of cases.
export { casesFromRows, type CaseRow, type CaseTable } from './rows/case-rows.ts';

// Overlays: "what if" as a small file on top of a pack.
export { applyOverlay } from './overlay/apply.ts';
export { overlayEffect, type OverlayChange, type OverlayEffect } from './overlay/changes.ts';
export { readOverlays, type OverlayReading } from './overlay/read-overlay.ts';
export type { Misstep, Overlaid, Overlay } from './overlay/shapes.ts';

export { regions } from './explain/representatives.ts';
export type { Witness } from './mutants/apart.ts';
export { diffPacks, type PackChange } from './diff/diff-pack.ts';
export { effectSteps, type Effect, type EffectStep } from './diff/effects.ts';
export {
  mutationSchema,
  packDiffSchema,
  packListSchema,
  type MutationReport,
  type PackDiffReport,
  type PackListReport,
  type WitnessReport,
} from './report-schemas.ts';
export { turnedCases, type TurnedCase } from './diff/turned-cases.ts';
export type { Lack, ProposedTest, Step } from './propose/lacks.ts';
export { lackingSteps, proposedTests } from './propose/propose-tests.ts';
export { testWarnings } from './propose/test-warnings.ts';
export { countMutants, mutatePack, type Fate, type MutantFate } from './mutants/mutate-pack.ts';
export {
  givenBy,
  runTests,
  type ExpectationResult,
  type Given,
  type TestResult,
  type TestRun,
} from './run-tests/run-tests.ts';
