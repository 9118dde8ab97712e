import { day } from '@weighbridge/core';
import {
  caseRow,
  createTable,
  type Cell,
  type Layout,
  type Pack,
  type Values,
} from '@weighbridge/rules';
import { VISITORS } from '../../packages/rules/src/sql/dialects.ts';
import { columnsIn } from '../../packages/rules/src/sql/layout.ts';
import { selectBy } from '../../packages/rules/src/sql/select.ts';
import type { Visitor } from '../../packages/rules/src/sql/visitor.ts';
import type { Question } from './answers.ts';
import type { Engine, Row } from './engine.ts';

/** Cases in a table of their own. */
export interface LoadedCases {
  readonly cases: readonly Values[];
  readonly layout: Layout;
  readonly table: string;
}

let tables = 0;

/** Rows of one INSERT. */
const BATCH = 200;

/** Puts cases into a new table. */
export async function load(
  engine: Engine,
  cases: readonly Values[],
  layout: Layout,
): Promise<LoadedCases> {
  const table = `cases_${++tables}`;
  const { identifier } = VISITORS[engine.name];
  await engine.run(createTable(layout, { dialect: engine.name, table }));
  const rows = cases.map((values, place) => rowText(engine, { values, place, layout }));
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH).join(',\n');
    await engine.run(`INSERT INTO ${identifier(table)} VALUES ${batch}`);
  }
  return { cases, layout, table };
}

export async function drop(engine: Engine, { table }: LoadedCases): Promise<void> {
  await engine.run(`DROP TABLE ${VISITORS[engine.name].identifier(table)}`);
}

function rowText(
  engine: Engine,
  { values, place, layout }: { values: Values; place: number; layout: Layout },
): string {
  const row = caseRow(layout, values);
  const cells = columnsIn(layout).map(({ name, kind }) =>
    literal(VISITORS[engine.name], kind, row.get(name) ?? null),
  );
  return `(${[`'${place}'`, ...cells].join(', ')})`;
}

function literal(visitor: Visitor, kind: string, cell: Cell): string {
  if (cell === null) return 'NULL';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  // As a text, so that a number of a case is not read as one of a rule is.
  if (typeof cell === 'number') return `CAST('${cell}' AS ${visitor.types.number})`;
  return kind === 'date' ? visitor.date(day(cell)) : visitor.text(cell);
}

/** What a database answers, by its own visitor or another. */
export async function asked(
  engine: Engine,
  pack: Pack,
  { table, layout }: LoadedCases,
  question: Question & { readonly visitor?: Visitor },
): Promise<readonly Row[]> {
  const { visitor = VISITORS[engine.name], ...mode } = question;
  return engine.rows(selectBy(visitor, pack, { ...mode, table, layout }));
}
