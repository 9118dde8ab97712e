// Random packs that hold every construct of the language: many duties over shared terms.
import { day } from '@weighbridge/core';
import type {
  Alternative,
  Decision,
  Duty,
  Expr,
  Information,
  Pack,
  Rule,
  Term,
} from '@weighbridge/rules';
import {
  AT,
  and,
  anyOfRules,
  arithmetic,
  compare,
  date,
  decision,
  decisionRule,
  duty,
  entries,
  fact,
  has,
  iff,
  is,
  no,
  nonempty,
  not,
  number,
  or,
  overlaps,
  pack,
  param,
  rule,
  ruleTerm,
  term,
  valueTerm,
  yes,
} from '../../packages/rules/src/evaluate/testing/trees.ts';
import type { Random } from './random.ts';

/** Members that would end a text or a name, or begin a comment, if they were not quoted. */
export const HOSTILE: readonly string[] = [
  `'; DROP TABLE cases; --`,
  `"b" \\' /* \\`,
  'Ü✓',
  'a;b\n',
  'A',
];

const CODES = ['a', 'b', 'c', 'd', 'e', 'f', ...HOSTILE];
const because = 'the law puts the proof on the other side';

const FACTS: Pack['facts'] = {
  ...entries('b.a', 'b.b', 'b.c', 'n.a', 'n.b', 'd.a', 'd.b', 'e.a', 's.a'),
  'b.no': { type: 'bool', means: 'so', assume: { value: false, because } },
  'b.yes': { type: 'bool', means: 'so', assume: { value: true, because } },
  'n.any': { type: 'number', means: 'so many' },
  'n.some': { type: 'number', min: 0, means: 'so many', assume: { value: 10, because } },
  'n.least': { type: 'number', min: 5, means: 'so many', assume: { value: { lo: 12 }, because } },
  'd.then': { type: 'date', means: 'then', assume: { value: day('2026-03-01'), because } },
  'e.code': { type: 'code', list: 'codes', means: 'one' },
  'e.b': { type: 'enum', values: ['a', 'b', 'c'], means: 'one', assume: { value: 'b', because } },
  's.open': { type: 'set', list: 'codes', means: 'some' },
  's.none': {
    type: 'set',
    values: ['a', 'b', 'c'],
    means: 'some',
    assume: { value: { has: [], complete: true }, because },
  },
  's.part': {
    type: 'set',
    values: ['a', 'b', 'c'],
    means: 'some',
    assume: { value: { has: ['a'], not: ['b'] }, because },
  },
};

const PARAMS: Pack['params'] = [
  number('ten', 10),
  {
    ...number('turns', 5),
    values: [
      { value: 5, from: '2000-01-01', until: '2026-06-01', cite: [] },
      { value: 15, from: '2026-06-01', cite: [] },
    ],
  },
  number('later', 20, '2026-06-01'),
  number('huge', 1e25),
  number('half', 0.5),
  number('third_up', Number('0.33333333333336667')),
  number('nought', 0),
  { ...number('week', 7), unit: 'day' },
  date('start', day('2026-03-01')),
  date('end', day('2026-09-01')),
  {
    ...date('never', day('2026-09-01')),
    values: [{ value: 'never', from: '2000-01-01', cite: [] }],
  },
];

const LISTS: Pack['lists'] = {
  codes: CODES,
  few: ['a', 'd', 'e', 'f', HOSTILE[0] ?? ''],
  empty: [],
};
const DATED: NonNullable<Pack['datedLists']> = {
  growing: [
    { code: 'a', cite: [] },
    { code: 'b', from: '2026-06-01', cite: [] },
    { code: 'c', until: '2026-06-01', cite: [] },
  ],
};
const LIST_NAMES = ['few', 'empty', 'growing'];

/** What an expression may refer to. */
interface Known {
  readonly random: Random;
  readonly conditions: readonly string[];
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  readonly choices: readonly string[];
}

const ORDERS = ['>', '>=', '<', '<='] as const;
const CHOICE_VALUES = ['low', 'mid', "hi'gh"];

function conditionOf(known: Known, depth: number): Expr {
  const { random } = known;
  if (depth <= 0 || random.chance(0.2)) return atomOf(known);
  const part = (): Expr => conditionOf(known, depth - 1);
  return random.one([
    () => and(part(), part()),
    () => and(part(), part()),
    () => or(part(), part()),
    () => or(part(), part()),
    () => not(part()),
    () => iff(part(), part(), part()),
    () => compare(random.one(ORDERS), numberOf(known, 2), numberOf(known, 2)),
    () => compare(random.one(ORDERS), dateOf(known, 2), dateOf(known, 2)),
  ])();
}

