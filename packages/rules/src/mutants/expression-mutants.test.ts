import { describe, expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { printExpr } from '../print-expr.ts';
import type { Expr } from '../tree.ts';
import { conditionMutants, valueMutants } from './expression-mutants.ts';

const PARAMS = `
params:
  line: {unit: FLOP, values: [{value: 10, from: 2025-01-01, cite: ACT 1}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2024-08-01, cite: ACT 1}]}
  share: {unit: '1', values: [{value: 0.5, from: 2024-08-01, cite: ACT 1}]}
terms:
  size: {cite: ACT 1, choose: [{value: small, is: model.open}, {value: large, is: model.paid}], otherwise: none}
`;

/** A condition, read as a pack writes it. */
function condition(text: string): Expr {
  const { pack } = trialPack(`${PARAMS}  t: {cite: ACT 1, is: '${text}'}\n`);
  const term = pack.terms.find((one) => one.kind === 'rule');
  if (term?.kind !== 'rule' || term.rule.base.kind !== 'is') throw new Error('there is no term');
  return term.rule.base.expr;
}

/** What each change of a condition makes of it. */
const made = (text: string): readonly string[] =>
  conditionMutants(condition(text)).map(({ value }) => printExpr(value));

describe('what the changes of a condition make of it', () => {
  it.each([
    ['model.open', ['!model.open']],
    ['!model.open', ['model.open']],
    [
      '!(model.open && model.paid)',
      [
        'model.open && model.paid',
        '!(model.open || model.paid)',
        '!model.paid',
        '!model.open',
        '!(!model.open && model.paid)',
        '!(model.open && !model.paid)',
      ],
    ],
    ['!(!model.open)', ['!model.open', '!model.open']],
    [
      'model.open ? model.paid : model.shown',
      [
        '!model.open ? model.paid : model.shown',
        'model.open ? !model.paid : model.shown',
        'model.open ? model.paid : !model.shown',
      ],
    ],
    ['true', []],
    ['false', []],
    ['model.own >= params.line', ['model.own > params.line', 'model.own <= params.line']],
    ['use.sector in ["health"]', ['!(use.sector in ["health"])', 'use.sector in []']],
    ['terms.size == "small"', ['!(terms.size == "small")']],
    [
      'terms.size in ["small", "large"]',
      ['!(terms.size in ["small", "large"])', 'terms.size == "large"', 'terms.size == "small"'],
    ],
  ])('%s', (text, changes) => {
    expect(made(text)).toEqual(changes);
  });

  it.each([
    ['min', 'min(%, model.base) > params.line'],
    ['max', 'max(model.base, %) > params.line'],
    ['+', 'model.base + (%) > params.line'],
    ['-', '(%) - model.base > params.line'],
    ['*', '(%) * params.share > params.line'],
    ['a comparison itself', '(%) > params.line'],
    ['a choice', '(model.shown ? (%) : model.base) > params.line'],
  ])('reach a choice within %s', (_, around) => {
    const text = (choice: string): string => around.replace('%', choice);
    const wanted = printExpr(condition(text('!model.open ? model.own : model.base')));
    expect(made(text('model.open ? model.own : model.base'))).toContain(wanted);
  });
});

describe('a number or date', () => {
  it('without a choice has no change', () => {
    const compared = condition('model.own + model.base > params.line');
    const sides = compared.op === '>' ? compared.of : [];
    expect(sides.flatMap(valueMutants)).toEqual([]);
  });

  it('is refused where a condition is asked for', () => {
    const of = condition('max(model.own + model.base, model.own) > params.line');
    const [max, line] = of.op === '>' ? of.of : [];
    if (max?.op !== 'max' || line === undefined) throw new Error('another tree was read');
    const [sum] = max.of;
    const two = sum.op === '+' ? sum.of : max.of;
    const wrong: readonly Expr[] = [
      max,
      sum,
      line,
      { ...max, op: 'min' },
      { op: '-', of: two, at: max.at },
      { op: '*', of: two, at: max.at },
    ];
    expect(wrong.map(({ op }) => op)).toEqual(['max', '+', 'param', 'min', '-', '*']);
    for (const expr of wrong)
      expect(() => conditionMutants(expr)).toThrow(
        `\`${expr.op}\` is no condition; the tree was not checked`,
      );
  });
});
