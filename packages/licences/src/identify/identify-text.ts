import type { Book, BookText } from '../texts/book.ts';
import { wordsOf, type Words } from '../words/words.ts';
import { besideClass, changeOf, classOf, isHarmless, type Change } from './changes.ts';
import { clustersOf, startOf, stretchOf, type Cluster, type Clusters } from './clusters.ts';
import { fitOf, sketchOf, type Fit, type Sketch, type Surroundings } from './fit.ts';

/**
 * How sure it is what a text is.
 *
 * - `exact`: the known text, word by word.
 * - `exact-but-notice`: so but for names, years, titles, fields and form, none of which change what it means.
 * - `modified`: the known text with words changed; it is not to be called by the known name.
 * - `family`: built on the known text.
 */
export type Certainty = 'exact' | 'exact-but-notice' | 'modified' | 'family';

/** One licence within a text. */
export interface LicencePart {
  /** What it is; absent where it is a modified text or only of a family. */
  readonly id?: string;
  /**
   * The licence of which it is another issue: a text that no standard names, with a few words different, none of
   * them a number, a restriction or a territory. What a publisher calls by one name often is not one text.
   */
  readonly issueOf?: string;
  /** Other ids that stand for the same words. */
  readonly alike: readonly string[];
  /** The known text that it was compared with. */
  readonly nearest: Nearest;
  readonly certainty: Certainty;
  readonly form: BookText['form'];
  readonly family?: string;
  /** From the first to the last line that belongs to it. */
  readonly lines: { readonly from: number; readonly to: number };
  /** Every stretch of words that differs, in order. */
  readonly changes: readonly Change[];
}

/** A known text and how much of it is there. */
export interface Nearest {
  readonly id: string;
  readonly key: string;
  readonly spdx?: string;
  /** Share of its words found, from 0 to 1. */
  readonly found: number;
}

/** What a text is made of. */
export interface TextReading {
  readonly words: number;
  /** In the order of the text; empty when no known licence is in it. */
  readonly parts: readonly LicencePart[];
  /** Share of the words that belong to a part, from 0 to 1. */
  readonly covered: number;
  /** Known texts of which something is in the text although no part is, the nearest first. */
  readonly nearest: readonly Nearest[];
  /** Whether the text was longer than what is read. */
  readonly cut: boolean;
}

/** More parts than this are not looked for. */
const MAX_PARTS = 400;

/** Candidates that are roughly laid upon a stretch, and those of them that are compared word by word. */
const MAX_CANDIDATES = 16;
const MAX_FITS = 6;

/** A known text is there when this share of its words is; of a short one, with fewer than these words, more. */
const FAMILY = 0.5;
const MODIFIED = 0.75;
const SHORT = 0.8;
const SHORT_WORDS = 250;

/** What is beside the parts counts as theirs when they are this share of all words. */
const WHOLE = 0.5;

/**
 * What a text is, by comparison with every known one.
 *
 * Each licence in it is a part with all its differences. What stands beside the parts of a file that is mostly
 * licence counts as inserted; in other prose it is left alone. A modified text has no `id`, but a `nearest`.
 *
 * @example
 * const text = 'Anybody may use the work for any purpose, and nobody is liable for anything.';
 * const book = openBook(bookBytes([{ ids: ['own'], key: 'house/own', form: 'text', spelled: true, text }]));
 * identifyText(text, book).parts.map(({ id, certainty }) => [id, certainty]); // [['own', 'exact']]
 */
export function identifyText(text: string, book: Book): TextReading {
  const words = wordsOf(text);
  const clusters = clustersOf(words.codes, book);
  const fits = fitsIn(words, clusters, book);
  const total = words.codes.length;
  const covered = fits.reduce((sum, { to, from }) => sum + to - from, 0) / Math.max(1, total);
  const parts = fits.map((fit, nth) =>
    partOf(words, book, fit, covered >= WHOLE ? besides(fits, nth, total) : []),
  );
  return {
    words: total,
    parts,
    covered,
    nearest: parts.length > 0 ? [] : nearestOf(clusters.heaviest, book),
    cut: words.cut,
  };
}

/** The best fit for the heaviest cluster, then for the next one beside it, and so on. */
function fitsIn(words: Words, clusters: Clusters, book: Book): readonly Fit[] {
  const fits: Fit[] = [];
  let left = clusters.heaviest.filter((cluster) => isEnough(cluster, book));
  for (let tries = 0; tries < MAX_PARTS && left.length > 0; tries += 1) {
    const [first] = left;
    if (first === undefined) break;
    const best = bestFit(words, rivalsOf(first, left, book), { book, clusters, taken: fits });
    const isFit = best !== undefined && isThere(best);
    if (isFit) fits.push(best);
    left = left.filter((cluster) => cluster !== first && !(isFit && isWithin(cluster, best)));
  }
  return fits.toSorted((a, b) => a.from - b.from);
}

function isThere({ found, known }: Fit): boolean {
  return found >= (known.codes.length < SHORT_WORDS ? SHORT : FAMILY);
}

function isEnough({ weight, text }: Cluster, book: Book): boolean {
  return weight >= Math.min(100, 0.2 * (book.texts[text]?.codes.length ?? 0));
}

/** The texts with most matches where the first one has its own, each by its heaviest cluster there. */
function rivalsOf(first: Cluster, clusters: readonly Cluster[], book: Book): readonly Cluster[] {
  const length = book.texts[first.text]?.codes.length ?? 0;
  const [from, to] = [startOf(first), startOf(first) + length];
  const rivals = new Map<number, { readonly heaviest: Cluster; weight: number }>();
  for (const cluster of clusters) {
    const [start, end] = stretchOf(cluster);
    if (end <= from || start >= to) continue;
    const rival = rivals.get(cluster.text) ?? { heaviest: cluster, weight: 0 };
    rival.weight += cluster.weight;
    rivals.set(cluster.text, rival);
  }
  return [...rivals.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MAX_CANDIDATES)
    .map(({ heaviest }) => heaviest);
}

