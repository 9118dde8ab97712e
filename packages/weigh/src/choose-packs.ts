import type { Day } from '@weighbridge/core';
import type { Asks, Pack } from '@weighbridge/rules';

/** The order in which those who ask stand on a ticket. */
const ASKING_ORDER: readonly Asks[] = ['law', 'licence', 'policy', 'practice'];

const DATED_VERSION = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/;

/**
 * The packs that a question is weighed by: of each name the newest version of no later day than
 * `knownAt`, if it answers for one of the places or for all; law, licence, policy, practice, then by
 * name. A version without a day (a house's own) is always known, and stands before dated ones.
 */
export function choosePacks(
  packs: readonly Pack[],
  places: readonly string[],
  knownAt: Day,
): readonly Pack[] {
  return newestPacks(packs.filter((pack) => wasPublished(pack, knownAt))).filter((pack) =>
    answersFor(pack, places),
  );
}

/**
 * Of each name the newest version; law, licence, policy, practice, then by name.
 *
 * @example
 * newestPacks([]); // []
 */
export function newestPacks(packs: readonly Pack[]): readonly Pack[] {
  const newest = new Map<string, Pack>();
  for (const pack of packs) {
    const other = newest.get(pack.pack);
    if (other === undefined || byVersion(other, pack) < 0) newest.set(pack.pack, pack);
  }
  return [...newest.values()].sort(byAskingAndName);
}

/** Every place that one of the packs answers for. */
export function placesOfPacks(packs: readonly Pack[]): readonly string[] {
  return [...new Set(packs.flatMap((pack) => pack.places))].sort();
}

function answersFor(pack: Pack, places: readonly string[]): boolean {
  return pack.places.length === 0 || pack.places.some((place) => places.includes(place));
}

function wasPublished(pack: Pack, knownAt: Day): boolean {
  const day = DATED_VERSION.exec(pack.version)?.[1];
  return day === undefined || day <= knownAt;
}

function byVersion(a: Pack, b: Pack): number {
  const [, dayA = '', runA = '0'] = DATED_VERSION.exec(a.version) ?? [];
  const [, dayB = '', runB = '0'] = DATED_VERSION.exec(b.version) ?? [];
  return compare(dayA, dayB) || Number(runA) - Number(runB) || compare(a.version, b.version);
}

function byAskingAndName(a: Pack, b: Pack): number {
  return ASKING_ORDER.indexOf(a.asks) - ASKING_ORDER.indexOf(b.asks) || compare(a.pack, b.pack);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
