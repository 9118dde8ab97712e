import { FaultError } from './fault.ts';

/** Bytes of one file, wherever they lie: on disk, in memory, behind range requests. */
export interface ByteSource {
  /** The path shown in places, from the target's root. */
  readonly name: string;
  readonly sizeBytes: number;
  /**
   * Exactly `length` bytes from `offset`, or a `FaultError` with the code `<format>.truncated`.
   * The bytes are the caller's to keep; no later call changes them.
   */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/**
 * A source over bytes in memory. Holds no copy.
 *
 * @example
 * fromBytes('a.bin', new Uint8Array(4)).sizeBytes; // 4
 */
export function fromBytes(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    sizeBytes: bytes.length,
    read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > bytes.length) {
        return Promise.reject(
          truncated({ name, format: 'file', offset, length, sizeBytes: bytes.length }),
        );
      }
      return Promise.resolve(bytes.subarray(offset, offset + length));
    },
  };
}

/**
 * The fault of bytes that are asked for but are not there.
 *
 * @example
 * truncated({ name: 'a.gguf', format: 'gguf', offset: 8, length: 8, sizeBytes: 12 }).fault.have; // 4
 */
export function truncated(asked: {
  readonly name: string;
  readonly format: string;
  readonly offset: number;
  readonly length: number;
  readonly sizeBytes: number;
  readonly what?: string;
}): FaultError {
  const have = Math.max(0, asked.sizeBytes - asked.offset);
  return new FaultError({
    code: `${asked.format}.truncated`,
    at: { file: asked.name, byte: asked.offset },
    detail: `${asked.what ?? 'content'} needs ${asked.length} bytes, ${have} remain; the file has ${asked.sizeBytes} bytes`,
    need: asked.length,
    have,
    remedy: 'fetch the file again and compare its size and digest with the source',
  });
}
