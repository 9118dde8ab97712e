import { day, type Day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import type { Duty, Expr, Pack } from '../tree.ts';
import { evaluate, type DutyAnswer } from './evaluate.ts';
import { prepare } from './program.ts';
import { termAnswers } from './term-answers.ts';
import {
  and,
  arithmetic,
  assumedNo,
  choiceTerm,
  compare,
  date,
  duty,
  entries,
  fact,
  iff,
  nonempty,
  number,
  or,
  pack,
  param,
  rule,
  ruleTerm,
  term,
  valueTerm,
  yes,
  type Case,
} from './testing/trees.ts';

const TODAY = day('2026-11-21');
const NEVER = day('2299-12-31');

function answer(
  of: Duty,
  values: Case,
  more: { parts?: Partial<Pack>; asOf?: Day; strict?: boolean } = {},
): DutyAnswer {
  const program = prepare(
    pack({ facts: entries('b.a', 'b.b', 'b.c', 'd.a', 'n.a'), duties: [of], ...more.parts }),
  );
  const [first] = evaluate(program, values, {
    asOf: more.asOf ?? TODAY,
    strict: more.strict ?? false,
  }).duties;
  if (first === undefined) throw new Error('no answer');
  return first;
}

const exempting = duty(fact('b.a'), {
  unless: [rule(fact('b.b'), { id: 'small' }), rule(fact('b.c'), { id: 'open' })],
});

describe('what is stated of a term', () => {
  const parts = {
    facts: entries('b.a', 'n.a'),
    terms: [
      ruleTerm('so', rule(fact('b.a'))),
      valueTerm('size', { kind: 'number', unit: '1' }, fact('n.a')),
      choiceTerm('kind', [['open', rule(fact('b.a'))]], 'closed'),
    ],
  };
  const answersWith = (terms: { readonly [term: string]: Value }): unknown =>
    termAnswers(prepare(pack(parts)), {}, { asOf: TODAY, strict: false, terms });

  it('is what it comes to', () => {
    expect(answersWith({ so: true, size: 5, kind: 'closed' })).toEqual({
      so: 'yes',
      size: 5,
      kind: 'closed',
    });
  });

  it('is nothing where it does not fit', () => {
    const nothing = answersWith({});
    for (const unfit of [{ so: 'yes' }, { so: 5 }, { kind: 'another' }, { kind: 5 }])
      expect(answersWith(unfit)).toEqual(nothing);
  });
});

describe('what a duty says beside its status', () => {
  it('is by whom it is not enforced only where that is said', () => {
    const of = (enforcement: Duty['enforcement']): DutyAnswer =>
      answer(duty(yes, { enforcement }), {});
    expect(of([{ value: 'stayed', by: 'a court' }])).toHaveProperty('enforcementBy', 'a court');
    expect(of([{ value: 'grace' }])).not.toHaveProperty('enforcementBy');
  });

  it('is the word with the latest first day, however the words are ordered', () => {
    const enforcement = [{ value: 'grace', from: '2025-01-01' }, { value: 'normal' }] as const;
    expect(answer(duty(yes, { enforcement }), {}).enforcement).toBe('grace');
    expect(answer(duty(yes, { enforcement: enforcement.toReversed() }), {}).enforcement).toBe(
      'grace',
    );
  });
});

describe('nothing of a quantity', () => {
  it('is nothing, however much there may be of it', () => {
    const unheld = number('unheld', 1, '2099-01-01');
    const statusOf = (a: Expr, b: Expr): string =>
      answer(
        duty(compare('>', arithmetic('*', a, b), param('ten'))),
        { 'n.a': 0 },
        { parts: { params: [unheld, number('ten', 10)] } },
      ).status;
    expect(statusOf(fact('n.a'), param('unheld'))).toBe('no');
    expect(statusOf(param('unheld'), fact('n.a'))).toBe('no');
  });
});

describe('a number of which nothing is known', () => {
  it('is no less than the vocabulary allows', () => {
    const facts = { 'n.a': { type: 'number', unit: '1', min: 10, means: 'at least ten' } } as const;
    const above = (line: number): string =>
      answer(
        duty(compare('>=', fact('n.a'), param('line'))),
        {},
        { parts: { facts, params: [number('line', line)] } },
      ).status;
    expect([above(10), above(11)]).toEqual(['applies', 'unknown']);
  });
});

describe('the status of a duty', () => {
  it('is no when the trigger is false, even if an exception holds', () => {
    expect(answer(exempting, { 'b.a': false, 'b.b': true })).toMatchObject({
      status: 'no',
      trigger: 'no',
    });
  });

  it('is exempt by the first exception that holds, in the order of the pack', () => {
    expect(answer(exempting, { 'b.a': true, 'b.b': true, 'b.c': true }).status).toBe(
      'exempt:small',
    );
    expect(answer(exempting, { 'b.a': true, 'b.c': true }).status).toBe('exempt:open');
  });

  it('is exempt although the trigger is unknown', () => {
    expect(answer(exempting, { 'b.b': true })).toMatchObject({
      status: 'exempt:small',
      trigger: 'unknown',
    });
  });

  it('names an exception without id by its place, and only when no named one holds', () => {
    const unnamed = duty(fact('b.a'), {
      unless: [rule(fact('b.b')), rule(fact('b.c'), { id: 'open' })],
    });
    expect(answer(unnamed, { 'b.a': true, 'b.b': true, 'b.c': false }).status).toBe('exempt:1');
    expect(answer(unnamed, { 'b.a': true, 'b.b': true, 'b.c': true }).status).toBe('exempt:open');
  });

  it('is not exempt by an alternative or an exception to the exception', () => {
    const deep = duty(fact('b.a'), {
      unless: [
        rule(fact('b.b'), { id: 'small', unless: [rule(fact('b.c'), { id: 'unless-big' })] }),
      ],
    });
    expect(answer(deep, { 'b.a': true, 'b.b': true, 'b.c': true }).status).toBe('applies');
  });

  it('is ended from the day `until` names on, known trigger or not', () => {
    const until = duty(fact('b.a'), { until: '2026-11-21' });
    expect(answer(until, { 'b.a': true }).status).toBe('ended');
    expect(answer(until, {}).status).toBe('ended');
    expect(answer(until, { 'b.a': true }, { asOf: day('2026-11-20') }).status).toBe('applies');
    expect(answer(until, { 'b.a': false }).status).toBe('no');
  });

  it('is exempt rather than ended', () => {
    expect(answer({ ...exempting, until: '2026-01-01' }, { 'b.a': true, 'b.b': true }).status).toBe(
      'exempt:small',
    );
  });

  it('applies on the day it falls due, and is scheduled the day before', () => {
    const from = duty(fact('b.a'), { from: '2026-11-21' });
    expect(answer(from, { 'b.a': true })).toMatchObject({ status: 'applies', due: '2026-11-21' });
    expect(answer(from, { 'b.a': true }, { asOf: day('2026-11-20') })).toMatchObject({
      status: 'scheduled',
      due: '2026-11-21',
    });
  });

  it('is dormant when nothing but `never` is its due date', () => {
    const asleep = duty(yes, { due: param('sleep') });
    const parts = { params: [date('sleep', NEVER)] };
    expect(answer(asleep, {}, { parts })).toMatchObject({ status: 'dormant', due: NEVER });
  });

  it('is scheduled, not dormant, when `never` is only the late end of its due date', () => {
    const perhaps = duty(yes, { due: iff(fact('b.a'), param('sleep'), param('wake')) });
    const parts = { params: [date('sleep', NEVER), date('wake', day('2028-01-01'))] };
    expect(answer(perhaps, {}, { parts })).toMatchObject({
      status: 'scheduled',
      due: { lo: '2028-01-01', hi: NEVER },
    });
  });

  it('is unknown while its due date lies on both sides of the day, and says between which days', () => {
    const legacy = duty(yes, { due: fact('d.a') });
    const month = { lo: day('2026-11-01'), hi: day('2026-11-30') };
    expect(answer(legacy, { 'd.a': month })).toMatchObject({ status: 'unknown', due: month });
    expect(answer(legacy, { 'd.a': month }, { asOf: day('2026-11-30') }).status).toBe('applies');
    expect(answer(legacy, { 'd.a': month }, { asOf: day('2026-10-31') }).status).toBe('scheduled');
  });

  it('is unknown while an exception is unknown', () => {
    expect(answer(exempting, { 'b.a': true, 'b.b': false }).status).toBe('unknown');
    expect(answer(exempting, { 'b.a': true, 'b.b': false, 'b.c': false }).status).toBe('applies');
  });

  it('is unknown when the trigger is unknown and no exception holds', () => {
    expect(answer(exempting, { 'b.b': false, 'b.c': false })).toMatchObject({
      status: 'unknown',
      trigger: 'unknown',
    });
  });

  it('says of an unknown duty that nothing is due before its earliest day', () => {
    const later = duty(fact('b.a'), { from: '2027-08-02' });
    expect(answer(later, {})).toMatchObject({ status: 'unknown', due: '2027-08-02' });
  });
});

describe('the due date', () => {
  it('is the later of the first day of the rule and its due term', () => {
    const both = duty(yes, { from: '2026-08-02', due: fact('d.a') });
    expect(answer(both, { 'd.a': day('2026-01-01') }).due).toBe('2026-08-02');
    expect(answer(both, { 'd.a': day('2026-09-01') }).due).toBe('2026-09-01');
    expect(answer(both, {}).due).toEqual({ lo: '2026-08-02' });
    expect(answer(both, { 'd.a': { hi: day('2026-09-01') } }).due).toEqual({
      lo: '2026-08-02',
      hi: '2026-09-01',
    });
  });

  it('is absent where nothing is known of it, where it binds from the start and where nothing is asked', () => {
    expect(answer(duty(yes, { due: fact('d.a') }), {})).not.toHaveProperty('due');
    expect(answer(duty(yes), {})).not.toHaveProperty('due');
    expect(answer(duty(fact('b.a'), { from: '2026-01-01' }), { 'b.a': false })).not.toHaveProperty(
      'due',
    );
    expect(answer({ ...exempting, from: '2026-01-01' }, { 'b.b': true })).not.toHaveProperty('due');
    expect(answer(duty(yes, { from: '2025-01-01', until: '2026-01-01' }), {})).not.toHaveProperty(
      'due',
    );
  });

  it('leaves out an open low end', () => {
    expect(
      answer(duty(yes, { due: fact('d.a') }), { 'd.a': { hi: day('2026-09-01') } }).due,
    ).toEqual({ hi: '2026-09-01' });
  });
});

describe('what the evidence says', () => {
  const shown = duty(fact('b.a'), { met: fact('b.b') });

  it.each([
    [{ 'b.a': true, 'b.b': true }, 'applies', 'met'],
    [{ 'b.a': true, 'b.b': false }, 'applies', 'not met'],
    [{ 'b.a': true }, 'applies', 'open'],
    [{ 'b.b': true }, 'unknown', 'met'],
    [{ 'b.b': false }, 'unknown', 'open'],
    [{}, 'unknown', 'open'],
  ])('of %j is, with status %s, %s', (values, status, met) => {
    expect(answer(shown, values)).toMatchObject({ status, met });
  });

  it('is never `not met` before the duty is due', () => {
    const later = { ...shown, from: '2027-01-01' };
    expect(answer(later, { 'b.a': true, 'b.b': false })).toMatchObject({
      status: 'scheduled',
      met: 'open',
    });
  });

  it('stays open for a duty that names no evidence', () => {
    expect(answer(duty(fact('b.a')), { 'b.a': true }).met).toBe('open');
  });

  it('is absent where nothing is asked', () => {
    expect(answer(shown, { 'b.a': false, 'b.b': false })).not.toHaveProperty('met');
    expect(answer({ ...exempting, met: fact('b.b') }, { 'b.b': true })).not.toHaveProperty('met');
    expect(answer({ ...shown, until: '2026-01-01' }, { 'b.a': true })).not.toHaveProperty('met');
  });
});

describe('assumptions', () => {
  const parts = { facts: { ...entries('b.a'), 'b.b': assumedNo } };
  const of = duty(fact('b.a'), { unless: [rule(fact('b.b'), { id: 'rebutted' })] });

  it('stand in for what is not recorded', () => {
    expect(answer(of, { 'b.a': true }, { parts }).status).toBe('applies');
  });

  it('give way to what is recorded', () => {
    expect(answer(of, { 'b.a': true, 'b.b': true }, { parts }).status).toBe('exempt:rebutted');
  });

  it('stand in for a set that is recorded without any known member, as they do in SQL', () => {
    const none = { has: [], complete: true } as const;
    const assume = { value: none, because: 'so' };
    const set = { type: 'set', values: ['a', 'b'], means: 'some', assume } as const;
    const some = duty(nonempty('s.a'));
    const status = (value: Value, strict = false): string =>
      answer(some, { 's.a': value }, { parts: { facts: { 's.a': set } }, strict }).status;
    expect(status({ has: [] })).toBe('no');
    expect(status({ has: [], not: [] })).toBe('no');
    expect(status({ has: [] }, true)).toBe('unknown');
    expect(status({ has: [], not: ['a'] })).toBe('unknown');
    expect(status({ has: ['a'] })).toBe('applies');
  });

  it('are left out when strict', () => {
    expect(answer(of, { 'b.a': true }, { parts, strict: true }).status).toBe('unknown');
  });
});

describe('parameters', () => {
  const above = duty(compare('>', fact('n.a'), param('line')));
  const line = {
    name: 'line',
    unit: '1',
    at: above.at,
    values: [
      { value: 10, from: '2025-01-01', until: '2026-06-01', cite: [] },
      { value: 20, from: '2026-06-01', until: '2027-01-01', cite: [] },
      { value: 30, from: '2027-01-01', cite: [] },
    ],
  };
  const parts = { params: [line] };

  it('have the value of the day asked for: `from` included, `until` excluded', () => {
    expect(answer(above, { 'n.a': 15 }, { parts, asOf: day('2026-05-31') }).status).toBe('applies');
    expect(answer(above, { 'n.a': 15 }, { parts, asOf: day('2026-06-01') }).status).toBe('no');
  });

  it('have the value of its first day for a rule not yet in force', () => {
    const later = { ...above, from: '2027-02-01' };
    expect(answer(later, { 'n.a': 25 }, { parts }).status).toBe('no');
    expect(answer(later, { 'n.a': 35 }, { parts }).status).toBe('scheduled');
  });

  it('are kept apart for duties that see different days', () => {
    const parted = pack({
      facts: entries('n.a'),
      params: [line],
      terms: [],
      duties: [above, { ...above, id: 'later', from: '2027-02-01' }],
    });
    const { duties } = evaluate(prepare(parted), { 'n.a': 25 }, { asOf: TODAY, strict: false });
    expect(duties.map(({ status }) => status)).toEqual(['applies', 'no']);
  });

  it('leave a comparison unknown on a day on which they have no value', () => {
    expect(answer(above, { 'n.a': 1e30 }, { parts, asOf: day('2024-12-31') }).status).toBe(
      'unknown',
    );
  });

  it('include the day asked for, which for a rule not yet in force is its first day', () => {
    const waived = duty(compare('>=', fact('d.a'), param('as_of')));
    expect(answer(waived, { 'd.a': TODAY }).status).toBe('applies');
    expect(answer(waived, { 'd.a': day('2026-11-20') }).status).toBe('no');
    expect(answer({ ...waived, from: '2027-01-01' }, { 'd.a': TODAY }).status).toBe('no');
    expect(answer({ ...waived, from: '2027-01-01' }, { 'd.a': day('2027-01-01') }).status).toBe(
      'scheduled',
    );
  });

  it('take the value that began last where two are written for one day', () => {
    const twice = {
      ...line,
      values: [
        { value: 20, from: '2026-01-01', cite: [] },
        { value: 10, from: '2025-01-01', cite: [] },
      ],
    };
    expect(answer(above, { 'n.a': 15 }, { parts: { params: [twice] } }).status).toBe('no');
  });
});

describe('the columns beside a duty', () => {
  it('follow the day and change no status', () => {
    const stayed = duty(yes, {
      lifecycle: [
        { value: 'voluntary', until: '2026-08-02' },
        { value: 'in_force', from: '2026-08-02' },
      ],
      enforcement: [
        { value: 'normal' },
        { value: 'stayed', from: '2026-11-01', until: '2026-12-01' },
      ],
    });
    expect(answer(stayed, {})).toMatchObject({
      status: 'applies',
      lifecycle: 'in_force',
      enforcement: 'stayed',
    });
    expect(answer(stayed, {}, { asOf: day('2026-08-01') })).toMatchObject({
      status: 'applies',
      lifecycle: 'voluntary',
      enforcement: 'normal',
    });
    expect(answer(stayed, {}, { asOf: day('2026-12-01') }).enforcement).toBe('normal');
  });

  it('are in force and normal where the pack says nothing', () => {
    expect(answer(duty(yes), {})).toMatchObject({ lifecycle: 'in_force', enforcement: 'normal' });
  });

  it('never say of a bill that it is in force before its first day', () => {
    const bill = duty(yes, {
      lifecycle: [
        { value: 'in_force', from: '2027-01-01' },
        { value: 'pending_bill', from: '2026-06-01' },
      ],
      enforcement: [{ value: 'stayed', from: '2026-06-01', by: 'a court' }],
    });
    const on = (asOf: string): unknown => {
      const { lifecycle, enforcement } = answer(bill, {}, { asOf: day(asOf) });
      return [lifecycle, enforcement];
    };
    expect(on('2026-01-01')).toEqual(['pending_bill', 'normal']);
    expect(on('2026-06-01')).toEqual(['pending_bill', 'stayed']);
    expect(on('2027-01-01')).toEqual(['in_force', 'stayed']);
  });
});

describe('a program', () => {
  it('forgets one case before it answers the next', () => {
    const program = prepare(
      pack({
        facts: entries('b.a', 'n.a'),
        params: [number('line', 5)],
        terms: [valueTerm('size', { kind: 'number', unit: '1' }, fact('n.a'))],
        duties: [duty(or(fact('b.a'), compare('>', term('size'), param('line'))))],
      }),
    );
    const status = (values: Case) =>
      evaluate(program, values, { asOf: TODAY, strict: false }).duties[0]?.status;
    expect([
      status({ 'n.a': 9 }),
      status({ 'n.a': 1, 'b.a': false }),
      status({}),
      status({ 'b.a': true }),
    ]).toEqual(['applies', 'no', 'unknown', 'applies']);
  });

  it('forgets what its terms came to, truths and both ends of numbers', () => {
    const program = prepare(
      pack({
        facts: entries('b.a', 'n.a'),
        terms: [
          ruleTerm('so', rule(fact('b.a'))),
          valueTerm('size', { kind: 'number', unit: '1' }, fact('n.a')),
        ],
      }),
    );
    const terms = (values: Case) => termAnswers(program, values, { asOf: TODAY, strict: false });
    expect(terms({ 'b.a': true, 'n.a': { lo: 1, hi: 2 } })).toEqual({
      so: 'yes',
      size: { lo: 1, hi: 2 },
    });
    expect(terms({ 'b.a': false, 'n.a': { lo: 3, hi: 4 } })).toEqual({
      so: 'no',
      size: { lo: 3, hi: 4 },
    });
    expect(terms({})).toEqual({ so: 'unknown', size: { lo: 0 } });
  });

  it('refuses a tree that was not checked', () => {
    expect(() => prepare(pack({ duties: [duty(fact('b.a'))] }))).toThrow('`b.a` is not declared');
    expect(() => prepare(pack({ params: [number('x', 1)], duties: [duty(param('x'))] }))).toThrow(
      '`param` is no condition',
    );
    expect(() => prepare(pack({ duties: [duty(compare('>', yes, and(yes, yes)))] }))).toThrow(
      'is no number or date',
    );
  });
});
