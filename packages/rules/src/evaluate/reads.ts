import type { Expr, Rule, Term } from '../tree.ts';
import type { Program } from './program.ts';
import type { Scope } from './scope.ts';

/** Calls back for an expression and all of its parts, from the outside in; terms are not entered. */
export function eachExpr(expr: Expr, visit: (part: Expr) => void): void {
  visit(expr);
  for (const part of partsOf(expr)) eachExpr(part, visit);
}

/** The parts an expression is made of. */
export function partsOf(expr: Expr): readonly Expr[] {
  if (!('of' in expr)) return [];
  return 'op' in expr.of ? [expr.of] : expr.of;
}

/** The rule's own expressions: its base and its exceptions, at any depth. */
export function expressionsOf(rule: Rule): readonly Expr[] {
  const base = rule.base.kind === 'is' ? [rule.base.expr] : rule.base.of.flatMap(expressionsOf);
  return [...base, ...rule.unless.flatMap(expressionsOf)];
}

/** Every part of some expressions, terms entered, each term once. */
export function eachPart(roots: readonly Expr[], scope: Scope, visit: (part: Expr) => void): void {
  const entered = new Set<Term>();
  const walk = (expr: Expr): void =>
    eachExpr(expr, (part) => {
      visit(part);
      const name = termNamed(part);
      if (name === undefined) return;
      const { term } = scope.termSlot(name);
      if (entered.has(term)) return;
      entered.add(term);
      for (const inner of termExpressions(term)) walk(inner);
    });
  for (const root of roots) walk(root);
}

/** The expressions of a term. */
export function termExpressions(term: Term): readonly Expr[] {
  if (term.kind === 'choice') return term.choose.flatMap(expressionsOf);
  return term.kind === 'rule' ? expressionsOf(term.rule) : [term.value];
}

/** The term that a part names, if it does. */
export function termNamed(part: Expr): string | undefined {
  return part.op === 'term' || part.op === 'chosen' ? part.term : undefined;
}

/** The fact that a part reads by itself, if it does. */
export function factOf(part: Expr): string | undefined {
  return 'fact' in part ? part.fact : undefined;
}

/** Facts that expressions read, terms entered, derived facts not opened. */
function factsIn(roots: readonly Expr[], scope: Scope): ReadonlySet<string> {
  const facts = new Set<string>();
  eachPart(roots, scope, (part) => {
    const fact = factOf(part);
    if (fact !== undefined) facts.add(fact);
  });
  return facts;
}

/** The expressions that the status of a rule depends on: condition, exceptions, due date. */
export function statusExpressions(program: Program, ruleId: string): readonly Expr[] {
  const found = program.places.get(ruleId);
  if (found === undefined) return [];
  const due = found.duty?.duty.due;
  return [...expressionsOf(found.rule.rule), ...(due === undefined ? [] : [due])];
}

/**
 * Every fact that a duty or a rule of a decision can read, sorted: through terms, due date and
 * evidence, and the facts that derived ones are made of.
 *
 * @example
 * const program = prepare({
 *   schema: 'weighbridge.pack/1', pack: 'empty', title: 'Nothing', version: '1', status_date: '2026-11-21',
 *   asks: 'policy', places: [], uses: [], sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [],
 * });
 * factsReadBy(program, 'no-such-rule'); // []
 */
export function factsReadBy(program: Program, rule: string): readonly string[] {
  const kept = program.reads.get(rule);
  if (kept !== undefined) return kept;
  const met = program.places.get(rule)?.duty?.duty.met;
  const roots = [...statusExpressions(program, rule), ...(met === undefined ? [] : [met])];
  const facts = new Set<string>();
  for (const fact of factsIn(roots, program.scope)) addWithInputs(program, fact, facts);
  const read = [...facts].sort();
  program.reads.set(rule, read);
  return read;
}

function addWithInputs(program: Program, fact: string, facts: Set<string>): void {
  if (facts.has(fact)) return;
  facts.add(fact);
  const inputs = program.derivations.byFact.get(fact)?.formula.inputs ?? [];
  for (const input of inputs) addWithInputs(program, input, facts);
}
