import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { bareTest, factWords } from './lacks.ts';

describe('the name of a proposed test', () => {
  it('says each fact with its value, ranges and sets in words', () => {
    expect(factWords({})).toBe('nothing known');
    expect(
      factWords({
        'a.so': true,
        'a.much': 5,
        'a.day': day('2026-11-21'),
        'a.range': { lo: 1, hi: 2 },
        'a.from': { lo: 1 },
        'a.to': { hi: 2 },
        'a.words': { has: ['x', 'y'], not: ['z'] },
        'a.none': { has: [], complete: true },
      }),
    ).toBe(
      'a.so true, a.much 5, a.day 2026-11-21, a.range 1..2, a.from 1.., a.to ..2, a.words x and y and not z, a.none none',
    );
  });
});

describe('a test of nothing but what a search found', () => {
  const asOf = day('2026-11-21');
  const test = (values: Parameters<typeof bareTest>[1]['values']) =>
    bareTest('rules.it', { asOf, values, answer: 'applies' });

  it('is strict, and states the facts that have a value, those of sets in short', () => {
    expect(
      test({
        'a.unknown': undefined,
        'a.so': true,
        'a.range': { lo: 1, hi: 2 },
        'a.some': { has: ['x'], not: [] },
        'a.not': { has: ['x'], not: ['y'] },
        'a.all': { has: ['x'], complete: true },
      }),
    ).toEqual({
      name: 'it is applies on 2026-11-21 with a.so true, a.range 1..2, a.some x, a.not x and not y, a.all x',
      as_of: asOf,
      strict: true,
      facts: {
        'a.so': true,
        'a.range': { lo: 1, hi: 2 },
        'a.some': { has: ['x'] },
        'a.not': { has: ['x'], not: ['y'] },
        'a.all': { has: ['x'], complete: true },
      },
      expect: { it: 'applies' },
    });
    expect(test({ 'a.unknown': undefined }).name).toBe(
      'it is applies on 2026-11-21 with nothing known',
    );
  });
});
