import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import {
  and,
  arithmetic,
  compare,
  fact,
  iff,
  param,
  term,
  valueTerm,
} from '../evaluate/testing/trees.ts';
import type { Expr } from '../tree.ts';
import { comparisonsOf } from './comparisons.ts';
import { shownOf } from './fact-space.ts';
import { orderedRegions } from './ordered-regions.ts';
import { TODAY, spaceIn, trialFor } from './testing/trial-for.ts';
import { put, type Instead, type Trial } from './trial.ts';

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
      { hi: '2299-12-23' },
      { lo: '2299-12-24' },
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
