import { dayFromNumber, numberValue, type Value, type VocabularyEntry } from '@weighbridge/core';
import { putterOf } from '../evaluate/load.ts';
import { next, type Line } from './bisect.ts';

/** A part of what a fact can still be, within which no comparison of the rule changes. */
export type Region =
  | { readonly kind: 'interval'; readonly lo: number; readonly hi: number }
  /** Members that the rule cannot tell apart; with `others`, also every member not in `not`. */
  | {
      readonly kind: 'members';
      readonly members: readonly string[];
      readonly not?: readonly string[];
    }
  | { readonly kind: 'value'; readonly value: Value };

/** A fact that is not settled, and between which ends it is known to lie. */
export interface FactSpace {
  readonly fact: string;
  readonly entry: VocabularyEntry;
  readonly line: Line;
  readonly lo: number;
  readonly hi: number;
}

/** What is known of a fact by what is recorded of it. */
export function spaceOf(fact: string, entry: VocabularyEntry, known: Value | undefined): FactSpace {
  const line: Line = entry.type === 'date' ? 'days' : 'doubles';
  if (entry.type !== 'date' && entry.type !== 'number') return { fact, entry, line, lo: 0, hi: 0 };
  const slots = { truth: [], lo: [0], hi: [0], raw: [] };
  putterOf(entry, 0)(slots, known);
  return { fact, entry, line, lo: slots.lo[0] ?? -Infinity, hi: slots.hi[0] ?? Infinity };
}

/** What is recorded for a region when it is tried. */
export function recordOf(space: FactSpace, region: Region): Value {
  if (region.kind === 'value') return region.value;
  if (region.kind === 'members') return region.members[0] ?? 'other';
  return written(space, region);
}

/** What a person is told about a region: ends that say no more than is known are left out. */
export function shownOf(space: FactSpace, region: Region): Value {
  if (region.kind === 'value') return region.value;
  if (region.kind === 'members') {
    if (region.not !== undefined) return { has: [], not: region.not };
    const [only, ...others] = region.members;
    return only !== undefined && others.length === 0 ? only : { has: region.members };
  }
  if (region.lo === region.hi) return written(space, region);
  return written(space, {
    lo: region.lo <= space.lo ? -Infinity : region.lo,
    hi: region.hi >= space.hi ? Infinity : region.hi,
  });
}

function written(
  space: FactSpace,
  { lo, hi }: { readonly lo: number; readonly hi: number },
): Value {
  if (space.line === 'doubles') return numberValue({ lo, hi });
  if (lo === hi) return dayFromNumber(lo);
  return {
    ...(lo === -Infinity ? {} : { lo: dayFromNumber(lo) }),
    ...(hi === Infinity ? {} : { hi: dayFromNumber(hi) }),
  };
}

/** Both regions as one, where nothing lies between; nothing otherwise. `a` lies before `b`. */
export function joined(a: Region, b: Region, line: Line): Region | undefined {
  if (a.kind === 'interval' && b.kind === 'interval') {
    return b.lo === next(a.hi, line) ? { kind: 'interval', lo: a.lo, hi: b.hi } : undefined;
  }
  if (a.kind !== 'members' || b.kind !== 'members') return undefined;
  const members = [...a.members, ...b.members];
  const others = b.not ?? a.not;
  return others === undefined
    ? { kind: 'members', members }
    : { kind: 'members', members, not: others.filter((member) => !members.includes(member)) };
}
