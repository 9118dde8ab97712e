import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import {
  AT,
  arithmetic,
  compare,
  decision,
  decisionRule,
  duty,
  entries,
  fact,
  has,
  is,
  number,
  pack,
  param,
  rule,
  ruleTerm,
  term,
  valueTerm,
  yes,
} from '../evaluate/testing/trees.ts';
import type { Expr } from '../tree.ts';
import { selectOf } from './select.ts';

function sqlOf(when: Expr): string {
  const of = pack({
    facts: entries('b.a', 'n.a', 'd.a', 'e.a', 's.a'),
    params: [number('ten', 10)],
    terms: [
      valueTerm('much', { kind: 'number', unit: '1' }, fact('n.a')),
      valueTerm('so', { kind: 'bool' }, fact('b.a')),
      ruleTerm('ruled', rule(yes)),
      {
        kind: 'choice',
        name: 'sort',
        cite: [],
        choose: [{ ...rule(yes), value: 'big' }],
        at: AT,
      },
    ],
    duties: [duty(when)],
  });
  return selectOf(of, { dialect: 'duckdb', asOf: day('2026-11-21'), strict: false });
}

describe('a tree that was not checked', () => {
  const more = (left: Expr): Expr => compare('>', left, param('ten'));
  it.each<[string, Expr]>([
    ['b.none', fact('b.none')],
    ['n.a', fact('n.a')],
    ['b.a', more(fact('b.a'))],
    ['n.a', is('n.a', 'a')],
    ['e.a', has('e.a', 'a')],
    ['terms.none', term('none')],
    ['terms.much', term('much')],
    ['terms.so', more(term('so'))],
    ['terms.ruled', more(term('ruled'))],
    ['terms.sort', term('sort')],
    ['terms.much', { op: 'chosen', term: 'much', members: ['a'], at: AT }],
    ['fact', more(arithmetic('*', fact('n.a'), fact('n.a')))],
  ])('is refused with the name of what does not fit, %s', (name, when) => {
    expect(() => sqlOf(when)).toThrow(
      `\`${name}\` is not what its use asks for; the tree was not checked`,
    );
  });

  it('is refused with the operator that stands where it cannot', () => {
    expect(() => sqlOf(param('ten'))).toThrow('`param` is no condition; the tree was not checked');
    expect(() => sqlOf(more(yes))).toThrow('`true` is no number or date; the tree was not checked');
  });
});

describe('an exception without an id', () => {
  it('is named by its place, after those that have one', () => {
    const unless = [rule(fact('b.a')), rule(has('s.a', 'a'), { id: 'named' })];
    const of = pack({
      facts: entries('b.a', 's.a'),
      decisions: [decision([{ ...decisionRule('it', 'deny', yes), unless }])],
    });
    expect(selectOf(of, { dialect: 'duckdb', asOf: day('2026-11-21'), strict: false })).toContain(
      `WHEN "s.a__a" THEN 'exempt:named' WHEN "b.a" THEN 'exempt:1' `,
    );
  });
});
