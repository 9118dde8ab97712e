import type { Value } from '@weighbridge/core';
import { hasMember, isSet } from '../evaluate/atoms.ts';
import type { Values } from '../evaluate/load.ts';
import type { Tri } from '../evaluate/tri.ts';
import { VISITORS } from './dialects.ts';
import { columnsIn, othersIn, type FactColumns, type Layout } from './layout.ts';
import type { DialectName } from './visitor.ts';

/** What a column of a case may hold; nothing is unknown. */
export type Cell = boolean | number | string | null;

/**
 * The statement that makes a table for cases of a layout.
 *
 * @example
 * createTable({ facts: new Map() }, { dialect: 'duckdb' }); // 'CREATE TABLE "cases" (\n  "case_id" VARCHAR\n)'
 */
export function createTable(
  layout: Layout,
  options: { readonly dialect: DialectName; readonly table?: string; readonly key?: string },
): string {
  const { dialect, table = 'cases', key = 'case_id' } = options;
  const { identifier, types, tableEnd } = VISITORS[dialect];
  const columns = [{ name: key, kind: 'text' as const }, ...columnsIn(layout)];
  const lines = columns.map(({ name, kind }) => `  ${identifier(name)} ${types[kind]}`);
  return `CREATE TABLE ${identifier(table)} (\n${lines.join(',\n')}\n)${tableEnd}`;
}

/**
 * One case as a row of a layout, by column. A value that does not fit its type is unknown, never
 * false; so is a set of which no member is known.
 *
 * @example
 * const facts = new Map([['model.open', { kind: 'value', column: { name: 'model.open', kind: 'bool' } }]]);
 * caseRow({ facts }, { 'model.open': true }).get('model.open'); // true
 */
export function caseRow(layout: Layout, values: Values): ReadonlyMap<string, Cell> {
  const row = new Map<string, Cell>();
  for (const [fact, columns] of layout.facts) {
    const put = (name: string, cell: Cell): unknown => row.set(name, cell);
    putValue(columns, values[fact], put);
  }
  return row;
}

function putValue(
  columns: FactColumns,
  value: Value | undefined,
  put: (name: string, cell: Cell) => unknown,
): void {
  switch (columns.kind) {
    case 'value':
      put(columns.column.name, scalarCell(columns.column.kind, value));
      return;
    case 'ends': {
      const [lo, hi] = endCells(columns.lo.kind, value);
      put(columns.lo.name, lo);
      put(columns.hi.name, hi);
      return;
    }
    case 'members':
      for (const [member, { name }] of columns.of) put(name, truthCell(hasMember(value, member)));
      put(columns.other.name, isSet(value) ? truthCell(othersIn(value, columns.of)) : null);
  }
}

function scalarCell(kind: string, value: Value | undefined): Cell {
  if (kind === 'bool') return typeof value === 'boolean' ? value : null;
  return typeof value === 'string' ? value : null;
}

function endCells(kind: string, value: Value | undefined): readonly [Cell, Cell] {
  const isEnd = (end: unknown): end is number | string =>
    kind === 'date' ? typeof end === 'string' : typeof end === 'number' && !Number.isNaN(end);
  if (isEnd(value)) return [value, value];
  if (typeof value !== 'object' || isSet(value)) return [null, null];
  const [lo, hi] = [isEnd(value.lo) ? value.lo : null, isEnd(value.hi) ? value.hi : null];
  return lo !== null && hi !== null && lo > hi ? [null, null] : [lo, hi];
}

function truthCell(truth: Tri): Cell {
  return truth === 0 ? null : truth === 1;
}
