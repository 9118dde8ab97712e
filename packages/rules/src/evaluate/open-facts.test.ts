import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import type { Expr, Pack, Rule } from '../tree.ts';
import { claimsAmong } from './derive.ts';
import { evaluate, loadedPlan } from './evaluate.ts';
import { openFacts } from './open-facts.ts';
import { prepare } from './program.ts';
import {
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
  not,
  number,
  or,
  pack,
  param,
  quantity,
  rule,
  ruleTerm,
  term,
  valueTerm,
  yes,
  type Case,
} from './testing/trees.ts';

const FACTS: Pack['facts'] = {
  ...entries('b.a', 'b.b', 'b.c', 'b.d', 'd.a', 'd.b', 'e.a', 's.a', 'n.y', 'n.z', 'n.o', 'n.p'),
  'n.c': { ...quantity, derive: 'n.y * n.z' },
  'n.d': { ...quantity, derive: 'n.c + n.y' },
  'n.l': { ...quantity, derive: 'n.m + 1' },
  'n.m': { ...quantity, derive: 'n.l + 1' },
};
const TERMS = [
  ruleTerm('either', anyOfRules(rule(fact('b.a')), rule(fact('b.b')))),
  valueTerm('plain', { kind: 'bool' }, fact('b.c')),
  valueTerm('pair', { kind: 'bool' }, and(fact('b.c'), fact('b.d'))),
  valueTerm('size', { kind: 'number', unit: '1' }, arithmetic('+', fact('n.o'), fact('n.p'))),
];
const AT_DAY = { asOf: day('2026-11-21'), strict: false };

function caseOf(values: Case) {
  const program = prepare(
    pack({
      facts: FACTS,
      params: [number('ten', 10), date('start', day('2026-01-01'))],
      terms: TERMS,
      duties: [duty(yes)],
    }),
  );
  const { frame } = loadedPlan(program, values, AT_DAY);
  const claims = claimsAmong(program.derivations, values);
  return { program, frame, isClaimed: (name: string) => claims[name] !== undefined };
}

const open = (of: Rule | Expr, values: Case = {}, due?: Expr) =>
  openFacts(caseOf(values), 'op' in of ? rule(of) : of, due);
const [a, b, c, d] = [fact('b.a'), fact('b.b'), fact('b.c'), fact('b.d')];
const ten = param('ten');

describe('the facts because of which a condition is open', () => {
  it('are those that are unknown in its unknown parts, sorted', () => {
    expect(open(and(b, a))).toEqual(['b.a', 'b.b']);
    expect(open(and(b, a), { 'b.a': true })).toEqual(['b.b']);
    expect(open(or(and(a, b), and(c, d)), { 'b.b': false })).toEqual(['b.c', 'b.d']);
    expect(open(not(or(a, b)), { 'b.b': false })).toEqual(['b.a']);
    expect(open(and(is('e.a', 'a'), has('s.a', 'b')), { 's.a': { has: ['b'] } })).toEqual(['e.a']);
    expect(open(has('s.a', 'b'), { 's.a': { has: ['a'] } })).toEqual(['s.a']);
  });

  it('are none where it is settled, whatever else is unknown', () => {
    expect(open(or(a, b), { 'b.a': true })).toEqual([]);
    expect(open(and(a, b), { 'b.a': false })).toEqual([]);
  });

  it('of a choice are its condition and the branches that are open', () => {
    expect(open(iff(a, b, c))).toEqual(['b.a', 'b.b', 'b.c']);
    expect(open(iff(a, b, c), { 'b.b': true })).toEqual(['b.a', 'b.c']);
    expect(open(iff(a, b, c), { 'b.a': true, 'b.b': false })).toEqual([]);
  });

  it('are named once, however often they are read', () => {
    const twice = or(a, b);
    expect(open(and(twice, twice))).toEqual(['b.a', 'b.b']);
    expect(open(and(term('either'), term('either')))).toEqual(['b.a', 'b.b']);
  });
});

