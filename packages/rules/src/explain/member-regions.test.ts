import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import {
  and,
  anyDate,
  has,
  is,
  nonempty,
  oneOf,
  or,
  overlaps,
  quantity,
} from '../evaluate/testing/trees.ts';
import type { Expr } from '../tree.ts';
import { joined, recordOf, shownOf, spaceOf, type FactSpace, type Region } from './fact-space.ts';
import { memberRegions, questionsAbout, setRegions } from './member-regions.ts';
import { spaceIn, trialFor } from './testing/trial-for.ts';

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
