import { open, type FileHandle } from 'node:fs/promises';
import { FaultError, truncated, type ByteSource } from '@weighbridge/core';
import type { FileEntry } from '../dossier.ts';
import { OPEN_FLAGS, stampOf, systemCode, type Stamp } from './stamp.ts';
import { changed, outsideRoot, unreadable } from './trouble.ts';

/** A source over a file that is open until `close` is called. */
export interface FileSource extends ByteSource {
  close(): Promise<void>;
}

/** The file to open: from an inventory's entries, with its stamp where changes since then matter. */
export type SourceEntry = Pick<FileEntry, 'path' | 'sizeBytes'> & {
  readonly stamp?: Stamp | undefined;
};

/**
 * Opens a file of the inventory for positioned reads, never through a link.
 *
 * Each read gives exactly the bytes asked for, or throws a `FaultError`: `file.truncated` past the size in
 * the inventory, `inventory.changed` when the file is no longer what the inventory saw. Opening throws
 * `inventory.outside-root`, `inventory.unreadable` or `inventory.changed`. Holds nothing but the bytes of
 * one read.
 */
export async function fileSource(root: string, entry: SourceEntry): Promise<FileSource> {
  if (!isInside(entry.path)) throw new FaultError(outsideRoot(entry.path));
  const handle = await opened(`${root}/${entry.path}`, entry.path);
  try {
    await sameAsSeen(handle, entry);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    name: entry.path,
    sizeBytes: entry.sizeBytes,
    read: (offset, length) => readExactly(handle, entry, { offset, length }),
    close: () => handle.close(),
  };
}

/**
 * Whether a path that another file names (an index, a card) stays inside the folder it is taken from.
 *
 * @example
 * isInside('../model.safetensors'); // false
 */
export function isInside(path: string): boolean {
  if (path === '' || path.startsWith('/') || path.includes('\0') || /^[a-z]:|\\/i.test(path))
    return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

async function opened(onDisk: string, path: string): Promise<FileHandle> {
  try {
    return await open(onDisk, OPEN_FLAGS);
  } catch (error) {
    const system = systemCode(error);
    if (system === undefined) throw error;
    const gone = system === 'ENOENT' || system === 'ENOTDIR' || system === 'ELOOP';
    throw new FaultError(gone ? changed(path) : unreadable(path, system));
  }
}

async function sameAsSeen(handle: FileHandle, entry: SourceEntry): Promise<void> {
  const stat = await handle.stat();
  const same = entry.stamp === undefined || stampOf(stat) === entry.stamp;
  if (!same || !stat.isFile() || stat.size !== entry.sizeBytes)
    throw new FaultError(changed(entry.path));
}

async function readExactly(
  handle: FileHandle,
  entry: SourceEntry,
  range: { readonly offset: number; readonly length: number },
): Promise<Uint8Array> {
  const { offset, length } = range;
  if (offset < 0 || length < 0 || offset + length > entry.sizeBytes) {
    throw truncated({
      name: entry.path,
      format: 'file',
      offset,
      length,
      sizeBytes: entry.sizeBytes,
    });
  }
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) throw new FaultError(changed(entry.path));
    done += bytesRead;
  }
  if (entry.stamp !== undefined) await sameAsSeen(handle, entry);
  return bytes;
}
