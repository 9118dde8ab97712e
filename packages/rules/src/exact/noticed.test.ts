import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { caseWords, faultsAt } from './noticed.ts';

describe('a case in words', () => {
  it('says what is known, and the day', () => {
    const asOf = day('2026-11-21');
    expect(caseWords({ values: {}, asOf })).toBe('nothing known, on 2026-11-21');
    expect(caseWords({ values: { 'a.b': undefined }, asOf })).toBe('nothing known, on 2026-11-21');
    expect(caseWords({ values: { 'a.b': 5, 'a.c': undefined, 'a.d': 'x' }, asOf })).toBe(
      'a.b 5, a.d "x", on 2026-11-21',
    );
  });
});

describe('what was noticed', () => {
  const noticed = { code: 'WB-C03', detail: 'it is so', remedy: 'change it' };
  const files = [{ path: 'some/where/house.yaml', text: 'one\n  two\n' }];

  it('is told with its line where the file is at hand', () => {
    const at = { line: 2, column: 3, length: 3, file: 'house.yaml' };
    expect(faultsAt([{ ...noticed, at }], files)).toEqual([
      {
        ...noticed,
        at: { file: 'some/where/house.yaml', line: 2, column: 3 },
        source: '  two',
        marks: [{ column: 3, length: 3 }],
      },
    ]);
  });

  it('is told with the name of the file alone where it is not, and as of the whole pack where it has none', () => {
    const at = { line: 2, column: 3, length: 3 };
    expect(faultsAt([{ ...noticed, at: { ...at, file: 'other.yaml' } }], files)).toEqual([
      { ...noticed, at: { file: 'other.yaml', line: 2, column: 3 } },
    ]);
    expect(faultsAt([{ ...noticed, at }], files)).toEqual([
      { ...noticed, at: { file: '', pointer: '' } },
    ]);
  });
});
