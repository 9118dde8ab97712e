import type { Facts } from '@weighbridge/core';
import type { Ticket } from './ticket.ts';
import type { Entries } from './weighed-facts.ts';

/** The parts of a ticket that name facts. */
export type Saying = Pick<Ticket, 'verdicts' | 'findings' | 'decision'>;

/** Names of all facts that a ticket's verdicts, findings and decision speak of, sorted. */
export function factNamesOf(said: Saying): readonly string[] {
  const names = new Set<string>(said.decision?.open);
  for (const verdict of said.verdicts) {
    for (const name of verdict.facts) names.add(name);
    for (const settling of verdict.settled_by) for (const name of settling.facts) names.add(name);
  }
  for (const finding of said.findings) for (const name of finding.facts ?? []) names.add(name);
  return [...names].sort();
}

/** The facts of these names that are known, with those that derived ones are made of. */
export function ticketFacts(facts: Facts, names: readonly string[]): Ticket['facts'] {
  const held = new Map<string, Facts[string]>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (fact === undefined || held.has(name)) continue;
    held.set(name, fact);
    for (const evidence of fact.evidence)
      if (evidence.kind === 'derived') waiting.push(...evidence.from);
  }
  return Object.fromEntries([...held].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the vocabulary says of facts: what a reader of the ticket needs to understand it alone. */
export function wordsFor(names: readonly string[], entries: Entries): Ticket['vocabulary'] {
  const words: [string, Ticket['vocabulary'][string]][] = [];
  for (const name of [...new Set(names)].sort()) {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (entry === undefined) continue;
    const { means, type, unit, ask, where } = entry;
    words.push([
      name,
      {
        means,
        type,
        ...(unit === undefined ? {} : { unit }),
        ...(ask === undefined ? {} : { ask }),
        ...(where === undefined ? {} : { where }),
      },
    ]);
  }
  return Object.fromEntries(words);
}
