import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { reachOf } from '../mutants/reach.ts';
import type { Pack, Rule } from '../tree.ts';
import { daysOf, groundOf, jointCase, openIn, frameFor } from './joint.ts';

const { pack } = trialPack(`
params:
  line: {unit: FLOP, values: [{value: 10, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}, {value: 20, from: 2026-01-01, cite: ACT 1}]}
terms:
  own: {cite: ACT 1, is: model.own > params.line}
  base: {cite: ACT 1, is: model.own <= params.line && model.open}
  sum: {cite: ACT 1, is: model.own + model.base > params.line}
  less: {cite: ACT 1, is: '!(model.own + model.base > params.line)'}
duties:
  - {id: other, who: us, must: Do, cite: ACT 1, when: model.paid}
  - {id: it, who: us, must: Do, cite: ACT 1, when: terms.own && model.narrow}
`);
const reach = reachOf(pack);

function ruleOf(name: string, { terms }: Pack = pack): Rule {
  const term = terms.find((one) => one.name === name);
  if (term?.kind !== 'rule') throw new Error(`no term ${name}`);
  return term.rule;
}

const [, duty] = pack.duties;
if (duty === undefined) throw new Error('no duty');

describe('a case in which some rules hold and others fail', () => {
  const ground = groundOf(pack, 'terms.base', reach);

  it('is found with the facts that matter', () => {
    const found = jointCase(ground, { holds: [ruleOf('base')], fails: [ruleOf('own')] });
    expect(found).toMatchObject({ kind: 'case', found: true, values: { 'model.open': true } });
    expect(jointCase(ground, { holds: [ruleOf('own')], fails: [ruleOf('base')] })).toEqual({
      kind: 'case',
      found: true,
      asOf: '2026-11-21',
      values: { 'model.own': 20.000000000000004 },
    });
  });

  it('is none where they exclude each other', () => {
    expect(jointCase(ground, { holds: [ruleOf('own'), ruleOf('base')], fails: [] }).kind).toBe(
      'none',
    );
  });

  it('is undecided, not none, where regions end elsewhere than at parameters', () => {
    const sums = groundOf(pack, 'terms.less', reach);
    expect(sums.isBeyond).toBe(true);
    expect(jointCase(sums, { holds: [ruleOf('sum'), ruleOf('less')], fails: [] }).kind).toBe(
      'undecided',
    );
  });
});

describe('the facts for which a rule is open', () => {
  it('are asked in the frame of the rule, without the assumptions of the law', () => {
    const ground = groundOf(pack, 'rules.it', reach);
    const at = (values: Parameters<typeof frameFor>[1]['values']) =>
      [...openIn(ground, duty, frameFor(ground, { values, asOf: day('2026-11-21') }))].toSorted();
    expect(at({})).toEqual(['model.narrow', 'model.own']);
    expect(at({ 'model.own': 50 })).toEqual(['model.narrow']);
    expect(at({ 'model.own': 50, 'model.narrow': true })).toEqual([]);
  });
});

describe('the days of a search', () => {
  it('are those on which something turns and every parameter has a value', () => {
    expect(daysOf(pack)).toEqual([
      '2026-11-21',
      '2025-01-01',
      '2025-12-31',
      '2026-01-01',
      '2026-11-20',
    ]);
  });

  it('are the day of the law alone where no day has a value of every parameter', () => {
    const never = trialPack(`params:
  early: {unit: FLOP, values: [{value: 1, from: 2020-01-01, until: 2021-01-01, cite: ACT 1}]}
  late: {unit: FLOP, values: [{value: 1, from: 2022-01-01, until: 2023-01-01, cite: ACT 1}]}
`);
    expect(daysOf(never.pack)).toEqual(['2026-11-21']);
  });
});
