import type { LicenceChoice } from '@weighbridge/licences';
import { BLANK, drawn, ink, type Line } from '../ink.ts';
import { hanging, heading } from '../layout.ts';
import { markdownBlocks, markdownTable, markdownText } from '../markdown.ts';
import { viewOf, type View } from '../view.ts';
import { LICENCE_PLATES, placeOf } from './stack-report.ts';

const ADVICE = 'Information, not legal advice.';

/** Licences that a release may go out under, best first. */
export function choiceTable(choices: readonly LicenceChoice[], view: View): string {
  const held = viewOf(view);
  return drawn(held, [
    ...choices.flatMap((choice) => [...choiceLines(held, choice), BLANK]),
    ...hanging(held, 2, ADVICE),
  ]);
}

function choiceLines(view: View, choice: LicenceChoice): readonly Line[] {
  const { word, style } = LICENCE_PLATES[choice.verdict];
  return [
    ...heading(
      view,
      [ink(view, '  '), ink(view, ` ${word} `, style), ink(view, ` ${choice.licence}`, 'strong')],
      [],
    ),
    ...rowsOf(choice).flatMap(([name, text]) => hanging(view, 4, `${name}: ${text}`)),
  ];
}

function rowsOf(choice: LicenceChoice): readonly (readonly [string, string])[] {
  const told = (points: LicenceChoice['against']): string =>
    points.map((point) => `${point.says} (${placeOf(point)})`).join('; ');
  const rows: readonly (readonly [string, string])[] = [
    ['against it', told(choice.against)],
    ['leaves open', told(choice.open)],
    ['asks of recipients', choice.asks.join(', ') || 'nothing'],
    ['misses of what was wanted', choice.misses.join(', ')],
    ['EU exemption, licence limb', choice.eu ?? 'no model'],
    ['Open Source AI Definition', choice.openness.replaceAll('-', ' ')],
  ];
  return rows.filter(([, text]) => text !== '');
}

/** The same as Markdown. */
export function choiceMarkdown(choices: readonly LicenceChoice[]): string {
  const rows = choices.map((choice) => {
    const said = new Map(rowsOf(choice));
    const cell = (name: string): string => said.get(name) ?? '';
    return [
      choice.licence,
      LICENCE_PLATES[choice.verdict].word.toLowerCase(),
      [cell('against it'), cell('leaves open')].filter((text) => text !== '').join('; '),
      cell('asks of recipients'),
      cell('misses of what was wanted'),
      cell('EU exemption, licence limb'),
      cell('Open Source AI Definition'),
    ].map(markdownText);
  });
  const head = [
    'licence',
    'verdict',
    'why, and what it leaves open',
    'asks',
    'misses',
    'EU limb',
    'OSAID',
  ];
  return markdownBlocks([['# Licences for a release'], markdownTable(head, rows), [ADVICE]]);
}
