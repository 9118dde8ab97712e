import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEVER, day, dayFromNumber, dayNumber, parseDay } from './day.ts';

const FIRST = dayNumber(day('0001-01-01'));
const LAST = dayNumber(NEVER);
const anyDay = fc.integer({ min: FIRST, max: LAST });

describe('parseDay', () => {
  it('takes a day of the calendar as it is written', () => {
    for (const text of ['2025-08-02', '0001-01-01', '2299-12-31', '2024-02-29'])
      expect(parseDay(text)).toBe(text);
  });

  it.each([
    ['2025-02-30', 'no day of the calendar'],
    ['2025-02-29', 'no leap year'],
    ['1900-02-29', 'a century is no leap year unless 400 divides it'],
    ['2025-13-01', 'a thirteenth month'],
    ['2025-00-01', 'month zero'],
    ['2025-01-00', 'day zero'],
    ['0000-12-31', 'before the first day'],
    ['2300-01-01', 'after never'],
    ['2025-1-1', 'digits left out'],
    ['2025-01-01T00:00:00Z', 'a time'],
    [' 2025-01-01', 'white space'],
    ['x2025-01-01', 'a letter before'],
    ['2025-01-01\n', 'a line feed after'],
    ['20250101', 'no hyphens'],
    ['', 'nothing'],
  ])('refuses %j: %s', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe('day', () => {
  it('throws with the text on anything that is no day', () => {
    expect(() => day('2025-02-30')).toThrow('`2025-02-30` is not a day');
  });
});

describe('day numbers', () => {
  it('count from 1970-01-01, negative before it', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    expect(dayNumber(day('1970-01-02'))).toBe(1);
    expect(dayNumber(day('1969-12-31'))).toBe(-1);
    expect(dayNumber(day('2000-03-01')) - dayNumber(day('2000-02-28'))).toBe(2);
  });

  it('and days are each other’s inverse', () => {
    fc.assert(fc.property(anyDay, (number) => dayNumber(dayFromNumber(number)) === number));
  });

  it('order days as their texts do', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        (a, b) => Math.sign(a - b) === (dayFromNumber(a) < dayFromNumber(b) ? -1 : a === b ? 0 : 1),
      ),
    );
  });

  it('beyond either end are held at the first day and at never', () => {
    expect(dayFromNumber(LAST + 1)).toBe('2299-12-31');
    expect(dayFromNumber(Infinity)).toBe(NEVER);
    expect(dayFromNumber(FIRST - 1)).toBe('0001-01-01');
    expect(dayFromNumber(-Infinity)).toBe('0001-01-01');
  });

  it('with a fraction are rounded to the nearest day', () => {
    expect(dayFromNumber(0.4)).toBe('1970-01-01');
    expect(dayFromNumber(0.6)).toBe('1970-01-02');
  });
});
