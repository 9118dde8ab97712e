import { numberInterval, type NumberValue } from '@weighbridge/core';
import { gap, type Line } from './ink.ts';
import { formatNumber } from './numbers.ts';
import type { View } from './view.ts';

/** Cells of one decade. */
const DECADE = 10;

/** A number or interval against the threshold it is compared with. */
export interface Weighing {
  readonly value: NumberValue;
  readonly threshold: number;
}

/**
 * The ruled scale of a comparison: decades, the interval hatched, the threshold as a needle. Two
 * lines, or none where there is no room for three decades or the threshold is not positive. An
 * interval that goes on beyond the scale ends in `<` or `>`.
 */
export function needleLines(view: View, weighing: Weighing, column: number): readonly Line[] {
  const room = Math.floor((view.width - column - 5) / DECADE);
  if (room < 3 || !(weighing.threshold > 0)) return [];
  const decades = Math.min(5, room);
  const start = Math.floor(Math.log10(weighing.threshold) + 1e-9) - (decades === 3 ? 1 : 2);
  const scale = { start, decades, cells: decades * DECADE + 1 };
  return [
    [gap([], column), { text: labels(scale), style: 'label' }],
    [gap([], column), { text: ruler(view, weighing, scale), style: 'unknown' }],
  ];
}

interface Scale {
  readonly start: number;
  readonly decades: number;
  readonly cells: number;
}

function labels(scale: Scale): string {
  const marks = Array.from({ length: scale.decades + 1 }, (_, step) =>
    formatPower(scale.start + step),
  );
  return marks
    .map((mark) => mark.padEnd(DECADE))
    .join('')
    .trimEnd();
}

function formatPower(exponent: number): string {
  return exponent >= 6 ? `1e${exponent}` : formatNumber(10 ** exponent);
}

function ruler(view: View, weighing: Weighing, scale: Scale): string {
  const { lo, hi } = numberInterval(weighing.value, 0);
  const glyph = view.ascii ? ASCII : MARKS;
  const at = {
    lo: cellOf(lo, scale),
    hi: cellOf(hi, scale),
    needle: cellOf(weighing.threshold, scale),
  };
  const drawn = Array.from({ length: scale.cells }, (_, cell) => {
    if (cell === at.needle) return glyph.needle;
    if (cell === 0 && at.lo < 0) return '<';
    if (cell === scale.cells - 1 && at.hi >= scale.cells) return '>';
    if (cell >= at.lo && cell <= at.hi) return glyph.hatch;
    if (cell % DECADE !== 0) return glyph.line;
    return cell === 0 ? glyph.first : cell === scale.cells - 1 ? glyph.last : glyph.major;
  });
  return drawn.join('');
}

const MARKS = { needle: '▲', hatch: '░', line: '─', first: '├', last: '┤', major: '┼' } as const;
const ASCII = { needle: '^', hatch: '#', line: '-', first: '|', last: '|', major: '+' } as const;

/** The cell of a number on the scale; below 0 and beyond the last cell it is off the scale. */
function cellOf(value: number, scale: Scale): number {
  if (value <= 0) return -1;
  if (value === Infinity) return scale.cells;
  return Math.floor((Math.log10(value) - scale.start) * DECADE + 1e-6);
}
