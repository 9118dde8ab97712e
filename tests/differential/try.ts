import { day } from '@weighbridge/core';
import { openDuckdb } from './duckdb.ts';
import { openPostgres, postgresFolder } from './postgres.ts';
import { randomFrom } from './random.ts';
import { smallest, tried, trialOf } from './run.ts';
import { randomPack } from './packs.ts';
import { selectOf } from '@weighbridge/rules';
const days = [day('2026-01-15'), day('2026-07-15')];
for (const engine of [await openDuckdb(), await openPostgres(postgresFolder() ?? '')]) {
  for (let seed = 1; seed <= 3; seed++) {
    const random = randomFrom(seed);
    const pack = randomPack(random, 30);
    const trial = trialOf(pack, { bases: [], count: 200, days, random });
    const sql = selectOf(pack, { dialect: 'duckdb', asOf: days[0]!, strict: false });
    const t = performance.now();
    try {
      const { statuses, found } = await tried(engine, trial);
      console.log(
        engine.name,
        seed,
        sql.length,
        sql.split('step_').length,
        [...statuses].map(String).join(' '),
        'DIFF',
        found.length,
        Math.round(performance.now() - t),
      );
      const [first] = found;
      if (first)
        console.log(
          first.column,
          first.expected,
          first.got,
          first.question,
          await smallest(engine, pack, first),
        );
    } catch (e) {
      console.log(String(e).slice(0, 600));
    }
  }
  await engine.close();
}
