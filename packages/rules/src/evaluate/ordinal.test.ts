import { dayFromNumber, dayNumber } from '@weighbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DayWords, ordinal } from './ordinal.ts';

const days = fc.integer({ min: -719_162, max: 120_529 });

describe('the number of a day', () => {
  it('is that of the calendar, for every day', () => {
    fc.assert(
      fc.property(days, (number) => {
        const day = dayFromNumber(number);
        expect(ordinal(day)).toBe(dayNumber(day));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2299-12-31', 120_529],
    ['0001-01-01', -719_162],
  ])('%s is %d', (day, number) => {
    expect(ordinal(day)).toBe(number);
  });

  it('is none for a text that is no day', () => {
    expect([ordinal(''), ordinal('2026-01'), ordinal('someday up!')]).toEqual([NaN, NaN, NaN]);
  });
});

describe('days in words', () => {
  it('are the same however often they are asked for, beyond what is kept', () => {
    const words = new DayWords();
    for (let number = 0; number < 5000; number++)
      expect(words.of(number)).toBe(dayFromNumber(number));
    expect(words.of(7)).toBe('1970-01-08');
  });
});
