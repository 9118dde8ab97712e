import type { FolderScan, Uninspected } from '@weighbridge/artefacts';
import type { Day, Fault, Finding, SetValue, Sha256, Vocabulary } from '@weighbridge/core';
import { vocabulary as shipped } from '@weighbridge/packs';
import { absenceReport } from './absences.ts';
import { cardReport } from './card/card-report.ts';
import { CARD_FINDINGS } from './card/findings.ts';
import { configReport, namesExperts, saysQuantised } from './config/config.ts';
import { crossReport } from './cross/cross-report.ts';
import type { Waiver } from './declaration/waivers.ts';
import type { Dossier, FileEntry, Lineage } from './dossier.ts';
import { gatherFacts } from './facts/gather.ts';
import { takeInventory, type Inventory, type InventoryOptions } from './inventory/inventory.ts';
import { scanFiles } from './scan-files.ts';
import { isFolder } from './is-folder.ts';
import { openerOf } from './open-files.ts';
import { opennessClaims } from './openness/openness-claims.ts';
import { readTexts, type ReadTexts } from './read-texts.ts';
import { licenceDoubts, licenceReport, type LicenceHouse } from './licences/licence-report.ts';
import { joined, reportOf, type Report, type StatedClaim } from './report.ts';
import { readWeights, type ReadWeights } from './weights/weight-sets.ts';
import { weightsReport } from './weights/weights-report.ts';

/** How a target is inspected, and whom the inventory tells how far it is. */
export interface InspectOptions extends InventoryOptions {
  /** Declarations made after this day are not taken. */
  readonly knownAt?: Day;
  /** Facts that may be stated; the shipped vocabulary unless told otherwise. */
  readonly vocabulary?: Vocabulary;
  /** Texts, terms and tables of licences; without them a licence is only named as the card names it. */
  readonly licences?: LicenceHouse;
}

/** What a `weighbridge.yaml` says beside facts. */
export interface DeclarationRest {
  readonly policy?: string;
  readonly waivers: readonly Waiver[];
}

/** A dossier, with what the declaration in the folder asks of the weighing. */
export interface Inspection {
  readonly dossier: Dossier;
  /** Absent when the target has no `weighbridge.yaml`. */
  readonly declaration?: DeclarationRest;
}

/** What was read of a target before facts are made of it. */
interface Read {
  readonly inventory: Inventory;
  readonly texts: ReadTexts;
  readonly weights: ReadWeights;
  readonly scan: FolderScan;
  readonly vocabulary: Vocabulary;
  readonly target: 'folder' | 'file';
  readonly house: LicenceHouse | undefined;
}

/**
 * Reads a folder or a single file into a dossier: inventory, headers of weights, card, configuration
 * and declaration, and facts with their evidence. Broken input becomes faults in the dossier; nothing
 * of the model is executed. Rejects only when `signal` is aborted. Cost: every byte is hashed once.
 *
 * @example
 * (await inspectTarget('no/such/folder')).dossier.faults[0].code; // 'inventory.missing'
 */
export async function inspectTarget(
  path: string,
  options: InspectOptions = {},
): Promise<Inspection> {
  const inventory = await takeInventory(path, options);
  const vocabulary = options.vocabulary ?? shipped;
  const open = openerOf(inventory);
  const { knownAt } = options;
  const texts = await readTexts(inventory.files, {
    open,
    vocabulary,
    ...(knownAt === undefined ? {} : { knownAt }),
  });
  options.signal?.throwIfAborted();
  const weights = await readWeights(inventory.files, open);
  const scan = await scanFiles(inventory, { signal: options.signal });
  const target = isFolder(path) ? 'folder' : 'file';
  const house = options.licences;
  const dossier = dossierOf({ inventory, texts, weights, scan, vocabulary, target, house });
  const { declaration } = texts;
  if (declaration === undefined) return { dossier };
  const { policy, waivers } = declaration;
  return { dossier, declaration: { waivers, ...(policy === undefined ? {} : { policy }) } };
}

