import { evaluate } from '../evaluate/evaluate.ts';
import { prepare } from '../evaluate/program.ts';
import { givenBy, type TestRun } from '../run-tests/run-tests.ts';
import type { Pack, Span } from '../tree.ts';
import { caseAnswers } from './case-answers.ts';

/** A rule that answers a case otherwise in two versions of a pack. */
export interface TurnedCase {
  /** Name of the test whose case it is. */
  readonly test: string;
  readonly at: Span;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The cases of tests that turn from one version of a pack to another: every rule that stands in both
 * is asked on the day of the test, whether the test expects something of it or not.
 *
 * @example
 * const pack = {
 *   schema: 'weighbridge.pack/1', pack: 'one', title: 'One', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [],
 *   sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [],
 * };
 * turnedCases(pack, { pack, cases: [], tests: [] }); // []
 */
export function turnedCases(before: Pack, after: TestRun): readonly TurnedCase[] {
  const [old, now] = [prepare(before), prepare(after.pack)];
  return after.tests.flatMap((test) => {
    const given = givenBy(after, test);
    const then = givenBy({ ...after, pack: before }, { ...test, as_of: given.options.asOf });
    const earlier = caseAnswers(evaluate(old, then.values, then.options));
    const later = caseAnswers(evaluate(now, given.values, given.options));
    return [...later].flatMap(([rule, status]) => {
      const was = earlier.get(rule);
      if (was === undefined || was === status) return [];
      return [{ test: test.name, at: test.at, rule, before: was, after: status }];
    });
  });
}
