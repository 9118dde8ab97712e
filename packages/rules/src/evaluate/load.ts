import type { Value, VocabularyEntry } from '@weighbridge/core';
import { ordinal } from './ordinal.ts';
import type { FactSlots } from './frame.ts';

/** Facts by name; what is absent is unknown. */
export interface Values {
  readonly [fact: string]: Value | undefined;
}

/** How the facts of a pack lie in slots. */
export interface FactLayout {
  readonly names: readonly string[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly entries: readonly VocabularyEntry[];
  readonly assumed: readonly (Value | undefined)[];
}

/** Gives each fact of a pack its slot, in the order of the pack. */
export function layOut(facts: { readonly [fact: string]: VocabularyEntry }): FactLayout {
  const names = Object.keys(facts);
  const entries = Object.values(facts);
  return {
    names,
    slotOf: new Map(names.map((name, slot) => [name, slot])),
    entries,
    assumed: entries.map((entry) => entry.assume?.value),
  };
}

/** Slots in which nothing is known yet. */
export function emptySlots(count: number): FactSlots {
  return {
    truth: new Array<0>(count).fill(0),
    lo: new Array<number>(count).fill(-Infinity),
    hi: new Array<number>(count).fill(Infinity),
    raw: new Array<Value | undefined>(count).fill(undefined),
  };
}

/** Puts the facts of one case into their slots; without a value the assumed one, unless strict. */
export function loadFacts(
  layout: FactLayout,
  slots: FactSlots,
  from: { values: Values; strict: boolean },
): void {
  const { names, entries, assumed } = layout;
  for (let slot = 0; slot < names.length; slot++) {
    const recorded = from.values[names[slot] ?? ''];
    const known = recorded === undefined && !from.strict ? assumed[slot] : recorded;
    const entry = entries[slot];
    if (entry !== undefined) putFact(entry, slots, { slot, known });
  }
}

/**
 * Puts one fact into its slot. A value that does not fit the type is unknown, never false
 * (rule model, section 12).
 */
export function putFact(
  entry: VocabularyEntry,
  slots: FactSlots,
  put: { slot: number; known: Value | undefined },
): void {
  const { slot, known } = put;
  slots.raw[slot] = known;
  switch (entry.type) {
    case 'bool':
      slots.truth[slot] = known === true ? 1 : known === false ? -1 : 0;
      return;
    case 'number':
      putNumber(slots, slot, { known, floor: entry.min ?? -Infinity });
      return;
    case 'date':
      putDate(slots, slot, known);
      return;
    case 'enum':
    case 'code':
    case 'set':
      return;
  }
}

function putNumber(
  slots: FactSlots,
  slot: number,
  number: { known: Value | undefined; floor: number },
): void {
  const { known, floor } = number;
  if (typeof known === 'number') {
    const fits = !Number.isNaN(known);
    slots.lo[slot] = fits ? known : floor;
    slots.hi[slot] = fits ? known : Infinity;
    return;
  }
  const ends = typeof known === 'object' && !('has' in known) ? known : {};
  const lo = typeof ends.lo === 'number' ? ends.lo : floor;
  const hi = typeof ends.hi === 'number' ? ends.hi : Infinity;
  // Also false when an end is NaN.
  const fits = lo <= hi;
  slots.lo[slot] = fits ? lo : floor;
  slots.hi[slot] = fits ? hi : Infinity;
}

function putDate(slots: FactSlots, slot: number, known: Value | undefined): void {
  if (typeof known === 'string') {
    const days = ordinal(known);
    const fits = !Number.isNaN(days);
    slots.lo[slot] = fits ? days : -Infinity;
    slots.hi[slot] = fits ? days : Infinity;
    return;
  }
  const ends = typeof known === 'object' && !('has' in known) ? known : {};
  const lo = typeof ends.lo === 'string' ? ordinal(ends.lo) : -Infinity;
  const hi = typeof ends.hi === 'string' ? ordinal(ends.hi) : Infinity;
  const fits = lo <= hi;
  slots.lo[slot] = fits ? lo : -Infinity;
  slots.hi[slot] = fits ? hi : Infinity;
}
