// `npm run differential`: the shipped and random rules over half-known cases in DuckDB, PostgreSQL and
// ClickHouse and of the evaluator. Ends with 1 when one answer differs, a construct of the language
// occurred too seldom, or a planted mistake was not noticed. `--engine NAME` asks one database,
// `--statuses N` for at least so many, `--seed N` begins elsewhere.
import { parseArgs } from 'node:util';
import { day } from '@weighbridge/core';
import { VISITORS } from '../packages/rules/src/sql/dialects.ts';
import { hasClickhouse, openClickhouse } from '../tests/differential/clickhouse.ts';
import { EXPECTED, cover, type Coverage } from '../tests/differential/coverage.ts';
import { openDuckdb } from '../tests/differential/duckdb.ts';
import type { Engine } from '../tests/differential/engine.ts';
import { PLANTED_FAULTS } from '../tests/differential/faults.ts';
import { openPostgres, postgresFolder } from '../tests/differential/postgres.ts';
import { questions, smallest, tried, type Trial } from '../tests/differential/run.ts';
import { generatedTrial, shippedTrials } from '../tests/differential/trials.ts';

const STATUSES = 600_000;
const LEAST_OCCURRENCES = 1000;
const DAYS = [day('2025-09-01'), day('2026-11-21'), day('2028-01-01')];
const TURNING_DAYS = [day('2026-04-15'), day('2026-07-15')];

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true },
    statuses: { type: 'string', default: String(STATUSES) },
    seed: { type: 'string', default: '1' },
  },
});

const ENGINES: ReadonlyMap<string, () => Promise<Engine>> = new Map([
  ['duckdb', openDuckdb],
  ['postgres', () => openPostgres(folderOfPostgres())],
  ['clickhouse', clickhouse],
]);

let failures = 0;
for (const name of options.engine ?? ENGINES.keys()) await compare(name);
process.exitCode = failures === 0 ? 0 : 1;

async function compare(name: string): Promise<void> {
  const open = ENGINES.get(name);
  if (open === undefined) throw new Error(`--engine is one of ${[...ENGINES.keys()].join(', ')}`);
  const engine = await open();
  console.log(`\n${engine.name} ${engine.version}`);
  const coverage: Coverage = new Map();
  const statuses = new Map<string, number>();
  for (const trial of trials(statuses)) await ask(engine, trial, { statuses, coverage });
  printShares(statuses);
  printCoverage(coverage);
  await plantFaults(engine);
  await engine.close();
}

/** All shipped packs, then random ones until there are enough statuses. */
function* trials(statuses: ReadonlyMap<string, number>): Generator<Trial> {
  yield* shippedTrials({ count: 50, days: DAYS });
  for (let seed = Number(options.seed); total(statuses) < Number(options.statuses); seed++)
    yield generatedTrial(seed, { duties: 20, levels: 3, count: 800, days: TURNING_DAYS });
}

async function ask(
  engine: Engine,
  trial: Trial,
  sums: { readonly statuses: Map<string, number>; readonly coverage: Coverage },
): Promise<void> {
  const { found, statuses } = await tried(engine, trial);
  for (const [status, count] of statuses)
    sums.statuses.set(status, (sums.statuses.get(status) ?? 0) + count);
  for (const question of questions(trial.days))
    cover(sums.coverage, trial.pack, { question, cases: trial.cases.length });
  const [first] = found;
  if (first === undefined) return;
  failures += found.length;
  const least = await smallest(engine, trial.pack, first);
  console.log(`${found.length} cells of ${trial.pack.pack} differ; the smallest case of one:`);
  console.log(JSON.stringify({ ...first, values: least }, undefined, 2));
}

function printShares(statuses: ReadonlyMap<string, number>): void {
  const all = total(statuses);
  const shares = [...statuses].map(
    ([name, count]) => `${name} ${((100 * count) / all).toFixed(1)} %`,
  );
  console.log(`${all} statuses: ${shares.join(', ')}`);
}

function printCoverage(coverage: Coverage): void {
  const seldom = EXPECTED.filter((name) => (coverage.get(name) ?? 0) < LEAST_OCCURRENCES);
  failures += seldom.length;
  for (const name of EXPECTED)
    console.log(`${String(coverage.get(name) ?? 0).padStart(9)}  ${name}`);
  for (const name of seldom) console.log(`too seldom: ${name}`);
}

async function plantFaults(engine: Engine): Promise<void> {
  const trial = generatedTrial(4, { duties: 16, levels: 2, count: 400, days: [day('2026-04-15')] });
  let noticed = 0;
  for (const fault of PLANTED_FAULTS) {
    const sound = VISITORS[engine.name];
    const { found } = await tried(engine, trial, { ...sound, ...fault.in(sound) });
    if (found.length > 0) noticed++;
    else console.log(`not noticed: ${fault.is}`);
  }
  failures += PLANTED_FAULTS.length - noticed;
  console.log(
    `${noticed} of ${PLANTED_FAULTS.length} planted mistakes noticed; ${failures} failures so far`,
  );
}

function total(statuses: ReadonlyMap<string, number>): number {
  return [...statuses.values()].reduce((sum, count) => sum + count, 0);
}

function folderOfPostgres(): string {
  const folder = postgresFolder();
  if (folder === undefined) throw new Error('npm brings no PostgreSQL server for this machine');
  return folder;
}

function clickhouse(): Promise<Engine> {
  if (!hasClickhouse()) throw new Error('ClickHouse is not at hand; do: npm run peers');
  return openClickhouse();
}
