import { isRecord, type SetValue, type Value, type Vocabulary, type MemberOf } from './value.ts';

/** What a name says about the facts and terms here. */
export type Meaning =
  | { readonly kind: 'fact'; readonly fact: string }
  /** A yes or no that is the opposite of the fact. */
  | { readonly kind: 'reversed'; readonly fact: string }
  /** A yes or no: whether the member is in the set. */
  | ({ readonly kind: 'member' } & MemberOf)
  /** A yes or no: whether the set was gone through to its end. */
  | { readonly kind: 'complete'; readonly fact: string }
  | { readonly kind: 'term'; readonly term: string };

/**
 * Everything that a name means: a fact of the vocabulary means itself; a name from elsewhere what the
 * vocabulary says of it, which may be several facts and a term. Nothing when the name is not known.
 *
 * @example
 * const facts = { 'actor.roles': { type: 'set', values: ['host'], means: 'roles' } };
 * const members = { host_only: [{ fact: 'actor.roles', member: 'host' }] };
 * meaningsOf('host_only', { name: 'v', version: 1, facts, lists: {}, members }); // [{ kind: 'member', fact: 'actor.roles', member: 'host' }]
 */
export function meaningsOf(name: string, vocabulary: Vocabulary): readonly Meaning[] {
  if (Object.hasOwn(vocabulary.facts, name)) return [{ kind: 'fact', fact: name }];
  const { renames, reversed, completes, members, terms } = vocabulary;
  const meanings: readonly Meaning[] = [
    ...own(renames, name).map((fact) => ({ kind: 'fact', fact }) as const),
    ...own(reversed, name).map((fact) => ({ kind: 'reversed', fact }) as const),
    ...own(members, name).flatMap((of) => of.map((one) => ({ kind: 'member', ...one }) as const)),
    ...own(completes, name).map((fact) => ({ kind: 'complete', fact }) as const),
  ];
  const known = meanings.filter(
    (one) => 'fact' in one && Object.hasOwn(vocabulary.facts, one.fact),
  );
  return [...known, ...own(terms, name).map((term) => ({ kind: 'term', term }) as const)];
}

function own<T>(table: { readonly [name: string]: T } | undefined, name: string): readonly T[] {
  const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  return found === undefined ? [] : [found];
}

/**
 * What is recorded of a fact once something is said under a name that means it, still to be decoded;
 * `known` is what was recorded before. Nothing when a yes or no was due and something else was said.
 *
 * A plain list under a name without a namespace is a complete set, as the law file of the European
 * Union reads it, unless another name says whether the set is complete.
 *
 * @example
 * const vocabulary = { name: 'v', version: 1, facts: {}, lists: {} };
 * stated({ kind: 'member', fact: 'actor.roles', member: 'host' }, true, { name: 'host_only', vocabulary }); // { has: ['host'] }
 */
export function stated(
  meaning: Exclude<Meaning, { readonly kind: 'term' }>,
  raw: unknown,
  said: {
    readonly name: string;
    readonly vocabulary: Vocabulary;
    readonly known?: Value | undefined;
  },
): unknown {
  if (meaning.kind === 'fact') return wholeValue(meaning.fact, raw, said);
  if (typeof raw !== 'boolean') return undefined;
  if (meaning.kind === 'reversed') return !raw;
  const set = isSetValue(said.known) ? said.known : { has: [] };
  return meaning.kind === 'member' ? withMember(set, meaning.member, raw) : withEnd(set, raw);
}

function wholeValue(
  fact: string,
  raw: unknown,
  { name, vocabulary, known }: { name: string; vocabulary: Vocabulary; known?: Value | undefined },
): unknown {
  if (!Array.isArray(raw) || name === fact || name.includes('.')) return raw;
  const hasCompanion = Object.values(vocabulary.completes ?? {}).includes(fact);
  const isComplete = !hasCompanion || (isSetValue(known) && known.complete === true);
  return isComplete ? { has: raw, complete: true } : { has: raw };
}

function isSetValue(known: Value | undefined): known is SetValue {
  return isRecord(known) && 'has' in known;
}

function withMember(set: SetValue, member: string, isIn: boolean): SetValue {
  const without = (codes: readonly string[]): readonly string[] =>
    codes.filter((code) => code !== member);
  const { has, not = [], ...rest } = set;
  if (isIn) {
    const out = without(not);
    return { has: [...without(has), member], ...(out.length === 0 ? {} : { not: out }), ...rest };
  }
  const out = set.complete === true ? {} : { not: [...without(not), member] };
  return { has: without(has), ...out, ...rest };
}

function withEnd({ has, not }: SetValue, isComplete: boolean): SetValue {
  if (isComplete) return { has, complete: true };
  return not === undefined ? { has } : { has, not };
}
