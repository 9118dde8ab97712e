import type { Span } from '../tree.ts';

/** One file of a pack, a vocabulary or tests: its path for faults, and its text. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** A file's text with the offsets at which its lines start. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** Characters from `from` (included) to `to` (excluded) of one file. */
export interface Spot {
  readonly source: SourceText;
  readonly from: number;
  readonly to: number;
}

/** Prepares a file for looking up places. Cost: one pass. */
export function sourceText(file: PackFile): SourceText {
  const lineStarts = [0];
  for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1))
    lineStarts.push(at + 1);
  return { path: file.path, text: file.text, lineStarts };
}

/** Line and column, both from 1, of an offset. */
export function positionOf(
  source: SourceText,
  offset: number,
): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = source.lineStarts.length - 1;
  // INVARIANT: the line that holds `offset` lies between `low` and `high`.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (source.lineStarts[low] ?? 0) + 1 };
}

/** The text of a line, counted from 1, without its line break. */
export function lineText(source: SourceText, line: number): string {
  return source.text.slice(source.lineStarts[line - 1] ?? 0, lineEnd(source, line));
}

// A whole pack may stand on one line: its end is looked up, never searched for.
function lineEnd(source: SourceText, line: number): number {
  const next = source.lineStarts[line];
  if (next === undefined) return source.text.length;
  return source.text[next - 2] === '\r' ? next - 2 : next - 1;
}

/** The place as it stands in a checked tree; what runs over several lines ends with the first. */
export function spanOf(spot: Spot): Span {
  const { line, column } = positionOf(spot.source, spot.from);
  const rest = lineEnd(spot.source, line) - spot.from;
  return { line, column, length: Math.max(1, Math.min(spot.to - spot.from, rest)) };
}

/** The place of a rule, which also names its file, so that a report can say where to look. */
export function fileSpanOf(spot: Spot): Span {
  return { ...spanOf(spot), file: spot.source.path.split('/').at(-1) ?? spot.source.path };
}
