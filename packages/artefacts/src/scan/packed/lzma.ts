/** Thrown where the bits lead nowhere. */
export class BrokenLzma extends Error {}

/** Out of the decoder, in pieces that are handed on; the last ones are the dictionary. */
export interface Sink {
  readonly bytes: Uint8Array;
  length: number;
}

const STATES = 12;
const PROBABILITY = 1024;
const TOP = 2 ** 24;

/** The range coder: bits, each with the probability learnt so far. */
class RangeDecoder {
  readonly #bytes: Uint8Array;
  #at: number;
  #range = 0xffffffff;
  #code = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at + 1;
    for (let index = 0; index < 4; index += 1) this.#code = (this.#code * 256 + this.#next()) >>> 0;
  }

  #next(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new BrokenLzma();
    this.#at += 1;
    return byte;
  }

  #normalise(): void {
    if (this.#range >= TOP) return;
    this.#range = (this.#range * 256) >>> 0;
    this.#code = (((this.#code << 8) >>> 0) + this.#next()) >>> 0;
  }

  bit(probabilities: Uint16Array, index: number): number {
    const probability = probabilities[index] ?? PROBABILITY;
    const bound = (this.#range >>> 11) * probability;
    if (this.#code < bound) {
      this.#range = bound;
      probabilities[index] = probability + ((2048 - probability) >> 5);
      this.#normalise();
      return 0;
    }
    this.#range -= bound;
    this.#code -= bound;
    probabilities[index] = probability - (probability >> 5);
    this.#normalise();
    return 1;
  }

  direct(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      this.#range >>>= 1;
      const isOne = this.#code >= this.#range;
      if (isOne) this.#code -= this.#range;
      value = value * 2 + (isOne ? 1 : 0);
      this.#normalise();
    }
    return value;
  }

  tree(probabilities: Uint16Array, bits: number, from = 0): number {
    let node = 1;
    for (let index = 0; index < bits; index += 1)
      node = node * 2 + this.bit(probabilities, from + node);
    return node - 2 ** bits;
  }

  reversed(probabilities: Uint16Array, bits: number, from: number): number {
    let node = 1;
    let value = 0;
    for (let index = 0; index < bits; index += 1) {
      const bit = this.bit(probabilities, from + node);
      node = node * 2 + bit;
      value += bit * 2 ** index;
    }
    return value;
  }
}

function learnt(length: number): Uint16Array {
  return new Uint16Array(length).fill(PROBABILITY);
}

/** Lengths of repeats: short, middle or long, by position. */
class Lengths {
  readonly #choice = learnt(2);
  readonly #low = learnt(16 * 8);
  readonly #middle = learnt(16 * 8);
  readonly #high = learnt(256);

