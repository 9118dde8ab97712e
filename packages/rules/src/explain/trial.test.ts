import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { deriveValues } from '../evaluate/derive.ts';
import { prepare } from '../evaluate/program.ts';
import {
  assumedNo,
  compare,
  decision,
  decisionRule,
  duty,
  entries,
  fact,
  number,
  pack,
  param,
  quantity,
} from '../evaluate/testing/trees.ts';
import type { Pack } from '../tree.ts';
import { explain } from './explain.ts';
import {
  derivedFrom,
  inputOf,
  paramDay,
  put,
  standing,
  standingWith,
  trialOf,
  type Trial,
} from './trial.ts';

const TODAY = day('2026-11-21');
const PACK = pack({
  facts: {
    ...entries('b.a', 'b.b', 'd.a', 'e.a', 's.a', 'n.d', 'n.e'),
    'b.c': assumedNo,
    'n.a': { ...quantity, derive: 'n.b * 2' },
    'n.b': { ...quantity, derive: 'n.d * n.e' },
    'n.x': { ...quantity, derive: 'n.y + 1' },
    'n.y': { ...quantity, derive: 'n.x * 2' },
  },
  params: [number('line', 10)],
  duties: [
    duty(compare('>', fact('n.a'), param('line'))),
    duty(fact('b.a'), { id: 'later', from: '2027-01-01' }),
    duty(fact('b.a'), { id: 'today', from: '2026-11-21' }),
  ],
  decisions: [decision([decisionRule('rule', 'deny', fact('b.b'))])],
});
const program = () => prepare(PACK);

function trial(
  values: { readonly [fact: string]: Value },
  rule = 'duty',
  of: Pack = PACK,
  strict = false,
): Trial {
  const made = trialOf(prepare(of), rule, {
    values: deriveValues(of.facts, values).values,
    options: { asOf: TODAY, strict },
  });
  if (made === undefined) throw new Error('no rule');
  return made;
}

describe('a trial', () => {
  it('begins with the facts as recorded, those derived added and told apart', () => {
    const begun = trial({ 'n.d': 2, 'n.e': 3 });
    expect(begun.claims).toEqual({ 'n.d': 2, 'n.e': 3, 'n.y': begun.claims['n.y'] });
    expect(standing(begun).status).toBe('applies');
  });

  it('puts other facts in place, with all that is derived from them, and takes them back', () => {
    const begun = trial({ 'n.d': 2, 'n.e': 3, 'b.a': true, 'e.a': 'a', 'd.a': day('2026-01-01') });
    const before = structuredClone(begun.frame.facts);
    expect(
      standingWith(begun, {
        'n.d': 1,
        'b.a': false,
        'e.a': 'b',
        'd.a': undefined,
        's.a': { has: ['a'] },
      }).status,
    ).toBe('no');
    expect(begun.frame.facts).not.toEqual(before);
    put(begun, {});
    expect(begun.frame.facts).toEqual(before);
    expect(standing(begun).status).toBe('applies');
  });

  it('carries an interval through two formulas', () => {
    const begun = trial({ 'n.e': 3 });
    expect(standingWith(begun, { 'n.d': { lo: 1, hi: 2 } }).status).toBe('unknown');
    expect(inputOf(begun, 'n.a', { 'n.d': { lo: 1, hi: 2 } })).toEqual({ lo: 6, hi: 12 });
    expect(standingWith(begun, { 'n.d': { lo: 2 } }).status).toBe('applies');
  });

  it('puts a derived fact itself in place of what would be derived', () => {
    const begun = trial({ 'n.d': 2, 'n.e': 3 });
    expect(standingWith(begun, { 'n.d': 9, 'n.b': 1 }).status).toBe('no');
    expect(standingWith(begun, { 'n.a': 1, 'n.d': 9 }).status).toBe('no');
    expect(inputOf(begun, 'n.b', { 'n.b': undefined })).toEqual({ lo: 0, hi: Infinity });
  });

  it('makes a fact unknown that is assumed', () => {
    const of = { ...PACK, duties: [duty(fact('b.c'))] };
    const begun = trial({}, 'duty', of);
    expect([standing(begun).status, standingWith(begun, { 'b.c': undefined }).status]).toEqual([
      'no',
      'unknown',
    ]);
    expect(standing(trial({}, 'duty', of, true)).status).toBe('unknown');
  });

  it('leaves alone what the pack does not know', () => {
    expect(standingWith(trial({ 'n.d': 2, 'n.e': 3 }), { 'x.y': 7 }).status).toBe('applies');
  });

  it('counts what was tried', () => {
    const begun = trial({});
    standingWith(begun, {});
    standingWith(begun, {});
    expect(begun.spent).toBe(2);
  });

  it('is of a duty or of a rule of a decision, and of nothing else', () => {
    expect(standing(trial({ 'b.b': true }, 'rule'))).toEqual({
      status: 'applies',
      trigger: 1,
      dueLo: -Infinity,
      dueHi: Infinity,
    });
    expect(
      trialOf(program(), 'nothing', { values: {}, options: { asOf: TODAY, strict: false } }),
    ).toBeUndefined();
  });

  it('finds the parts of a rule once', () => {
    const kept = program();
    const partsOf = () =>
      trialOf(kept, 'duty', { values: {}, options: { asOf: TODAY, strict: false } })?.parts;
    expect(partsOf()).toHaveLength(3);
    expect(partsOf()).toBe(partsOf());
    expect(trial({}, 'later').parts.map(({ op }) => op)).toEqual(['fact']);
  });

  it('sees the parameters of the first day of a rule not yet in force', () => {
    expect([
      paramDay(trial({}, 'later')),
      paramDay(trial({}, 'today')),
      paramDay(trial({})),
      paramDay(trial({}, 'rule')),
    ]).toEqual(['2027-01-01', TODAY, TODAY, TODAY]);
  });
});

