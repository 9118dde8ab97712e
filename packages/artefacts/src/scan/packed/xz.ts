import { BrokenLzma, Lzma, type Sink } from './lzma.ts';
import type { Unpacked } from './unpacked.ts';

const HEADER_BYTES = 12;
const LZMA2 = 0x21;

/** Unpacks the blocks of xz streams up to a limit (The .xz File Format 1.2.1). Checks are not verified. */
export function unxz(bytes: Uint8Array, maxBytes: number): Unpacked {
  return into(maxBytes, (sink) => readStream(bytes, sink));
}

/** Unpacks the old form without a container: properties, dictionary size, length, stream. */
export function unlzma(bytes: Uint8Array, maxBytes: number): Unpacked {
  if (bytes.length < 18) return { bytes: new Uint8Array(0), ended: 'broken' };
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(5, true);
  const most = length === 2n ** 64n - 1n ? maxBytes : Math.min(Number(length), maxBytes);
  const unpacked = unlzmaRaw(bytes.subarray(13), bytes.subarray(0, 5), most);
  return {
    ...unpacked,
    ended: unpacked.ended === 'limit' && most < maxBytes ? 'whole' : unpacked.ended,
  };
}

/** Unpacks a bare LZMA stream up to a limit; its properties stand elsewhere. */
export function unlzmaRaw(bytes: Uint8Array, properties: Uint8Array, maxBytes: number): Unpacked {
  return into(maxBytes, (sink) => {
    const lzma = new Lzma(sink);
    lzma.setProperties(properties[0] ?? 255);
    lzma.decode(bytes, 0, maxBytes);
    return sink.length >= maxBytes ? 'limit' : 'whole';
  });
}

/** Unpacks a bare LZMA2 stream up to a limit. */
export function unlzma2(bytes: Uint8Array, maxBytes: number): Unpacked {
  return into(maxBytes, (sink) => (readLzma2(bytes, 0, sink) === undefined ? 'limit' : 'whole'));
}

function into(maxBytes: number, unpack: (sink: Sink) => Unpacked['ended']): Unpacked {
  const sink = newSink(maxBytes);
  try {
    const ended = unpack(sink);
    return { bytes: sink.bytes.subarray(0, sink.length), ended };
  } catch (error) {
    if (!(error instanceof BrokenLzma)) throw error;
    return { bytes: sink.bytes.subarray(0, sink.length), ended: 'broken' };
  }
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

// Where the chunks end, or nothing when the sink is full.
function readLzma2(bytes: Uint8Array, start: number, sink: Sink): number | undefined {
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
