import type { Evidence, Finding, SetValue, Sha256 } from '@weighbridge/core';
import {
  licenceAsks,
  readLicences,
  type ClaimReading,
  type ComponentReading,
  type LicenceReading,
  type LicenceTerms,
  type RepositoryFile,
  type TermsBook,
} from '@weighbridge/licences';
import type { ComponentLicence } from '../dossier.ts';
import { reportOf, type Report, type StatedClaim } from '../report.ts';

/** Texts, terms and tables by which licences are read; handed in by whoever has them. */
export type LicenceHouse = ClaimReading & { readonly terms: TermsBook };

/** What is known of a folder when its licences are read. */
export interface LicenceContext {
  readonly name: string;
  readonly texts: readonly RepositoryFile[];
  /** Files that may hold a licence and could not be read. */
  readonly unread: readonly string[];
  readonly sha256Of: (path: string) => Sha256 | undefined;
  /** Whether card or weights declare a licence by themselves. */
  readonly declares: 'a licence' | 'none';
}

/** Said by the card's own findings already. */
const SAID_OF_CARD: ReadonlySet<string> = new Set([
  'licence.nothing-granted',
  'licence.tag-unknown',
]);

/** Findings beside which a text does not tell what is granted. */
const DOUBTS: ReadonlySet<string> = new Set([
  'licence.base-against-text',
  'licence.edition',
  'licence.modified',
  'licence.readme-restricts',
  'licence.statement-against-base',
  'licence.statement-against-file',
  'licence.statement-against-tag',
  'licence.tag-against-base',
  'licence.tag-against-file',
  'licence.territory-outside',
  'licence.unlisted',
  'licence.unlisted-restricts',
  'licence.weights-not-covered',
]);

/**
 * Codes of the findings beside which nobody should rely on what a licence of the folder is said to grant.
 *
 * @example
 * licenceDoubts([]); // []
 */
export function licenceDoubts(findings: readonly Pick<Finding, 'code'>[]): readonly string[] {
  return [...new Set(findings.map(({ code }) => code).filter((code) => DOUBTS.has(code)))];
}

/**
 * The licence of each component, what contradicts it, and what the text grants where it settles that.
 *
 * A licence file that could not be read leaves everything open that it might say.
 */
export function licenceReport(context: LicenceContext, house: LicenceHouse): Report {
  const reading = readLicences({ name: context.name, files: context.texts }, house);
  const findings = reading.findings.filter(({ code }) => !SAID_OF_CARD.has(code));
  return reportOf({
    components: reading.components.flatMap((one) => ('licences' in one ? entriesOf(one) : [])),
    findings,
    claims: context.unread.length > 0 ? [] : factsOf(reading, { ...context, house }),
  });
}

function entriesOf({ component, licences, basis }: ComponentReading): readonly ComponentLicence[] {
  return licences.flatMap(({ id, or, places: [place] }) =>
    place === undefined
      ? []
      : [{ component, licence: id, from: place, basis, ...(or.length === 0 ? {} : { or }) }],
  );
}

interface FactContext extends LicenceContext {
  readonly house: LicenceHouse;
}

/** A licence of the weights with the text that it was told from. */
interface Told {
  readonly record: LicenceTerms | undefined;
  readonly id: string;
  readonly evidence: Evidence;
}

function factsOf(reading: LicenceReading, context: FactContext): readonly StatedClaim[] {
  const told = toldByText(reading, context);
  if (told === undefined) return asksOf(reading.findings, toldByClaim(reading, context));
  const [first] = told;
  const declared: readonly StatedClaim[] =
    context.declares === 'none' && told.length === 1 && first !== undefined
      ? [{ fact: 'licence.declared', value: first.id, evidence: first.evidence }]
      : [];
  return [...declared, ...grantsOf(reading.findings, told), ...asksOf(reading.findings, told)];
}