describe('what is derived from a fact', () => {
  it('comes through any number of formulas, but not through a fact with a claim', () => {
    expect([...derivedFrom(trial({}), 'n.d')].sort()).toEqual(['n.a', 'n.b']);
    expect(derivedFrom(trial({}), 'n.b')).toEqual(['n.a']);
    expect(derivedFrom(trial({}), 'n.a')).toEqual([]);
    expect(derivedFrom(trial({ 'n.b': 7 }), 'n.d')).toEqual([]);
    expect(derivedFrom(trial({ 'n.a': 7 }), 'n.d')).toEqual(['n.b']);
  });

  it('is found once', () => {
    const begun = trial({});
    expect(derivedFrom(begun, 'n.d')).toBe(derivedFrom(begun, 'n.d'));
  });

  it('ends where formulas go round in a circle', () => {
    expect(derivedFrom(trial({}), 'b.a')).toEqual([]);
  });
});

describe('what an explanation reads', () => {
  const of = pack({
    facts: {
      ...entries('d.a', 'n.b'),
      'b.c': assumedNo,
      'n.a': { ...quantity, derive: 'n.b * 2' },
    },
    params: [
      {
        ...number('line', 1),
        values: [
          { value: 1, from: '2020-01-01', until: '2026-01-01', cite: ['old'] },
          { value: 2, from: '2027-01-01', cite: ['new'], kind: 'indicative' },
        ],
      },
    ],
    duties: [
      duty(compare('>', fact('n.a'), param('line'))),
      duty(compare('>=', fact('d.a'), param('as_of')), { id: 'waived' }),
      duty(compare('>', fact('n.a'), param('line')), { id: 'later', from: '2027-01-01' }),
      duty(fact('b.c'), { id: 'assuming' }),
    ],
  });
  const why = (rule: string, values: { readonly [fact: string]: Value } = {}) =>
    explain(prepare(of), rule, deriveValues(of.facts, values).values, {
      asOf: TODAY,
      strict: false,
    });

  it('are the parameters with the value of the day, or none on a day without one', () => {
    expect(why('duty').because[0]?.params).toStrictEqual([]);
    expect(why('later').because[0]?.params).toStrictEqual([
      { param: 'line', value: 2, unit: '1', cite: ['new'], kind: 'indicative' },
    ]);
    const before = explain(prepare(of), 'duty', {}, { asOf: day('2025-01-01'), strict: false });
    expect(before.because[0]?.params).toStrictEqual([
      { param: 'line', value: 1, unit: '1', cite: ['old'] },
    ]);
  });

  it('may be the day that is asked for', () => {
    expect(why('waived').because[0]).toMatchObject({
      facts: ['d.a'],
      params: [{ param: 'as_of', value: '2026-11-21', unit: 'date', cite: [] }],
    });
  });

  it('are the facts with what is known of them: derived, assumed, recorded or nothing', () => {
    expect(why('duty', { 'n.b': 3 }).tree.facts).toStrictEqual([
      { fact: 'n.a', value: 6, assumed: false },
    ]);
    expect(why('duty').tree.facts).toStrictEqual([{ fact: 'n.a', assumed: false }]);
    expect(why('assuming').tree.facts).toStrictEqual([
      { fact: 'b.c', value: false, assumed: true },
    ]);
    expect(why('assuming', { 'b.c': false }).tree.facts).toStrictEqual([
      { fact: 'b.c', value: false, assumed: false },
    ]);
  });
});
