import { dayFromNumber, dayNumber, day, type Value } from '@weighbridge/core';
import fc from 'fast-check';
import type { Expr, ListEntry, Pack, Rule } from '../../tree.ts';
import {
  arithmetic,
  and,
  anyOfRules,
  choiceTerm,
  chosen,
  compare,
  date,
  duty,
  entries,
  fact,
  has,
  iff,
  inList,
  is,
  no,
  nonempty,
  not,
  number,
  oneOf,
  or,
  overlaps,
  pack,
  param,
  rule,
  ruleTerm,
  term,
  valueTerm,
  yes,
  type Case,
} from './trees.ts';

/** Facts of every type that random packs and cases are made of. */
const FACTS = entries('b.a', 'b.b', 'b.c', 'n.a', 'n.b', 'd.a', 'd.b', 'e.a', 's.a');
const PARAMS = [
  number('ten', 10),
  number('later', 20, '2026-06-01'),
  number('half', 0.5),
  number('week', 7),
  date('start', day('2026-03-01')),
  date('end', day('2026-09-01')),
];

/** In the list always, and for some months of the year in which cases lie. */
const DATED: readonly ListEntry[] = [
  { code: 'a', cite: [] },
  { code: 'b', from: '2026-05-01', until: '2026-08-01', cite: [] },
];

const number_: fc.Arbitrary<Expr> = fc.letrec<{ number: Expr }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('n.a', 'n.b').map(fact),
    fc.constantFrom('ten', 'later').map(param),
    fc.constant(term('amount')),
    fc
      .tuple(
        fc.constantFrom<'+' | '-' | 'min' | 'max'>('+', '-', 'min', 'max'),
        tie('number'),
        tie('number'),
      )
      .map(([op, a, b]) => arithmetic(op, a, b)),
    tie('number').map((a) => arithmetic('*', a, param('half'))),
    fc
      .tuple(fc.constantFrom('b.a', 'b.b'), tie('number'), tie('number'))
      .map(([c, a, b]) => iff(fact(c), a, b)),
  ),
})).number;

const date_ = datesOver('start', 'end');

function datesOver(...params: readonly string[]): fc.Arbitrary<Expr> {
  return fc.letrec<{ date: Expr }>((tie) => ({
    date: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('d.a', 'd.b').map(fact),
      fc.constantFrom(...params).map(param),
      tie('date').map((a) => arithmetic('+', a, param('week'))),
      fc
        .tuple(fc.constantFrom<'min' | 'max'>('min', 'max'), tie('date'), tie('date'))
        .map(([op, a, b]) => arithmetic(op, a, b)),
      fc
        .tuple(fc.constantFrom('b.a', 'b.c'), tie('date'), tie('date'))
        .map(([c, a, b]) => iff(fact(c), a, b)),
    ),
  })).date;
}

const order = fc.constantFrom<'>' | '>=' | '<' | '<='>('>', '>=', '<', '<=');
const member = fc.constantFrom('a', 'b', 'c');
const members = fc.subarray(['a', 'b', 'c'], { minLength: 1 });

/** Conditions without terms, of every operator. */
export const atomicCondition: fc.Arbitrary<Expr> = fc.oneof(
  fc.constantFrom('b.a', 'b.b', 'b.c').map(fact),
  fc.constantFrom(yes, no),
  fc.tuple(order, number_, number_).map(([op, a, b]) => compare(op, a, b)),
  fc.tuple(order, date_, date_).map(([op, a, b]) => compare(op, a, b)),
  member.map((m) => is('e.a', m)),
  members.map((m) => oneOf('e.a', m)),
  member.map((m) => has('s.a', m)),
  members.map((m) => overlaps('s.a', m)),
  fc.constant(nonempty('s.a')),
  fc.constantFrom(inList('one-of', 'e.a', 'dated'), inList('overlaps', 's.a', 'dated')),
);

export const condition: fc.Arbitrary<Expr> = fc.letrec<{ condition: Expr }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atomicCondition,
    fc.constantFrom('first', 'second', 'either').map(term),
    fc.subarray(['x', 'y', 'z'], { minLength: 1 }).map((words) => chosen('kind', words)),
    tie('condition').map(not),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => and(a, b)),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => or(a, b)),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([c, a, b]) => iff(c, a, b)),
  ),
})).condition;

function rules(of: fc.Arbitrary<Expr>): fc.Arbitrary<Rule> {
  return fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      of.map((expr) => rule(expr)),
      fc
        .tuple(of, fc.array(tie('rule'), { maxLength: 2 }))
        .map(([expr, unless]) => rule(expr, { unless: named(unless) })),
      fc.tuple(tie('rule'), tie('rule')).map((of) => anyOfRules(...of)),
    ),
  })).rule;
}

function named(unless: readonly Rule[]): readonly Rule[] {
  return unless.map((exception, place) => ({ ...exception, id: `e${place}` }));
}

const day_: fc.Arbitrary<string> = fc.constantFrom(
  '2026-02-01',
  '2026-03-01',
  '2026-07-15',
  '2026-09-01',
  '2027-01-01',
);
const due: fc.Arbitrary<{ due?: Expr }> = fc.oneof(
  fc.constant({}),
  date_.map((expr) => ({ due: expr })),
);
const from: fc.Arbitrary<{ from?: string }> = fc.oneof(
  fc.constant({}),
  day_.map((from) => ({ from })),
);
const until: fc.Arbitrary<{ until?: string }> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: day_.map((until) => ({ until })) },
);

