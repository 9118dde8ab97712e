import type { Stamp } from './stamp.ts';

/** A file to hash: `path` on disk, and the state in which it has to be before and after. */
export interface HashTask {
  readonly index: number;
  readonly path: string;
  readonly stamp: Stamp;
  readonly sizeBytes: number;
}

/** What came of one file. `head` holds its first bytes, from which its format is told. */
export type HashOutcome =
  | { readonly kind: 'hashed'; readonly sha256: string; readonly head: Uint8Array }
  | { readonly kind: 'changed' }
  | { readonly kind: 'unreadable'; readonly system: string };

/** What a worker sends: bytes done since the last word, an outcome, or that it wants the next batch. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly index: number; readonly bytes: number }
  | { readonly kind: 'outcome'; readonly index: number; readonly outcome: HashOutcome }
  | { readonly kind: 'idle' };

/** What a worker is started with. */
export interface WorkerSettings {
  readonly openFlags: number;
  readonly headBytes: number;
  readonly chunkBytes: number;
  readonly progressBytes: number;
}

/**
 * The worker's program. It is text because the published command is one bundled file: a worker that
 * lay in a file of its own would not be found there. Plain JavaScript, nothing but Node's own modules.
 * Holds one chunk whatever the size of the file; a file that grows is left at its known size.
 */
export const HASH_WORKER: string = `'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const { closeSync, fstatSync, openSync, readSync } = require('node:fs');
const { createHash } = require('node:crypto');
const { openFlags, headBytes, chunkBytes, progressBytes } = workerData;
const chunk = Buffer.allocUnsafeSlow(chunkBytes);

function stampOf(fd) {
  const stat = fstatSync(fd, { bigint: true });
  return [stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(':');
}

function hashOpen(fd, task) {
  const hash = createHash('sha256');
  let head = new Uint8Array(0);
  let done = 0;
  let told = 0;
  while (done <= task.sizeBytes) {
    const got = readSync(fd, chunk, 0, chunkBytes, null);
    if (got === 0) break;
    if (done === 0) head = Uint8Array.from(chunk.subarray(0, Math.min(got, headBytes)));
    hash.update(chunk.subarray(0, got));
    done += got;
    if (done - told >= progressBytes) {
      parentPort.postMessage({ kind: 'progress', index: task.index, bytes: done - told });
      told = done;
    }
  }
  if (done !== task.sizeBytes) return { kind: 'changed' };
  parentPort.postMessage({ kind: 'progress', index: task.index, bytes: done - told });
  return { kind: 'hashed', sha256: hash.digest('hex'), head };
}

function hashFile(task) {
  const fd = openSync(task.path, openFlags);
  try {
    if (stampOf(fd) !== task.stamp) return { kind: 'changed' };
    const outcome = hashOpen(fd, task);
    return stampOf(fd) === task.stamp ? outcome : { kind: 'changed' };
  } finally {
    closeSync(fd);
  }
}

function outcomeOf(task) {
  try {
    return hashFile(task);
  } catch (error) {
    if (error.syscall === undefined) throw error;
    const gone = error.code === 'ENOENT' || error.code === 'ELOOP' || error.code === 'ENOTDIR';
    return gone ? { kind: 'changed' } : { kind: 'unreadable', system: error.code };
  }
}

parentPort.on('message', (tasks) => {
  for (const task of tasks) {
    parentPort.postMessage({ kind: 'outcome', index: task.index, outcome: outcomeOf(task) });
  }
  parentPort.postMessage({ kind: 'idle' });
});
`;
