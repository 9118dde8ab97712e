import { ADDRESS, MARKER, SLOT, plain } from '../words/code.ts';
import { wordAt, type Words } from '../words/words.ts';
import type { Book, Reference } from '../texts/book.ts';
import type { Box } from './align.ts';
import {
  areParties,
  isArticle,
  isAside,
  isCommanding,
  isDenying,
  isOrBehindAnd,
  weightOf,
  type Weight,
} from './lexicon.ts';
import { isMisreading, isRejoined } from './misreading.ts';

/**
 * What a change is about.
 *
 * `name`, `year` and `formatting` leave the meaning as it was; `wording` is a change of words of no graver class.
 */
export type ChangeClass = 'name' | 'year' | 'formatting' | 'wording' | Weight;

/** A stretch of words that differs from the known text. Lines count from 1. */
export interface Change {
  readonly kind: 'inserted' | 'deleted' | 'changed';
  readonly class: ChangeClass;
  /** Before or behind the text, in a file that is mostly licence. */
  readonly beside: boolean;
  /** Where it stands in the text given; for deleted words, the line of the next word that is there. */
  readonly lines: { readonly from: number; readonly to: number };
  /** The words given, as they stand there; empty for deleted ones. */
  readonly after: string;
  /** The words of the known text, in small letters; absent where they may not be spelled out. */
  readonly before?: string;
  /** Which words of the known text, counted from 0: from the first to the one behind the last. */
  readonly place: { readonly from: number; readonly to: number };
}

/** Classes that leave the meaning as it was. */
const HARMLESS: ReadonlySet<ChangeClass> = new Set(['name', 'year', 'formatting']);

/** A number, an amount or a version; `7b` and `Qwen-2` are names. */
const FIGURE = /^v?\d[\d.,]*$/i;

/** Names are at most this long. */
const MAX_NAME = 16;

/**
 * Whether a change leaves the meaning as it was: names, years and form, and prose beside the text unless it allows,
 * forbids or asks something.
 *
 * @example
 * isHarmless({ class: 'number', beside: false }); // false
 */
export function isHarmless({ class: named, beside }: Pick<Change, 'class' | 'beside'>): boolean {
  return HARMLESS.has(named) || (beside && named !== 'restriction');
}

/** What a reader of changes has to know. */
export interface Sides {
  readonly words: Words;
  readonly known: Reference;
  readonly book: Book;
}

/** A stretch that differs, in full. */
export function changeOf(
  { words, known, book }: Sides,
  gap: Box,
  about: Pick<Change, 'class' | 'beside'>,
): Change {
  const before = known.spelled
    ? spelledOut(known.codes.subarray(gap.placeFrom, gap.placeTo), book)
    : undefined;
  const last = Math.max(gap.inputFrom, gap.inputTo - 1);
  return {
    kind: kindOf(gap),
    class: about.class,
    beside: about.beside,
    lines: { from: lineOf(words, gap.inputFrom), to: lineOf(words, last) },
    after: proseOf(words, gap),
    ...(before === undefined ? {} : { before }),
    place: { from: gap.placeFrom, to: gap.placeTo },
  };
}

function kindOf(gap: Box): Change['kind'] {
  if (gap.inputFrom === gap.inputTo) return 'deleted';
  return gap.placeFrom === gap.placeTo ? 'inserted' : 'changed';
}

function lineOf(words: Words, at: number): number {
  return words.lines[Math.min(at, words.lines.length - 1)] ?? 1;
}

function proseOf(words: Words, { inputFrom, inputTo }: Box): string {
  if (inputFrom === inputTo) return '';
  return words.text.slice(words.starts[inputFrom], words.ends[inputTo - 1]);
}

function spelledOut(codes: Uint32Array, book: Book): string {
  return Array.from(codes, (code) => book.spellings.get(plain(code)) ?? '…').join(' ');
}

/** What prose beside a text is about: `restriction` where it allows, forbids or asks something. */
export function besideClass(words: Words, gap: Box): ChangeClass {
  if (isCommanding(proseOf(words, gap))) return 'restriction';
  const isSlot = words.codes.subarray(gap.inputFrom, gap.inputTo).every((code) => has(code, SLOT));
  return isSlot ? 'name' : 'wording';
}

