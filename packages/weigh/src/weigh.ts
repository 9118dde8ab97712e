import { sha256OfJson, type Facts, toJson } from '@weighbridge/core';
import type { Dossier } from '@weighbridge/inspect';
import type { Pack, Values } from '@weighbridge/rules';
import { withoutUnadopted } from './adopted-frameworks.ts';
import { declaredDigest } from './case-digest.ts';
import { factsWithCase, settledCase } from './case-facts.ts';
import { choosePacks, placesOfPacks } from './choose-packs.ts';
import { knownOn } from './known-facts.ts';
import { entriesOf, makeTicket } from './make-ticket.ts';
import type { Case, Ticket } from './ticket.ts';
import { withoutUnreadTerms } from './unread-terms.ts';
import { valuesOf } from './values.ts';
import { withDerived, withoutDerived } from './weighed-facts.ts';

/** What is put on the scale. */
export interface Load {
  readonly dossier: Dossier;
  readonly case: Case;
  /** Every pack at hand, in any order and any number of versions. */
  readonly packs: readonly Pack[];
  /** Version of the tool, the one thing that a replay does not compare. */
  readonly tool: string;
}

/**
 * Weighs a dossier for a case: takes the packs that answer for its places and were known then,
 * joins what the question states to what the dossier knows, and answers every rule with its
 * reasons. The same load gives the same ticket for ever, in whatever order its packs come.
 *
 * What the question leaves open is taken from the declared facts (roles, use) or from the packs
 * (places). Cost: a few milliseconds for a hundred rules; what would settle unknown ones is most of it.
 *
 * @example
 * const on = day('2026-11-21');
 * const dossier = { schema: 'weighbridge.dossier/1', name: 'alder-7b', revision: {}, files: [], notCovered: [], facts: {}, findings: [], faults: [], components: [], lineage: [] };
 * const asked = { roles: [], use: {}, places: [], as_of: on, known_at: on, strict: false };
 * weigh({ dossier, case: asked, packs: [], tool: '0.1.0' }).sum.weighed; // 0
 */
export function weigh(load: Load): Ticket {
  const { dossier } = load;
  const known = knownOn(dossier.facts, load.case.known_at);
  const asked = settledCase(load.case, known, placesOfPacks(load.packs));
  const chosen = choosePacks(load.packs, asked.places, asked.known_at);
  const packs = withoutUnreadTerms(withoutUnadopted(chosen, known), known);
  const actor = known['actor.name']?.value;
  return makeTicket({
    subject: subjectOf(dossier),
    case: asked,
    declared: declaredDigest(known, dossier.files),
    ...(typeof actor === 'string' ? { actor } : {}),
    dossier: sha256OfJson(toJson(dossier)),
    packs,
    facts: baseFacts(load, known, packs),
    findings: dossier.findings,
    faults: dossier.faults,
    unread: unreadOf(dossier),
    tool: load.tool,
  });
}

/** What rules would read of a load, and by which packs; nothing is evaluated. */
export function weighedValues(load: Load): Stated {
  const { known, asked, packs } = questionOf(load);
  const facts = withDerived(baseFacts(load, known, packs), entriesOf(packs));
  return { packs, values: valuesOf(facts), strict: asked.strict };
}

/** The same without what formulas derive, so that an answer more derives anew. */
export function statedValues(load: Load): Stated {
  const { known, asked, packs } = questionOf(load);
  return { packs, values: valuesOf(baseFacts(load, known, packs)), strict: asked.strict };
}

/** Packs that answer a load, and the values they would read. */
export interface Stated {
  readonly packs: readonly Pack[];
  readonly values: Values;
  readonly strict: boolean;
}

// What was known then, the question with what it left open, and the packs that answer it.
function questionOf(load: Load): {
  readonly known: Facts;
  readonly asked: Case;
  readonly packs: readonly Pack[];
} {
  const known = knownOn(load.dossier.facts, load.case.known_at);
  const asked = settledCase(load.case, known, placesOfPacks(load.packs));
  const chosen = choosePacks(load.packs, asked.places, asked.known_at);
  return { known, asked, packs: withoutUnreadTerms(withoutUnadopted(chosen, known), known) };
}

// The question adds what was asked, not what was settled from the facts themselves.
function baseFacts(load: Load, known: Facts, packs: readonly Pack[]): Facts {
  const entries = entriesOf(packs);
  const lists = Object.fromEntries(
    packs.toReversed().flatMap((pack) => Object.entries(pack.lists)),
  );
  return factsWithCase(withoutDerived(known, entries), load.case, { facts: entries, lists });
}

function subjectOf(dossier: Dossier): Ticket['subject'] {
  const { name, purl, revision, files } = dossier;
  const read = files.filter((file) => file.read === true).length;
  const bytes = files.reduce((total, file) => total + file.sizeBytes, 0);
  return {
    name,
    ...(purl === undefined ? {} : { purl }),
    revision,
    files: { read, unread: files.length - read, bytes },
  };
}

function unreadOf(dossier: Dossier): Ticket['unread'] {
  return dossier.files.flatMap(({ path, read }) =>
    read === true ? [] : [{ path, reason: read.reason }],
  );
}
