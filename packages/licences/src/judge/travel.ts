import type { LicenceTerms, TermValue } from '../terms/record.ts';

/**
 * What of a licence travels with what is made of the work: nothing but notices (`free`), its
 * restrictions (`restricted`), the licence itself (`same`), the licence for the parts only (`weak`), or
 * nobody read it.
 */
export type Travel = 'free' | 'restricted' | 'same' | 'weak' | 'unknown';

type Copyleft = TermValue<'copyleft'>;
type Flow = TermValue<'flow_down'>;

const SAME: ReadonlySet<Copyleft> = new Set<Copyleft>([
  'strong',
  'network',
  'network-copyleft',
  'strong-with-compatible-list',
  'strong-documents',
  'share-alike',
  'share-alike-data',
  'share-alike-database',
  'source-and-same-licence',
  'same-licence-on-distribution',
  'licensor-owns-derivatives',
]);

const SAME_ONLY: ReadonlySet<Copyleft> = new Set<Copyleft>([
  'none',
  'same-licence-on-distribution',
  'licensor-owns-derivatives',
]);

const WEAK: ReadonlySet<Copyleft> = new Set<Copyleft>([
  'weak-file',
  'weak-library',
  'weak-source-form',
]);

const SAME_FLOW: ReadonlySet<Flow> = new Set<Flow>(['same-licence', 'licence-copy-no-other-terms']);

const FREE_CLASSES: ReadonlySet<string> = new Set(['permissive', 'public-domain']);

/** What of a licence travels. */
export function travelOf(licence: LicenceTerms): Travel {
  const { copyleft, flow_down: flow, thresholds } = licence.terms;
  // Texts that ask for their restrictions, not for themselves, even where they say "same licence".
  if (flow.value === 'use-restrictions-must-flow') return 'restricted';
  if (SAME.has(copyleft.value) || SAME_FLOW.has(flow.value)) return 'same';
  if (WEAK.has(copyleft.value)) return 'weak';
  if (flow.reaches === 'copies') return 'free';
  if (FREE_CLASSES.has(licence.class) && thresholds.length === 0) return 'free';
  if (copyleft.value === 'unknown' && flow.value === 'unknown') return 'unknown';
  return 'restricted';
}

/** Copyleft that lets nobody add terms to the work as a whole. */
export function isStrong(licence: LicenceTerms): boolean {
  return travelOf(licence) === 'same';
}

/** Strong copyleft; a text that may only be passed on as itself is no copyleft text for that. */
export function isCopyleft(licence: LicenceTerms): boolean {
  return isStrong(licence) && !SAME_ONLY.has(licence.terms.copyleft.value);
}
