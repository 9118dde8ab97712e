import { heaviest, type ChainDuty, type ComparedRow, type Comparison } from '@weighbridge/weigh';
import { padTo, wrapText } from '../cells.ts';
import { shortCite } from '../evidence-words.ts';
import { BLANK, drawn, gap, ink, type Line, type Style } from '../ink.ts';
import { flowed, hanging } from '../layout.ts';
import { confidenceWords, statusKind, statusMark } from '../marks.ts';
import { factWords } from '../numbers.ts';
import { nameLines } from '../ticket-head.ts';
import { viewOf, type View } from '../view.ts';

/** Cells between two columns. */
const BETWEEN = 2;

/**
 * Places side by side, a column each: what one piece of evidence serves stands in one row.
 */
export function comparisonTable(comparison: Comparison, view: View): string {
  const held = viewOf(view);
  const { places, sides, rows } = comparison;
  const [first] = sides;
  const width = Math.floor((held.width - 2) / places.length) - BETWEEN;
  const counts = sides.map(({ duties }) => `${duties.length} bear or may bear`);
  return drawn(held, [
    ...(first === undefined
      ? []
      : nameLines(held, first.subject.name, [ink(held, 'places side by side', 'strong')])),
    ...flowed(held, 2, first === undefined ? [] : [`law as of ${first.as_of}`], '   '),
    BLANK,
    ...columnLines(held, places, width, 'tag'),
    ...columnLines(held, counts, width, 'dim'),
    BLANK,
    ...besideEachOther(rows).flatMap((row) => [...rowOf(held, row, comparison, width), BLANK]),
    [ink(held, '  Information, not legal advice.')],
  ]);
}

/** Shared rows as they are; what only one place asks for stands beside what only another asks for. */
function besideEachOther(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const isShared = ({ sides }: ComparedRow): boolean =>
    sides.filter((side) => side.length > 0).length > 1;
  const alone = rows.filter((row) => !isShared(row));
  const columns = (rows[0]?.sides ?? []).map((_, side) =>
    alone.flatMap((row) => row.sides[side] ?? []),
  );
  const height = Math.max(0, ...columns.map(({ length }) => length));
  const zipped = Array.from({ length: height }, (_, place) => ({
    subject: '',
    sides: columns.map((column) => column.slice(place, place + 1)),
  }));
  return [...rows.filter(isShared), ...zipped];
}

function columnLines(
  view: View,
  texts: readonly string[],
  width: number,
  style: Style,
): readonly Line[] {
  const columns = texts.map((text) => wrapText(text, width));
  return besideLines(view, columns, { width, style });
}

function besideLines(
  view: View,
  columns: readonly (readonly string[])[],
  { width, style }: { readonly width: number; readonly style?: Style },
): readonly Line[] {
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line): Line => {
    const cell = (column: readonly string[]) => padTo(column[line] ?? '', width + BETWEEN);
    return [gap([], 2), ...columns.map((column) => ink(view, cell(column), style))];
  });
}

function rowOf(
  view: View,
  { subject, sides }: ComparedRow,
  { sides: all }: Comparison,
  width: number,
): readonly Line[] {
  const words = all.map(({ vocabulary }) => vocabulary[subject]?.means).find((means) => means);
  const shared = subject !== '';
  const head: readonly Line[] = shared
    ? hanging(view, 2, `one piece of evidence: ${words ?? factWords(subject)}`, 'label')
    : [];
  const columns = sides.map((side) =>
    side.length === 0 ? [shared ? '–' : ''] : side.flatMap((duty) => cellOf(view, duty, width)),
  );
  return [...head, ...besideLines(view, columns, { width })];
}

function cellOf(view: View, duty: ChainDuty, width: number): readonly string[] {
  const status = heaviest(duty.bearers)?.status ?? 'no';
  const mark = statusMark(view, statusKind(status));
  const [first = '', ...rest] = wrapText(duty.must, width - 2 - (view.ascii ? 2 : 0));
  const indent = ' '.repeat(view.ascii ? 4 : 2);
  const cite = `${shortCite(duty.cite)}${confidenceWords(duty.mark)}, ${status}`;
  return [
    `${mark} ${first}`,
    ...[...rest, ...wrapText(cite, width - indent.length)].map((text) => `${indent}${text}`),
  ];
}
