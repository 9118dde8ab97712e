import type { EvaluateOptions } from '../evaluate/evaluate.ts';
import type { Values } from '../evaluate/load.ts';
import type { Program } from '../evaluate/program.ts';
import { factsReadBy } from '../evaluate/reads.ts';
import { dueWords, metBy } from '../evaluate/status.ts';
import { assumedBy } from './assumed.ts';
import { becauseOf } from './because.ts';
import { settle } from './settle.ts';
import type { Explanation } from './shapes.ts';
import { treeOf } from './tree.ts';
import { standing, trialOf } from './trial.ts';

/**
 * Why one duty, or one rule of a decision, came out as it did for one case, and what would settle
 * it if it is unknown (rule model, section 10).
 *
 * Takes the facts as recorded or with derived ones added; what would settle is stated in the
 * inputs of derived facts. Throws when the pack has no rule of that id. Cost: tens of
 * microseconds for a known status; for an unknown one bounded by 2,000 trials of the one rule.
 *
 * @example
 * const program = prepare({
 *   schema: 'weighbridge.pack/1', pack: 'house', title: 'House', version: '1', status_date: '2026-11-21', asks: 'policy',
 *   places: [], uses: [], sources: [], facts: { 'a.b': { type: 'bool', means: 'it is so' } }, lists: {}, params: [], terms: [], duties: [],
 *   decisions: [{ id: 'intake', worstOf: ['deny', 'allow'], whenUnknown: 'deny', at: { line: 1, column: 1, length: 1 }, rules: [
 *     { id: 'so', then: 'deny', cite: [], unless: [], at: { line: 2, column: 1, length: 3 },
 *       base: { kind: 'is', expr: { op: 'fact', fact: 'a.b', at: { line: 2, column: 1, length: 3 } } } }] }],
 * });
 * explain(program, 'so', {}, { asOf: day('2026-11-21'), strict: false }).settledBy[0].facts; // ['a.b']
 */
export function explain(
  program: Program,
  ruleId: string,
  values: Values,
  options: EvaluateOptions,
): Explanation {
  const trial = trialOf(program, ruleId, { values, options });
  if (trial === undefined)
    throw new Error(`pack \`${program.pack.pack}\` has no rule \`${ruleId}\``);
  const stands = standing(trial);
  const { steps, on } = becauseOf(trial);
  const met = trial.duty === undefined ? undefined : metBy(trial.duty, stands.status, trial.frame);
  const due = met === undefined ? undefined : dueWords(stands, program.words);
  return {
    rule: ruleId,
    status: stands.status,
    ...(due === undefined ? {} : { due }),
    ...(met === undefined ? {} : { met }),
    tree: treeOf(trial, on),
    because: steps,
    assumed: assumedBy(trial, stands.status),
    settledBy: stands.status === 'unknown' ? settle(trial) : [],
    facts: factsReadBy(program, ruleId),
  };
}
