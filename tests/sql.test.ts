// The same packs and cases asked in a database and of the evaluator: not one answer may differ.
import { day } from '@weighbridge/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VISITORS } from '../packages/rules/src/sql/dialects.ts';
import { openDuckdb } from './differential/duckdb.ts';
import type { Engine } from './differential/engine.ts';
import { PLANTED_FAULTS } from './differential/faults.ts';
import { openPostgres, postgresFolder } from './differential/postgres.ts';
import { randomFrom } from './differential/random.ts';
import { smallest, tried, type Trial } from './differential/run.ts';
import { generatedTrial, shippedTrials } from './differential/trials.ts';

const shipped = shippedTrials({ count: 24, days: [day('2025-09-01'), day('2028-01-01')] });
const generated = (seed: number): Trial =>
  generatedTrial(seed, { duties: 10, levels: 3, count: 150, days: [day('2026-04-15')] });

/** The first difference, with the smallest case that shows it. */
async function differenceIn(engine: Engine, trial: Trial): Promise<unknown> {
  const [first] = (await tried(engine, trial)).found;
  return first && { ...first, values: await smallest(engine, trial.pack, first) };
}

const server = postgresFolder();

describe.each<{ name: string; open: (() => Promise<Engine>) | undefined }>([
  { name: 'DuckDB', open: openDuckdb },
  { name: 'PostgreSQL', open: server === undefined ? undefined : () => openPostgres(server) },
])('$name answers as the evaluator does, assumed and strict,', ({ open }) => {
  // npm brings no PostgreSQL server for some machines.
  describe.skipIf(open === undefined)('over half known cases', () => {
    let engine: Engine;
    beforeAll(async () => {
      if (open !== undefined) engine = await open();
    });
    afterAll(() => engine.close());

    it.each(shipped.map((trial) => [trial.pack.pack, trial] as const))(
      'of %s',
      async (_name, trial) => {
        expect(await differenceIn(engine, trial)).toBeUndefined();
      },
    );

    it.each([1, 2, 3, 4, 5])('of a random pack, number %i', async (seed) => {
      expect(await differenceIn(engine, generated(seed))).toBeUndefined();
    });
  });
});

describe('DuckDB reads every number of a rule', () => {
  it('as the double that it is', async () => {
    const random = randomFrom(1);
    const values = Array.from({ length: 2000 }, () => random.share() + random.share() / 2 ** 32);
    const texts = [0.9733556420418227, 0, ...values].map(
      (value) => `${VISITORS.duckdb.number(value)} = CAST('${value}' AS DOUBLE)`,
    );
    const engine = await openDuckdb();
    const [row] = await engine.rows(`SELECT list_unique([${texts.join(', ')}]), ${texts[0]}`);
    await engine.close();
    expect([...(row?.values() ?? [])]).toEqual(['1', 'true']);
  });
});

describe('a mistake in a visitor is noticed:', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckdb();
  });
  afterAll(() => engine.close());
  const trial = generated(4);

  it.each(PLANTED_FAULTS.map((fault) => [fault.is, fault] as const))('%s', async (_is, fault) => {
    const visitor = { ...VISITORS.duckdb, ...fault.in(VISITORS.duckdb) };
    const { found } = await tried(engine, trial, visitor);
    expect(found.length).toBeGreaterThan(0);
  });
});
