import { FaultError, type Fault } from '@weighbridge/core';
import { quoted, report } from './faults.ts';
import { firstBad, utf8 } from './utf8.ts';

/** Deepest nesting that is passed over; headers and indexes need three. */
const MAX_DEPTH = 64;

/** Longest number: `18446744073709551615` has 20 digits, a full double 24 characters. */
const MAX_NUMBER_BYTES = 32;

/** What a JSON value is, told from its first byte. */
export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'literal';

/**
 * Strict JSON (RFC 8259) over bytes, read by asking for what is expected next. In contrast to
 * `JSON.parse` it sees keys that occur twice, knows each byte offset, and builds no tree.
 *
 * Faults: `<format>.json`, `<format>.entry`, `<format>.text`, `<format>.duplicate`, `<format>.limit`.
 */
export class JsonScanner {
  readonly #bytes: Uint8Array;
  readonly #origin: { readonly file: string; readonly format: string; readonly base: number };
  readonly #faults: Fault[];
  #next = 0;

  constructor(
    bytes: Uint8Array,
    origin: { readonly file: string; readonly format: string; readonly base: number },
    faults: Fault[],
  ) {
    this.#bytes = bytes;
    this.#origin = origin;
    this.#faults = faults;
  }

  /** Offset in the file of the next byte. */
  get at(): number {
    return this.#origin.base + this.#next;
  }

  /** The kind of the next value. */
  peek(): JsonKind {
    const byte = this.#skipSpace();
    const kind = byte === undefined ? undefined : kindOf(byte);
    if (kind === undefined) throw this.#unexpected('a value');
    return kind;
  }

