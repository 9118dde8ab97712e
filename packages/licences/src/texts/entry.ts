import { wordAt, wordsOf, type Words } from '../words/words.ts';
import type { BookText } from './book.ts';

/** A licence text that goes into a book, in full. */
export interface KnownText extends Omit<BookText, 'words' | 'optional'> {
  readonly text: string;
}

/** A text as a book keeps it. */
export interface Entry {
  readonly about: BookText;
  readonly codes: Uint32Array;
  /** Its words in small letters, in the order of the codes. */
  readonly spellings: readonly string[];
}

/** Advice how to apply a licence begins with this, behind the end of its terms. */
const APPENDIX =
  /^\W*(?:appendix\W{1,5})?(?:how to (?:apply|use) (?:the|these|this)\b|exhibit [ab]\s*[-–—:])|^[= \t]*\n\s*creative commons is not a party/im;

/** What says of itself that it is no part of the licence, before the licence's own title. */
const PREFACE =
  /do not form part of our licenses[\s\S]{0,8000}?(?=^[ \t]*Creative Commons [\w-]+\s+[\d.]+\s+International\s+Public\s+License[ \t]*$)/im;

/** Words of a title. */
const MAX_TITLE = 40;

/** The words of a text, and which of them a copy may leave out. */
export function entryOf({ text, ...known }: KnownText): Entry {
  const words = wordsOf(text);
  return {
    about: { ...known, words: words.codes.length, optional: optionalOf(text, words) },
    codes: words.codes,
    spellings: Array.from(words.codes, (_, at) =>
      wordAt(words, at).toLowerCase().replace(/\s/g, ''),
    ),
  };
}

function optionalOf(text: string, words: Words): readonly (readonly [number, number])[] {
  const preface = PREFACE.exec(text);
  const lead =
    preface === null
      ? titleWords(text, words)
      : wordAfter(words, preface.index + preface[0].length);
  const appendix = APPENDIX.exec(text)?.index;
  const tail = appendix === undefined ? -1 : wordAfter(words, appendix);
  return [
    ...(lead > 0 ? [[0, lead] as const] : []),
    ...(tail > 0 ? [[tail, words.codes.length] as const] : []),
  ];
}

function wordAfter(words: Words, place: number): number {
  return words.starts.findIndex((start) => start >= place);
}

/** Words before the first paragraph that is a sentence. */
function titleWords(text: string, words: Words): number {
  let line = 1;
  for (const block of text.split(/\n[ \t]*\n/)) {
    if (isSentence(block.trim())) break;
    line += block.split('\n').length + 1;
  }
  const first = words.lines.findIndex((at) => at >= line);
  return first > 0 && first <= MAX_TITLE ? first : 0;
}

function isSentence(block: string): boolean {
  const words = block.split(/\s+/).length;
  return words > 14 || (words > 6 && /[.;:,]$/.test(block)) || /[a-z,;][ \t]*\n\s*\S/.test(block);
}
