// The inventory of a folder against plain node:crypto on as many threads: what does knowing more cost?
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { takeInventory } from '@weighbridge/inspect';
import { interleaved, report, type Report, type Size } from './measure.ts';

const MIB = 1024 * 1024;
const BAR = 0.9;

/** Both sides get as many; more than eight the inventory would not use by itself. */
export const THREADS: number = Math.min(8, availableParallelism());

interface Variant {
  readonly name: string;
  readonly files: number;
  readonly fileBytes: number;
}

const VARIANTS: { readonly [size in Size]: readonly Variant[] } = {
  full: [
    { name: 'many', files: 2048, fileBytes: MIB / 2 },
    { name: 'one', files: 1, fileBytes: 1024 * MIB },
  ],
  smoke: [
    { name: 'many', files: 64, fileBytes: MIB / 8 },
    { name: 'one', files: 1, fileBytes: 16 * MIB },
  ],
};

const ROUNDS: { readonly [size in Size]: number } = { full: 9, smoke: 3 };

/** Digests by path, in the order of paths. */
type Digests = readonly string[];

/** One line per variant, then the worse of them as the line that counts. */
export async function bench(size: Size): Promise<readonly Report[]> {
  const lines: Report[] = [];
  for (const variant of VARIANTS[size]) lines.push(await measured(variant, ROUNDS[size]));
  const [worst] = lines.toSorted((left, right) => left.ratio - right.ratio);
  return worst === undefined ? [] : [...lines, { ...worst, bench: 'hash' }];
}

async function measured(variant: Variant, rounds: number): Promise<Report> {
  const root = mkdtempSync(join(tmpdir(), 'weighbridge-bench-'));
  try {
    const paths = fill(root, variant);
    const durations = await interleaved<Digests>({
      rounds,
      ours: () => inventoried(root),
      reference: () => plainlyHashed(paths),
      same: assertSame,
    });
    const reference = {
      name: `node:crypto on ${THREADS} threads`,
      version: process.versions.openssl,
    };
    return report({ bench: `hash/${variant.name}`, unit: 'ms', reference, bar: BAR }, durations);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Writes the files and gives their paths in order. Each begins with its number, so that all digests differ. */
function fill(root: string, variant: Variant): readonly string[] {
  const block = Buffer.alloc(Math.min(variant.fileBytes, MIB));
  for (let at = 0, state = 1; at < block.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    block[at] = state >>> 24;
  }
  return Array.from({ length: variant.files }, (_, number) => {
    const folder = join(root, String(number % 16).padStart(2, '0'));
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${String(number).padStart(6, '0')}.bin`);
    block.writeUInt32LE(number);
    fillFile(path, block, variant.fileBytes);
    return path;
  }).toSorted(byText);
}

/** Names are ASCII, so this is the inventory's order. */
function byText(left: string, right: string): number {
  return left < right ? -1 : 1;
}

function fillFile(path: string, block: Uint8Array, sizeBytes: number): void {
  const fd = openSync(path, 'w');
  for (let written = 0; written < sizeBytes; written += block.length) writeSync(fd, block);
  closeSync(fd);
}

async function inventoried(root: string): Promise<Digests> {
  const { files } = await takeInventory(root, { threads: THREADS });
  return files.map(({ sha256 }) => sha256 ?? 'none');
}

/** The shortest loop over node:crypto: the list is known, each thread takes every n-th file, nothing is checked. */
const PLAIN = `
const { parentPort, workerData } = require('node:worker_threads');
const { closeSync, openSync, readSync } = require('node:fs');
const { createHash } = require('node:crypto');
const chunk = Buffer.allocUnsafeSlow(1 << 20);
parentPort.postMessage(workerData.map((path) => {
  const fd = openSync(path, 'r');
  const hash = createHash('sha256');
  for (let got = readSync(fd, chunk); got > 0; got = readSync(fd, chunk)) hash.update(chunk.subarray(0, got));
  closeSync(fd);
  return hash.digest('hex');
}));
`;

/** Digests of files, each thread over its share. */
export async function plainlyHashed(paths: readonly string[]): Promise<Digests> {
  const threads = Math.min(THREADS, paths.length);
  const shares = Array.from({ length: threads }, (_, thread) =>
    paths.filter((_path, index) => index % threads === thread),
  );
  const digests = await Promise.all(shares.map(plainThread));
  return paths.map((_, index) => digests[index % threads]?.[Math.floor(index / threads)] ?? 'none');
}

function plainThread(share: readonly string[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(PLAIN, { eval: true, workerData: share, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Throws at the first digest that differs. */
export function assertSame(ours: Digests, reference: Digests): void {
  if (ours.length !== reference.length)
    throw new Error(`${ours.length} digests against ${reference.length}`);
  const at = ours.findIndex((digest, index) => digest !== reference[index]);
  if (at !== -1) throw new Error(`file ${at}: ${ours[at]} against ${reference[at]}`);
}