/** The rivals that roughly match most are compared word by word. */
function bestFit(
  words: Words,
  rivals: readonly Cluster[],
  surroundings: Surroundings,
): Fit | undefined {
  return rivals
    .flatMap((cluster) => sketchOf(words, cluster, surroundings) ?? [])
    .toSorted((a, b) => promiseOf(b) - promiseOf(a))
    .slice(0, MAX_FITS)
    .flatMap((sketch) => fitOf(words, sketch, surroundings.book) ?? [])
    .toSorted((a, b) => b.gain - a.gain)[0];
}

/** Of two that match as much the one with fewer words left over. */
function promiseOf({ matched, known }: Sketch): number {
  return matched - (known.codes.length - matched) / 4;
}

function isWithin(cluster: Cluster, fit: Fit): boolean {
  const [from, to] = stretchOf(cluster);
  return Math.min(to, fit.to) - Math.max(from, fit.from) > 0.5 * (to - from);
}

/** Words before the first part belong to it, words behind a part to that. */
function besides(
  fits: readonly Fit[],
  nth: number,
  total: number,
): readonly (readonly [number, number])[] {
  const fit = fits[nth];
  if (fit === undefined) return [];
  const next = fits[nth + 1]?.from ?? total;
  const before: readonly [number, number] = [0, nth === 0 ? fit.from : 0];
  return [before, [fit.to, next] as const].filter(([from, to]) => to > from);
}

function partOf(
  words: Words,
  book: Book,
  fit: Fit,
  beside: readonly (readonly [number, number])[],
): LicencePart {
  const { known } = fit;
  const sides = { words, known, book };
  const inside = fit.differences.map(({ gap, class: named }) =>
    changeOf(sides, gap, { class: named, beside: false }),
  );
  const around = beside.map(([inputFrom, inputTo]) => {
    const place = inputFrom < fit.from ? 0 : known.codes.length;
    const gap = { inputFrom, inputTo, placeFrom: place, placeTo: place };
    const isEnd = place > 0 && inputTo - inputFrom <= LAST_WORDS && lacksEnd(fit);
    return isEnd
      ? changeOf(sides, gap, { class: classOf(sides, gap), beside: false })
      : changeOf(sides, gap, { class: besideClass(words, gap), beside: true });
  });
  const changes = [...inside, ...around].toSorted((a, b) => a.lines.from - b.lines.from);
  const certainty = certaintyOf(fit, changes);
  const isKnown = certainty === 'exact' || certainty === 'exact-but-notice';
  const [id, ...alike] = known.ids;
  return {
    ...(isKnown && id !== undefined ? { id } : {}),
    ...(certainty === 'modified' && isIssue(fit, changes) && id !== undefined
      ? { issueOf: id }
      : {}),
    alike: isKnown ? alike : [],
    nearest: {
      id: id ?? known.key,
      key: known.key,
      ...(known.spdx === undefined ? {} : { spdx: known.spdx }),
      found: fit.found,
    },
    certainty,
    form: known.form,
    ...(known.family === undefined ? {} : { family: known.family }),
    lines: { from: words.lines[fit.from] ?? 1, to: words.lines[fit.to - 1] ?? 1 },
    changes,
  };
}

/** Words of its own that another issue of a text may have, as a share of all. */
const ISSUE = 0.03;

const DATE = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:19|20)\d\d\b/i;

/** Whether a text without a standard name differs only in words that change none of its terms. */
function isIssue({ known, found }: Fit, changes: readonly Change[]): boolean {
  const words = changes
    .filter((change) => !isHarmless(change))
    .reduce((sum, { after }) => sum + after.split(/\s+/).length, 0);
  const few = known.spdx === undefined && found >= 1 - ISSUE && words <= ISSUE * known.codes.length;
  const isPolicy = known.form === 'policy';
  return few && changes.every((change) => isHarmless(change) || isPlain(change, isPolicy));
}

/** Words that another issue may leave out in one place. */
const LEFT_OUT = 3;

/** A number counts where it is no date; in a policy it is the version of what the policy is for. */
function isPlain({ class: named, kind, after, place }: Change, isPolicy: boolean): boolean {
  const isNumber = named === 'number' && (isPolicy || DATE.test(after));
  const isClause = kind === 'deleted' && place.to - place.from > LEFT_OUT;
  return (named === 'wording' || isNumber) && !isClause;
}

/** So many words behind a text whose end is missing stand in the place of its end. */
const LAST_WORDS = 3;

function lacksEnd({ differences, known }: Fit): boolean {
  return differences.some(({ gap }) => gap.placeTo === known.codes.length);
}

function certaintyOf(fit: Fit, changes: readonly Change[]): Certainty {
  if (changes.length === 0) return 'exact';
  if (changes.every(isHarmless)) return 'exact-but-notice';
  return fit.found >= MODIFIED ? 'modified' : 'family';
}

function nearestOf(clusters: readonly Cluster[], book: Book): readonly Nearest[] {
  return clusters.slice(0, 5).flatMap(({ text, weight }) => {
    const known = book.texts[text];
    if (known === undefined) return [];
    const { key, ids, spdx, codes } = known;
    const found = Math.min(1, weight / codes.length);
    return [{ id: ids[0] ?? key, key, ...(spdx === undefined ? {} : { spdx }), found }];
  });
}
