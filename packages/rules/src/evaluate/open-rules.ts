import { claimsAmong } from './derive.ts';
import { loadedPlan, type EvaluateOptions } from './evaluate.ts';
import type { Values } from './load.ts';
import { openFacts } from './open-facts.ts';
import type { DutyProgram, Program, RuleProgram } from './program.ts';
import { dutyStanding, ruleStatus } from './status.ts';

/** A rule whose status is unknown, and the facts because of which it is. */
export interface OpenRule {
  readonly rule: string;
  /** Sorted; no other fact can settle it. Derived facts are named by their inputs. */
  readonly facts: readonly string[];
}

/**
 * The duties and rules of decisions that are unknown for a case, each with what is open in it: what
 * can still change a verdict, and nothing else. Takes the facts with derived ones added. Cost: one
 * evaluation, and for each unknown rule one walk over the parts of it that are unknown.
 *
 * @example
 * const program = prepare({
 *   schema: 'weighbridge.pack/1', pack: 'house', title: 'House', version: '1', status_date: '2026-11-21', asks: 'policy',
 *   places: [], uses: [], sources: [], facts: { 'a.b': { type: 'bool', means: 'it is so' } }, lists: {}, params: [], terms: [], duties: [],
 *   decisions: [{ id: 'intake', worstOf: ['deny', 'allow'], whenUnknown: 'deny', at: { line: 1, column: 1, length: 1 }, rules: [
 *     { id: 'so', then: 'deny', cite: [], unless: [], at: { line: 2, column: 1, length: 3 },
 *       base: { kind: 'is', expr: { op: 'fact', fact: 'a.b', at: { line: 2, column: 1, length: 3 } } } }] }],
 * });
 * openRules(program, {}, { asOf: day('2026-11-21'), strict: false }); // [{ rule: 'so', facts: ['a.b'] }]
 */
export function openRules(
  program: Program,
  values: Values,
  options: EvaluateOptions,
): readonly OpenRule[] {
  const plan = loadedPlan(program, values, options);
  const claims = claimsAmong(program.derivations, values);
  const isClaimed = (fact: string): boolean => claims[fact] !== undefined;
  const duties = program.duties.flatMap((duty, place) => {
    const { frame } = plan.rows[place] ?? plan;
    if (dutyStanding(duty, frame, plan.today).status !== 'unknown') return [];
    return [openRule(duty, openFacts({ program, frame, isClaimed }, duty.rule, duty.duty.due))];
  });
  const { frame } = plan;
  const rules = program.decisions
    .flatMap(({ rules: of }) => of)
    .filter((rule) => ruleStatus(rule, frame) === 'unknown')
    .map((rule) => openRule(rule, openFacts({ program, frame, isClaimed }, rule.rule)));
  return [...duties, ...rules];
}

function openRule({ id }: RuleProgram | DutyProgram, facts: readonly string[]): OpenRule {
  return { rule: id, facts };
}
