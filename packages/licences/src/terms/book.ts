import { isRecord, sha256 } from '@weighbridge/core';
import type { LicenceTerms, Term, TermsBook } from './record.ts';
import { VALUES } from './values.ts';

/**
 * Records by id, in the order of their ids.
 *
 * @example
 * termsBook([]).get('mit'); // undefined
 */
export function termsBook(licences: readonly LicenceTerms[]): TermsBook {
  return new Map(
    licences.map((licence) => [licence.id, licence] as const).toSorted(([a], [b]) => order(a, b)),
  );
}

/**
 * The book of a compiled file whose digest was taken when it was made, or undefined where the bytes are
 * others. Nothing of the file is checked a second time, so that it loads in milliseconds.
 *
 * @example
 * termsOfDigest('{}', 'c0ffee'); // undefined
 */
export function termsOfDigest(text: string, digest: string): TermsBook | undefined {
  if (sha256(text) !== digest) return undefined;
  const file: unknown = JSON.parse(text);
  return isCompiled(file) ? termsBook(file.licences) : undefined;
}

// INVARIANT: only asked of bytes whose digest was taken when the records were checked.
function isCompiled(file: unknown): file is { readonly licences: readonly LicenceTerms[] } {
  return isRecord(file) && file['schema'] === 'weighbridge.licence-terms-book/1';
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** How a term stands: it says something, or why it says nothing. */
export type Standing = 'says' | 'none' | 'unknown' | 'silent' | 'conflict';

/** Words for a text that was read and does not settle the point. */
const SILENT: ReadonlySet<string> = new Set(['not-addressed', 'not-stated']);

/**
 * Keeps apart a term that the text does not have (`none`), one that nobody read (`unknown`), one on
 * which the text is silent although it matters, and one that the text contradicts itself on.
 *
 * @example
 * standingOf({ value: 'unknown', at: null }); // 'unknown'
 */
export function standingOf(term: Term): Standing {
  if (term.conflict !== undefined) return 'conflict';
  if (term.value === 'unknown' || term.value === 'unclear') return 'unknown';
  if (SILENT.has(term.value)) return 'silent';
  return term.value === 'none' ? 'none' : 'says';
}

/**
 * Names of the terms in the order in which a reader wants them: grant, conditions, limits, the rest.
 *
 * @example
 * termOrder[0]; // 'commercial_use'
 */
export const termOrder: readonly (keyof LicenceTerms['terms'])[] = orderOfTerms();

function orderOfTerms(): readonly (keyof LicenceTerms['terms'])[] {
  const order: (keyof LicenceTerms['terms'])[] = [];
  for (const name in VALUES) {
    if (!isTermName(name)) continue;
    order.push(name);
    if (name === 'flow_down') order.push('thresholds');
  }
  return [...order, 'governing_law'];
}

function isTermName(name: string): name is keyof typeof VALUES {
  return Object.hasOwn(VALUES, name);
}
