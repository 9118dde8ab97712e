import {
  NEVER,
  dayFromNumber,
  dayNumber,
  day,
  type Value,
  type VocabularyEntry,
} from '@weighbridge/core';
import { layoutOf, type FactColumns, type Pack, type Values } from '@weighbridge/rules';
import type { Random } from './random.ts';

/** Values worth trying for each fact of a pack: those at which a rule may turn, and their neighbours. */
export type Pools = ReadonlyMap<string, (random: Random) => Value>;

/** Cases over the facts of a pack: half near a realistic one, half from nothing. */
export function casesFor(
  pack: Pack,
  bases: readonly Values[],
  of: { readonly count: number; readonly random: Random },
): readonly Values[] {
  const pools = poolsOf(pack);
  return Array.from({ length: of.count }, (_, place) => {
    const near = bases.length > 0 && place % 2 === 0;
    return near ? nearby(of.random.one(bases), pools, of.random) : fresh(pools, of.random);
  });
}

/** Cases in which nothing is unknown, to start from where there are no realistic ones. */
export function knownCases(pack: Pack, count: number, random: Random): readonly Values[] {
  const pools = poolsOf(pack);
  return Array.from({ length: count }, () =>
    Object.fromEntries([...pools].map(([fact, value]) => [fact, value(random)] as const)),
  );
}

function fresh(pools: Pools, random: Random): Values {
  const unknown = random.one([0.05, 0.25, 0.45, 0.7]);
  return Object.fromEntries(
    [...pools].flatMap(([fact, value]) =>
      random.chance(unknown) ? [] : [[fact, value(random)] as const],
    ),
  );
}

/** A case of which some facts are forgotten or changed. */
function nearby(base: Values, pools: Pools, random: Random): Values {
  const facts = [...pools.keys()];
  if (facts.length === 0) return base;
  const changed = Array.from({ length: random.below(6) }, () => random.one(facts));
  const forgotten = random.some(Object.keys(base), random.one([0, 0, 0.1, 0.3]));
  return {
    ...base,
    ...Object.fromEntries(forgotten.map((fact) => [fact, undefined])),
    ...Object.fromEntries(changed.map((fact) => [fact, pools.get(fact)?.(random)])),
  };
}

function poolsOf(pack: Pack): Pools {
  const columns = layoutOf([pack]).facts;
  return new Map(
    Object.entries(pack.facts).map(
      ([fact, entry]) =>
        [fact, valueOf({ fact, entry, pack, columns: columns.get(fact) })] as const,
    ),
  );
}

function valueOf({
  fact,
  entry,
  pack,
  columns,
}: {
  readonly fact: string;
  readonly entry: VocabularyEntry;
  readonly pack: Pack;
  readonly columns: FactColumns | undefined;
}): (random: Random) => Value {
  switch (entry.type) {
    case 'bool':
      return (random) => random.chance(0.5);
    case 'number':
      return numbers(entry, pack);
    case 'date':
      return dates(pack);
    case 'enum':
    case 'code': {
      const members = membersOf(fact, entry, pack);
      return (random) => random.one(members);
    }
    case 'set':
      return sets(membersOf(fact, entry, pack), columns);
  }
}

/** The members that are declared or named in rules, and one that nobody named. */
function membersOf(fact: string, entry: VocabularyEntry, pack: Pack): readonly string[] {
  const named = JSON.stringify(pack).matchAll(/"fact":"([^"]+)","member":"([^"]+)"/g);
  const own = [...named].filter(([, name]) => name === fact).map(([, , member = '']) => member);
  const listed = entry.list === undefined ? [] : (pack.lists[entry.list] ?? []);
  return [...new Set([...(entry.values ?? []), ...own, ...listed, 'a member nobody named'])];
}

// That one member is out cannot be said in a table that has no column for it.
function sets(
  members: readonly string[],
  columns: FactColumns | undefined,
): (random: Random) => Value {
  const hasColumn = (member: string): boolean =>
    columns?.kind === 'members' && columns.of.has(member);
  return (random) => {
    const few = members.length > 12 ? random.some(members, 6 / members.length) : members;
    const has = random.some(few, random.one([0, 0.2, 0.5]));
    if (random.chance(0.5)) return { has, complete: true };
    const out = few.filter((one) => hasColumn(one) && !has.includes(one));
    const not = random.some(out, random.one([0, 0.5, 1]));
    return { has, not };
  };
}

function numbers(entry: VocabularyEntry, pack: Pack): (random: Random) => Value {
  const units = pack.params.filter(({ unit }) => unit === (entry.unit ?? '1'));
  const factors = pack.params.filter(({ unit }) => unit === '1');
  const at = units.flatMap(numbersOf);
  const turning = [
    ...at,
    ...at.flatMap((value) => factors.flatMap(numbersOf).map((by) => value * by)),
  ];
  const pool = [...turning, ...turning.flatMap(neighbours), 0, 1, 12.5].filter(
    (value) => Number.isFinite(value) && value >= (entry.min ?? -Infinity),
  );
  return (random) =>
    interval(
      (a, b) => a - b,
      () => random.one(pool),
      random,
    );
}

function numbersOf({ values }: Pack['params'][number]): readonly number[] {
  return values.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
}

/** The next figures of twelve digits, and values on both sides. */
function neighbours(value: number): readonly number[] {
  return [
    value * (1 - 2 ** -52),
    value * (1 + 2 ** -52),
    value * 0.9,
    value * 1.1,
    value / 3,
    value * 3,
  ];
}

function dates(pack: Pack): (random: Random) => Value {
  const texts = JSON.stringify([pack.params, pack.duties]).match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [];
  const turning = [...new Set([...texts, pack.status_date])].map((text) => dayNumber(day(text)));
  const shifts = pack.params.filter(({ unit }) => unit === 'day').flatMap(numbersOf);
  const pool = turning.flatMap((at) => [
    at - 1,
    at,
    at + 1,
    ...shifts.flatMap((by) => [at - by, at - by + 1]),
  ]);
  const end = (random: Random): string =>
    random.chance(0.03) ? NEVER : dayFromNumber(random.one(pool));
  return (random) => interval(byText, () => day(end(random)), random);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Exact, between two, or with one end open. */
function interval<T>(
  order: (a: T, b: T) => number,
  end: () => T,
  random: Random,
): T | { readonly lo?: T; readonly hi?: T } {
  const [lo, hi] = [end(), end()].toSorted(order);
  if (lo === undefined || hi === undefined || random.chance(0.5)) return end();
  return random.one([{ lo, hi }, { lo, hi }, { lo }, { hi }]);
}
