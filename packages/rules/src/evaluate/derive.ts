import {
  numberValue,
  valueJson,
  type Interval,
  type Value,
  type VocabularyEntry,
} from '@weighbridge/core';
import { formulaOf, type Formula } from './formula.ts';
import { isRecorded, type Values } from './load.ts';

/** Vocabulary entries by fact, as far as a pack or vocabulary carries them. */
export interface FactEntries {
  readonly [fact: string]: VocabularyEntry;
}

/** One derived fact: its value, what of the vocabulary's formula gave it, and the facts that this reads. */
export interface Derived {
  readonly fact: string;
  readonly value: Value;
  readonly formula: string;
  readonly from: readonly string[];
}

/** A formula made ready, with the least value of the fact it gives. */
interface Derivation {
  readonly fact: string;
  readonly formula: Formula;
}

/** The formulas of a vocabulary, ready to be used on many cases. */
export interface Derivations {
  readonly entries: FactEntries;
  readonly byFact: ReadonlyMap<string, Derivation>;
}

/**
 * Adds the facts that the vocabulary derives by a formula from others.
 *
 * Only where a fact has no value of its own; chains are followed, circles give nothing. Inputs
 * are intervals that are not negative; an input that is unknown counts from its `min` (0 where
 * none is declared) to no end. What says no more than the type does is left out.
 *
 * @example
 * deriveValues({ flop: { type: 'number', min: 0, means: 'compute', derive: '6 * token' } }, { token: 2 }).values; // { token: 2, flop: 12 }
 */
export function deriveValues(
  facts: FactEntries,
  values: Values,
): { readonly values: Values; readonly derived: readonly Derived[] } {
  return derivedBy(derivationsOf(facts), values);
}

/** Reads the formulas of a vocabulary once. */
export function derivationsOf(entries: FactEntries): Derivations {
  const derivations = Object.entries(entries).flatMap(([fact, { derive: text }]) =>
    text === undefined ? [] : [{ fact, formula: formulaOf(text) }],
  );
  return {
    entries,
    byFact: new Map(derivations.map((derivation) => [derivation.fact, derivation])),
  };
}

/** Adds the derived facts to the values of one case. */
export function derivedBy(
  derivations: Derivations,
  values: Values,
): { readonly values: Values; readonly derived: readonly Derived[] } {
  const run: Run = { derivations, values: { ...values }, derived: [], begun: new Set<string>() };
  for (const derivation of derivations.byFact.values()) derive(derivation, run);
  return { values: run.values, derived: run.derived };
}

interface Run {
  readonly derivations: Derivations;
  readonly values: { [fact: string]: Value | undefined };
  readonly derived: Derived[];
  /** Facts whose derivation was begun; one asked for again while it is under way is a circle. */
  readonly begun: Set<string>;
}

function derive({ fact, formula }: Derivation, run: Run): void {
  if (run.values[fact] !== undefined || run.begun.has(fact)) return;
  run.begun.add(fact);
  const read = (input: string): Interval => inputInterval(input, run);
  const floor = floorOf(run.derivations.entries, fact);
  const telling = formula.estimates.filter(({ of }) => saysMore(of(read), floor));
  if (telling.length === 0) return;
  const value = numberValue(formula.of(read));
  run.values[fact] = value;
  run.derived.push({
    fact,
    value,
    formula: telling.map(({ text }) => text).join(' or '),
    from: [...new Set(telling.flatMap(({ inputs }) => inputs))],
  });
}

// Than that the fact is not below its least value.
function saysMore({ lo, hi }: Interval, floor: number): boolean {
  return hi !== Infinity || lo > floor;
}

function inputInterval(fact: string, run: Run): Interval {
  const derivation = run.derivations.byFact.get(fact);
  if (derivation !== undefined) derive(derivation, run);
  return knownInterval(run.values[fact], floorOf(run.derivations.entries, fact));
}

/** The least value an input of a formula can have: its `min`, never below 0. */
export function floorOf(entries: FactEntries, fact: string): number {
  return Math.max(0, entries[fact]?.min ?? 0);
}

/** What is known of an input, never below its floor. */
export function knownInterval(value: Value | undefined, floor: number): Interval {
  if (typeof value === 'number') return { lo: Math.max(floor, value), hi: Math.max(floor, value) };
  const known = typeof value === 'object' && !('has' in value) ? value : {};
  const lo = typeof known.lo === 'number' ? known.lo : floor;
  const hi = typeof known.hi === 'number' ? known.hi : Infinity;
  return { lo: Math.max(floor, lo), hi: Math.max(floor, hi) };
}

/** What is recorded among the values, without what only follows from others by formula. */
export function claimsAmong(derivations: Derivations, values: Values): Values {
  let claims = recordedAmong(values);
  for (const fact of derivations.byFact.keys()) {
    const { [fact]: own, ...others } = claims;
    if (own !== undefined && sameValue(own, derivedBy(derivations, others).values[fact]))
      claims = others;
  }
  return claims;
}

function recordedAmong(values: Values): Values {
  const facts = Object.entries(values);
  const recorded = facts.filter(([, value]) => isRecorded(value));
  return recorded.length === facts.length ? values : Object.fromEntries(recorded);
}

function sameValue(a: Value, b: Value | undefined): boolean {
  return b !== undefined && JSON.stringify(valueJson(a)) === JSON.stringify(valueJson(b));
}
