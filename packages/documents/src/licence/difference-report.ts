import type { TermDifference, WordComparison, WordSide } from '@weighbridge/licences';
import { BLANK, drawn, ink, type Line } from '../ink.ts';
import { hanging, heading, title } from '../layout.ts';
import { markdownBlocks, markdownTable, markdownText } from '../markdown.ts';
import { viewOf, type View } from '../view.ts';

/** Two licences, or two states of one, that are set side by side. */
export interface Compared {
  readonly a: string;
  readonly b: string;
  readonly terms: readonly TermDifference[];
  /** Absent where the book lacks one of the texts, or where two states of a record are compared. */
  readonly words?: WordComparison | undefined;
}

/** Every term on which two licences differ. */
export function differenceTable({ a, b, terms, words }: Compared, view: View): string {
  const held = viewOf(view);
  return drawn(held, [
    ...heading(held, [ink(held, `  ${a}`, 'strong')], [ink(held, b, 'strong')]),
    BLANK,
    ...(terms.length === 0 ? hanging(held, 2, 'no term differs') : []),
    ...terms.flatMap((difference) => termLines(held, difference)),
    ...wordLines(held, words),
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

/** More differences than this are no help to a reader; all of them stand in JSON. */
const MOST = 40;

function wordLines(view: View, words: WordComparison | undefined): readonly Line[] {
  if (words === undefined) return [];
  const shownOnes = view.all ? words.differences : words.differences.slice(0, MOST);
  const left = words.differences.length - shownOnes.length;
  return [
    title(view, `Word by word, ${words.equal} words alike`),
    ...shownOnes.flatMap(({ a, b, after }) => [
      ...hanging(view, 2, after === '' ? 'in the beginning' : `… ${after}`, 'dim'),
      ...wordSide(view, '−', a),
      ...wordSide(view, '+', b),
    ]),
    ...(left === 0 ? [] : hanging(view, 2, `${left} more with --all`, 'dim')),
    BLANK,
  ];
}

function wordSide(view: View, mark: '−' | '+', side: WordSide): readonly Line[] {
  if (side.count === 0) return [];
  const words = side.words ?? `${counted(side.count)} from word ${side.from} on`;
  return hanging(view, 4, `${mark} ${words}`, mark === '+' ? 'met' : 'not-met');
}

function counted(words: number): string {
  return words === 1 ? '1 word' : `${words} words`;
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
export function differenceMarkdown({ a, b, terms, words }: Compared): string {
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
    ...wordBlocks(words),
    ['Information, not legal advice.'],
  ]);
}

function wordBlocks(words: WordComparison | undefined): readonly (readonly string[])[] {
  if (words === undefined) return [];
  const cell = (side: WordSide): string =>
    markdownText(side.words ?? (side.count === 0 ? '' : counted(side.count)));
  return [
    [`## Word by word, ${words.equal} words alike`],
    markdownTable(
      ['after', markdownText(words.a), markdownText(words.b)],
      words.differences.map(({ a, b, after }) => [markdownText(after), cell(a), cell(b)]),
    ),
  ];
}
