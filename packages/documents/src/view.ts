/** How a report is drawn: everything that depends on the reader's terminal, and nothing else. */
export interface View {
  /** Cells of a line; held between 40 and 120. */
  readonly width: number;
  /** Whether ANSI colours are written; the characters are the same without. */
  readonly colour: boolean;
  /** Whether marks and typographic characters are replaced by ASCII. */
  readonly ascii: boolean;
  /** Whether rules that do not bear, met practice and light findings are listed too. */
  readonly all: boolean;
}

/** Narrower than this no column is left for a sentence. */
const MIN_WIDTH = 40;
/** Wider than this the eye loses the line. */
const MAX_WIDTH = 120;
/** From here evidence has its own column. */
const WIDE = 110;
/** Below this the citation stands under the sentence. */
const NARROW = 60;

/**
 * A view with what was not said filled in: 80 columns, no colour, marks, without what does not bear.
 *
 * @example
 * viewOf({ width: 300 }); // { width: 120, colour: false, ascii: false, all: false }
 */
export function viewOf(said: Partial<View>): View {
  const width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Math.floor(said.width ?? 80)));
  return {
    width,
    colour: said.colour ?? false,
    ascii: said.ascii ?? false,
    all: said.all ?? false,
  };
}

export function isWide(view: View): boolean {
  return view.width >= WIDE;
}

export function isNarrow(view: View): boolean {
  return view.width < NARROW;
}

/** The column where sentences begin: margin, mark, space, word of nine, two spaces. */
export function sentenceColumn(view: View): number {
  return view.ascii ? 17 : 15;
}

/** The column that sentences do not pass: 58 of 80, 66 of 120. */
export function sentenceEnd(view: View): number {
  if (isNarrow(view)) return view.width;
  return isWide(view) ? 66 : view.width - 22;
}
