import {
  valueJson,
  canonicalJson,
  type Evidence,
  type Fact,
  type Facts,
  type Finding,
  type Place,
  type Value,
  type VocabularyEntry,
} from '@weighbridge/core';
import { findingAt, type FindingKind, type StatedClaim } from '../report.ts';
import { meet, spread, type Stated } from './meet.ts';

/** Kinds of evidence, strongest first. */
const STRENGTH: readonly Evidence['kind'][] = ['read', 'attested', 'declared', 'derived'];

const CONTRADICTED: FindingKind = {
  code: 'facts.contradicted',
  severity: 'medium',
  would: 'what was read counts; the statement is kept beside it',
  do: 'correct the statement, or the files',
};

const DISAGREE: FindingKind = {
  code: 'facts.disagree',
  severity: 'low',
  would: 'the fact counts as an interval, or as unknown',
  do: 'correct one of the two',
};

/** Facts from claims, and what was found while claims were held against each other. */
export interface GatheredFacts {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

/**
 * One fact per name from any number of claims. The strongest kind of evidence counts; a weaker claim
 * that fits narrows it, one that cannot be true beside it becomes a finding and is kept under
 * `conflicts`. Claims of one kind that disagree leave an interval, or nothing, and a finding.
 * Claims about facts that the vocabulary does not have are a bug of the caller and throw.
 */
export function gatherFacts(
  claims: readonly StatedClaim[],
  vocabulary: { readonly [fact: string]: VocabularyEntry },
): GatheredFacts {
  const facts: { [name: string]: Fact } = {};
  const findings: Finding[] = [];
  for (const [name, about] of Map.groupBy(claims, (claim) => claim.fact)) {
    const entry = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
    if (entry === undefined) throw new Error(`no fact \`${name}\` in the vocabulary`);
    const settled = settle(name, entry, about);
    if (settled.fact !== undefined) facts[name] = settled.fact;
    findings.push(...settled.findings);
  }
  return { facts: sortedByName(facts), findings };
}

function sortedByName(facts: { readonly [name: string]: Fact }): Facts {
  return Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Settled {
  readonly fact?: Fact;
  readonly findings: readonly Finding[];
}

function settle(name: string, entry: VocabularyEntry, claims: readonly StatedClaim[]): Settled {
  const [strongest = [], ...weaker] = STRENGTH.map((kind) =>
    claims.filter((claim) => claim.evidence.kind === kind),
  ).filter((group) => group.length > 0);
  const own = settleEquals(name, entry, strongest);
  if (own.stated === undefined) return { findings: own.findings };
  let ground: Ground = {
    name,
    entry,
    strongest,
    stated: own.stated,
    findings: own.findings,
    evidence: strongest.map(evidenceOf),
    conflicts: [],
  };
  for (const group of weaker) ground = withWeaker(ground, group);
  const { stated, evidence, conflicts, findings } = ground;
  return {
    fact: { value: stated.value, evidence, ...(conflicts.length === 0 ? {} : { conflicts }) },
    findings,
  };
}

interface Equals {
  readonly stated: Stated | undefined;
  readonly findings: readonly Finding[];
}

function settleEquals(
  name: string,
  entry: VocabularyEntry,
  claims: readonly StatedClaim[],
): Equals {
  const dispute = disputeAmong(entry, claims);
  if (dispute !== undefined) {
    const value = spread(
      entry,
      claims.map((claim) => claim.value),
    );
    return {
      stated: value === undefined ? undefined : { value },
      findings: saidInOneCard(dispute) ? [] : [disagreement(name, dispute)],
    };
  }
  const [first, ...others] = claims;
  const stated = others.reduce<Stated | undefined>(
    (known, claim) => known && meet(entry, known, claim),
    first,
  );
  return { stated, findings: [] };
}

function disputeAmong(
  entry: VocabularyEntry,
  claims: readonly StatedClaim[],
): readonly [StatedClaim, StatedClaim] | undefined {
  for (const [index, first] of claims.entries()) {
    const second = claims.slice(index + 1).find((claim) => meet(entry, first, claim) === undefined);
    if (second !== undefined) return [first, second];
  }
  return undefined;
}

// Two numbers in the prose of one card are `card.two-values`, which names both lines already.
function saidInOneCard([first, second]: readonly [StatedClaim, StatedClaim]): boolean {
  return (
    first.covers !== undefined && second.covers !== undefined && fileOf(first) === fileOf(second)
  );
}

interface Ground {
  readonly name: string;
  readonly entry: VocabularyEntry;
  readonly strongest: readonly StatedClaim[];
  readonly stated: Stated;
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  readonly conflicts: readonly { readonly value: Value; readonly evidence: Evidence }[];
}

function withWeaker(ground: Ground, claims: readonly StatedClaim[]): Ground {
  const { name, entry, stated, strongest } = ground;
  const fitting = claims.filter((claim) => meet(entry, stated, claim) !== undefined);
  const clashing = claims.filter((claim) => !fitting.includes(claim));
  const own = fitting.length === 0 ? undefined : settleEquals(name, entry, fitting);
  const [witness] = strongest;
  return {
    ...ground,
    stated: narrowed(entry, stated, own?.stated),
    evidence: [...ground.evidence, ...fitting.map(evidenceOf)],
    conflicts: [
      ...ground.conflicts,
      ...clashing.map(({ value, evidence }) => ({ value, evidence })),
    ],
    findings: [
      ...ground.findings,
      ...(own?.findings ?? []),
      ...clashing.flatMap((claim) =>
        witness === undefined
          ? []
          : [contradiction(name, claim, { ...witness, value: stated.value })],
      ),
    ],
  };
}

function narrowed(entry: VocabularyEntry, stated: Stated, weaker: Stated | undefined): Stated {
  if (weaker === undefined || isRounding(stated, weaker)) return stated;
  return meet(entry, stated, weaker) ?? stated;
}

function evidenceOf(claim: StatedClaim): Evidence {
  return claim.evidence;
}

// A rounded statement beside an exact one says nothing more; it must not replace it.
function isRounding(stated: Stated, claim: Stated): boolean {
  return typeof stated.value === 'number' && claim.covers !== undefined;
}

function contradiction(name: string, claim: StatedClaim, witness: StatedClaim): Finding {
  const says = `${spoken(claim)}, but ${spoken(witness)}`;
  return findingAt({ ...CONTRADICTED, facts: [name] }, `\`${name}\`: ${says}`, [
    placeOf(claim.evidence),
    placeOf(witness.evidence),
  ]);
}

function disagreement(name: string, [first, second]: readonly [StatedClaim, StatedClaim]): Finding {
  const says = `\`${name}\`: ${spoken(first)}, and ${spoken(second)}`;
  return findingAt({ ...DISAGREE, facts: [name] }, says, [
    placeOf(first.evidence),
    placeOf(second.evidence),
  ]);
}

function spoken(claim: StatedClaim): string {
  const json = valueJson(claim.value);
  const value = typeof json === 'string' ? json : canonicalJson(json);
  return `${fileOf(claim)} ${claim.evidence.kind === 'read' ? 'shows' : 'says'} \`${value.slice(0, 120)}\``;
}

function fileOf(claim: StatedClaim): string {
  return placeOf(claim.evidence).file;
}

/** The place that evidence points to; a formula and a signature have only a name. */
export function placeOf(evidence: Evidence): Place {
  switch (evidence.kind) {
    case 'read':
      return { file: evidence.file, ...evidence.at };
    case 'declared':
      return { file: evidence.file, line: evidence.line };
    case 'attested':
      return { file: evidence.signature };
    case 'derived':
      return { file: evidence.from.join(', ') };
  }
}
