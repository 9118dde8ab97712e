import { truncated, type ByteSource } from './byte-source.ts';
import { FaultError, type At, type Fault } from './fault.ts';

/** Bytes kept at hand; larger than any header's small fields, small enough to hold for many files. */
const WINDOW_BYTES = 64 * 1024;

/**
 * Reads numbers and strings one after the other from a source, checks every bound, and adds the
 * offset to every fault. Holds one window of 64 KiB.
 *
 * Faults: `<format>.truncated`, `<format>.limit`, `<format>.text`.
 *
 * @example
 * const cursor = new Cursor(fromBytes('a.bin', new Uint8Array([1, 2])), { format: 'demo', littleEndian: true });
 * await cursor.u16({ what: 'version' }); // 513
 */
export class Cursor {
  readonly source: ByteSource;
  readonly format: string;
  littleEndian: boolean;
  #position: number;
  #window: DataView = new DataView(new ArrayBuffer(0));
  #windowStart = 0;

  constructor(
    source: ByteSource,
    options: {
      readonly format: string;
      readonly littleEndian: boolean;
      readonly position?: number;
    },
  ) {
    this.source = source;
    this.format = options.format;
    this.littleEndian = options.littleEndian;
    this.#position = options.position ?? 0;
  }

  /** Offset of the next byte from the start of the source. */
  get position(): number {
    return this.#position;
  }

  /** Bytes between the position and the end of the source. */
  get remaining(): number {
    return this.source.sizeBytes - this.#position;
  }

  /** Moves to an offset, which must lie within the source. */
  seek(offset: number, what: string): void {
    if (offset < 0 || offset > this.source.sizeBytes) throw this.#short(offset, 0, what);
    this.#position = offset;
  }

  /** Passes over bytes, all of which must be there. */
  skip(length: number, what: string): void {
    if (length > this.remaining) throw this.#short(this.#position, length, what);
    this.#position += length;
  }

  /**
   * Passes over strings that stand one after the other, each behind its length of 64 bits. All their
   * bytes must be there; a tokenizer has hundreds of thousands, so none costs a promise of its own.
   */
  async skipStrings(field: { readonly what: string; readonly count: number }): Promise<void> {
    let left = field.count - this.#skipStringsAtHand(field.count);
    while (left > 0) {
      const length = await this.u64({ what: `length of ${field.what}` });
      this.skip(Number(length), field.what);
      left -= 1 + this.#skipStringsAtHand(left - 1);
    }
  }

  async u8(field: { readonly what: string }): Promise<number> {
    return (await this.#take(1, field.what)).getUint8(0);
  }

  async i8(field: { readonly what: string }): Promise<number> {
    return (await this.#take(1, field.what)).getInt8(0);
  }

  async u16(field: { readonly what: string }): Promise<number> {
    return (await this.#take(2, field.what)).getUint16(0, this.littleEndian);
  }

  async i16(field: { readonly what: string }): Promise<number> {
    return (await this.#take(2, field.what)).getInt16(0, this.littleEndian);
  }

  async u32(field: { readonly what: string }): Promise<number> {
    return (await this.#take(4, field.what)).getUint32(0, this.littleEndian);
  }

  async i32(field: { readonly what: string }): Promise<number> {
    return (await this.#take(4, field.what)).getInt32(0, this.littleEndian);
  }

  async u64(field: { readonly what: string }): Promise<bigint> {
    return (await this.#take(8, field.what)).getBigUint64(0, this.littleEndian);
  }

  async i64(field: { readonly what: string }): Promise<bigint> {
    return (await this.#take(8, field.what)).getBigInt64(0, this.littleEndian);
  }

  async f32(field: { readonly what: string }): Promise<number> {
    return (await this.#take(4, field.what)).getFloat32(0, this.littleEndian);
  }

  async f64(field: { readonly what: string }): Promise<number> {
    return (await this.#take(8, field.what)).getFloat64(0, this.littleEndian);
  }

  /** A copy of `length` bytes; `maxBytes` is the caller's named limit. */
  async bytes(field: {
    readonly what: string;
    readonly length: number;
    readonly maxBytes: number;
  }): Promise<Uint8Array> {
    this.#checkLength(BigInt(field.length), field);
    const start = this.#position;
    const taken = await this.source.read(start, field.length);
    this.#position = start + field.length;
    return taken.slice();
  }

  /** A UTF-8 string of `length` bytes, refused when it is longer than `maxBytes` or not UTF-8. */
  async string(field: {
    readonly what: string;
    readonly length: bigint | number;
    readonly maxBytes: number;
  }): Promise<string> {
    const start = this.#position;
    const length = this.#checkLength(BigInt(field.length), field);
    const view = await this.#take(length, field.what);
    try {
      return UTF8.decode(view);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw this.fault(
        'text',
        { byte: start },
        `${field.what} is not UTF-8`,
        'write the file again with a tool that keeps to the format',
      );
    }
  }

  /** A fault of this format at a place in this source. */
  fault(word: string, at: At, detail: string, remedy: string): FaultError {
    return new FaultError(this.describe(word, at, detail, remedy));
  }

  /** The same as data, for faults that do not stop the reading. */
  describe(word: string, at: At, detail: string, remedy: string): Fault {
    return {
      code: `${this.format}.${word}`,
      at: { file: this.source.name, ...at },
      detail,
      remedy,
    };
  }

  // A length is held against the named limit and against what remains before anything is allocated.
  #checkLength(
    length: bigint,
    field: { readonly what: string; readonly maxBytes: number },
  ): number {
    const at = { byte: this.#position };
    if (length > BigInt(this.remaining))
      throw this.#short(this.#position, Number(length), field.what);
    if (length > BigInt(field.maxBytes)) {
      const detail = `${field.what} has ${length} bytes; at most ${field.maxBytes} are read`;
      throw this.fault(
        'limit',
        at,
        detail,
        'check where the file comes from; no sound file needs so much here',
      );
    }
    return Number(length);
  }

  // Passes over the strings whose length lies in the window and is no longer than what remains.
  #skipStringsAtHand(most: number): number {
    const windowEnd = this.#windowStart + this.#window.byteLength;
    let passed = 0;
    while (
      passed < most &&
      this.#position >= this.#windowStart &&
      this.#position + 8 <= windowEnd
    ) {
      const length = this.#window.getBigUint64(
        this.#position - this.#windowStart,
        this.littleEndian,
      );
      const next = this.#position + 8 + Number(length);
      if (next > this.source.sizeBytes) break;
      this.#position = next;
      passed += 1;
    }
    return passed;
  }

  async #take(length: number, what: string): Promise<DataView> {
    const start = this.#position;
    if (start + length > this.source.sizeBytes) throw this.#short(start, length, what);
    if (start < this.#windowStart || start + length > this.#windowStart + this.#window.byteLength) {
      await this.#fill(start, length);
    }
    this.#position = start + length;
    return new DataView(
      this.#window.buffer,
      this.#window.byteOffset + start - this.#windowStart,
      length,
    );
  }

  async #fill(start: number, length: number): Promise<void> {
    const wanted = Math.min(Math.max(length, WINDOW_BYTES), this.source.sizeBytes - start);
    const bytes = await this.source.read(start, wanted);
    this.#window = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#windowStart = start;
  }

  #short(offset: number, length: number, what: string): FaultError {
    return truncated({
      name: this.source.name,
      format: this.format,
      offset,
      length,
      sizeBytes: this.source.sizeBytes,
      what,
    });
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
