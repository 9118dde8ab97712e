import {
  canonicalJson,
  parseDay,
  valueJson,
  type Day,
  type Evidence,
  type Fact,
  type Facts,
  type Value,
} from '@weighbridge/core';

type Conflict = NonNullable<Fact['conflicts']>[number];

/**
 * The facts as they were known on a day: claims declared later are left out. A claim without a day
 * belongs to the revision and stays. A number, day or set put together from claims of which one is
 * taken away is unknown, unless bytes or a signature show it: nobody said what would remain. Where
 * nothing of a fact's own evidence is left, what the weaker claims agree on takes its place.
 */
export function knownOn(facts: Facts, on: Day): Facts {
  const known: [string, Fact][] = [];
  for (const [name, fact] of Object.entries(facts)) {
    const kept = factOn(fact, on);
    if (kept !== undefined) known.push([name, kept]);
  }
  return Object.fromEntries(known);
}

function factOn(fact: Fact, on: Day): Fact | undefined {
  const evidence = fact.evidence.filter((source) => wasSaid(source, on));
  const conflicts = (fact.conflicts ?? []).filter((conflict) => wasSaid(conflict.evidence, on));
  if (evidence.length === 0) return agreed(conflicts);
  const stands =
    evidence.length === fact.evidence.length || isWhole(fact.value) || evidence.some(isShown);
  return stands ? withConflicts(fact.value, evidence, conflicts) : undefined;
}

function wasSaid(evidence: Evidence, on: Day): boolean {
  return evidence.kind !== 'declared' || evidence.on === undefined || evidence.on <= on;
}

function isShown(evidence: Evidence): boolean {
  return evidence.kind === 'read' || evidence.kind === 'attested';
}

// Claims of a truth value or a word either say the same or leave nothing; others may narrow each other.
function isWhole(value: Value): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && parseDay(value) === undefined);
}

function agreed(conflicts: readonly Conflict[]): Fact | undefined {
  const [first] = conflicts;
  if (first === undefined || conflicts.some((other) => !isSameValue(other.value, first.value)))
    return undefined;
  return { value: first.value, evidence: conflicts.map((conflict) => conflict.evidence) };
}

/** A fact whose conflicts are left out when there are none. */
export function withConflicts(
  value: Value,
  evidence: readonly Evidence[],
  conflicts: readonly Conflict[],
): Fact {
  return { value, evidence, ...(conflicts.length === 0 ? {} : { conflicts }) };
}

/** Whether two values say the same, whatever the order of their members. */
export function isSameValue(a: Value, b: Value): boolean {
  return canonicalJson(valueJson(a)) === canonicalJson(valueJson(b));
}
