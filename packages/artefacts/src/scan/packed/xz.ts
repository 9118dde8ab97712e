import { BrokenLzma, Lzma, type Sink } from './lzma.ts';
import type { Unpacked } from './unpacked.ts';

const HEADER_BYTES = 12;
const LZMA2 = 0x21;

/** Unpacks the blocks of xz streams up to a limit (The .xz File Format 1.2.1). Checks are not verified. */
export function unxz(bytes: Uint8Array, maxBytes: number): Unpacked {
  const sink = newSink(maxBytes);
  try {
    const end = readStream(bytes, sink);
    return { bytes: sink.bytes.subarray(0, sink.length), ended: end };
  } catch (error) {
    if (!(error instanceof BrokenLzma)) throw error;
    return { bytes: sink.bytes.subarray(0, sink.length), ended: 'broken' };
  }
}

/** Unpacks the old form without a container: properties, dictionary size, length, stream. */
export function unlzma(bytes: Uint8Array, maxBytes: number): Unpacked {
  const sink = newSink(maxBytes);
  try {
    const length = lengthOf(bytes);
    const lzma = new Lzma(sink);
    lzma.setProperties(bytes[0] ?? 255);
    lzma.decode(bytes, 13, Math.min(length, maxBytes));
    return {
      bytes: sink.bytes.subarray(0, sink.length),
      ended: sink.length >= maxBytes ? 'limit' : 'whole',
    };
  } catch (error) {
    if (!(error instanceof BrokenLzma)) throw error;
    return { bytes: sink.bytes.subarray(0, sink.length), ended: 'broken' };
  }
}

function lengthOf(bytes: Uint8Array): number {
  if (bytes.length < 18) throw new BrokenLzma();
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(5, true);
  return length === 2n ** 64n - 1n ? Infinity : Number(length);
}

// The operating system gives pages only when they are written to.
function newSink(maxBytes: number): Sink {
  return { bytes: new Uint8Array(maxBytes), length: 0 };
}

function readStream(bytes: Uint8Array, sink: Sink): Unpacked['ended'] {
  const checkBytes =
    [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64][(bytes[7] ?? 0) & 15] ?? 0;
  let at = HEADER_BYTES;
  for (;;) {
    const size = bytes[at];
    if (size === undefined) throw new BrokenLzma();
    // The index begins with a zero where a block would have its size.
    if (size === 0) return 'whole';
    const headerBytes = (size + 1) * 4;
    const start = at + headerBytes;
    if (!isPlainLzma2(bytes.subarray(at, start))) throw new BrokenLzma();
    const end = readLzma2(bytes, start, sink);
    if (end === undefined) return 'limit';
    at = start + Math.ceil((end - start) / 4) * 4 + checkBytes;
  }
}

// One filter, LZMA2; others (delta, branch converters) are for native code.
function isPlainLzma2(header: Uint8Array): boolean {
  const flags = header[1] ?? 0;
  if ((flags & 3) !== 0) return false;
  let at = 2;
  for (const has of [flags & 0x40, flags & 0x80]) {
    if (has === 0) continue;
    while ((header[at] ?? 0) >= 0x80) at += 1;
    at += 1;
  }
  return header[at] === LZMA2;
}

/** Unpacks LZMA2 chunks; where they end, or nothing when the sink is full. */
export function readLzma2(bytes: Uint8Array, start: number, sink: Sink): number | undefined {
  const lzma = new Lzma(sink);
  const most = sink.bytes.length;
  let at = start;
  for (;;) {
    const control = bytes[at];
    if (control === undefined) throw new BrokenLzma();
    if (control === 0) return at + 1;
    const size = ((bytes[at + 1] ?? 0) << 8) + (bytes[at + 2] ?? 0) + 1;
    if (control < 0x80) {
      if (control > 2) throw new BrokenLzma();
      if (control === 1) lzma.dictionaryStart = sink.length;
      const piece = bytes.subarray(at + 3, at + 3 + size).subarray(0, most - sink.length);
      sink.bytes.set(piece, sink.length);
      sink.length += piece.length;
      at += 3 + size;
    } else {
      const unpacked = size + ((control & 0x1f) << 16);
      const packed = ((bytes[at + 3] ?? 0) << 8) + (bytes[at + 4] ?? 0) + 1;
      const reset = (control >> 5) & 3;
      if (reset === 3) lzma.dictionaryStart = sink.length;
      if (reset >= 2) lzma.setProperties(bytes[at + 5] ?? 255);
      else if (reset === 1) lzma.reset();
      const from = at + (reset >= 2 ? 6 : 5);
      lzma.decode(bytes, from, Math.min(sink.length + unpacked, most));
      at = from + packed;
    }
    if (sink.length >= most) return undefined;
  }
}
