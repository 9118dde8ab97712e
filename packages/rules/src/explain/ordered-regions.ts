import { NEVER } from '@weighbridge/core';
import { forgetTerms } from '../evaluate/frame.ts';
import { ordinal } from '../evaluate/ordinal.ts';
import { changeBetween, next, previous } from './bisect.ts';
import type { Comparison } from './comparisons.ts';
import type { FactSpace, Region } from './fact-space.ts';
import { derivedFrom, inputOf, put, type Instead, type Trial } from './trial.ts';

/** Earliest day and last before `never`: between them lies every date that somebody can find out. */
const FIRST_DAY = ordinal('0001-01-01');
const LAST_DAY = ordinal(NEVER) - 1;

/**
 * Cuts what a number or date can still be into regions in which no comparison changes.
 *
 * Where a comparison reads the fact itself and only minima, maxima and choices lie between, the
 * cuts are the values it meets; through sums, products and formulas they are found by bisection,
 * exact to the double or day. The facts tried so far must be given, as lines may move with them.
 */
export function orderedRegions(
  trial: Trial,
  space: FactSpace,
  at: { comparisons: readonly Comparison[]; instead: Instead },
): readonly Region[] {
  const { lo, hi } = endsOf(space);
  put(trial, at.instead);
  const move = moverOf(trial, space, at.instead);
  const starts = new Set<number>();
  for (const comparison of at.comparisons) {
    for (const start of startsFor(trial, { space, comparison, move })) {
      if (start > lo && start <= hi) starts.add(start);
    }
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return [space.lo, ...sorted].map((start, place) => {
    const following = sorted[place];
    const end = following === undefined ? space.hi : previous(following, space.line);
    return { kind: 'interval', lo: start, hi: end };
  });
}

function endsOf(space: FactSpace): { readonly lo: number; readonly hi: number } {
  const days = space.line === 'days';
  return {
    lo: Math.max(space.lo, days ? FIRST_DAY : -Number.MAX_VALUE),
    hi: Math.min(space.hi, days ? LAST_DAY : Number.MAX_VALUE),
  };
}

interface Cutting {
  readonly space: FactSpace;
  readonly comparison: Comparison;
  readonly move: (point: number) => void;
}

function startsFor(trial: Trial, cutting: Cutting): readonly number[] {
  const { space, comparison } = cutting;
  const reads = comparison.facts.has(space.fact);
  if (reads && !comparison.moves) return metBy(trial, space, comparison);
  const derived = derivedFrom(trial, space.fact);
  return reads || derived.some((fact) => comparison.facts.has(fact))
    ? bisected(trial, cutting)
    : [];
}

// Below, at and above each value that the comparison meets (rule model, section 11).
function metBy(trial: Trial, space: FactSpace, comparison: Comparison): readonly number[] {
  const { scope } = trial.program;
  const { params, facts } = trial.frame;
  const met = [...comparison.points];
  for (const name of comparison.params) met.push(params.lo[scope.paramSlot(name)] ?? Infinity);
  for (const name of comparison.facts) {
    const slot = scope.slotOf(name);
    if (name !== space.fact) met.push(facts.lo[slot] ?? -Infinity, facts.hi[slot] ?? Infinity);
  }
  return met.filter(Number.isFinite).flatMap((value) => [value, next(value, space.line)]);
}

function bisected(trial: Trial, { space, comparison, move }: Cutting): readonly number[] {
  const { lo, hi } = endsOf(space);
  const change = (wanted: 1 | -1): number | undefined =>
    changeBetween(lo, hi, {
      line: space.line,
      side: (point) => {
        move(point);
        return comparison.read(trial.frame) === wanted;
      },
    });
  const starts = [change(1), change(-1)].filter((start) => start !== undefined);
  move(lo);
  return starts;
}

// Moves one fact in the slots and all that is derived from it, without loading the case again.
function moverOf(trial: Trial, space: FactSpace, instead: Instead): (point: number) => void {
  const { slotOf } = trial.program.scope.layout;
  const slots = trial.frame.facts;
  const moved = [
    space.fact,
    ...derivedFrom(trial, space.fact).filter((fact) => !(fact in instead)),
  ];
  return (point) => {
    const there = { ...instead, [space.fact]: point };
    for (const fact of moved) {
      const slot = slotOf.get(fact);
      if (slot === undefined) continue;
      const { lo, hi } =
        fact === space.fact ? { lo: point, hi: point } : inputOf(trial, fact, there);
      slots.lo[slot] = lo;
      slots.hi[slot] = hi;
      trial.touched.add(slot);
    }
    forgetTerms(trial.frame, trial.stated);
  };
}