describe('the facts because of which a comparison is open', () => {
  it.each(['>', '>=', '<', '<='] as const)(
    'with %s are those that are not exact, on either side',
    (op) => {
      expect(open(compare(op, fact('n.o'), fact('n.p')))).toEqual(['n.o', 'n.p']);
      expect(open(compare(op, fact('n.o'), fact('n.p')), { 'n.o': 3 })).toEqual(['n.p']);
      expect(open(compare(op, ten, fact('n.o')), { 'n.o': { lo: 9, hi: 11 } })).toEqual(['n.o']);
    },
  );

  it('come through arithmetic, choices and terms', () => {
    expect(
      open(compare('>', arithmetic('max', fact('n.o'), arithmetic('*', fact('n.p'), ten)), ten)),
    ).toEqual(['n.o', 'n.p']);
    expect(open(compare('>', term('size'), ten), { 'n.o': 1 })).toEqual(['n.p']);
    expect(open(compare('>', iff(a, fact('n.o'), fact('n.p')), ten), { 'n.o': 1 })).toEqual([
      'b.a',
      'n.p',
    ]);
    expect(open(compare('>', iff(a, fact('n.o'), fact('n.p')), ten), { 'b.a': true })).toEqual([
      'n.o',
      'n.p',
    ]);
  });

  it('are the inputs of a derived fact, at the bottom of its chain', () => {
    expect(open(compare('>', fact('n.d'), ten))).toEqual(['n.y', 'n.z']);
    expect(open(compare('>', fact('n.d'), ten), { 'n.y': 3 })).toEqual(['n.z']);
    expect(open(compare('>', fact('n.d'), ten), { 'n.y': 3, 'n.z': { lo: 1 } })).toEqual(['n.z']);
  });

  it('are the derived fact itself where it has a claim of its own', () => {
    expect(open(compare('>', fact('n.d'), ten), { 'n.d': { lo: 1, hi: 20 } })).toEqual(['n.d']);
    expect(open(compare('>', fact('n.d'), ten), { 'n.c': { lo: 1, hi: 20 }, 'n.y': 1 })).toEqual([
      'n.c',
    ]);
  });

  it('are the derived fact itself where no input is open', () => {
    expect(open(compare('>', fact('n.c'), ten), { 'n.y': 1, 'n.z': 2 })).toEqual(['n.c']);
  });

  it('end where formulas go round in a circle', () => {
    expect(open(compare('>', fact('n.l'), ten))).toEqual(['n.m']);
  });
});

describe('the facts because of which a rule is open', () => {
  const excepted = rule(a, { unless: [rule(b, { unless: [rule(c)] }), rule(d)] });

  it('are those of its condition and of its exceptions, as far as these are open', () => {
    expect(open(excepted)).toEqual(['b.a', 'b.b', 'b.c', 'b.d']);
    expect(open(excepted, { 'b.a': true, 'b.d': false })).toEqual(['b.b', 'b.c']);
    expect(open(excepted, { 'b.a': true, 'b.b': false })).toEqual(['b.d']);
    expect(open(excepted, { 'b.a': true, 'b.b': true, 'b.d': false })).toEqual(['b.c']);
  });

  it('come through terms of either kind, and alternatives that are open', () => {
    expect(open(term('either'), { 'b.a': false })).toEqual(['b.b']);
    expect(open(term('plain'))).toEqual(['b.c']);
    expect(open(term('pair'))).toEqual(['b.c', 'b.d']);
    expect(
      open(anyOfRules(rule(a, { unless: [rule(b)] }), rule(c)), { 'b.a': true, 'b.c': false }),
    ).toEqual(['b.b']);
  });

  it('include those of the due date', () => {
    const due = iff(compare('<', fact('d.a'), param('start')), param('start'), fact('d.b'));
    expect(open(yes, {}, due)).toEqual(['d.a', 'd.b']);
    expect(open(yes, { 'd.a': day('2026-06-01') }, due)).toEqual(['d.b']);
    expect(open(yes, { 'd.a': day('2025-06-01') }, due)).toEqual([]);
  });
});

describe('the open facts of a decision', () => {
  const decide = (values: { readonly [name: string]: Value }) => {
    const of = pack({
      facts: FACTS,
      params: [number('ten', 10)],
      decisions: [
        decision([
          decisionRule('big', 'deny', compare('>', fact('n.c'), ten)),
          decisionRule('other', 'review', fact('b.a')),
        ]),
      ],
    });
    return evaluate(prepare(of), values, AT_DAY).decisions[0];
  };

  it('are stated in the inputs of derived facts, or in the fact that is claimed', () => {
    expect(decide({ 'n.y': 2 })?.open).toEqual(['b.a', 'n.z']);
    expect(decide({ 'n.y': 2, 'n.c': { lo: 4, hi: 40 } })?.open).toEqual(['b.a', 'n.c']);
  });

  it('leave out rules whose outcome would be no worse', () => {
    expect(decide({ 'n.c': 1 })).toMatchObject({ outcome: 'review', by: ['other'], open: ['b.a'] });
    expect(decide({ 'n.y': 2, 'b.a': true })).toMatchObject({
      by: ['big', 'other'],
      open: ['n.z'],
    });
    const same = pack({
      facts: FACTS,
      decisions: [
        decision([
          decisionRule('one', 'review', fact('b.a')),
          decisionRule('two', 'review', fact('b.b')),
        ]),
      ],
    });
    expect(evaluate(prepare(same), { 'b.a': true }, AT_DAY).decisions[0]).toMatchObject({
      outcome: 'review',
      by: ['one'],
      open: [],
    });
  });
});