  decode(range: RangeDecoder, position: number): number {
    if (range.bit(this.#choice, 0) === 0) return 2 + range.tree(this.#low, 3, position * 8);
    if (range.bit(this.#choice, 1) === 0) return 10 + range.tree(this.#middle, 3, position * 8);
    return 18 + range.tree(this.#high, 8);
  }
}

/** What LZMA keeps between chunks (LZMA specification, Igor Pavlov). */
export class Lzma {
  readonly #sink: Sink;
  #lc = 3;
  #lp = 0;
  #pb = 2;
  #state = 0;
  #repeats: [number, number, number, number] = [0, 0, 0, 0];
  #literals = learnt(0);
  #isMatch = learnt(0);
  #isRepeat = learnt(0);
  #isRepeat0 = learnt(0);
  #isRepeat1 = learnt(0);
  #isRepeat2 = learnt(0);
  #isLong = learnt(0);
  #slots = learnt(0);
  #special = learnt(0);
  #align = learnt(0);
  #matches = new Lengths();
  #again = new Lengths();
  /** Where a dictionary began: nothing before it may be repeated. */
  dictionaryStart = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Sets the properties `lc`, `lp` and `pb` from their byte, and forgets what was learnt. */
  setProperties(byte: number): void {
    if (byte >= 225) throw new BrokenLzma();
    this.#lc = byte % 9;
    this.#lp = Math.floor(byte / 9) % 5;
    this.#pb = Math.floor(byte / 45);
    this.reset();
  }

  /** Forgets what was learnt. */
  reset(): void {
    this.#state = 0;
    this.#repeats = [0, 0, 0, 0];
    this.#literals = learnt(0x300 * 2 ** (this.#lc + this.#lp));
    this.#isMatch = learnt(STATES * 16);
    this.#isRepeat = learnt(STATES);
    this.#isRepeat0 = learnt(STATES);
    this.#isRepeat1 = learnt(STATES);
    this.#isRepeat2 = learnt(STATES);
    this.#isLong = learnt(STATES * 16);
    this.#slots = learnt(4 * 64);
    this.#special = learnt(128);
    this.#align = learnt(16);
    this.#matches = new Lengths();
    this.#again = new Lengths();
  }

  /** Decodes until the sink has so many bytes, or an end marker stands in the stream. */
  decode(bytes: Uint8Array, at: number, until: number): void {
    const range = new RangeDecoder(bytes, at);
    const sink = this.#sink;
    while (sink.length < until) {
      const position = (sink.length - this.dictionaryStart) & (2 ** this.#pb - 1);
      if (range.bit(this.#isMatch, this.#state * 16 + position) === 0) this.#literal(range);
      else if (!this.#copy(range, position, until)) return;
    }
  }

  #byteBack(distance: number): number {
    const at = this.#sink.length - distance - 1;
    if (at < this.dictionaryStart) throw new BrokenLzma();
    return this.#sink.bytes[at] ?? 0;
  }

  #literal(range: RangeDecoder): void {
    const sink = this.#sink;
    const before = sink.length > this.dictionaryStart ? this.#byteBack(0) : 0;
    const low = (sink.length - this.dictionaryStart) & (2 ** this.#lp - 1);
    const from = 0x300 * (low * 2 ** this.#lc + (before >> (8 - this.#lc)));
    let node = 1;
    if (this.#state >= 7) {
      let match = this.#byteBack(this.#repeats[0]);
      do {
        const matchBit = (match >> 7) & 1;
        match <<= 1;
        const bit = range.bit(this.#literals, from + (1 + matchBit) * 256 + node);
        node = node * 2 + bit;
        if (matchBit !== bit) break;
      } while (node < 256);
    }
    while (node < 256) node = node * 2 + range.bit(this.#literals, from + node);
    sink.bytes[sink.length] = node & 0xff;
    sink.length += 1;
    this.#state = this.#state < 4 ? 0 : this.#state - (this.#state < 10 ? 3 : 6);
  }

  // False at the end marker.
  #copy(range: RangeDecoder, position: number, until: number): boolean {
    let length: number;
    if (range.bit(this.#isRepeat, this.#state) === 0) {
      const [first, second, third] = this.#repeats;
      length = this.#matches.decode(range, position);
      this.#state = this.#state < 7 ? 7 : 10;
      const distance = this.#distance(range, length);
      if (distance === 0xffffffff) return false;
      this.#repeats = [distance, first, second, third];
    } else {
      if (range.bit(this.#isRepeat0, this.#state) === 0) {
        if (range.bit(this.#isLong, this.#state * 16 + position) === 0) {
          this.#state = this.#state < 7 ? 9 : 11;
          this.#repeat(1, until);
          return true;
        }
      } else this.#chooseRepeat(range);
      length = this.#again.decode(range, position);
      this.#state = this.#state < 7 ? 8 : 11;
    }
    this.#repeat(length, until);
    return true;
  }

  #chooseRepeat(range: RangeDecoder): void {
    const [first, second, third, fourth] = this.#repeats;
    if (range.bit(this.#isRepeat1, this.#state) === 0)
      this.#repeats = [second, first, third, fourth];
    else if (range.bit(this.#isRepeat2, this.#state) === 0)
      this.#repeats = [third, first, second, fourth];
    else this.#repeats = [fourth, first, second, third];
  }

  #distance(range: RangeDecoder, length: number): number {
    const slot = range.tree(this.#slots, 6, Math.min(length - 2, 3) * 64);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 + (slot & 1)) * 2 ** bits;
    if (slot < 14) return base + range.reversed(this.#special, bits, base - slot);
    return base + range.direct(bits - 4) * 16 + range.reversed(this.#align, 4, 0);
  }

  #repeat(length: number, until: number): void {
    const sink = this.#sink;
    const [distance] = this.#repeats;
    const end = Math.min(sink.length + length, until);
    while (sink.length < end) {
      sink.bytes[sink.length] = this.#byteBack(distance);
      sink.length += 1;
    }
  }
}
