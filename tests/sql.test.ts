// The same packs and cases asked in a database and of the evaluator: not one answer may differ.
import { day } from '@weighbridge/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdb } from './differential/duckdb.ts';
import type { Engine } from './differential/engine.ts';
import { openPostgres, postgresFolder } from './differential/postgres.ts';
import { randomFrom } from './differential/random.ts';
import { smallest, tried, trialOf, type Trial } from './differential/run.ts';
import { shippedPacks, testCases } from './differential/shipped.ts';

const CASES = 30;
const DAYS = [day('2025-09-01'), day('2028-01-01')];

const shipped: readonly Trial[] = shippedPacks().map((pack, place) =>
  trialOf(pack, { bases: testCases(pack), count: CASES, days: DAYS, random: randomFrom(place) }),
);
const server = postgresFolder();

describe.each<{ name: string; open: (() => Promise<Engine>) | undefined }>([
  { name: 'DuckDB', open: openDuckdb },
  { name: 'PostgreSQL', open: server === undefined ? undefined : () => openPostgres(server) },
])('$name', ({ open }) => {
  // npm brings no PostgreSQL server for some machines.
  describe.skipIf(open === undefined)('answers as the evaluator does, assumed and strict,', () => {
    let engine: Engine;
    beforeAll(async () => {
      if (open !== undefined) engine = await open();
    });
    afterAll(() => engine.close());

    it.each(shipped.map((trial) => [trial.pack.pack, trial] as const))(
      'for the cases of %s',
      async (_name, trial) => {
        const { found } = await tried(engine, trial);
        const [first] = found;
        const least = first && (await smallest(engine, trial.pack, first));
        expect({ found: found.length, first, least }).toEqual({ found: 0 });
      },
    );
  });
});
