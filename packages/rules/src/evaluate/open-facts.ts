import type { Expr, Rule } from '../tree.ts';
import { compileBase, compileRule, compileTruth, isCondition } from './compile.ts';
import { formulaOf } from './formula.ts';
import type { Frame } from './frame.ts';
import type { Program } from './program.ts';
import { compileRange } from './ranges.ts';
import { factOf, partsOf } from './reads.ts';

/**
 * The facts because of which a rule is open in this frame: what is unknown in the parts that are
 * unknown. Derived facts are named by their inputs, which a person can supply.
 */
export function openFacts(program: Program, rule: Rule, frame: Frame): readonly string[] {
  const found = new Set<string>();
  const search = { program, frame, found, entered: new Set<Expr | Rule>() };
  searchRule(rule, search);
  return [...found].sort();
}

interface Search {
  readonly program: Program;
  readonly frame: Frame;
  readonly found: Set<string>;
  readonly entered: Set<Expr | Rule>;
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
  const fact = factOf(expr);
  if (fact !== undefined) search.found.add(fact);
  const ordered = expr.op === '>' || expr.op === '>=' || expr.op === '<' || expr.op === '<=';
  for (const part of partsOf(expr)) {
    if (ordered) searchRange(part, search);
    else searchTruth(part, search);
  }
}

function searchTerm(name: string, search: Search): void {
  const { term } = search.program.scope.termSlot(name);
  if (term.kind === 'rule') searchRule(term.rule, search);
  else if (isCondition(term)) searchTruth(term.value, search);
  else searchRange(term.value, search);
}

function searchRange(expr: Expr, search: Search): void {
  const { lo, hi } = compileRange(expr, search.program.scope);
  if (lo(search.frame) === hi(search.frame)) return;
  if (expr.op === 'term') return searchTerm(expr.term, search);
  const fact = factOf(expr);
  if (fact !== undefined)
    for (const input of suppliable(search.program, search.frame, fact)) search.found.add(input);
  const parts = partsOf(expr);
  if (expr.op === 'if') searchTruth(expr.of[0], search);
  for (const part of expr.op === 'if' ? parts.slice(1) : parts) searchRange(part, search);
}

/** The inputs of a derived fact that are not exact, at the bottom of its chain; else the fact itself. */
export function suppliable(program: Program, frame: Frame, fact: string): readonly string[] {
  const formula = program.pack.facts[fact]?.derive;
  if (formula === undefined) return [fact];
  const open = formulaOf(formula).inputs.filter(
    (input) => typeof valueIn(program, frame, input) !== 'number' && input !== fact,
  );
  const inputs = open.flatMap((input) => suppliable(program, frame, input));
  return inputs.length === 0 ? [fact] : inputs;
}

function valueIn(program: Program, frame: Frame, fact: string): unknown {
  const slot = program.scope.layout.slotOf.get(fact);
  return slot === undefined ? undefined : frame.facts.raw[slot];
}
