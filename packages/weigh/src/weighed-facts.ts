import type { Fact, Facts, VocabularyEntry } from '@weighbridge/core';
import { deriveValues } from '@weighbridge/rules';
import type { Verdict } from './ticket.ts';
import { valuesOf } from './values.ts';

/** Vocabulary entries by fact, as the packs at hand carry them. */
export interface Entries {
  readonly [fact: string]: VocabularyEntry;
}

/** Facts of this name come from the first pass over law and licences, nowhere else. */
const WEIGHED = 'weighed.';

/**
 * The facts with those that the vocabulary derives by a formula; a fact with a value of its own
 * keeps it.
 */
export function withDerived(facts: Facts, entries: Entries): Facts {
  const { derived } = deriveValues(entries, valuesOf(facts));
  const added = derived.map(({ fact, value, formula, from }): [string, Fact] => [
    fact,
    { value, evidence: [{ kind: 'derived', formula, from: [...from].sort() }] },
  ]);
  return { ...facts, ...Object.fromEntries(added) };
}

/**
 * The facts as they were before anything was derived here, so that a replay derives again: without
 * what only a formula of the vocabulary or the first pass supplied.
 */
export function withoutDerived(facts: Facts, entries: Entries): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([name, fact]) => !isDerivedHere(name, fact, entries)),
  );
}

function isDerivedHere(name: string, fact: Fact, entries: Entries): boolean {
  if (name.startsWith(WEIGHED)) return true;
  return (
    fact.evidence.every(({ kind }) => kind === 'derived') && entries[name]?.derive !== undefined
  );
}

/**
 * What the first pass tells the policies of the second: how many duties of law and licence that are
 * no bill and not voluntary are unknown, and how many that bind for sure apply and are not met.
 */
export function weighedFacts(verdicts: readonly Verdict[]): Facts {
  const duties = verdicts.filter(
    ({ asks, then }) => then === undefined && (asks === 'law' || asks === 'licence'),
  );
  const unmet = duties.filter(
    ({ status, met, lifecycle, mark }) =>
      status === 'applies' && met === 'not met' && lifecycle === 'in_force' && mark !== 'K',
  );
  const unknown = duties.filter(
    ({ status, lifecycle }) => status === 'unknown' && lifecycle === 'in_force',
  );
  return {
    [`${WEIGHED}unknown_duties`]: counted(
      unknown.length,
      'duties of law and licence whose status is unknown',
    ),
    [`${WEIGHED}unmet_duties`]: counted(
      unmet.length,
      'duties of law and licence that apply, bind and are not met',
    ),
  };
}

function counted(count: number, formula: string): Fact {
  return { value: count, evidence: [{ kind: 'derived', formula, from: [] }] };
}
