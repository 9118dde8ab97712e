import { numberValue, type Truth, type Value } from '@weighbridge/core';
import { isCondition, termReader } from './compile.ts';
import { loadedPlan, type EvaluateOptions } from './evaluate.ts';
import type { Frame } from './frame.ts';
import type { Values } from './load.ts';
import { termRange } from './ranges.ts';
import type { Program } from './program.ts';
import type { TermSlot } from './scope.ts';
import { dueWords } from './status.ts';
import { truthOf } from './tri.ts';

/**
 * What a term came to: a truth, the value of a number or date (`{}` when nothing is known of it), or
 * the word that a choice has, `unknown` while more than one is open, `none` where none is left.
 */
export type TermAnswer = Truth | Value;

/**
 * What every term of a pack comes to for one case, by name, with the parameters of the day.
 *
 * @example
 * const program = prepare({
 *   schema: 'weighbridge.pack/1', pack: 'one', title: 'One', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [],
 *   sources: [], facts: {}, lists: {}, params: [], duties: [], decisions: [],
 *   terms: [{ kind: 'rule', name: 'sure', rule: { cite: [], unless: [], at: { line: 1, column: 1, length: 4 },
 *     base: { kind: 'is', expr: { op: 'true', at: { line: 1, column: 1, length: 4 } } } } }],
 * });
 * termAnswers(program, {}, { asOf: day('2026-11-21'), strict: false }); // { sure: 'yes' }
 */
export function termAnswers(
  program: Program,
  values: Values,
  options: EvaluateOptions,
): { readonly [term: string]: TermAnswer } {
  const { frame } = loadedPlan(program, values, options);
  return Object.fromEntries(
    program.scope.terms.map((slot) => [slot.term.name, termAnswer(program, slot, frame)]),
  );
}

function choiceAnswer({ values }: TermSlot, frame: Frame): TermAnswer {
  const truths = [...values].map(([value, slot]) => ({ value, truth: termReader(slot)(frame) }));
  const sure = truths.filter(({ truth }) => truth === 1).map(({ value }) => value);
  const [only, ...others] = sure;
  if (only !== undefined) return others.length === 0 ? only : { has: sure };
  return truths.some(({ truth }) => truth === 0) ? 'unknown' : 'none';
}

function termAnswer(program: Program, slot: TermSlot, frame: Frame): TermAnswer {
  if (slot.term.kind === 'choice') return choiceAnswer(slot, frame);
  if (isCondition(slot.term)) return truthOf(termReader(slot)(frame));
  const { lo, hi } = termRange(slot);
  const interval = { lo: lo(frame), hi: hi(frame) };
  const isDate = slot.term.kind === 'value' && slot.term.type.kind === 'date';
  if (!isDate) return numberValue(interval);
  return (
    dueWords({ status: '', trigger: 0, dueLo: interval.lo, dueHi: interval.hi }, program.words) ??
    {}
  );
}
