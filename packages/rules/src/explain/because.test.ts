import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { prepare } from '../evaluate/program.ts';
import {
  and,
  anyOfRules,
  compare,
  date,
  duty,
  entries,
  fact,
  iff,
  not,
  or,
  pack,
  param,
  rule,
  ruleTerm,
  term,
  valueTerm,
} from '../evaluate/testing/trees.ts';
import type { Duty, Expr, Rule, Term } from '../tree.ts';
import { explain } from './explain.ts';

const [a, b, c] = [fact('b.a'), fact('b.b'), fact('b.c')];
const OPTIONS = { asOf: day('2026-11-21'), strict: false };
type Case = { readonly [fact: string]: Value };

function because(
  when: Expr,
  values: Case,
  more: { terms?: readonly Term[]; duty?: Partial<Duty> } = {},
) {
  const of = duty(when, { cite: ['the duty'], ...more.duty });
  const facts = entries('b.a', 'b.b', 'b.c', 'd.a');
  const program = prepare(
    pack({
      facts,
      params: [date('start', day('2026-01-01'))],
      terms: more.terms ?? [],
      duties: [of],
    }),
  );
  return explain(program, 'duty', values, OPTIONS).because;
}

const says = (...given: Parameters<typeof because>) =>
  because(...given).map((step) => `${step.says} ${step.truth}`);
const T = { 'b.a': true };
const F = { 'b.a': false };

describe('the steps of a disjunction', () => {
  it('are one true part, all false parts, or the unknown ones', () => {
    expect(says(or(a, b), { ...T, 'b.b': true })).toEqual(['b.a yes']);
    expect(says(or(a, b), { ...F, 'b.b': true })).toEqual(['b.b yes']);
    expect(says(or(a, b), { ...F, 'b.b': false })).toEqual(['b.a no', 'b.b no']);
    expect(says(or(a, b), F)).toEqual(['b.b unknown']);
    expect(says(or(a, b), {})).toEqual(['b.a unknown', 'b.b unknown']);
  });
});

describe('the steps of a conjunction', () => {
  it('are all true parts, one false part, or the unknown and then the true ones', () => {
    expect(says(and(a, b), { ...T, 'b.b': true })).toEqual(['b.a yes', 'b.b yes']);
    expect(says(and(a, b), { ...F, 'b.b': false })).toEqual(['b.a no']);
    expect(says(and(a, b), { 'b.b': false })).toEqual(['b.b no']);
    expect(says(and(a, b), T)).toEqual(['b.b unknown', 'b.a yes']);
  });
});

describe('the steps of a choice', () => {
  const choice = iff(c, a, b);

  it('are the condition and the branch that it chose', () => {
    expect(says(choice, { 'b.c': true, ...T, 'b.b': false })).toEqual(['b.c yes', 'b.a yes']);
    expect(says(choice, { 'b.c': false, ...T, 'b.b': false })).toEqual(['b.c no', 'b.b no']);
  });

  it('are both branches where they agree and the condition is open', () => {
    expect(says(choice, { ...F, 'b.b': false })).toEqual(['b.a no', 'b.b no']);
  });

  it('are all three where nothing is settled', () => {
    expect(says(choice, { ...F, 'b.b': true })).toEqual(['b.c unknown', 'b.a no', 'b.b yes']);
    expect(says(choice, {})).toEqual(['b.c unknown', 'b.a unknown', 'b.b unknown']);
  });
});

describe('the steps of a negation', () => {
  it('are one for a single fact, and those of its inside for more', () => {
    expect(says(not(a), F)).toEqual(['!b.a yes']);
    expect(says(not(and(a, b)), { ...T, 'b.b': true })).toEqual(['b.a yes', 'b.b yes']);
    expect(says(not(or(a, b)), { ...F, 'b.b': true })).toEqual(['b.b yes']);
  });

  it('of a term are those of the term', () => {
    expect(because(not(term('small')), F, { terms: [ruleTerm('small', rule(a))] })).toMatchObject([
      { id: 'small', says: 'b.a', truth: 'no' },
    ]);
  });
});

