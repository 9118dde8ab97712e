import {
  constants,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import type { ByteSource } from '@weighbridge/core';
import { joinedBytes, type Unpacked } from './unpacked.ts';

/** Streams that Node unpacks itself. */
export type Deflated = 'gzip' | 'zlib' | 'raw' | 'zstd';

const CHUNK_BYTES = 64 * 1024;

/** Unpacks a stream up to a limit. Holds what came out and one chunk; what is broken keeps what came before. */
export async function inflate(
  source: ByteSource,
  how: Deflated,
  maxBytes: number,
): Promise<Unpacked> {
  const parts: Uint8Array[] = [];
  let total = 0;
  let ended: Unpacked['ended'] = 'whole';
  const stream = streamOf(how);
  stream.on('data', (chunk: Uint8Array) => {
    total += chunk.length;
    parts.push(chunk);
    if (total >= maxBytes) {
      ended = 'limit';
      stream.destroy();
    }
  });
  stream.on('error', () => {
    ended = 'broken';
  });
  for (let at = 0; at < source.sizeBytes && !stream.destroyed; at += CHUNK_BYTES) {
    const chunk = await source.read(at, Math.min(CHUNK_BYTES, source.sizeBytes - at));
    await written(stream, chunk);
  }
  if (!stream.destroyed) await finished(stream);
  return { bytes: joinedBytes(parts).subarray(0, maxBytes), ended };
}

type Stream = ReturnType<typeof createGunzip>;

function streamOf(how: Deflated): Stream {
  switch (how) {
    case 'gzip':
      return createGunzip();
    case 'zlib':
      return createInflate();
    case 'raw':
      return createInflateRaw();
    case 'zstd':
      // No sound file needs a larger window: 2^27 bytes are what every decoder must grant.
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 27 } });
  }
}

function written(stream: Stream, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    stream.once('close', resolve);
    stream.write(chunk, () => resolve());
  });
}

function finished(stream: Stream): Promise<void> {
  return new Promise((resolve) => {
    stream.once('close', resolve);
    stream.once('end', resolve);
    stream.end();
  });
}
