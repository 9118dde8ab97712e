import { DuckDBInstance } from '@duckdb/node-api';
import type { Engine } from './engine.ts';

/** DuckDB in this process, in memory. */
export async function openDuckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const version = await connection.runAndReadAll('SELECT version()');
  return {
    name: 'duckdb',
    version: textOf(version.getRowsJson()[0]?.[0]) ?? '',
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
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
