import { cells } from './cells.ts';
import { asciiText, cleanText } from './clean.ts';
import type { View } from './view.ts';

/** What a piece of text means; the person's terminal decides how it looks (terminal page, section 3). */
export type Style =
  | 'plain'
  | 'strong'
  | 'label'
  | 'tag'
  | 'dim'
  | 'unknown'
  | 'scheduled'
  | 'met'
  | 'not-met'
  | 'open'
  | 'allow'
  | 'review'
  | 'deny'
  | 'fault';

/** A piece of a line in one style. */
export interface Span {
  readonly text: string;
  readonly style: Style;
}

/** One line of a report. */
export type Line = readonly Span[];

const SGR: { readonly [style in Style]: string } = {
  plain: '',
  strong: '1',
  label: '36',
  tag: '1;36',
  dim: '2',
  unknown: '1;35',
  scheduled: '33',
  met: '32',
  'not-met': '31',
  open: '35',
  allow: '7;32',
  review: '7;33',
  deny: '7;31',
  fault: '1;31',
};

/** Text as it may be shown in this view; its cells are counted after this and never change. */
export function shown(view: View, text: string): string {
  const clean = cleanText(text);
  return view.ascii ? asciiText(clean) : clean;
}

/** A piece of a line, made safe to show. */
export function ink(view: View, text: string, style: Style = 'plain'): Span {
  return { text: shown(view, text), style };
}

export function lineCells(line: Line): number {
  return line.reduce((sum, span) => sum + cells(span.text), 0);
}

/** Spaces up to a column, or at least `least` where the line is already there. */
export function gap(line: Line, column: number, least = 0): Span {
  return { text: ' '.repeat(Math.max(least, column - lineCells(line))), style: 'plain' };
}

/** The lines as text: without spaces at line ends, never two empty lines, one line end at the end. */
export function drawn(view: View, lines: readonly Line[]): string {
  const texts = lines.map((line) => lineText(view, line));
  const kept = texts.filter((text, index) => text !== '' || (texts[index - 1] ?? '') !== '');
  while (kept.at(-1) === '') kept.pop();
  return `${kept.join('\n')}\n`;
}

function lineText(view: View, line: Line): string {
  const last = line.findLastIndex((span) => span.text.trimEnd() !== '');
  const spans = line.slice(0, last + 1);
  return spans.map((span, index) => spanText(view, span, index === last)).join('');
}

function spanText(view: View, span: Span, isLast: boolean): string {
  const sgr = view.colour ? SGR[span.style] : '';
  // A reversed plate keeps its space on each side.
  const text = isLast && !sgr.startsWith('7') ? span.text.trimEnd() : span.text;
  return sgr === '' ? text : `\u001b[${sgr}m${text}\u001b[0m`;
}

/** The line between two groups. */
export const BLANK: Line = [];
