import type { Finding } from '@weighbridge/core';
import {
  readClaims,
  type ClaimReading,
  type Repository,
  type RepositoryClaims,
} from '../claims/read-claims.ts';
import type { TermsBook } from '../terms/record.ts';
import { findingsIn } from './findings.ts';
import { componentsIn, type ComponentReading, type ComponentUnknown } from './of-component.ts';

/** What a repository at one revision says about its licences. */
export interface LicenceReading {
  readonly components: readonly (ComponentReading | ComponentUnknown)[];
  readonly findings: readonly Finding[];
  readonly found: RepositoryClaims;
}

/**
 * The licence of each component of a repository, with places, and what contradicts it. A component of
 * which nothing is said is not listed; one whose licence cannot be told says why.
 *
 * @example
 * const words = { components: {}, restrictions: {} };
 * const tags = [{ tag: 'mit', kind: 'exact', ids: ['mit'] }];
 * const book = claimBook({ names: [], models: [], words, hub: { tags, names: [] } }, []);
 * const card = { path: 'README.md', text: '---\nlicense: mit\n---\n' };
 * const reading = { book, identify: () => [], terms: termsBook([]) };
 * readLicences({ files: [card] }, reading).components[0]?.component; // 'weights'
 */
export function readLicences(
  repository: Repository,
  reading: ClaimReading & { readonly terms: TermsBook },
): LicenceReading {
  const found = readClaims(repository, reading);
  const facts = { found, terms: reading.terms, date: repository.date };
  const components = componentsIn(facts);
  return { components, findings: findingsIn(facts, components), found };
}
