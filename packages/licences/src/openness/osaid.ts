import { all, any, type Facts, type Truth } from '@weighbridge/core';
import { truthOf, type KnownLicence } from './licence-words.ts';
import { statedTruth, type Standing } from './standings.ts';
import type { LicenceRecord, LimitTerm, OpennessTable, OsaidElement } from './table.ts';

/** One element of the Open Source AI Definition, and what it was told from. */
export interface OsaidVerdict {
  readonly id: OsaidElement['id'];
  readonly truth: Truth;
  readonly because: readonly {
    readonly component: string;
    readonly truth: Truth;
    /** The section of its licence that takes the freedom. */
    readonly at?: string;
  }[];
  /** The fact that would settle it. */
  readonly settledBy?: string;
}

/** The elements of the definition; all have to be yes. */
export function osaidVerdicts(
  standings: readonly Standing[],
  { osaid }: OpennessTable,
  facts: Facts,
): readonly OsaidVerdict[] {
  const byId = new Map(standings.map((standing) => [standing.component, standing]));
  return osaid.elements.map((element) => {
    const because = element.of.flatMap((id) => {
      const standing = byId.get(id);
      return standing === undefined ? [] : groundsOf(element, standing);
    });
    const read = joinTruths(element, because);
    const fact = `osaid.${element.id}`;
    const truth = read === 'unknown' ? statedTruth(facts, fact) : read;
    return {
      id: element.id,
      truth,
      because,
      ...(truth === 'unknown' && { settledBy: fact }),
    };
  });
}

type Ground = OsaidVerdict['because'][number];

function joinTruths({ asks }: OsaidElement, because: readonly Ground[]): Truth {
  const truths = because.map(({ truth }) => truth);
  return asks === 'described' ? any(truths) : all(truths);
}

function groundsOf(element: OsaidElement, standing: Standing): readonly Ground[] {
  const { component } = standing;
  switch (element.asks) {
    case 'described':
      // That a document is there does not say that it tells enough.
      return [{ component, truth: standing.included === 'no' ? 'no' : 'unknown' }];
    case 'approved':
      return [{ component, truth: all([standing.included, approval(standing)]) }];
    case 'granted':
      return grantGrounds(element, standing);
  }
}

function approval({ open, licences, state }: Standing): Truth {
  if (state === 'unlicensed' || open === 'no') return 'no';
  return licences === undefined ? 'unknown' : truthOf(licences, isApproved);
}

/** Open terms that the initiative has not looked at are neither approved nor refused. */
function isApproved({ osi, open, record }: KnownLicence): Truth {
  if (osi === 'yes' || record?.openness.osaid_terms === 'acceptable') return 'yes';
  return record?.openness.osaid_terms === 'not-acceptable' || open === 'no' ? 'no' : 'unknown';
}

/** Code that is not there takes no freedom; the element of code asks for it. */
function grantGrounds({ id, of }: OsaidElement, standing: Standing): readonly Ground[] {
  const { component, included, licences, state } = standing;
  if (included !== 'yes') return component === of[0] ? [{ component, truth: included }] : [];
  if (state === 'unlicensed') return [{ component, truth: 'no' }];
  if (licences === undefined) return [{ component, truth: 'unknown' }];
  const at = limitOf(licences, id);
  return [
    {
      component,
      truth: truthOf(licences, (licence) => grantOf(licence, id)),
      ...(at !== undefined && { at }),
    },
  ];
}

function grantOf({ open, record }: KnownLicence, id: OsaidElement['id']): Truth {
  if (record === undefined) return open === 'yes' ? 'yes' : 'unknown';
  if (record.openness.osaid_terms !== 'not-acceptable') return 'yes';
  const limits = LIMITS[id] ?? [];
  return all(limits.map(([term, free, barred]) => freedom(record.terms[term].value, free, barred)));
}

function freedom(value: string, free: readonly string[], barred: readonly string[] | 'all'): Truth {
  if (free.includes(value)) return 'yes';
  return value !== 'unknown' && (barred === 'all' || barred.includes(value)) ? 'no' : 'unknown';
}

type Limit = readonly [
  term: LimitTerm,
  free: readonly string[],
  /** Values that take the freedom; `all`: every other one. */
  barred: readonly string[] | 'all',
];

const MODIFYING: Limit = ['modification', ['allowed'], ['private-only', 'prohibited']];

/** Terms by the freedom that they can take away. */
const LIMITS: { readonly [Id in OsaidElement['id']]?: readonly Limit[] } = {
  use: [
    ['commercial_use', ['allowed'], 'all'],
    ['acceptable_use', ['none', 'law-only'], 'all'],
    ['field_restrictions', ['none'], 'all'],
  ],
  study: [MODIFYING],
  modify: [MODIFYING],
  share: [['redistribution', ['allowed'], ['derivatives-only', 'prohibited']]],
};

/** Section of the first term that takes the freedom. */
function limitOf(
  licences: NonNullable<Standing['licences']>,
  id: OsaidElement['id'],
): string | undefined {
  const record = licences.kind === 'one' ? licences.licence.record : undefined;
  if (record === undefined || record.openness.osaid_terms !== 'not-acceptable') return undefined;
  return takenBy(record, LIMITS[id] ?? [])?.at ?? undefined;
}

function takenBy(
  record: LicenceRecord,
  limits: readonly Limit[],
): LicenceRecord['terms'][LimitTerm] | undefined {
  const limit = limits.find(
    ([term, free, barred]) => freedom(record.terms[term].value, free, barred) === 'no',
  );
  return limit === undefined ? undefined : record.terms[limit[0]];
}
