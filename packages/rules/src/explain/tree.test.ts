import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { prepare } from '../evaluate/program.ts';
import {
  and,
  anyOfRules,
  arithmetic,
  AT,
  compare,
  date,
  duty,
  entries,
  fact,
  iff,
  not,
  number,
  or,
  pack,
  param,
  rule,
  ruleTerm,
  term,
  valueTerm,
} from '../evaluate/testing/trees.ts';
import type { Duty, Expr, Term } from '../tree.ts';
import { explain } from './explain.ts';
import type { ExplanationNode } from './shapes.ts';

const [a, b, c] = [fact('b.a'), fact('b.b'), fact('b.c')];
const FACTS = entries('b.a', 'b.b', 'b.c', 'n.a', 'd.a');
const PARAMS = [number('line', 5), date('start', day('2026-01-01'))];

function drawn(
  when: Expr,
  more: { terms?: readonly Term[]; duty?: Partial<Duty> } = {},
): ExplanationNode {
  const of = pack({
    facts: FACTS,
    params: PARAMS,
    terms: more.terms ?? [],
    duties: [duty(when, more.duty)],
  });
  return explain(
    prepare(of),
    'duty',
    { 'b.a': true, 'b.b': false, 'n.a': { lo: 6 } },
    { asOf: day('2026-11-21'), strict: false },
  ).tree;
}

const outline = (node: ExplanationNode): unknown => [
  node.says,
  node.value,
  ...node.parts.map(outline),
];
const NOTHING = { cite: [], facts: [], params: [], parts: [] };

describe('the node of a condition', () => {
  it('that reads facts itself has them and no parts', () => {
    expect(
      drawn(compare('>', fact('n.a'), param('line')), { duty: { cite: ['here'] } }),
    ).toStrictEqual({
      kind: 'rule',
      id: 'duty',
      says: 'n.a > params.line',
      at: AT,
      value: 'yes',
      cite: ['here'],
      facts: [{ fact: 'n.a', value: { lo: 6 }, assumed: false }],
      params: [{ param: 'line', value: 5, unit: '1', cite: ['cite of line'] }],
      decides: true,
      parts: [],
    });
  });

  it('of several has one part for each, and reads nothing itself', () => {
    const { parts, ...node } = drawn(and(a, b));
    expect(node).toStrictEqual({
      kind: 'rule',
      id: 'duty',
      says: 'b.a && b.b',
      at: AT,
      value: 'no',
      cite: [],
      facts: [],
      params: [],
      decides: true,
    });
    expect(parts).toStrictEqual([
      {
        kind: 'condition',
        says: 'b.a',
        at: AT,
        value: 'yes',
        ...NOTHING,
        facts: [{ fact: 'b.a', value: true, assumed: false }],
        decides: false,
      },
      {
        kind: 'condition',
        says: 'b.b',
        at: AT,
        value: 'no',
        ...NOTHING,
        facts: [{ fact: 'b.b', value: false, assumed: false }],
        decides: true,
      },
    ]);
  });

  it('keeps `||` inside `&&` as a part with parts', () => {
    expect(outline(drawn(and(a, or(or(b, a), c))))).toEqual([
      'b.a && (b.b || b.a || b.c)',
      'yes',
      ['b.a', 'yes'],
      ['b.b || b.a || b.c', 'yes', ['b.b', 'no'], ['b.a', 'yes'], ['b.c', 'unknown']],
    ]);
  });

  it('of a choice has its condition and both branches', () => {
    expect(outline(drawn(iff(a, b, c)))).toEqual([
      'b.a ? b.b : b.c',
      'no',
      ['b.a', 'yes'],
      ['b.b', 'no'],
      ['b.c', 'unknown'],
    ]);
  });

  it('of a negation has what is negated as its part, unless that is a single fact', () => {
    expect(outline(drawn(not(a)))).toEqual(['!b.a', 'no']);
    expect(drawn(not(a)).facts).toEqual([{ fact: 'b.a', value: true, assumed: false }]);
    expect(outline(drawn(not(and(a, b))))).toEqual([
      '!(b.a && b.b)',
      'yes',
      ['b.a && b.b', 'no', ['b.a', 'yes'], ['b.b', 'no']],
    ]);
    expect(outline(drawn(not(term('t')), { terms: [ruleTerm('t', rule(a))] }))).toEqual([
      '!terms.t',
      'no',
      ['b.a', 'yes'],
    ]);
  });
});

