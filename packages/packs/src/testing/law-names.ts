import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { decodeValue, isRecord, type Value, type Vocabulary } from '@weighbridge/core';
import { lawDefaults, type LawView } from './law-file.ts';

const RENAMES = new URL('../../vocabulary/renames.yaml', import.meta.url);

/** A member of a set that a yes or no there stands for here. */
interface Membership {
  readonly fact: string;
  readonly member: string;
}

/** What the rename table says about law-file names. */
export interface LawNames {
  readonly facts: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, readonly Membership[]>;
  readonly completes: ReadonlyMap<string, string>;
  readonly reversed: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, string>;
}

let read: LawNames | undefined;

/** The rename table of the vocabulary. */
export function lawNames(): LawNames {
  read ??= readNames();
  return read;
}

function readNames(): LawNames {
  const raw: unknown = parse(readFileSync(RENAMES, 'utf8'));
  const section = (name: string): ReadonlyMap<string, string> =>
    new Map(pairs(raw, name).map(([from, to]) => [from, String(to)]));
  const members = pairs(raw, 'members').map(([from, to]) => [from, membershipsOf(to)] as const);
  return {
    facts: section('renames'),
    members: new Map(members),
    completes: section('completes'),
    reversed: section('reversed'),
    terms: section('terms'),
  };
}

function membershipsOf(raw: unknown): readonly Membership[] {
  if (Array.isArray(raw)) return raw.flatMap(membershipsOf);
  return isRecord(raw) ? [{ fact: String(raw['fact']), member: String(raw['member']) }] : [];
}

function pairs(raw: unknown, section: string): readonly (readonly [string, unknown])[] {
  const found = isRecord(raw) ? raw[section] : undefined;
  return isRecord(found) ? Object.entries(found) : [];
}

/**
 * The facts of a worked case under our names. What the law file takes by default of a role is said
 * outright, because here roles are not assumed.
 */
export function valuesOf(
  view: Pick<LawView, 'facts'>,
  vocabulary: Vocabulary,
): { readonly [fact: string]: Value } {
  const names = lawNames();
  const raw: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(view.facts)) {
    const fact = names.facts.get(name);
    const reversed = names.reversed.get(name);
    if (fact !== undefined)
      raw[fact] = Array.isArray(value) ? setOf(name, value, view, names) : value;
    if (reversed !== undefined) raw[reversed] = value !== true;
  }
  for (const [fact, set] of memberSets(view, names)) raw[fact] = set;
  return Object.fromEntries(
    Object.entries(raw).map(([fact, value]) => [fact, decoded(fact, value, vocabulary)]),
  );
}

// A set is complete when it is given, unless a companion `…_reviewed` is not true (section 3).
function setOf(
  name: string,
  has: readonly unknown[],
  view: Pick<LawView, 'facts'>,
  names: LawNames,
): unknown {
  const companion = [...names.completes].find(([, fact]) => fact === names.facts.get(name))?.[0];
  const complete = companion === undefined || view.facts[companion] === true;
  return { has, ...(complete ? { complete: true } : {}) };
}

interface MemberSet {
  readonly has: string[];
  readonly not: string[];
  readonly complete?: true;
}

function memberSets(view: Pick<LawView, 'facts'>, names: LawNames): ReadonlyMap<string, MemberSet> {
  const defaults = lawDefaults();
  const sets = new Map<string, MemberSet>();
  for (const [name, memberships] of names.members) {
    const value = view.facts[name] ?? defaults.get(name);
    if (typeof value !== 'boolean') continue;
    for (const { fact, member } of memberships) {
      const set = sets.get(fact) ?? { has: [], not: [] };
      (value ? set.has : set.not).push(member);
      sets.set(fact, set);
    }
  }
  // By the defaults of the law file a role that is not named is not played; it has none of provider,
  // which it derives from `develops_model`, and none of importers and distributors.
  const roles = sets.get('actor.roles');
  if (roles !== undefined) sets.set('actor.roles', { has: roles.has, not: [], complete: true });
  return sets;
}

function decoded(fact: string, raw: unknown, vocabulary: Vocabulary): Value {
  const entry = vocabulary.facts[fact];
  const result = entry === undefined ? undefined : decodeValue(entry, raw, vocabulary.lists);
  if (result?.kind !== 'value') throw new Error(`${fact}: ${JSON.stringify(result)}`);
  return result.value;
}
