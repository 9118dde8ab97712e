import { DuckDBInstance } from '@duckdb/node-api';
import type { Engine } from './engine.ts';

/** DuckDB in this process, in memory. */
export async function openDuckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const [[version]] = (await (await connection.run('SELECT version()')).getRowsJson()) as [
    [string],
  ];
  return {
    name: 'duckdb',
    version: String(version),
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      const names = reader.columnNames();
      return reader
        .getRowsJson()
        .map((row) => new Map(names.map((name, place) => [name, textOf(row[place])])));
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

function textOf(cell: unknown): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}
