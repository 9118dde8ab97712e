import type { Day, Value, VocabularyEntry } from '@weighbridge/core';
import type {
  Decision,
  DecisionRule,
  Duty,
  Expr,
  ExprType,
  Pack,
  Param,
  Rule,
  Span,
  Term,
} from '../../tree.ts';

/** Trees written by hand, so that evaluation is tested without the reader. */
export const AT: Span = { line: 1, column: 1, length: 1 };

export const fact = (name: string): Expr => ({ op: 'fact', fact: name, at: AT });
export const param = (name: string): Expr => ({ op: 'param', param: name, at: AT });
export const term = (name: string): Expr => ({ op: 'term', term: name, at: AT });
export const yes: Expr = { op: 'true', at: AT };
export const no: Expr = { op: 'false', at: AT };
export const not = (of: Expr): Expr => ({ op: 'not', of, at: AT });
export const and = (a: Expr, b: Expr): Expr => ({ op: 'and', of: [a, b], at: AT });
export const or = (a: Expr, b: Expr): Expr => ({ op: 'or', of: [a, b], at: AT });
export const iff = (c: Expr, a: Expr, b: Expr): Expr => ({ op: 'if', of: [c, a, b], at: AT });
export const compare = (op: '>' | '>=' | '<' | '<=', a: Expr, b: Expr): Expr => ({
  op,
  of: [a, b],
  at: AT,
});
export const arithmetic = (op: '+' | '-' | '*' | 'min' | 'max', a: Expr, b: Expr): Expr => ({
  op,
  of: [a, b],
  at: AT,
});
export const is = (name: string, member: string): Expr => ({
  op: 'is',
  fact: name,
  member,
  at: AT,
});
export const oneOf = (name: string, members: readonly string[]): Expr => ({
  op: 'one-of',
  fact: name,
  members,
  at: AT,
});
export const has = (name: string, member: string): Expr => ({
  op: 'has',
  fact: name,
  member,
  at: AT,
});
export const overlaps = (name: string, members: readonly string[]): Expr => ({
  op: 'overlaps',
  fact: name,
  members,
  at: AT,
});
export const chosen = (name: string, members: readonly string[]): Expr => ({
  op: 'chosen',
  term: name,
  members,
  at: AT,
});
export const inList = (op: 'one-of' | 'overlaps', name: string, list: string): Expr => ({
  op,
  fact: name,
  members: [],
  list,
  at: AT,
});
export const nonempty = (name: string): Expr => ({ op: 'nonempty', fact: name, at: AT });

export function rule(
  expr: Expr,
  more: { id?: string; unless?: readonly Rule[]; cite?: readonly string[] } = {},
): Rule {
  return { cite: [], unless: [], base: { kind: 'is', expr }, at: AT, ...more };
}

export function anyOfRules(...of: readonly Rule[]): Rule {
  return { cite: [], unless: [], base: { kind: 'any', of }, at: AT };
}

export function duty(when: Expr, more: Partial<Duty> = {}): Duty {
  return {
    ...rule(when),
    id: 'duty',
    who: 'provider',
    must: 'Do it',
    asks: 'law',
    mark: 'V',
    lifecycle: [],
    enforcement: [],
    ...more,
  };
}

export function valueTerm(name: string, type: ExprType, value: Expr): Term {
  return { kind: 'value', name, type, cite: [], value, at: AT };
}

export function ruleTerm(name: string, of: Rule): Term {
  return { kind: 'rule', name, rule: of };
}

export function choiceTerm(
  name: string,
  alternatives: readonly (readonly [value: string, rule: Rule])[],
  otherwise?: string,
): Term {
  const choose = alternatives.map(([value, of]) => ({ ...of, value }));
  const rest = otherwise === undefined ? {} : { otherwise };
  return { kind: 'choice', name, cite: [], choose, ...rest, at: AT };
}

export function number(name: string, value: number, from = '2000-01-01'): Param {
  return { name, unit: '1', values: [{ value, from, cite: [`cite of ${name}`] }], at: AT };
}

export function date(name: string, value: Day, from = '2000-01-01'): Param {
  return { name, unit: 'date', values: [{ value, from, cite: [`cite of ${name}`] }], at: AT };
}

export function decisionRule(id: string, then: string, when: Expr): DecisionRule {
  return { ...rule(when), id, then };
}

export function decision(rules: readonly DecisionRule[], whenUnknown = 'review'): Decision {
  return { id: 'intake', worstOf: ['deny', 'review', 'allow'], whenUnknown, rules, at: AT };
}

const bool: VocabularyEntry = { type: 'bool', means: 'so' };
export const quantity: VocabularyEntry = { type: 'number', min: 0, means: 'so many' };
export const anyDate: VocabularyEntry = { type: 'date', means: 'then' };
export const assumedNo: VocabularyEntry = {
  ...bool,
  assume: { value: false, because: 'the provider has to show it' },
};

export function pack(parts: Partial<Pack>): Pack {
  return {
    schema: 'weighbridge.pack/1',
    pack: 'trial',
    title: 'Trial',
    version: '1',
    status_date: '2026-11-21',
    asks: 'law',
    places: [],
    uses: [],
    sources: [],
    facts: {},
    lists: {},
    params: [],
    terms: [],
    duties: [],
    decisions: [],
    ...parts,
  };
}

/** Entries for names: `b…` bools, `n…` quantities, `d…` dates, `e…` enums, `s…` sets. */
export function entries(...names: readonly string[]): Record<string, VocabularyEntry> {
  const kinds: Record<string, VocabularyEntry> = {
    b: bool,
    n: quantity,
    d: anyDate,
    e: { type: 'enum', values: ['a', 'b', 'c'], means: 'one' },
    s: { type: 'set', values: ['a', 'b', 'c'], means: 'some' },
  };
  return Object.fromEntries(names.map((name) => [name, kinds[name.slice(0, 1)] ?? bool]));
}

export type Case = { readonly [fact: string]: Value };
