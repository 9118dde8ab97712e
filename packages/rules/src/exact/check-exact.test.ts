import { describe, expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { reachOf } from '../mutants/reach.ts';
import { checkExact, conflictsIn } from './check-exact.ts';
import { checkChoices } from './choices.ts';

const PARAMS = `
params:
  line: {unit: FLOP, values: [{value: 10, from: 2025-01-01, cite: ACT 1}]}
  more: {unit: FLOP, values: [{value: 20, from: 2025-01-01, cite: ACT 1}]}
`;

const START = `  start: {unit: date, values: [{value: 2027-08-02, from: 2025-01-01, cite: ACT 1}]}
`;

function faultsOf(text: string): readonly string[] {
  const report = checkExact(trialPack(PARAMS + text).pack, []);
  return report.faults.map(({ code, detail }) => `${code} ${detail}`);
}

function warningsOf(condition: string, more = ''): readonly string[] {
  const text = `${PARAMS}terms:\n  t: {cite: ACT 2, is: '${condition}'${more}}\n`;
  return checkExact(trialPack(text).pack, []).warnings.map(
    ({ code, detail }) => `${code} ${detail}`,
  );
}

const choice = (alternatives: string, otherwise = ''): string =>
  `terms:\n  size: {cite: ACT 2, choose: [${alternatives}]${otherwise}}\n`;

describe('a choice', () => {
  it('is looked at without a word about what stays unknown', () => {
    const either = 'terms:\n  t: {cite: ACT 2, is: model.open || !model.open}\n';
    expect(conflictsIn(trialPack(either).pack, [])).toEqual({
      faults: [],
      warnings: [],
      unsearched: [],
    });
  });

  it('whose values exclude each other and leave nothing out has no fault', () => {
    const whole = choice(
      '{value: small, is: model.own < params.line}, {value: large, is: model.own >= params.line}',
    );
    expect(faultsOf(whole)).toEqual([]);
    const open = choice('{value: large, is: model.own > params.line}', ', otherwise: small');
    expect(faultsOf(open)).toEqual([]);
  });

  it('is told when two values can hold together, with a case at the very line', () => {
    const both = choice(
      '{value: small, is: model.own <= params.line}, {value: large, is: model.own >= params.line}',
    );
    expect(faultsOf(both)).toEqual([
      'WB-C01 `small` and `large` can hold together: model.own 10, on 2026-11-21',
    ]);
  });

  it('may have one value in two ways that hold together', () => {
    const ways = choice(
      '{value: large, is: model.own > params.line}, {value: large, is: model.open}',
      ', otherwise: small',
    );
    expect(faultsOf(ways)).toEqual([]);
  });

  it('is told when a case is left without a value', () => {
    const gap = choice(
      '{value: small, is: model.own < params.line}, {value: large, is: model.own > params.line}',
    );
    expect(faultsOf(gap)).toEqual([
      'WB-C02 `terms.size` has no value: model.own 10, on 2026-11-21',
    ]);
  });

  it('is told when two values can hold together only from a day that a parameter holds', () => {
    const both = choice(
      '{value: a, is: model.open}, {value: b, is: "!model.open || params.as_of >= params.start"}',
    );
    expect(faultsOf(`${START}${both}`)).toEqual([
      'WB-C01 `a` and `b` can hold together: model.open true, on 2027-08-02',
    ]);
  });

  it('that compares two facts is said to be not searched to the end', () => {
    const two = choice(
      '{value: own, is: model.own > model.base}, {value: base, is: model.base >= model.own}',
    );
    const { faults, unsearched } = conflictsIn(trialPack(PARAMS + two).pack, []);
    expect(faults).toEqual([]);
    expect(unsearched.map(({ what }) => what)).toEqual([
      'whether `own` and `base` of `terms.size` exclude each other',
      'whether `terms.size` has a value in every case',
    ]);
  });

  it('with hundreds of values is searched within one bound for all its pairs, and the rest is said', () => {
    const values = Array.from(
      { length: 700 },
      (_, place) => `{value: v${place}, is: "model.open && !model.open"}`,
    );
    const { pack } = trialPack(choice(values.join(', '), ', otherwise: c'));
    const purse = { left: 5000 };
    const { noticed, unsearched } = checkChoices(pack, reachOf(pack), purse);
    expect(noticed).toEqual([]);
    expect(purse.left).toBeLessThanOrEqual(0);
    expect(unsearched.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^whether `v1` and `v\d+` of `terms.size` exclude each other$/),
      'whether all values of `terms.size` exclude each other',
    ]);
  });

  it('is shown on its line with carets where the file is at hand', () => {
    const text = choice('{value: a, is: model.open}, {value: b, is: model.paid}', ', otherwise: c');
    const { pack } = trialPack(text);
    const head = 12;
    const [fault] = conflictsIn(pack, [
      { path: 'x/trial.yaml', text: '\n'.repeat(head) + text },
    ]).faults;
    expect(fault).toMatchObject({ code: 'WB-C01', at: { file: 'x/trial.yaml' } });
    expect(fault?.marks).toHaveLength(1);
  });
});

