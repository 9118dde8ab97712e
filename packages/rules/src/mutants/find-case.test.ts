import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import type { Given } from './answer.ts';
import { findCase, type Look, type Quest } from './find-case.ts';

const TODAY = day('2026-11-21');
const YESTERDAY = day('2026-11-20');

const yesOrNo = (fact: string) => ({ fact, answers: [() => false, () => true] });

/** A search over `a` and `b` for a look that is given, with the cases that were looked at. */
function search(
  look: (values: Given['values'], asOf: string) => Look<string>,
  more: Partial<Quest<string>> = {},
) {
  const seen: (readonly (readonly [string, Value | undefined])[])[] = [];
  const purse = { left: 100 };
  const finding = findCase<string>({
    look: ({ values, asOf }) => {
      seen.push(Object.entries(values));
      return look(values, asOf);
    },
    choices: () => [yesOrNo('a'), yesOrNo('b')],
    days: [TODAY],
    purse,
    ...more,
  });
  return { finding, seen, purse };
}

const open = (...facts: readonly string[]): Look<string> => ({
  kind: 'open',
  facts: new Set(facts),
});
const never: Look<string> = { kind: 'never' };
const found = (what = 'it'): Look<string> => ({ kind: 'found', found: what });

describe('the search for a case', () => {
  it('asks only for facts that can show it, and ends a branch that cannot', () => {
    const { finding, seen } = search(({ a, b }) => {
      if (b === undefined) return open('b');
      if (b === false) return never;
      return a === undefined ? open('a') : a === true ? found() : never;
    });
    expect(finding).toEqual({
      kind: 'case',
      asOf: TODAY,
      values: { b: true, a: true },
      found: 'it',
    });
    expect(seen.slice(0, 5)).toEqual([
      [],
      [['b', false]],
      [['b', true]],
      [
        ['b', true],
        ['a', false],
      ],
      [
        ['b', true],
        ['a', true],
      ],
    ]);
  });

  it('says that there is none once every branch has ended', () => {
    const { finding } = search(({ a }) => (a === undefined ? open('a') : never));
    expect(finding).toEqual({ kind: 'none' });
  });

  it('finds on a later day what an earlier one does not show', () => {
    const { finding } = search((_, asOf) => (asOf === TODAY ? found() : never), {
      days: [YESTERDAY, TODAY],
    });
    expect(finding).toEqual({ kind: 'case', asOf: TODAY, values: {}, found: 'it' });
  });

  it('is undecided where what is open cannot be answered', () => {
    expect(search(() => open('c')).finding).toEqual({ kind: 'undecided' });
  });

  it('goes on after a branch or a day that was undecided, and says so only if it finds nothing', () => {
    const later = search(({ a }) =>
      a === undefined ? open('a') : a === true ? found() : open('c'),
    );
    expect(later.finding.kind).toBe('case');
    const nothing = search(({ a }) =>
      a === undefined ? open('a') : a === true ? never : open('c'),
    );
    expect(nothing.finding.kind).toBe('undecided');
    const days = search((_, asOf) => (asOf === TODAY ? never : open('c')), {
      days: [YESTERDAY, TODAY],
    });
    expect(days.finding.kind).toBe('undecided');
  });

  it('spends one trial for each look, and is undecided when none is left', () => {
    const look = ({ a }: Given['values']): Look<string> => (a === undefined ? open('a') : never);
    expect(search(look).purse.left).toBe(97);
    expect(search(look, { purse: { left: 3 } }).finding.kind).toBe('none');
    expect(search(look, { purse: { left: 2 } }).finding.kind).toBe('undecided');
    expect(search(look, { purse: { left: 0 } }).seen).toEqual([]);
  });

  it('takes out what a case says in vain, with what is then found', () => {
    const { finding } = search(({ a, b }) => {
      if (a === undefined && b === undefined) return open('a');
      if (b === undefined) return open('b');
      return found(a === undefined ? 'without a' : 'with a');
    });
    expect(finding).toEqual({
      kind: 'case',
      asOf: TODAY,
      values: { b: false },
      found: 'without a',
    });
  });
});
