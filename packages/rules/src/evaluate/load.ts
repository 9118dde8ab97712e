import type { Value, VocabularyEntry } from '@weighbridge/core';
import { isSet } from './atoms.ts';
import type { FactSlots } from './frame.ts';
import { ordinal } from './ordinal.ts';

/** Facts by name; what is absent is unknown. */
export interface Values {
  readonly [fact: string]: Value | undefined;
}

/** Puts what is known of one fact into its slot. */
export type PutFact = (slots: FactSlots, known: Value | undefined) => void;

/** How the facts of a pack lie in slots. */
export interface FactLayout {
  readonly names: readonly string[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly assumed: readonly (Value | undefined)[];
  readonly puts: readonly PutFact[];
}

/** Gives each fact of a pack its slot, in the order of the pack. */
export function layOut(facts: { readonly [fact: string]: VocabularyEntry }): FactLayout {
  const names = Object.keys(facts);
  const entries = Object.values(facts);
  return {
    names,
    slotOf: new Map(names.map((name, slot) => [name, slot])),
    assumed: entries.map((entry) => entry.assume?.value),
    puts: entries.map(putterOf),
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

/**
 * Whether a fact is recorded. A set of which no member is known is not: as a row of a table it would
 * have nothing in any column.
 */
export function isRecorded(known: Value | undefined): known is Value {
  if (!isSet(known)) return known !== undefined;
  return known.has.length > 0 || known.complete === true || (known.not ?? []).length > 0;
}

/** Puts the facts of one case into their slots; without a value the assumed one, unless strict. */
export function loadFacts(
  layout: FactLayout,
  slots: FactSlots,
  from: { values: Values; strict: boolean },
): void {
  const { names, puts, assumed } = layout;
  const { values, strict } = from;
  for (let slot = 0; slot < puts.length; slot++) {
    const recorded = values[names[slot] ?? ''];
    puts[slot]?.(slots, strict || isRecorded(recorded) ? recorded : assumed[slot]);
  }
}

/** Puts some facts into their slots and leaves all others open: what one rule of many reads. */
export function loadSome(
  layout: FactLayout,
  slots: FactSlots,
  from: { values: Values; strict: boolean; facts: readonly string[] },
): void {
  for (const fact of from.facts) {
    const slot = layout.slotOf.get(fact);
    if (slot === undefined) continue;
    const recorded = from.values[fact];
    const known = from.strict || isRecorded(recorded) ? recorded : layout.assumed[slot];
    layout.puts[slot]?.(slots, known);
  }
}

/**
 * What puts a fact into its slot. A value that does not fit the type is unknown, never false
 * (rule model, section 12).
 */
export function putterOf(entry: VocabularyEntry, slot: number): PutFact {
  switch (entry.type) {
    case 'bool':
      return (slots, known) => {
        slots.raw[slot] = known;
        slots.truth[slot] = known === true ? 1 : known === false ? -1 : 0;
      };
    case 'number':
      return numberPutter(slot, entry.min ?? -Infinity);
    case 'date':
      return datePutter(slot);
    case 'enum':
    case 'code':
    case 'set':
      return (slots, known) => {
        slots.raw[slot] = known;
      };
  }
}

function numberPutter(slot: number, floor: number): PutFact {
  return (slots, known) => {
    slots.raw[slot] = known;
    let lo = floor;
    let hi = Infinity;
    if (typeof known === 'number') lo = hi = known;
    else if (typeof known === 'object' && !('has' in known)) {
      lo = typeof known.lo === 'number' ? known.lo : floor;
      hi = typeof known.hi === 'number' ? known.hi : Infinity;
    }
    // Also false when an end is NaN.
    const fits = lo <= hi;
    slots.lo[slot] = fits ? lo : floor;
    slots.hi[slot] = fits ? hi : Infinity;
  };
}

function datePutter(slot: number): PutFact {
  return (slots, known) => {
    slots.raw[slot] = known;
    let lo = -Infinity;
    let hi = Infinity;
    if (typeof known === 'string') lo = hi = ordinal(known);
    else if (typeof known === 'object' && !('has' in known)) {
      lo = typeof known.lo === 'string' ? ordinal(known.lo) : -Infinity;
      hi = typeof known.hi === 'string' ? ordinal(known.hi) : Infinity;
    }
    const fits = lo <= hi;
    slots.lo[slot] = fits ? lo : -Infinity;
    slots.hi[slot] = fits ? hi : Infinity;
  };
}
