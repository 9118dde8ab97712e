import type { DateValue, Value, VocabularyEntry } from '@weighbridge/core';
import { dateInterval, day, membersOf } from '@weighbridge/core';
import type { Pack, Values } from '@weighbridge/rules';

/** The same case for engines without unknowns: flat by fact name, and nested by namespace. */
export interface PlainCase {
  readonly flat: Readonly<Record<string, PlainValue>>;
  readonly nested: Readonly<Record<string, Readonly<Record<string, PlainValue>>>>;
}

/** Numbers as they are, dates as day numbers, sets as lists. */
type PlainValue = boolean | number | string | readonly string[];

/** Compute figures have this as common factor, so that engines with whole numbers can hold them. */
export const FLOP_UNIT = 1e21;

const FLOP = [1, 33, 34, 99, 100, 101, 333, 334, 1000, 3333, 3334, 9999, 10000, 10001, 30000];
const DAYS = ['2023-09-27', '2025-08-01', '2025-08-02', '2026-01-15', '2026-11-21', '2027-01-01'];

type Facts = Pick<Pack, 'facts' | 'lists'>;

/** Cases in which every fact is known, drawn from a fixed sequence; half of them near a typical provider. */
export function knownCases(pack: Facts, count: number): readonly Values[] {
  const next = sequence(20261121);
  return Array.from({ length: count }, (_, index) => {
    const facts = Object.entries(pack.facts).map(([name, entry]) => [
      name,
      drawnValue(pack, { name, entry, typical: index % 2 === 0, next }),
    ]);
    return Object.fromEntries(facts);
  });
}

interface Draw {
  readonly name: string;
  readonly entry: VocabularyEntry;
  readonly typical: boolean;
  readonly next: (below: number) => number;
}

function drawnValue(pack: Facts, { name, entry, typical, next }: Draw): Value {
  const pick = <T>(from: readonly [T, ...T[]]): T => from[next(from.length)] ?? from[0];
  switch (entry.type) {
    case 'bool':
      return typical && typeof entry.assume?.value === 'boolean' && next(10) > 0
        ? entry.assume.value
        : next(10) < (typical ? 9 : 5);
    case 'number':
      return (FLOP[next(FLOP.length)] ?? 1) * (entry.unit === 'FLOP' ? FLOP_UNIT : 10_000);
    case 'date':
      return day(pick(['2026-01-15', ...DAYS]));
    case 'enum':
    case 'code':
      return pick(['x', ...(membersOf(entry, pack.lists) ?? [])]);
    case 'set': {
      const members = membersOf(entry, pack.lists) ?? [];
      const few =
        name.startsWith('licence.disq') ||
        name.startsWith('release.monet') ||
        name.startsWith('model.excluded');
      return {
        has: members.filter(() => next(10) < (few ? (typical ? 0 : 1) : typical ? 8 : 4)),
        complete: true,
      };
    }
  }
}

function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function plainCase(pack: Facts, values: Values): PlainCase {
  const flat: Record<string, PlainValue> = {};
  const nested: Record<string, Record<string, PlainValue>> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const plain = plainValue(pack.facts[name], value);
    const [space = '', ...rest] = name.split('.');
    flat[name] = plain;
    (nested[space] ??= {})[rest.join('.')] = plain;
  }
  return { flat, nested };
}

function plainValue(entry: VocabularyEntry | undefined, value: Value): PlainValue {
  if (entry?.type === 'date' && isDate(value)) return dateInterval(value).lo;
  if (typeof value !== 'object') return value;
  return 'has' in value ? value.has : [];
}

function isDate(value: Value): value is DateValue {
  return typeof value === 'string';
}
