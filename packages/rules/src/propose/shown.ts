import type { Day } from '@weighbridge/core';
import { claimsAmong } from '../evaluate/derive.ts';
import type { EvaluateOptions } from '../evaluate/evaluate.ts';
import type { Values } from '../evaluate/load.ts';
import { prepare } from '../evaluate/program.ts';
import { answerOf } from '../mutants/answer.ts';
import { subjectOf, type Reach, type Subject } from '../mutants/reach.ts';
import { givenBy, isRight, weighedBy, type TestRun } from '../run-tests/run-tests.ts';
import type { PackTest } from '../tree.ts';

/** What one test shows of one subject. */
export interface Shown {
  readonly test: PackTest;
  readonly subject: Subject;
  /** What is stated, without what only follows by formula; and with it. */
  readonly claims: Values;
  readonly values: Values;
  readonly asOf: Day;
  readonly assumed: boolean;
  readonly terms: EvaluateOptions['terms'];
  readonly answer: string;
}

/** All that the tests of a pack show: those that come out right, proposed ones only with their reason. */
export function shownBy(run: TestRun, reach: Reach): readonly Shown[] {
  const program = prepare(run.pack);
  const counting = run.tests.filter(({ proposed, because }) => proposed !== true || because);
  return counting.flatMap((test) => {
    const { values, options } = givenBy(run, test);
    const weighed = weighedBy(program, { values, options });
    const right = Object.entries(test.expect).filter(([rule, expectation]) =>
      isRight(weighed, rule, expectation),
    );
    const subjects = right.map(([rule]) => subjectOf(reach, rule));
    const { asOf, strict, terms } = options;
    const given = { values, asOf, assumed: !strict, terms };
    const claims = claimsAmong(program.derivations, values);
    return subjects
      .filter((subject) => !subject.startsWith('decisions.'))
      .map((subject) => {
        const answer = answerOf(program, subject, given).text;
        return { test, subject, claims, ...given, answer };
      });
  });
}

/** A place for everything but one fact: two tests in one place differ in that fact alone. */
export function placeWithout(fact: string, { claims, asOf, assumed, terms }: Shown): string {
  const others = Object.entries(claims)
    .filter(([name, value]) => name !== fact && value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([others, asOf, assumed, terms]);
}
