import { crc32 } from 'node:zlib';
import { joined } from '../build-archives.ts';
import { numbers } from '../build-formats.ts';

/** Bytes in an xz stream whose chunks are copied, with all its checks. */
export function storedXz(content: Uint8Array): Uint8Array {
  const flags = Uint8Array.from([0, 1]);
  const blockHeader = Uint8Array.from([2, 0, 0x21, 1, 0x16, 0, 0, 0]);
  const chunks = joined([...chunksOf(content), Uint8Array.from([0])]);
  const block = joined([blockHeader, checkOf(blockHeader), padded(chunks), checkOf(content)]);
  const unpadded = 12 + chunks.length + 4;
  const list = padded(joined([Uint8Array.from([0, 1]), varint(unpadded), varint(content.length)]));
  const index = joined([list, checkOf(list)]);
  const footer = joined([numbers([4, index.length / 4 - 1]), flags]);
  return joined([
    Uint8Array.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]),
    flags,
    checkOf(flags),
    block,
    index,
    checkOf(footer),
    footer,
    Uint8Array.from([0x59, 0x5a]),
  ]);
}

const CHUNK_BYTES = 65_536;

function chunksOf(content: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(content.length / CHUNK_BYTES) }, (_, number) => {
    const chunk = content.subarray(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES);
    const length = chunk.length - 1;
    return joined([Uint8Array.from([number === 0 ? 1 : 2, length >> 8, length & 255]), chunk]);
  });
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return Uint8Array.from([...bytes, left]);
}

function padded(content: Uint8Array): Uint8Array {
  return joined([content, new Uint8Array((4 - (content.length % 4)) % 4)]);
}

const checkOf = (content: Uint8Array): Uint8Array => numbers([4, crc32(content)]);

/** A 7z archive of one file that is copied. */
export function storedSeven(name: string, content: Uint8Array): Uint8Array {
  const title = joined([
    Uint8Array.from([0]),
    ...Array.from(`${name}\0`, (character) => numbers([2, character.charCodeAt(0)])),
  ]);
  const length = joined([Uint8Array.from([0xff]), numbers([8, content.length])]);
  const header = joined([
    Uint8Array.from([1, 4, 6, 0, 1, 9]),
    length,
    Uint8Array.from([0, 7, 0x0b, 1, 0, 1, 1, 0, 0x0c]),
    length,
    Uint8Array.from([0, 0, 5, 1, 0x11, 0xff]),
    numbers([8, title.length]),
    title,
    Uint8Array.from([0, 0]),
  ]);
  const start = joined([numbers([8, content.length], [8, header.length]), checkOf(header)]);
  return joined([
    Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]),
    checkOf(start),
    start,
    content,
    header,
  ]);
}
