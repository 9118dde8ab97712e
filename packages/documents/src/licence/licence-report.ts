import type { Dossier } from '@weighbridge/inspect';
import { padTo } from '../cells.ts';
import { byWeight, listedFaults, listedFindings } from '../finding-lines.ts';
import { BLANK, drawn, ink, shown, type Line } from '../ink.ts';
import { hanging, heading, rowLines, title } from '../layout.ts';
import { markdownBlocks, markdownTable, markdownText } from '../markdown.ts';
import { formatPlace } from '../numbers.ts';
import { severityCounts } from '../ticket-findings.ts';
import { viewOf, type View } from '../view.ts';
import { textLines, textMarkdown, type LicenceText } from './licence-texts.ts';

/**
 * What a dossier says about licences: by component, each with its place; what each licence file is, with
 * the words that differ from the known text; and the findings about them.
 */
export function licenceTable(
  dossier: Dossier,
  view: View,
  texts: readonly LicenceText[] = [],
): string {
  const held = viewOf(view);
  const findings = licenceFindings(dossier);
  const faults = listedFaults(held, dossier.faults);
  return drawn(held, [
    ...heading(held, [ink(held, `  ${shown(held, dossier.name)}`, 'strong')], []),
    BLANK,
    title(held, 'Licence by component'),
    ...componentLines(held, dossier),
    BLANK,
    ...textLines(held, texts),
    ...(faults.length === 0 ? [] : [title(held, 'Faults'), ...faults, BLANK]),
    ...heading(
      held,
      [ink(held, '  Findings', 'label')],
      [ink(held, severityCounts(findings), 'dim')],
    ),
    ...listedFindings(held, byWeight(findings)),
    BLANK,
    ...hanging(held, 2, 'Information, not legal advice.'),
  ]);
}

function componentLines(view: View, { components }: Dossier): readonly Line[] {
  if (components.length === 0) return hanging(view, 2, 'no licence was found in this folder');
  return components.flatMap(({ component, licence, from, or, basis }) =>
    rowLines(view, {
      lead: [ink(view, `  ${padTo(shown(view, component), 14)}`)],
      column: 17,
      text: licenceWords({ licence, or, basis }),
      right: [ink(view, placeOf(from), 'label')],
      end: view.width,
    }),
  );
}

type Words = Pick<Dossier['components'][number], 'licence' | 'or' | 'basis'>;

/** The licence, what else its name stands for, and what it rests on where that is not the file itself. */
function licenceWords({
  licence,
  or = [],
  basis,
}: { [Part in keyof Words]: Words[Part] | undefined }): string {
  const named = [licence ?? '', ...(or.length > 3 ? [`one of ${or.length} more`] : or)].join(
    ' or ',
  );
  return basis === 'base-model' ? `${named}, as the base model` : named;
}

/** The same as Markdown: tables, no HTML, text of the model escaped. */
export function licenceMarkdown(dossier: Dossier, texts: readonly LicenceText[] = []): string {
  const rows = dossier.components.map(({ component, from, licence, or, basis }) =>
    [component, licenceWords({ licence, or, basis }), placeOf(from)].map(markdownText),
  );
  const findings = byWeight(licenceFindings(dossier)).map(({ severity, code, says, places }) =>
    [severity, code, says, places.map(formatPlace).join(', ')].map(markdownText),
  );
  return markdownBlocks([
    [`# Licences of ${markdownText(dossier.name)}`],
    rows.length === 0
      ? ['No licence was found in this folder.']
      : markdownTable(['component', 'licence', 'where'], rows),
    ...textMarkdown(texts),
    findings.length === 0 ? [] : ['## Findings'],
    findings.length === 0
      ? []
      : markdownTable(['severity', 'code', 'what was seen', 'where'], findings),
    ['Information, not legal advice.'],
  ]);
}

/** The findings of a dossier that are about licences. */
export function licenceFindings({ findings }: Dossier): Dossier['findings'] {
  return findings.filter(({ code }) => code.startsWith('licence.'));
}

function placeOf(from: { readonly file: string; readonly line?: number }): string {
  return formatPlace(
    from.line === undefined ? { file: from.file } : { file: from.file, line: from.line },
  );
}
