import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, next, previous } from './bisect.ts';

describe('neighbours', () => {
  it.each([
    [1, 1.0000000000000002],
    [0, 5e-324],
    [-5e-324, 0],
    [1e23, 1.0000000000000001e23],
    [-1, -0.9999999999999999],
  ])('%d comes just before %d', (a, b) => {
    expect(next(a, 'doubles')).toBe(b);
    expect(previous(b, 'doubles')).toBe(a);
  });

  it('of a day are the days around it', () => {
    expect([next(10, 'days'), previous(10, 'days')]).toEqual([11, 9]);
  });
});

describe('the change between two points', () => {
  it('is found to the double, wherever it lies and whichever side is which', () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(double, fc.boolean(), (line, upper) => {
        fc.pre(line < Number.MAX_VALUE);
        const found = changeBetween(-Number.MAX_VALUE, Number.MAX_VALUE, {
          line: 'doubles',
          side: (point) => point > line === upper,
        });
        expect(found).toBe(next(line, 'doubles'));
      }),
    );
  });

  it('is found to the day', () => {
    expect(changeBetween(0, 365, { line: 'days', side: (point) => point >= 100 })).toBe(100);
    expect(changeBetween(0, 1, { line: 'days', side: (point) => point >= 1 })).toBe(1);
  });

  it('is nothing where both ends answer alike', () => {
    expect(changeBetween(0, 9, { line: 'doubles', side: () => true })).toBeUndefined();
  });

  it('takes no more than 66 questions', () => {
    let asked = 0;
    changeBetween(-Number.MAX_VALUE, Number.MAX_VALUE, {
      line: 'doubles',
      side: (point) => (asked += 1) > 0 && point > 1e23,
    });
    expect(asked).toBeLessThanOrEqual(66);
  });
});
