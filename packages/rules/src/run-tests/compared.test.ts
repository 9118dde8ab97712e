import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import type { Expectation } from '../tree.ts';
import { compared, type Got } from './compared.ts';

const rule = (more: Partial<Extract<Got, { readonly kind: 'rule' }>> = {}): Got => ({
  kind: 'rule',
  status: 'applies',
  due: undefined,
  met: undefined,
  settledBy: [],
  ...more,
});
const right = (expectation: Expectation, got: Got) => compared(expectation, got).right;
const answer = (given: Extract<Got, { readonly kind: 'other' }>['answer']): Got => ({
  kind: 'other',
  answer: given,
});

describe('an expectation with several parts', () => {
  it('is right only when every part is', () => {
    const got = rule({ met: 'open', due: day('2026-01-01') });
    expect(right({ status: 'applies', met: 'open', due: '2026-01-01' }, got)).toBe(true);
    expect(right({ status: 'no', met: 'open', due: '2026-01-01' }, got)).toBe(false);
    expect(right({ status: 'applies', met: 'met', due: '2026-01-01' }, got)).toBe(false);
    expect(right({ status: 'applies', met: 'open', due: '2026-01-02' }, got)).toBe(false);
    expect(right({}, got)).toBe(true);
  });

  it('may name `never` as the day', () => {
    expect(compared({ due: 'never' }, rule({ due: day('2299-12-31') }))).toEqual({
      right: true,
      expected: 'due 2299-12-31',
      got: 'due 2299-12-31',
    });
    expect(right({ due: 'never' }, rule({ due: { lo: day('2026-01-01') } }))).toBe(false);
    expect(right('never', answer(day('2299-12-31')))).toBe(true);
    expect(right('2026-01-01', answer(day('2299-12-31')))).toBe(false);
  });

  it('compares a date of two ends by the earlier', () => {
    expect(
      right({ due: '2026-01-01' }, rule({ due: { lo: day('2026-01-01'), hi: day('2027-01-01') } })),
    ).toBe(true);
    expect(compared({ due: '2026-01-01' }, rule({ due: { hi: day('2027-01-01') } })).got).toBe(
      'due open',
    );
  });
});

describe('an expected status', () => {
  it('with a day compares the day only of a scheduled duty', () => {
    expect(
      compared('scheduled:2026-01-01', rule({ status: 'applies', due: day('2026-01-01') })),
    ).toEqual({ right: false, expected: 'scheduled:2026-01-01', got: 'applies' });
    expect(compared('applies', rule({ status: 'scheduled', due: day('2027-01-01') }))).toEqual({
      right: false,
      expected: 'applies',
      got: 'scheduled',
    });
  });
});

describe('an expected answer', () => {
  it('is never met by nothing of that name', () => {
    expect(compared('unknown', answer(undefined))).toEqual({
      right: false,
      expected: 'unknown',
      got: 'nothing of that name',
    });
  });

  it('is a number by its value, and only a number', () => {
    expect(right('1e3', answer(1000))).toBe(true);
    expect(right('1000.0', answer(1000))).toBe(true);
    expect(right('1e3', answer('yes'))).toBe(false);
    expect(right('', answer(0))).toBe(false);
    expect(right('1', answer(true))).toBe(false);
  });

  it('is `never` for the last day and for no other', () => {
    expect(right('never', answer(day('2299-12-31')))).toBe(true);
    expect(right('never', answer(day('2299-12-30')))).toBe(false);
    expect(right('2299-12-31', answer('no'))).toBe(false);
  });

  it('is an interval by both ends, and `unknown` without any', () => {
    expect(compared('x', answer({ lo: 1, hi: 2 })).got).toBe('1..2');
    expect(compared('x', answer({ lo: 1 })).got).toBe('1..');
    expect(compared('x', answer({ hi: day('2026-01-01') })).got).toBe('..2026-01-01');
    expect(compared('x', answer({})).got).toBe('unknown');
    expect(compared('x', answer({ has: ['b', 'a'] })).got).toBe('a and b');
  });
});

describe('what is expected to settle', () => {
  const got = rule({
    settledBy: [
      { settles: 'every', facts: ['a', 'b'], answers: [] },
      { settles: 'every', facts: ['b', 'c'], answers: [] },
    ],
  });

  it('is one of the sets, in any order, or all of their facts', () => {
    expect(right({ settled_by: ['b', 'a'] }, got)).toBe(true);
    expect(right({ settled_by: ['b', 'c'] }, got)).toBe(true);
    expect(right({ settled_by: ['c', 'b', 'a'] }, got)).toBe(true);
    expect(right({ settled_by: ['a', 'c'] }, got)).toBe(false);
    expect(right({ settled_by: ['b'] }, got)).toBe(false);
  });

  it('is said in words on both sides', () => {
    expect(compared({ settled_by: ['c'] }, got)).toEqual({
      right: false,
      expected: 'settled by c',
      got: 'settled by a and b, or b and c',
    });
    expect(compared({ settled_by: ['c'] }, rule()).got).toBe('settled by nothing');
    expect(right({ settled_by: [] }, rule())).toBe(true);
  });
});
