import { NEVER } from '@weighbridge/core';
import { floorOf, knownInterval } from '../evaluate/derive.ts';
import { forgetTerms } from '../evaluate/frame.ts';
import type { Values } from '../evaluate/load.ts';
import { ordinal } from '../evaluate/ordinal.ts';
import { changeBetween, next, previous } from './bisect.ts';
import type { Comparison } from './comparisons.ts';
import type { FactSpace, Region } from './fact-space.ts';
import { put, type Trial } from './trial.ts';

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
  at: { comparisons: readonly Comparison[]; values: Values },
): readonly Region[] {
  const { lo, hi } = endsOf(space);
  const move = moverOf(trial, space, at.values);
  const starts = new Set<number>();
  for (const comparison of at.comparisons) {
    const direct = comparison.facts.has(space.fact) && !comparison.moves;
    const found = direct
      ? metBy(trial, space, comparison)
      : bisected(trial, { space, comparison, move });
    for (const start of found) if (start > lo && start <= hi) starts.add(start);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return [space.lo, ...sorted].map((start, place) => {
    const following = sorted[place];
    return {
      kind: 'interval',
      lo: start,
      hi: following === undefined ? space.hi : previous(following, space.line),
    };
  });
}

function endsOf(space: FactSpace): { readonly lo: number; readonly hi: number } {
  const days = space.line === 'days';
  return {
    lo: Math.max(space.lo, days ? FIRST_DAY : -Number.MAX_VALUE),
    hi: Math.min(space.hi, days ? LAST_DAY : Number.MAX_VALUE),
  };
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

interface Bisection {
  readonly space: FactSpace;
  readonly comparison: Comparison;
  readonly move: (point: number) => void;
}

function bisected(trial: Trial, { space, comparison, move }: Bisection): readonly number[] {
  if (
    ![...comparison.facts].some((fact) => fact === space.fact || dependsOn(trial, fact, space.fact))
  )
    return [];
  const { lo, hi } = endsOf(space);
  const ask = (wanted: 1 | -1) => ({
    line: space.line,
    side: (point: number) => {
      move(point);
      return comparison.read(trial.frame) === wanted;
    },
  });
  return [changeBetween(lo, hi, ask(1)), changeBetween(lo, hi, ask(-1))].filter(
    (start) => start !== undefined,
  );
}

/** Whether a fact is derived, through any number of formulas, from another. */
export function dependsOn(trial: Trial, fact: string, on: string): boolean {
  const seen = new Set<string>();
  const reaches = (from: string): boolean => {
    if (seen.has(from) || trial.claims[from] !== undefined) return false;
    seen.add(from);
    const inputs = trial.program.derivations.byFact.get(from)?.formula.inputs ?? [];
    return inputs.includes(on) || inputs.some(reaches);
  };
  return reaches(fact);
}

// Moves one fact in the slots and all that is derived from it, without loading the case again.
function moverOf(trial: Trial, space: FactSpace, values: Values): (point: number) => void {
  put(trial, values);
  const { slotOf, names } = trial.program.scope.layout;
  const slots = trial.frame.facts;
  const derived = names.filter(
    (name) => values[name] === undefined && dependsOn(trial, name, space.fact),
  );
  const read = (point: number, fact: string): { readonly lo: number; readonly hi: number } => {
    if (fact === space.fact) return { lo: point, hi: point };
    const derivation = derived.includes(fact)
      ? trial.program.derivations.byFact.get(fact)
      : undefined;
    return derivation === undefined
      ? knownInterval(values[fact], floorOf(trial.program.pack.facts, fact))
      : derivation.formula.of((input) => read(point, input));
  };
  return (point) => {
    for (const fact of [space.fact, ...derived]) {
      const slot = slotOf.get(fact);
      if (slot === undefined) continue;
      ({ lo: slots.lo[slot], hi: slots.hi[slot] } = read(point, fact));
    }
    forgetTerms(trial.frame);
  };
}
