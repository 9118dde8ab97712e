import {
  membersOf,
  type Evidence,
  type Fact,
  type Facts,
  type SetValue,
  type Value,
  type VocabularyEntry,
} from '@weighbridge/core';
import { COMMAND_LINE } from './case.ts';
import { isSameValue, withConflicts } from './known-facts.ts';
import { placesWithin } from './places.ts';
import type { Case } from './ticket.ts';

/** Roles of those who put a model, changed or not, before others. */
const PUBLISHING_ROLES: readonly string[] = ['modifier', 'provider'];

const ASKED: Evidence = { kind: 'declared', file: COMMAND_LINE, line: 1 };

/** Entries and lists that a place or role is checked against. */
export interface Words {
  readonly facts: { readonly [fact: string]: VocabularyEntry };
  readonly lists: { readonly [list: string]: readonly string[] };
}

/**
 * The question with what it left open: roles and use as the facts declare them, and, where no place
 * was named, every place that the packs answer for.
 */
export function settledCase(asked: Case, facts: Facts, packPlaces: readonly string[]): Case {
  return {
    ...asked,
    roles: asked.roles.length > 0 ? asked.roles : membersIn(facts['actor.roles']?.value),
    use: sortedUse({ ...useIn(facts), ...asked.use }),
    places: asked.places.length > 0 ? asked.places : placesWithin(packPlaces),
  };
}

/**
 * The dossier's facts with what the question states: roles (those and no others), the use, and for
 * a publishing role the places as places where the model is made available. The question counts
 * before a declaration, which stays on view as a conflict; what was read from bytes counts before
 * the question.
 */
export function factsWithCase(facts: Facts, asked: Case, words: Words): Facts {
  const joined: Record<string, Fact> = { ...facts };
  if (asked.roles.length > 0) state(joined, 'actor.roles', { has: asked.roles, complete: true });
  // A question that leaves out who asks gets no answer from an assumption: every role is open.
  else joined['actor.roles'] ??= { value: { has: [] }, evidence: [ASKED] };
  for (const [fact, value] of Object.entries(asked.use)) state(joined, fact, value);
  const market = marketOf(joined, asked, words);
  if (market !== undefined) state(joined, 'model.available_in', market);
  return Object.fromEntries(
    Object.entries(joined).map(([name, fact]) => [
      name,
      { ...fact, value: withinUnions(fact.value, words.facts[name]) },
    ]),
  );
}

/** The list of places that lie in one another: whoever is in a member state is in the Union. */
const PLACES = 'places';

/** A value with what its places lie in, where it is a set of places: established in DE is established in EU. */
export function withinUnions(value: Value, entry: VocabularyEntry | undefined): Value {
  return entry?.list === PLACES && isSet(value) ? setWith(value, placesWithin(value.has)) : value;
}

function state(facts: Record<string, Fact>, name: string, value: Value): void {
  const before = facts[name];
  if (before === undefined) {
    facts[name] = { value, evidence: [ASKED] };
  } else if (isSameValue(before.value, value)) {
    facts[name] = { ...before, evidence: [...before.evidence, ASKED] };
  } else if (before.evidence.some(({ kind }) => kind === 'read' || kind === 'attested')) {
    facts[name] = {
      ...before,
      conflicts: [...(before.conflicts ?? []), { value, evidence: ASKED }],
    };
  } else {
    const declared = before.evidence.map((evidence) => ({ value: before.value, evidence }));
    facts[name] = withConflicts(value, [ASKED], [...declared, ...(before.conflicts ?? [])]);
  }
}

// Asking about the Union's law as a publisher says that the model is made available there.
function marketOf(facts: Facts, asked: Case, words: Words): SetValue | undefined {
  const entry = words.facts['model.available_in'];
  const roles = membersIn(facts['actor.roles']?.value);
  if (entry === undefined || !roles.some((role) => PUBLISHING_ROLES.includes(role)))
    return undefined;
  const known = membersOf(entry, words.lists);
  const places = asked.places.filter((place) => known === undefined || known.includes(place));
  if (places.length === 0) return undefined;
  return setWith(facts['model.available_in']?.value, places);
}

function setWith(before: Value | undefined, places: readonly string[]): SetValue {
  const has = [...new Set([...membersIn(before), ...places])].sort();
  if (!isSet(before)) return { has };
  const out = (before.not ?? []).filter((place) => !has.includes(place));
  return {
    has,
    ...(out.length === 0 ? {} : { not: out }),
    ...(before.complete === true ? { complete: true } : {}),
  };
}

/** Members that a set is known to have; none for any other value. */
export function membersIn(value: Value | undefined): readonly string[] {
  return isSet(value) ? value.has : [];
}

function isSet(value: Value | undefined): value is SetValue {
  return typeof value === 'object' && 'has' in value;
}

function useIn(facts: Facts): Case['use'] {
  const uses = Object.entries(facts).filter(([name]) => name.startsWith('use.'));
  return Object.fromEntries(uses.map(([name, fact]) => [name, fact.value]));
}

function sortedUse(use: Case['use']): Case['use'] {
  return Object.fromEntries(Object.entries(use).sort(([a], [b]) => (a < b ? -1 : 1)));
}