/** Packs with terms that build on each other and one duty over them. */
export const packs: fc.Arbitrary<Pack> = fc
  .record({
    first: rules(atomicCondition),
    second: rules(fc.oneof(atomicCondition, fc.constant(term('first')))),
    when: condition,
    amount: fc.constantFrom(fact('n.b'), arithmetic('+', fact('n.a'), fact('n.b'))),
    unless: fc.array(rules(condition), { maxLength: 3 }),
    kinds: fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), rules(atomicCondition)), {
      minLength: 1,
      maxLength: 3,
    }),
    otherwise: fc.option(fc.constantFrom('x', 'z'), { nil: undefined }),
    due,
    from,
    until,
  })
  .map(({ first, second, amount, when, unless, kinds, otherwise, ...more }) =>
    pack({
      facts: FACTS,
      params: PARAMS,
      terms: [
        // The order of terms says nothing about what they refer to.
        valueTerm('either', { kind: 'bool' }, or(term('first'), term('second'))),
        ruleTerm('second', second),
        ruleTerm('first', first),
        valueTerm('amount', { kind: 'number', unit: '1' }, amount),
        choiceTerm('kind', kinds, otherwise),
      ],
      lists: { dated: ['a', 'b'] },
      datedLists: { dated: DATED },
      duties: [duty(when, { unless: named(unless), ...more.due, ...more.from, ...more.until })],
    }),
  );

/** Packs of one duty that compares dates with the day asked for, itself or through a term. */
export const timedPacks: fc.Arbitrary<Pack> = fc
  .record({
    op: order,
    left: datesOver('start', 'as_of'),
    right: datesOver('end', 'as_of'),
    through: fc.boolean(),
    later: datesOver('end', 'as_of'),
    due: fc.oneof(
      due,
      datesOver('end', 'as_of').map((expr) => ({ due: expr })),
    ),
    from,
    until,
  })
  .map(({ op, left, right, through, later, ...more }) =>
    pack({
      facts: FACTS,
      params: PARAMS.filter(({ name }) => name !== 'later'),
      terms: [valueTerm('later', { kind: 'date' }, arithmetic('max', later, right))],
      duties: [
        duty(compare(op, left, through ? term('later') : right), {
          ...more.due,
          ...more.from,
          ...more.until,
        }),
      ],
    }),
  );

const dayNumbers = fc.integer({
  min: dayNumber(day('2026-01-01')),
  max: dayNumber(day('2026-12-31')),
});

function interval<T>(
  point: fc.Arbitrary<number>,
  write: (point: number) => T,
): fc.Arbitrary<T | { lo?: T; hi?: T }> {
  return fc.oneof(
    point.map(write),
    fc
      .tuple(point, point)
      .map(([a, b]) => ({ lo: write(Math.min(a, b)), hi: write(Math.max(a, b)) })),
    point.map((lo) => ({ lo: write(lo) })),
    point.map((hi) => ({ hi: write(hi) })),
  );
}

const numbers = interval(fc.constantFrom(0, 5, 9.5, 10, 10.5, 20, 21, 40), (point) => point);
const dates = interval(
  fc.oneof(dayNumbers, fc.constantFrom(dayNumber(day('2026-03-01')), dayNumber(day('2026-09-01')))),
  dayFromNumber,
);
const sets = fc
  .record({
    has: fc.subarray(['a', 'b', 'c', 'd']),
    out: fc.subarray(['a', 'b', 'c', 'd']),
    complete: fc.boolean(),
  })
  .map(({ has, out, complete }) =>
    complete
      ? { has, complete: true as const }
      : { has, not: out.filter((code) => !has.includes(code)) },
  );

const VALUES: { readonly [kind: string]: fc.Arbitrary<Value> } = {
  b: fc.boolean(),
  n: numbers,
  d: dates,
  e: member,
  s: sets,
};

/** Cases in which about a third of the facts is unknown. */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(
    ...Object.keys(FACTS).map((name) =>
      fc.tuple(
        fc.constant(name),
        fc.option(VALUES[name.slice(0, 1)] ?? fc.boolean(), { freq: 2, nil: undefined }),
      ),
    ),
  )
  .map((pairs) =>
    Object.fromEntries(
      pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ),
  );

/** A case that knows more: unknown facts may be filled, intervals narrowed, members settled. */
export function narrower(known: Case): fc.Arbitrary<Case> {
  const facts = Object.keys(FACTS).map((name) =>
    fc
      .tuple(fc.constant(name), VALUES[name.slice(0, 1)] ?? fc.boolean(), fc.boolean())
      .map(([fact_, fresh, keep]) => [fact_, narrowed(known[fact_], { fresh, keep })] as const),
  );
  return fc
    .tuple(...facts)
    .map((pairs) =>
      Object.fromEntries(
        pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
      ),
    );
}

function narrowed(
  known: Value | undefined,
  { fresh, keep }: { fresh: Value; keep: boolean },
): Value | undefined {
  if (known === undefined) return keep ? undefined : fresh;
  if (keep || typeof known !== 'object') return known;
  if ('has' in known)
    return known.complete === true ? known : { has: [...known.has], complete: true };
  const end = known.lo ?? known.hi;
  return end ?? known;
}
