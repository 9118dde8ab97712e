import type { Expr, Pack, Rule, Term } from '../tree.ts';
import { compileRule, compileTruth, isCondition, type TruthReader } from './compile.ts';
import { AS_OF } from './cut.ts';
import { layOut, type FactLayout } from './load.ts';
import { compileRange, type RangeReader } from './ranges.ts';

/** A term's slot and its compiled form, made when it is first asked for, as terms refer to later ones. */
export interface TermSlot {
  readonly slot: number;
  readonly term: Term;
  readonly read: () => TruthReader;
  readonly range: () => RangeReader;
}

/** Names resolved to slots, and everything compiled so far. */
export interface Scope {
  readonly layout: FactLayout;
  readonly lists: Pack['lists'];
  readonly terms: readonly TermSlot[];
  readonly truths: Map<Expr, TruthReader>;
  readonly ranges: Map<Expr, RangeReader>;
  readonly rules: Map<Rule, TruthReader>;
  readonly slotOf: (fact: string) => number;
  readonly paramSlot: (param: string) => number;
  /** Parameters that something compiled so far reads. */
  readonly paramsRead: Set<string>;
  readonly termSlot: (term: string) => TermSlot;
}

/** The scope of a pack, with nothing compiled yet. */
export function scopeOf(pack: Pack): Scope {
  const layout = layOut(pack.facts);
  const paramSlots = new Map(
    [...pack.params.map((param) => param.name), AS_OF].map((name, slot) => [name, slot]),
  );
  const terms: TermSlot[] = [];
  const scope: Scope = {
    layout,
    lists: pack.lists,
    terms,
    truths: new Map(),
    ranges: new Map(),
    rules: new Map(),
    slotOf: (fact) => known(layout.slotOf.get(fact), fact),
    paramsRead: new Set(),
    paramSlot: (param) => {
      scope.paramsRead.add(param);
      return known(paramSlots.get(param), param);
    },
    termSlot: (term) => known(termsByName.get(term), term),
  };
  const termsByName = new Map(
    pack.terms.map((term, slot) => [term.name, termSlot(term, slot, scope)]),
  );
  terms.push(...termsByName.values());
  return scope;
}

function termSlot(term: Term, slot: number, scope: Scope): TermSlot {
  return {
    slot,
    term,
    read: once(() =>
      term.kind === 'rule' ? compileRule(term.rule, scope) : compileTruth(term.value, scope),
    ),
    range: once(() => {
      if (term.kind === 'rule' || isCondition(term))
        throw new Error(`\`${term.name}\` is no number or date; the tree was not checked`);
      return compileRange(term.value, scope);
    }),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`\`${name}\` is not declared; the tree was not checked`);
  return found;
}
