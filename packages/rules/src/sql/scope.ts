import { day, type Day, type Value, type VocabularyEntry } from '@weighbridge/core';
import { hasMember, isSet } from '../evaluate/atoms.ts';
import { listsOn } from '../evaluate/cut.ts';
import type { Tri } from '../evaluate/tri.ts';
import type { Pack, Term } from '../tree.ts';
import { column, compound, plain, type Draft, type Part } from './draft.ts';
import { othersIn, type Column, type FactColumns } from './layout.ts';
import type { Range } from './ranges.ts';

/** What the names of a pack mean on one day, and the terms written so far for it. */
export interface Scope {
  readonly draft: Draft;
  readonly pack: Pack;
  readonly on: Day;
  /** Lists as they stand on the day. */
  readonly lists: Pack['lists'];
  readonly terms: ReadonlyMap<string, Term>;
  readonly conditions: Map<string, Part>;
  /** By choice and value. */
  readonly chosen: Map<string, Part>;
  readonly ranges: Map<string, Range>;
}

/** The scope of a day, with no term written. */
export function scopeOn(on: Day, pack: Pack, draft: Draft): Scope {
  const terms = new Map(pack.terms.map((term) => [term.name, term]));
  const lists = listsOn(pack, on);
  const written = { conditions: new Map(), chosen: new Map(), ranges: new Map() };
  return { draft, pack, on, lists, terms, ...written };
}

/** The term of a name. */
export function termIn(name: string, { terms }: Scope): Term {
  return declared(terms.get(name), `terms.${name}`);
}

/** A bool, enum or code, with what is assumed in place of nothing. */
export function valueOf(fact: string, scope: Scope): Part {
  const columns = columnsOf(fact, scope);
  if (columns.kind !== 'value') throw unchecked(fact);
  const { visitor } = scope.draft;
  const name = nameOf(columns.column, scope);
  const value = assumedValue(fact, scope);
  if (typeof value !== 'boolean' && typeof value !== 'string') return plain(name);
  const literal = typeof value === 'boolean' ? truthLiteral(value) : visitor.text(value);
  return sharedFact(columns.column, visitor.assumed(name, literal), scope);
}

/** Both ends of a number or date, with what is assumed; a low end is never below the fact's `min`. */
export function endsOf(fact: string, scope: Scope): Range {
  const columns = columnsOf(fact, scope);
  if (columns.kind !== 'ends') throw unchecked(fact);
  const { visitor } = scope.draft;
  const names = [nameOf(columns.lo, scope), nameOf(columns.hi, scope)];
  const [lo, hi] = endLiterals(assumedValue(fact, scope), scope);
  const part = (name = '', literal: string | undefined): string =>
    literal === undefined ? name : visitor.assumedWhere(visitor.nothingIn(names), name, literal);
  const { min } = entryOf(fact, scope);
  const low = part(names[0], lo);
  return {
    lo: sharedFact(columns.lo, min === undefined ? low : visitor.floor(low, min), scope),
    hi: sharedFact(columns.hi, part(names[1], hi), scope),
  };
}

/** What stands for a column in every rule: worked out once, unless it is the column itself. */
function sharedFact(one: Column, sql: string, scope: Scope, reads: readonly Part[] = []): Part {
  if (sql === nameOf(one, scope)) return plain(sql);
  return column(`facts.${one.name}`, compound(sql, reads), scope.draft);
}

/** The ends that are assumed; nothing for one that stays open. */
function endLiterals(
  value: Value | undefined,
  { draft: { visitor } }: Scope,
): readonly (string | undefined)[] {
  if (value === undefined || typeof value === 'boolean' || isSet(value)) return [];
  const ends = typeof value === 'object' ? [value.lo, value.hi] : [value, value];
  return ends.map((end) => {
    if (end === undefined) return undefined;
    return typeof end === 'number' ? visitor.number(end) : visitor.date(day(end));
  });
}

/** The booleans of a set, with what is assumed: one per member that has a column, one for all others. */
export interface Members {
  readonly of: ReadonlyMap<string, Part>;
  readonly other: Part;
}

/** The booleans of a set; what is assumed stands in place of nothing only where no member is known. */
export function membersOf(fact: string, scope: Scope): Members {
  const columns = columnsOf(fact, scope);
  if (columns.kind !== 'members') throw unchecked(fact);
  const { of, other } = columns;
  const assumed = assumedValue(fact, scope);
  if (!isSet(assumed)) {
    const named = (one: Column): Part => plain(nameOf(one, scope));
    return { of: mapped(of, named), other: named(other) };
  }
  const names = [...of.values(), other].map((one) => nameOf(one, scope));
  const test = compound(scope.draft.visitor.nothingIn(names), []);
  const nothing = column(`facts.${fact}__nothing`, test, scope.draft);
  return {
    of: mapped(of, (one, member) =>
      assumedMember(one, { truth: hasMember(assumed, member), nothing }, scope),
    ),
    other: assumedMember(other, { truth: othersIn(assumed, of), nothing }, scope),
  };
}

function assumedMember(
  one: Column,
  { truth, nothing }: { readonly truth: Tri; readonly nothing: Part },
  scope: Scope,
): Part {
  const name = nameOf(one, scope);
  if (truth === 0) return plain(name);
  const sql = scope.draft.visitor.assumedWhere(nothing.sql, name, truthLiteral(truth === 1));
  return sharedFact(one, sql, scope, [nothing]);
}

function mapped<T>(
  of: ReadonlyMap<string, Column>,
  part: (one: Column, member: string) => T,
): ReadonlyMap<string, T> {
  return new Map([...of].map(([member, one]) => [member, part(one, member)]));
}

function nameOf(one: Column, { draft }: Scope): string {
  return draft.visitor.identifier(one.name);
}

function columnsOf(fact: string, { draft }: Scope): FactColumns {
  return declared(draft.layout.facts.get(fact), fact);
}

function entryOf(fact: string, { pack }: Scope): VocabularyEntry {
  return declared(pack.facts[fact], fact);
}

function assumedValue(fact: string, scope: Scope): Value | undefined {
  return scope.draft.strict ? undefined : entryOf(fact, scope).assume?.value;
}

function truthLiteral(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

function declared<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw unchecked(name);
  return found;
}

/** What cannot be in a pack that was checked. */
export function unchecked(name: string): Error {
  return new Error(`\`${name}\` is not what its use asks for; the tree was not checked`);
}
