/** Thrown where a 7z header leads nowhere. */
export class BrokenHeader extends Error {}

/** Reads the numbers of a 7z header one after the other. */
export class HeaderBytes {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new BrokenHeader();
    this.#at += 1;
    return byte;
  }

  take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw new BrokenHeader();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** A number whose first byte says by its leading ones how many more follow. */
  number(): number {
    const first = this.byte();
    let value = 0;
    for (let index = 0, mask = 0x80; index < 8; index += 1, mask >>= 1) {
      if ((first & mask) === 0) return value + (first & (mask - 1)) * 256 ** index;
      value += this.byte() * 256 ** index;
    }
    return value;
  }

  /** A number of things, each of which takes a byte of the header at least, but for those listed in bits. */
  count(): number {
    const count = this.number();
    if (count > this.#bytes.length * 8) throw new BrokenHeader();
    return count;
  }

  numbers(count: number): readonly number[] {
    return Array.from({ length: count }, () => this.number());
  }

  bits(count: number): readonly boolean[] {
    const bytes = this.take(Math.ceil(count / 8));
    return Array.from(
      { length: count },
      (_, index) => ((bytes[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0,
    );
  }
}
