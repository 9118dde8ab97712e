import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdb } from '../differential/duckdb.ts';
import type { Engine } from '../differential/engine.ts';
import { exampleFolder, weighbridge } from './testing/command.ts';

const cwd = exampleFolder();
const sql = (...args: string[]) => weighbridge(['rules', 'sql', ...args], { cwd });

describe('rules sql', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckdb();
  });
  afterAll(() => engine.close());

  it('prints a table and a statement that a database runs as they are', async () => {
    await engine.run(sql('house-starter', '--dialect', 'duckdb', '--create-table').out);
    await engine.run(
      `INSERT INTO cases (case_id, "model.file_formats__pickle") VALUES ('a', true)`,
    );
    const { exit, out } = sql('house-starter', '--dialect', 'duckdb', '--as-of', '2026-11-21');
    expect(exit).toBe(0);
    const [row] = await engine.rows(out);
    expect(row?.get('case_id')).toBe('a');
    expect([...(row?.keys() ?? [])].some((name) => name.endsWith('__outcome'))).toBe(true);
  });

  it('says for which pack, day and mode a statement is', () => {
    const { out } = sql('practice', '--dialect', 'trino', '--as-of', '2026-11-21', '--strict');
    expect(out.split('\n')[0]).toMatch(/^-- practice@\S+, as of 2026-11-21, strict$/);
  });

  it('keeps the duties that are named, and the packs that have them', () => {
    const { out } = sql('--dialect', 'duckdb', '--rule', 'art-53-1-d');
    expect(out.match(/^-- /gm)).toHaveLength(1);
    expect(out.match(/\w__met"/g)).toHaveLength(1);
  });

  it.each([
    [['practice'], /no dialect named/],
    [['practice', '--dialect', 'sqlite'], /none of duckdb, postgres, clickhouse, trino/],
    [['practice', '--dialect', 'duckdb', '--rule', 'none-such-rule'], /no duty or decision/],
    [['practise', '--dialect', 'duckdb'], /no pack practise/],
  ])('refuses %j with the nearest right call', (args, words) => {
    const { exit, talk } = sql(...args);
    expect(exit).toBe(2);
    expect(talk).toMatch(words);
    expect(talk).toMatch(/do: weighbridge rules/);
  });
});
