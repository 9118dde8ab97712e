import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Shell } from './shell.ts';

/**
 * Writes a whole text to stdout or, with `--output`, to a file: beside its place first, then moved
 * when it is whole, so that nothing half-written is ever left.
 */
export async function deliver(shell: Shell, text: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === '-') {
    shell.out(text);
    return;
  }
  await writeWhole(resolve(shell.cwd, file), text);
}

/** Writes a file as a whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
