import { joinedBytes, type Unpacked } from './unpacked.ts';

/** Thrown inside the decoder where the stream is not bzip2 any more. */
class Broken extends Error {}

const MAX_CODE_BITS = 20;
const GROUP_SYMBOLS = 50;
const BLOCK_MAGIC = 0x314159265359;
const END_MAGIC = 0x177245385090;

/** Unpacks bzip2 streams that follow each other, up to a limit (format: bzip2 1.0.8, `decompress.c`). */
export function bunzip(bytes: Uint8Array, maxBytes: number): Unpacked {
  const parts: Uint8Array[] = [];
  const bits = new Bits(bytes);
  let total = 0;
  try {
    while (bits.hasStream()) {
      const level = bits.take(32) & 0xf;
      for (;;) {
        const magic = bits.take(24) * 2 ** 24 + bits.take(24);
        bits.take(32);
        if (magic === END_MAGIC) break;
        if (magic !== BLOCK_MAGIC) throw new Broken();
        const block = readBlock(bits, level * 100_000, maxBytes - total);
        parts.push(block);
        total += block.length;
        if (total >= maxBytes) return { bytes: joinedBytes(parts), ended: 'limit' };
      }
      bits.align();
    }
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { bytes: joinedBytes(parts), ended: 'broken' };
  }
  return { bytes: joinedBytes(parts), ended: 'whole' };
}

