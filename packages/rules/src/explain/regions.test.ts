import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { prepare } from '../evaluate/program.ts';
import {
  and,
  anyDate,
  arithmetic,
  compare,
  date,
  duty,
  entries,
  fact,
  has,
  iff,
  is,
  nonempty,
  number,
  oneOf,
  or,
  overlaps,
  pack,
  param,
  quantity,
  term,
  valueTerm,
} from '../evaluate/testing/trees.ts';
import type { Expr, Pack } from '../tree.ts';
import { comparisonsOf } from './comparisons.ts';
import { joined, recordOf, shownOf, spaceOf, type FactSpace, type Region } from './fact-space.ts';
import { memberRegions, questionsAbout, setRegions } from './member-regions.ts';
import { orderedRegions } from './ordered-regions.ts';
import { put, trialOf, type Instead, type Trial } from './trial.ts';

const TODAY = day('2026-11-21');
type Case = { readonly [fact: string]: Value };

function trialFor(
  when: Expr,
  values: Case = {},
  parts: Partial<Pack> & { due?: Expr } = {},
): Trial {
  const { due, ...more } = parts;
  const of = pack({
    facts: {
      ...entries('b.a', 'n.a', 'n.b', 'd.a', 'd.b', 'e.a', 's.a'),
      'n.c': { ...quantity, derive: 'n.a * n.b' },
      'n.z': { type: 'number', means: 'any number' },
      'c.a': { type: 'code', means: 'any code' },
      's.b': { type: 'set', means: 'any codes' },
    },
    params: [
      number('ten', 10),
      number('twenty', 20),
      number('half', 0.5),
      number('week', 7),
      date('start', day('2026-03-01')),
    ],
    duties: [duty(when, due === undefined ? {} : { due })],
    ...more,
  });
  const trial = trialOf(prepare(of), 'duty', { values, options: { asOf: TODAY, strict: false } });
  if (trial === undefined) throw new Error('no rule');
  return trial;
}

function spaceIn(trial: Trial, name: string, known?: Value): FactSpace {
  const entry = trial.program.pack.facts[name];
  if (entry === undefined) throw new Error('no fact');
  return spaceOf(name, entry, known ?? trial.claims[name]);
}

function cuts(trial: Trial, name: string, instead: Instead = {}): readonly Value[] {
  const space = spaceIn(trial, name);
  return orderedRegions(trial, space, { comparisons: comparisonsOf(trial), instead }).map(
    (region) => shownOf(space, region),
  );
}

const above = (a: Expr, b: Expr) => compare('>', a, b);

