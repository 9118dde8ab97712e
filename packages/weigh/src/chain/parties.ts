import type { Evidence, Fact, Facts, Value } from '@weighbridge/core';
import { membersIn } from '../case-facts.ts';

/** Where somebody stands in the chain from training to use, in that order. */
export const CHAIN_ROLES = ['publisher', 'modifier', 'deployer', 'host'] as const;

export type ChainRole = (typeof CHAIN_ROLES)[number];

/** One who stands in the chain. */
export interface Party {
  readonly role: ChainRole;
  /** The model of this party, where it is not the one that was read: a layer below it. */
  readonly model?: string;
  /** Whether this is the one that a chain file calls the actor. */
  readonly isActor?: boolean;
}

/** The word of the vocabulary for each place in the chain. */
const MEMBER: { readonly [role in ChainRole]: string } = {
  publisher: 'provider',
  modifier: 'modifier',
  deployer: 'deployer',
  host: 'host',
};

/** The member of `actor.roles` that a place in the chain is called by. */
export function memberOf(role: ChainRole): string {
  return MEMBER[role];
}

/** Facts that are about whoever acts, not about the model: each party has its own. */
const OWN = /^(?:actor\.|evidence\.|model\.own_compute$|model\.(?:trained|modified)_by_actor$)/;

/** Facts about a system and its use: those of whoever uses it, whatever stands before them in the chain. */
const USE = /^(?:use\.|system\.|content\.)/;

/** What a party is known by: its place in the chain says these. */
const BY_ROLE: { readonly [role in ChainRole]: Readonly<Record<string, Value>> } = {
  publisher: {},
  modifier: { 'model.trained_by_actor': false },
  deployer: { 'model.trained_by_actor': false },
  host: { 'model.trained_by_actor': false },
};

/** Facts of a base model by the fact of the modified one that tells them. */
const FROM_BASE: { readonly [fact: string]: string } = {
  'model.training_compute': 'model.base_compute',
};

/**
 * What is known for one party: of the facts about whoever acts, only those of the one who stated
 * them; of a layer below, what the dossier says of the base model; and what follows from its place.
 *
 * A dossier that states no role is taken for the publisher's own.
 */
export function factsOfParty(facts: Facts, party: Party, stated: Facts): Facts {
  const shared = party.model === undefined ? ownFacts(facts, party) : baseFacts(facts, party.model);
  const extra = party.isActor === true ? stated : {};
  return { ...placed(BY_ROLE[party.role]), ...shared, ...extra };
}

function ownFacts(facts: Facts, { role }: Party): Facts {
  const said = membersIn(facts['actor.roles']?.value);
  const speaks = said.length === 0 ? role === 'publisher' : said.includes(MEMBER[role]);
  return speaks ? facts : filtered(facts, (name) => !OWN.test(name));
}

// The dossier's word on the base model, with its own evidence: what it says is read or declared there.
function baseFacts(facts: Facts, model: string): Facts {
  const told = Object.entries(FROM_BASE).flatMap(([name, from]): [string, Fact][] => {
    const fact = facts[from];
    return fact === undefined ? [] : [[name, fact]];
  });
  const use = filtered(facts, (name) => USE.test(name));
  return { ...use, ...Object.fromEntries(told), ...placed({ 'model.name': model }) };
}

function filtered(facts: Facts, keep: (name: string) => boolean): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => keep(name)));
}

const BY_PLACE: Evidence = { kind: 'declared', file: 'place in the chain', line: 1 };

function placed(values: Readonly<Record<string, Value>>): Facts {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, evidence: [BY_PLACE] }]),
  );
}