function atomOf(known: Known): Expr {
  const { random } = known;
  const term_ = known.conditions.length === 0 ? [] : [() => term(random.one(known.conditions))];
  const choice = known.choices.length === 0 ? [] : [() => chosen(known)];
  return random.one([
    () => fact(random.one(['b.a', 'b.b', 'b.c', 'b.no', 'b.yes'])),
    () => fact(random.one(['b.a', 'b.b', 'b.c', 'b.no', 'b.yes'])),
    () => compare(random.one(ORDERS), numberOf(known, 0), numberOf(known, 0)),
    () => compare(random.one(ORDERS), dateOf(known, 0), dateOf(known, 0)),
    () => is(random.one(['e.a', 'e.b', 'e.code']), random.one(['a', 'b'])),
    () => not(is('e.a', random.one(['a', 'b']))),
    () => oneOf(random),
    () => has(random.one(['s.a', 's.none', 's.part']), random.one(['a', 'b', 'c'])),
    () => has('s.open', random.one(CODES)),
    () => overlaps(random.one(['s.a', 's.none', 's.part']), random.some(['a', 'b', 'c'], 0.6)),
    () => ({ ...overlaps('s.open', []), list: random.one(LIST_NAMES) }),
    () => nonempty(random.one(['s.a', 's.none', 's.part', 's.open'])),
    () => (random.chance(0.5) ? yes : no),
    ...term_,
    ...term_,
    ...choice,
    ...choice,
  ])();
}

function oneOf(random: Random): Expr {
  const base = { op: 'one-of', fact: 'e.code', at: AT } as const;
  return random.one<() => Expr>([
    () => ({ ...base, fact: 'e.a', members: random.some(['a', 'b', 'c'], 0.6) }),
    () => ({ ...base, members: random.some(CODES, 0.5) }),
    () => ({ ...base, members: [], list: random.one(LIST_NAMES) }),
  ])();
}

function chosen({ random, choices }: Known): Expr {
  return {
    op: 'chosen',
    term: random.one(choices),
    members: random.some(CHOICE_VALUES, 0.5),
    at: AT,
  };
}

const NUMBER_FACTS = ['n.a', 'n.b', 'n.any', 'n.some', 'n.least'];
const NUMBER_PARAMS = ['ten', 'turns', 'later', 'huge'];

function numberOf(known: Known, depth: number): Expr {
  const { random } = known;
  const part = (): Expr => numberOf(known, depth - 1);
  if (depth <= 0) {
    const names = random.chance(0.25) ? known.numbers : [];
    if (names.length > 0) return term(random.one(names));
    return random.chance(0.6) ? fact(random.one(NUMBER_FACTS)) : param(random.one(NUMBER_PARAMS));
  }
  return random.one([
    part,
    () => arithmetic(random.one(['+', '-', 'min', 'max'] as const), part(), part()),
    () => arithmetic(random.one(['+', '-', 'min', 'max'] as const), part(), part()),
    () => arithmetic('*', part(), param(random.one(['half', 'third_up', 'nought']))),
    () => iff(conditionOf(known, 1), part(), part()),
  ])();
}

function dateOf(known: Known, depth: number): Expr {
  const { random } = known;
  const part = (): Expr => dateOf(known, depth - 1);
  if (depth <= 0) {
    const names = random.chance(0.25) ? known.dates : [];
    if (names.length > 0) return term(random.one(names));
    return random.chance(0.6)
      ? fact(random.one(['d.a', 'd.b', 'd.then']))
      : param(random.one(['start', 'end', 'never', 'as_of']));
  }
  return random.one([
    part,
    () => arithmetic(random.one(['min', 'max'] as const), part(), part()),
    () => arithmetic('+', part(), param('week')),
    () => iff(conditionOf(known, 1), part(), part()),
  ])();
}

function ruleOf(known: Known, depth: number): Rule {
  const { random } = known;
  if (depth > 0 && random.chance(0.15))
    return anyOfRules(...[1, 2, 3].map(() => ruleOf(known, depth - 1)));
  const unless = depth > 0 && random.chance(0.5) ? exceptions(known, depth - 1) : [];
  return rule(conditionOf(known, 2), { unless });
}

