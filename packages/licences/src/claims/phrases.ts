import { tokensOf, type Token } from './tokens.ts';

/** Phrases by their words, as a tree. */
export interface PhraseBook<T> {
  readonly root: Branch<T>;
  /** Words that may stand inside a phrase without counting. */
  readonly fillers: ReadonlySet<string>;
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  value?: T;
}

/** A phrase found: words `from` up to, not including, `to`. */
export interface Hit<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Between two words of a phrase at most so many fillers are passed over. */
const MAX_FILLERS = 4;

/** The book of phrases; of two equal phrases the first counts. `{a|b}` stands for each of its parts. */
export function phraseBook<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
  fillers: ReadonlySet<string>,
): PhraseBook<T> {
  const root: Branch<T> = { next: new Map() };
  for (const [pattern, value] of entries)
    for (const phrase of expanded(pattern)) put(root, wordsOf(phrase, fillers), value);
  return { root, fillers };
}

/** The longest phrase from each word on, from left to right, none inside another. Linear in the words. */
export function phrasesIn<T>(book: PhraseBook<T>, tokens: readonly Token[]): readonly Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (let at = 0; at < tokens.length;) {
    const hit = longestAt(book, tokens, at);
    if (hit !== undefined) hits.push(hit);
    at = hit?.to ?? at + 1;
  }
  return hits;
}

function longestAt<T>(
  { root, fillers }: PhraseBook<T>,
  tokens: readonly Token[],
  from: number,
): Hit<T> | undefined {
  let branch = root;
  let longest: Hit<T> | undefined;
  let skipped = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const word = tokens[at]?.text ?? '';
    const next = branch.next.get(word);
    if (next === undefined) {
      skipped += 1;
      if (at === from || !fillers.has(word) || skipped > MAX_FILLERS) break;
      continue;
    }
    branch = next;
    skipped = 0;
    if (branch.value !== undefined) longest = { from, to: at + 1, value: branch.value };
  }
  return longest;
}

function put<T>(root: Branch<T>, words: readonly string[], value: T): void {
  let branch = root;
  for (const word of words) {
    const next = branch.next.get(word) ?? { next: new Map<string, Branch<T>>() };
    branch.next.set(word, next);
    branch = next;
  }
  if (branch !== root) branch.value ??= value;
}

function wordsOf(phrase: string, fillers: ReadonlySet<string>): readonly string[] {
  const words = tokensOf(phrase).map(({ text }) => text);
  const telling = words.filter((word) => !fillers.has(word));
  return telling.length === 0 ? words : telling;
}

/** `{a|b} c` as `a c` and `b c`. */
function expanded(pattern: string): readonly string[] {
  const open = pattern.indexOf('{');
  const close = pattern.indexOf('}', open);
  if (open === -1 || close === -1) return [pattern];
  const [before, after] = [pattern.slice(0, open), pattern.slice(close + 1)];
  return pattern
    .slice(open + 1, close)
    .split('|')
    .flatMap((part) => expanded(before + part + after));
}
