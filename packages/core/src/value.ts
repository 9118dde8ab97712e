import type { Json } from './canonical-json.ts';
import { NEVER, dayFromNumber, dayNumber, parseDay, type Day } from './day.ts';
import type { Interval } from './interval.ts';

/** What is known of a set: some members in, some out; `complete` puts all others out. */
export interface SetValue {
  readonly has: readonly string[];
  readonly not?: readonly string[];
  readonly complete?: true;
}

/** A number of which an end may be open; a scalar when exact. */
export type NumberValue = number | { readonly lo?: number; readonly hi?: number };

/** A date of which an end may be open; a scalar when exact. */
export type DateValue = Day | { readonly lo?: Day; readonly hi?: Day };

/** The value of a fact as it stands in JSON (contracts, section 2); its type stands in the vocabulary. */
export type Value = boolean | NumberValue | DateValue | string | SetValue;

/** Types a fact may have (rule model, section 1). */
export type FactType = 'bool' | 'number' | 'date' | 'enum' | 'code' | 'set';

/** One fact of the vocabulary: declared once, read by rules, supplied by readers or people. */
export interface VocabularyEntry {
  readonly type: FactType;
  readonly unit?: string;
  /** Smallest value a number can have. */
  readonly min?: number;
  /** Members of an enum or set. A set without `values` or `list` takes any code. */
  readonly values?: readonly string[];
  /** Name of the code list that a `code` or a set takes its members from. */
  readonly list?: string;
  /** What the fact says, in one sentence without a full stop. */
  readonly means: string;
  /** The value used when nothing is recorded, because the law puts the proof on the other side. */
  readonly assume?: { readonly value: Value; readonly because: string };
  /** Formula over non-negative facts, of which this one is derived. */
  readonly derive?: string;
  /** Where its evidence would have to lie: in the folder weighed, or outside. */
  readonly where?: 'folder' | 'outside';
  /** The question put to a person who can supply it. */
  readonly ask?: string;
}

/** All facts by name, and the code lists they refer to. */
export interface Vocabulary {
  readonly name: string;
  readonly version: number;
  readonly facts: { readonly [fact: string]: VocabularyEntry };
  readonly lists: { readonly [list: string]: readonly string[] };
}

/** A value that fits its entry, or what is wrong with it and what would be right. */
export type Decoded =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'unfit'; readonly detail: string; readonly remedy: string };

/**
 * Reads a value from outside (YAML, JSON) as the vocabulary declares the fact.
 *
 * Numbers and dates may be scalars, `{lo, hi}`, or text `lo..hi` with an open end left empty;
 * a month `YYYY-MM` or year `YYYY` is the interval of its days; sets may be plain lists, which
 * are not complete. Never guesses: what does not fit is said with what would.
 *
 * @example
 * decodeValue({ type: 'number', unit: 'token', means: 'tokens' }, '2e12..3e12', {});
 * // { kind: 'value', value: { lo: 2e12, hi: 3e12 } }
 */
export function decodeValue(
  entry: VocabularyEntry,
  raw: unknown,
  lists: Vocabulary['lists'],
): Decoded {
  switch (entry.type) {
    case 'bool':
      return typeof raw === 'boolean' ? value(raw) : unfit(raw, 'true or false');
    case 'number':
      return decodeNumber(entry, raw);
    case 'date':
      return decodeDate(raw);
    case 'enum':
    case 'code':
      return decodeMember(entry, raw, lists);
    case 'set':
      return decodeSet(entry, raw, lists);
  }
}

/**
 * Members that an enum, code or set may have; nothing when any code is allowed.
 *
 * @example
 * membersOf({ type: 'enum', values: ['a', 'b'], means: 'x' }, {}); // ['a', 'b']
 */
export function membersOf(
  entry: VocabularyEntry,
  lists: Vocabulary['lists'],
): readonly string[] | undefined {
  return entry.values ?? (entry.list === undefined ? undefined : lists[entry.list]);
}

/**
 * The interval a number value stands for; `min` closes an open low end.
 *
 * @example
 * numberInterval({ hi: 5 }, 0); // { lo: 0, hi: 5 }
 */
export function numberInterval(known: NumberValue | undefined, min?: number): Interval {
  const floor = min ?? -Infinity;
  if (known === undefined) return { lo: floor, hi: Infinity };
  if (typeof known === 'number') return { lo: known, hi: known };
  return { lo: known.lo ?? floor, hi: known.hi ?? Infinity };
}

/**
 * The interval of day numbers a date value stands for.
 *
 * @example
 * dateInterval({}).hi === Infinity; // true
 */