describe('the node of a term', () => {
  const terms = [
    ruleTerm('t', rule(a, { cite: ['of t'] })),
    valueTerm('v', { kind: 'bool' }, term('t')),
    valueTerm('size', { kind: 'number', unit: '1' }, arithmetic('+', fact('n.a'), param('line'))),
    valueTerm('when', { kind: 'date' }, fact('d.a')),
  ];

  it('that is all of a condition stays a node of its own, with its name and citation', () => {
    const node = drawn(term('t'), { terms });
    expect(outline(node)).toEqual(['terms.t', 'yes', ['b.a', 'yes']]);
    expect(node).toMatchObject({
      kind: 'rule',
      id: 'duty',
      facts: [],
      params: [],
      parts: [{ kind: 'term', id: 't', cite: ['of t'], decides: true }],
    });
  });

  it('that is another term has that as its part', () => {
    const node = drawn(term('v'), { terms });
    expect(outline(node)).toEqual(['terms.v', 'yes', ['terms.t', 'yes', ['b.a', 'yes']]]);
    expect(node.parts[0]).toMatchObject({ kind: 'term', id: 'v', decides: true });
  });

  it('of a number stands under the comparison that reads it, with what is known of it', () => {
    const node = drawn(compare('>', term('size'), param('line')), { terms });
    expect(node).toMatchObject({ facts: [], params: [{ param: 'line' }] });
    expect(node.parts).toStrictEqual([
      {
        kind: 'term',
        id: 'size',
        says: 'n.a + params.line',
        at: AT,
        value: { lo: 11 },
        cite: [],
        facts: [{ fact: 'n.a', value: { lo: 6 }, assumed: false }],
        params: [{ param: 'line', value: 5, unit: '1', cite: ['cite of line'] }],
        decides: false,
        parts: [],
      },
    ]);
  });

  it('named a second time is only named', () => {
    const twice = drawn(
      and(
        and(term('t'), term('v')),
        and(compare('>', term('size'), term('size')), compare('>', term('when'), term('when'))),
      ),
      { terms },
    );
    expect(twice.parts.map(outline)).toEqual([
      ['b.a', 'yes'],
      ['terms.t', 'yes', ['terms.t', 'yes']],
      [
        'terms.size > terms.size',
        'unknown',
        ['n.a + params.line', { lo: 11 }],
        ['terms.size', { lo: 11 }],
      ],
      ['terms.when > terms.when', 'unknown', ['d.a', {}], ['terms.when', {}]],
    ]);
    const [, v, size] = twice.parts;
    expect(v?.parts[0]).toStrictEqual({
      kind: 'term',
      id: 't',
      says: 'terms.t',
      at: AT,
      value: 'yes',
      ...NOTHING,
      decides: true,
    });
    expect(size?.parts[1]).toStrictEqual({
      kind: 'term',
      id: 'size',
      says: 'terms.size',
      at: AT,
      value: { lo: 11 },
      ...NOTHING,
      decides: false,
    });
    expect(outline(drawn(and(term('v'), term('v')), { terms }))).toEqual([
      'terms.v && terms.v',
      'yes',
      ['terms.t', 'yes', ['b.a', 'yes']],
      ['terms.v', 'yes'],
    ]);
  });
});

describe('the node of a rule', () => {
  it('with alternatives says them side by side and has one part for each', () => {
    const node = drawn(term('t'), {
      terms: [ruleTerm('t', anyOfRules(rule(b, { id: 'one' }), rule(a)))],
    }).parts[0];
    expect(node).toMatchObject({ says: '(b.b) || (b.a)', value: 'yes', facts: [], params: [] });
    expect(node?.parts.map(({ kind, id, says, value }) => [kind, id, says, value])).toEqual([
      ['alternative', 'one', 'b.b', 'no'],
      ['alternative', undefined, 'b.a', 'yes'],
    ]);
    expect(node?.parts[1]).not.toHaveProperty('id');
  });

  it('has its exceptions after its parts, and its due date last', () => {
    const node = drawn(and(a, a), {
      duty: { unless: [rule(b, { id: 'free' }), rule(c)], due: param('start') },
    });
    expect(node.parts.map(({ kind, id, says, value }) => [kind, id, says, value])).toEqual([
      ['condition', undefined, 'b.a', 'yes'],
      ['condition', undefined, 'b.a', 'yes'],
      ['exception', 'free', 'b.b', 'no'],
      ['exception', undefined, 'b.c', 'unknown'],
      ['due', undefined, 'params.start', '2026-01-01'],
    ]);
  });
});