class Bits {
  readonly #bytes: Uint8Array;
  #at = 0;
  #bit = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  hasStream(): boolean {
    const [b, z, h, level] = this.#bytes.subarray(this.#at, this.#at + 4);
    return (
      b === 0x42 &&
      z === 0x5a &&
      h === 0x68 &&
      level !== undefined &&
      level >= 0x31 &&
      level <= 0x39
    );
  }

  align(): void {
    if (this.#bit > 0) this.#at += 1;
    this.#bit = 0;
  }

  one(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new Broken();
    const value = (byte >> (7 - this.#bit)) & 1;
    this.#bit += 1;
    if (this.#bit === 8) this.align();
    return value;
  }

  /** The next 20 bits without taking them; zeros behind the end. */
  peek(): number {
    const at = this.#at;
    const high = ((this.#bytes[at] ?? 0) << 24) | ((this.#bytes[at + 1] ?? 0) << 16);
    const bits = high | ((this.#bytes[at + 2] ?? 0) << 8) | (this.#bytes[at + 3] ?? 0);
    return ((bits << this.#bit) >>> 12) & 0xfffff;
  }

  pass(count: number): void {
    const bits = this.#bit + count;
    this.#at += bits >> 3;
    this.#bit = bits & 7;
    if (this.#at > this.#bytes.length || (this.#at === this.#bytes.length && this.#bit > 0))
      throw new Broken();
  }

  take(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) value = value * 2 + this.one();
    return value;
  }
}

function readBlock(bits: Bits, maxSymbols: number, maxBytes: number): Uint8Array {
  if (bits.one() === 1) throw new Broken();
  const origin = bits.take(24);
  const symbols = readSymbolMap(bits);
  const groups = bits.take(3);
  const selectors = readSelectors(bits, groups);
  const tables = Array.from({ length: groups }, () => readTable(bits, symbols.length + 2));
  const block = readMoved(bits, { symbols, selectors, tables, maxSymbols });
  return unrun(unsorted(block, origin), maxBytes);
}

function readSymbolMap(bits: Bits): Uint8Array {
  const rows = bits.take(16);
  const used: number[] = [];
  for (let row = 0; row < 16; row += 1) {
    if (((rows >> (15 - row)) & 1) === 0) continue;
    const columns = bits.take(16);
    for (let column = 0; column < 16; column += 1)
      if (((columns >> (15 - column)) & 1) === 1) used.push(row * 16 + column);
  }
  if (used.length === 0) throw new Broken();
  return Uint8Array.from(used);
}

function readSelectors(bits: Bits, groups: number): Uint8Array {
  const count = bits.take(15);
  if (groups < 2 || groups > 6 || count === 0) throw new Broken();
  const order = Array.from({ length: groups }, (_, index) => index);
  return Uint8Array.from({ length: count }, () => {
    let at = 0;
    while (bits.one() === 1) at += 1;
    return toFront(order, at);
  });
}

function toFront(order: number[], at: number): number {
  const [value] = order.splice(at, 1);
  if (value === undefined) throw new Broken();
  order.unshift(value);
  return value;
}

/** A canonical Huffman code: for each length the first code, the first index, and how many there are. */
interface Table {
  readonly firsts: readonly number[];
  readonly starts: readonly number[];
  readonly counts: readonly number[];
  readonly sorted: readonly number[];
}

function readTable(bits: Bits, size: number): Table {
  let length = bits.take(5);
  const lengths = Array.from({ length: size }, () => {
    while (bits.one() === 1) length += bits.one() === 0 ? 1 : -1;
    if (length < 1 || length > MAX_CODE_BITS) throw new Broken();
    return length;
  });
  return tableOf(lengths);
}

function tableOf(lengths: readonly number[]): Table {
  const sorted = lengths
    .map((length, symbol) => ({ length, symbol }))
    .toSorted((a, b) => a.length - b.length || a.symbol - b.symbol)
    .map(({ symbol }) => symbol);
  const firsts: number[] = [0];
  const starts: number[] = [0];
  const counts: number[] = [0];
  let code = 0;
  let start = 0;
  for (let length = 1; length <= MAX_CODE_BITS; length += 1) {
    const count = lengths.filter((one) => one === length).length;
    firsts.push(code);
    starts.push(start);
    counts.push(count);
    code = (code + count) * 2;
    start += count;
  }
  return { firsts, starts, counts, sorted };
}

function readSymbol(bits: Bits, table: Table): number {
  const next = bits.peek();
  for (let length = 1; length <= MAX_CODE_BITS; length += 1) {
    const index = (next >>> (MAX_CODE_BITS - length)) - (table.firsts[length] ?? 0);
    if (index < 0 || index >= (table.counts[length] ?? 0)) continue;
    bits.pass(length);
    return table.sorted[(table.starts[length] ?? 0) + index] ?? 0;
  }
  throw new Broken();
}

interface Coded {
  readonly symbols: Uint8Array;
  readonly selectors: Uint8Array;
  readonly tables: readonly Table[];
  readonly maxSymbols: number;
}

// Move-to-front with runs of the first symbol, whose lengths are written in base 2 with digits 1 and 2.
function readMoved(bits: Bits, { symbols, selectors, tables, maxSymbols }: Coded): Uint8Array {
  const out = new Uint8Array(maxSymbols);
  const order = [...symbols];
  const end = symbols.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  for (let index = 0; ; index += 1) {
    const table = tables[selectors[Math.floor(index / GROUP_SYMBOLS)] ?? -1];
    if (table === undefined) throw new Broken();
    const symbol = readSymbol(bits, table);
    if (symbol <= 1) {
      run += weight * (symbol + 1);
      weight *= 2;
      if (run > maxSymbols) throw new Broken();
      continue;
    }
    if (length + run > maxSymbols) throw new Broken();
    out.fill(order[0] ?? 0, length, length + run);
    length += run;
    run = 0;
    weight = 1;
    if (symbol === end) return out.subarray(0, length);
    if (length >= maxSymbols) throw new Broken();
    out[length] = toFront(order, symbol - 1);
    length += 1;
  }
}

// The inverse of the Burrows-Wheeler transform.
function unsorted(block: Uint8Array, origin: number): Uint8Array {
  if (origin >= block.length) throw new Broken();
  const starts = new Uint32Array(257);
  for (const byte of block) starts[byte + 1] = (starts[byte + 1] ?? 0) + 1;
  for (let byte = 0; byte < 256; byte += 1)
    starts[byte + 1] = (starts[byte + 1] ?? 0) + (starts[byte] ?? 0);
  const next = new Uint32Array(block.length);
  block.forEach((byte, index) => {
    const to = starts[byte] ?? 0;
    next[to] = index;
    starts[byte] = to + 1;
  });
  const out = new Uint8Array(block.length);
  let at = next[origin] ?? 0;
  for (let index = 0; index < block.length; index += 1) {
    out[index] = block[at] ?? 0;
    at = next[at] ?? 0;
  }
  return out;
}

// After four equal bytes a fifth says how many more of them follow.
function unrun(block: Uint8Array, maxBytes: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let start = 0;
  let same = 0;
  let total = 0;
  for (let at = 0; at < block.length && total < maxBytes; at += 1) {
    same = at > start && block[at] === block[at - 1] ? same + 1 : 1;
    if (same < 4) continue;
    const piece = block.subarray(start, at + 1);
    const more = new Uint8Array(block[at + 1] ?? 0).fill(block[at] ?? 0);
    parts.push(piece, more);
    total += piece.length + more.length;
    at += 1;
    start = at + 1;
    same = 0;
  }
  return joinedBytes([...parts, block.subarray(start)]).subarray(0, maxBytes);
}
