import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Engine } from './engine.ts';

/** Too heavy for everyone; `npm run peers` brings it. */
const PEERS = fileURLToPath(new URL('../../bench/peers/package.json', import.meta.url));

/** Whether ClickHouse is at hand. */
export function hasClickhouse(): boolean {
  return existsSync(PEERS.replace('package.json', 'node_modules/chdb'));
}

interface Session {
  readonly query: (sql: string, format?: string) => string;
  readonly cleanup: () => void;
}

/** ClickHouse in this process, in a temporary folder; gone when closed. */
export function openClickhouse(): Promise<Engine> {
  const session = newSession();
  // A pack is one long statement of nested SELECTs; planning takes longer than answering.
  session.query('SET max_query_size = 100000000');
  session.query('SET query_plan_enable_optimizations = 0');
  const rows = (sql: string): readonly (readonly unknown[])[] =>
    session
      .query(sql, 'JSONCompactEachRowWithNames')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => listOf(JSON.parse(line)));
  return Promise.resolve({
    name: 'clickhouse',
    version: textOf(rows('SELECT version()')[1]?.[0]) ?? '',
    run: (sql) => Promise.resolve(void session.query(sql)),
    rows: (sql) => {
      const [names = [], ...found] = rows(sql);
      const named = found.map(
        (row) => new Map(names.map((name, place) => [textOf(name) ?? '', textOf(row[place])])),
      );
      return Promise.resolve(named);
    },
    close: () => Promise.resolve(session.cleanup()),
  });
}

function newSession(): Session {
  const chdb: unknown = createRequire(PEERS)('chdb');
  const Made: unknown = Reflect.get(Object(chdb), 'Session');
  if (typeof Made !== 'function') throw new Error('chdb has no `Session`');
  const session: unknown = Reflect.construct(Made, []);
  if (!isSession(session)) throw new Error('a session of chdb cannot be asked');
  return session;
}

function isSession(value: unknown): value is Session {
  return ['query', 'cleanup'].every(
    (name) => typeof Reflect.get(Object(value), name) === 'function',
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(cell: unknown): string | null {
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