const duty = (when: string, unless = ''): string =>
  `duties:\n  - {id: d, who: us, must: Do, cite: ACT 3, when: '${when}'${unless}}\n`;

describe('a rule', () => {
  it('that holds only from a day that a parameter holds is not called dead', () => {
    for (const when of [
      'model.open && params.as_of > params.start',
      'model.placed >= params.start && model.placed <= params.as_of',
    ])
      expect(faultsOf(START + duty(when))).toEqual([]);
  });

  it('that can hold, with exceptions that can decide, has no fault', () => {
    expect(
      faultsOf(duty('model.own > params.line', ', unless: [{id: e, cite: ACT 3, is: model.open}]')),
    ).toEqual([]);
  });

  it('that can never hold is told', () => {
    expect(faultsOf(duty('model.own > params.more && model.own < params.line'))).toEqual([
      'WB-C03 `d` can never hold',
    ]);
    expect(
      faultsOf(duty('model.open', ', unless: [{id: e, cite: ACT 3, is: model.open}]')),
    ).toEqual(['WB-C03 `d` can never hold']);
  });

  it('is told when an exception, or one to it, can never decide', () => {
    const idle = ', unless: [{id: e, cite: ACT 3, is: model.own < params.line}]';
    expect(faultsOf(duty('model.own > params.more', idle))).toEqual([
      'WB-C03 exception `e` of `d` can never decide',
    ]);
    const inner =
      ', unless: [{id: e, cite: ACT 3, is: model.open, unless: [{id: x, cite: ACT 3, is: "!model.open"}]}]';
    expect(faultsOf(duty('model.paid', inner))).toEqual([
      'WB-C03 exception `x` of exception `e` of `d` can never decide',
    ]);
  });

  it('is told when an alternative can never hold', () => {
    const text =
      'terms:\n  t: {cite: ACT 2, any: [{id: a, cite: ACT 2, is: model.open}, {id: b, cite: ACT 2, is: "model.open && !model.open"}]}\n';
    expect(faultsOf(text)).toEqual(['WB-C03 alternative `b` of `terms.t` can never hold']);
  });

  it('is told when a value of a choice can never hold, or an exception to one never decide', () => {
    const text = choice(
      '{value: a, is: "model.open && !model.open"}, {value: b, is: model.paid, unless: [{id: x, is: "!model.paid", cite: ACT 2}]}',
      ', otherwise: c',
    );
    expect(faultsOf(text)).toEqual([
      'WB-C03 value `a` of `terms.size` can never hold',
      'WB-C03 exception `x` of value `b` of `terms.size` can never decide',
    ]);
  });

  it('is told by its place when an alternative without a name can never hold', () => {
    const text =
      'terms:\n  t: {cite: ACT 2, any: [{is: model.open, cite: ACT 2}, {is: "model.paid && !model.paid", cite: ACT 2}]}\n';
    expect(faultsOf(text)).toEqual(['WB-C03 alternative 2 of `terms.t` can never hold']);
  });

  it('of which no case was found, though sums are compared, is said to be not searched to the end', () => {
    const sum = 'model.own + model.base > params.line';
    const { faults, unsearched } = checkExact(
      trialPack(`${PARAMS}${duty(`${sum} && !(${sum})`)}`).pack,
      [],
    );
    expect(faults).toEqual([]);
    expect(unsearched.map(({ what }) => what)).toEqual([
      'whether `d` can never hold',
      'whether `d` is unknown only where an answer matters',
    ]);
  });
});

