import {
  standingOf,
  termOrder,
  termText,
  thresholdText,
  type LicenceTerms,
  type Term,
  type Threshold,
} from '@weighbridge/licences';
import { padTo } from '../cells.ts';
import { BLANK, drawn, ink, shown, type Line, type Style } from '../ink.ts';
import { hanging, heading, rowLines, title } from '../layout.ts';
import { markdownBlocks, markdownTable, markdownText } from '../markdown.ts';
import { viewOf, type View } from '../view.ts';

const ADVICE = 'Information in our words, not legal advice.';

/** Width of the names of terms. */
const NAMES = 21;

/** One licence, term by term, each with its section. */
export function termsTable(licence: LicenceTerms, view: View): string {
  const held = viewOf(view);
  return drawn(held, [
    ...heading(held, [ink(held, `  ${licence.name}`, 'strong')], [ink(held, licence.id, 'label')]),
    ...hanging(held, 2, headText(licence), 'dim'),
    BLANK,
    title(held, 'Terms'),
    ...rowsOf(licence).flatMap((row) => termLines(held, row)),
    BLANK,
    title(held, 'EU exemption (Art 53(2)), licence limb'),
    ...hanging(held, 2, euText(licence)),
    ...licence.eu_open_source.reasons.flatMap((reason) =>
      hanging(held, 4, reasonText(reason), 'dim'),
    ),
    BLANK,
    title(held, 'Openness'),
    ...hanging(held, 2, opennessText(licence)),
    BLANK,
    ...noteLines(held, licence.notes),
    ...hanging(held, 2, ADVICE),
  ]);
}

function headText({
  steward,
  version,
  released,
  basis,
  confidence,
  identifiers,
}: LicenceTerms): string {
  return [
    steward,
    ...(version === null ? [] : [`version ${version}`]),
    ...(released === null ? [] : [`dated ${released}`]),
    ...(identifiers.spdx === null ? [] : [`SPDX ${identifiers.spdx}`]),
    ...(identifiers.hf_tag === null ? [] : [`Hub [${identifiers.hf_tag}]`]),
    `${basis.replaceAll('-', ' ')}, confidence ${confidence}`,
  ].join(' · ');
}

interface TermRow {
  readonly name: string;
  readonly says: string;
  readonly at: string;
  readonly style: Style;
  readonly note: string;
}

function rowsOf({ terms }: LicenceTerms): readonly TermRow[] {
  return termOrder.flatMap((name) => {
    const term = terms[name];
    return isList(term) ? limitRows(term) : [termRow(name, term)];
  });
}

function isList(term: Term | readonly Threshold[]): term is readonly Threshold[] {
  return Array.isArray(term);
}

const STYLES = {
  says: 'plain',
  none: 'dim',
  unknown: 'unknown',
  silent: 'open',
  conflict: 'not-met',
} as const;

function termRow(name: string, term: Term): TermRow {
  const standing = standingOf(term);
  return {
    name: name.replaceAll('_', ' '),
    says: standing === 'unknown' ? `${termText(term)} (not read)` : termText(term),
    at: term.at ?? '',
    style: STYLES[standing],
    note: term.note ?? '',
  };
}

function limitRows(thresholds: readonly Threshold[]): readonly TermRow[] {
  if (thresholds.length === 0)
    return [{ name: 'thresholds', says: 'none', at: '', style: 'dim', note: '' }];
  return thresholds.map((threshold) => ({
    name: 'threshold',
    says: thresholdText(threshold),
    at: threshold.at ?? '',
    style: 'plain',
    note: threshold.measured_at === null ? '' : `counted: ${threshold.measured_at}`,
  }));
}

function termLines(view: View, row: TermRow): readonly Line[] {
  return [
    ...rowLines(view, {
      lead: [ink(view, `  ${padTo(shown(view, row.name), NAMES)}`, 'label')],
      column: NAMES + 3,
      text: row.says,
      style: row.style,
      right: row.at === '' ? [] : [ink(view, row.at, 'dim')],
      end: view.width,
    }),
    ...(row.note === '' ? [] : hanging(view, NAMES + 3, row.note, 'dim')),
  ];
}

function euText({ eu_open_source: eu }: LicenceTerms): string {
  return eu.note === undefined ? eu.verdict : `${eu.verdict}: ${eu.note}`;
}

type Reason = LicenceTerms['eu_open_source']['reasons'][number];

function reasonText({ rule, guideline, at, note }: Reason): string {
  const places = [guideline, at].filter((one) => one !== undefined && one !== null);
  return [rule.replaceAll('-', ' '), ...places, ...(note === undefined ? [] : [note])].join(' · ');
}

function opennessText({ openness }: LicenceTerms): string {
  const { osaid_terms: osaid, mof_open_licence: open, mof_accepted_for: accepted, why } = openness;
  const framework = open
    ? `open in the Model Openness Framework, accepted for ${accepted.join(', ') || 'nothing by type'}`
    : 'no open licence of the Model Openness Framework';
  return [
    `Open Source AI Definition: ${osaid.replaceAll('-', ' ')}`,
    framework,
    ...(why === undefined ? [] : [why]),
  ].join('; ');
}

function noteLines(view: View, notes: readonly string[]): readonly Line[] {
  if (notes.length === 0) return [];
  return [title(view, 'Traps'), ...notes.flatMap((note) => hanging(view, 2, note)), BLANK];
}

/** The same as Markdown; also a page of the documentation. */
export function termsMarkdown(licence: LicenceTerms): string {
  const rows = rowsOf(licence).map(({ name, says, at, note }) =>
    [name, note === '' ? says : `${says} (${note})`, at].map(markdownText),
  );
  const reasons = licence.eu_open_source.reasons.map(
    (reason) => `- ${markdownText(reasonText(reason))}`,
  );
  return markdownBlocks([
    [`# ${markdownText(licence.name)}`],
    [markdownText(`${licence.id} · ${headText(licence)}`)],
    markdownTable(['term', 'says', 'section'], rows),
    ['## EU exemption, licence limb'],
    [markdownText(euText(licence))],
    reasons,
    ['## Openness'],
    [markdownText(opennessText(licence))],
    licence.notes.length === 0 ? [] : ['## Traps'],
    licence.notes.map((note) => `- ${markdownText(note)}`),
    ...lookAlikes(licence),
    [ADVICE],
  ]);
}

function lookAlikes({ detection }: LicenceTerms): readonly (readonly string[])[] {
  const near = detection.near_duplicates ?? [];
  if (near.length === 0) return [];
  const told = detection.discriminator ?? '';
  const apart = told === '' ? '' : `: ${told}`;
  return [['## Texts that look alike'], [markdownText(`${near.join(', ')}${apart}`)]];
}
