import {
  canonicalJson,
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
 * belongs to the revision and stays. Where nothing of a fact's own evidence is left, what the
 * remaining claims agree on takes its place; where they differ, it is unknown.
 *
 * @example
 * const evidence = [{ kind: 'declared', file: 'weighbridge.yaml', line: 1, on: day('2026-05-01') }];
 * knownOn({ 'release.monetised': { value: true, evidence } }, day('2026-01-01')); // {}
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
  const whole = evidence.length === fact.evidence.length;
  if (evidence.length > 0 && (whole || !isCompound(fact)))
    return withConflicts(fact.value, evidence, conflicts);
  return agreed(conflicts);
}

function wasSaid(evidence: Evidence, on: Day): boolean {
  return evidence.kind !== 'declared' || evidence.on === undefined || evidence.on <= on;
}

// A value put together from claims that differ holds all of them among its conflicts: taking one
// away changes it, so it is made again from those that remain.
function isCompound(fact: Fact): boolean {
  const claims = new Set(
    (fact.conflicts ?? []).map((conflict) => canonicalJson(evidenceJson(conflict.evidence))),
  );
  return (
    claims.size > 0 &&
    fact.evidence.every((source) => claims.has(canonicalJson(evidenceJson(source))))
  );
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

/** The JSON form of evidence: every member of it is JSON already. */
export function evidenceJson(evidence: Evidence): {
  readonly [name: string]: string | number | readonly string[] | undefined;
} {
  if (evidence.kind !== 'read') return { ...evidence };
  return { kind: 'read', file: evidence.file, sha256: evidence.sha256, ...evidence.at };
}
