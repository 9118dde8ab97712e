import { MARKER, SLOT, plain } from '../words/code.ts';
import { wordAt, type Words } from '../words/words.ts';
import type { Book, Reference } from '../texts/book.ts';
import { areParties, isCommanding, weightOf, type Weight } from './lexicon.ts';
import { isMisreading, isRejoined } from './misreading.ts';
import type { Run } from './align.ts';

/** What a change is about; `wording` is none of the others. */
export type ChangeClass = 'name' | 'year' | 'formatting' | 'wording' | Weight;

/** A stretch of words that differs from the known text. Lines count from 1. */
export interface Change {
  readonly kind: 'inserted' | 'deleted' | 'changed';
  readonly class: ChangeClass;
  /** Where it stands in the text given; for deleted words, the line before which they are missing. */
  readonly lines: { readonly from: number; readonly to: number };
  /** The words given in their place, as they stand there; empty for deleted ones. */
  readonly after: string;
  /** The words of the known text, where they may be spelled out. */
  readonly before?: string;
  /** Which words of the known text: from the first to the one before the last. */
  readonly place: { readonly from: number; readonly to: number };
}

/** Classes of changes that leave the meaning as it was. */
const HARMLESS: ReadonlySet<ChangeClass> = new Set(['name', 'year', 'formatting']);

/** Titles are at most this long. */
const MAX_TITLE = 30;

/** Names are at most this long. */
const MAX_NAME = 16;

/** Whether a change leaves the meaning as it was. */
export function isHarmless(change: Change): boolean {
  return HARMLESS.has(change.class);
}

/** Two stretches that stand where the other has none of the same words. */
export interface Gap {
  readonly inputFrom: number;
  readonly inputTo: number;
  readonly placeFrom: number;
  readonly placeTo: number;
}

/** The stretches between runs. */
export function gapsOf(runs: readonly Run[], box: Gap): readonly Gap[] {
  const ends = [...runs, { input: box.inputTo, place: box.placeTo, length: 0 }];
  let [input, place] = [box.inputFrom, box.placeFrom];
  return ends.flatMap((run) => {
    const gap = { inputFrom: input, inputTo: run.input, placeFrom: place, placeTo: run.place };
    [input, place] = [run.input + run.length, run.place + run.length];
    return gap.inputTo > gap.inputFrom || gap.placeTo > gap.placeFrom ? [gap] : [];
  });
}

/** What a reader of changes has to know. */
export interface Sides {
  readonly words: Words;
  readonly known: Reference;
  readonly book: Book;
}

/** A gap as a change. */
export function changeOf(sides: Sides, gap: Gap): Change {
  return changeAs(sides, gap, classOf(sides, gap));
}

/**
 * What stands before or behind a text that a file is made of. Titles, names and prose are no change of it; a
 * sentence that says what is allowed or forbidden is.
 */
export function besideChange(sides: Sides, gap: Gap): Change {
  return changeAs(sides, gap, besideClass(sides.words, gap));
}

function besideClass(words: Words, gap: Gap): ChangeClass {
  const codes = words.codes
    .subarray(gap.inputFrom, gap.inputTo)
    .filter((code) => (code & SLOT) === 0);
  if (codes.length <= MAX_TITLE && !isCommanding(codes)) return 'name';
  return isCommanding(codes) ? 'restriction' : 'formatting';
}

function changeAs(sides: Sides, gap: Gap, named: ChangeClass): Change {
  const { words, known, book } = sides;
  const kind =
    gap.inputFrom === gap.inputTo
      ? 'deleted'
      : gap.placeFrom === gap.placeTo
        ? 'inserted'
        : 'changed';
  const before = known.spelled
    ? spelledOut(known.codes.subarray(gap.placeFrom, gap.placeTo), book)
    : undefined;
  const last = Math.max(gap.inputFrom, gap.inputTo - 1);
  return {
    kind,
    class: named,
    lines: { from: lineOf(words, gap.inputFrom), to: lineOf(words, last) },
    after: words.text.slice(
      words.starts[gap.inputFrom],
      kind === 'deleted' ? words.starts[gap.inputFrom] : words.ends[last],
    ),
    ...(before === undefined ? {} : { before }),
    place: { from: gap.placeFrom, to: gap.placeTo },
  };
}

function lineOf(words: Words, at: number): number {
  return words.lines[Math.min(at, words.lines.length - 1)] ?? 1;
}

function spelledOut(codes: Uint32Array, book: Book): string {
  return Array.from(codes, (code) => book.spellings.get(plain(code)) ?? '…').join(' ');
}

function classOf(sides: Sides, gap: Gap): ChangeClass {
  const input = sides.words.codes.subarray(gap.inputFrom, gap.inputTo);
  const known = sides.known.codes.subarray(gap.placeFrom, gap.placeTo);
  if (isFormatting(sides, gap, input, known)) return 'formatting';
  const named = namedAs(sides, gap, input, known);
  if (named !== undefined) return named;
  return weightIn(sides.words, gap, input, known) ?? 'wording';
}

function isFormatting(sides: Sides, gap: Gap, input: Uint32Array, known: Uint32Array): boolean {
  const isList = [...input, ...known].every((code) => (code & MARKER) !== 0);
  if (isList || (input.length === 0 && isOptional(sides.known, gap))) return true;
  const spelled = Array.from(input, (_, nth) => wordAt(sides.words, gap.inputFrom + nth));
  return isRejoined(spelled, known) || isMisreading(spelled, known, sides.book.vocabulary);
}

function isOptional({ optional }: Reference, gap: Gap): boolean {
  return optional.some(([from, to]) => gap.placeFrom >= from && gap.placeTo <= to);
}

/** Copyright lines, fields filled in, and who holds the rights. */
function namedAs(
  { words }: Sides,
  gap: Gap,
  input: Uint32Array,
  known: Uint32Array,
): 'name' | 'year' | undefined {
  const slots = known.every((code) => (code & SLOT) !== 0);
  const own = input.every((code) => (code & SLOT) !== 0);
  const beside = ((words.codes[gap.inputFrom - 1] ?? 0) & SLOT) !== 0;
  const filled =
    known.length > 0 &&
    (slots || (input.length > 0 && areParties(known) && areCapital(words, gap)));
  const isName =
    (slots && own) ||
    (filled && isNameLike(input)) ||
    (known.length === 0 && beside && isNameLike(input));
  if (!isName) return undefined;
  return Array.from(input, (_, nth) => wordAt(words, gap.inputFrom + nth)).every((word) =>
    /^\d+$/.test(word),
  )
    ? 'year'
    : 'name';
}

function isNameLike(input: Uint32Array): boolean {
  const weight = weightOf(input);
  return input.length <= MAX_NAME && weight !== 'restriction' && weight !== 'number';
}

function areCapital(words: Words, gap: Gap): boolean {
  for (let at = gap.inputFrom; at < gap.inputTo; at += 1) {
    if (!/^(?:[^\p{Ll}]|and|or|of|the|its|de)/u.test(wordAt(words, at))) return false;
  }
  return true;
}

function weightIn(
  words: Words,
  gap: Gap,
  input: Uint32Array,
  known: Uint32Array,
): Weight | undefined {
  for (let at = gap.inputFrom; at < gap.inputTo; at += 1) {
    if (/\d/.test(wordAt(words, at))) return 'number';
  }
  return weightOf([...input, ...known]);
}
