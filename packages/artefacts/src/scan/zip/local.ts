import type { ByteSource } from '@weighbridge/core';
import { nameOf, viewOf, type Entry } from './directory.ts';

/** What a member's own header says. */
export interface Local {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the member's bytes begin. */
  readonly dataAt: number;
}

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

/** Reads the local header of a member; nothing where there is none. */
export async function readLocal(
  source: ByteSource,
  { headerAt }: Pick<Entry, 'headerAt'>,
): Promise<Local | undefined> {
  if (headerAt < 0 || headerAt + LOCAL_BYTES > source.sizeBytes) return undefined;
  const view = viewOf(await source.read(headerAt, LOCAL_BYTES));
  if (view.getUint32(0, true) !== LOCAL) return undefined;
  const nameBytes = view.getUint16(26, true);
  const dataAt = headerAt + LOCAL_BYTES + nameBytes + view.getUint16(28, true);
  if (dataAt > source.sizeBytes) return undefined;
  return {
    name: nameOf(await source.read(headerAt + LOCAL_BYTES, nameBytes)),
    flags: view.getUint16(6, true),
    method: view.getUint16(8, true),
    crc: view.getUint32(14, true),
    packedBytes: view.getUint32(18, true),
    unpackedBytes: view.getUint32(22, true),
    dataAt,
  };
}

/** Whether the size is in a record behind the bytes (bit 3), or in an extra field. */
export function sizesStandElsewhere(local: Local): boolean {
  return (
    (local.flags & 8) !== 0 ||
    local.packedBytes === 0xffffffff ||
    local.unpackedBytes === 0xffffffff
  );
}

/** In what a member's own header and the directory differ; nothing where they say the same. */
export function disagreement(entry: Entry, local: Local): string | undefined {
  if (local.name !== entry.name) return 'name';
  if (local.method !== entry.method) return 'method';
  if (((local.flags ^ entry.flags) & 1) !== 0) return 'encryption';
  if (sizesStandElsewhere(local)) return undefined;
  return local.packedBytes === entry.packedBytes && local.unpackedBytes === entry.unpackedBytes
    ? undefined
    : 'size';
}
