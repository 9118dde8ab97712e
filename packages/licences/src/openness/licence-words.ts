import { all, any, type Truth } from '@weighbridge/core';
import { readExpression, type Expression } from './expression.ts';
import type { ClauseName, ContentType, LicenceRecord, OpennessTable } from './table.ts';

/** A licence that the tables know. */
export interface KnownLicence {
  /** SPDX identifier, else ours. */
  readonly id: string;
  readonly open: Truth;
  readonly osi: Truth;
  readonly fits: readonly ContentType[];
  readonly clause?: ClauseName;
  readonly record?: LicenceRecord;
}

/** Known licences as an expression joins them. */
export type JoinedLicences =
  | { readonly kind: 'one'; readonly licence: KnownLicence }
  | { readonly kind: 'any' | 'all' | 'either'; readonly parts: readonly JoinedLicences[] };

/** What the words say that stand where a licence should. */
type LicenceWords =
  /** `absent`: the component is not there. `closed`: a limit that no open licence has. */
  | { readonly kind: 'absent' | 'none' | 'closed' | 'unread' }
  | { readonly kind: 'licence'; readonly joined: JoinedLicences; readonly clause?: ClauseName };

/** Reads the words that stand where a licence should. */
export type ReadWords = (words: string) => LicenceWords;

/** Words that do not tell one licence from another. */
const FILLING: ReadonlySet<string> = new Set([
  'agreement',
  'generic',
  'international',
  'licence',
  'license',
  'the',
  'unported',
  'v',
  'version',
]);

/** A reader of licence words over the tables and the records of terms. */
export function licenceWords(
  table: OpennessTable,
  records: Iterable<LicenceRecord> = [],
): ReadWords {
  const known = knownLicences(table, [...records]);
  const exact = new Map(known.map(({ licence }) => [licence.id, licence]));
  const folded = new Map(known.map(({ licence }) => [licence.id.toLowerCase(), licence]));
  const byName = namesOf(known);
  const find: Find = (id) => exact.get(id) ?? folded.get(id.toLowerCase());
  return (words) => {
    const said = whatIsSaid(words, table);
    if (said !== undefined) return { kind: said };
    const one = exact.get(words);
    if (one !== undefined) return knownAs(one, one.clause);
    const spelt = find(words.trim());
    if (spelt !== undefined) return knownAs(spelt, spelt.clause ?? openBy(spelt, 'spelling'));
    const named = byName.get(plainWords(words));
    if (named !== undefined) return knownAs(named, named.clause ?? openBy(named, 'name'));
    return expressionOf(words, find) ?? { kind: isClosed(words, table) ? 'closed' : 'unread' };
  };
}

type Find = (id: string) => KnownLicence | undefined;

function knownAs(licence: KnownLicence, clause: ClauseName | undefined): LicenceWords {
  return { kind: 'licence', joined: { kind: 'one', licence }, ...(clause && { clause }) };
}

/** A clause is needed only where the licence is open for us and, so spelt, not for the tool. */
function openBy({ open }: KnownLicence, clause: ClauseName): ClauseName | undefined {
  return open === 'yes' ? clause : undefined;
}

function whatIsSaid(words: string, { words: lists }: OpennessTable): 'absent' | 'none' | undefined {
  if (holdsOneOf(words, lists.absent)) return 'absent';
  return lists.none.includes(lettersOf(words)) ? 'none' : undefined;
}

function isClosed(words: string, { words: lists }: OpennessTable): boolean {
  return holdsOneOf(words, lists.closed);
}

/** Whether one of the phrases begins at a word; it may end within one. */
function holdsOneOf(words: string, phrases: readonly string[]): boolean {
  const plain = ` ${lettersOf(words)}`;
  return phrases.some((phrase) => plain.includes(` ${phrase}`));
}

function expressionOf(words: string, find: Find): LicenceWords | undefined {
  const expression = readExpression(words);
  const joined = expression === undefined ? undefined : joinedOf(expression, find);
  if (joined === undefined) return undefined;
  return { kind: 'licence', joined, ...(isOpen(joined) === 'yes' && { clause: 'expression' }) };
}

function joinedOf(expression: Expression, find: Find): JoinedLicences | undefined {
  if (expression.kind === 'one') {
    const licence = find(expression.id);
    return licence === undefined ? undefined : { kind: 'one', licence };
  }
  const parts = expression.parts.flatMap((part) => joinedOf(part, find) ?? []);
  return parts.length === expression.parts.length ? { kind: expression.kind, parts } : undefined;
}

/** Truth of the whole from that of each licence: of alternatives one is enough. */
export function truthOf(joined: JoinedLicences, of: (licence: KnownLicence) => Truth): Truth {
  switch (joined.kind) {
    case 'one':
      return of(joined.licence);
    case 'any':
      return any(joined.parts.map((part) => truthOf(part, of)));
    case 'all':
      return all(joined.parts.map((part) => truthOf(part, of)));
    case 'either':
      return agreed(joined.parts.map((part) => truthOf(part, of)));
  }
}

