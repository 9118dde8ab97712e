import {
  dateInterval,
  dateValue,
  hull,
  numberInterval,
  numberValue,
  type DateValue,
  type Interval,
  type NumberValue,
  type SetValue,
  type Value,
  type VocabularyEntry,
} from '@weighbridge/core';

/** A value with the numbers it stands for once rounding is allowed for. */
export interface Stated {
  readonly value: Value;
  readonly covers?: Interval | undefined;
}

/**
 * What two statements about one fact say together, or nothing when they cannot both be true.
 * Intervals that overlap say what they share; numbers that are the same when rounded, the more
 * exact one; sets all their members, unless one is in the one and out of the other.
 */
export function meet(entry: VocabularyEntry, first: Stated, second: Stated): Stated | undefined {
  const [a, b] = [first.value, second.value];
  if (isNumber(a) && isNumber(b))
    return meetNumbers({ ...first, value: a }, { ...second, value: b }, entry.min);
  if (entry.type === 'date' && isDate(a) && isDate(b)) return meetDates(a, b);
  if (isSet(a) && isSet(b))
    return contestedBy([a, b]).size === 0 ? { value: joinedSets([a, b]) } : undefined;
  return a === b ? first : undefined;
}

/**
 * What is left of statements that cannot all be true when none is preferred: the hull of numbers
 * and of dates, the members of sets that nobody contests, of others nothing. In any order the same.
 */
export function spread(entry: VocabularyEntry, values: readonly Value[]): Value | undefined {
  const numbers = values.filter(isNumber);
  if (entry.type === 'number')
    return numberValue(numbers.map((value) => numberInterval(value, entry.min)).reduce(hull));
  if (entry.type === 'date') return dateValue(values.filter(isDate).map(dateInterval).reduce(hull));
  return entry.type === 'set' ? joinedSets(values.filter(isSet)) : undefined;
}

function isNumber(value: Value): value is NumberValue {
  if (typeof value === 'number') return true;
  return isEnds(value) && (typeof value.lo === 'number' || typeof value.hi === 'number');
}

function isEnds(value: Value): value is Extract<Value, { readonly lo?: unknown }> {
  return typeof value === 'object' && !isSet(value);
}

function isDate(value: Value): value is DateValue {
  return typeof value === 'string' || (isEnds(value) && !isNumber(value));
}

function isSet(value: Value): value is SetValue {
  return typeof value === 'object' && 'has' in value;
}

interface StatedNumber {
  readonly value: NumberValue;
  readonly covers?: Interval | undefined;
}

function meetNumbers(
  first: StatedNumber,
  second: StatedNumber,
  min: number | undefined,
): Stated | undefined {
  const [a, b] = [numberInterval(first.value, min), numberInterval(second.value, min)];
  const shared = sharedBy(a, b);
  if (shared !== undefined) return { value: numberValue(shared), covers: narrower(first, second) };
  const rounded = sharedBy(first.covers ?? a, second.covers ?? b);
  if (rounded === undefined) return undefined;
  if (typeof first.value !== 'number' || typeof second.value !== 'number')
    return { value: numberValue(rounded) };
  return width(first.covers ?? a) <= width(second.covers ?? b) ? first : second;
}

function narrower(first: StatedNumber, second: StatedNumber): Interval | undefined {
  if (first.covers === undefined || second.covers === undefined) return undefined;
  return width(first.covers) <= width(second.covers) ? first.covers : second.covers;
}

function width(interval: Interval): number {
  return interval.hi - interval.lo;
}

function sharedBy(a: Interval, b: Interval): Interval | undefined {
  const shared = { lo: Math.max(a.lo, b.lo), hi: Math.min(a.hi, b.hi) };
  return shared.lo <= shared.hi ? shared : undefined;
}

function meetDates(a: DateValue, b: DateValue): Stated | undefined {
  const shared = sharedBy(dateInterval(a), dateInterval(b));
  return shared === undefined ? undefined : { value: dateValue(shared) };
}

function joinedSets(sets: readonly SetValue[]): SetValue {
  const contested = contestedBy(sets);
  const settled = (codes: readonly string[]): readonly string[] =>
    [...new Set(codes)].filter((code) => !contested.has(code)).sort();
  const has = settled(sets.flatMap((set) => set.has));
  const out = settled(sets.flatMap((set) => set.not ?? []));
  if (contested.size === 0 && sets.some((set) => set.complete === true))
    return { has, complete: true };
  return { has, ...(out.length === 0 ? {} : { not: out }) };
}

// Members that are in one of the sets and out of another.
function contestedBy(sets: readonly SetValue[]): ReadonlySet<string> {
  const has = new Set(sets.flatMap((set) => set.has));
  return new Set([...has].filter((code) => sets.some((set) => isOut(set, code))));
}

function isOut(set: SetValue, code: string): boolean {
  return (set.not ?? []).includes(code) || (set.complete === true && !set.has.includes(code));
}
