import type { Choice, Expr, Pack, Param, Rule, Term } from '../tree.ts';
import { ruleOfValue, valuesOf } from './choice.ts';
import { compileRule, compileTruth, isCondition, type TruthReader } from './compile.ts';
import { AS_OF } from './cut.ts';
import { isDate } from './is-date.ts';
import { layOut, type FactLayout } from './load.ts';
import { compileRange, type RangeReader } from './ranges.ts';

/** A term's slot and its compiled form, made when it is first asked for, as terms refer to later ones. */
export interface TermSlot {
  readonly slot: number;
  readonly term: Term;
  readonly read: () => TruthReader;
  readonly range: () => RangeReader;
  /** For a choice: what it takes to have each of its values. */
  readonly values: ReadonlyMap<string, ValueSlot>;
}

/** One value of a choice: the condition under which it is the value, with a slot of its own. */
interface ValueSlot {
  readonly slot: number;
  readonly rule: Rule;
  readonly read: () => TruthReader;
}

/** Names resolved to slots, and everything compiled so far. */
export interface Scope {
  readonly layout: FactLayout;
  readonly lists: Pack['lists'];
  readonly datedLists: NonNullable<Pack['datedLists']>;
  readonly terms: readonly TermSlot[];
  /** Slots that the terms take, one for each value of a choice. */
  readonly slotCount: () => number;
  readonly truths: Map<Expr, TruthReader>;
  readonly ranges: Map<Expr, RangeReader>;
  readonly rules: Map<Rule, TruthReader>;
  readonly slotOf: (fact: string) => number;
  readonly paramSlot: (param: string) => number;
  readonly params: ReadonlyMap<string, Param>;
  /** Parameters that something compiled so far reads. */
  readonly paramsRead: Set<string>;
  readonly termSlot: (term: string) => TermSlot;
  /** Whether an ordered expression is a date. */
  readonly isDate: (expr: Expr) => boolean;
}

/** The scope of a pack, with nothing compiled yet. */
export function scopeOf(pack: Pack): Scope {
  const layout = layOut(pack.facts);
  const paramSlots = new Map(
    [...pack.params.map((param) => param.name), AS_OF].map((name, slot) => [name, slot]),
  );
  const terms: TermSlot[] = [];
  const nextSlot = counter();
  const scope: Scope = {
    layout,
    lists: pack.lists,
    terms,
    datedLists: pack.datedLists ?? {},
    slotCount: () => nextSlot.count,
    truths: new Map(),
    ranges: new Map(),
    rules: new Map(),
    params: new Map(pack.params.map((param) => [param.name, param])),
    slotOf: (fact) => known(layout.slotOf.get(fact), fact),
    paramsRead: new Set(),
    paramSlot: (param) => {
      scope.paramsRead.add(param);
      return known(paramSlots.get(param), param);
    },
    termSlot: (term) => known(termsByName.get(term), term),
    isDate: (expr) => isDate(expr, pack),
  };
  const termsByName = new Map(
    pack.terms.map((term) => [term.name, termSlot(term, nextSlot, scope)]),
  );
  terms.push(...termsByName.values());
  return scope;
}

interface Counter {
  count: number;
}

function counter(): Counter {
  return { count: 0 };
}

function termSlot(term: Term, next: Counter, scope: Scope): TermSlot {
  return {
    slot: next.count++,
    term,
    read: once(() => {
      if (term.kind === 'rule') return compileRule(term.rule, scope);
      if (term.kind === 'value') return compileTruth(term.value, scope);
      throw new Error(`\`${term.name}\` is a choice; the tree was not checked`);
    }),
    range: once(() => {
      if (term.kind !== 'value' || isCondition(term))
        throw new Error(`\`${term.name}\` is no number or date; the tree was not checked`);
      return compileRange(term.value, scope);
    }),
    values: term.kind === 'choice' ? valueSlots(term, next, scope) : new Map(),
  };
}

function valueSlots(choice: Choice, next: Counter, scope: Scope): ReadonlyMap<string, ValueSlot> {
  return new Map(
    valuesOf(choice).map((value) => {
      const rule = ruleOfValue(choice, value);
      return [value, { slot: next.count++, rule, read: once(() => compileRule(rule, scope)) }];
    }),
  );
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`\`${name}\` is not declared; the tree was not checked`);
  return found;
}
