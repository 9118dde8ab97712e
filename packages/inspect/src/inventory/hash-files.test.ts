import { lstatSync, renameSync, rmSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@weighbridge/core';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { hashFiles } from './hash-files.ts';
import type { HashOutcome, HashTask } from './hash-worker.ts';
import { stampOf } from './stamp.ts';
import { scratch } from './testing/scratch.ts';

const MIB = 1024 * 1024;
const temporary = scratch();
afterAll(() => temporary.remove());

/** The task for a file as it is now. */
function taskFor(path: string, index = 0): HashTask {
  const stat = lstatSync(path);
  return { index, path, stamp: stampOf(stat), sizeBytes: stat.size };
}

async function outcomesOf(
  tasks: readonly HashTask[],
  threads = 2,
): Promise<readonly (HashOutcome | undefined)[]> {
  const outcomes = new Map<number, HashOutcome>();
  await hashFiles(tasks, {
    threads,
    onOutcome: (index, outcome) => outcomes.set(index, outcome),
    onBytes: () => {},
  });
  return tasks.map(({ index }) => outcomes.get(index));
}

function bytesOf(sizeBytes: number, seed: number): Uint8Array {
  return Uint8Array.from({ length: sizeBytes }, (_, index) => (index * 31 + seed) & 0xff);
}

describe('hashFiles', () => {
  it('gives the digest of any content, and its first bytes', async () => {
    const content = fc.uint8Array({ maxLength: 10_000 });
    await fc.assert(
      fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 5 }), async (contents) => {
        const root = temporary.folder(
          'any',
          Object.fromEntries(contents.map((bytes, index) => [`f${index}`, bytes])),
        );
        const outcomes = await outcomesOf(
          contents.map((_, index) => taskFor(join(root, `f${index}`), index)),
        );
        expect(outcomes).toEqual(
          contents.map((bytes) => ({
            kind: 'hashed',
            sha256: sha256(bytes),
            head: bytes.slice(0, 4096),
          })),
        );
      }),
      { numRuns: 20 },
    );
  });

  it.each([0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB, 3 * MIB + 7])(
    'gives the digest of %i bytes',
    async (sizeBytes) => {
      const bytes = bytesOf(sizeBytes, 5);
      const root = temporary.folder(`size-${sizeBytes}`, { f: bytes });
      expect(await outcomesOf([taskFor(join(root, 'f'))])).toMatchObject([
        { kind: 'hashed', sha256: sha256(bytes) },
      ]);
    },
  );

  it('gives all digests when there are more files than batches and more batches than threads', async () => {
    const names = Array.from({ length: 500 }, (_, index) => `n${index}`);
    const root = temporary.folder('lots', Object.fromEntries(names.map((name) => [name, name])));
    const outcomes = await outcomesOf(names.map((name, index) => taskFor(join(root, name), index)));
    expect(outcomes.map((outcome) => outcome?.kind === 'hashed' && outcome.sha256)).toEqual(
      names.map(sha256),
    );
  });

  it('tells every byte once', async () => {
    const root = temporary.folder('told', { a: bytesOf(5 * MIB, 1), b: bytesOf(70_000, 2) });
    temporary.sparse(join(root, 'c'), 100 * MIB);
    const tasks = ['a', 'b', 'c'].map((name, index) => taskFor(join(root, name), index));
    const told = [0, 0, 0];
    await hashFiles(tasks, {
      onOutcome: () => {},
      onBytes: (index, bytes) => (told[index] = (told[index] ?? 0) + bytes),
    });
    expect(told).toEqual(tasks.map(({ sizeBytes }) => sizeBytes));
  });

  it('needs no thread for no file', async () => {
    expect(await outcomesOf([])).toEqual([]);
  });
});

describe('a file that is no longer what was found', () => {
  const found = (name: string): { readonly path: string; readonly task: HashTask } => {
    const path = join(temporary.folder(`no-longer-${name}`, { f: 'content' }), 'f');
    return { path, task: taskFor(path) };
  };

  it.each<[string, (path: string) => void]>([
    ['is gone', (path) => rmSync(path)],
    ['is shorter', (path) => truncateSync(path, 2)],
    ['is longer', (path) => truncateSync(path, 20)],
    ['was touched', (path) => utimesSync(path, 1, 1)],
    [
      'was put away and a link left in its place',
      (path) => {
        renameSync(path, `${path}.away`);
        symlinkSync(`${path}.away`, path);
      },
    ],
  ])('is changed when it %s', async (name, alter) => {
    const { path, task } = found(name.replaceAll(' ', '-'));
    alter(path);
    expect(await outcomesOf([task])).toEqual([{ kind: 'changed' }]);
  });
});
