import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import type { Expr } from '../tree.ts';
import { prepare } from './program.ts';
import { termAnswers, type TermAnswer } from './term-answers.ts';
import {
  and,
  anyOfRules,
  arithmetic,
  compare,
  date,
  entries,
  fact,
  has,
  iff,
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
} from './testing/trees.ts';

const PARTS = {
  facts: entries('b.a', 'b.b', 'b.c', 'n.a', 'n.b', 'd.a', 'e.a', 's.a'),
  lists: { few: ['a', 'b'] },
  params: [
    number('ten', 10),
    number('half', 0.5),
    number('less', -2),
    date('start', day('2026-03-01')),
  ],
};
const AT_DAY = { asOf: day('2026-07-15'), strict: false };

function truth(expr: Expr, values: Case = {}): TermAnswer | undefined {
  return termAnswers(
    prepare(pack({ ...PARTS, terms: [valueTerm('it', { kind: 'bool' }, expr)] })),
    values,
    AT_DAY,
  )['it'];
}

function amount(expr: Expr, values: Case = {}): TermAnswer | undefined {
  return termAnswers(
    prepare(pack({ ...PARTS, terms: [valueTerm('it', { kind: 'number', unit: '1' }, expr)] })),
    values,
    AT_DAY,
  )['it'];
}

function when(expr: Expr, values: Case = {}): TermAnswer | undefined {
  return termAnswers(
    prepare(pack({ ...PARTS, terms: [valueTerm('it', { kind: 'date' }, expr)] })),
    values,
    AT_DAY,
  )['it'];
}

const T = { 'b.a': true };
const F = { 'b.a': false };
const [a, b, c] = [fact('b.a'), fact('b.b'), fact('b.c')];

