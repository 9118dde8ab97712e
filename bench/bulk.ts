// All duties of the Union over two million cases in DuckDB, beside a plain aggregate over the same
// columns of the same table: what does a rule cost more than reading? Equal answers of the evaluator
// on a sample are asserted first.
import { day } from '@weighbridge/core';
import { layoutOf, selectOf, type Layout, type Pack } from '@weighbridge/rules';
import { columnsIn } from '../packages/rules/src/sql/layout.ts';
import { differences, evaluated } from '../tests/differential/answers.ts';
import { load } from '../tests/differential/ask.ts';
import { casesFor } from '../tests/differential/cases.ts';
import { openDuckdb } from '../tests/differential/duckdb.ts';
import type { Engine } from '../tests/differential/engine.ts';
import { randomFrom } from '../tests/differential/random.ts';
import { shippedPacks, testCases } from '../tests/differential/shipped.ts';
import { interleaved, report, type Bench, type Size } from './measure.ts';

const CASES: { readonly [size in Size]: number } = { full: 2_000_000, smoke: 20_000 };
const ROUNDS: { readonly [size in Size]: number } = { full: 7, smoke: 2 };

/** Rule evaluations per second on two quiet cores. */
const BAR_PER_SECOND = 40_000_000;

/** Different cases of each pack, half of them near realistic ones; the table holds each many times, mixed. */
const DIFFERENT = 500;

const QUESTION = { asOf: day('2026-11-21'), strict: false };

/** One line; `bar` is the time in which that many cases have to be answered. */
export const bench: Bench = async (size) => {
  const engine = await openDuckdb();
  try {
    const packs = shippedPacks().filter(({ places }) => places.includes('EU'));
    const layout = layoutOf(packs);
    const table = await filled(engine, { packs, layout, cases: CASES[size] });
    const duties = packs.flatMap((pack) => pack.duties).length;
    const durations = await interleaved<number>({
      rounds: ROUNDS[size],
      ours: () => counted(engine, packs, { layout, table }),
      reference: () => rowsOf(engine, plainAggregate(layout, table)),
      same: (ours, reference) => {
        if (ours !== reference) throw new Error(`${ours} cases against ${reference}`);
      },
    });
    const bar = (CASES[size] * duties * 1000) / BAR_PER_SECOND;
    return [
      report(
        {
          bench: 'bulk',
          unit: `ms for ${CASES[size]} cases × ${duties} duties`,
          reference: { name: 'DuckDB, one aggregate for each column', version: engine.version },
          bar,
          holds: (ms) => ms <= bar,
        },
        durations,
      ),
    ];
  } finally {
    await engine.close();
  }
};

/** A table of so many cases; the different ones are answered as the evaluator does. */
async function filled(
  engine: Engine,
  { packs, layout, cases }: { readonly packs: readonly Pack[]; layout: Layout; cases: number },
): Promise<string> {
  const random = randomFrom(20_261_121);
  const different = packs.flatMap((pack) =>
    casesFor(pack, testCases(pack), { count: DIFFERENT, random }),
  );
  const few = await load(engine, different, layout);
  for (const pack of packs) {
    const got = await engine.rows(statement(pack, { layout, table: few.table }));
    const [first] = differences(evaluated(pack, different, QUESTION), got);
    if (first !== undefined) throw new Error(`${pack.pack}: ${JSON.stringify(first)}`);
  }
  const times = Math.ceil(cases / different.length);
  await engine.run(
    `CREATE TABLE "many" AS SELECT few.* FROM "${few.table}" AS few, range(${times}) AS turn(nr) ORDER BY hash(case_id, nr) LIMIT ${cases}`,
  );
  return 'many';
}

interface Lying {
  readonly layout: Layout;
  readonly table: string;
}

function statement(pack: Pack, lying: Lying): string {
  return selectOf(pack, { ...QUESTION, ...lying, dialect: 'duckdb' });
}

/** How many cases each duty applies to; gives the number of cases. */
async function counted(engine: Engine, packs: readonly Pack[], lying: Lying): Promise<number> {
  const rows = packs.map((pack) => {
    const counts = pack.duties.map(({ id }) => `count_if("${id}__status" = 'applies')`);
    return rowsOf(
      engine,
      `SELECT ${['count(*)', ...counts].join(', ')} FROM (${statement(pack, lying)})`,
    );
  });
  const [first = 0] = await Promise.all(rows);
  return first;
}

/** Reads every column once, as an aggregate has to. */
function plainAggregate(layout: Layout, table: string): string {
  const reading = {
    bool: (name: string) => `count_if("${name}")`,
    number: (name: string) => `sum("${name}")`,
    date: (name: string) => `max("${name}")`,
    text: (name: string) => `max("${name}")`,
  };
  const columns = columnsIn(layout).map(({ name, kind }) => reading[kind](name));
  return `SELECT count(*), ${columns.join(', ')} FROM "${table}"`;
}

async function rowsOf(engine: Engine, sql: string): Promise<number> {
  const [row] = await engine.rows(sql);
  return Number([...(row?.values() ?? [])][0]);
}
