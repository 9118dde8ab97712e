import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { prepare } from './program.ts';
import {
  decision,
  decisionRule,
  entries,
  fact,
  pack,
  rule,
  yes,
  type Case,
} from './testing/trees.ts';

const TODAY = day('2026-11-21');

describe('a decision', () => {
  const rules = [
    decisionRule('no-pickle', 'deny', fact('b.a')),
    decisionRule('people', 'review', fact('b.b')),
  ];
  const decide = (values: Case, whenUnknown = 'review') =>
    evaluate(
      prepare(pack({ facts: entries('b.a', 'b.b'), decisions: [decision(rules, whenUnknown)] })),
      values,
      { asOf: TODAY, strict: false },
    ).decisions[0];

  it('takes the worst outcome whose rules hold', () => {
    expect(decide({ 'b.a': true, 'b.b': true })).toMatchObject({
      outcome: 'deny',
      by: ['no-pickle'],
      open: [],
    });
    expect(decide({ 'b.a': false, 'b.b': true })).toMatchObject({
      outcome: 'review',
      by: ['people'],
    });
  });

  it('takes the best outcome when no rule holds', () => {
    expect(decide({ 'b.a': false, 'b.b': false })).toMatchObject({
      outcome: 'allow',
      by: [],
      open: [],
    });
  });

  it('is what the house says of the unknown while a worse outcome is open, and names the open facts', () => {
    expect(decide({ 'b.b': false })).toMatchObject({
      outcome: 'review',
      by: ['no-pickle'],
      open: ['b.a'],
    });
    expect(decide({}, 'deny')).toMatchObject({
      outcome: 'deny',
      by: ['no-pickle', 'people'],
      open: ['b.a', 'b.b'],
    });
  });

  it('does not mind what is open when a worse outcome is certain', () => {
    expect(decide({ 'b.a': true })).toMatchObject({ outcome: 'deny', by: ['no-pickle'], open: [] });
  });

  it('never gets better than what is certain because something worse is open', () => {
    expect(decide({ 'b.b': true }, 'allow')).toMatchObject({
      outcome: 'review',
      by: ['no-pickle', 'people'],
      open: ['b.a'],
    });
  });

  it('says of each rule how it came out', () => {
    const waived = [
      { ...decisionRule('no-pickle', 'deny', yes), unless: [rule(fact('b.a'), { id: 'waiver' })] },
      decisionRule('other', 'review', fact('b.b')),
    ];
    const program = prepare(pack({ facts: entries('b.a', 'b.b'), decisions: [decision(waived)] }));
    expect(
      evaluate(program, { 'b.a': true }, { asOf: TODAY, strict: false }).decisions[0]?.rules,
    ).toEqual([
      { id: 'no-pickle', then: 'deny', truth: 'no', status: 'exempt:waiver' },
      { id: 'other', then: 'review', truth: 'unknown', status: 'unknown' },
    ]);
  });
});
