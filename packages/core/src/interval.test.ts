import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANY_NUMBER,
  difference,
  exactly,
  hull,
  isAbove,
  isAtLeast,
  isWithin,
  larger,
  product,
  quotient,
  scaled,
  smaller,
  sum,
  type Interval,
} from './interval.ts';

// Whole numbers below 2^20, so that sums and products of them are exact in doubles.
const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
const positive = fc.integer({ min: 0, max: 1_000_000 });

/** An interval with a number in it; ends are open at times. */
function around(
  number: fc.Arbitrary<number>,
  floor: number,
): fc.Arbitrary<{ of: Interval; at: number }> {
  return fc
    .tuple(number, positive, positive, fc.boolean(), fc.boolean())
    .map(([at, below, above, openLow, openHigh]) => ({
      at,
      of: {
        lo: openLow ? floor : Math.max(floor, at - below),
        hi: openHigh ? Infinity : at + above,
      },
    }));
}

const signed = around(whole, -Infinity);
const unsigned = around(positive, 0);
const isOrdered = ({ lo, hi }: Interval): boolean => lo <= hi && lo < Infinity && hi > -Infinity;

describe('comparisons', () => {
  it('at the threshold is not above it, but is at least it', () => {
    expect(isAbove(exactly(10), exactly(10))).toBe(-1);
    expect(isAtLeast(exactly(10), exactly(10))).toBe(1);
  });

  it('are open where the threshold cuts the interval', () => {
    expect(isAbove({ lo: 1, hi: 3 }, exactly(2))).toBe(0);
    expect(isAtLeast({ lo: 1, hi: 3 }, exactly(2))).toBe(0);
    expect(isAbove({ lo: 2, hi: 3 }, exactly(2))).toBe(0);
    expect(isAtLeast({ lo: 1, hi: 2 }, exactly(2))).toBe(0);
  });

  it('are settled by one end where the other is open', () => {
    expect(isAbove({ lo: 3, hi: Infinity }, exactly(2))).toBe(1);
    expect(isAtLeast({ lo: -Infinity, hi: 1 }, exactly(2))).toBe(-1);
    expect(isAtLeast({ lo: 2, hi: Infinity }, exactly(2))).toBe(1);
    expect(isAbove({ lo: -Infinity, hi: 2 }, exactly(2))).toBe(-1);
  });

  it('a settled answer holds for every pair of numbers inside', () => {
    fc.assert(
      fc.property(signed, signed, (a, b) => {
        if (isAbove(a.of, b.of) === 1) expect(a.at > b.at).toBe(true);
        if (isAbove(a.of, b.of) === -1) expect(a.at > b.at).toBe(false);
        if (isAtLeast(a.of, b.of) === 1) expect(a.at >= b.at).toBe(true);
        if (isAtLeast(a.of, b.of) === -1) expect(a.at >= b.at).toBe(false);
      }),
    );
  });

  it('above and at least are each other’s opposite the other way round', () => {
    fc.assert(
      fc.property(signed, signed, (a, b) => isAbove(a.of, b.of) === 0 - isAtLeast(b.of, a.of)),
    );
  });

  it('narrowing never changes a settled answer', () => {
    fc.assert(
      fc.property(signed, signed, (a, b) => {
        const wide = isAbove(a.of, b.of);
        if (wide !== 0) expect(isAbove(exactly(a.at), exactly(b.at))).toBe(wide);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('holds every result of numbers inside', () => {
    fc.assert(
      fc.property(signed, signed, (a, b) => {
        expect(isWithin(exactly(a.at + b.at), sum(a.of, b.of))).toBe(true);
        expect(isWithin(exactly(a.at - b.at), difference(a.of, b.of))).toBe(true);
        expect(isWithin(exactly(Math.min(a.at, b.at)), smaller(a.of, b.of))).toBe(true);
        expect(isWithin(exactly(Math.max(a.at, b.at)), larger(a.of, b.of))).toBe(true);
      }),
    );
  });

  it('holds every product and quotient of quantities inside', () => {
    fc.assert(
      fc.property(unsigned, unsigned, signed, (a, b, c) => {
        expect(isWithin(exactly(a.at * b.at), product(a.of, b.of))).toBe(true);
        expect(isWithin(exactly(c.at * b.at), scaled(c.of, b.at))).toBe(true);
        if (b.at > 0) expect(isWithin(exactly(a.at / b.at), quotient(a.of, b.of))).toBe(true);
      }),
    );
  });

  it('is exact on exact numbers', () => {
    expect(sum(exactly(2), exactly(3))).toEqual(exactly(5));
    expect(difference(exactly(2), exactly(3))).toEqual(exactly(-1));
    expect(product(exactly(2), exactly(3))).toEqual(exactly(6));
    expect(quotient(exactly(6), exactly(3))).toEqual(exactly(2));
    expect(scaled({ lo: -1, hi: 2 }, 3)).toEqual({ lo: -3, hi: 6 });
    expect(smaller({ lo: 1, hi: 9 }, { lo: 2, hi: 4 })).toEqual({ lo: 1, hi: 4 });
    expect(larger({ lo: 1, hi: 9 }, { lo: 2, hi: 4 })).toEqual({ lo: 2, hi: 9 });
  });

  it('takes the ends crosswise in a difference', () => {
    expect(difference({ lo: 5, hi: 9 }, { lo: 1, hi: 2 })).toEqual({ lo: 3, hi: 8 });
  });

  it('never knows less when its parts are known better', () => {
    const within = fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20))
      .map((ends) => ends.toSorted((a, b) => a - b))
      .map(([lo = 0, from = 0, to = 0, hi = 0]) => ({
        outer: { lo, hi },
        inner: { lo: from, hi: to },
      }));
    fc.assert(
      fc.property(within, within, (a, b) => {
        for (const by of [sum, difference, product, quotient, smaller, larger])
          expect(isWithin(by(a.inner, b.inner), by(a.outer, b.outer))).toBe(true);
      }),
    );
  });

  it('never gives NaN, an inverted interval, or an end that JSON cannot write', () => {
    const any = fc.oneof(
      unsigned,
      fc
        .double({ min: 0, max: Number.MAX_VALUE, noNaN: true })
        .map((at) => ({ of: exactly(at), at })),
    );
    fc.assert(
      fc.property(any, any, ({ of: a }, { of: b }) => {
        for (const made of [sum, product, quotient, smaller, larger, hull].map((make) =>
          make(a, b),
        )) {
          expect(isOrdered(made)).toBe(true);
        }
        expect(isOrdered(difference(a, b))).toBe(true);
      }),
    );
  });

  it('zero times what is not known is zero', () => {
    expect(product(exactly(0), { lo: 0, hi: Infinity })).toEqual(exactly(0));
    expect(product({ lo: 0, hi: Infinity }, exactly(0))).toEqual(exactly(0));
    expect(scaled(ANY_NUMBER, 0)).toEqual(exactly(0));
  });

  it('a divisor that may be zero leaves the high end open', () => {
    expect(quotient(exactly(6), { lo: 0, hi: 3 })).toEqual({ lo: 2, hi: Infinity });
    expect(quotient(exactly(0), { lo: 0, hi: 3 })).toEqual({ lo: 0, hi: Infinity });
    expect(quotient(exactly(0), exactly(0))).toEqual({ lo: 0, hi: Infinity });
    expect(quotient(exactly(6), exactly(0))).toEqual({ lo: Number.MAX_VALUE, hi: Infinity });
    expect(quotient(exactly(6), { lo: 2, hi: Infinity })).toEqual({ lo: 0, hi: 3 });
    expect(quotient({ lo: 6, hi: Infinity }, { lo: 2, hi: 3 })).toEqual({ lo: 2, hi: Infinity });
  });

  it('a product beyond the largest double is large, not infinite', () => {
    expect(product(exactly(1e300), exactly(1e300))).toEqual({ lo: Number.MAX_VALUE, hi: Infinity });
    expect(difference(exactly(-1e308), exactly(1e308))).toEqual({
      lo: -Infinity,
      hi: -Number.MAX_VALUE,
    });
  });
});

describe('hull and containment', () => {
  it('the hull holds both and nothing less', () => {
    expect(hull({ lo: 4, hi: 5 }, exactly(1))).toEqual({ lo: 1, hi: 5 });
    expect(hull(exactly(1), { lo: 4, hi: 5 })).toEqual({ lo: 1, hi: 5 });
    fc.assert(
      fc.property(
        signed,
        signed,
        (a, b) => isWithin(a.of, hull(a.of, b.of)) && isWithin(b.of, hull(a.of, b.of)),
      ),
    );
  });

  it('an interval lies within itself, and not within one that ends earlier or begins later', () => {
    expect(isWithin({ lo: 1, hi: 3 }, { lo: 1, hi: 3 })).toBe(true);
    expect(isWithin({ lo: 1, hi: 3 }, { lo: 1, hi: 2 })).toBe(false);
    expect(isWithin({ lo: 1, hi: 3 }, { lo: 2, hi: 3 })).toBe(false);
    expect(isWithin({ lo: 0, hi: 9 }, ANY_NUMBER)).toBe(true);
    expect(ANY_NUMBER).toEqual({ lo: -Infinity, hi: Infinity });
  });
});
