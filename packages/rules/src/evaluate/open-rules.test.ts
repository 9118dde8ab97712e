import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { everyPart } from '../mutants/testing/every-part.ts';
import { openRules } from './open-rules.ts';
import { prepare } from './program.ts';

const open = (values: { readonly [fact: string]: Value }): Record<string, readonly string[]> => {
  const options = { asOf: day('2026-11-21'), strict: false };
  const rules = openRules(prepare(everyPart().pack), values, options);
  return Object.fromEntries(rules.map(({ rule, facts }) => [rule, facts]));
};

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

  it('leave out a quantity that is claimed only between two ends when it settles nothing', () => {
    expect(open({ 'model.own': { lo: 300, hi: 400 }, 'model.open': false })['sized']).toBe(
      undefined,
    );
    expect(open({ 'model.own': { lo: 150, hi: 400 }, 'model.open': false })['sized']).toEqual([
      'model.own',
    ]);
  });
});
