import {
  MAX_DUPLICATES,
  duplicatesIn,
  type Spot,
  type TextEntry,
  type TextNode,
  type TextReading,
} from './tree.ts';

/** Nesting that is read; configurations known have six levels. */
const MAX_DEPTH = 100;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\r\n]*/y;
// Every sign from the space on, but for the quote and the backslash.
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/**
 * Reads a JSON text (RFC 8259) as a tree with places; a key that stands twice stands twice.
 * Linear in the text; at most 100 levels. The caller bounds the size.
 */
export function readJsonTree(text: string): TextReading {
  const reader = new JsonReader(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text);
  try {
    const root = reader.document();
    return { kind: 'tree', root, duplicates: duplicatesIn(root).slice(0, MAX_DUPLICATES) };
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    return {
      kind: 'broken',
      fault: { word: error.word, at: reader.spot(error.offset), detail: error.message },
    };
  }
}

class BrokenJson extends Error {
  readonly word: 'syntax' | 'limit';
  readonly offset: number;

  constructor(word: 'syntax' | 'limit', offset: number, detail: string) {
    super(detail);
    this.word = word;
    this.offset = offset;
  }
}

class JsonReader {
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lineStarts = lineStartsOf(text);
  }

  document(): TextNode {
    const root = this.#value();
    this.#space();
    if (this.#at < this.#text.length) throw this.#unexpected('nothing more');
    return root;
  }

  spot(offset: number): Spot {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    // INVARIANT: the line that holds `offset` lies in low..high.
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  #value(): TextNode {
    this.#space();
    if (++this.#depth > MAX_DEPTH)
      throw new BrokenJson('limit', this.#at, `nested more than ${MAX_DEPTH} levels deep`);
    const made = this.#valueHere(this.spot(this.#at));
    this.#depth--;
    return made;
  }

  #valueHere(at: Spot): TextNode {
    const sign = this.#text[this.#at];
    if (sign === '{') return { kind: 'map', at, entries: this.#parts('}', () => this.#entry()) };
    if (sign === '[') return { kind: 'list', at, items: this.#parts(']', () => this.#value()) };
    if (sign === '"') return { kind: 'scalar', at, value: this.#string() };
    for (const [word, value] of WORDS) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return { kind: 'scalar', at, value };
    }
    const written = this.#match(NUMBER);
    if (written === undefined) throw this.#unexpected('a value');
    return { kind: 'scalar', at, value: Number(written) };
  }

  #parts<T>(end: string, part: () => T): readonly T[] {
    this.#at++;
    const parts: T[] = [];
    if (this.#takes(end)) return parts;
    do parts.push(part());
    while (this.#takes(','));
    if (!this.#takes(end)) throw this.#unexpected(`\`,\` or \`${end}\``);
    return parts;
  }

  #entry(): TextEntry {
    this.#space();
    const at = this.spot(this.#at);
    const key = this.#string();
    if (!this.#takes(':')) throw this.#unexpected('`:`');
    return { key, at, value: this.#value() };
  }

  #string(): string {
    const written = this.#match(STRING);
    if (written === undefined) throw this.#unexpected('a string in double quotes');
    const parsed: unknown = JSON.parse(written);
    return String(parsed);
  }

  #takes(sign: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #space(): void {
    this.#match(SPACE);
  }

  #match(shape: RegExp): string | undefined {
    shape.lastIndex = this.#at;
    const found = shape.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #unexpected(wanted: string): BrokenJson {
    const found =
      this.#at < this.#text.length
        ? `\`${this.#text.slice(this.#at, this.#at + 12)}\``
        : 'the end of the text';
    return new BrokenJson('syntax', this.#at, `${found} stands where ${wanted} would be`);
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
