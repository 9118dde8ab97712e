import type { ByteSource } from '@weighbridge/core';

/** A source that counts what is asked of it. */
export interface CountingSource extends ByteSource {
  /** The longest single read. */
  readonly longest: number;
  /** Bytes of all reads. */
  readonly total: number;
}

/** A file of any size that begins with `head` and is zero after it; no byte of the rest is held. */
export function sparseSource(name: string, sizeBytes: number, head: Uint8Array): CountingSource {
  const counted = { longest: 0, total: 0 };
  return {
    name,
    sizeBytes,
    get longest() {
      return counted.longest;
    },
    get total() {
      return counted.total;
    },
    read(offset, length) {
      if (offset + length > sizeBytes)
        return Promise.reject(new Error(`read beyond the end: ${offset} + ${length}`));
      counted.longest = Math.max(counted.longest, length);
      counted.total += length;
      const bytes = new Uint8Array(length);
      if (offset < head.length) bytes.set(head.subarray(offset, offset + length));
      return Promise.resolve(bytes);
    },
  };
}
