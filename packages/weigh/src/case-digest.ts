import {
  sha256OfJson,
  valueJson,
  type Evidence,
  type Facts,
  type Json,
  type Sha256,
  type Value,
} from '@weighbridge/core';
import type { Dossier } from '@weighbridge/inspect';
import type { Case } from './ticket.ts';

/**
 * The digest of what people declared about the model beside its own files: fact and value of every
 * claim, by name. What a file of the revision says is bound by the digest of the files, so that a
 * better reader of cards leaves the number of a question as it is (contracts, section 4).
 */
export function declaredDigest(facts: Facts, files: Dossier['files']): Sha256 {
  const ofRevision = new Set(
    files.filter(({ kind }) => kind !== 'declaration').map(({ path }) => path),
  );
  const counts = (evidence: Evidence): boolean =>
    evidence.kind === 'declared' && !ofRevision.has(evidence.file);
  const claims: [string, Json][] = [];
  for (const name of Object.keys(facts).sort()) {
    const values = declaredValues(facts, name, counts);
    if (values.length > 0) claims.push([name, values.map(valueJson)]);
  }
  return sha256OfJson(claims);
}

function declaredValues(
  facts: Facts,
  name: string,
  counts: (evidence: Evidence) => boolean,
): readonly Value[] {
  const fact = facts[name];
  if (fact === undefined) return [];
  const others = (fact.conflicts ?? []).filter(({ evidence }) => counts(evidence));
  const own = fact.evidence.some(counts) ? [fact.value] : [];
  return [...own, ...others.map(({ value }) => value)];
}

/** What a case digest is made over. */
export interface Asked {
  /** Digest of the files; of the dossier where not every file could be read. */
  readonly files: Sha256;
  readonly declared: Sha256;
  readonly case: Case;
  /** Names without versions. */
  readonly packs: readonly string[];
}

/**
 * The digest of a question: the same question has the same digest although a reader or a pack got
 * better (contracts, section 4).
 */
export function caseDigest(asked: Asked): Sha256 {
  const { roles, use, places, as_of, known_at, strict } = asked.case;
  return sha256OfJson({
    files: asked.files,
    declared: asked.declared,
    roles,
    use: Object.fromEntries(Object.entries(use).map(([fact, value]) => [fact, valueJson(value)])),
    places,
    as_of,
    known_at,
    strict,
    packs: [...asked.packs].sort(),
  });
}
