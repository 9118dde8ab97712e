import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { caseRow, createTable } from './cases.ts';
import { layoutOf } from './layout.ts';
import { packOf } from './testing/constructs.ts';

const WHEN = 'b.a && e.a == "one" && n.a > params.line && d.a > params.start && "x" in s.a';
const layout = () =>
  layoutOf([packOf(`information: [{id: a, says: x, cite: ACT 1, when: '${WHEN}'}]`)]);

/** The cells of a case that are not NULL. */
function row(values: { readonly [fact: string]: Value }): Record<string, unknown> {
  return Object.fromEntries([...caseRow(layout(), values)].filter(([, cell]) => cell !== null));
}

describe('a case as a row', () => {
  it('has a cell for every column, NULL where nothing is known', () => {
    expect(Object.fromEntries(caseRow(layout(), {}))).toEqual({
      'b.a': null,
      'd.a_lo': null,
      'd.a_hi': null,
      'e.a': null,
      'n.a_lo': null,
      'n.a_hi': null,
      's.a__x': null,
      's.a__y': null,
      's.a__other': null,
    });
  });

  it('has nothing of a number whose ends have changed places', () => {
    const cells = Object.fromEntries(caseRow(layout(), { 'n.a': { lo: 5, hi: 4 } }));
    expect([cells['n.a_lo'], cells['n.a_hi']]).toEqual([null, null]);
  });

  it('has what is known in the columns of its type', () => {
    expect(row({ 'b.a': false, 'e.a': 'one', 'n.a': 7, 'd.a': day('2026-01-02') })).toEqual({
      'b.a': false,
      'e.a': 'one',
      'n.a_lo': 7,
      'n.a_hi': 7,
      'd.a_lo': '2026-01-02',
      'd.a_hi': '2026-01-02',
    });
  });

  it('leaves an open end open', () => {
    expect(row({ 'n.a': { lo: 2 }, 'd.a': { hi: day('2026-01-02') } })).toEqual({
      'n.a_lo': 2,
      'd.a_hi': '2026-01-02',
    });
    expect(row({ 'n.a': { lo: 2, hi: 2 } })).toEqual({ 'n.a_lo': 2, 'n.a_hi': 2 });
  });

  it('says of each member what the set says, and of all others together', () => {
    expect(row({ 's.a': { has: ['x'] } })).toEqual({ 's.a__x': true });
    expect(row({ 's.a': { has: ['x'], not: ['y'] } })).toEqual({ 's.a__x': true, 's.a__y': false });
    expect(row({ 's.a': { has: ['z'], complete: true } })).toEqual({
      's.a__x': false,
      's.a__y': false,
      's.a__other': true,
    });
    expect(row({ 's.a': { has: [], complete: true } })).toMatchObject({ 's.a__other': false });
  });

  it.each<[string, Value]>([
    ['b.a', 'one'],
    ['b.a', 1],
    ['e.a', true],
    ['e.a', 1],
    ['n.a', 'one'],
    ['n.a', Number.NaN],
    ['n.a', true],
    ['n.a', { lo: 3, hi: 2 }],
    ['n.a', { has: ['x'] }],
    ['d.a', 7],
    ['d.a', { lo: day('2026-01-02'), hi: day('2026-01-01') }],
    ['s.a', 'x'],
  ])('takes a value of `%s` that does not fit, %j, for unknown', (fact, value) => {
    expect(row({ [fact]: value })).toEqual({});
  });

  it('drops only the end that does not fit', () => {
    expect(row({ 'n.a': { lo: Number.NaN, hi: 2 } })).toEqual({ 'n.a_hi': 2 });
  });
});

describe('the table of a layout', () => {
  it('has the key first and then every column, in the types of the database', () => {
    expect(createTable(layout(), { dialect: 'clickhouse', table: 'mine', key: 'row' })).toBe(
      `CREATE TABLE "mine" (
  "row" Nullable(String),
  "b.a" Nullable(Bool),
  "d.a_lo" Nullable(Date32),
  "d.a_hi" Nullable(Date32),
  "e.a" Nullable(String),
  "n.a_lo" Nullable(Float64),
  "n.a_hi" Nullable(Float64),
  "s.a__x" Nullable(Bool),
  "s.a__y" Nullable(Bool),
  "s.a__other" Nullable(Bool)
) ENGINE = MergeTree ORDER BY tuple()`,
    );
    expect(createTable({ facts: new Map() }, { dialect: 'postgres' })).toBe(
      'CREATE TABLE "cases" (\n  "case_id" TEXT\n)',
    );
  });
});
