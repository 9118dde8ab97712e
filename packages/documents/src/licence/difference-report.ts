import type { TermDifference } from '@weighbridge/licences';
import { BLANK, drawn, ink, type Line } from '../ink.ts';
import { hanging, heading, title } from '../layout.ts';
import { markdownBlocks, markdownTable, markdownText } from '../markdown.ts';
import { viewOf, type View } from '../view.ts';

/** Two licences, or two states of one, that are set side by side. */
export interface Compared {
  readonly a: string;
  readonly b: string;
  readonly terms: readonly TermDifference[];
}

/** Every term on which two licences differ. */
export function differenceTable({ a, b, terms }: Compared, view: View): string {
  const held = viewOf(view);
  return drawn(held, [
    ...heading(held, [ink(held, `  ${a}`, 'strong')], [ink(held, b, 'strong')]),
    BLANK,
    ...(terms.length === 0 ? hanging(held, 2, 'no term differs') : []),
    ...terms.flatMap((difference) => termLines(held, difference)),
    ...hanging(held, 2, 'Information, not legal advice.'),
  ]);
}

function termLines(view: View, { term, a, b }: TermDifference): readonly Line[] {
  return [
    title(view, term.replaceAll('_', ' ')),
    ...sideLines(view, '−', a),
    ...sideLines(view, '+', b),
    BLANK,
  ];
}

function sideLines(
  view: View,
  mark: '−' | '+',
  { says, at }: TermDifference['a'],
): readonly Line[] {
  const where = at === null ? '' : ` (${at})`;
  return hanging(view, 2, `${mark} ${says}${where}`, mark === '+' ? 'met' : 'not-met');
}

/** The same as Markdown. */
export function differenceMarkdown({ a, b, terms }: Compared): string {
  const cell = ({ says, at }: TermDifference['a']): string =>
    markdownText(at === null ? says : `${says} (${at})`);
  return markdownBlocks([
    [`# ${markdownText(a)} and ${markdownText(b)}`],
    terms.length === 0
      ? ['No term differs.']
      : markdownTable(
          ['term', markdownText(a), markdownText(b)],
          terms.map((one) => [
            markdownText(one.term.replaceAll('_', ' ')),
            cell(one.a),
            cell(one.b),
          ]),
        ),
    ['Information, not legal advice.'],
  ]);
}
