/** A calendar day, `YYYY-MM-DD`, between 0001-01-01 and {@link NEVER}; no clock, no zone. */
export type Day = string & { readonly day: unique symbol };

const MS_PER_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day as written, or nothing when it is not `YYYY-MM-DD`, no day of the calendar or after `NEVER`.
 *
 * @example
 * parseDay('2025-02-30'); // undefined
 */
export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

/**
 * A day that is known to be one, for constants and tests. Throws on anything else.
 *
 * @example
 * day('2025-08-02'); // '2025-08-02'
 */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`\`${text}\` is not a day`);
  return parsed;
}

/** The last day every engine holds; stands for "never" (rule model, section 1). */
export const NEVER: Day = day('2299-12-31');

/**
 * Days since 1970-01-01, negative before it. Inverse of {@link dayFromNumber}.
 *
 * @example
 * dayNumber(day('1970-01-02')); // 1
 */
export function dayNumber(value: Day): number {
  return Date.parse(`${value}T00:00:00Z`) / MS_PER_DAY;
}

/**
 * The day with this number, held within 0001-01-01 and `NEVER`.
 *
 * @example
 * dayFromNumber(0); // '1970-01-01'
 */
export function dayFromNumber(days: number): Day {
  const last = dayNumber(NEVER);
  const first = dayNumber(day('0001-01-01'));
  const held = Math.max(first, Math.min(last, Math.round(days)));
  return day(new Date(held * MS_PER_DAY).toISOString().slice(0, 10));
}

function isDay(text: string): text is Day {
  if (!SHAPE.test(text) || text < '0001-01-01' || text > '2299-12-31') return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}
