import type { Fault } from '@weighbridge/core';
import { cells, wrapText } from './cells.ts';
import { BLANK, drawn, gap, ink, lineCells, shown, type Line, type Span } from './ink.ts';
import { hanging } from './layout.ts';
import { placeIn } from './finding-lines.ts';
import { viewOf, type View } from './view.ts';

/** A fault in a text that can be shown with its line: the line as it stands and what is meant in it. */
export interface ShownFault extends Fault {
  /** What it is called; a fault where nothing is said. */
  readonly word?: 'warning';
  /** The source line, without its line end. */
  readonly source?: string;
  /** Parts of that line, by column from 1 and length in characters, each with words of its own. */
  readonly marks?: readonly {
    readonly column: number;
    readonly length: number;
    readonly label?: string;
  }[];
  /** What to call for more, if there is a page. */
  readonly more?: string;
}

/**
 * A fault in four lines: word, code and place; what was found; what to do; what to call for more.
 * A fault with its source line shows it with carets (terminal page, section 10). Ends with a line end.
 *
 * @example
 * const fault = { code: 'gguf.magic', at: { file: 'a.gguf', byte: 0 }, detail: 'no GGUF', remedy: 'fetch it again' };
 * faultText(fault, { width: 80, colour: false, ascii: false, all: false }).split('\n').length; // 4
 */
export function faultText(fault: ShownFault, view: View): string {
  const held = viewOf(view);
  const more =
    fault.more ?? (fault.code.startsWith('WB-') ? `weighbridge help ${fault.code}` : undefined);
  return drawn(held, [
    ...firstLines(held, fault),
    ...hanging(held, 2, fault.detail),
    ...sourceLines(held, fault),
    ...hanging(held, 2, `do: ${fault.remedy}`),
    ...(more === undefined ? [] : hanging(held, 2, `more: ${more}`)),
  ]);
}

function firstLines(view: View, fault: ShownFault): readonly Line[] {
  const lead: Line = [
    ink(view, fault.word ?? 'fault', 'fault'),
    ink(view, ` ${fault.code}   `, 'strong'),
  ];
  const place = placeIn(view, fault.at, view.width - lineCells(lead) - 16);
  if (lineCells(lead) + cells(place) <= view.width) return [[...lead, ink(view, place)]];
  return [lead, ...hanging(view, 2, place)];
}

/** A window on the source line with carets under the parts meant and their words below. */
function sourceLines(view: View, fault: ShownFault): readonly Line[] {
  if (fault.source === undefined || !('line' in fault.at)) return [];
  const bar = `  ${fault.at.line} | `;
  const blank = `${' '.repeat(cells(bar) - 2)}| `;
  const marks = fault.marks ?? [];
  const window = windowOn(view, fault.source, {
    start: marks[0]?.column ?? 1,
    room: view.width - cells(bar),
  });
  const placed = marks.flatMap((mark) => placedMark(window, mark));
  const labels = placed.filter((mark) => mark.label !== '');
  return [
    [ink(view, bar, 'label'), { text: window.text, style: 'plain' }],
    ...markLines(view, blank, placed, (mark) => '^'.repeat(mark.width)),
    ...markLines(view, blank, labels, (mark) => mark.label),
  ];
}

interface Window {
  readonly text: string;
  /** Cell at which each character of the source begins in `text`; absent outside the window. */
  readonly at: ReadonlyMap<number, number>;
}

// A pack may hold a line of any length; only the part around the first mark is drawn, and `…`
// says on which side something was left out.
function windowOn(
  view: View,
  source: string,
  asked: { readonly start: number; readonly room: number },
): Window {
  const sign = view.ascii ? '...' : '…';
  const line = Array.from(source.replace(/\t/gu, ' '), (character) => shown(view, character));
  const whole = cells(line.join('')) <= asked.room;
  const first = whole ? 0 : Math.max(0, asked.start - 1 - Math.floor(asked.room / 3));
  const at = new Map<number, number>();
  let text = first === 0 ? '' : sign;
  const limit = whole ? asked.room : asked.room - cells(sign);
  for (let index = first; index < line.length; index++) {
    const character = line[index] ?? '';
    if (cells(text) + cells(character) > limit) return { text: text + sign, at };
    at.set(index + 1, cells(text));
    text += character;
  }
  at.set(line.length + 1, cells(text));
  return { text, at };
}

interface PlacedMark {
  readonly start: number;
  readonly width: number;
  readonly label: string;
}

function placedMark(
  window: Window,
  mark: NonNullable<ShownFault['marks']>[number],
): readonly PlacedMark[] {
  const start = window.at.get(mark.column);
  if (start === undefined) return [];
  const end = window.at.get(mark.column + mark.length) ?? cells(window.text);
  return [{ start, width: Math.max(1, end - start), label: mark.label ?? '' }];
}

/** One line below the source with a text for each mark, each at its column; none without marks. */
function markLines(
  view: View,
  blank: string,
  marks: readonly PlacedMark[],
  textOf: (mark: PlacedMark) => string,
): readonly Line[] {
  const line: Span[] = [ink(view, blank, 'label')];
  for (const mark of marks) {
    const column = Math.max(cells(blank) + mark.start, line.length === 1 ? 0 : lineCells(line) + 1);
    if (view.width - column < 2) continue;
    const [text = ''] = wrapText(shown(view, textOf(mark)), view.width - column);
    line.push(gap(line, column), { text, style: 'fault' });
  }
  return line.length === 1 ? [] : [line];
}

/**
 * An error that is not a fault of an input: what went wrong, details, what to do, what to call.
 *
 * @example
 * errorText({ says: 'no option --as-off', do: 'leave it out' }, { width: 80, colour: false, ascii: false, all: false });
 * // 'error: no option --as-off\n  do: leave it out\n'
 */
export function errorText(
  error: {
    readonly says: string;
    readonly detail?: string;
    readonly do?: string;
    readonly more?: string;
  },
  view: View,
): string {
  const held = viewOf(view);
  const [first = BLANK, ...rest] = hanging(held, 7, error.says);
  return drawn(held, [
    [ink(held, 'error:', 'fault'), ink(held, ' '), ...first.slice(1)],
    ...rest,
    ...(error.detail === undefined ? [] : hanging(held, 2, error.detail)),
    ...(error.do === undefined ? [] : hanging(held, 2, `do: ${error.do}`)),
    ...(error.more === undefined ? [] : hanging(held, 2, `more: ${error.more}`)),
  ]);
}

/**
 * The last line of talk: the exit code with its reason, or the code alone.
 *
 * @example
 * exitLine(3, 'could not decide (1 file not read)'); // 'exit 3: could not decide (1 file not read)\n'
 */
export function exitLine(code: number, reason?: string): string {
  if (code === 130) return 'stopped; nothing was written\n';
  return reason === undefined ? `exit ${code}\n` : `exit ${code}: ${reason}\n`;
}
