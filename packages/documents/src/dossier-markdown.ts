import type { Dossier } from '@weighbridge/inspect';
import { conflictsIn, evidenceWords, valueIn } from './dossier-facts.ts';
import { kindWords, readCounts } from './dossier-files.ts';
import { byWeight } from './finding-lines.ts';
import { markdownBlocks, markdownCode, markdownTable, markdownText } from './markdown.ts';
import { formatBytes, formatPlace } from './numbers.ts';

/**
 * A dossier as Markdown: digests, inventory, facts with evidence, licences, ancestors, faults and
 * findings, each as a table. No HTML; text of the model is escaped. Ends with a line end.
 */
export function dossierMarkdown(dossier: Dossier): string {
  return markdownBlocks([
    [`# ${markdownText(dossier.name)}`],
    [`${readCounts(dossier)}.`],
    digestTable(dossier),
    ...fileTable(dossier),
    ...factTable(dossier),
    ...claimTable(dossier),
    ...troubleTable(dossier),
    dossier.notCovered.length === 0
      ? []
      : [`Not covered by the revision: ${dossier.notCovered.map(markdownCode).join(', ')}`],
    ['Facts with their evidence; nothing is judged here. Information, not legal advice.'],
  ]);
}

function digestTable({ revision }: Dossier): readonly string[] {
  const cell = (digest: string | undefined): string =>
    digest === undefined ? 'unknown' : markdownCode(digest);
  const rows = [
    ['files', cell(revision.files)],
    ['weights', cell(revision.weights)],
    ['OMS root', cell(revision.omsRoot)],
  ];
  return markdownTable(['digest', 'SHA-256'], rows);
}

function fileTable(dossier: Dossier): readonly (readonly string[])[] {
  const rows = dossier.files.map((file) => [
    markdownCode(file.path),
    markdownText(kindWords(file)),
    formatBytes(file.sizeBytes),
    file.sha256 === undefined ? 'unknown' : markdownCode(file.sha256.slice(0, 8)),
    file.read === true ? 'read' : markdownText(`unread: ${file.read.reason}`),
  ]);
  return [['## Files'], markdownTable(['path', 'kind', 'size', 'sha256', 'read'], rows)];
}

function factTable(dossier: Dossier): readonly (readonly string[])[] {
  const names = Object.keys(dossier.facts).sort();
  const rows = names.flatMap((name) => {
    const fact = dossier.facts[name];
    if (fact === undefined) return [];
    const evidence = [...fact.evidence.map(evidenceWords), ...conflictsIn(name, fact)].join('; ');
    return [[markdownCode(name), markdownText(valueIn(name, fact)), markdownText(evidence)]];
  });
  return rows.length === 0
    ? []
    : [['## Facts'], markdownTable(['fact', 'value', 'evidence'], rows)];
}

function claimTable(dossier: Dossier): readonly (readonly string[])[] {
  const licences = dossier.components.map((one) => [
    `licence of ${one.component}`,
    one.licence,
    placeOf(one.from),
  ]);
  const ancestors = dossier.lineage.map((one) => [one.relation, one.model, placeOf(one.from)]);
  const rows = [...licences, ...ancestors].map((row) => row.map(markdownText));
  if (rows.length === 0) return [];
  return [
    ['## Licences, and ancestors as declared'],
    markdownTable(['of', 'declared', 'where'], rows),
  ];
}

function placeOf(from: { readonly file: string; readonly line?: number }): string {
  return formatPlace(
    from.line === undefined ? { file: from.file } : { file: from.file, line: from.line },
  );
}

function troubleTable(dossier: Dossier): readonly (readonly string[])[] {
  const faults = dossier.faults.map((fault) => [
    'fault',
    fault.code,
    fault.detail,
    formatPlace(fault.at),
    fault.remedy,
  ]);
  const findings = byWeight(dossier.findings).map((one) => [
    one.severity,
    one.code,
    one.says,
    one.places.map(formatPlace).join(', '),
    one.do,
  ]);
  const rows = [...faults, ...findings].map((row) => row.map(markdownText));
  if (rows.length === 0) return [['No fault, no finding.']];
  return [
    ['## Faults and findings'],
    markdownTable(['weight', 'code', 'seen', 'where', 'do'], rows),
  ];
}
