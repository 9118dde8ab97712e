import { isDigit, isLineEnd, isPart, isWhole, isWideHalf } from './characters.ts';
import { ADDRESS, MARKER, SLOT, codeOf } from './code.ts';
import {
  bracedEnd,
  claimEnd,
  entityEnd,
  headingEnd,
  hiddenAt,
  itemEnd,
  letterEnd,
  linkEnd,
  markerWord,
  pageEnd,
  postalEnd,
  slotEnd,
  tagEnd,
  urlEnd,
} from './shapes.ts';

/** Words beyond this number are not read; the longest licence text known has about 60,000. */
export const MAX_WORDS = 1_000_000;

/** A word beyond this length is noise, such as encoded bytes; it is cut so that noise stays bounded. */
const MAX_WORD_LENGTH = 1000;

/** The rest of a word whose hyphen ends a line begins at most this far behind it. */
const BREAK = /[ \t]{0,10}\r?\n[ \t*#/;%>!|]{0,40}(?=\p{Ll})/uy;

/** Signs after which an item of a list may begin in the middle of a line. */
const CLOSING = new Set(Array.from('.;:,)：；。，', (sign) => sign.charCodeAt(0)));

const SPACES = new Set([9, 11, 12, 32, 0xa0, 0x3000]);
const [AMPERSAND, QUOTE, OPEN, COMMA, HYPHEN, DOT, LESS, BRACKET, CLOSE, BRACE] = [
  38, 39, 40, 44, 45, 46, 60, 91, 93, 123,
];

/**
 * The words of a text in order, as columns.
 *
 * A code is a hash of a word in its normal form, with the flags `MARKER` and `SLOT` in its lowest bits.
 */
export interface Words {
  /** The text that `starts` and `ends` point into: the one given, in Unicode's compatibility form. */
  readonly text: string;
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Line of each word, from 1. */
  readonly lines: Uint32Array;
  /** Whether words were left unread. */
  readonly cut: boolean;
}

/** Trade marks, soft hyphens, joiners, directions, variants: characters of no width or weight. */
const WEIGHTLESS =
  /\u00ae|\u00ad|\u034f|\u061c|\u180e|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\u2120|\u2122|[\ufe00-\ufe0f]|\ufeff/g;

/** The words of a text. Case, markup, quotes, dashes, hyphens at line ends and comment signs leave no trace. */
export function wordsOf(text: string): Words {
  return new Reader(composed(text)).words();
}

/** A word as it stands in the text. */
export function wordAt(words: Words, at: number): string {
  return words.text.slice(words.starts[at] ?? 0, words.ends[at] ?? 0);
}

/** Marks without weight and characters without width go; what looks alike becomes alike. */
function composed(text: string): string {
  if (!/[^\t-\r -~]/.test(text)) return text;
  return text.replaceAll(WEIGHTLESS, '').normalize('NFKC');
}

/** Goes once over a text. */
class Reader {
  readonly #text: string;
  readonly #codes: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #lines: number[] = [];
  #at = 0;
  #line = 1;
  /** No word of this line was read yet. */
  #fresh = true;
  /** What came before ends a clause, a heading or a paragraph, so that an item of a list may begin. */
  #closed = true;
  #slotEnd = 0;
  /** Of these no more closing tag follows. */
  readonly #unclosed = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  words(): Words {
    while (this.#at < this.#text.length && this.#codes.length < MAX_WORDS) this.#step();
    return {
      text: this.#text,
      codes: Uint32Array.from(this.#codes),
      starts: Uint32Array.from(this.#starts),
      ends: Uint32Array.from(this.#ends),
      lines: Uint32Array.from(this.#lines),
      cut: this.#at < this.#text.length,
    };
  }

  #step(): void {
    const unit = this.#text.charCodeAt(this.#at);
    if (isLineEnd(unit)) this.#newLine();
    else if (SPACES.has(unit)) this.#at += 1;
    else if (this.#fresh && this.#claimed()) this.#fresh = false;
    else if (this.#mayMark(unit) && this.#marker()) this.#closed = false;
    else if (isPart(unit)) this.#word(unit);
    else if (isWhole(unit)) this.#put(this.#at + 1);
    else if (isWideHalf(unit)) this.#put(this.#at + 2);
    else this.#sign(unit);
  }

  /** An empty line closes what was before it. */
  #newLine(): void {
    const isPair = this.#text.startsWith('\r\n', this.#at);
    this.#at += isPair ? 2 : 1;
    this.#line += 1;
    this.#closed ||= this.#fresh;
    this.#fresh = true;
  }

  /** Marks the words of a copyright line as a slot; they are read like all others. */
  #claimed(): boolean {
    const end = claimEnd(this.#text, this.#at);
    this.#slotEnd = Math.max(this.#slotEnd, end);
    return end !== -1;
  }

  #mayMark(unit: number): boolean {
    return this.#closed || this.#fresh || unit === OPEN;
  }

  #marker(): boolean {
    const end = this.#markerEnd();
    if (end === -1) return false;
    const [from, to] = markerWord(this.#text, this.#at, end);
    this.#at = from;
    this.#put(to, MARKER);
    this.#at = end;
    return true;
  }

  #markerEnd(): number {
    if (this.#at < this.#slotEnd) return -1;
    const ends = [
      bracedEnd(this.#text, this.#at),
      this.#closed ? itemEnd(this.#text, this.#at) : -1,
      this.#closed && this.#fresh ? headingEnd(this.#text, this.#at) : -1,
      this.#fresh ? letterEnd(this.#text, this.#at) : -1,
      this.#fresh ? pageEnd(this.#text, this.#at) : -1,
    ];
    return ends.find((end) => end !== -1) ?? -1;
  }

  #put(end: number, flag = 0): void {
    const slot = this.#at < this.#slotEnd ? SLOT : 0;
    this.#codes.push((codeOf(this.#text.slice(this.#at, end)) | flag | slot) >>> 0);
    this.#starts.push(this.#at);
    this.#ends.push(end);
    this.#lines.push(this.#line);
    this.#line += lineEndsIn(this.#text, this.#at, end);
    this.#at = end;
    this.#fresh = false;
    this.#closed = false;
  }

  #word(unit: number): void {
    if (isDigit(unit)) this.#slotEnd = Math.max(this.#slotEnd, postalEnd(this.#text, this.#at));
    const url = urlEnd(this.#text, this.#at);
    if (url === -1) this.#put(this.#wordEnd());
    else this.#put(url, ADDRESS);
  }

  #wordEnd(): number {
    const limit = Math.min(this.#text.length, this.#at + MAX_WORD_LENGTH);
    let at = this.#at + 1;
    while (at < limit) {
      if (isPart(this.#text.charCodeAt(at))) at += 1;
      else {
        const next = joinEnd(this.#text, at);
        if (next === -1) return at;
        at = next;
      }
    }
    return at;
  }

  #sign(unit: number): void {
    const { end, slot } = this.#shape(unit);
    if (slot) this.#slotEnd = Math.max(this.#slotEnd, end);
    if (isAnd(this.#text, this.#at, end)) this.#put(Math.max(this.#at + 1, end));
    else this.#at = slot || end === -1 ? this.#at + 1 : this.#behindHidden(end);
    this.#closed = CLOSING.has(unit);
  }

  /** Behind what a script or a style holds, where it is closed. */
  #behindHidden(tagEnd: number): number {
    const name = hiddenAt(this.#text, this.#at);
    if (name === undefined || this.#unclosed.has(name)) return tagEnd;
    const close = this.#text.indexOf(`</${name}`, tagEnd);
    if (close === -1) this.#unclosed.add(name);
    return Math.max(tagEnd, close);
  }

  /** What begins with a sign: markup ends where words go on, a slot's words are read. */
  #shape(unit: number): { readonly end: number; readonly slot: boolean } {
    const end = markupEnd(this.#text, this.#at, unit);
    if (end !== -1) return { end, slot: false };
    const isOpening = unit === LESS || unit === BRACKET || unit === BRACE;
    const slot = isOpening ? slotEnd(this.#text, this.#at) : -1;
    return { end: slot, slot: slot !== -1 };
  }
}

/** `&`, as it stands or in HTML. */
function isAnd(text: string, at: number, end: number): boolean {
  return text.charCodeAt(at) === AMPERSAND && (end === -1 || text.startsWith('&amp;', at));
}

function markupEnd(text: string, at: number, unit: number): number {
  if (unit === LESS) return tagEnd(text, at);
  if (unit === AMPERSAND) return entityEnd(text, at);
  return unit === CLOSE ? linkEnd(text, at) : -1;
}

/** Where a word goes on behind a sign inside it, or -1 where the word ends. */
function joinEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (unit === DOT) return isDigit(before) && isDigit(after) ? at + 1 : -1;
  if (unit === COMMA)
    return isDigit(before) && /^,\d{3}(?!\d)/.test(text.slice(at, at + 5)) ? at + 1 : -1;
  if (unit === QUOTE || unit === 0x2019) return isPart(after) ? at + 1 : -1;
  if (unit !== HYPHEN && unit !== 0x2010) return -1;
  if (isDigit(before)) return -1;
  if (isPart(after)) return isDigit(after) ? -1 : at + 1;
  BREAK.lastIndex = at + 1;
  return BREAK.test(text) ? BREAK.lastIndex : -1;
}

function lineEndsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) count += 1;
  return count;
}
