import { HeaderBytes, BrokenHeader } from './bytes.ts';

/** How one packed stream is unpacked. */
interface Coder {
  /** The method's id in hexadecimal. */
  readonly method: string;
  readonly properties: Uint8Array;
}

/** Files packed together into one stream. */
export interface Folder {
  readonly coders: readonly Coder[];
  readonly unpackedBytes: number;
  readonly packedAt: number;
  readonly packedBytes: number;
  /** Sizes of the files in it, one after the other. */
  readonly files: readonly number[];
}

/** What a header of a 7z archive lists. */
export interface Header {
  readonly folders: readonly Folder[];
  /** Names of files that have bytes, in the order of the folders. */
  readonly names: readonly string[];
}

// Ids of properties (7zFormat.txt of the LZMA SDK).
const ID = {
  end: 0,
  header: 1,
  streams: 4,
  files: 5,
  pack: 6,
  unpack: 7,
  sub: 8,
  size: 9,
  crc: 10,
  folder: 11,
  unpackSize: 12,
  numUnpack: 13,
  emptyStream: 14,
  names: 17,
  encoded: 23,
} as const;

/** Bytes before the part of the archive from which all offsets count. */
export const SIGNATURE_BYTES: number = 32;

/** Whether a header is itself packed: it describes one folder that holds the real one. */
export function isEncoded(bytes: Uint8Array): boolean {
  return bytes[0] === ID.encoded;
}

/** Reads a header, plain or of a packed one. */
export function readHeader(bytes: Uint8Array): Header {
  const header = new HeaderBytes(bytes);
  const first = header.byte();
  if (first === ID.encoded) return { folders: streamsOf(header), names: [] };
  if (first !== ID.header) throw new BrokenHeader();
  let folders: readonly Folder[] = [];
  let names: readonly string[] = [];
  for (let id = header.byte(); id !== ID.end; id = header.byte()) {
    if (id === ID.streams) folders = streamsOf(header);
    else if (id === ID.files) names = namesOf(header);
    else throw new BrokenHeader();
  }
  return { folders, names };
}

function streamsOf(header: HeaderBytes): readonly Folder[] {
  let [packAt, packed]: [number, readonly number[]] = [0, []];
  let folders: readonly Unpacked[] = [];
  let files: readonly (readonly number[])[] | undefined;
  for (let id = header.byte(); id !== ID.end; id = header.byte()) {
    if (id === ID.pack) [packAt, packed] = packOf(header);
    else if (id === ID.unpack) folders = foldersOf(header);
    else if (id === ID.sub) files = filesOf(header, folders);
    else throw new BrokenHeader();
  }
  let at = SIGNATURE_BYTES + packAt;
  return folders.map((folder, index) => {
    const packedBytes = packed[index] ?? 0;
    at += packedBytes;
    return {
      ...folder,
      packedBytes,
      packedAt: at - packedBytes,
      files: files?.[index] ?? [folder.unpackedBytes],
    };
  });
}

function packOf(header: HeaderBytes): [number, readonly number[]] {
  const at = header.number();
  const count = header.count();
  let sizes: readonly number[] = [];
  for (let id = header.byte(); id !== ID.end; id = header.byte()) {
    if (id === ID.size) sizes = header.numbers(count);
    else if (id === ID.crc) passDigests(header, count);
    else throw new BrokenHeader();
  }
  return [at, sizes];
}

function passDigests(header: HeaderBytes, count: number): void {
  const all = header.byte() !== 0;
  const defined = all ? count : header.bits(count).filter(Boolean).length;
  header.take(4 * defined);
}

interface Unpacked {
  readonly coders: readonly Coder[];
  readonly unpackedBytes: number;
}

function foldersOf(header: HeaderBytes): readonly Unpacked[] {
  if (header.byte() !== ID.folder) throw new BrokenHeader();
  const count = header.count();
  if (header.byte() !== 0) throw new BrokenHeader();
  const coders = Array.from({ length: count }, () => codersOf(header));
  if (header.byte() !== ID.unpackSize) throw new BrokenHeader();
  const folders = coders.map((list) => ({
    coders: list,
    unpackedBytes: header.numbers(list.length).at(-1) ?? 0,
  }));
  for (let id = header.byte(); id !== ID.end; id = header.byte()) {
    if (id !== ID.crc) throw new BrokenHeader();
    passDigests(header, count);
  }
  return folders;
}

// Folders of several coders in a row are listed; what they make of each other is not followed.
function codersOf(header: HeaderBytes): readonly Coder[] {
  const count = header.number();
  if (count === 0 || count > 8) throw new BrokenHeader();
  const coders = Array.from({ length: count }, () => {
    const flags = header.byte();
    const method = Buffer.from(header.take(flags & 15)).toString('hex');
    if ((flags & 0x10) !== 0 && (header.number() !== 1 || header.number() !== 1))
      throw new BrokenHeader();
    const properties = (flags & 0x20) === 0 ? new Uint8Array(0) : header.take(header.number());
    return { method, properties };
  });
  header.numbers(2 * (count - 1));
  return coders;
}

function filesOf(
  header: HeaderBytes,
  folders: readonly Unpacked[],
): readonly (readonly number[])[] {
  let counts: readonly number[] = folders.map(() => 1);
  let id = header.byte();
  if (id === ID.numUnpack) {
    counts = folders.map(() => header.count());
    id = header.byte();
  }
  const hasSizes = id === ID.size;
  const sizes = folders.map(({ unpackedBytes }, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    const listed = hasSizes ? header.numbers(count - 1) : [];
    return [...listed, unpackedBytes - listed.reduce((sum, size) => sum + size, 0)];
  });
  if (hasSizes) id = header.byte();
  while (id !== ID.end) {
    if (id !== ID.crc) throw new BrokenHeader();
    passDigests(
      header,
      counts.reduce((sum, count) => sum + count, 0),
    );
    id = header.byte();
  }
  return sizes;
}

function namesOf(header: HeaderBytes): readonly string[] {
  const count = header.count();
  let names: readonly string[] = [];
  let empty: readonly boolean[] = [];
  for (let id = header.byte(); id !== ID.end; id = header.byte()) {
    const bytes = header.take(header.number());
    if (id === ID.names)
      names = new TextDecoder('utf-16le').decode(bytes.subarray(1)).split('\0').slice(0, count);
    if (id === ID.emptyStream) empty = new HeaderBytes(bytes).bits(count);
  }
  return names.filter((_, index) => empty[index] !== true);
}
