export type * from './tree.ts';

// Evaluation: a checked pack and facts give answers.
export type { DecisionAnswer, DecisionRuleAnswer } from './evaluate/decide.ts';
export { deriveValues, type Derived, type FactEntries } from './evaluate/derive.ts';
export { evaluate, type Answers, type DutyAnswer, type EvaluateOptions } from './evaluate/evaluate.ts';
export { parseFormula, type Formula, type ParsedFormula } from './evaluate/formula.ts';
export type { Values } from './evaluate/load.ts';
export { prepare, type Program } from './evaluate/program.ts';
export { factsReadBy } from './evaluate/reads.ts';
export type { Met } from './evaluate/status.ts';
export { termAnswers, type TermAnswer } from './evaluate/term-answers.ts';
export { timeline } from './evaluate/timeline.ts';