/** What all say alike; else nothing tells. */
function agreed(truths: readonly Truth[]): Truth {
  const [first = 'unknown'] = truths;
  return truths.every((truth) => truth === first) ? first : 'unknown';
}

/** Whether it counts as an open licence. */
export function isOpen(joined: JoinedLicences): Truth {
  return truthOf(joined, ({ open }) => open);
}

/** Whether it is meant for that type of content. */
export function isFitFor(joined: JoinedLicences, type: ContentType): Truth {
  return truthOf(joined, ({ fits }) => (fits.includes(type) ? 'yes' : 'no'));
}

interface Known {
  readonly licence: KnownLicence;
  readonly names: readonly string[];
}

function knownLicences(table: OpennessTable, records: readonly LicenceRecord[]): readonly Known[] {
  const bySpdx = new Map(records.map((record) => [record.identifiers.spdx, record]));
  const listed = listedLicences(table).map(({ licence, names }) => {
    const record = bySpdx.get(licence.id);
    return record === undefined
      ? { licence, names }
      : { licence: { ...licence, record }, names: [...names, ...wordsOf(record)] };
  });
  const ids = new Set(listed.map(({ licence }) => licence.id));
  const read = records
    .filter(({ identifiers: { spdx } }) => spdx === null || !ids.has(spdx))
    .map((record) => ({ licence: fromRecord(record), names: wordsOf(record) }));
  return [...listed, ...read];
}

function listedLicences(table: OpennessTable): readonly Known[] {
  const listed = table.licences.map(({ id, name, by, fits, clause }) => ({
    licence: {
      id,
      open: truth(by.length > 0 || clause !== undefined),
      osi: truth(by.includes('osi')),
      fits,
      ...(clause !== undefined && { clause }),
    },
    names: [id, name],
  }));
  return [
    ...listed,
    ...table.not_open.map((id) => plainEntry(id, 'no')),
    ...table.unsettled.map((id) => plainEntry(id, 'unknown')),
  ];
}

function plainEntry(id: string, open: 'no' | 'unknown'): Known {
  const clause = open === 'unknown' ? ({ clause: 'version' } as const) : {};
  return { licence: { id, open, osi: open, fits: [], ...clause }, names: [id] };
}

function fromRecord(record: LicenceRecord): KnownLicence {
  const { mof_open_licence, mof_accepted_for } = record.openness;
  return {
    id: record.identifiers.spdx ?? record.id,
    open: truth(mof_open_licence),
    osi: truth(record.osi_approved),
    fits: TYPES.filter((type) =>
      mof_accepted_for.some((one) => one === type || one === `${type}s`),
    ),
    ...(mof_open_licence && { clause: 'record' }),
    record,
  };
}

const TYPES: readonly ContentType[] = ['code', 'data', 'document'];

function truth(is: boolean): Truth {
  return is ? 'yes' : 'no';
}

function wordsOf({ id, name, identifiers }: LicenceRecord): readonly string[] {
  const { licenseref, hf_tag, hf_license_name, aliases } = identifiers;
  return [id, name, ...aliases, ...hf_license_name, licenseref ?? '', hf_tag ?? ''];
}

/** What each name stands for; several licences may bear it. */
function namesOf(known: readonly Known[]): ReadonlyMap<string, KnownLicence> {
  const bearers = new Map<string, KnownLicence[]>();
  for (const { licence, names } of known) {
    for (const name of new Set(names.map(plainWords))) {
      if (name !== '') bearers.set(name, [...(bearers.get(name) ?? []), licence]);
    }
  }
  return new Map(
    [...bearers].flatMap(([name, licences]) => {
      const one = sharedName(licences);
      return one === undefined ? [] : [[name, one] as const];
    }),
  );
}

/** What all bearers of a name have in common; nothing where they disagree on being open. */
function sharedName(licences: readonly KnownLicence[]): KnownLicence | undefined {
  const [first, ...others] = licences;
  if (first === undefined || others.length === 0) return first;
  if (others.some(({ open }) => open !== first.open)) return undefined;
  const { record, ...rest } = first;
  const limb = record?.eu_open_source.verdict;
  const agree = others.every((other) => other.record?.eu_open_source.verdict === limb);
  const id = licences.map((licence) => licence.id).join(' or ');
  return { ...rest, id, ...(agree && record !== undefined && { record }) };
}

/** Lower case, letters and figures alone, a point only inside a number. */
function lettersOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.+]+|\.(?!\d)/gu, ' ')
    .trim();
}

function plainWords(words: string): string {
  return lettersOf(words)
    .split(' ')
    .map((word) => word.replace(/^v(?=\d)/, ''))
    .filter((word) => !FILLING.has(word))
    .join(' ');
}