/** Up to three, some without a name. */
function exceptions(known: Known, depth: number): readonly Rule[] {
  const { random } = known;
  return Array.from({ length: 1 + random.below(3) }, (_, place) => {
    const one = ruleOf(known, depth);
    return random.chance(0.8) ? { ...one, id: `e${place}` } : one;
  });
}

const DAYS = ['2026-02-01', '2026-06-01', '2026-07-15', '2027-01-01', '2299-12-31'];

function days(random: Random): Pick<Duty, 'from' | 'until'> {
  return {
    ...(random.chance(0.6) ? { from: random.one(DAYS) } : {}),
    ...(random.chance(0.15) ? { until: random.one(DAYS) } : {}),
  };
}

function dutyOf(known: Known, place: number): Duty {
  const { random } = known;
  const base = ruleOf(known, 2);
  return {
    ...duty(yes, { id: `duty-${place}`, ...days(random) }),
    base: base.base,
    unless: base.unless,
    ...(random.chance(0.5) ? { due: dateOf(known, 2) } : {}),
    ...(random.chance(0.5) ? { met: conditionOf(known, 1) } : {}),
  };
}

function informationOf(known: Known, place: number): Information {
  const { who: _, must: __, asks: ___, due: ____, met: _____, ...rest } = dutyOf(known, place);
  return { ...rest, id: `information-${place}`, says: 'It is so' };
}

function decisionOf(known: Known): Decision {
  const rules = ['deny', 'deny', 'review', 'allow', 'review'].map((then, place) => ({
    ...decisionRule(`rule-${place}`, then, conditionOf(known, 2)),
    unless: known.random.chance(0.4) ? exceptions(known, 1) : [],
  }));
  return decision(rules, known.random.one(['deny', 'review', 'allow']));
}

function choiceOf(name: string, known: Known): Term {
  const alternatives: readonly Alternative[] = CHOICE_VALUES.slice(0, 2).flatMap((value) =>
    Array.from({ length: 1 + known.random.below(2) }, () => ({ ...ruleOf(known, 1), value })),
  );
  const otherwise = known.random.chance(0.7) ? { otherwise: CHOICE_VALUES[2] ?? '' } : {};
  return { kind: 'choice', name, cite: [], choose: alternatives, at: AT, ...otherwise };
}

/** Terms of every kind on each level, over those of the levels before. */
function termsOf(
  random: Random,
  levels: number,
): { readonly terms: readonly Term[]; readonly known: Known } {
  let known: Known = { random, conditions: [], numbers: [], dates: [], choices: [] };
  const terms: Term[] = [];
  for (let place = 0; place < levels; place++) {
    const name = (kind: string): string => `${kind}_${place}`;
    terms.push(
      ruleTerm(name('rule'), ruleOf(known, 1)),
      valueTerm(name('flag'), { kind: 'bool' }, conditionOf(known, 1)),
      valueTerm(name('amount'), { kind: 'number', unit: '1' }, numberOf(known, 1)),
      valueTerm(name('when'), { kind: 'date' }, dateOf(known, 1)),
      choiceOf(name('choice'), known),
      ruleTerm(likeAValue(place), ruleOf(known, 1)),
    );
    known = {
      random,
      conditions: [...known.conditions, name('rule'), name('flag'), likeAValue(place)],
      numbers: [...known.numbers, name('amount')],
      dates: [...known.dates, name('when')],
      choices: [...known.choices, name('choice')],
    };
  }
  return { terms, known };
}

/** The name of a term that could be taken for one value of a choice. */
function likeAValue(place: number): string {
  return `choice_${place}__${CHOICE_VALUES[0]}`;
}

/** A pack of many duties, some information and a decision. */
export function randomPack(
  random: Random,
  of: { readonly duties: number; readonly levels: number },
): Pack {
  const { terms, known } = termsOf(random, of.levels);
  const many = <T>(count: number, make: (place: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, place) => make(place));
  return pack({
    facts: FACTS,
    params: PARAMS,
    lists: LISTS,
    datedLists: DATED,
    terms,
    duties: many(of.duties, (place) => dutyOf(known, place)),
    information: many(2, (place) => informationOf(known, place)),
    decisions: [decisionOf(known)],
  });
}