describe('the regions of a number', () => {
  it('lie below, at and above each parameter that it meets', () => {
    const both = and(above(fact('n.a'), param('ten')), above(param('twenty'), fact('n.a')));
    expect(cuts(trialFor(both), 'n.a')).toEqual([
      { hi: 9.999999999999998 },
      10,
      { lo: 10.000000000000002, hi: 19.999999999999996 },
      20,
      { lo: 20.000000000000004 },
    ]);
  });

  it('are one where it meets nothing', () => {
    expect(cuts(trialFor(above(fact('n.b'), param('ten'))), 'n.z')).toEqual([{}]);
  });

  it('lie only between the ends that are known', () => {
    const trial = trialFor(above(fact('n.a'), param('ten')), { 'n.a': { lo: 10, hi: 20 } });
    expect(cuts(trial, 'n.a')).toEqual([10, { lo: 10.000000000000002 }]);
    expect(
      cuts(trialFor(above(fact('n.a'), param('ten')), { 'n.a': { lo: 4, hi: 10 } }), 'n.a'),
    ).toEqual([{ hi: 9.999999999999998 }, 10]);
    expect(
      cuts(trialFor(above(fact('n.a'), param('ten')), { 'n.a': { lo: 11, hi: 20 } }), 'n.a'),
    ).toEqual([{}]);
  });

  it('lie at both ends of another fact that it is compared with, through terms and minima', () => {
    const size = valueTerm(
      'size',
      { kind: 'number', unit: '1' },
      arithmetic('max', fact('n.b'), fact('n.b')),
    );
    const trial = trialFor(
      above(fact('n.a'), term('size')),
      { 'n.b': { lo: 3, hi: 6 } },
      { terms: [size] },
    );
    expect(cuts(trial, 'n.a')).toEqual([
      { hi: 2.9999999999999996 },
      3,
      { lo: 3.0000000000000004, hi: 5.999999999999999 },
      6,
      { lo: 6.000000000000001 },
    ]);
    expect(cuts(trialFor(above(fact('n.a'), fact('n.b'))), 'n.a')).toEqual([0, { lo: 5e-324 }]);
  });

  it('move with another fact that is tried', () => {
    const trial = trialFor(above(fact('n.a'), arithmetic('*', fact('n.b'), param('half'))));
    expect(cuts(trial, 'n.a', { 'n.b': 8 })).toEqual([{ hi: 4 }, { lo: 4.000000000000001 }]);
    expect(cuts(trial, 'n.a', { 'n.b': 6 })).toEqual([{ hi: 3 }, { lo: 3.0000000000000004 }]);
    expect(cuts(trial, 'n.a', { 'n.b': { lo: 6, hi: 8 } })).toEqual([
      { hi: 3 },
      { lo: 3.0000000000000004, hi: 4 },
      { lo: 4.000000000000001 },
    ]);
  });

  it('lie where a formula meets the parameter', () => {
    const trial = trialFor(above(fact('n.c'), param('ten')), { 'n.b': 4 });
    expect(cuts(trial, 'n.a')).toEqual([{ hi: 2.5 }, { lo: 2.5000000000000004 }]);
    expect(cuts(trial, 'n.a', { 'n.b': { lo: 4, hi: 5 } })).toEqual([
      { hi: 2 },
      { lo: 2.0000000000000004, hi: 2.5 },
      { lo: 2.5000000000000004 },
    ]);
    expect(cuts(trial, 'n.a', { 'n.c': 3 })).toEqual([{}]);
  });

  it('do not follow a formula where the derived fact has a claim', () => {
    expect(
      cuts(trialFor(above(fact('n.c'), param('ten')), { 'n.c': { lo: 1, hi: 20 } }), 'n.a'),
    ).toEqual([{}]);
  });

  it('below nothing are found where there is no least value', () => {
    const trial = trialFor(above(arithmetic('+', fact('n.z'), param('twenty')), param('ten')));
    expect(cuts(trial, 'n.z')).toEqual([{ hi: -10 }, { lo: -9.999999999999998 }]);
  });

  it('leave the slots as they were without them', () => {
    const trial = trialFor(above(fact('n.c'), arithmetic('+', param('ten'), fact('n.a'))), {
      'n.b': 4,
    });
    const before = structuredClone(trial.frame.facts);
    cuts(trial, 'n.a');
    put(trial, {});
    expect(trial.frame.facts).toEqual(before);
  });
});

describe('the regions of a date', () => {
  it('lie before, on and after the day that it meets', () => {
    expect(cuts(trialFor(compare('<', fact('d.a'), param('start'))), 'd.a')).toEqual([
      { hi: '2026-02-28' },
      '2026-03-01',
      { lo: '2026-03-02' },
    ]);
  });

  it('of a due date lie before, on and after the day that is asked for', () => {
    expect(cuts(trialFor(fact('b.a'), {}, { due: fact('d.a') }), 'd.a')).toEqual([
      { hi: '2026-11-20' },
      '2026-11-21',
      { lo: '2026-11-22' },
    ]);
  });

  it('of a due date with a period lie where the day asked for is reached', () => {
    const due = arithmetic('+', fact('d.a'), param('week'));
    expect(cuts(trialFor(fact('b.a'), {}, { due }), 'd.a')).toEqual([
      { hi: '2026-11-14' },
      { lo: '2026-11-15' },
    ]);
    const either = iff(fact('b.a'), due, arithmetic('+', due, param('week')));
    expect(cuts(trialFor(fact('b.a'), {}, { due: either }), 'd.a')).toEqual([
      { hi: '2026-11-07' },
      { lo: '2026-11-08', hi: '2026-11-14' },
      { lo: '2026-11-15' },
    ]);
  });

  it('reach from the first day of the calendar to the last before never', () => {
    const earlier = compare(
      '<',
      arithmetic('+', fact('d.a'), param('week')),
      arithmetic('+', fact('d.b'), param('week')),
    );
    expect(cuts(trialFor(earlier), 'd.a', { 'd.b': day('0001-01-02') })).toEqual([
      { hi: '0001-01-01' },
      { lo: '0001-01-02' },
    ]);
    expect(cuts(trialFor(earlier), 'd.a', { 'd.b': day('2299-12-30') })).toEqual([
      { hi: '2299-12-29' },
      { lo: '2299-12-30' },
    ]);
  });
});

