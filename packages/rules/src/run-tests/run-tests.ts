import { parseDay } from '@weighbridge/core';
import { deriveValues } from '../evaluate/derive.ts';
import { evaluate, type Answers, type EvaluateOptions } from '../evaluate/evaluate.ts';
import type { Values } from '../evaluate/load.ts';
import { prepare, type Program } from '../evaluate/program.ts';
import { termAnswers, type TermAnswer } from '../evaluate/term-answers.ts';
import { explain } from '../explain/explain.ts';
import type { BecauseStep } from '../explain/shapes.ts';
import { statedBy } from '../read/tests.ts';
import type { BaseCase, Expectation, Pack, PackTest, Span } from '../tree.ts';
import { compared, type Got } from './compared.ts';

/** One expectation of a test: what was written and what came out. */
export interface ExpectationResult {
  readonly rule: string;
  readonly right: boolean;
  readonly expected: string;
  readonly got: string;
  /** Why the rule came out otherwise; empty where it came out as expected, and for terms. */
  readonly because: readonly BecauseStep[];
}

/** One test with all of its expectations, in the order of the file. */
export interface TestResult {
  readonly name: string;
  readonly at: Span;
  readonly right: boolean;
  readonly expectations: readonly ExpectationResult[];
}

/** Tests about one pack, with the base cases that they name. */
export interface TestRun {
  readonly pack: Pack;
  readonly cases: readonly BaseCase[];
  readonly tests: readonly PackTest[];
}

/**
 * Runs tests against a pack. Facts are those of the base case, then the test's own; derived facts
 * are added; without `as_of` the day is the pack's `status_date`. An expectation about a rule is
 * its status (`scheduled:DAY` compares the earliest due day too), about a term yes, no, unknown or
 * its value, about a decision its outcome; the long form compares what it names.
 *
 * @example
 * const pack = {
 *   schema: 'weighbridge.pack/1', pack: 'one', title: 'One', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [],
 *   sources: [], facts: {}, lists: {}, params: [], duties: [], decisions: [],
 *   terms: [{ kind: 'rule', name: 'sure', rule: { cite: [], unless: [], at: { line: 1, column: 1, length: 4 },
 *     base: { kind: 'is', expr: { op: 'true', at: { line: 1, column: 1, length: 4 } } } } }],
 * };
 * const tests = [{ name: 'sure is no', facts: {}, expect: { sure: 'no' }, at: { line: 1, column: 1, length: 1 } }];
 * runTests({ pack, cases: [], tests })[0].expectations; // [{ rule: 'sure', right: false, expected: 'no', got: 'yes', because: [] }]
 */
export function runTests(run: TestRun): readonly TestResult[] {
  const program = prepare(run.pack);
  return run.tests.map((test) => runTest(program, run, test));
}

/** One case of a test in a program: what came out, to be compared with what is expected. */
export interface Weighed {
  readonly program: Program;
  readonly values: Values;
  readonly options: EvaluateOptions;
  readonly answers: Answers;
  readonly terms: () => { readonly [term: string]: TermAnswer };
}

function runTest(program: Program, run: TestRun, test: PackTest): TestResult {
  const weighed = weighedBy(program, givenBy(run, test));
  const expectations = Object.entries(test.expect).map(([rule, expectation]) =>
    expectationResult(weighed, rule, expectation),
  );
  return {
    name: test.name,
    at: test.at,
    right: expectations.every(({ right }) => right),
    expectations,
  };
}

/** What a test lays on the scale: its facts on top of those of its base case, derived ones added, and its day. */
export type Given = Pick<Weighed, 'values' | 'options'>;

/**
 * What a test gives, the same for every program made of its pack; for those who ask more of it than
 * the test expects.
 *
 * @example
 * const pack = {
 *   schema: 'weighbridge.pack/1', pack: 'one', title: 'One', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [],
 *   sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [],
 * };
 * const cases = [{ name: 'base', facts: { 'model.open': true } }];
 * givenBy({ pack, cases, tests: [] }, { name: 'a test', like: 'base', facts: {} }).values; // { 'model.open': true }
 */
export function givenBy(run: TestRun, test: Omit<PackTest, 'expect' | 'at'>): Given {
  const base = statedBy(test.like, run.cases);
  const claims = { ...base.facts, ...test.facts };
  const asOf = parseDay(test.as_of ?? run.pack.status_date);
  if (asOf === undefined)
    throw new Error(`test \`${test.name}\` has no day; the tree was not checked`);
  const { values } = deriveValues(run.pack.facts, claims);
  const terms = { ...base.terms, ...test.terms };
  return { values, options: { asOf, strict: test.strict ?? false, terms } };
}

/** What a program answers to it; terms only when they are asked for. */
export function weighedBy(program: Program, given: Given): Weighed {
  const { values, options } = given;
  const answers = evaluate(program, values, options);
  let terms: ReturnType<Weighed['terms']> | undefined;
  return {
    program,
    ...given,
    answers,
    terms: () => (terms ??= termAnswers(program, values, options)),
  };
}

function expectationResult(
  weighed: Weighed,
  rule: string,
  expectation: Expectation,
): ExpectationResult {
  const id = idOf(rule);
  const got = gotFor(weighed, id, expectation);
  const { right, expected, got: text } = compared(expectation, got);
  const explained =
    right || got.kind !== 'rule'
      ? []
      : explain(weighed.program, id, weighed.values, weighed.options).because;
  return { rule, right, expected, got: text, because: explained };
}

function idOf(rule: string): string {
  return rule.slice(rule.lastIndexOf('/') + 1);
}

/** Whether a rule, decision or term came out as expected. */
export function isRight(weighed: Weighed, rule: string, expectation: Expectation): boolean {
  return compared(expectation, gotFor(weighed, idOf(rule), expectation)).right;
}

function gotFor(
  { program, values, options, answers, terms }: Weighed,
  id: string,
  expectation: Expectation,
): Got {
  const duty = answers.duties.find((answer) => answer.rule === id);
  const dated = duty ?? answers.information.find((answer) => answer.rule === id);
  const rule =
    dated ?? answers.decisions.flatMap(({ rules }) => rules).find((answer) => answer.id === id);
  if (rule !== undefined) {
    const wantsSettling = typeof expectation === 'object' && expectation.settled_by !== undefined;
    const settledBy = wantsSettling ? explain(program, id, values, options).settledBy : [];
    return { kind: 'rule', status: rule.status, due: dated?.due, met: duty?.met, settledBy };
  }
  const outcome = answers.decisions.find((answer) => answer.id === id)?.outcome;
  return { kind: 'other', answer: outcome ?? terms()[id] };
}
