import { day, type Day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import type { Duty, Pack } from '../tree.ts';
import { cutParams, numberOf, sameCut } from './cut.ts';
import { planFor, prepare } from './program.ts';
import { factsReadBy } from './reads.ts';
import {
  and,
  anyOfRules,
  compare,
  date,
  decision,
  decisionRule,
  duty,
  entries,
  fact,
  has,
  not,
  number,
  pack,
  param,
  rule,
  ruleTerm,
  term,
} from './testing/trees.ts';

const above = compare('>', fact('n.a'), param('line'));
const changing = {
  ...number('line', 1),
  values: [
    { value: 1, from: '2025-01-01', until: '2027-01-01', cite: [] },
    { value: 2, from: '2027-01-01', cite: [] },
  ],
};
const TODAY = day('2026-11-21');

function plan(duties: readonly Duty[], more: { params?: Pack['params']; asOf?: Day } = {}) {
  const of = pack({ facts: entries('n.a', 'd.a'), params: more.params ?? [changing], duties });
  return planFor(prepare(of), more.asOf ?? TODAY);
}

describe('what a day fixes', () => {
  it('is one set of parameters for all duties that see the same', () => {
    const duties = [
      duty(above),
      duty(above, { id: 'soon', from: '2026-12-01' }),
      duty(above, { id: 'today', from: TODAY }),
    ];
    const { frames, rows, frame } = plan(duties);
    expect(frames).toHaveLength(1);
    expect(rows.every((row) => row.frame === frame)).toBe(true);
  });

  it('is another for duties whose first day has other parameters, and one for all of those', () => {
    const duties = [
      duty(above),
      duty(above, { id: 'later', from: '2027-02-01' }),
      duty(above, { id: 'last', from: '2028-01-01' }),
    ];
    const { frames, rows, frame } = plan(duties);
    expect(frames).toHaveLength(2);
    expect(rows.map((row) => frames.indexOf(row.frame))).toEqual([0, 1, 1]);
    expect([frame.params.lo[0], frames[1]?.params.lo[0]]).toEqual([1, 2]);
  });

  it('is another for each first day where a rule reads the day asked for', () => {
    const waived = compare('>=', fact('d.a'), param('as_of'));
    const duties = [duty(waived), duty(waived, { id: 'soon', from: '2026-12-01' })];
    expect(plan(duties).frames).toHaveLength(2);
  });

  it('is kept, and given up beyond sixty-four days', () => {
    const program = prepare(
      pack({ facts: entries('n.a'), params: [changing], duties: [duty(above)] }),
    );
    const first = planFor(program, TODAY);
    expect(planFor(program, TODAY)).toBe(first);
    for (let day_ = 1; day_ <= 70; day_++) planFor(program, program.words.of(day_));
    expect(program.plans.size).toBeLessThanOrEqual(64);
    expect(program.plans.size).toBeGreaterThan(1);
  });
});

describe('the parameters of a day', () => {
  it('are numbers, days by their number, `never` by that of its day, and all of the line without a value', () => {
    const params = [
      number('ten', 10),
      date('start', day('1970-01-11')),
      { ...number('later', 5), values: [{ value: 5, from: '2027-01-01', cite: [] }] },
    ];
    expect(cutParams({ params }, TODAY, 'reads as_of')).toEqual({
      lo: [10, 10, -Infinity, 20778],
      hi: [10, 10, Infinity, 20778],
      lists: new Map(),
    });
    expect(cutParams({ params: [] }, TODAY, 'does not')).toEqual({
      lo: [0],
      hi: [0],
      lists: new Map(),
    });
    expect([numberOf('never'), numberOf('2299-12-31'), numberOf(3), numberOf(undefined)]).toEqual([
      120529,
      120529,
      3,
      undefined,
    ]);
  });

  it('are the same when every one is', () => {
    const cut = { lo: [1, 2], hi: [1, 2], lists: new Map() };
    expect(sameCut(cut, { lo: [1, 2], hi: [1, 2], lists: new Map() })).toBe(true);
    expect(sameCut(cut, { lo: [1, 3], hi: [1, 2], lists: new Map() })).toBe(false);
    expect(sameCut(cut, { lo: [1, 2], hi: [1, 3], lists: new Map() })).toBe(false);
  });
});

describe('the facts that a rule reads', () => {
  const of = pack({
    facts: entries('b.a', 'b.b', 'b.c', 's.a', 'n.a'),
    params: [changing],
    terms: [
      ruleTerm(
        'either',
        anyOfRules(rule(fact('b.a'), { unless: [rule(fact('b.b'))] }), rule(not(has('s.a', 'a')))),
      ),
      ruleTerm('both', rule(and(term('either'), term('either')))),
    ],
    duties: [duty(term('both'), { unless: [rule(above)] })],
    decisions: [
      decision([
        decisionRule('one', 'deny', fact('b.a')),
        decisionRule('two', 'deny', fact('b.c')),
      ]),
    ],
  });

  it('come through alternatives, exceptions, negations and terms in terms', () => {
    expect(factsReadBy(prepare(of), 'duty')).toEqual(['b.a', 'b.b', 'n.a', 's.a']);
  });

  it('are those of one rule of a decision only', () => {
    expect([factsReadBy(prepare(of), 'one'), factsReadBy(prepare(of), 'two')]).toEqual([
      ['b.a'],
      ['b.c'],
    ]);
  });
});
