import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, dayFromNumber, dayNumber } from './day.ts';
import {
  dateInterval,
  dateValue,
  factName,
  isRecord,
  membersOf,
  numberInterval,
  numberValue,
  type VocabularyEntry,
} from './value.ts';

const LISTS = { licences: ['mit', 'apache-2.0', 'NONE'] };
const sector: VocabularyEntry = { type: 'enum', values: ['health', 'general'], means: 'sector' };
const licence: VocabularyEntry = { type: 'code', list: 'licences', means: 'licence' };
const name: VocabularyEntry = { type: 'code', means: 'name' };

describe('members', () => {
  it('are its values, else its list, else any', () => {
    expect(membersOf(sector, LISTS)).toEqual(['health', 'general']);
    expect(membersOf(licence, LISTS)).toEqual(LISTS.licences);
    expect(membersOf(name, LISTS)).toBeUndefined();
    expect(membersOf({ ...sector, list: 'licences' }, LISTS)).toEqual(['health', 'general']);
  });
});

describe('intervals of values', () => {
  it('of a number close an open low end with the smallest value', () => {
    expect(numberInterval(undefined, 0)).toEqual({ lo: 0, hi: Infinity });
    expect(numberInterval(undefined)).toEqual({ lo: -Infinity, hi: Infinity });
    expect(numberInterval({ hi: 5 }, 0)).toEqual({ lo: 0, hi: 5 });
    expect(numberInterval({ lo: 2 }, 0)).toEqual({ lo: 2, hi: Infinity });
    expect(numberInterval(3, 0)).toEqual({ lo: 3, hi: 3 });
  });

  it('of a date are day numbers', () => {
    expect(dateInterval(undefined)).toEqual({ lo: -Infinity, hi: Infinity });
    expect(dateInterval(day('1970-01-03'))).toEqual({ lo: 2, hi: 2 });
    expect(dateInterval({ lo: day('1970-01-03') })).toEqual({ lo: 2, hi: Infinity });
    expect(dateInterval({ hi: day('1970-01-03') })).toEqual({ lo: -Infinity, hi: 2 });
  });

  it('of numbers and back give the same', () => {
    const end = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(end, end, fc.boolean(), fc.boolean(), (a, b, openLow, openHigh) => {
        const interval = {
          lo: openLow ? -Infinity : Math.min(a, b),
          hi: openHigh ? Infinity : Math.max(a, b),
        };
        expect(numberInterval(numberValue(interval))).toEqual(interval);
      }),
    );
  });

  it('of days and back give the same', () => {
    const end = fc.integer({
      min: dayNumber(day('0001-01-01')),
      max: dayNumber(day('2299-12-31')),
    });
    fc.assert(
      fc.property(end, end, fc.boolean(), fc.boolean(), (a, b, openLow, openHigh) => {
        const interval = {
          lo: openLow ? -Infinity : Math.min(a, b),
          hi: openHigh ? Infinity : Math.max(a, b),
        };
        expect(dateInterval(dateValue(interval))).toEqual(interval);
      }),
    );
    expect(dateValue({ lo: 0, hi: 0 })).toBe(dayFromNumber(0));
  });
});

describe('a record', () => {
  it('is an object that is no list and not null', () => {
    expect([{}, [], null, 'x', undefined, 3].map(isRecord)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the name of a fact', () => {
  const vocabulary = {
    name: 'v',
    version: 1,
    facts: { 'actor.kind': { type: 'code', means: 'kind' } },
    lists: {},
    renames: { actor_kind: 'actor.kind', gone: 'actor.gone' },
  } as const;

  it('is itself, or what another name stands for', () => {
    expect(factName('actor.kind', vocabulary)).toBe('actor.kind');
    expect(factName('actor_kind', vocabulary)).toBe('actor.kind');
  });

  it('is nothing where no fact is meant', () => {
    for (const written of ['actor.kin', 'gone', 'toString', '__proto__', ''])
      expect(factName(written, vocabulary)).toBeUndefined();
    expect(factName('actor_kind', { ...vocabulary, renames: {} })).toBeUndefined();
  });
});