/** What a stretch that differs is about. */
export function classOf(sides: Sides, gap: Box): ChangeClass {
  const difference = {
    sides,
    gap,
    input: sides.words.codes.subarray(gap.inputFrom, gap.inputTo),
    known: sides.known.codes.subarray(gap.placeFrom, gap.placeTo),
    spelled: Array.from({ length: gap.inputTo - gap.inputFrom }, (_, nth) =>
      wordAt(sides.words, gap.inputFrom + nth),
    ),
  };
  if (isFormatting(difference)) return 'formatting';
  return nameOf(difference) ?? weightIn(difference) ?? 'wording';
}

interface Difference {
  readonly sides: Sides;
  readonly gap: Box;
  readonly input: Uint32Array;
  readonly known: Uint32Array;
  /** The words of the input. */
  readonly spelled: readonly string[];
}

function has(code: number, flag: number): boolean {
  return (code & flag) !== 0;
}

function isFormatting({ sides, gap, input, known, spelled }: Difference): boolean {
  const isOneSided = input.length === 0 || known.length === 0;
  const light = isOneSided ? MARKER | ADDRESS : MARKER;
  const all = [...input, ...known];
  const heavy = (code: number): boolean => !has(code, light) && !isArticle(code);
  const [rest, missing] = [spelled.filter((_, nth) => heavy(input[nth] ?? 0)), known.filter(heavy)];
  if (rest.length === 0 && missing.length === 0) return true;
  if (isMoved(sides, known, spelled)) return true;
  if (isOneSided && (isAside(all) || isOrBehindAnd(before(sides, gap), all))) return true;
  if (isOptional(sides.known, gap) && isLight(input, spelled)) return true;
  return isRejoined(rest, missing) || isMisreading(rest, missing, sides.book.vocabulary);
}

/** The word of the known text before a gap, which is the same in both. */
function before({ known }: Sides, { placeFrom }: Box): number {
  return known.codes[placeFrom - 1] ?? 0;
}

/** Whether addresses are others of the same host. */
function isMoved(
  { known: { spelled: mayRead }, book }: Sides,
  known: Uint32Array,
  spelled: readonly string[],
): boolean {
  const [before, after] = [known[0], spelled[0]];
  if (
    !mayRead ||
    before === undefined ||
    after === undefined ||
    known.length + spelled.length !== 2
  )
    return false;
  return has(before, ADDRESS) && hostOf(after) === hostOf(book.spellings.get(plain(before)) ?? '');
}

function hostOf(address: string): string {
  const host = address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/s, '');
  return host.split('.').slice(-2).join('.');
}

/** Whether words that stand in the place of optional ones say nothing of their own. */
function isLight(input: Uint32Array, spelled: readonly string[]): boolean {
  const weight = weightOf(input);
  const isGrave = weight === 'restriction' || weight === 'number' || weight === 'territory';
  return !isGrave && !spelled.some((word) => FIGURE.test(word));
}

function isOptional({ optional }: Reference, gap: Box): boolean {
  return optional.some(([from, to]) => gap.placeFrom >= from && gap.placeTo <= to);
}

/** Copyright lines, fields filled in, and who holds the rights. */
function nameOf({ sides, gap, input, known, spelled }: Difference): 'name' | 'year' | undefined {
  const isSlot = known.every((code) => has(code, SLOT));
  const isOwn = input.every((code) => has(code, SLOT));
  const follows = has(sides.words.codes[gap.inputFrom - 1] ?? 0, SLOT);
  const isFilled = known.length > 0 && (isSlot || isParty(input, known, spelled));
  const isNamed =
    (isSlot && isOwn) || ((isFilled || (known.length === 0 && follows)) && isNameLike(input));
  if (!isNamed || isDenying(input)) return undefined;
  return spelled.length > 0 && spelled.every((word) => /^\d+$/.test(word)) ? 'year' : 'name';
}

/** Another holder of the rights, by name or in general. */
function isParty(input: Uint32Array, known: Uint32Array, spelled: readonly string[]): boolean {
  const isNamed =
    spelled.length > 0 &&
    spelled.every((word) => /^(?:[^\p{Ll}]|and|or|of|the|its|de)/u.test(word));
  return areParties(known) && (isNamed || areParties(input));
}

function isNameLike(input: Uint32Array): boolean {
  return input.length <= MAX_NAME && weightOf(input) !== 'number';
}

function weightIn({ input, known, spelled }: Difference): Weight | undefined {
  return spelled.some((word) => FIGURE.test(word)) ? 'number' : weightOf([...input, ...known]);
}
