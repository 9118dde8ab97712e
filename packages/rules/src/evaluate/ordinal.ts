import { dayFromNumber, type Day } from '@weighbridge/core';

const ZERO = 48;

/**
 * Days since 1970-01-01 of a text `YYYY-MM-DD`: the same number as core's `dayNumber`, by
 * arithmetic alone because it is asked for at every date of every case. NaN for other lengths.
 */
export function ordinal(text: string): number {
  if (text.length !== 10) return NaN;
  const year = digits(text, 0) * 100 + digits(text, 2);
  const month = digits(text, 5);
  const dayOfMonth = digits(text, 8);
  // Years begin in March, so that the leap day is the last day of its year.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + dayOfMonth - 1;
  const leaps =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + dayOfYear - DAYS_BEFORE_1970;
}

/** Days from 0000-03-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;

function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

/** Days kept in words; a year of due dates and more. */
const MAX_WORDS = 4096;

/** Writes day numbers as days and remembers the words, as few dates are asked for over and over. */
export class DayWords {
  readonly #words = new Map<number, Day>();

  of(days: number): Day {
    const known = this.#words.get(days);
    if (known !== undefined) return known;
    if (this.#words.size >= MAX_WORDS) this.#words.clear();
    const word = dayFromNumber(days);
    this.#words.set(days, word);
    return word;
  }
}
