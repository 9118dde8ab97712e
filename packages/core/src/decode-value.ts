import { NEVER, parseDay, type Day } from './day.ts';
import {
  isRecord,
  membersOf,
  numberValue,
  type DateValue,
  type SetValue,
  type Value,
  type Vocabulary,
  type VocabularyEntry,
} from './value.ts';

/** A value that fits its entry, or what is wrong with it and what would be right. */
export type Decoded =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'unfit'; readonly detail: string; readonly remedy: string };

/**
 * Reads a value from outside (YAML, JSON) as the vocabulary declares the fact.
 *
 * Numbers and dates may be scalars, `{lo, hi}`, or text `lo..hi` with an open end left empty;
 * a month `YYYY-MM` or year `YYYY` is the interval of its days, a moment without zone its day; sets may be plain lists, which
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
  const text = raw.trim();
  return text === 'never' ? NEVER : parseDay(MOMENT.exec(text)?.[1] ?? text);
}

/** A moment by the clock of the place; a law counts it as its day. With a zone the day would be open. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

// "2025-07" is the interval of that month, "2025" of that year (rule model, section 1).
function periodOf(text: string): DateValue | undefined {
  const lastDays = LAST_DAYS.map((last) => `${text}-${last}`);
  return period(`${text}-01`, lastDays) ?? period(`${text}-01-01`, [`${text}-12-31`]);
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
  const low = read(lo);
  const high = read(hi);
  if (low === undefined && lo !== undefined && lo !== null) return undefined;
  if (high === undefined && hi !== undefined && hi !== null) return undefined;
  return { lo: low, hi: high };
}

function decodeMember(entry: VocabularyEntry, raw: unknown, lists: Vocabulary['lists']): Decoded {
  const members = membersOf(entry, lists);
  const code = codeOf(raw, members);
  if (code === undefined || !isMember(code, members)) return unfit(raw, memberWords(members));
  return value(code);
}

// YAML reads an unquoted `1.1` as a number; it is meant as the one member that is written so.
function codeOf(raw: unknown, members: readonly string[] | undefined): string | undefined {
  if (typeof raw === 'string') return raw;
  if (typeof raw !== 'number') return undefined;
  const [only, ...others] = (members ?? []).filter((member) => numberFrom(member) === raw);
  return others.length === 0 ? only : undefined;
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
  const has = codesOf(given['has'], members);
  const out = codesOf(given['not'], members);
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
  const outside = new Set(out);
  const both = has.find((code) => outside.has(code));
  if (both !== undefined) return inBoth(both);
  return value(setValue(has, out, complete === true));
}

function inBoth(code: string): Decoded {
  const detail = `${shown(code)} stands both in \`has\` and in \`not\``;
  return { kind: 'unfit', detail, remedy: 'leave it in one of them' };
}

function codesOf(
  raw: unknown,
  members: readonly string[] | undefined,
): readonly string[] | undefined {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw)) return undefined;
  const codes = raw.map((one: unknown) => codeOf(one, members));
  if (!codes.every((code) => code !== undefined)) return undefined;
  return [...new Set(codes)].sort();
}

function setValue(has: readonly string[], out: readonly string[], complete: boolean): SetValue {
  return {
    has,
    ...(out.length === 0 || complete ? {} : { not: out }),
    ...(complete ? { complete: true } : {}),
  };
}