describe('the steps of a term', () => {
  it('carry its name and citation, or that of the rule around it where it has none', () => {
    const cited = [ruleTerm('small', rule(a, { cite: ['the term'] }))];
    const uncited = [ruleTerm('small', rule(a))];
    expect(because(term('small'), T, { terms: cited })).toMatchObject([
      { id: 'small', cite: ['the term'] },
    ]);
    expect(because(term('small'), T, { terms: uncited })).toMatchObject([
      { id: 'small', cite: ['the duty'] },
    ]);
    expect(because(a, T)).toStrictEqual([
      {
        kind: 'condition',
        says: 'b.a',
        truth: 'yes',
        cite: ['the duty'],
        facts: ['b.a'],
        params: [],
      },
    ]);
  });

  it('that is a condition without exceptions are those of the condition', () => {
    const either = [valueTerm('either', { kind: 'bool' }, or(a, b))];
    expect(because(term('either'), T, { terms: either })).toMatchObject([
      { id: 'either', says: 'b.a', cite: ['the duty'] },
    ]);
  });

  it('come once, however often the term is named', () => {
    const terms = [ruleTerm('small', rule(a)), valueTerm('large', { kind: 'bool' }, b)];
    const twice = and(and(term('small'), term('large')), and(term('small'), term('large')));
    expect(says(twice, { ...T, 'b.b': true }, { terms })).toEqual(['b.a yes', 'b.b yes']);
  });

  it('inside an exception keep the id of the exception', () => {
    const unless: readonly Rule[] = [rule(term('small'), { id: 'free' })];
    const steps = because(
      b,
      { 'b.b': true, ...F },
      { terms: [ruleTerm('small', rule(a))], duty: { unless } },
    );
    expect(steps).toMatchObject([
      { kind: 'condition', says: 'b.b' },
      { kind: 'exception', id: 'free', says: 'b.a', cite: ['the duty'] },
    ]);
  });
});

describe('the steps of alternatives', () => {
  const either = anyOfRules(rule(a, { id: 'one', cite: ['one'] }), rule(b));
  const terms = [ruleTerm('either', either)];

  it('are one that holds, all that fail, or those that are open', () => {
    expect(says(term('either'), { ...T, 'b.b': true }, { terms })).toEqual(['b.a yes']);
    expect(says(term('either'), { ...F, 'b.b': true }, { terms })).toEqual(['b.b yes']);
    expect(says(term('either'), { ...F, 'b.b': false }, { terms })).toEqual(['b.a no', 'b.b no']);
    expect(says(term('either'), F, { terms })).toEqual(['b.b unknown']);
  });

  it('carry the id of the alternative, or the name of the term where it has none', () => {
    const steps = because(term('either'), { ...F, 'b.b': false }, { terms });
    expect(steps.map(({ id, cite }) => [id, cite])).toEqual([
      ['one', ['one']],
      ['either', ['the duty']],
    ]);
  });
});

describe('the steps of exceptions', () => {
  const unless: readonly Rule[] = [rule(b, { id: 'one', cite: ['one'] }), rule(c, { id: 'two' })];

  it('are not asked for where the condition fails', () => {
    expect(says(a, { ...F, 'b.b': true }, { duty: { unless } })).toEqual(['b.a no']);
  });

  it('are the one that holds, before the condition, even one that is open', () => {
    expect(says(a, { ...T, 'b.b': false, 'b.c': true }, { duty: { unless } })).toEqual([
      'b.c yes',
      'b.a yes',
    ]);
    expect(says(a, { 'b.b': true }, { duty: { unless } })).toEqual(['b.b yes', 'b.a unknown']);
  });

  it('are all of them after the condition where none holds, and first where they are open', () => {
    expect(says(a, { ...T, 'b.b': false, 'b.c': false }, { duty: { unless } })).toEqual([
      'b.a yes',
      'b.b no',
      'b.c no',
    ]);
    expect(says(a, { ...T, 'b.b': false }, { duty: { unless } })).toEqual([
      'b.c unknown',
      'b.a yes',
      'b.b no',
    ]);
    expect(says(a, { 'b.b': false }, { duty: { unless } })).toEqual([
      'b.a unknown',
      'b.c unknown',
      'b.b no',
    ]);
  });

  it('carry their own citation, or that of the duty', () => {
    const steps = because(a, { ...T, 'b.b': false, 'b.c': false }, { duty: { unless } });
    expect(steps.map(({ cite }) => cite)).toEqual([['the duty'], ['one'], ['the duty']]);
  });
});

describe('the step of the due date', () => {
  it('is cited by its term, or by the duty', () => {
    const when = compare('<', fact('d.a'), param('start'));
    const due: Term = {
      kind: 'value',
      name: 'due',
      type: { kind: 'date' },
      cite: [],
      value: iff(when, param('start'), fact('d.a')),
      at: when.at,
    };
    const placed = { ...T, 'd.a': day('2026-02-02') };
    expect(because(a, placed, { terms: [due], duty: { due: term('due') } }).at(-1)).toMatchObject({
      id: 'due',
      cite: ['the duty'],
      truth: 'yes',
    });
    expect(
      because(a, placed, {
        terms: [{ ...due, cite: ['the term'] }],
        duty: { due: term('due') },
      }).at(-1),
    ).toMatchObject({ cite: ['the term'] });
    expect(because(a, placed, { duty: { due: fact('d.a') } }).at(-1)).toMatchObject({
      says: 'd.a',
      cite: ['the duty'],
      truth: 'yes',
    });
  });

  it('is left out where the condition is open or an exception holds', () => {
    expect(says(a, {}, { duty: { due: param('start') } })).toEqual(['b.a unknown']);
    expect(
      says(
        a,
        { ...T, 'b.b': true },
        { duty: { due: param('start'), unless: [rule(b, { id: 'free' })] } },
      ),
    ).toEqual(['b.b yes', 'b.a yes']);
  });
});