/** The licences of the weights when each was told from a whole text in the folder; else nothing. */
function toldByText(
  { components, found }: LicenceReading,
  { house, sha256Of }: FactContext,
): readonly Told[] | undefined {
  const weights = components.find(({ component }) => component === 'weights');
  if (weights === undefined || 'unknown' in weights) return undefined;
  const told = weights.licences.flatMap(({ id }): readonly Told[] => {
    const text = found.texts.find(
      ({ gate, parts }) => !gate && parts.some((part) => isWhole(part, id)),
    );
    const part = text?.parts.find((one) => isWhole(one, id));
    const sha256 = text === undefined ? undefined : sha256Of(text.file);
    if (text === undefined || part === undefined || sha256 === undefined) return [];
    const evidence: Evidence = {
      kind: 'read',
      file: text.file,
      at: { line: part.lines.from },
      sha256,
    };
    return [{ id, record: house.terms.get(id), evidence }];
  });
  return told.length === weights.licences.length ? told : undefined;
}

/** The licences of the weights as a tag or a sentence names them. */
function toldByClaim({ components }: LicenceReading, { house }: FactContext): readonly Told[] {
  const weights = components.find(({ component }) => component === 'weights');
  if (weights === undefined || 'unknown' in weights) return [];
  return weights.licences.map(({ id, or, places: [place] }) => ({
    id,
    record: or.length === 0 ? house.terms.get(id) : undefined,
    evidence: { kind: 'declared', file: place?.file ?? '.', line: place?.line ?? 1 },
  }));
}

/** What all of the weights' licences ask together; complete where each was read in full. */
function asksOf(findings: readonly Finding[], told: readonly Told[]): readonly StatedClaim[] {
  const records = told.flatMap(({ record }) => record ?? []);
  if (told.length === 0 || records.length < told.length) return [];
  if (licenceDoubts(findings).length > 0) return [];
  const has = [...new Set(records.flatMap(licenceAsks))].sort();
  const value = records.every(isSure) ? ({ has, complete: true } as const) : { has };
  return told.map(({ evidence }) => ({ fact: 'licence.asks', value, evidence }));
}

function isWhole(part: { readonly id?: string; readonly form: string }, id: string): boolean {
  return part.id === id && part.form === 'text';
}

const EVERYTHING: SetValue = { has: ['access', 'modify', 'redistribute', 'use'], complete: true };

/**
 * What the licence limb of the record says for all of the weights' licences alike. An arguable one, a
 * record that nobody read in full, and licences that differ settle nothing.
 */
function grantsOf(findings: readonly Finding[], told: readonly Told[]): readonly StatedClaim[] {
  if (licenceDoubts(findings).length > 0) return [];
  const verdicts = new Set(
    told.map(({ record }) => (isSure(record) ? record?.eu_open_source.verdict : undefined)),
  );
  if (verdicts.has('eligible') && verdicts.size === 1)
    return told.flatMap(({ evidence }) => [
      { fact: 'licence.grants', value: EVERYTHING, evidence },
      { fact: 'licence.disqualifiers', value: { has: [], complete: true }, evidence },
    ]);
  if (!verdicts.has('ineligible') || verdicts.size > 1) return [];
  return told.flatMap(({ record, evidence }) => {
    const has = record === undefined ? [] : disqualifiersOf(record);
    return has.length === 0 ? [] : [{ fact: 'licence.disqualifiers', value: { has }, evidence }];
  });
}

function isSure(record: LicenceTerms | undefined): boolean {
  return (
    record !== undefined &&
    record.confidence !== 'low' &&
    record.basis !== 'secondary' &&
    record.basis !== 'unverified'
  );
}

/** Grounds of a record in the words of the fact; grounds that are our own reading are not among them. */
const CODES: Readonly<Record<string, string>> = {
  'country-of-origin-discrimination': 'LD-ACCESS-DISCRIM',
  'no-distribution': 'LD-NOREDIST',
  'no-modification': 'LD-NOMODIFY',
  'separate-commercial-licence-needed': 'LD-COMMERCIAL-SEPARATE',
  'use-restrictions-beyond-safety': 'LD-USE-RESTRICT',
  'user-or-revenue-scale-threshold': 'LD-USERSCALE',
};

function disqualifiersOf(record: LicenceTerms): readonly string[] {
  const codes = record.eu_open_source.reasons.flatMap(({ rule }) => {
    if (rule === 'non-commercial-or-research-only')
      return record.class === 'research-only' ? ['LD-RESEARCH'] : ['LD-NC'];
    return Object.hasOwn(CODES, rule) ? [CODES[rule] ?? ''] : [];
  });
  return [...new Set(codes)].sort();
}