  /** Calls `member` for each member of an object; it must take the value. A name that was there before is a fault. */
  members(what: string, member: (name: string, at: number) => void): void {
    this.#open('object', OPEN_BRACE, what);
    const seen = new Set<string>();
    if (this.#closes(CLOSE_BRACE)) return;
    do {
      this.#skipSpace();
      const at = this.at;
      const name = this.string('name of a member');
      if (seen.has(name)) this.#duplicate(name, at);
      seen.add(name);
      if (this.#skipSpace() !== COLON) throw this.#unexpected('`:`');
      this.#next += 1;
      member(name, at);
    } while (this.#continues(CLOSE_BRACE));
  }

  /** Calls `element` for each element of an array; it must take the value. */
  elements(what: string, element: () => void): void {
    this.#open('array', OPEN_BRACKET, what);
    if (this.#closes(CLOSE_BRACKET)) return;
    do element();
    while (this.#continues(CLOSE_BRACKET));
  }

  string(what: string): string {
    this.#expect('string', what);
    const start = this.#next;
    const end = this.#closingQuote(start);
    this.#next = end + 1;
    return this.#decode(start, end);
  }

  /** A whole number of at least 0, written without sign, fraction and exponent. */
  whole(what: string): bigint {
    const { text, at } = this.#number(what);
    if (!/^(?:0|[1-9][0-9]*)$/.test(text))
      throw this.fault('entry', at, `${what} is ${quoted(text)}, not a whole number`);
    return BigInt(text);
  }

  /** Any JSON number. */
  number(what: string): number {
    const { text, at } = this.#number(what);
    if (!/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(text)) {
      throw this.fault('json', at, `${quoted(text)} is not a JSON number`);
    }
    return Number(text);
  }

  /** Passes over one value of any kind, checking that it is JSON. */
  pass(depth: number = 0): void {
    if (depth > MAX_DEPTH)
      throw this.fault('limit', this.at, `values are nested more than ${MAX_DEPTH} deep`);
    const kind = this.peek();
    if (kind === 'object') this.members('value', () => this.pass(depth + 1));
    else if (kind === 'array') this.elements('value', () => this.pass(depth + 1));
    else if (kind === 'string') this.string('value');
    else if (kind === 'number') this.number('value');
    else this.#literal();
  }

  /** Nothing but white space may follow. */
  end(): void {
    if (this.#skipSpace() !== undefined) throw this.#unexpected('the end');
  }

  /** A fault of this format at an offset of the file. */
  fault(word: string, at: number, detail: string): FaultError {
    return new FaultError(this.describe(word, at, detail));
  }

  /** The same as data. */
  describe(word: string, at: number, detail: string): Fault {
    const { format, file } = this.#origin;
    return { code: `${format}.${word}`, at: { file, byte: at }, detail, remedy: REWRITE };
  }

  #duplicate(name: string, at: number): void {
    const detail = `${quoted(name)} occurs twice in one object; readers differ in which one they take`;
    report(this.#faults, this.describe('duplicate', at, detail));
  }

  #open(kind: JsonKind, byte: number, what: string): void {
    this.#expect(kind, what);
    if (this.#bytes[this.#next] !== byte) throw this.#unexpected(what);
    this.#next += 1;
  }

  #expect(kind: JsonKind, what: string): void {
    const found = this.peek();
    if (found !== kind)
      throw this.fault('entry', this.at, `${what} must be of kind ${kind}, found ${found}`);
  }

  // True when the container ends at once.
  #closes(byte: number): boolean {
    if (this.#skipSpace() !== byte) return false;
    this.#next += 1;
    return true;
  }

  // After a member or element: true at a comma, false at the end of the container.
  #continues(close: number): boolean {
    const byte = this.#skipSpace();
    if (byte !== COMMA && byte !== close) throw this.#unexpected('`,` or the end of the container');
    this.#next += 1;
    return byte === COMMA;
  }

  #closingQuote(start: number): number {
    for (let index = start + 1; index < this.#bytes.length; index += 1) {
      const byte = this.#bytes[index];
      if (byte === QUOTE) return index;
      if (byte === BACKSLASH) index += 1;
      else if (byte !== undefined && byte < SPACE) {
        throw this.fault(
          'json',
          this.#origin.base + index,
          `a text holds the control character ${byte}`,
        );
      }
    }
    throw this.fault(
      'json',
      this.#origin.base + start,
      'a text does not end before the end of the JSON',
    );
  }

  #decode(start: number, end: number): string {
    const slice = this.#bytes.subarray(start + 1, end);
    const at = this.#origin.base + start;
    const text = utf8(slice);
    if (text === undefined)
      throw this.fault('text', at + 1 + firstBad(slice), 'a text is not UTF-8');
    if (!slice.includes(BACKSLASH)) return text;
    const plain = unescaped(text);
    if (plain === undefined)
      throw this.fault('json', at, `${quoted(text)} has an escape that JSON does not know`);
    if (!plain.isWellFormed())
      throw this.fault('text', at, `${quoted(text)} escapes half of a surrogate pair`);
    return plain;
  }

  #number(what: string): { readonly text: string; readonly at: number } {
    this.#expect('number', what);
    const start = this.#next;
    while (isNumberByte(this.#bytes[this.#next])) this.#next += 1;
    const at = this.#origin.base + start;
    const length = this.#next - start;
    if (length > MAX_NUMBER_BYTES)
      throw this.fault('limit', at, `${what} is a number of ${length} characters`);
    return { text: LATIN1.decode(this.#bytes.subarray(start, this.#next)), at };
  }

  #literal(): void {
    for (const word of LITERALS) {
      if (word.every((byte, index) => this.#bytes[this.#next + index] === byte)) {
        this.#next += word.length;
        return;
      }
    }
    throw this.#unexpected('`true`, `false` or `null`');
  }

  #skipSpace(): number | undefined {
    let byte = this.#bytes[this.#next];
    while (byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB) {
      this.#next += 1;
      byte = this.#bytes[this.#next];
    }
    return byte;
  }

  #unexpected(wanted: string): FaultError {
    const byte = this.#bytes[this.#next];
    const found = byte === undefined ? 'the end' : `byte ${byte}`;
    return this.fault('json', this.at, `expected ${wanted}, found ${found}`);
  }
}

const REWRITE = 'write the file again with a tool that keeps to the format, or fetch it again';

const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const MINUS = 0x2d;
const LITERALS = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));

const LATIN1 = new TextDecoder('latin1');

function kindOf(byte: number): JsonKind | undefined {
  if (byte === OPEN_BRACE) return 'object';
  if (byte === OPEN_BRACKET) return 'array';
  if (byte === QUOTE) return 'string';
  if (byte === MINUS || isDigit(byte)) return 'number';
  return byte >= 0x61 && byte <= 0x7a ? 'literal' : undefined;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

// Digits, `+`, `-`, `.`, `e`, `E`: the form is checked afterwards.
function isNumberByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (
    isDigit(byte) ||
    byte === 0x2b ||
    byte === MINUS ||
    byte === 0x2e ||
    byte === 0x65 ||
    byte === 0x45
  );
}

function unescaped(text: string): string | undefined {
  try {
    const plain: unknown = JSON.parse(`"${text}"`);
    return typeof plain === 'string' ? plain : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