function dossierOf(read: Read): Dossier {
  const { inventory, texts, weights, scan, vocabulary } = read;
  const report = reportFrom(read);
  const gathered = gatherFacts(report.claims, vocabulary.facts);
  const findings = inOrder(
    withoutEchoes([
      ...inventory.findings,
      ...scan.findings,
      ...report.findings,
      ...gathered.findings,
    ]),
  );
  const codes = codesClaim(findings, report, inventory);
  const facts = gatherFacts([...report.claims, ...codes], vocabulary.facts).facts;
  return {
    schema: 'weighbridge.dossier/1',
    name: inventory.name,
    revision: inventory.revision,
    files: withReasons(inventory.files, { texts, weights, scan }),
    notCovered: inventory.notCovered,
    facts,
    findings,
    faults: inOrderOfPlace([...inventory.faults, ...report.faults]),
    components: report.components,
    lineage: withoutVaguer(report.lineage),
  };
}

function reportFrom(read: Read): Report {
  const { inventory, texts, weights, vocabulary, target } = read;
  const { card, config, adapter, declaration } = texts;
  const reports = [
    reportOf({ faults: texts.faults, findings: texts.findings }),
    ...(config === undefined ? [] : [configReport(config.value, config.sha256)]),
    ...(adapter === undefined ? [] : [configReport(adapter.value, adapter.sha256)]),
    weightsReport(weights, {
      files: inventory.files,
      vocabulary,
      sha256Of: digestsOf(inventory),
      experts:
        config === undefined
          ? 'no configuration'
          : namesExperts(config.value)
            ? 'named'
            : 'not named',
      packed: config !== undefined && saysQuantised(config.value) ? 'said' : 'not said',
      adapter: adapter === undefined ? 'whole model' : 'adapter',
    }),
    ...(card === undefined ? [] : [cardReport(card.value, card.sha256)]),
    reportOf({ claims: declaration?.claims ?? [] }),
  ];
  const said = joined([
    ...reports,
    crossReport({ texts, weights, sha256Of: digestsOf(inventory), said: joined(reports) }),
  ]);

  const licences = licencesOf(read, said);
  const claimed = new Set([...said.claims, ...licences.claims].map((claim) => claim.fact));
  const absences =
    target === 'folder'
      ? absenceReport({ inventory, card: cardState(read), claimed })
      : reportOf({ unlooked: FOLDER_CODES });
  const told = joined([withoutTags(said, licences), licences, absences]);
  return joined([told, opennessReport(told, inventory)]);
}

/** What files and claimed licences tell of openness. */
function opennessReport({ components, findings }: Report, inventory: Inventory): Report {
  const { files } = inventory;
  const doubts = licenceDoubts(findings);
  const claims = opennessClaims({ files, components, doubts, sha256Of: digestsOf(inventory) });
  return reportOf({ claims });
}

/** What texts, tags and sentences say of licences; of a single file nothing is said. */
function licencesOf({ inventory, texts, target, house }: Read, said: Report): Report {
  if (house === undefined || target === 'file') return reportOf({});
  const declares = said.claims.some(({ fact }) => fact === 'licence.declared');
  return licenceReport(
    {
      name: inventory.name,
      texts: texts.licences,
      unread: texts.unreadLicences,
      sha256Of: digestsOf(inventory),
      declares: declares ? 'a licence' : 'none',
    },
    house,
  );
}

// The card's tag is one of the claims that were weighed.
function withoutTags(said: Report, { components }: Report): Report {
  const isTold = components.some(({ component }) => component === 'weights');
  if (!isTold) return said;
  const kept = said.components.filter(({ from }) => from.line === undefined);
  return { ...said, components: kept };
}

/** Codes that only a whole folder can be looked through for. */
const FOLDER_CODES: readonly string[] = [
  'supply.unsigned',
  ...Object.values(CARD_FINDINGS).map((kind) => kind.code),
];

// A card whose bytes are no text is there, and unread.
const CARD_NAME = /^(?:readme|model[-_]?card)(?:\.(?:md|markdown|txt))?$/i;

