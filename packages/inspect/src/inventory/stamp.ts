import { constants, type Stats } from 'node:fs';

/**
 * What tells one state of a file from another without reading it: device, inode, size and the times of
 * the last change of content and of attributes. The times are doubles of milliseconds: a quarter of a
 * microsecond apart, while file systems tell apart milliseconds. Never leaves the machine: no dossier holds it.
 */
export type Stamp = string;

/** The stamp of what `lstat` or `fstat` said; the worker in `hash-worker.ts` builds the same text. */
export function stampOf(stat: Stats): Stamp {
  return `${stat.dev}:${stat.ino}:${stat.size}:${stat.mtimeMs}:${stat.ctimeMs}`;
}

/** Opens for reading, never through a link, never waiting for the other end of a pipe. Windows knows neither flag. */
export const OPEN_FLAGS: number =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The system's code of an error, such as `EACCES`; nothing when it is not the system's, and so is our own mistake. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