export function dateInterval(known: DateValue | undefined): Interval {
  if (known === undefined) return { lo: -Infinity, hi: Infinity };
  if (typeof known === 'string') return { lo: dayNumber(known), hi: dayNumber(known) };
  return {
    lo: known.lo === undefined ? -Infinity : dayNumber(known.lo),
    hi: known.hi === undefined ? Infinity : dayNumber(known.hi),
  };
}

/**
 * The number value of an interval: a scalar when exact, open ends left out.
 *
 * @example
 * numberValue({ lo: 3, hi: 3 }); // 3
 */
export function numberValue(interval: Interval): NumberValue {
  if (interval.lo === interval.hi) return interval.lo;
  return {
    ...(interval.lo === -Infinity ? {} : { lo: interval.lo }),
    ...(interval.hi === Infinity ? {} : { hi: interval.hi }),
  };
}

/**
 * The date value of an interval of day numbers.
 *
 * @example
 * dateValue({ lo: 0, hi: 0 }); // '1970-01-01'
 */
export function dateValue(interval: Interval): DateValue {
  if (interval.lo === interval.hi) return dayFromNumber(interval.lo);
  return {
    ...(interval.lo === -Infinity ? {} : { lo: dayFromNumber(interval.lo) }),
    ...(interval.hi === Infinity ? {} : { hi: dayFromNumber(interval.hi) }),
  };
}

function value(known: Value): Decoded {
  return { kind: 'value', value: known };
}

function unfit(raw: unknown, wanted: string): Decoded {
  return { kind: 'unfit', detail: `${shown(raw)} is not ${wanted}`, remedy: `write ${wanted}` };
}

function shown(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : JSON.stringify(raw, bigintAsText);
  return `\`${(text ?? 'nothing').slice(0, 60).toWellFormed()}\``;
}

function bigintAsText(_name: string, part: unknown): unknown {
  return typeof part === 'bigint' ? String(part) : part;
}

const NUMBER_TEXT = /^[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][+-]?\d{1,3})?$/;

function numberFrom(raw: unknown): number | undefined {
  if (typeof raw === 'bigint' || typeof raw === 'number') return finite(Number(raw));
  if (typeof raw !== 'string' || !NUMBER_TEXT.test(raw.trim())) return undefined;
  return finite(Number(raw));
}

// JSON knows neither infinity nor a zero with a sign.
function finite(read: number): number | undefined {
  return Number.isFinite(read) ? read + 0 : undefined;
}

function decodeNumber(entry: VocabularyEntry, raw: unknown): Decoded {
  const wanted = `a number${entry.unit === undefined || entry.unit === '1' ? '' : ` of ${entry.unit}`}, or an interval such as 2e12..3e12`;
  const ends = endsOf(raw, numberFrom);
  if (ends === undefined) return unfit(raw, wanted);
  const { lo, hi } = ends;
  if (lo !== undefined && hi !== undefined && lo > hi)
    return unfit(raw, `${wanted} whose low end comes first`);
  const min = entry.min ?? -Infinity;
  if ((lo ?? min) < min || (hi ?? min) < min) return unfit(raw, `a number of at least ${min}`);
  if (lo === undefined && hi === undefined) return unfit(raw, wanted);
  return value(numberValue({ lo: lo ?? -Infinity, hi: hi ?? Infinity }));
}

function decodeDate(raw: unknown): Decoded {
  const wanted = 'a day YYYY-MM-DD, a month YYYY-MM, `never`, or an interval of days';
  const period = typeof raw === 'string' ? periodOf(raw.trim()) : undefined;
  if (period !== undefined) return value(period);
  const ends = endsOf(raw, dayFrom);
  if (ends === undefined) return unfit(raw, wanted);
  const { lo, hi } = ends;
  if (lo !== undefined && hi !== undefined && lo > hi)
    return unfit(raw, `${wanted} whose first day comes first`);
  if (lo === undefined && hi === undefined) return unfit(raw, wanted);
  if (lo !== undefined && lo === hi) return value(lo);
  return value({ ...(lo === undefined ? {} : { lo }), ...(hi === undefined ? {} : { hi }) });
}

function dayFrom(raw: unknown): Day | undefined {
  if (typeof raw !== 'string') return undefined;
  return raw.trim() === 'never' ? NEVER : parseDay(raw.trim());
}

// "2025-07" is the interval of that month, "2025" of that year (rule model, section 1).
function periodOf(text: string): DateValue | undefined {
  if (/^\d{4}-\d{2}$/.test(text))
    return period(
      `${text}-01`,
      LAST_DAYS.map((last) => `${text}-${last}`),
    );
  return /^\d{4}$/.test(text) ? period(`${text}-01-01`, [`${text}-12-31`]) : undefined;
}

/** What the last day of a month can be, the latest first. */
const LAST_DAYS: readonly string[] = ['31', '30', '29', '28'];

