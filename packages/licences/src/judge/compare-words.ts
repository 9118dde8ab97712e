import { chainOf, gapsOf, runsOf, type Box, type Run } from '../identify/align.ts';
import type { Book, Reference } from '../texts/book.ts';
import { plain } from '../words/code.ts';

/** A stretch of words in which two known texts differ. */
export interface WordDifference {
  readonly a: WordSide;
  readonly b: WordSide;
  /** Words before it that both have, to find the place. */
  readonly after: string;
}

/** One side of a difference. */
export interface WordSide {
  /** Number of the first word, from 1; where nothing stands, of the next one. */
  readonly from: number;
  readonly count: number;
  /** The words, in small letters; absent where the text may not be spelled out. */
  readonly words?: string;
}

/** Two texts word by word. */
export interface WordComparison {
  readonly a: string;
  readonly b: string;
  /** Words that both have, in order. */
  readonly equal: number;
  readonly differences: readonly WordDifference[];
}

/** Words that are shown before a difference. */
const CONTEXT = 6;

/** Stretches of so many words that stand once in each text hold the two together. */
const ANCHOR = 8;

/**
 * Two licences word by word, from the texts that the book holds; undefined where it lacks one of them.
 * Words of a text that may not be spelled out are counted only.
 *
 * @example
 * const own = { form: 'text', spelled: true } as const;
 * const texts = [
 *   { ...own, ids: ['a'], key: 'house/a', text: 'You may use and sell it.' },
 *   { ...own, ids: ['b'], key: 'house/b', text: 'You may use it.' },
 * ];
 * compareWords('a', 'b', openBook(bookBytes(texts)))?.differences[0]?.a.words; // 'and sell'
 */
export function compareWords(a: string, b: string, book: Book): WordComparison | undefined {
  const [one, other] = [textOf(a, book), textOf(b, book)];
  if (one === undefined || other === undefined) return undefined;
  const pair = { input: one.codes.map(plain), known: other.codes.map(plain) };
  const box: Box = {
    inputFrom: 0,
    inputTo: pair.input.length,
    placeFrom: 0,
    placeTo: pair.known.length,
  };
  const runs = runsOf(pair, box, chainOf(pair, box, anchorsOf(pair)));
  return {
    a: one.key,
    b: other.key,
    equal: runs.reduce((sum, { length }) => sum + length, 0),
    differences: gapsOf(runs, box)
      .filter((gap) => gap.inputFrom < gap.inputTo || gap.placeFrom < gap.placeTo)
      .map((gap) => differenceOf(gap, one, other, book)),
  };
}

/** The text of a licence itself; of several the one that may be spelled out, then the longest. */
function textOf(id: string, { texts }: Book): Reference | undefined {
  return texts
    .filter(({ ids, form }) => form === 'text' && ids.includes(id))
    .toSorted((a, b) => Number(b.spelled) - Number(a.spelled) || b.words - a.words)[0];
}

/** Stretches that stand exactly once in each text, in the order of the first. */
function anchorsOf({
  input,
  known,
}: {
  readonly input: Uint32Array;
  readonly known: Uint32Array;
}): readonly Run[] {
  const places = onceIn(known);
  return [...onceIn(input)].flatMap(([words, at]) => {
    const place = places.get(words);
    return place === undefined ? [] : [{ input: at, place, length: ANCHOR }];
  });
}

function onceIn(codes: Uint32Array): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const again = new Set<string>();
  for (let at = 0; at + ANCHOR <= codes.length; at += 1) {
    const words = codes.subarray(at, at + ANCHOR).join(' ');
    if (places.has(words)) again.add(words);
    else places.set(words, at);
  }
  for (const words of again) places.delete(words);
  return places;
}

function differenceOf(gap: Box, one: Reference, other: Reference, book: Book): WordDifference {
  const before = Math.max(0, gap.inputFrom - CONTEXT);
  return {
    a: sideOf(one, gap.inputFrom, gap.inputTo, book),
    b: sideOf(other, gap.placeFrom, gap.placeTo, book),
    after: one.spelled
      ? spelled(one.codes.subarray(before, gap.inputFrom), book)
      : other.spelled
        ? spelled(other.codes.subarray(Math.max(0, gap.placeFrom - CONTEXT), gap.placeFrom), book)
        : '',
  };
}

function sideOf(text: Reference, from: number, to: number, book: Book): WordSide {
  const side = { from: from + 1, count: to - from };
  return text.spelled ? { ...side, words: spelled(text.codes.subarray(from, to), book) } : side;
}

function spelled(codes: Uint32Array, { spellings }: Book): string {
  return Array.from(codes, (code) => spellings.get(plain(code)) ?? '…').join(' ');
}
