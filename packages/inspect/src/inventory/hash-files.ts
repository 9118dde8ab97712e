import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { SNIFF_BYTES } from '@weighbridge/artefacts';
import {
  HASH_WORKER,
  type BatchOutcome,
  type HashOutcome,
  type HashTask,
  type WorkerMessage,
  type WorkerSettings,
} from './hash-worker.ts';
import { OPEN_FLAGS } from './stamp.ts';

/** Each thread costs about 15 MiB; with eight the whole stays within the 250 MiB that an inventory may take. */
const MAX_THREADS = 8;

/** One word to a thread and back costs about 50 µs; a batch is long enough to make that nothing. */
const BATCH_FILES = 64;
const BATCH_BYTES = 16 * 1024 * 1024;

const SETTINGS: WorkerSettings = {
  openFlags: OPEN_FLAGS,
  headBytes: SNIFF_BYTES,
  chunkBytes: 1024 * 1024,
  progressBytes: 32 * 1024 * 1024,
};

/** What hashing is told, and whom it tells. */
export interface HashOptions {
  readonly signal?: AbortSignal | undefined;
  readonly threads?: number | undefined;
  /** Called once per file, in the order in which they finish. */
  readonly onOutcome: (index: number, outcome: HashOutcome) => void;
  readonly onBytes: (index: number, bytes: number) => void;
}

/**
 * SHA-256 of many files on several threads. A large file is the work of one thread; large ones go first.
 *
 * Rejects with the signal's reason when it is aborted; no thread outlives the call.
 */
export async function hashFiles(tasks: readonly HashTask[], options: HashOptions): Promise<void> {
  options.signal?.throwIfAborted();
  const batches = batchesOf(tasks);
  const threads = Math.min(options.threads ?? threadCount(), batches.length);
  const stop = new AbortController();
  const signal = AbortSignal.any([
    stop.signal,
    ...(options.signal === undefined ? [] : [options.signal]),
  ]);
  const queue = batches.values();
  const running = Array.from({ length: threads }, () => runWorker(queue, { ...options, signal }));
  try {
    await Promise.all(running);
  } finally {
    stop.abort();
    await Promise.allSettled(running);
  }
}

/** How many threads an inventory uses on this machine. */
function threadCount(): number {
  return Math.min(MAX_THREADS, availableParallelism());
}

function batchesOf(tasks: readonly HashTask[]): readonly (readonly HashTask[])[] {
  const batches: HashTask[][] = [];
  let batch: HashTask[] = [];
  let bytes = 0;
  for (const task of [...tasks].sort((left, right) => right.sizeBytes - left.sizeBytes)) {
    if (batch.length === BATCH_FILES || bytes + task.sizeBytes > BATCH_BYTES) batch = [];
    if (batch.length === 0) {
      batches.push(batch);
      bytes = 0;
    }
    batch.push(task);
    bytes += task.sizeBytes;
  }
  return batches;
}

type Queue = Iterator<readonly HashTask[]>;
type StoppableOptions = HashOptions & { readonly signal: AbortSignal };

async function runWorker(queue: Queue, options: StoppableOptions): Promise<void> {
  const worker = new Worker(HASH_WORKER, { eval: true, workerData: SETTINGS, execArgv: [] });
  try {
    await drained(worker, queue, options);
  } finally {
    await worker.terminate();
  }
}

/** Two batches are always on their way, so that a thread never waits for this one to take its results. */
function drained(worker: Worker, queue: Queue, options: StoppableOptions): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    let underWay = 0;
    const feed = (): void => {
      const next = queue.next();
      if (next.done === true) return underWay === 0 ? resolve() : undefined;
      underWay += 1;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(next.value);
    };
    worker.on('error', reject);
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') return options.onBytes(message.index, message.bytes);
      underWay -= 1;
      feed();
      take(message.outcomes, options);
    });
    worker.on('exit', () => reject(new Error('a thread ended before its work')));
    options.signal.addEventListener('abort', () => reject(reasonOf(options.signal)), {
      once: true,
    });
    feed();
    feed();
  });
}

function take(outcomes: readonly BatchOutcome[], options: HashOptions): void {
  for (const { index, outcome, bytes } of outcomes) {
    options.onOutcome(index, outcome);
    options.onBytes(index, bytes);
  }
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error
    ? signal.reason
    : new Error('the inventory was stopped', { cause: signal.reason });
}
