import { appendFileSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reading } from '@weighbridge/core';
import { afterAll, describe, expect, it } from 'vitest';
import { fileSource, isInside, type FileSource, type SourceEntry } from './file-source.ts';
import { takeInventory } from './inventory.ts';
import { scratch } from './testing/scratch.ts';

const temporary = scratch();
afterAll(() => temporary.remove());

/** The code of the fault that stops it, or what it gives. */
async function outcome<T>(run: () => Promise<T>): Promise<T | string> {
  const result = await reading(run);
  return result.kind === 'read' ? result.value : result.faults[0].code;
}

async function using<T>(
  opened: Promise<FileSource>,
  use: (source: FileSource) => Promise<T>,
): Promise<T> {
  const source = await opened;
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}

describe('fileSource', () => {
  it('gives exactly the bytes asked for', async () => {
    const root = temporary.folder('exact', { a: 'abcdef' });
    const bytes = await using(fileSource(root, { path: 'a', sizeBytes: 6 }), (source) =>
      source.read(2, 3),
    );
    expect(Buffer.from(bytes).toString()).toBe('cde');
  });

  it('gives the last bytes of 10 GiB without reading the first', async () => {
    const sizeBytes = 10 * 1024 ** 3;
    const root = temporary.folder('far', {});
    temporary.sparse(join(root, 'w'), sizeBytes);
    appendFileSync(join(root, 'w'), 'end');
    const bytes = await using(fileSource(root, { path: 'w', sizeBytes: sizeBytes + 3 }), (source) =>
      source.read(sizeBytes, 3),
    );
    expect(Buffer.from(bytes).toString()).toBe('end');
  });

  it('faults past the end, with how many bytes are needed and there', async () => {
    const root = temporary.folder('past', { a: 'abc' });
    const result = await using(fileSource(root, { path: 'a', sizeBytes: 3 }), (source) =>
      reading(() => source.read(1, 8)),
    );
    expect(result.kind === 'faulty' && result.faults[0]).toMatchObject({
      code: 'file.truncated',
      at: { file: 'a', byte: 1 },
      need: 8,
      have: 2,
    });
  });

  it('faults when the file is shorter than the inventory said', async () => {
    const root = temporary.folder('short', { a: 'abc' });
    expect(await outcome(() => fileSource(root, { path: 'a', sizeBytes: 4 }))).toBe(
      'inventory.changed',
    );
  });

  it('faults when the file is cut while it is open', async () => {
    const root = temporary.folder('cut', { a: 'abcdef' });
    const result = await using(fileSource(root, { path: 'a', sizeBytes: 6 }), (source) => {
      truncateSync(join(root, 'a'), 2);
      return outcome(() => source.read(0, 6));
    });
    expect(result).toBe('inventory.changed');
  });

  it('faults when another file of the same size took its place since the inventory', async () => {
    const root = temporary.folder('replaced', { a: 'abc' });
    const { stamps } = await takeInventory(root);
    unlinkSync(join(root, 'a'));
    writeFileSync(join(root, 'a'), 'xyz');
    expect(
      await outcome(() => fileSource(root, { path: 'a', sizeBytes: 3, stamp: stamps.get('a') })),
    ).toBe('inventory.changed');
  });

  it('faults when the content changes between two reads, though the size stays', async () => {
    const root = temporary.folder('rewritten', { a: 'abc' });
    const { stamps } = await takeInventory(root);
    const entry: SourceEntry = { path: 'a', sizeBytes: 3, stamp: stamps.get('a') };
    const result = await using(fileSource(root, entry), async (source) => {
      await source.read(0, 1);
      writeFileSync(join(root, 'a'), 'xyz');
      return outcome(() => source.read(1, 1));
    });
    expect(result).toBe('inventory.changed');
  });

  it('does not go through a link', async () => {
    const root = temporary.folder('link', { a: 'abc' });
    symlinkSync('a', join(root, 'l'));
    expect(await outcome(() => fileSource(root, { path: 'l', sizeBytes: 3 }))).toBe(
      'inventory.changed',
    );
  });

  it('does not leave the folder', async () => {
    const root = temporary.folder('inner', { a: 'abc' });
    expect(await outcome(() => fileSource(root, { path: '../exact/a', sizeBytes: 6 }))).toBe(
      'inventory.outside-root',
    );
  });
});

describe('isInside', () => {
  it.each(['a', 'a/b.gguf', '..a', 'a..b/c'])('is true of `%s`', (path) => {
    expect(isInside(path)).toBe(true);
  });

  it.each(['', '..', '../a', 'a/../../b', '/etc/passwd', 'a//b', './a', 'C:/a', 'a\\b', 'a\0b'])(
    'is false of `%s`',
    (path) => {
      expect(isInside(path)).toBe(false);
    },
  );
});