describe('a condition', () => {
  it.each([
    [{ ...T, 'b.b': true }, 'yes', 'yes'],
    [{ ...T, 'b.b': false }, 'no', 'yes'],
    [{ ...T }, 'unknown', 'yes'],
    [{ ...F, 'b.b': true }, 'no', 'yes'],
    [{ ...F, 'b.b': false }, 'no', 'no'],
    [{ ...F }, 'no', 'unknown'],
    [{ 'b.b': true }, 'unknown', 'yes'],
    [{ 'b.b': false }, 'no', 'unknown'],
    [{}, 'unknown', 'unknown'],
  ])('over %j has `&&` %s and `||` %s', (values, both, either) => {
    expect([truth(and(a, b), values), truth(or(a, b), values)]).toEqual([both, either]);
  });

  it('negated is the other way round, and unknown stays unknown', () => {
    expect([truth(not(a), T), truth(not(a), F), truth(not(a))]).toEqual(['no', 'yes', 'unknown']);
    expect([truth(yes), truth(no)]).toEqual(['yes', 'no']);
  });

  it('of a choice is the chosen branch, and with the choice open what both branches say', () => {
    const choice = iff(c, a, b);
    expect([
      truth(choice, { 'b.c': true, ...T }),
      truth(choice, { 'b.c': false, ...T, 'b.b': false }),
    ]).toEqual(['yes', 'no']);
    expect([truth(choice, { ...T, 'b.b': true }), truth(choice, { ...F, 'b.b': false })]).toEqual([
      'yes',
      'no',
    ]);
    expect([
      truth(choice, { ...T, 'b.b': false }),
      truth(choice, T),
      truth(choice, { 'b.c': true }),
    ]).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('treats a value that is no bool as unknown', () => {
    expect(truth(a, { 'b.a': 'yes' })).toBe('unknown');
  });
});

describe('a comparison', () => {
  const ten = param('ten');
  const n = fact('n.a');

  it.each([
    [10.5, 'yes', 'yes', 'no', 'no'],
    [10, 'no', 'yes', 'no', 'yes'],
    [9.5, 'no', 'no', 'yes', 'yes'],
    [{ lo: 10, hi: 12 }, 'unknown', 'yes', 'no', 'unknown'],
    [{ lo: 8, hi: 10 }, 'no', 'unknown', 'unknown', 'yes'],
    [{ lo: 8, hi: 12 }, 'unknown', 'unknown', 'unknown', 'unknown'],
    [{ lo: 11 }, 'yes', 'yes', 'no', 'no'],
    [{ hi: 9 }, 'no', 'no', 'yes', 'yes'],
  ])('of %j with 10 has > %s, >= %s, < %s, <= %s', (value, above, atLeast, below, atMost) => {
    const values = { 'n.a': value };
    expect([
      truth(compare('>', n, ten), values),
      truth(compare('>=', n, ten), values),
      truth(compare('<', n, ten), values),
      truth(compare('<=', n, ten), values),
    ]).toEqual([above, atLeast, below, atMost]);
  });

  it('knows that a quantity is never below its `min`', () => {
    expect(truth(compare('>', arithmetic('+', n, fact('n.b')), ten), { 'n.b': 11 })).toBe('yes');
    expect(truth(compare('>', n, ten))).toBe('unknown');
  });

  it('of dates goes by the day', () => {
    const placed = compare('<', fact('d.a'), param('start'));
    expect([
      truth(placed, { 'd.a': day('2026-02-28') }),
      truth(placed, { 'd.a': day('2026-03-01') }),
    ]).toEqual(['yes', 'no']);
    expect(truth(placed, { 'd.a': { lo: day('2026-02-01'), hi: day('2026-03-01') } })).toBe(
      'unknown',
    );
    expect(truth(placed, { 'd.a': { hi: day('2026-02-01') } })).toBe('yes');
    expect(truth(placed, { 'd.a': { lo: day('2026-03-01') } })).toBe('no');
  });

  it.each([[NaN], [{ lo: NaN, hi: 3 }], [{ lo: 12, hi: 3 }], ['12'], [true], [{ has: [] }]])(
    'treats a number written %j as unknown',
    (value) => {
      expect([
        truth(compare('>', n, ten), { 'n.a': value }),
        truth(compare('<', n, ten), { 'n.a': value }),
      ]).toEqual(['unknown', 'unknown']);
    },
  );

  it.each([
    ['someday'],
    ['2026-01'],
    [20260101],
    [{ lo: day('2026-05-01'), hi: day('2026-01-01') }],
    [{ lo: 3 }],
    [{ has: [] }],
  ])('treats a date written %j as unknown', (value) => {
    const placed = compare('<', fact('d.a'), param('start'));
    expect([truth(placed, { 'd.a': value }), truth(not(placed), { 'd.a': value })]).toEqual([
      'unknown',
      'unknown',
    ]);
  });
});

describe('membership', () => {
  it('of an enum or code is unknown only while nothing is recorded', () => {
    expect([
      truth(is('e.a', 'a'), { 'e.a': 'a' }),
      truth(is('e.a', 'a'), { 'e.a': 'b' }),
      truth(is('e.a', 'a')),
    ]).toEqual(['yes', 'no', 'unknown']);
    expect([
      truth(oneOf('e.a', ['a', 'b']), { 'e.a': 'b' }),
      truth(oneOf('e.a', ['a', 'b']), { 'e.a': 'c' }),
      truth(oneOf('e.a', ['a'])),
    ]).toEqual(['yes', 'no', 'unknown']);
  });

  it('in a list of the pack is membership of one of its codes', () => {
    const listed: Expr = { op: 'one-of', fact: 'e.a', members: [], list: 'few', at: yes.at };
    const overlap: Expr = { op: 'overlaps', fact: 's.a', members: [], list: 'few', at: yes.at };
    expect([truth(listed, { 'e.a': 'b' }), truth(listed, { 'e.a': 'c' })]).toEqual(['yes', 'no']);
    expect([
      truth(overlap, { 's.a': { has: ['b'] } }),
      truth(overlap, { 's.a': { has: [], not: ['a', 'b'] } }),
    ]).toEqual(['yes', 'no']);
  });

  it.each([
    [undefined, 'unknown', 'unknown', 'unknown'],
    [{ has: ['a'] }, 'yes', 'yes', 'yes'],
    [{ has: ['b'] }, 'unknown', 'yes', 'yes'],
    [{ has: ['c'] }, 'unknown', 'unknown', 'yes'],
    [{ has: ['c'], not: ['a'] }, 'no', 'unknown', 'yes'],
    [{ has: ['c'], not: ['a', 'b'] }, 'no', 'no', 'yes'],
    [{ has: ['c'], complete: true as const }, 'no', 'no', 'yes'],
    [{ has: [], not: ['a', 'b', 'c'] }, 'no', 'no', 'unknown'],
    [{ has: [], complete: true as const }, 'no', 'no', 'no'],
    [{ has: [] }, 'unknown', 'unknown', 'unknown'],
    ['a', 'unknown', 'unknown', 'unknown'],
    [{ lo: 1 }, 'unknown', 'unknown', 'unknown'],
  ])(
    'of the set %j has "a" in it %s, overlaps [a, b] %s, is not empty %s',
    (value, hasA, overlapsAB, any) => {
      const values: Case = value === undefined ? {} : { 's.a': value };
      expect([
        truth(has('s.a', 'a'), values),
        truth(overlaps('s.a', ['a', 'b']), values),
        truth(nonempty('s.a'), values),
      ]).toEqual([hasA, overlapsAB, any]);
    },
  );

  it('never overlaps with no members at all', () => {
    expect([
      truth(overlaps('s.a', [])),
      truth(overlaps('s.a', []), { 's.a': { has: ['a'] } }),
    ]).toEqual(['no', 'no']);
  });
});

describe('arithmetic on intervals', () => {
  const [n, m] = [fact('n.a'), fact('n.b')];
  const values = { 'n.a': { lo: 2, hi: 5 }, 'n.b': { lo: 1, hi: 3 } };

  it.each([
    ['+', { lo: 3, hi: 8 }],
    ['-', { lo: -1, hi: 4 }],
    ['min', { lo: 1, hi: 3 }],
    ['max', { lo: 2, hi: 5 }],
  ] as const)('takes both ends through %s', (op, wanted) => {
    expect(amount(arithmetic(op, n, m), values)).toEqual(wanted);
  });

  it('multiplies both ends by a parameter, on either side, and turns them round for a negative one', () => {
    expect(amount(arithmetic('*', n, param('half')), values)).toEqual({ lo: 1, hi: 2.5 });
    expect(amount(arithmetic('*', param('half'), n), values)).toEqual({ lo: 1, hi: 2.5 });
    expect(amount(arithmetic('*', n, param('less')), values)).toEqual({ lo: -10, hi: -4 });
  });

  it('keeps nothing of nothing, however large the other may be', () => {
    const zero = {
      params: [number('zero', 0)],
      terms: [
        valueTerm('it', { kind: 'number' as const, unit: '1' }, arithmetic('*', n, param('zero'))),
      ],
    };
    expect(termAnswers(prepare(pack({ ...PARTS, ...zero })), {}, AT_DAY)['it']).toBe(0);
    expect(amount(arithmetic('*', n, param('half')))).toEqual({ lo: 0 });
  });

  it('is the hull of both branches while the choice is open, as for dates', () => {
    expect(amount(iff(a, n, m), values)).toEqual({ lo: 1, hi: 5 });
    expect([
      amount(iff(a, n, m), { ...values, ...T }),
      amount(iff(a, n, m), { ...values, ...F }),
    ]).toEqual([
      { lo: 2, hi: 5 },
      { lo: 1, hi: 3 },
    ]);
    expect(when(iff(a, param('start'), fact('d.a')), { 'd.a': day('2026-09-01') })).toEqual({
      lo: '2026-03-01',
      hi: '2026-09-01',
    });
  });

  it('adds days to a date', () => {
    expect(when(arithmetic('+', param('start'), param('ten')))).toBe('2026-03-11');
  });

  it('never comes to a day after never, but leaves an open end open', () => {
    const late = arithmetic('+', fact('d.a'), param('ten'));
    const passed = compare('>', late, fact('d.a'));
    expect(truth(passed, { 'd.a': day('2299-12-31') })).toBe('no');
    expect(truth(passed, { 'd.a': day('2299-12-30') })).toBe('yes');
    expect(when(late, { 'd.a': { lo: day('2299-12-25') } })).toEqual({ lo: '2299-12-31' });
  });
});

describe('a rule with one exception and one exception to it', () => {
  const X = { 'b.c': true };
  const notX = { 'b.c': false };
  const E = { 'b.b': true };
  const notE = { 'b.b': false };

  it.each([
    [{ ...F }, 'no'],
    [{ ...F, ...E, ...notX }, 'no'],
    [{ ...T, ...notE }, 'yes'],
    [{ ...T, ...X }, 'yes'],
    [{ ...T, ...notX }, 'unknown'],
    [{ ...T }, 'unknown'],
    [{ ...notE }, 'unknown'],
    [{}, 'unknown'],
    [{ ...T, ...E, ...notX }, 'no'],
    [{ ...T, ...E, ...X }, 'yes'],
    [{ ...T, ...E }, 'unknown'],
    [{ ...E, ...notX }, 'no'],
    [{ ...E }, 'unknown'],
    [{ ...E, ...X }, 'unknown'],
    [{ ...X }, 'unknown'],
  ])('over %j is %s', (values, wanted) => {
    const of = rule(a, { unless: [rule(b, { unless: [rule(c)] })] });
    const program = prepare(pack({ ...PARTS, terms: [ruleTerm('it', of)] }));
    expect(termAnswers(program, values, AT_DAY)['it']).toBe(wanted);
  });

  it('with alternatives holds as soon as one does, its own exceptions apart', () => {
    const either = anyOfRules(rule(a, { unless: [rule(c)] }), rule(b));
    const program = prepare(pack({ ...PARTS, terms: [ruleTerm('it', either)] }));
    const it_ = (values: Case) => termAnswers(program, values, AT_DAY)['it'];
    expect([
      it_({ ...T, ...X, ...E }),
      it_({ ...T, ...X, ...notE }),
      it_({ ...T, ...X }),
      it_({ ...T, ...notX }),
    ]).toEqual(['yes', 'no', 'unknown', 'yes']);
  });
});

describe('terms', () => {
  it('may refer to terms that stand below them', () => {
    const terms = [
      ruleTerm('first', rule(term('second'))),
      ruleTerm('second', rule(a)),
      valueTerm('size', { kind: 'number', unit: '1' }, term('raw')),
      valueTerm('raw', { kind: 'number', unit: '1' }, fact('n.a')),
    ];
    expect(
      termAnswers(prepare(pack({ ...PARTS, terms })), { ...T, 'n.a': { lo: 3 } }, AT_DAY),
    ).toEqual({ first: 'yes', second: 'yes', size: { lo: 3 }, raw: { lo: 3 } });
  });

  it('answer with `{}` when nothing is known of a date', () => {
    expect(when(fact('d.a'))).toEqual({});
    expect(when(fact('d.a'), { 'd.a': { hi: day('2026-01-01') } })).toEqual({ hi: '2026-01-01' });
  });

  it('of a condition cannot be asked for a number', () => {
    const terms = [
      ruleTerm('it', rule(a)),
      valueTerm('size', { kind: 'number', unit: '1' }, term('it')),
    ];
    const program = prepare(pack({ ...PARTS, terms }));
    expect(() => termAnswers(program, T, AT_DAY)).toThrow('`it` is no number or date');
  });
});