function period(first: string, lasts: readonly string[]): DateValue | undefined {
  const lo = parseDay(first);
  const hi = lasts.map(parseDay).find((day) => day !== undefined);
  return lo === undefined || hi === undefined ? undefined : { lo, hi };
}

interface Ends<T> {
  readonly lo: T | undefined;
  readonly hi: T | undefined;
}

function endsOf<T>(raw: unknown, read: (part: unknown) => T | undefined): Ends<T> | undefined {
  const scalar = read(raw);
  if (scalar !== undefined) return { lo: scalar, hi: scalar };
  if (typeof raw === 'string') return endsOfText(raw, read);
  if (!isRecord(raw) || Object.keys(raw).some((name) => name !== 'lo' && name !== 'hi'))
    return undefined;
  return openOrRead(raw['lo'], raw['hi'], read);
}

function endsOfText<T>(text: string, read: (part: unknown) => T | undefined): Ends<T> | undefined {
  const parts = text.split('..');
  if (parts.length !== 2) return undefined;
  const [lo, hi] = parts.map((part) => (part.trim() === '' ? undefined : part));
  return openOrRead(lo, hi, read);
}

function openOrRead<T>(
  lo: unknown,
  hi: unknown,
  read: (part: unknown) => T | undefined,
): Ends<T> | undefined {
  const low = lo === undefined || lo === null ? undefined : read(lo);
  const high = hi === undefined || hi === null ? undefined : read(hi);
  if (low === undefined && lo !== undefined && lo !== null) return undefined;
  if (high === undefined && hi !== undefined && hi !== null) return undefined;
  return { lo: low, hi: high };
}

function decodeMember(entry: VocabularyEntry, raw: unknown, lists: Vocabulary['lists']): Decoded {
  const members = membersOf(entry, lists);
  if (typeof raw !== 'string' || !isMember(raw, members)) return unfit(raw, memberWords(members));
  return value(raw);
}

/** Longest code of a fact that has no list; longer ones are texts, and a text is no fact. */
const MAX_CODE = 200;

/** Control characters, and marks that are not seen but turn or hide what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

function isMember(code: string, members: readonly string[] | undefined): boolean {
  if (members !== undefined) return members.includes(code);
  return code !== '' && code.length <= MAX_CODE && code.isWellFormed() && !UNSEEN.test(code);
}

function memberWords(members: readonly string[] | undefined): string {
  if (members === undefined)
    return `a code of at most ${MAX_CODE} characters without control characters`;
  const few = members.slice(0, 12).join(', ');
  return `one of ${few}${members.length > 12 ? `, … (${members.length} in all)` : ''}`;
}

function decodeSet(entry: VocabularyEntry, raw: unknown, lists: Vocabulary['lists']): Decoded {
  const members = membersOf(entry, lists);
  const given = Array.isArray(raw) ? { has: raw } : raw;
  const wanted = 'a list of codes, or {has: [], not: [], complete: true}';
  if (!isRecord(given)) return unfit(raw, wanted);
  const known = new Set(['has', 'not', 'complete']);
  if (Object.keys(given).some((name) => !known.has(name))) return unfit(raw, wanted);
  const has = codesOf(given['has']);
  const out = codesOf(given['not']);
  const complete = given['complete'];
  if (
    has === undefined ||
    out === undefined ||
    (complete !== undefined && typeof complete !== 'boolean')
  ) {
    return unfit(raw, wanted);
  }
  const stranger = [...has, ...out].find((code) => !isMember(code, members));
  if (stranger !== undefined) return unfit(stranger, memberWords(members));
  const both = has.find((code) => out.includes(code));
  if (both !== undefined) return inBoth(both);
  return value(setValue(has, out, complete === true));
}

function inBoth(code: string): Decoded {
  const detail = `${shown(code)} stands both in \`has\` and in \`not\``;
  return { kind: 'unfit', detail, remedy: 'leave it in one of them' };
}

function codesOf(raw: unknown): readonly string[] | undefined {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw) || !raw.every((code): code is string => typeof code === 'string'))
    return undefined;
  return [...new Set(raw)].sort();
}

function setValue(has: readonly string[], out: readonly string[], complete: boolean): SetValue {
  return {
    has,
    ...(out.length === 0 || complete ? {} : { not: out }),
    ...(complete ? { complete: true } : {}),
  };
}

/**
 * Whether something from outside is a plain record of named parts.
 *
 * @example
 * isRecord([]); // false
 */
export function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/**
 * The JSON form of a value, for canonical JSON and digests.
 *
 * @example
 * valueJson({ has: ['text'], complete: true }); // { has: ['text'], complete: true }
 */
export function valueJson(known: Value): Json {
  if (typeof known !== 'object') return known;
  if ('has' in known) return { has: known.has, not: known.not, complete: known.complete };
  return { lo: known.lo, hi: known.hi };
}
