import type { DateValue, Day, Truth, Value } from '@weighbridge/core';
import type { Dated, Enforcement, Lifecycle } from '../tree.ts';
import { decide, type DecisionAnswer } from './decide.ts';
import { forgetTerms } from './frame.ts';
import { loadFacts, type Values } from './load.ts';
import { statedTerms } from './stated-terms.ts';
import { planFor, type DutyProgram, type Plan, type Program, type Row } from './program.ts';
import { dueWords, dutyStanding, metBy, type Met } from './status.ts';
import { truthOf } from './tri.ts';

/** The day whose law is asked for, and whether assumptions are left out. */
export interface EvaluateOptions {
  readonly asOf: Day;
  readonly strict: boolean;
  /** Terms taken as stated, whatever the facts say of them; names that the pack has not are passed over. */
  readonly terms?: { readonly [term: string]: Value };
}

/** What a duty answers for one case. */
export interface DutyAnswer {
  readonly rule: string;
  /** `no`, `exempt:<id>`, `ended`, `applies`, `dormant`, `scheduled` or `unknown`. */
  readonly status: string;
  /** Whether the condition holds, before exceptions and dates. */
  readonly trigger: Truth;
  /** When it is due; absent where nothing is asked, or where it was due from the start. */
  readonly due?: DateValue;
  /** Absent where nothing is asked. */
  readonly met?: Met;
  readonly lifecycle: Lifecycle;
  readonly enforcement: Enforcement;
  /** Who brought the enforcement about: the court or agency that stayed the rule. */
  readonly enforcementBy?: string;
}

/** What a piece of information answers for one case: statuses and days as of a duty. */
export type InformationAnswer = Omit<DutyAnswer, 'met'>;

/** What a pack answers for one case, in the pack's order. */
export interface Answers {
  readonly duties: readonly DutyAnswer[];
  readonly decisions: readonly DecisionAnswer[];
  readonly information: readonly InformationAnswer[];
}

/**
 * Answers every duty and decision of a pack for one case (rule model, section 5).
 *
 * Facts that are absent are unknown; one assumed in the vocabulary is taken as assumed unless
 * `strict`. Derived facts have to be among the values: see `deriveValues`. Cost: a few
 * microseconds for a dozen duties; the first call for a day also cuts the parameters to it.
 *
 * @example
 * const program = prepare({
 *   schema: 'weighbridge.pack/1', pack: 'house', title: 'House', version: '1', status_date: '2026-11-21', asks: 'policy',
 *   places: [], uses: [], sources: [], facts: { 'a.b': { type: 'bool', means: 'it is so' } }, lists: {}, params: [], terms: [], duties: [],
 *   decisions: [{ id: 'intake', worstOf: ['deny', 'allow'], whenUnknown: 'deny', at: { line: 1, column: 1, length: 1 }, rules: [
 *     { id: 'so', then: 'deny', cite: [], unless: [], at: { line: 2, column: 1, length: 3 },
 *       base: { kind: 'is', expr: { op: 'fact', fact: 'a.b', at: { line: 2, column: 1, length: 3 } } } }] }],
 * });
 * evaluate(program, { 'a.b': false }, { asOf: day('2026-11-21'), strict: false }).decisions[0].outcome; // 'allow'
 */
export function evaluate(program: Program, values: Values, options: EvaluateOptions): Answers {
  const plan = loadedPlan(program, values, options);
  const { duties, decisions, information } = program;
  const answers: DutyAnswer[] = [];
  for (let place = 0; place < duties.length; place++) {
    const duty = duties[place];
    if (duty !== undefined) answers.push(dutyAnswer(program, plan, { duty, place }));
  }
  return {
    duties: answers,
    decisions: decisions.map((decision) => decide(program, decision, plan.frame)),
    information: information.map((duty, place) =>
      informationAnswer(program, plan, { duty, place: duties.length + place }),
    ),
  };
}

// It is told from the day on which it holds, as a duty that asks for no evidence is due.
function informationAnswer(
  program: Program,
  plan: Plan,
  at: { duty: DutyProgram; place: number },
): InformationAnswer {
  const { met: _nothingAsked, ...answer } = dutyAnswer(program, plan, at);
  return answer;
}

function rowAt(plan: Plan, place: number): Row {
  return plan.rows[place] ?? { frame: plan.frame, lifecycle: 'in_force', enforcement: NORMAL };
}

const NORMAL: Dated<Enforcement> = { value: 'normal' };

/** The plan of the day with the case in its slots and no term asked for. */
export function loadedPlan(program: Program, values: Values, options: EvaluateOptions): Plan {
  const plan = planFor(program, options.asOf);
  loadFacts(program.scope.layout, program.slots, { values, strict: options.strict });
  const stated = statedTerms(program.scope, options.terms);
  for (const frame of plan.frames) forgetTerms(frame, stated);
  return plan;
}

function dutyAnswer(
  program: Program,
  plan: Plan,
  { duty, place }: { duty: DutyProgram; place: number },
): DutyAnswer {
  const row = rowAt(plan, place);
  const answer = answerIn(program, row, { duty, today: plan.today });
  const { by } = row.enforcement;
  return by === undefined ? answer : { ...answer, enforcementBy: by };
}

function answerIn(
  program: Program,
  { frame, lifecycle, enforcement: { value: enforcement } }: Row,
  { duty, today }: { duty: DutyProgram; today: number },
): DutyAnswer {
  const standing = dutyStanding(duty, frame, today);
  const { status } = standing;
  const trigger = truthOf(standing.trigger);
  const met = metBy(duty, status, frame);
  if (met === undefined) return { rule: duty.id, status, trigger, lifecycle, enforcement };
  const due = dueWords(standing, program.words);
  if (due === undefined) return { rule: duty.id, status, trigger, met, lifecycle, enforcement };
  return { rule: duty.id, status, trigger, due, met, lifecycle, enforcement };
}