const TWICE = '(model.open && model.paid) || (!model.open && model.paid)';

describe('a verdict', () => {
  it('that is unknown though every answer gives the same is warned of', () => {
    expect(warningsOf('model.open || !model.open')).toEqual([
      'WB-C05 `terms.t` stays unknown without `model.open`, though every answer gives the same: nothing known, on 2026-11-21',
    ]);
    expect(warningsOf(TWICE)).toEqual([
      'WB-C05 `terms.t` stays unknown without `model.open`, though every answer gives the same: model.paid true, on 2026-11-21',
    ]);
    expect(warningsOf('model.own > params.line || model.own <= params.line')).toHaveLength(1);
    for (const settledByOneAnswer of [
      'model.open || (!model.open && model.paid)',
      '!model.open || (model.open && model.paid)',
    ])
      expect(warningsOf(settledByOneAnswer)).toEqual([
        'WB-C05 `terms.t` stays unknown without `model.open`, though every answer gives the same: model.paid true, on 2026-11-21',
      ]);
    expect(warningsOf('"text" in model.outputs || !("text" in model.outputs)')).toHaveLength(1);
  });

  it('is warned of though it is so only from a later day', () => {
    const text = `params:
  less: {unit: FLOP, values: [{value: 5, from: 2025-01-01, until: 2027-01-01, cite: ACT 1}, {value: 20, from: 2027-01-01, cite: ACT 1}]}
  more: {unit: FLOP, values: [{value: 10, from: 2025-01-01, cite: ACT 1}]}
terms:
  t: {cite: ACT 2, is: 'model.own < params.less || model.own >= params.more'}
`;
    expect(checkExact(trialPack(text).pack, []).warnings.map(({ detail }) => detail)).toEqual([
      '`terms.t` stays unknown without `model.own`, though every answer gives the same: nothing known, on 2027-01-01',
    ]);
  });

  it('is warned of where the condition stands, not in all that use it', () => {
    const text = `${PARAMS}terms:\n  t: {cite: ACT 2, is: '${TWICE}'}\n${duty('terms.t && model.shown')}`;
    const { warnings } = checkExact(trialPack(text).pack, []);
    expect(warnings.map(({ detail }) => detail.slice(0, 9))).toEqual(['`terms.t`']);
  });

  it('that is unknown for want of one member of a set is shown with the other members that it takes', () => {
    const member = '"text" in model.outputs';
    expect(warningsOf(`"code" in model.outputs && (${member} || !(${member}))`)).toEqual([
      'WB-C05 `terms.t` stays unknown without `model.outputs`, though every answer gives the same: model.outputs {"has":["code"],"not":[]}, on 2026-11-21',
    ]);
  });

  it('is searched to the end where the answer matters, though a fact is read twice', () => {
    const unsearchedIn = (condition: string) =>
      checkExact(trialPack(`${PARAMS}terms:\n  t: {cite: ACT 2, is: '${condition}'}\n`).pack, [])
        .unsearched;
    expect(unsearchedIn('(model.open && model.paid) || (model.open && model.shown)')).toEqual([]);
    expect(unsearchedIn('model.own > params.line || model.own > params.more')).toEqual([]);
  });

  it('is not warned of where the answer matters, though a fact is read twice', () => {
    expect(warningsOf('(model.open && model.paid) || (model.open && model.shown)')).toEqual([]);
    expect(warningsOf('model.open ? model.paid : model.paid')).toEqual([]);
    expect(warningsOf('model.own > params.line || model.own > params.more')).toEqual([]);
  });
});
