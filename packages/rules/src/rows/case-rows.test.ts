import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.ts';
import { prepare } from '../evaluate/program.ts';
import { entries, fact, duty, has, pack } from '../evaluate/testing/trees.ts';
import { caseRow } from '../sql/cases.ts';
import { layoutOf } from '../sql/layout.ts';
import { casesFromRows } from './case-rows.ts';

const held = pack({
  facts: entries('b.a', 'n.a', 'd.a', 'e.a', 's.a'),
  duties: [duty(fact('b.a')), duty(has('s.a', 'b'), { id: 'other' })],
});
const table = { file: 'cases.csv', packs: [held] };

function toldOf(row: Parameters<typeof casesFromRows>[0] extends Iterable<infer R> ? R : never) {
  const { cases, faults } = casesFromRows([{}, row], table);
  return { values: cases[1], told: faults.map(({ code, at, detail }) => ({ code, at, detail })) };
}

describe('cases from the rows of a table', () => {
  it('are read back as they were written, with open ends and incomplete sets', () => {
    const written = [
      {
        'b.a': true,
        'n.a': 3,
        'd.a': day('2026-01-02'),
        'e.a': 'b',
        's.a': { has: ['a'], not: ['b'] },
      },
      {
        'n.a': { lo: 2 },
        'd.a': { hi: day('2026-01-02') },
        's.a': { has: ['c'], complete: true as const },
      },
      {},
    ];
    const rows = written.map((values) => Object.fromEntries(caseRow(layoutOf([held]), values)));
    const { cases, faults, warnings } = casesFromRows(rows, table);
    expect(cases).toEqual(written);
    expect([faults, warnings]).toEqual([[], []]);
  });

  it('are read from the column of a fact whose name is too long for one', () => {
    const long = `b.${'a'.repeat(80)}`;
    const named = pack({ facts: { [long]: { type: 'bool', means: 'it is so' } } });
    const rows = [Object.fromEntries(caseRow(layoutOf([named]), { [long]: true }))];
    expect(Object.keys(rows[0] ?? {})).not.toEqual([long]);
    expect(casesFromRows(rows, { file: 'cases.csv', packs: [named] }).cases).toEqual([
      { [long]: true },
    ]);
  });

  it('may hold whole values under the names of facts', () => {
    expect(toldOf({ 'n.a': '2..4', 's.a': ['a'] }).values).toEqual({
      'n.a': { lo: 2, hi: 4 },
      's.a': { has: ['a'] },
    });
  });

  it('that do not fit are unknown and told with their row', () => {
    const wrong = [
      { 'b.a': 'yes' },
      { 'n.a': NaN },
      { 'n.a': -1 },
      { 'n.a_lo': 5, 'n.a_hi': 4 },
      { 'e.a': 'z' },
      { 's.a__a': 1 },
      { 's.a__a': ['a'] },
    ];
    for (const row of wrong) {
      const { values, told } = toldOf(row);
      expect(values).toEqual({});
      expect(told).toMatchObject([{ code: 'WB-R01', at: { file: 'cases.csv', line: 2 } }]);
      expect(told[0]?.detail).toMatch(/^`[a-z]\.a`: .*; it counts as unknown$/u);
    }
  });

  it('say that a set is empty where each member and all others are out', () => {
    const members = { 's.a__a': false, 's.a__b': false, 's.a__c': false };
    expect(toldOf({ ...members, 's.a__other': false })).toEqual({
      values: { 's.a': { has: [], complete: true } },
      told: [],
    });
    const open = pack({ facts: { 's.any': { type: 'set', means: 'any' } } });
    const { cases, warnings } = casesFromRows([{ 's.any__other': false }], {
      file: 'cases.csv',
      packs: [open],
    });
    expect([cases, warnings]).toEqual([[{ 's.any': { has: [], complete: true } }], []]);
  });

  it('are told where they say of other members what no set can hold', () => {
    const detail = (said: string): unknown => [
      {
        code: 'WB-R01',
        at: { file: 'cases.csv', line: 2 },
        detail: `\`s.a\`: ${said}; it counts as unknown`,
      },
    ];
    expect(toldOf({ 's.a__other': true, 's.a__a': true })).toEqual({
      values: {},
      told: detail('`s.a__other` does not say which other member is in it'),
    });
    expect(toldOf({ 's.a__other': false, 's.a__a': true })).toEqual({
      values: {},
      told: detail('`s.a__other` says that no other is in it, but not every member is known'),
    });
    expect(toldOf({ 's.a__other': 'no', 's.a__a': true }).told).toHaveLength(1);
    expect(toldOf({ 's.a__other': null, 's.a__a': true })).toEqual({
      values: { 's.a': { has: ['a'] } },
      told: [],
    });
  });

  it('never make a verdict false by an error', () => {
    const [values = {}] = casesFromRows([{ 'b.a': 0 }], table).cases;
    const { duties } = evaluate(prepare(held), values, { asOf: day('2026-11-21'), strict: true });
    expect(duties[0]?.status).toBe('unknown');
  });

  it('without a column for a fact are warned of once, with the nearest column', () => {
    const { warnings } = casesFromRows(
      [{ 'b.a': true, 'n.b': 1, 'd.a': null, 'e.a': 'a', 's.a__a': true }, {}],
      table,
    );
    expect(warnings[0]?.at).toEqual({ file: 'cases.csv' });
    const named = pack({ facts: entries('n.a') });
    const none = casesFromRows([{ zebra: 1 }], { file: 'cases.csv', packs: [named] });
    expect(none.warnings[0]?.remedy).toBe('add a column `n.a`');
    expect(warnings.map(({ code, detail, remedy }) => [code, detail, remedy])).toEqual([
      [
        'WB-R02',
        'there is no column for `n.a`; it counts as unknown in every case',
        'call the column `n.b` `n.a`',
      ],
    ]);
  });
});
