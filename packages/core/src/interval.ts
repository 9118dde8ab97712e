/**
 * What is known of a number: it lies between `lo` and `hi`, both included.
 * `-Infinity` and `Infinity` are open ends; exact when both are equal. Dates are day numbers.
 *
 * INVARIANT: `lo <= hi`, neither is NaN.
 */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** The interval of which nothing is known. */
export const ANY_NUMBER: Interval = { lo: -Infinity, hi: Infinity };

/**
 * The interval of one known number.
 *
 * @example
 * exactly(3); // { lo: 3, hi: 3 }
 */
export function exactly(value: number): Interval {
  return { lo: value, hi: value };
}

/**
 * `a > b`: 1 when sure, -1 when surely not, 0 when open (rule model, section 2).
 *
 * @example
 * isAbove({ lo: 1, hi: 3 }, exactly(2)); // 0
 */
export function isAbove(a: Interval, b: Interval): -1 | 0 | 1 {
  if (a.lo > b.hi) return 1;
  return a.hi <= b.lo ? -1 : 0;
}

/**
 * `a >= b`: 1 when sure, -1 when surely not, 0 when open.
 *
 * @example
 * isAtLeast(exactly(2), exactly(2)); // 1
 */
export function isAtLeast(a: Interval, b: Interval): -1 | 0 | 1 {
  if (a.lo >= b.hi) return 1;
  return a.hi < b.lo ? -1 : 0;
}

/**
 * The interval of the sum. Cost: two additions.
 *
 * @example
 * sum(exactly(1), { lo: 0, hi: Infinity }); // { lo: 1, hi: Infinity }
 */
export function sum(a: Interval, b: Interval): Interval {
  return held(a.lo + b.lo, a.hi + b.hi);
}

/**
 * The interval of the difference `a - b`. Cost: two subtractions.
 *
 * @example
 * difference(exactly(5), { lo: 1, hi: 2 }); // { lo: 3, hi: 4 }
 */
export function difference(a: Interval, b: Interval): Interval {
  return held(a.lo - b.hi, a.hi - b.lo);
}

/**
 * The product of two intervals that are not negative; 0 times an open end is 0.
 *
 * @example
 * product(exactly(0), { lo: 0, hi: Infinity }); // { lo: 0, hi: 0 }
 */
export function product(a: Interval, b: Interval): Interval {
  return held(times(a.lo, b.lo), times(a.hi, b.hi));
}

/**
 * An interval times a known factor that is not negative: the rule language's `* params.x`.
 *
 * @example
 * scaled({ lo: -1, hi: 2 }, 3); // { lo: -3, hi: 6 }
 */
export function scaled(a: Interval, factor: number): Interval {
  return held(times(a.lo, factor), times(a.hi, factor));
}

/**
 * The quotient of two intervals that are not negative; a divisor that may be 0 leaves the end open.
 * One that is exactly 0 gives what every smaller divisor leads up to: more than can be written, so
 * that knowing the divisor better never makes the quotient less known; 0 by 0 stays open.
 *
 * @example
 * quotient(exactly(6), { lo: 0, hi: 3 }); // { lo: 2, hi: Infinity }
 */
export function quotient(a: Interval, b: Interval): Interval {
  const lo = a.lo === 0 ? 0 : a.lo / b.hi;
  const hi = b.lo === 0 ? Infinity : a.hi / b.lo;
  return held(lo, hi);
}

/**
 * The interval of the smaller of two numbers.
 *
 * @example
 * smaller({ lo: 1, hi: 9 }, exactly(4)); // { lo: 1, hi: 4 }
 */
export function smaller(a: Interval, b: Interval): Interval {
  return { lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi) };
}

/**
 * The interval of the larger of two numbers.
 *
 * @example
 * larger({ lo: 1, hi: 9 }, exactly(4)); // { lo: 4, hi: 9 }
 */
export function larger(a: Interval, b: Interval): Interval {
  return { lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}

/**
 * The smallest interval that holds both: what is known when a condition is open.
 *
 * @example
 * hull(exactly(1), exactly(4)); // { lo: 1, hi: 4 }
 */
export function hull(a: Interval, b: Interval): Interval {
  return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}

/**
 * Whether every number of `inner` lies in `outer`.
 *
 * @example
 * isWithin(exactly(2), { lo: 1, hi: 3 }); // true
 */
export function isWithin(inner: Interval, outer: Interval): boolean {
  return inner.lo >= outer.lo && inner.hi <= outer.hi;
}

// 0 × ∞ is NaN in IEEE 754; a quantity of zero stays zero however large the other is.
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

// A sum or product beyond the largest double is known to be large, not infinite: JSON has no
// infinity, and an open end stands for "not known".
function held(lo: number, hi: number): Interval {
  return { lo: Math.min(lo, Number.MAX_VALUE), hi: Math.max(hi, -Number.MAX_VALUE) };
}