describe('the comparisons of a rule', () => {
  it('say what they read, and whether the line moves', () => {
    const [plain, moving] = comparisonsOf(
      trialFor(
        and(
          above(arithmetic('min', fact('n.a'), fact('n.b')), param('ten')),
          above(
            arithmetic('-', fact('n.a'), param('half')),
            arithmetic('*', param('twenty'), fact('n.b')),
          ),
        ),
      ),
    );
    expect(plain).toMatchObject({
      facts: new Set(['n.a', 'n.b']),
      params: new Set(['ten']),
      points: [],
      moves: false,
    });
    expect(moving).toMatchObject({
      facts: new Set(['n.a', 'n.b']),
      params: new Set(['half']),
      moves: true,
    });
  });

  it('leave the condition of a choice to itself', () => {
    const [chosen] = comparisonsOf(
      trialFor(
        above(iff(above(fact('n.b'), param('twenty')), fact('n.a'), param('ten')), param('half')),
      ),
    );
    expect(chosen?.facts).toEqual(new Set(['n.a']));
    expect(chosen?.params).toEqual(new Set(['ten', 'half']));
  });

  it('include whether the due date has come, open while it may or may not', () => {
    const trial = trialFor(fact('b.a'), {}, { due: fact('d.a') });
    const [due] = comparisonsOf(trial);
    const answer = (value: Value) => {
      put(trial, { 'd.a': value });
      return due?.read(trial.frame);
    };
    expect([answer(day('2026-11-20')), answer(TODAY), answer(day('2026-11-22'))]).toEqual([
      1, 1, -1,
    ]);
    expect([
      answer({ lo: day('2026-11-21'), hi: day('2026-11-22') }),
      answer({ lo: day('2026-11-22') }),
    ]).toEqual([0, -1]);
    expect(due?.points).toEqual([20778]);
  });

  it('are none of a rule that compares nothing', () => {
    expect(comparisonsOf(trialFor(fact('b.a')))).toEqual([]);
  });
});

describe('the regions of an enum or code', () => {
  const members = (when: Expr, name: string) => {
    const trial = trialFor(when);
    const space = spaceIn(trial, name);
    return memberRegions(trial, space).map((region) => [
      recordOf(space, region),
      shownOf(space, region),
    ]);
  };

  it('are the sorts that the rule tells apart, and all others', () => {
    expect(members(or(oneOf('c.a', ['x', 'y']), is('c.a', 'z')), 'c.a')).toEqual([
      ['x', { has: ['x', 'y'] }],
      ['z', 'z'],
      ['other', { has: [], not: ['x', 'y', 'z'] }],
    ]);
  });

  it('of a closed list have another only where one is left', () => {
    expect(members(is('e.a', 'b'), 'e.a')).toEqual([
      ['b', 'b'],
      ['a', { has: [], not: ['b'] }],
    ]);
    expect(members(or(is('e.a', 'b'), oneOf('e.a', ['a', 'c'])), 'e.a')).toEqual([
      ['b', 'b'],
      ['a', { has: ['a', 'c'] }],
    ]);
  });

  it('never take a member that is named for another', () => {
    expect(members(or(is('c.a', 'other'), is('c.a', 'another other')), 'c.a').at(-1)).toEqual([
      'another another other',
      { has: [], not: ['other', 'another other'] },
    ]);
  });

  it('look only at questions about this fact', () => {
    expect(questionsAbout(trialFor(or(is('e.a', 'b'), is('c.a', 'x'))), 'e.a')).toMatchObject([
      { op: 'is', member: 'b' },
    ]);
  });

  it('are told apart by every question that names them', () => {
    const when = or(oneOf('c.a', ['x', 'y']), or(oneOf('c.a', ['y', 'z']), is('c.a', 'w')));
    expect(members(when, 'c.a').map(([record]) => record)).toEqual(['x', 'y', 'z', 'w', 'other']);
  });
});

