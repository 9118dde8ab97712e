import type { ByteSource } from '@weighbridge/core';

/** One member as the central directory has it. */
export interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its local header begins in the source. */
  readonly headerAt: number;
  /** Where the directory speaks of it. */
  readonly listedAt: number;
  readonly isLink: boolean;
}

/** The central directory of an archive. */
export interface Directory {
  readonly entries: readonly Entry[];
  /** Members that the end record counts. */
  readonly counted: number;
  /** Bytes before the archive that its own offsets do not count. */
  readonly shift: number;
  /** Where the end record and its comment end. */
  readonly endAt: number;
  readonly startAt: number;
  /** Whether the directory was read to its end. */
  readonly isWhole: boolean;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const ENTRY_BYTES = 46;
const MAX_COMMENT = 0xffff;

/**
 * Finds the end record of a zip from the end of a source and reads the central directory. Nothing when
 * there is none. Holds the directory, at most `maxBytes` of it.
 */
export async function readDirectory(
  source: ByteSource,
  limits: { readonly maxBytes: number; readonly maxEntries: number },
): Promise<Directory | undefined> {
  const end = await findEnd(source);
  if (end === undefined) return undefined;
  const { sizeBytes, offset, counted, at, endAt } = end;
  const startAt = at - sizeBytes;
  if (sizeBytes > at || startAt < 0)
    return { entries: [], counted, shift: 0, endAt, startAt: at, isWhole: false };
  const shift = startAt - offset;
  const length = Math.min(sizeBytes, limits.maxBytes);
  const bytes = await source.read(startAt, length);
  const { entries, isWhole } = entriesIn(bytes, { startAt, shift, maxEntries: limits.maxEntries });
  return { entries, counted, shift, endAt, startAt, isWhole: isWhole && length === sizeBytes };
}

interface End {
  readonly counted: number;
  readonly sizeBytes: number;
  readonly offset: number;
  /** Where the directory ends. */
  readonly at: number;
  readonly endAt: number;
}

async function findEnd(source: ByteSource): Promise<End | undefined> {
  const length = Math.min(source.sizeBytes, END_BYTES + MAX_COMMENT);
  const from = source.sizeBytes - length;
  const view = viewOf(await source.read(from, length));
  for (let at = length - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== END) continue;
    const found = await endAtPlace(source, view, { at, from });
    if (found !== undefined) return found;
  }
  return undefined;
}

async function endAtPlace(
  source: ByteSource,
  view: DataView,
  { at, from }: { readonly at: number; readonly from: number },
): Promise<End | undefined> {
  const comment = view.getUint16(at + 20, true);
  const plain = {
    counted: view.getUint16(at + 10, true),
    sizeBytes: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
    at: from + at,
    endAt: from + at + END_BYTES + comment,
  };
  // Some writers add the larger record although nothing in it is large; the directory ends before it.
  const large = await largeEnd(source, plain.at);
  return large === undefined ? plain : { ...large, endAt: plain.endAt };
}

async function largeEnd(
  source: ByteSource,
  endAt: number,
): Promise<Omit<End, 'endAt'> | undefined> {
  if (endAt < LOCATOR_BYTES) return undefined;
  const locator = viewOf(await source.read(endAt - LOCATOR_BYTES, LOCATOR_BYTES));
  if (locator.getUint32(0, true) !== LOCATOR64) return undefined;
  const at = endAt - LOCATOR_BYTES - 56;
  if (at < 0) return undefined;
  const record = viewOf(await source.read(at, 56));
  if (record.getUint32(0, true) !== END64) return undefined;
  return {
    counted: Number(record.getBigUint64(32, true)),
    sizeBytes: Number(record.getBigUint64(40, true)),
    offset: Number(record.getBigUint64(48, true)),
    at,
  };
}

function entriesIn(
  bytes: Uint8Array,
  {
    startAt,
    shift,
    maxEntries,
  }: { readonly startAt: number; readonly shift: number; readonly maxEntries: number },
): { readonly entries: readonly Entry[]; readonly isWhole: boolean } {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  let at = 0;
  while (at + ENTRY_BYTES <= bytes.length && view.getUint32(at, true) === ENTRY) {
    if (entries.length >= maxEntries) return { entries, isWhole: false };
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const next = at + ENTRY_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > bytes.length) return { entries, isWhole: false };
    entries.push(entryAt(bytes, at, { startAt, shift }));
    at = next;
  }
  return { entries, isWhole: at === bytes.length };
}

function entryAt(
  bytes: Uint8Array,
  at: number,
  { startAt, shift }: { readonly startAt: number; readonly shift: number },
): Entry {
  const view = viewOf(bytes);
  const nameBytes = view.getUint16(at + 28, true);
  const nameAt = at + ENTRY_BYTES;
  const extra = bytes.subarray(
    nameAt + nameBytes,
    nameAt + nameBytes + view.getUint16(at + 30, true),
  );
  const sizes = largeSizes(extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const [unpackedBytes = 0, packedBytes = 0, offset = 0] = sizes;
  return {
    name: nameOf(bytes.subarray(nameAt, nameAt + nameBytes)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes,
    unpackedBytes,
    headerAt: offset + shift,
    listedAt: startAt + at,
    isLink: view.getUint32(at + 38, true) >>> 28 === 0xa,
  };
}

// The extra field 1 holds, in this order, each size that does not fit into 32 bits.
function largeSizes(extra: Uint8Array, sizes: readonly number[]): readonly number[] {
  const view = viewOf(extra);
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let next = at + 4;
      return sizes.map((size) => {
        if (size !== 0xffffffff || next + 8 > Math.min(extra.length, at + 4 + length)) return size;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      });
    }
    at += 4 + length;
  }
  return sizes;
}

/** A name as readers see it: UTF-8, or what comes nearest. */
export function nameOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** A view over bytes that may be part of more. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
