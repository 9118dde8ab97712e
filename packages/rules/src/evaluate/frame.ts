import type { Value } from '@weighbridge/core';
import type { StatedTerms } from './stated-terms.ts';
import type { Tri } from './tri.ts';

/** Facts of one case by slot: bools as truths, numbers and dates as both ends, the rest as recorded. */
export interface FactSlots {
  readonly truth: Tri[];
  readonly lo: number[];
  readonly hi: number[];
  readonly raw: (Value | undefined)[];
}

/** Parameters by slot as they stand on one day; without a value that day all of the line. */
export interface ParamCut {
  readonly lo: readonly number[];
  readonly hi: readonly number[];
  /** The codes that stand in each dated list on that day. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * All that a compiled expression reads: facts of the case, parameters of the day, and terms
 * that were already asked for (`undefined` until then).
 */
export interface Frame {
  readonly facts: FactSlots;
  readonly params: ParamCut;
  readonly termTruth: (Tri | undefined)[];
  readonly termLo: (number | undefined)[];
  readonly termHi: (number | undefined)[];
}

/** A frame in which no term has been asked for. Slots of facts may be shared between frames. */
export function newFrame(facts: FactSlots, params: ParamCut, terms: number): Frame {
  return {
    facts,
    params,
    termTruth: new Array<Tri | undefined>(terms).fill(undefined),
    termLo: new Array<number | undefined>(terms).fill(undefined),
    termHi: new Array<number | undefined>(terms).fill(undefined),
  };
}

/** Forgets the terms, after the facts have changed, but for those that are stated. */
export function forgetTerms(frame: Frame, stated: StatedTerms): void {
  frame.termTruth.fill(undefined);
  frame.termLo.fill(undefined);
  frame.termHi.fill(undefined);
  for (const { slot, truth } of stated.truths) frame.termTruth[slot] = truth;
  for (const { slot, lo, hi } of stated.ranges) {
    frame.termLo[slot] = lo;
    frame.termHi[slot] = hi;
  }
}