describe('the regions of a set', () => {
  const regions = (when: Expr, name: string, known?: Value) => {
    const trial = trialFor(when, known === undefined ? {} : { [name]: known });
    return setRegions(trial, spaceIn(trial, name), {}).map((region) =>
      recordOf(spaceIn(trial, name), region),
    );
  };

  it('ask for the first sort that is open, then for the next', () => {
    const both = and(has('s.a', 'b'), overlaps('s.a', ['a', 'c']));
    expect(regions(both, 's.a')).toEqual([{ has: [], not: ['b'] }, { has: ['b'] }]);
    expect(regions(both, 's.a', { has: ['b'] })).toEqual([
      { has: ['b'], not: ['a', 'c'] },
      { has: ['a', 'b'] },
      { has: ['b', 'c'] },
    ]);
    expect(regions(both, 's.a', { has: [], not: ['a', 'b'] })).toEqual([
      { has: [], not: ['a', 'b', 'c'] },
      { has: ['c'], not: ['a', 'b'] },
    ]);
  });

  it('are none where nothing is open', () => {
    expect(regions(has('s.a', 'b'), 's.a', { has: ['b'] })).toEqual([]);
    expect(regions(has('s.a', 'b'), 's.a', { has: [], complete: true })).toEqual([]);
    expect(regions(nonempty('s.a'), 's.a', { has: ['a'] })).toEqual([]);
  });

  it('ask last whether there is any member at all, by one that is declared and not named', () => {
    expect(regions(nonempty('s.a'), 's.a')).toEqual([{ has: [], complete: true }, { has: ['a'] }]);
    expect(
      regions(or(nonempty('s.a'), has('s.a', 'a')), 's.a', { has: [], not: ['a', 'b'] }),
    ).toEqual([
      { has: [], complete: true },
      { has: ['c'], not: ['a', 'b'] },
    ]);
    expect(regions(nonempty('s.b'), 's.b')).toEqual([
      { has: [], complete: true },
      { has: ['other'] },
    ]);
    expect(regions(nonempty('s.a'), 's.a', { has: [], not: ['a', 'b', 'c'] })).toEqual([
      { has: [], complete: true },
      { has: ['other'], not: ['a', 'b', 'c'] },
    ]);
  });

  it('name at most eight members of one sort', () => {
    const many = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9'];
    expect(regions(overlaps('s.b', many), 's.b')).toHaveLength(9);
  });
});

describe('a region in words', () => {
  const days: FactSpace = spaceOf('d.a', anyDate, { lo: day('2026-01-01'), hi: day('2026-12-31') });
  const numbers: FactSpace = spaceOf('n.a', quantity, { lo: 1, hi: 9 });
  const from = (lo: number, hi: number): Region => ({ kind: 'interval', lo, hi });

  it('leaves out an end that says no more than is known', () => {
    expect([
      shownOf(numbers, from(1, 3)),
      shownOf(numbers, from(3, 9)),
      shownOf(numbers, from(2, 3)),
      shownOf(numbers, from(1, 9)),
      shownOf(numbers, from(1, 1)),
    ]).toEqual([{ hi: 3 }, { lo: 3 }, { lo: 2, hi: 3 }, {}, 1]);
    expect([
      shownOf(days, from(20454, 20500)),
      shownOf(days, from(20500, 20818)),
      shownOf(days, from(20500, 20501)),
      shownOf(days, from(20818, 20818)),
    ]).toEqual([
      { hi: '2026-02-16' },
      { lo: '2026-02-16' },
      { lo: '2026-02-16', hi: '2026-02-17' },
      '2026-12-31',
    ]);
  });

  it('is recorded with both ends when it is tried', () => {
    expect([
      recordOf(numbers, from(1, 3)),
      recordOf(days, from(20454, 20500)),
      recordOf(numbers, from(3, Infinity)),
    ]).toEqual([{ lo: 1, hi: 3 }, { lo: '2026-01-01', hi: '2026-02-16' }, { lo: 3 }]);
    expect(recordOf(days, from(-Infinity, 20500))).toStrictEqual({ hi: '2026-02-16' });
    expect(recordOf(days, from(20500, Infinity))).toStrictEqual({ lo: '2026-02-16' });
  });

  it('begins and ends where nothing is known at the ends of the type', () => {
    expect([
      spaceOf('n', quantity, undefined),
      spaceOf('d', anyDate, undefined),
      spaceOf('b', { type: 'bool', means: 'so' }, true),
    ]).toMatchObject([
      { lo: 0, hi: Infinity, line: 'doubles' },
      { lo: -Infinity, hi: Infinity, line: 'days' },
      { lo: 0, hi: 0 },
    ]);
  });

  it('joins neighbours of a kind and nothing else', () => {
    const some = (members: readonly string[], not?: readonly string[]): Region => ({
      kind: 'members',
      members,
      ...(not === undefined ? {} : { not }),
    });
    expect(joined(from(1, 2), from(3, 4), 'days')).toEqual(from(1, 4));
    expect(joined(from(1, 2), from(3, 4), 'doubles')).toBeUndefined();
    expect(joined(some(['a']), some(['b']), 'doubles')).toStrictEqual(some(['a', 'b']));
    expect(joined(some(['a']), some(['z'], ['a', 'b']), 'doubles')).toStrictEqual(
      some(['a', 'z'], ['b']),
    );
    expect(joined(some(['z'], ['a', 'b']), some(['a']), 'doubles')).toStrictEqual(
      some(['z', 'a'], ['b']),
    );
    const value: Region = { kind: 'value', value: true };
    for (const [a, b] of [
      [value, value],
      [value, some(['a'])],
      [some(['a']), value],
      [from(1, 2), some(['a'])],
      [some(['a']), from(1, 2)],
    ] as const) {
      expect(joined(a, b, 'days')).toBeUndefined();
    }
  });
});
