import { cells, padBefore, wrapText } from './cells.ts';
import { gap, ink, lineCells, shown, type Line, type Style } from './ink.ts';
import { isNarrow, sentenceEnd, type View } from './view.ts';

/** Beside a citation at least this much of a sentence must fit, else the citation goes below. */
const LEAST_SENTENCE = 22;

/** A line of a table: what stands before the text's column, the text, what stands at the right edge. */
export interface Row {
  readonly lead: Line;
  readonly column: number;
  readonly text: string;
  readonly style?: Style;
  readonly right?: Line;
  /** The column that the text does not pass; the page's sentence column unless given. */
  readonly end?: number;
}

/** A row as lines: text wrapped under its own column, the right part on the first line's edge. */
export function rowLines(view: View, row: Row): readonly Line[] {
  const right = row.right ?? [];
  const most = row.right === undefined ? view.width : (row.end ?? sentenceEnd(view));
  const beside = Math.min(most, view.width - lineCells(right) - 2) - row.column;
  const text = shown(view, row.text);
  const fits =
    right.length === 0 || (!isNarrow(view) && beside >= Math.min(LEAST_SENTENCE, cells(text)));
  const wrapped = textLines(view, row, fits ? beside : view.width - row.column);
  if (right.length === 0) return wrapped;
  if (!fits) return [...wrapped, ...underneath(view, row.column, right)];
  return wrapped.map((line, index) => (index === 0 ? withRight(view, line, right) : line));
}

function textLines(view: View, row: Row, width: number): readonly Line[] {
  return wrapText(shown(view, row.text), width).map((text, index) => {
    const lead = index === 0 ? row.lead : [];
    return [...lead, gap(lead, row.column), { text, style: row.style ?? 'plain' }];
  });
}

/** A line with its right part on the edge, at least two cells away. */
export function withRight(view: View, line: Line, right: Line): Line {
  return [...line, gap(line, view.width - lineCells(right), 2), ...right];
}

/** A right part that has no room beside its text: on its own line, wrapped if it must. */
export function underneath(view: View, column: number, right: Line): readonly Line[] {
  const room = view.width - column;
  if (lineCells(right) <= room) return [[gap([], column), ...right]];
  const style = right[0]?.style ?? 'plain';
  return wrapText(right.map((span) => span.text).join(''), room).map((text) => [
    gap([], column),
    { text, style },
  ]);
}

/** Text wrapped at a column to the right edge, as lines of its own. */
export function hanging(
  view: View,
  column: number,
  text: string,
  style: Style = 'plain',
): readonly Line[] {
  return rowLines(view, { lead: [], column, text, style });
}

/** Pieces put in a line with `between`, going on in the next line where one does not fit. */
export function flowed(
  view: View,
  indent: number,
  pieces: readonly string[],
  between: string,
): readonly Line[] {
  const room = view.width - indent;
  const lines: string[] = [];
  for (const piece of pieces.map((raw) => shown(view, raw))) {
    const last = lines.at(-1);
    const longer = last === undefined ? piece : last + between + piece;
    if (last !== undefined && cells(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(...wrapText(piece, room));
  }
  return lines.map((text) => [gap([], indent), { text, style: 'plain' }]);
}

/** Two parts of a heading: on one line if they fit, else the second on the right edge of the next. */
export function heading(view: View, left: Line, right: Line): readonly Line[] {
  if (right.length === 0) return wrappedEnd(view, left);
  if (lineCells(left) + 2 + lineCells(right) <= view.width) return [withRight(view, left, right)];
  const text = right.map((span) => span.text).join('');
  const under = wrapText(text, view.width - 4).map((part) => [
    { text: padBefore(part, view.width), style: right[0]?.style ?? 'plain' } as const,
  ]);
  return [...wrappedEnd(view, left), ...under];
}

// The last part of a heading is its words; those before it are tags.
function wrappedEnd(view: View, line: Line): readonly Line[] {
  const last = line.at(-1);
  if (last === undefined || lineCells(line) <= view.width) return [line];
  const words = last.text.trimStart();
  const lead = [...line.slice(0, -1), gap([], cells(last.text) - cells(words))];
  return rowLines(view, { lead, column: lineCells(lead), text: words, style: last.style });
}

/** The first line of a section. */
export function title(view: View, text: string): Line {
  return [ink(view, `  ${text}`, 'label')];
}
