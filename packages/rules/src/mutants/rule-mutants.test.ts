import { describe, expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { printExpr } from '../print-expr.ts';
import type { Pack, Term } from '../tree.ts';
import { dutyMutants, paramMutants, ruleMutants, termMutants } from './rule-mutants.ts';

const packOf = (text: string): Pack => trialPack(text).pack;

/** The values of the one parameter of a text after each of its changes. */
function valuesAfter(param: string) {
  const [only] = packOf(`params:\n  p: ${param}\n`).params;
  if (only === undefined) throw new Error('there is no parameter');
  return paramMutants(only).map(({ change, value }) => [
    change,
    ...value.values.map((one) => [one.value, one.from, one.until].filter(Boolean).join(' ')),
  ]);
}

describe('the changes of a parameter', () => {
  it('make a number far smaller, far larger, and hardly larger', () => {
    expect(
      valuesAfter('{unit: FLOP, values: [{value: 1000, from: 2025-01-01, cite: ACT 1}]}'),
    ).toEqual([
      ['p × 0.1', '100 2025-01-01'],
      ['p × 10', '10000 2025-01-01'],
      ['p × 1.0005', '1000.5 2025-01-01'],
    ]);
  });

  it('make a count of days whole ones, and one day longer', () => {
    expect(
      valuesAfter('{unit: day, values: [{value: 14, from: 2025-01-01, cite: ACT 1}]}'),
    ).toEqual([
      ['p × 0.1', '1 2025-01-01'],
      ['p × 10', '140 2025-01-01'],
      ['p a day longer', '15 2025-01-01'],
    ]);
  });

  it('are none that leave its value as it is', () => {
    expect(
      valuesAfter('{unit: FLOP, values: [{value: 0, from: 2025-01-01, cite: ACT 1}]}'),
    ).toEqual([]);
  });

  it('move the day on which one value follows another in both, and in no third', () => {
    const days = valuesAfter(
      '{unit: date, values: [{value: 2030-01-01, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}, {value: 2030-01-01, from: 2026-01-01, until: 2027-01-01, cite: ACT 1}, {value: 2030-01-01, from: 2027-01-01, cite: ACT 1}]}',
    ).filter(([change]) => change?.startsWith('p from'));
    expect(days).toEqual([
      [
        'p from 2026-01-01 a day earlier',
        '2030-01-01 2025-01-01 2025-12-31',
        '2030-01-01 2025-12-31 2027-01-01',
        '2030-01-01 2027-01-01',
      ],
      [
        'p from 2026-01-01 a day later',
        '2030-01-01 2025-01-01 2026-01-02',
        '2030-01-01 2026-01-02 2027-01-01',
        '2030-01-01 2027-01-01',
      ],
      [
        'p from 2027-01-01 a day earlier',
        '2030-01-01 2025-01-01 2026-01-01',
        '2030-01-01 2026-01-01 2026-12-31',
        '2030-01-01 2026-12-31',
      ],
      [
        'p from 2027-01-01 a day later',
        '2030-01-01 2025-01-01 2026-01-01',
        '2030-01-01 2026-01-01 2027-01-02',
        '2030-01-01 2027-01-02',
      ],
    ]);
  });
});

describe('the changes of a rule', () => {
  const ruleOf = (of: string) => {
    const [term] = packOf(`terms:\n  t: {cite: ACT 1, any: [${of}]}\n`).terms;
    if (term?.kind !== 'rule') throw new Error('there is no term');
    return ruleMutants(term.rule);
  };

  it('drop an alternative by its id, or one that has none, and leave the others', () => {
    const two = ruleOf('{id: a, is: model.open, cite: ACT 1}, {is: model.paid, cite: ACT 1}');
    expect(two.map(({ change }) => change)).toEqual([
      'dropped the alternative a',
      'dropped an alternative',
      'negated model.open',
      'negated model.paid',
    ]);
    const bases = two.map(({ value: { base } }) =>
      base.kind === 'any'
        ? base.of.map((one) => (one.base.kind === 'is' ? printExpr(one.base.expr) : ''))
        : [],
    );
    expect(bases).toEqual([
      ['model.paid'],
      ['model.open'],
      ['!model.open', 'model.paid'],
      ['model.open', '!model.paid'],
    ]);
  });

  it('do not drop the only alternative', () => {
    const one = ruleOf('{id: a, is: model.open, cite: ACT 1}');
    expect(one.map(({ change }) => change)).toEqual(['negated model.open']);
  });

  it('reach into the choice of a due date, and into a term that is true or false', () => {
    const { duties, terms } = packOf(`
params:
  start: {unit: date, values: [{value: 2025-08-02, from: 2024-08-01, cite: ACT 1}]}
terms:
  so: {cite: ACT 1, is: model.open}
  much: {type: number, unit: FLOP, cite: ACT 1, value: model.own}
duties:
  - {id: it, who: us, must: Do, cite: ACT 1, when: model.gpai, due: 'model.open ? model.placed : params.start'}
  - {id: bare, who: us, must: Do, cite: ACT 1, when: model.gpai}
`);
    const dues = duties.map((duty) =>
      dutyMutants(duty).map(({ value: { due } }) => (due === undefined ? '' : printExpr(due))),
    );
    expect(dues).toEqual([
      ['model.open ? model.placed : params.start', '!model.open ? model.placed : params.start'],
      [''],
    ]);
    const [so, much] = terms;
    if (so?.kind !== 'rule' || so.rule.base.kind !== 'is' || much?.kind !== 'value')
      throw new Error('the terms are others');
    const flag: Term = { ...much, type: { kind: 'bool' }, value: so.rule.base.expr };
    expect(
      [so, much, flag].flatMap((term) => termMutants(term).map(({ change }) => change)),
    ).toEqual(['negated model.open', 'negated model.open']);
  });
});
