import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { everyPart } from '../mutants/testing/every-part.ts';
import { openRules } from './open-rules.ts';
import { prepare } from './program.ts';
import { trialPack } from './testing/trial-pack.ts';
import type { Pack } from '../tree.ts';

type Open = (values: { readonly [fact: string]: Value }) => Record<string, readonly string[]>;

const openOf =
  (pack: Pack): Open =>
  (values) => {
    const options = { asOf: day('2026-11-21'), strict: false };
    const rules = openRules(prepare(pack), values, options);
    return Object.fromEntries(rules.map(({ rule, facts }) => [rule, facts]));
  };
const open: Open = (values) => openOf(everyPart().pack)(values);
const openIn = (text: string): Open => openOf(trialPack(text).pack);

describe('the rules that are open', () => {
  it('are all duties and rules of decisions of which nothing is known, each with its facts', () => {
    expect(open({})).toEqual({
      sized: ['model.open', 'model.own', 'model.paid'],
      dated: ['model.gpai', 'model.open', 'model.placed'],
      worded: ['model.gpai', 'model.licence', 'model.open', 'model.paid'],
      closed: ['model.gpai', 'model.open', 'model.paid'],
      several: ['model.licence', 'model.outputs', 'use.sector'],
      compared: ['model.base', 'model.own'],
      chosen: ['model.limits', 'model.open', 'model.paid', 'model.shown'],
      waived: ['use.sector', 'use.waiver'],
    });
  });

  it('are fewer, and open for fewer facts, with each fact that settles something', () => {
    const known = open({
      'model.own': 500,
      'model.open': false,
      'model.gpai': true,
      'use.sector': 'health',
    });
    expect(Object.keys(known)).toEqual(['chosen', 'waived']);
    expect(known['waived']).toEqual(['use.waiver']);
  });

  it('ask for a derived quantity itself where it is claimed, else for what it is derived from', () => {
    const line =
      'params: {line: {unit: FLOP, values: [{value: 100, from: 2024-01-01, cite: ACT 1}]}}';
    const when = 'when: model.compute > params.line';
    const own = openIn(`${line}\nduties: [{id: d, who: us, must: Do, cite: ACT 1, ${when}}]\n`);
    expect(own({ 'model.compute': { lo: 50 } })).toEqual({ d: ['model.compute'] });
    expect(own({})).toEqual({ d: ['model.parameters', 'model.tokens'] });
  });

  it('are those that are open with the parameters of their own first day', () => {
    const values =
      '[{value: 100, from: 2024-01-01, cite: ACT 1}, {value: 10, from: 2027-01-01, cite: ACT 1}]';
    const own = openIn(`params: {line: {unit: FLOP, values: ${values}}}
duties: [{id: d, who: us, must: Do, cite: ACT 1, from: 2027-01-01, when: model.own > params.line}]
decisions: {go: {worst_of: [DENY, ALLOW], when_unknown: DENY, rules: [{id: r, then: DENY, cite: ACT 1, when: model.open}]}}
`);
    const between = { 'model.own': { lo: 50, hi: 200 } };
    expect(own(between)).toEqual({ r: ['model.open'] });
    expect(own({ ...between, 'model.open': true })).toEqual({});
  });

  it('are not open for an alternative beside one that holds', () => {
    const own = openIn(`duties:
  - id: d
    who: us
    must: Do
    cite: ACT 1
    any: [{is: model.open, cite: ACT 1}, {is: model.shown, cite: ACT 1}]
    unless: [{id: e, is: model.paid, cite: ACT 1}]
`);
    expect(own({ 'model.open': true })).toEqual({ d: ['model.paid'] });
  });

  it('leave out a quantity that is claimed only between two ends when it settles nothing', () => {
    expect(open({ 'model.own': { lo: 300, hi: 400 }, 'model.open': false })['sized']).toBe(
      undefined,
    );
    expect(open({ 'model.own': { lo: 150, hi: 400 }, 'model.open': false })['sized']).toEqual([
      'model.own',
    ]);
  });
});
