import type { ByteSource } from '@weighbridge/core';

/** Bytes read at a time, and the most that one line or held operand may have. */
const WINDOW_BYTES = 256 * 1024;

/** A line longer than this ends the reading; CPython's own writers stay far below. */
export const MAX_LINE_BYTES: number = 64 * 1024;

/** Thrown where the stream ends in the middle of something; what was read before it has run. */
export class EndOfTape extends Error {
  readonly need: number;

  constructor(need: number) {
    super(`needs ${need} bytes more than there are`);
    this.name = 'EndOfTape';
    this.need = need;
  }
}

/**
 * A source read forwards through one window of 256 KiB. `hold` is asynchronous and called once for each
 * opcode that comes near the window's end; everything else is not.
 */
export class Tape {
  readonly source: ByteSource;
  #window = new Uint8Array(0);
  #start = 0;
  position: number;

  constructor(source: ByteSource, position = 0) {
    this.source = source;
    this.position = position;
  }

  get remaining(): number {
    return this.source.sizeBytes - this.position;
  }

  /** Whether the next bytes, or all up to the end, are at hand. */
  has(length: number): boolean {
    const end = Math.min(this.position + length, this.source.sizeBytes);
    return this.position >= this.#start && end <= this.#start + this.#window.length;
  }

  /** Brings the window to the position. */
  async hold(): Promise<void> {
    const length = Math.min(WINDOW_BYTES, Math.max(0, this.remaining));
    this.#window = new Uint8Array(await this.source.read(this.position, length));
    this.#start = this.position;
  }

  u8(): number {
    return this.take(1)[0] ?? 0;
  }

  /** A little-endian number of 1 to 8 bytes; beyond 2^53 it is not exact, and far beyond any file. */
  unsigned(width: number): number {
    const bytes = this.take(width);
    let value = 0;
    for (let index = width - 1; index >= 0; index -= 1) value = value * 256 + (bytes[index] ?? 0);
    return value;
  }

  /** The next bytes, which must be in the window (`has`). */
  take(length: number): Uint8Array {
    if (length > this.remaining) throw new EndOfTape(length - this.remaining);
    const from = this.position - this.#start;
    this.position += length;
    return this.#window.subarray(from, from + length);
  }

  /** Passes over bytes without reading them. */
  pass(length: number): void {
    if (length > this.remaining) throw new EndOfTape(length - this.remaining);
    this.position += length;
  }

  /** The bytes up to the next line feed, which is passed over. */
  line(): Uint8Array {
    const from = this.position - this.#start;
    const end = this.#window.indexOf(0x0a, from);
    if (end === -1 || end - from > MAX_LINE_BYTES) throw new EndOfTape(1);
    this.position = this.#start + end + 1;
    return this.#window.subarray(from, end);
  }
}
