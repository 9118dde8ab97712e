import type { LicenceTerms, Term, Threshold } from '../terms/record.ts';
import { termOrder } from '../terms/book.ts';
import { limitText } from './thresholds.ts';

/** A term on which two licences differ. */
export interface TermDifference {
  readonly term: string;
  readonly a: Side;
  readonly b: Side;
}

/** What one licence says there. */
export interface Side {
  readonly says: string;
  readonly at: string | null;
}

/**
 * Every term on which two licences differ, in the order of the record: value, phrase, prefix, fields,
 * places, limits. Notes and section numbers alone are no difference.
 *
 * @example
 * // compareTerms(llama2, llama31).map(({ term }) => term) holds 'output_training'
 * compareTerms.name; // 'compareTerms'
 */
export function compareTerms(a: LicenceTerms, b: LicenceTerms): readonly TermDifference[] {
  const sides = (licence: LicenceTerms): ReadonlyMap<string, Side> =>
    new Map([
      ...Object.entries(licence.terms).map(([name, term]): [string, Side] => [
        name,
        isList(term) ? thresholdSide(term) : { says: termText(term), at: term.at },
      ]),
      ['eu_open_source', { says: euText(licence), at: null }],
      ['openness', { says: licence.openness.osaid_terms, at: null }],
    ]);
  const [left, right] = [sides(a), sides(b)];
  return [...termOrder, 'eu_open_source', 'openness'].flatMap((term) => {
    const [one, other] = [left.get(term), right.get(term)];
    if (one === undefined || other === undefined || one.says === other.says) return [];
    return [{ term, a: one, b: other }];
  });
}

function isList(term: Term | readonly Threshold[]): term is readonly Threshold[] {
  return Array.isArray(term);
}

/** Members of a term that are what it says, not remarks about it. */
const SAID: readonly string[] = [
  'conflict',
  'phrase',
  'prefix',
  'file',
  'content',
  'fields',
  'topics',
  'exclusions',
  'changeable',
  'ownership',
  'effect',
  'also_under',
  'names',
  'applies',
];

/** A term in one line: its value and what belongs to it. */
export function termText(term: Term): string {
  const parts = new Map<string, unknown>(Object.entries(term));
  const more = SAID.flatMap((name) =>
    parts.has(name) ? [`${name.replaceAll('_', ' ')}: ${partText(parts.get(name))}`] : [],
  );
  return [term.value.replaceAll('-', ' '), ...more].join('; ');
}

function partText(part: unknown): string {
  if (Array.isArray(part)) return part.map(partText).join(', ');
  if (typeof part === 'object' && part !== null)
    return Object.entries(part)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, value]) => String(value))
      .join(' ');
  return String(part);
}

function thresholdSide(thresholds: readonly Threshold[]): Side {
  if (thresholds.length === 0) return { says: 'none', at: null };
  return {
    says: thresholds.map(thresholdText).join('; '),
    at: thresholds.flatMap(({ at }) => at ?? []).join(', ') || null,
  };
}

/** A limit in one line: number, unit, when it is counted, what follows. */
export function thresholdText(threshold: Threshold): string {
  const { operator, tested, effect, scope } = threshold;
  const over = operator === '>' ? 'over' : 'from';
  return `${over} ${limitText(threshold)} (${scope}; ${tested.replaceAll('-', ' ')}): ${effect}`;
}

function euText({ eu_open_source: eu }: LicenceTerms): string {
  return [eu.verdict, ...eu.reasons.map(({ rule }) => rule)].join('; ');
}
