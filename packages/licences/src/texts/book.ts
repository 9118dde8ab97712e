import { plain } from '../words/code.ts';
import { entryOf, type Entry, type KnownText } from './entry.ts';
import { indexOf, type Index } from './index-of.ts';

/** Numbers in a book begin at multiples of this many bytes, so that they are read where they lie. */
const ALIGNMENT = 4;

const SCHEMA = 'weighbridge.licence-book/1';

/** The beginning of a book, as JSON. */
interface Head {
  readonly schema: typeof SCHEMA;
  readonly texts: readonly BookText[];
  /** How many codes follow, in the order in which the texts number their words. */
  readonly codes: number;
  /** The words behind the codes, parted by spaces; `-` where a word occurs in no spelled text. */
  readonly spellings: string;
}

/** What a book says of a text. */
export interface BookText {
  /** Ids of the licence: ours, else the SPDX identifier in lower case, else the LicenseDB key. Mostly one. */
  readonly ids: readonly string[];
  /** Where the text comes from: `licensedb/mit`, `publisher/kolors-model`. */
  readonly key: string;
  /** A licence itself, a notice that applies it, or a use policy that belongs to it. */
  readonly form: 'text' | 'notice' | 'policy';
  /** Texts built on one skeleton or by one publisher. */
  readonly family?: string;
  /** SPDX identifier, where the licence has one. */
  readonly spdx?: string;
  /** Whether its words may be spelled out; of other texts only their number is shown. */
  readonly spelled: boolean;
  /** Ranges of words that a copy may leave out and be the same text: titles, advice how to apply it. */
  readonly optional: readonly (readonly [number, number])[];
  readonly words: number;
}

/** A known text with the codes of its words. */
export interface Reference extends BookText {
  readonly codes: Uint32Array;
}

/** The known texts, ready to be compared with. */
export interface Book {
  readonly texts: readonly Reference[];
  readonly index: Index;
  /** Words of spelled texts by their code. */
  readonly spellings: ReadonlyMap<number, string>;
  /** Codes of all words that occur in a known text. */
  readonly vocabulary: ReadonlySet<number>;
}

/**
 * Opens the book of licence texts from its bytes, the file `licences/texts/book.bin` of `@weighbridge/packs`.
 *
 * Takes some 100 ms and 20 MiB, once. Bytes that are no book of this version are a mistake of the caller and thrown.
 *
 * @example
 * const bytes = bookBytes([{ ids: ['own'], key: 'house/own', form: 'text', spelled: true, text: 'You may use it.' }]);
 * openBook(bytes).texts[0]?.words; // 4
 */
export function openBook(bytes: Uint8Array): Book {
  const own = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const [headLength = 0] = new Uint32Array(own.buffer, own.byteOffset, 1);
  const head = headOf(new TextDecoder().decode(own.subarray(4, 4 + headLength)));
  const tableAt = own.byteOffset + 4 + headLength;
  const table = new Uint32Array(own.buffer, tableAt, head.codes);
  const total = head.texts.reduce((sum, { words }) => sum + words, 0);
  const numbers = new Uint16Array(own.buffer, tableAt + 4 * head.codes, total);
  const codes = new Uint32Array(total);
  for (let at = 0; at < total; at += 1) codes[at] = table[numbers[at] ?? 0] ?? 0;
  let from = 0;
  const texts = head.texts.map((text): Reference => {
    const to = from + text.words;
    const reference = { ...text, codes: codes.subarray(from, to) };
    from = to;
    return reference;
  });
  return {
    texts,
    index: indexOf(texts.map((text) => text.codes)),
    spellings: spellingsOf(table, head.spellings.split(' ')),
    vocabulary: new Set(Array.from(table, plain)),
  };
}

function headOf(json: string): Head {
  const head: unknown = JSON.parse(json);
  if (!isHead(head))
    throw new Error(`the bytes are no book of licence texts in the form ${SCHEMA}`);
  return head;
}

// INVARIANT: only `bookBytes` writes heads of this schema, so that nothing more has to be checked.
function isHead(head: unknown): head is Head {
  return typeof head === 'object' && head !== null && 'schema' in head && head.schema === SCHEMA;
}

/**
 * A book without the texts of some licences: shows how a text is read that nobody knows yet.
 *
 * @example
 * const text = { key: 'house/own', form: 'text', spelled: true, text: 'You may use it.' } as const;
 * const book = openBook(bookBytes([{ ...text, ids: ['own'] }, { ...text, ids: ['other'] }]));
 * bookWithout(book, ['own']).texts.length; // 1
 */
export function bookWithout(book: Book, ids: readonly string[]): Book {
  const texts = book.texts.filter((text) => !text.ids.some((id) => ids.includes(id)));
  return { ...book, texts, index: indexOf(texts.map(({ codes }) => codes)) };
}

function spellingsOf(table: Uint32Array, words: readonly string[]): ReadonlyMap<number, string> {
  const spellings = new Map<number, string>();
  table.forEach((code, nth) => {
    const word = words[nth] ?? '-';
    if (word !== '-') spellings.set(plain(code), word);
  });
  return spellings;
}

/**
 * The bytes of a book with these texts; `openBook` is the inverse. At most 65,536 different words.
 *
 * @example
 * bookBytes([]).length > 0; // true
 */
export function bookBytes(texts: readonly KnownText[]): Uint8Array {
  const entries = texts.map(entryOf).filter(({ codes }) => codes.length > 0);
  const numbers = new Map<number, number>();
  const spellings: string[] = [];
  for (const { about, codes, spellings: words } of entries) {
    codes.forEach((code, at) => {
      const number = numbers.get(code) ?? numbers.size;
      numbers.set(code, number);
      if (about.spelled || spellings[number] === undefined) {
        spellings[number] = about.spelled ? (words[at] ?? '-') : '-';
      }
    });
  }
  if (numbers.size > 0x10000) throw new Error(`${numbers.size} different words are too many`);
  return written(entries, numbers, spellings.join(' '));
}

function written(
  entries: readonly Entry[],
  numbers: ReadonlyMap<number, number>,
  spellings: string,
): Uint8Array {
  const texts = entries.map(({ about }) => about);
  const made: Head = { schema: SCHEMA, texts, codes: numbers.size, spellings };
  const json = JSON.stringify(made);
  const head = padded(new TextEncoder().encode(json));
  const total = entries.reduce((sum, { codes }) => sum + codes.length, 0);
  const bytes = new Uint8Array(4 + head.length + 4 * numbers.size + 2 * total);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = 4 + head.length;
  for (const code of numbers.keys()) {
    view.setUint32(at, code, true);
    at += 4;
  }
  for (const code of entries.flatMap(({ codes }) => [...codes])) {
    view.setUint16(at, numbers.get(code) ?? 0, true);
    at += 2;
  }
  return bytes;
}

/** With spaces behind it, to a length at which numbers may begin. */
function padded(json: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(json.length / ALIGNMENT) * ALIGNMENT).fill(0x20);
  bytes.set(json);
  return bytes;
}
