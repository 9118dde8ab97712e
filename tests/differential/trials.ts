import type { Day } from '@weighbridge/core';
import type { Pack, Values } from '@weighbridge/rules';
import { casesFor, knownCases } from './cases.ts';
import { randomPack } from './packs.ts';
import { randomFrom, type Random } from './random.ts';
import type { Trial } from './run.ts';
import { shippedPacks, testCases } from './shipped.ts';

/** How many cases of a pack are asked about, as of which days. */
export interface Extent {
  readonly count: number;
  readonly days: readonly Day[];
}

/** Every pack of this release, half of the cases near those of its own tests. */
export function shippedTrials(extent: Extent): readonly Trial[] {
  return shippedPacks().map((pack, place) =>
    trialOf(pack, testCases(pack), { ...extent, random: randomFrom(place) }),
  );
}

/** A random pack, half of the cases near ones in which nothing is unknown. */
export function generatedTrial(
  seed: number,
  of: Extent & { readonly duties: number; readonly levels: number },
): Trial {
  const random = randomFrom(seed);
  const pack = randomPack(random, of);
  return trialOf(pack, knownCases(pack, 5, random), { ...of, random });
}

function trialOf(
  pack: Pack,
  bases: readonly Values[],
  { count, days, random }: Extent & { readonly random: Random },
): Trial {
  return { pack, days, cases: casesFor(pack, bases, { count, random }) };
}
