import { dayFromNumber, type Value } from '@weighbridge/core';
import { numberOf } from '../evaluate/cut.ts';
import { ordinal } from '../evaluate/ordinal.ts';
import { eachPart } from '../evaluate/reads.ts';
import { next, previous, type Line } from '../explain/bisect.ts';
import { leavesOf } from '../explain/comparisons.ts';
import { answerOf } from '../mutants/answer.ts';
import type { Subject } from '../mutants/reach.ts';
import { allExpressions } from '../read/uses.ts';
import type { Param } from '../tree.ts';
import { bareTest, type Lack, type ProposedTest, type Step } from './lacks.ts';
import { turningOn, variant } from './pairs.ts';
import { answerWith, programOf, showing, type Room } from './room.ts';
import type { Shown } from './shown.ts';
import { MAX_TRIALS } from './verdicts.ts';

/** Where a fact stands to a threshold. */
const SIDES = ['below', 'at', 'above'] as const;
type Side = (typeof SIDES)[number];

/** A fact that is compared with a parameter as it stands. */
interface Threshold {
  readonly param: Param;
  readonly fact: string;
  readonly line: Line;
}

/** For each parameter that a fact is compared with: tests with the fact below, at and above it. */
export function thresholdSteps(room: Room): readonly Step[] {
  return thresholdsOf(room).map((threshold) => {
    const of = `params.${threshold.param.name}`;
    return { of, look: () => lackOf(room, threshold) };
  });
}

function thresholdsOf({ pack, whole }: Room): readonly Threshold[] {
  const found = new Map<string, Threshold>();
  const params = new Map(pack.params.map((param) => [param.name, param]));
  eachPart(allExpressions(pack), whole.scope, (part) => {
    if (part.op !== '>' && part.op !== '>=' && part.op !== '<' && part.op !== '<=') return;
    const leaves = leavesOf(part.of, whole.scope);
    if (leaves.moves) return;
    for (const fact of leaves.facts)
      for (const name of leaves.params) {
        const param = params.get(name);
        const line = pack.facts[fact]?.type === 'date' ? 'days' : 'doubles';
        if (param !== undefined) found.set(`${name} ${fact}`, { param, fact, line });
      }
  });
  return [...found.values()];
}

function lackOf(room: Room, threshold: Threshold): Lack | undefined {
  const { param, fact } = threshold;
  const subjects = showing(room, `params.${param.name}`).filter((subject) =>
    room.reach.get(subject)?.has(`facts.${fact}`),
  );
  const seen = new Set(
    room.shown
      .filter(({ subject }) => subjects.includes(subject))
      .flatMap((shown) => sidesOf(threshold, shown.values[fact])),
  );
  const missing = SIDES.filter((side) => !seen.has(side));
  if (missing.length === 0 || subjects.length === 0) return undefined;
  const says = `no test with ${fact} ${missing.join(', ')} ${param.name}`;
  const tests = testsFor(room, { ...threshold, subjects, missing });
  return { of: `params.${param.name}`, at: param.at, says, tests };
}

function sidesOf({ param }: Threshold, known: Value | undefined): readonly Side[] {
  const point =
    typeof known === 'number' ? known : typeof known === 'string' ? ordinal(known) : undefined;
  if (point === undefined) return [];
  return param.values.map(({ value }) => {
    const line = numberOf(value) ?? 0;
    return point < line ? 'below' : point > line ? 'above' : 'at';
  });
}

interface Missing extends Threshold {
  readonly subjects: readonly Subject[];
  readonly missing: readonly Side[];
}

/** Subjects tried for one threshold, those that read least first. */
const MAX_SUBJECTS = 4;

// From a test whose verdict turns between below and above, else from nothing.
function testsFor(room: Room, of: Missing): readonly ProposedTest[] {
  const subjects = of.subjects.slice(0, MAX_SUBJECTS);
  for (const shown of room.shown) {
    if (!subjects.includes(shown.subject)) continue;
    const tests = sidesFrom(room, shown, of);
    if (tests.length > 0) return tests;
  }
  for (const subject of subjects) {
    const tests = sidesSearched(room, subject, of);
    if (tests.length > 0) return tests;
  }
  return [];
}

function sidesFrom(room: Room, shown: Shown, of: Missing): readonly ProposedTest[] {
  const at = pointsOf(of);
  const answer = (side: Side) => answerWith(room, shown, { [of.fact]: at[side] });
  if (!turns(SIDES.map(answer))) return [];
  return of.missing.map((side) => variant(shown, { [of.fact]: at[side] }, answer(side).text));
}

function turns(answers: readonly { readonly settled: boolean; readonly text: string }[]): boolean {
  return (
    answers.every(({ settled }) => settled) && new Set(answers.map(({ text }) => text)).size > 1
  );
}

function sidesSearched(room: Room, subject: Subject, of: Missing): readonly ProposedTest[] {
  const program = programOf(room, subject);
  const at = pointsOf(of);
  const two = { program, subject, fact: of.fact, pair: [at.below, at.above] } as const;
  const finding = turningOn(two, { left: MAX_TRIALS });
  if (finding.kind !== 'case') return [];
  const { asOf } = finding;
  return of.missing.map((side) => {
    const values = { ...finding.values, [of.fact]: at[side] };
    return bareTest(subject, {
      asOf,
      values,
      answer: answerOf(program, subject, { values, asOf }).text,
    });
  });
}

/** The value that holds last stands for the threshold: it is the law of today. */
function pointsOf({ param, line }: Threshold): { readonly [side in Side]: Value } {
  const at = numberOf(param.values.at(-1)?.value) ?? 0;
  const written = (point: number): Value => (line === 'days' ? dayFromNumber(point) : point);
  return {
    below: written(previous(at, line)),
    at: written(at),
    above: written(next(at, line)),
  };
}
