import {
  decodeValue,
  nearest,
  type Decoded,
  type Fault,
  type Value,
  type VocabularyEntry,
} from '@weighbridge/core';
import type { Values } from '../evaluate/load.ts';
import { layoutOf, type FactColumns } from '../sql/layout.ts';
import type { Pack } from '../tree.ts';

/** One row of a table of cases: cells by column; nothing and `null` are unknown. */
export interface CaseRow {
  readonly [column: string]: unknown;
}

/** The cases of a table, and what in it could not be read. */
export interface CaseTable {
  /** One for each row, in order. */
  readonly cases: readonly Values[];
  /** Values that were dropped to unknown, each with its row. */
  readonly faults: readonly Fault[];
  /** Facts that packs read and no row has. */
  readonly warnings: readonly Fault[];
}

/**
 * Reads cases from the rows of a table, in the columns of `layoutOf` or with whole values in columns
 * that are called as the facts. A value that does not fit is unknown, never false, and is told with its
 * row, counted from 1; a fact without any column is unknown in every case.
 *
 * Faults: `WB-R01`. Warnings: `WB-R02`.
 *
 * @example
 * const pack = { schema: 'weighbridge.pack/1', pack: 'p', title: 'P', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [], sources: [], lists: {}, params: [], terms: [], duties: [], decisions: [],
 *   facts: { 'model.size': { type: 'number', min: 0, means: 'size' } } };
 * casesFromRows([{ 'model.size': -1 }], { file: 'cases.csv', packs: [pack] }).faults[0].code; // 'WB-R01'
 */
export function casesFromRows(
  rows: Iterable<CaseRow>,
  table: { readonly file: string; readonly packs: readonly Pack[] },
): CaseTable {
  const { facts } = layoutOf(table.packs);
  const seen = new Set<string>();
  const faults: Fault[] = [];
  const cases: Values[] = [];
  for (const row of rows) {
    for (const column of Object.keys(row)) seen.add(column);
    const read = rowCase(row, { ...table, facts, line: cases.length + 1 });
    cases.push(read.values);
    faults.push(...read.faults);
  }
  const names = [...facts].map(([fact, columns]) => ({ fact, own: columnsOf(fact, columns) }));
  const known = new Set(names.flatMap(({ own }) => own));
  const strange = [...seen].filter((column) => !known.has(column));
  const missing = names.filter(({ own }) => !own.some((column) => seen.has(column)));
  return { cases, faults, warnings: missing.map(({ fact }) => missingFact(fact, strange, table)) };
}

interface RowReading {
  readonly file: string;
  readonly line: number;
  readonly packs: readonly Pack[];
  readonly facts: ReadonlyMap<string, FactColumns>;
}

function rowCase(
  row: CaseRow,
  reading: RowReading,
): { readonly values: Values; readonly faults: readonly Fault[] } {
  const values = new Map<string, Value>();
  const faults: Fault[] = [];
  for (const [fact, columns] of reading.facts) {
    const pack = reading.packs.find((one) => Object.hasOwn(one.facts, fact));
    const entry = pack?.facts[fact];
    if (pack === undefined || entry === undefined) continue;
    const decoded = decodedFrom(row, columns, { fact, entry, lists: pack.lists });
    if (decoded === undefined) continue;
    if (decoded.kind === 'value') values.set(fact, decoded.value);
    else faults.push(unfit(fact, decoded, reading));
  }
  return { values: Object.fromEntries(values), faults };
}

interface CellReading {
  readonly fact: string;
  readonly entry: VocabularyEntry;
  readonly lists: Pack['lists'];
}

/** What a row says of a fact, whole or in cells; nothing when all are empty. */
function decodedFrom(
  row: CaseRow,
  columns: FactColumns,
  { fact, entry, lists }: CellReading,
): Decoded | undefined {
  const decoded = (raw: unknown): Decoded | undefined =>
    (raw ?? undefined) === undefined ? undefined : decodeValue(entry, raw, lists);
  const whole = decoded(row[fact]);
  if (whole !== undefined) return whole;
  switch (columns.kind) {
    case 'value':
      return decoded(row[columns.column.name]);
    case 'ends': {
      const [lo, hi] = [row[columns.lo.name] ?? undefined, row[columns.hi.name] ?? undefined];
      if (lo === undefined && hi === undefined) return undefined;
      return decoded({ ...(lo === undefined ? {} : { lo }), ...(hi === undefined ? {} : { hi }) });
    }
    case 'members':
      return memberCells(columns, row, decoded);
  }
}

type MemberColumns = Extract<FactColumns, { readonly kind: 'members' }>;

function memberCells(
  { of, other }: MemberColumns,
  row: CaseRow,
  decoded: (raw: unknown) => Decoded | undefined,
): Decoded | undefined {
  const strange = [...of.values(), other].find(({ name }) => !isTruthCell(row[name]));
  if (strange !== undefined) return noTruth(strange.name);
  const cells = [...of].map(([member, { name }]) => ({ member, cell: row[name] ?? undefined }));
  const others = row[other.name] ?? undefined;
  const withCell = (wanted: boolean): readonly string[] =>
    cells.filter(({ cell }) => cell === wanted).map(({ member }) => member);
  const [has, not] = [withCell(true), withCell(false)];
  if (others === undefined)
    return has.length + not.length === 0 ? undefined : decoded({ has, not });
  const isWhole = others === false && has.length + not.length === cells.length;
  return isWhole ? decoded({ has, complete: true }) : unheld(other.name, others);
}

function isTruthCell(cell: unknown): boolean {
  return cell === undefined || cell === null || typeof cell === 'boolean';
}

function noTruth(column: string): Decoded {
  return {
    kind: 'unfit',
    detail: `\`${column}\` is not true or false`,
    remedy: 'write true, false or nothing',
  };
}

// A set names its members, and is complete or says nothing of others.
function unheld(column: string, others: unknown): Decoded {
  return others === false
    ? {
        kind: 'unfit',
        detail: `\`${column}\` says that no other is in it, but not every member is known`,
        remedy: 'fill the cells of all members, or leave this one empty',
      }
    : {
        kind: 'unfit',
        detail: `\`${column}\` does not say which other member is in it`,
        remedy: 'write the whole set in a column that is called as the fact',
      };
}

function columnsOf(fact: string, columns: FactColumns): readonly string[] {
  switch (columns.kind) {
    case 'value':
      return [fact, columns.column.name];
    case 'ends':
      return [fact, columns.lo.name, columns.hi.name];
    case 'members':
      return [fact, ...[...columns.of.values(), columns.other].map(({ name }) => name)];
  }
}

function unfit(
  fact: string,
  { detail, remedy }: { readonly detail: string; readonly remedy: string },
  { file, line }: RowReading,
): Fault {
  return {
    code: 'WB-R01',
    at: { file, line },
    detail: `\`${fact}\`: ${detail}; it counts as unknown`,
    remedy,
  };
}

function missingFact(
  fact: string,
  columns: readonly string[],
  { file }: { readonly file: string },
): Fault {
  const near = nearest(fact, columns);
  return {
    code: 'WB-R02',
    at: { file },
    detail: `there is no column for \`${fact}\`; it counts as unknown in every case`,
    remedy:
      near === undefined ? `add a column \`${fact}\`` : `call the column \`${near}\` \`${fact}\``,
  };
}
