import type { ComponentLicence, Dossier, Lineage } from '@weighbridge/inspect';
import { padTo } from './cells.ts';
import { factLines } from './dossier-facts.ts';
import { fileLines } from './dossier-files.ts';
import { byWeight, listedFaults, listedFindings } from './finding-lines.ts';
import { BLANK, drawn, ink, shown, type Line } from './ink.ts';
import { flowed, hanging, heading, rowLines, title } from './layout.ts';
import { counted, formatPlace } from './numbers.ts';
import { nameLines } from './ticket-head.ts';
import { severityCounts } from './ticket-findings.ts';
import { viewOf, type View } from './view.ts';

/**
 * A dossier as the terminal report of `inspect`: name, digests, inventory, facts with their
 * evidence, licences, ancestors as declared, faults, findings, what the digest does not cover.
 *
 * No judgement is in it. No line passes `view.width` (held within 40 to 120 cells); long paths give
 * way in their middle. Cost: linear in files and facts.
 */
export function dossierTable(dossier: Dossier, view: View): string {
  const held = viewOf(view);
  return drawn(held, [
    ...headLines(held, dossier),
    BLANK,
    ...fileLines(held, dossier),
    ...factLines(held, dossier),
    ...componentLines(held, dossier.components),
    ...lineageLines(held, dossier.lineage),
    ...troubleLines(held, dossier),
    ...notCoveredLines(held, dossier.notCovered),
    ...hanging(held, 2, 'Facts with their evidence; nothing is judged here.'),
    ...hanging(held, 2, 'Information, not legal advice.'),
  ]);
}

function headLines(view: View, dossier: Dossier): readonly Line[] {
  const { files, weights, omsRoot } = dossier.revision;
  const number = files === undefined ? 'revision unknown' : `revision ${files.slice(0, 12)}`;
  return [
    ...nameLines(view, dossier.name, [ink(view, number, 'strong')]),
    ...(dossier.purl === undefined ? [] : hanging(view, 2, dossier.purl)),
    ...digestLines(view, 'files', files),
    ...digestLines(view, 'weights', weights),
    ...digestLines(view, 'oms root', omsRoot),
  ];
}

function digestLines(view: View, name: string, digest: string | undefined): readonly Line[] {
  const lead: Line = [ink(view, `  ${padTo(name, 9)}`, 'label')];
  const text = digest ?? 'unknown: a file it covers was not read, or there is none';
  return rowLines(view, { lead, column: 11, text });
}

function componentLines(view: View, components: readonly ComponentLicence[]): readonly Line[] {
  if (components.length === 0) return [];
  return [
    title(view, 'Licences'),
    ...components.flatMap((one) =>
      claimRow(view, { word: one.component, text: one.licence, from: one.from }),
    ),
    BLANK,
  ];
}

function lineageLines(view: View, lineage: readonly Lineage[]): readonly Line[] {
  if (lineage.length === 0) return [];
  return [
    title(view, 'Made from, as declared'),
    ...lineage.flatMap((one) =>
      claimRow(view, { word: one.relation, text: one.model, from: one.from }),
    ),
    BLANK,
  ];
}

interface ClaimRow {
  readonly word: string;
  readonly text: string;
  readonly from: ComponentLicence['from'];
}

function claimRow(view: View, { word, text, from }: ClaimRow): readonly Line[] {
  const lead: Line = [ink(view, `  ${padTo(shown(view, word), 13)}`)];
  const place = formatPlace(
    from.line === undefined ? { file: from.file } : { file: from.file, line: from.line },
  );
  return rowLines(view, {
    lead,
    column: 17,
    text,
    right: [ink(view, `declared, ${place}`, 'label')],
    end: view.width,
  });
}

function troubleLines(view: View, dossier: Dossier): readonly Line[] {
  const faults = listedFaults(view, dossier.faults);
  const findings = listedFindings(view, byWeight(dossier.findings));
  const faultCount = counted(dossier.faults.length, 'fault', 'faults');
  return [
    ...(faults.length === 0 ? [] : [...section(view, 'Faults', faultCount), ...faults, BLANK]),
    ...section(view, 'Findings', severityCounts(dossier.findings)),
    ...findings,
    BLANK,
  ];
}

function section(view: View, name: string, counts: string): readonly Line[] {
  return heading(view, [ink(view, `  ${name}`, 'label')], [ink(view, counts, 'dim')]);
}

function notCoveredLines(view: View, paths: readonly string[]): readonly Line[] {
  if (paths.length === 0) return [];
  const names = paths.map((path, index) => `${path}${index === paths.length - 1 ? '' : ','}`);
  return [title(view, 'Not covered by the revision'), ...flowed(view, 4, names, ' '), BLANK];
}
