import { day } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePacks, placesOfPacks } from './choose-packs.ts';
import { ON, packOf } from './testing/samples.ts';

const EU = packOf({});
const CA = packOf({ pack: 'us-ca', places: ['US-CA'] });
const HOUSE = packOf({ pack: 'house', asks: 'policy', places: [], version: '7' });
const PRACTICE = packOf({ pack: 'practice', asks: 'practice', places: [] });
const LICENCES = packOf({ pack: 'licences', asks: 'licence', places: [] });
const ALL = [PRACTICE, CA, HOUSE, LICENCES, EU];

function names(packs: ReturnType<typeof choosePacks>): readonly string[] {
  return packs.map(({ pack, version }) => `${pack}@${version}`);
}

describe('the packs of a question', () => {
  it('are those of its places, and those that hold everywhere', () => {
    expect(choosePacks(ALL, ['US', 'US-CA'], ON).map(({ pack }) => pack)).toEqual([
      'us-ca',
      'licences',
      'house',
      'practice',
    ]);
    expect(choosePacks(ALL, ['GB'], ON).map(({ pack }) => pack)).toEqual([
      'licences',
      'house',
      'practice',
    ]);
  });

  it('stand in one order: law, licence, policy, practice, then by name', () => {
    expect(choosePacks(ALL, ['EU', 'US-CA'], ON).map(({ pack }) => pack)).toEqual([
      'eu-ai-act',
      'us-ca',
      'licences',
      'house',
      'practice',
    ]);
  });

  it('do not depend on the order in which they are handed in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), (shuffled) => {
        expect(choosePacks(shuffled, ['EU', 'US-CA'], ON)).toEqual(
          choosePacks(ALL, ['EU', 'US-CA'], ON),
        );
      }),
    );
  });
});

describe('of several versions', () => {
  const versions = [
    '2026-11-20.1',
    '2026-11-20.2',
    '2026-11-20.10',
    '2026-12-01.1',
    '2025-01-01.3',
  ].map((version) => packOf({ version }));

  it('the newest that was known counts; ten is newer than two', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: versions.length }), (shuffled) => {
        expect(names(choosePacks(shuffled, ['EU'], ON))).toEqual(['eu-ai-act@2026-11-20.10']);
      }),
    );
  });

  it('one published on the very day is known', () => {
    expect(names(choosePacks(versions, ['EU'], day('2026-12-01')))).toEqual([
      'eu-ai-act@2026-12-01.1',
    ]);
    expect(names(choosePacks(versions, ['EU'], day('2026-11-30')))).toEqual([
      'eu-ai-act@2026-11-20.10',
    ]);
  });

  it('none counts on a day before all of them', () => {
    expect(choosePacks(versions, ['EU'], day('2024-01-01'))).toEqual([]);
  });

  it('a house’s own version has no day and is always known', () => {
    expect(names(choosePacks([HOUSE], [], day('2001-01-01')))).toEqual(['house@7']);
  });
});

describe('the places that packs answer for', () => {
  it('are named once, sorted', () => {
    expect(placesOfPacks([CA, EU, EU, HOUSE])).toEqual(['EU', 'US-CA']);
  });
});
