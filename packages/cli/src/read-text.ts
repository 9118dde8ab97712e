import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Shell } from './shell.ts';
import { systemWords } from './system-trouble.ts';
import { WrongCall } from './trouble.ts';

/** Texts that people write or we wrote are far smaller; a ticket of a model with 100,000 files is not larger. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file that a call names. What cannot be read, is no file or is larger than 64 MiB is
 * a wrong call, whose remedy is the call given.
 */
export async function textAt(file: string, shell: Shell, remedy: string): Promise<string> {
  const path = resolve(shell.cwd, file);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new WrongCall(`${file} is no file`, { remedy });
    if (found.size > MOST_BYTES) throw new WrongCall(`${file} is larger than 64 MiB`, { remedy });
    return await readFile(path, 'utf8');
  } catch (error) {
    const words = systemWords(error);
    if (words === undefined) throw error;
    throw new WrongCall(`cannot read ${file}: ${words}`, { remedy });
  }
}
