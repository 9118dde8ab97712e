import { NEVER, dayFromNumber, type Day, type Value } from '@weighbridge/core';
import { numberOf, valueOn } from '../evaluate/cut.ts';
import { ordinal } from '../evaluate/ordinal.ts';
import { eachPart } from '../evaluate/reads.ts';
import { next, previous, type Line } from '../explain/bisect.ts';
import { leavesOf } from '../explain/comparisons.ts';
import { answerOf } from '../mutants/answer.ts';
import { choicesOf, type Choice } from '../mutants/choices.ts';
import type { Subject } from '../mutants/reach.ts';
import { turningDays } from '../mutants/turning-days.ts';
import { allExpressions } from '../read/uses.ts';
import type { Param } from '../tree.ts';
import { bareTest, type Lack, type ProposedTest, type Step } from './lacks.ts';
import { turningOn, variant } from './pairs.ts';
import { answerWith, programOf, showing, type Room } from './room.ts';
import type { Shown } from './shown.ts';
import { MAX_TRIALS } from './verdicts.ts';

/** Where a fact stands to a threshold. */
type Side = 'below' | 'at' | 'above';

/** A fact that is compared with a parameter as it stands. */
interface Threshold {
  readonly param: Param;
  readonly fact: string;
  readonly line: Line;
  /** The least that the fact can be. */
  readonly floor: number;
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
        const { type, min: floor = -Infinity } = pack.facts[fact] ?? {};
        const line = type === 'date' ? 'days' : 'doubles';
        if (param !== undefined) found.set(`${name} ${fact}`, { param, fact, line, floor });
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
      .flatMap((shown) => sideOf(threshold, shown) ?? []),
  );
  const missing = [...pointsOf(threshold, undefined).keys()].filter((side) => !seen.has(side));
  if (missing.length === 0 || subjects.length === 0) return undefined;
  const says = `no test with ${fact} ${missing.join(', ')} ${param.name}`;
  const tests = testsFor(room, { ...threshold, subjects, missing });
  return { of: `params.${param.name}`, at: param.at, says, tests };
}

/** On which side of the value that holds on its day a test states the fact. */
function sideOf({ param, fact }: Threshold, { values, asOf }: Shown): Side | undefined {
  const known = values[fact];
  const point =
    typeof known === 'number' ? known : typeof known === 'string' ? ordinal(known) : undefined;
  if (point === undefined) return undefined;
  const line = valueOf(param, asOf);
  return point < line ? 'below' : point > line ? 'above' : 'at';
}

// A rule that is not yet in force is asked with the value of its first day.
function valueOf({ values }: Param, asOf: Day): number {
  return numberOf((valueOn(values, asOf) ?? values[0])?.value) ?? 0;
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
  const points = pointsOf(of, shown.asOf);
  const answers = new Map(
    [...points].map(([side, at]) => [side, answerWith(room, shown, { [of.fact]: at })]),
  );
  if (!turns([...answers.values()])) return [];
  return of.missing.flatMap((side) => {
    const [at, answer] = [points.get(side), answers.get(side)];
    return at === undefined || answer === undefined
      ? []
      : [variant(shown, { [of.fact]: at }, answer.text)];
  });
}

function turns(answers: readonly { readonly settled: boolean; readonly text: string }[]): boolean {
  return (
    answers.every(({ settled }) => settled) && new Set(answers.map(({ text }) => text)).size > 1
  );
}

function sidesSearched(room: Room, subject: Subject, of: Missing): readonly ProposedTest[] {
  const { fact } = of;
  const program = programOf(room, subject);
  const points = pointsOf(of, undefined);
  const [first, last] = [[...points.values()].at(0), [...points.values()].at(-1)];
  if (first === undefined || last === undefined) return [];
  const others = (asOf: Day): readonly Choice[] =>
    choicesOf([program], asOf).filter((choice) => choice.fact !== fact);
  const days = turningDays([program.pack]);
  const pair = [() => first, () => last] as const;
  const finding = turningOn({ program, subject, fact, pair, days, others }, { left: MAX_TRIALS });
  if (finding.kind !== 'case') return [];
  const { asOf } = finding;
  return of.missing.flatMap((side) => {
    const at = points.get(side);
    if (at === undefined) return [];
    const values = { ...finding.values, [fact]: at };
    const answer = answerOf(program, subject, { values, asOf }).text;
    return [bareTest(subject, { asOf, values, answer })];
  });
}

/**
 * What a fact can be on each side of a threshold; none below the least or after the last that it can be.
 * Without a day the value that holds last stands for the threshold: it is the law of today.
 */
function pointsOf(
  { param, line, floor }: Threshold,
  asOf: Day | undefined,
): ReadonlyMap<Side, Value> {
  const at =
    asOf === undefined ? (numberOf(param.values.at(-1)?.value) ?? 0) : valueOf(param, asOf);
  const last = line === 'days' ? ordinal(NEVER) : Infinity;
  const points = [
    ['below', previous(at, line)],
    ['at', at],
    ['above', next(at, line)],
  ] as const;
  return new Map(
    points
      .filter(([, point]) => point >= floor && point <= last)
      .map(([side, point]) => [side, line === 'days' ? dayFromNumber(point) : point]),
  );
}