function cardState({ inventory, texts }: Read): 'read' | 'unread' | 'absent' {
  const named = inventory.files.some((file) => file.kind === 'card' || CARD_NAME.test(file.path));
  if (texts.card === undefined) return named ? 'unread' : 'absent';
  return texts.card.value.metadata === 'unread' ? 'unread' : 'read';
}

function digestsOf(inventory: Inventory): (path: string) => Sha256 | undefined {
  const byPath = new Map(inventory.files.map((file) => [file.path, file.sha256]));
  return (path) => byPath.get(path);
}

// A card that names the base of an adapter says nothing more than its configuration.
function withoutVaguer(lineage: readonly Lineage[]): readonly Lineage[] {
  return lineage.filter(
    (one) =>
      one.relation !== 'base' ||
      !lineage.some((other) => other.model === one.model && other.relation !== 'base'),
  );
}

// The same contradiction is said once, by the finding that explains it.
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const explained = new Set(
    findings
      .filter(({ code }) => code === 'card.parameters-differ')
      .map(({ places }) => placeKey(places[0])),
  );
  return findings.filter(
    ({ code, facts, places }) =>
      !(
        code === 'facts.contradicted' &&
        facts?.includes('model.parameters') === true &&
        explained.has(placeKey(places[0]))
      ),
  );
}

// What practice and policy packs read: codes found, and whether everything else was looked for.
function codesClaim(
  findings: readonly Finding[],
  report: Report,
  inventory: Inventory,
): readonly StatedClaim[] {
  const sha256 = inventory.revision.files;
  if (sha256 === undefined) return [];
  const has = [...new Set(findings.map((finding) => finding.code))].sort();
  const out = FOLDER_CODES.filter(
    (code) => !has.includes(code) && !report.unlooked.includes(code),
  ).sort();
  const value: SetValue =
    report.unlooked.length === 0
      ? { has, complete: true }
      : { has, ...(out.length === 0 ? {} : { not: out }) };
  return [
    {
      fact: 'findings.codes',
      value,
      evidence: { kind: 'read', file: '.', at: { pointer: '' }, sha256 },
    },
  ];
}

function withReasons(
  files: readonly FileEntry[],
  { texts, weights, scan }: Pick<Read, 'texts' | 'weights' | 'scan'>,
): readonly FileEntry[] {
  // The last to be set is the first fault of its file.
  const faults = new Map(
    [...texts.faults, ...weights.faults].toReversed().map((fault) => [fault.at.file, fault]),
  );
  return files.map((file) => {
    if (file.read !== true || texts.read.has(file.path) || weights.read.has(file.path)) return file;
    const fault = faults.get(file.path);
    const left = scan.uninspected.find((one) => one.file === file.path);
    if (fault === undefined && left === undefined) return file;
    return { ...file, read: { reason: unreadReason(fault, left) } };
  });
}

function unreadReason(fault: Fault | undefined, left: Uninspected | undefined): string {
  if (fault !== undefined) return `${fault.detail} (${fault.code})`;
  const within = (left?.within ?? []).map((member) => `${member}: `).join('');
  return `${within}${left?.reason ?? 'it was not read'}; nothing is known about its content`;
}

const WEIGHTS: readonly string[] = ['high', 'medium', 'low', 'note'];

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      WEIGHTS.indexOf(a.severity) - WEIGHTS.indexOf(b.severity) ||
      compare(a.code, b.code) ||
      compare(placeKey(a.places[0]), placeKey(b.places[0])),
  );
}

function inOrderOfPlace(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted(
    (a, b) => compare(placeKey(a.at), placeKey(b.at)) || compare(a.code, b.code),
  );
}

function placeKey(place: Fault['at']): string {
  const offset =
    'byte' in place ? place.byte : 'line' in place ? place.line * 1e4 + (place.column ?? 0) : 0;
  return `${place.file}\u0000${String(offset).padStart(20, '0')}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
