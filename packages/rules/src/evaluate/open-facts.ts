import type { Expr, Rule } from '../tree.ts';
import { compileBase, compileRule, compileTruth, isCondition } from './compile.ts';
import type { Frame } from './frame.ts';
import type { Program } from './program.ts';
import { compileRange } from './ranges.ts';
import { factOf, partsOf } from './reads.ts';

/** A program with a case in its frame, and whether a fact has a value of its own there. */
export interface OpenCase {
  readonly program: Program;
  readonly frame: Frame;
  readonly isClaimed: (fact: string) => boolean;
}

/**
 * The facts because of which a rule, or the due date beside it, is open: what is unknown in the
 * parts that are unknown. As evaluation is monotone, no other fact can settle it. Derived facts
 * are named by their inputs, which a person can supply.
 */
export function openFacts(of: OpenCase, rule: Rule, due?: Expr): readonly string[] {
  const search: Search = { ...of, found: new Set(), entered: new Set(), suppliable: new Map() };
  searchRule(rule, search);
  if (due !== undefined) searchRange(due, search);
  return [...search.found].sort();
}

interface Search extends OpenCase {
  readonly found: Set<string>;
  readonly entered: Set<Expr | Rule>;
  /** The facts that a person can supply in place of a derived one, once they were looked for. */
  readonly suppliable: Map<string, readonly string[]>;
}

function searchRule(rule: Rule, search: Search): void {
  if (search.entered.has(rule)) return;
  search.entered.add(rule);
  const { scope } = search.program;
  if (compileBase(rule, scope)(search.frame) === 0) {
    if (rule.base.kind === 'is') searchTruth(rule.base.expr, search);
    else for (const alternative of rule.base.of) searchOpenRule(alternative, search);
  }
  for (const exception of rule.unless) searchOpenRule(exception, search);
}

function searchOpenRule(rule: Rule, search: Search): void {
  if (compileRule(rule, search.program.scope)(search.frame) === 0) searchRule(rule, search);
}

function searchTruth(expr: Expr, search: Search): void {
  if (compileTruth(expr, search.program.scope)(search.frame) !== 0 || search.entered.has(expr))
    return;
  search.entered.add(expr);
  if (expr.op === 'term') return searchTerm(expr.term, search);
  if (expr.op === 'chosen') return searchChosen(expr, search);
  const fact = factOf(expr);
  if (fact !== undefined) search.found.add(fact);
  const ordered = expr.op === '>' || expr.op === '>=' || expr.op === '<' || expr.op === '<=';
  for (const part of partsOf(expr)) {
    if (ordered) searchRange(part, search);
    else searchTruth(part, search);
  }
}

function searchChosen(
  { term, members }: Extract<Expr, { readonly op: 'chosen' }>,
  search: Search,
): void {
  const { values } = search.program.scope.termSlot(term);
  for (const member of members) {
    const value = values.get(member);
    if (value !== undefined) searchOpenRule(value.rule, search);
  }
}

function searchTerm(name: string, search: Search): void {
  const { term } = search.program.scope.termSlot(name);
  if (term.kind === 'choice') return;
  if (term.kind === 'rule') searchRule(term.rule, search);
  else if (isCondition(term)) searchTruth(term.value, search);
  else searchRange(term.value, search);
}

function searchRange(expr: Expr, search: Search): void {
  const { lo, hi } = compileRange(expr, search.program.scope);
  if (lo(search.frame) === hi(search.frame) || search.entered.has(expr)) return;
  search.entered.add(expr);
  if (expr.op === 'term') return searchTerm(expr.term, search);
  const fact = factOf(expr);
  if (fact !== undefined) for (const input of suppliable(search, fact)) search.found.add(input);
  const parts = partsOf(expr);
  if (expr.op === 'if') searchTruth(expr.of[0], search);
  for (const part of expr.op === 'if' ? parts.slice(1) : parts) searchRange(part, search);
}

/** The inputs of a derived fact that are not exact, at the bottom of its chain; else the fact itself. */
function suppliable(search: Search, fact: string): readonly string[] {
  const derivation = search.program.derivations.byFact.get(fact);
  if (derivation === undefined || search.isClaimed(fact)) return [fact];
  const known = search.suppliable.get(fact);
  if (known !== undefined) return known;
  search.suppliable.set(fact, []);
  const open = derivation.formula.inputs.filter(
    (input) => typeof valueIn(search, input) !== 'number',
  );
  const inputs = [...new Set(open.flatMap((input) => suppliable(search, input)))];
  const supplied = inputs.length === 0 ? [fact] : inputs;
  search.suppliable.set(fact, supplied);
  return supplied;
}

function valueIn({ program, frame }: OpenCase, fact: string): unknown {
  const slot = program.scope.layout.slotOf.get(fact);
  return slot === undefined ? undefined : frame.facts.raw[slot];
}
