import { codeOf, plain } from '../words/code.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Words shorter than this are one letter away from words of another meaning: may and nay, not and now. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 40;

/** What a scanner takes for something else, both ways. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['1', 'l'],
  ['1', 'i'],
  ['0', 'o'],
  ['5', 's'],
  ['8', 'b'],
  ['6', 'b'],
  ['li', 'h'],
  ['ii', 'u'],
  ['fi', 'h'],
  ['c', 'e'],
];

/** Whether words are the known ones with letters misread or mistyped, and so no words that mean something else. */
export function isMisreading(
  words: readonly string[],
  known: Uint32Array,
  vocabulary: ReadonlySet<number>,
): boolean {
  return (
    words.length > 0 &&
    words.length === known.length &&
    words.every((word, nth) => isOneMisread(word, plain(known[nth] ?? 0), vocabulary))
  );
}

function isOneMisread(word: string, known: number, vocabulary: ReadonlySet<number>): boolean {
  const own = plain(codeOf(word));
  if (own === known) return true;
  if (vocabulary.has(own) || /^\d+$/.test(word) || word.length > MAX_LENGTH) return false;
  return readings(word.toLowerCase()).some((reading) => plain(codeOf(reading)) === known);
}

function readings(word: string): readonly string[] {
  return [...confusions(word), ...(word.length < MIN_LENGTH ? [] : edits(word))];
}

/** The word with each thing read as what it is mistaken for, once or everywhere. */
function confusions(word: string): readonly string[] {
  return CONFUSED.flatMap(([one, other]) => [
    ...replacements(word, one, other),
    ...replacements(word, other, one),
  ]);
}

function replacements(word: string, from: string, to: string): readonly string[] {
  const places = [...word.matchAll(new RegExp(from, 'g'))].map(({ index }) => index);
  const once = places.map((at) => word.slice(0, at) + to + word.slice(at + from.length));
  return places.length > 1 ? [...once, word.replaceAll(from, to)] : once;
}

/** All words one letter away: left out, put in, replaced, or two swapped. */
function edits(word: string): readonly string[] {
  const all: string[] = [];
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    all.push(head + tail.slice(1), head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of LETTERS) all.push(head + letter + tail, head + letter + tail.slice(1));
  }
  return all;
}

/** Whether words are the known ones written together or apart. */
export function isRejoined(words: readonly string[], known: Uint32Array): boolean {
  if (known.length === 1) return words.length > 1 && sameWord(words.join(''), known[0]);
  const [word = ''] = words;
  return words.length === 1 && known.length === 2 && splits(word, known);
}

function splits(word: string, [first, second]: Uint32Array): boolean {
  for (let at = 1; at < Math.min(word.length, MAX_LENGTH); at += 1) {
    if (sameWord(word.slice(0, at), first) && sameWord(word.slice(at), second)) return true;
  }
  return false;
}

function sameWord(word: string, known: number | undefined): boolean {
  return plain(codeOf(word)) === plain(known ?? 0);
}
