import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Call } from './commands.ts';
import { textOf, withOption } from './options.ts';
import type { Shell } from './shell.ts';
import { systemWords } from './system-trouble.ts';
import { WrongCall } from './trouble.ts';

/**
 * Where a call's data go: stdout, or the file of `--output`. Asked before the work begins, so that
 * nobody waits an hour to learn that the folder was misspelt.
 */
export async function destinationOf(call: Call, shell: Shell): Promise<Deliver> {
  const file = textOf(call, 'output');
  if (file === undefined || file === '-') {
    return (text) => {
      shell.signal.throwIfAborted();
      shell.out(text);
      return Promise.resolve();
    };
  }
  const path = resolve(shell.cwd, file);
  await refuseUnwritable(path, file, call);
  return async (text) => {
    shell.signal.throwIfAborted();
    await writeWhole(path, text).catch((error: unknown) => {
      throw cannotWrite(error, file, call);
    });
  };
}

/** Hands over the data of a call, all at once. */
export type Deliver = (text: string) => Promise<void>;

async function refuseUnwritable(path: string, file: string, call: Call): Promise<void> {
  const folder = await stat(dirname(path)).catch((error: unknown) => {
    throw cannotWrite(error, file, call);
  });
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory() === true || !folder.isDirectory())
    throw new WrongCall(`cannot write ${file}: it is a folder`, {
      remedy: withOption(call, 'output', join(file, 'weighbridge.txt')),
    });
}

function cannotWrite(error: unknown, file: string, call: Call): unknown {
  const words = systemWords(error);
  if (words === undefined) return error;
  const remedy = withOption(call, 'output', basename(file));
  return new WrongCall(`cannot write ${file}: ${words}`, { remedy });
}

/**
 * Writes a file as a whole or not at all: beside its place first, then moved. A link keeps leading
 * where it leads; a device or pipe is written to, never replaced.
 */
async function writeWhole(path: string, text: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there !== undefined && !there.isFile()) return writeFile(path, text);
  const place = there === undefined ? path : await realpath(path);
  const beside = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
