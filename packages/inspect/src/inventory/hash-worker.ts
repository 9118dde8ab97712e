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

/** What a worker sends: bytes done within a large file, or the outcomes of a batch in its order. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly index: number; readonly bytes: number }
  | { readonly kind: 'batch'; readonly outcomes: readonly BatchOutcome[] };

/** The outcome of one file; `bytes` are those that were read and not told before. */
export interface BatchOutcome {
  readonly index: number;
  readonly outcome: HashOutcome;
  readonly bytes: number;
}

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
 * Holds one chunk whatever the size of the file. Reads as many bytes as the file had when it was found;
 * that it has neither more nor fewer, and was not touched, the stamp afterwards says.
 */
export const HASH_WORKER: string = `'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const { closeSync, fstatSync, openSync, readSync } = require('node:fs');
const { createHash, hash } = require('node:crypto');
const { openFlags, headBytes, chunkBytes, progressBytes } = workerData;
const chunk = Buffer.allocUnsafeSlow(chunkBytes);
let untold = 0;

function stampOf(fd) {
  const stat = fstatSync(fd);
  return \`\${stat.dev}:\${stat.ino}:\${stat.size}:\${stat.mtimeMs}:\${stat.ctimeMs}\`;
}

function headOf(got) {
  return new Uint8Array(chunk.subarray(0, Math.min(got, headBytes)));
}

function readChunk(fd, bytes) {
  const wanted = Math.min(bytes, chunkBytes);
  let got = 0;
  for (let more = 1; more > 0 && got < wanted; got += more) {
    more = readSync(fd, chunk, got, wanted - got, null);
  }
  untold += got;
  return got;
}

function hashSmall(fd, task) {
  const got = readChunk(fd, task.sizeBytes);
  if (got < task.sizeBytes) return { kind: 'changed' };
  return { kind: 'hashed', sha256: hash('sha256', chunk.subarray(0, got), 'hex'), head: headOf(got) };
}

function hashLarge(fd, task) {
  const sum = createHash('sha256');
  let head;
  for (let left = task.sizeBytes; left > 0; ) {
    const got = readChunk(fd, left);
    if (got === 0) return { kind: 'changed' };
    head ??= headOf(got);
    sum.update(chunk.subarray(0, got));
    left -= got;
    if (untold >= progressBytes) {
      parentPort.postMessage({ kind: 'progress', index: task.index, bytes: untold });
      untold = 0;
    }
  }
  return { kind: 'hashed', sha256: sum.digest('hex'), head };
}

function hashFile(task) {
  const fd = openSync(task.path, openFlags);
  try {
    if (stampOf(fd) !== task.stamp) return { kind: 'changed' };
    const outcome = task.sizeBytes <= chunkBytes ? hashSmall(fd, task) : hashLarge(fd, task);
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
  const outcomes = [];
  for (const task of tasks) {
    untold = 0;
    const outcome = outcomeOf(task);
    outcomes.push({ index: task.index, outcome, bytes: untold });
  }
  parentPort.postMessage({ kind: 'batch', outcomes });
});
`;
