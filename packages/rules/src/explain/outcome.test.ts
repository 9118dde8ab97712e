import { describe, expect, it } from 'vitest';
import { quantity } from '../evaluate/testing/trees.ts';
import type { FactSpace, Region } from './fact-space.ts';
import { collapsed, narrowed, type Branch, type Outcome, type Split } from './outcome.ts';

type Known = Extract<Outcome, { readonly kind: 'known' }>;

const space: FactSpace = { fact: 'n.a', entry: quantity, line: 'days', lo: 0, hi: 99 };
const known = (status: string, dueLo = 5, dueHi = dueLo): Known => ({
  kind: 'known',
  status,
  dueLo,
  dueHi,
});
const from = (lo: number, hi: number, outcome: Outcome): Branch => ({
  region: { kind: 'interval', lo, hi },
  outcome,
});
const of = (members: readonly string[], outcome: Outcome, not?: readonly string[]): Branch => ({
  region: { kind: 'members', members, ...(not === undefined ? {} : { not }) },
  outcome,
});
const truth = (value: boolean, outcome: Outcome): Branch => ({
  region: { kind: 'value', value },
  outcome,
});
const split = (...branches: readonly Branch[]): Split => ({ kind: 'split', space, branches });

describe('regions that come to the same', () => {
  it('are one where they are neighbours, due within the earlier and later of both', () => {
    expect(
      narrowed(
        split(
          from(0, 9, known('applies', 7)),
          from(10, 19, known('applies', 3)),
          from(20, 29, known('no')),
        ),
      ),
    ).toEqual(split(from(0, 19, known('applies', 3, 7)), from(20, 29, known('no'))));
  });

  it('stay apart where something lies between', () => {
    const apart = split(from(0, 9, known('no')), from(11, 19, known('no')));
    expect(narrowed(apart)).toEqual(apart);
    const between = split(
      from(0, 9, known('no')),
      from(10, 19, known('applies')),
      from(20, 29, known('no')),
    );
    expect(narrowed(between)).toEqual(between);
  });

  it('of members are one wherever they stand, all others among them', () => {
    const branches = [
      of(['a'], known('no')),
      of(['b'], known('applies')),
      of(['c'], known('no')),
      of(['z'], known('no'), ['a', 'b', 'c']),
    ];
    expect(narrowed(split(...branches))).toEqual(
      split(of(['a', 'c', 'z'], known('no'), ['b']), of(['b'], known('applies'))),
    );
  });

  it('of members and of an interval are never one', () => {
    const both = split(from(0, 9, known('no')), of(['a'], known('no')));
    expect(narrowed(both)).toEqual(both);
  });

  it('with answers to another fact are one where all of those agree', () => {
    const inner = (status: string, end = 3): Split =>
      split(from(0, end, known(status, 2)), from(4, 9, known('no')));
    expect(narrowed(split(from(0, 9, inner('applies')), from(10, 19, inner('applies'))))).toEqual(
      split(from(0, 19, inner('applies'))),
    );
    for (const other of [
      inner('scheduled'),
      inner('applies', 2),
      split(from(0, 3, known('applies', 2))),
      known('applies'),
    ]) {
      const unlike = split(from(0, 9, inner('applies')), from(10, 19, other));
      expect(narrowed(unlike)).toEqual(unlike);
      const reversed = split(from(0, 9, other), from(10, 19, inner('applies')));
      expect(narrowed(reversed)).toEqual(reversed);
    }
  });
});

describe('a fact that makes no difference', () => {
  it('falls away', () => {
    expect(collapsed(split(truth(false, known('no')), truth(true, known('no'))))).toEqual(
      known('no'),
    );
    expect(collapsed(split(from(0, 9, known('no')), from(10, 19, known('no'))))).toEqual(
      known('no'),
    );
  });

  it('falls away above answers to another fact that are the same', () => {
    const inner = split(truth(false, known('no')), truth(true, known('applies')));
    expect(collapsed(split(truth(false, inner), truth(true, inner)))).toEqual(inner);
  });

  it('is only one that makes none', () => {
    const both = split(truth(false, known('no')), truth(true, known('applies')));
    expect(collapsed(both)).toEqual(both);
    const third: Region = { kind: 'value', value: 'third' };
    const three = split(truth(false, known('no')), truth(true, known('no')), {
      region: third,
      outcome: known('applies'),
    });
    expect(collapsed(three)).toEqual(three);
  });
});
