import { isHarmless, type Change, type LicencePart } from '@weighbridge/licences';
import { padTo } from '../cells.ts';
import { BLANK, ink, shown, type Line, type Style } from '../ink.ts';
import { hanging, rowLines, title } from '../layout.ts';
import { markdownTable, markdownText } from '../markdown.ts';
import { counted } from '../numbers.ts';
import type { View } from '../view.ts';

/** A licence file with what known texts are in it. */
export interface LicenceText {
  readonly file: string;
  readonly parts: readonly LicencePart[];
}

/** So many changed stretches of one text are printed; `--all` prints them all. */
const MOST_CHANGES = 12;

const CERTAINTY: Readonly<Record<LicencePart['certainty'], string>> = {
  exact: 'word by word',
  'exact-but-notice': 'but for names, years and form',
  modified: 'with words changed',
  family: 'a part of it, or a text built on it',
};

/** Each licence file: what it is, how sure that is, and the words that differ from the known text. */
export function textLines(view: View, texts: readonly LicenceText[]): readonly Line[] {
  if (texts.length === 0) return [];
  return [title(view, 'Texts'), ...texts.flatMap((text) => linesOf(view, text)), BLANK];
}

function linesOf(view: View, { file, parts }: LicenceText): readonly Line[] {
  if (parts.length === 0)
    return rowLines(view, { lead: lead(view, file), column: 17, text: 'no known licence' });
  return parts.flatMap((part, nth) => [
    ...rowLines(view, {
      lead: lead(view, nth === 0 ? file : ''),
      column: 17,
      text: `${nameOf(part)}, ${CERTAINTY[part.certainty]}`,
      right: [ink(view, `${file}:${part.lines.from}`, 'label')],
      end: view.width,
    }),
    ...changeLines(view, part),
  ]);
}

function lead(view: View, file: string): Line {
  const name = file.split('/').at(-1) ?? file;
  return [ink(view, `  ${padTo(shown(view, name).slice(0, 14), 14)}`)];
}

function nameOf({ id, issueOf, nearest }: LicencePart): string {
  return id ?? issueOf ?? `not ${nearest.id}: its text`;
}

function changeLines(view: View, { changes }: LicencePart): readonly Line[] {
  const telling = changes.filter((change) => !isHarmless(change));
  const listed = view.all ? telling : telling.slice(0, MOST_CHANGES);
  const left = telling.length - listed.length;
  return [
    ...listed.flatMap((change) => oneChange(view, change)),
    ...(left > 0
      ? hanging(view, 17, `${counted(left, 'more change', 'more changes')}; --all shows them`)
      : []),
  ];
}

function oneChange(view: View, change: Change): readonly Line[] {
  const { before, after, place } = change;
  const lost = place.to - place.from;
  const side = (mark: string, text: string, style: Style): readonly Line[] =>
    text === '' ? [] : hanging(view, 17, `${mark} ${text}`, style);
  const gone = before ?? (lost > 0 ? counted(lost, 'word', 'words') : '');
  return [
    ...hanging(view, 17, `line ${change.lines.from}, ${change.class}`),
    ...side('−', gone, 'not-met'),
    ...side('+', after, 'met'),
  ];
}

/** The same as a table in Markdown; empty where there is no text. */
export function textMarkdown(texts: readonly LicenceText[]): readonly (readonly string[])[] {
  const rows = texts.flatMap(({ file, parts }) =>
    parts.map((part) => [
      markdownText(`${file}:${part.lines.from}`),
      markdownText(`${nameOf(part)}, ${CERTAINTY[part.certainty]}`),
    ]),
  );
  const changes = texts.flatMap(({ file, parts }) =>
    parts.flatMap((part) =>
      part.changes
        .filter((change) => !isHarmless(change))
        .map((change) => [
          markdownText(`${file}:${change.lines.from}`),
          markdownText(change.class),
          markdownText(
            change.before ?? counted(change.place.to - change.place.from, 'word', 'words'),
          ),
          markdownText(change.after),
        ]),
    ),
  );
  return [
    ...(rows.length === 0 ? [] : [['## Texts'], markdownTable(['where', 'what'], rows)]),
    ...(changes.length === 0
      ? []
      : [
          ['## Words that differ'],
          markdownTable(['where', 'about', 'known text', 'here'], changes),
        ]),
  ];
}
