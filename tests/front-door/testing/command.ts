import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The folder of the repository. */
export const ROOT: string = fileURLToPath(new URL('../../..', import.meta.url));

/** A new empty folder that any user may read; it is gone after the file's tests. */
export function newFolder(name = 'weighbridge-test-'): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), name)));
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The command as it is published, made from the sources as they stand, in a folder of its own. */
export function bundledIn(folder: string): string {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'bundle.mjs'), folder]);
  return join(folder, 'dist', 'bin', 'weighbridge.js');
}

const COMMAND = bundledIn(newFolder('weighbridge-built-'));

/** A copy of the bundled example, in a folder of models: `FOLDER/lantern-nano`. */
export function exampleFolder(): string {
  const folder = newFolder();
  cpSync(join(ROOT, 'examples', 'lantern-nano'), join(folder, 'lantern-nano'), { recursive: true });
  return folder;
}

/** How a call ended and what it said. */
export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly talk: string;
}

/** The world around a call. */
export interface World {
  readonly cwd: string;
  readonly env?: { readonly [name: string]: string };
  readonly uid?: number;
}

/** Calls `weighbridge` as a person or a CI job does: as a process, in a plain environment. */
export function weighbridge(args: readonly string[], world: World): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    ...placed(world),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exit: status, out: stdout, talk: stderr };
}

/** The same, while it runs. */
export function startWeighbridge(args: readonly string[], world: World): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...args], placed(world));
}

function placed({ cwd, env = {}, uid }: World) {
  const plain = { PATH: process.env['PATH'] ?? '', HOME: cwd, LANG: 'C.UTF-8' };
  return { cwd, env: { ...plain, ...env }, ...(uid === undefined ? {} : { uid }) };
}
