import { caseAnswers } from '../diff/case-answers.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { prepare, type Program } from '../evaluate/program.ts';
import { givenBy, type Given, type TestRun } from '../run-tests/run-tests.ts';
import type { Pack, PackTest } from '../tree.ts';

/** One answer that an overlay turns, in one case. */
export interface OverlayChange {
  /** Name of the test or base case. */
  readonly case: string;
  readonly as_of: string;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  /** Whether the answer became unknown or stopped being so; else it is another known one. */
  readonly kind: 'became unknown' | 'no longer unknown' | 'changed';
}

/** What an overlay does to the cases of its pack. */
export interface OverlayEffect {
  readonly cases: number;
  /** Cases of which at least one answer turned. */
  readonly casesChanged: number;
  readonly changes: readonly OverlayChange[];
}

/**
 * What an overlay changes in a pack's cases: its base cases on the pack's `status_date`, and the
 * cases of its tests on their days. Every rule counts, not only those that a test asks about; a rule
 * that was dropped answers `left out`.
 *
 * @example
 * const pack = { schema: 'weighbridge.pack/1', pack: 'p', title: 'P', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [], sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [] };
 * overlayEffect({ pack, cases: [{ name: 'one', facts: {} }], tests: [] }, pack); // { cases: 1, casesChanged: 0, changes: [] }
 */
export function overlayEffect(run: TestRun, overlaid: Pack): OverlayEffect {
  const [before, after] = [prepare(run.pack), prepare(overlaid)];
  const tests = [...run.cases.map(({ name }) => caseOf(name)), ...run.tests];
  const changes = tests.map((test) => changesIn(test.name, givenBy(run, test), { before, after }));
  return {
    cases: tests.length,
    casesChanged: changes.filter((of) => of.length > 0).length,
    changes: changes.flat(),
  };
}

function caseOf(name: string): Omit<PackTest, 'expect' | 'at'> {
  return { name, like: name, facts: {} };
}

function changesIn(
  name: string,
  given: Given,
  { before, after }: { readonly before: Program; readonly after: Program },
): readonly OverlayChange[] {
  const { values, options } = given;
  const was = caseAnswers(evaluate(before, values, options));
  const is = caseAnswers(evaluate(after, values, options));
  return [...was].flatMap(([rule, answer]) => {
    const now = is.get(rule) ?? 'left out';
    if (now === answer) return [];
    const as_of = options.asOf;
    return [{ case: name, as_of, rule, before: answer, after: now, kind: kindOf(answer, now) }];
  });
}

function kindOf(before: string, after: string): OverlayChange['kind'] {
  if (after === 'unknown') return 'became unknown';
  return before === 'unknown' && after !== 'left out' ? 'no longer unknown' : 'changed';
}
