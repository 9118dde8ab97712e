import type { NoticeAsk, Notices } from '@weighbridge/licences';
import { BLANK, drawn, ink, type Line } from '../ink.ts';
import { hanging, rowLines, title } from '../layout.ts';
import { markdownBlocks, markdownTable, markdownText } from '../markdown.ts';
import { viewOf, type View } from '../view.ts';

const ADVICE =
  'Information, not legal advice. Fixed sentences stand in the texts at the sections named.';

interface Part {
  readonly title: string;
  readonly asks: readonly (NoticeAsk & { readonly file?: string })[];
}

function partsOf(notices: Notices): readonly Part[] {
  return [
    { title: 'Texts that travel with copies', asks: notices.texts },
    { title: 'Notices', asks: notices.notices },
    { title: 'Shown', asks: notices.shown },
    { title: 'Name', asks: notices.names },
    { title: 'Changes', asks: notices.changes },
  ].filter(({ asks }) => asks.length > 0);
}

/** What the terms of a model's components want where copies go. */
export function noticeTable(notices: Notices, name: string, view: View): string {
  const held = viewOf(view);
  const parts = partsOf(notices);
  return drawn(held, [
    [ink(held, `  ${name}`, 'strong')],
    BLANK,
    ...(parts.length === 0
      ? hanging(held, 2, 'no notice is asked for by a term that was read')
      : []),
    ...parts.flatMap((part) => partLines(held, part)),
    ...unknownLines(held, notices),
    ...hanging(held, 2, ADVICE),
  ]);
}

function partLines(view: View, part: Part): readonly Line[] {
  return [
    title(view, part.title),
    ...part.asks.flatMap((one) => [
      ...rowLines(view, {
        lead: [ink(view, '  - ')],
        column: 4,
        text: one.file === undefined ? one.says : `${one.file}: ${one.says}`,
      }),
      ...hanging(view, 4, whereOf(one), 'dim'),
    ]),
    BLANK,
  ];
}

function whereOf({ licence, at, components }: NoticeAsk): string {
  return [licence, ...(at === null ? [] : [at]), components.join(', ')].join(' · ');
}

function unknownLines(view: View, { unknown }: Notices): readonly Line[] {
  return unknown.flatMap(({ component, licence }) =>
    hanging(view, 2, `${component}: the terms of ${licence} are not known`, 'unknown'),
  );
}

/** A file of notices, ready to be put beside the weights and completed. */
export function noticeMarkdown(notices: Notices, name: string): string {
  return markdownBlocks([
    [`# Notices of ${markdownText(name)}`],
    ...partsOf(notices).flatMap(({ title: head, asks }) => [
      [`## ${head}`],
      markdownTable(
        ['what', 'licence', 'section', 'for'],
        asks.map((one) =>
          [
            one.file === undefined ? one.says : `${one.file}: ${one.says}`,
            one.licence,
            one.at ?? '',
            one.components.join(', '),
          ].map(markdownText),
        ),
      ),
    ]),
    notices.unknown.map(({ component, licence }) =>
      markdownText(`${component}: the terms of ${licence} are not known.`),
    ),
    [ADVICE],
  ]);
}
