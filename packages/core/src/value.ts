import type { Json } from './canonical-json.ts';
import { dayFromNumber, dayNumber, type Day } from './day.ts';
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
  /**
   * The value used when nothing is recorded, because the law puts the proof on the other side; with
   * `packs` only in those, because another law puts it nowhere.
   */
  readonly assume?: {
    readonly value: Value;
    readonly because: string;
    readonly packs?: readonly string[];
  };
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
  /** Names that facts have elsewhere or had before, each with the fact's name here. */
  readonly renames?: { readonly [name: string]: string };
  /** Names elsewhere whose yes or no is a member of sets here. */
  readonly members?: { readonly [name: string]: readonly MemberOf[] };
  /** Names elsewhere whose yes says that a set here is complete. */
  readonly completes?: { readonly [name: string]: string };
  /** Names elsewhere that are the opposite of a fact here. */
  readonly reversed?: { readonly [name: string]: string };
  /** Names elsewhere of conditions that are terms of a pack here. */
  readonly terms?: { readonly [name: string]: string };
}

/** A member of a set fact. */
export interface MemberOf {
  readonly fact: string;
  readonly member: string;
}

/**
 * The name of a fact as the vocabulary has it: the name itself, or the one that stands for it in
 * `renames`; nothing when neither is a fact.
 *
 * @example
 * const facts = { 'actor.kind': { type: 'code', means: 'kind' } };
 * factName('actor_kind', { name: 'v', version: 1, facts, lists: {}, renames: { actor_kind: 'actor.kind' } }); // 'actor.kind'
 */
export function factName(written: string, vocabulary: Vocabulary): string | undefined {
  if (Object.hasOwn(vocabulary.facts, written)) return written;
  const { renames = {} } = vocabulary;
  const name = Object.hasOwn(renames, written) ? renames[written] : undefined;
  return name !== undefined && Object.hasOwn(vocabulary.facts, name) ? name : undefined;
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
