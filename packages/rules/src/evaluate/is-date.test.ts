import { day } from '@weighbridge/core';
import { expect, it } from 'vitest';
import { isDate } from './is-date.ts';
import {
  arithmetic,
  date,
  entries,
  fact,
  iff,
  number,
  pack,
  param,
  ruleTerm,
  rule,
  term,
  valueTerm,
  yes,
} from './testing/trees.ts';

const held = pack({
  facts: entries('b.a', 'd.a', 'n.a'),
  params: [number('wait', 14), date('start', day('2026-01-01'))],
  terms: [
    valueTerm('due', { kind: 'date' }, fact('d.a')),
    valueTerm('size', { kind: 'number', unit: '1' }, fact('n.a')),
    ruleTerm('so', rule(yes)),
  ],
});

it('dates are told from numbers by what they are made of', () => {
  const dates = [
    fact('d.a'),
    param('start'),
    param('as_of'),
    term('due'),
    iff(yes, term('due'), param('start')),
    arithmetic('+', fact('d.a'), param('wait')),
    arithmetic('min', term('due'), param('start')),
    arithmetic('max', fact('d.a'), term('due')),
  ];
  const others = [
    fact('n.a'),
    fact('x.a'),
    param('wait'),
    param('nothing'),
    term('size'),
    term('so'),
    term('nothing'),
    iff(yes, fact('n.a'), term('size')),
    arithmetic('+', fact('n.a'), term('size')),
    arithmetic('-', fact('n.a'), term('size')),
    arithmetic('max', fact('n.a'), term('size')),
    yes,
  ];
  expect(dates.filter((expr) => !isDate(expr, held))).toEqual([]);
  expect(others.filter((expr) => isDate(expr, held))).toEqual([]);
});
