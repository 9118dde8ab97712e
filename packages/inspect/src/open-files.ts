import { FaultError, type ByteSource, type Fault, type Reading } from '@weighbridge/core';
import type { FileEntry } from './dossier.ts';
import { fileSource } from './inventory/file-source.ts';
import type { Inventory } from './inventory/inventory.ts';
import type { Opener } from './weights/weight-sets.ts';

/** Opens files of an inventory for readers, closes them, and turns trouble on the way into data. */
export function openerOf(inventory: Inventory): Opener {
  return async <T>(
    entry: FileEntry,
    read: (source: ByteSource) => Promise<Reading<T>>,
  ): Promise<Reading<T>> => {
    try {
      const source = await fileSource(inventory.root, {
        ...entry,
        stamp: inventory.stamps.get(entry.path),
      });
      try {
        return await read(source);
      } finally {
        await source.close();
      }
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      const fault: Fault = error.fault;
      return { kind: 'faulty', faults: [fault] };
    }
  };
}
