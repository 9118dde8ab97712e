import type { Interval } from '@weighbridge/core';

/** A number as a text states it, with the numbers it stands for once rounding is allowed for. */
export interface Quantity {
  readonly value: number;
  /** `7B` covers 6.5e9 to 7.5e9: every number that is written so when rounded. */
  readonly covers: Interval;
}

/**
 * Makers round names their own way: what a card calls 7B has been up to 7.7 billion. A count is held
 * against a statement with this much more room on both sides of its rounding.
 */
const NAMING_SLACK = 0.03;

const SCALES: { readonly [unit: string]: number } = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};

/**
 * The quantity of a written number and its unit, such as `7` and `B`, or nothing when it is none.
 * A fraction is rounded at its last digit; a whole number at its last digit that is not zero, but
 * from three digits on no coarser than the second: `7B` covers 6.5e9 to 7.5e9, `70B` 69.5e9 to
 * 70.5e9, `100M` 95e6 to 105e6.
 */
export function quantityOf(digits: string, unit: string): Quantity | undefined {
  const scale = SCALES[unit.toLowerCase()];
  const plain = digits.replaceAll(',', '');
  const number = Number(plain);
  if (scale === undefined || !Number.isFinite(number) || number <= 0) return undefined;
  const decimals = plain.split('.')[1]?.length ?? 0;
  if (decimals === 0) return roundQuantity(number * scale);
  return within(scaledBy(plain, scale), scale / 10 ** decimals);
}

/** The quantity of a whole number, rounded as it would be written in thousands, millions, billions or trillions. */
export function roundQuantity(value: number): Quantity {
  const scale = [1e12, 1e9, 1e6, 1e3].find((step) => value >= step) ?? 1;
  const digits = String(Math.round((value / scale) * 1e6) / 1e6);
  const [whole = '', fraction = ''] = digits.split('.');
  if (fraction !== '') return within(value, scale / 10 ** fraction.length);
  const zeros = whole.length - whole.replace(/0+$/, '').length;
  return within(value, scale * 10 ** Math.min(zeros, Math.max(0, whole.length - 2)));
}

function within(value: number, step: number): Quantity {
  return { value, covers: { lo: value - step / 2, hi: value + step / 2 } };
}

// 6.74 * 1e9 is 6740000000 in decimal but not in binary; the exponent is written instead.
function scaledBy(plain: string, scale: number): number {
  return Number(`${plain}e${Math.round(Math.log10(scale))}`);
}

/** The counts of parameters a rounded statement may be meant for, naming habits allowed for. */
export function withSlack(covers: Interval): Interval {
  return { lo: covers.lo * (1 - NAMING_SLACK), hi: covers.hi * (1 + NAMING_SLACK) };
}
