import { compileBase, compileRule, compileTruth } from '../evaluate/compile.ts';
import { partsOf, termNamed } from '../evaluate/reads.ts';
import { isStated, standing, type Trial } from './trial.ts';
import { truthOf, type Tri } from '../evaluate/tri.ts';
import type { Expr, Rule } from '../tree.ts';
import { printExpr } from '../print-expr.ts';
import { factsRead, paramsRead } from './reading.ts';
import type { BecauseStep } from './shapes.ts';

/** Where a step stands: in the condition or an exception, under which name and citation. */
interface Context {
  readonly kind: 'condition' | 'exception';
  readonly id?: string;
  readonly cite: readonly string[];
}

/** The steps found so far, and the parts of the tree they stand for. */
interface Path {
  readonly trial: Trial;
  readonly steps: BecauseStep[];
  readonly on: Set<Expr | Rule>;
}

/**
 * Why the rule in the trial's slots came out as it did: for yes every true conjunct, one true
 * disjunct, and why each exception failed; for no one false conjunct, or the exception that held;
 * for unknown what is open, and then what is settled beside it (rule model, section 10).
 */
export function becauseOf(trial: Trial): {
  readonly steps: readonly BecauseStep[];
  readonly on: ReadonlySet<Expr | Rule>;
} {
  const path: Path = { trial, steps: [], on: new Set() };
  const { cite } = trial.rule.rule;
  walkRule(path, trial.rule.rule, { kind: 'condition', cite });
  walkDue(path, cite);
  if (standing(trial).status !== 'unknown') return path;
  const open = path.steps.filter(({ truth }) => truth === 'unknown');
  return {
    steps: [...open, ...path.steps.filter(({ truth }) => truth !== 'unknown')],
    on: path.on,
  };
}

// What failed by itself needs no exception; what an exception lifted is told by that one first.
function walkRule(path: Path, rule: Rule, context: Context): void {
  if (path.on.has(rule)) return;
  path.on.add(rule);
  if (compileBase(rule, path.trial.program.scope)(path.trial.frame) === -1) {
    return walkBase(path, rule, context);
  }
  const lifted = rule.unless.find((exception) => truthIn(path, exception) === 1);
  if (lifted !== undefined) walkException(path, lifted, context);
  walkBase(path, rule, context);
  if (lifted === undefined)
    for (const exception of rule.unless) walkException(path, exception, context);
}

function truthIn(path: Path, rule: Rule): Tri {
  return compileRule(rule, path.trial.program.scope)(path.trial.frame);
}

function walkException(path: Path, exception: Rule, context: Context): void {
  walkRule(path, exception, within(exception, { ...context, kind: 'exception' }));
}

function within(rule: Rule, context: Context): Context {
  const cite = rule.cite.length === 0 ? context.cite : rule.cite;
  return rule.id === undefined ? { ...context, cite } : { ...context, cite, id: rule.id };
}

// Inside an exception the steps keep its id: that is what a verdict names.
function inTerm(name: string, cite: readonly string[], context: Context): Context {
  const cited = { ...context, cite: cite.length === 0 ? context.cite : cite };
  return context.kind === 'exception' ? cited : { ...cited, id: name };
}

function walkBase(path: Path, rule: Rule, context: Context): void {
  if (rule.base.kind === 'is') return walkTruth(path, rule.base.expr, context);
  const alternatives = rule.base.of.map((alternative) => ({
    alternative,
    truth: truthIn(path, alternative),
  }));
  const best = Math.max(-1, ...alternatives.map(({ truth }) => truth));
  const deciding = alternatives.filter(({ truth }) => truth === best);
  for (const { alternative } of best === 1 ? deciding.slice(0, 1) : deciding)
    walkRule(path, alternative, within(alternative, context));
}

function truthAt(path: Path, expr: Expr): Tri {
  return compileTruth(expr, path.trial.program.scope)(path.trial.frame);
}

function walkTruth(path: Path, expr: Expr, context: Context): void {
  if (path.on.has(expr)) return;
  path.on.add(expr);
  switch (expr.op) {
    case 'and':
    case 'or':
    case 'if':
      for (const part of decidingParts(path, expr)) walkTruth(path, part, context);
      return;
    case 'not':
      if (partsOf(expr.of).length === 0 && termNamed(expr.of) === undefined)
        return addStep(path, expr, context);
      return walkTruth(path, expr.of, context);
    case 'chosen':
      if (isStated(path.trial, expr.term)) return addStep(path, expr, context);
      return walkChosen(path, expr, context);
    case 'term':
      if (isStated(path.trial, expr.term)) return addStep(path, expr, context);
      return walkTerm(path, expr.term, context);
    default:
      addStep(path, expr, context);
  }
}

function walkTerm(path: Path, name: string, context: Context): void {
  const { term } = path.trial.program.scope.termSlot(name);
  if (term.kind === 'choice') return;
  if (term.kind === 'rule') return walkRule(path, term.rule, inTerm(name, term.rule.cite, context));
  return walkTruth(path, term.value, inTerm(name, term.cite, context));
}

// The values asked for are alternatives: one that is the value says it all.
function walkChosen(
  path: Path,
  { term, members }: Extract<Expr, { readonly op: 'chosen' }>,
  context: Context,
): void {
  const { values } = path.trial.program.scope.termSlot(term);
  const rules = members.flatMap((member) => values.get(member)?.rule ?? []);
  const holding = rules.find((rule) => truthIn(path, rule) === 1);
  for (const rule of holding === undefined ? rules : [holding])
    walkRule(path, rule, inTerm(term, rule.cite, context));
}

/** The parts that a conjunction, disjunction or choice rests on. */
function decidingParts(
  path: Path,
  expr: Extract<Expr, { readonly op: 'and' | 'or' | 'if' }>,
): readonly Expr[] {
  if (expr.op === 'if') return chosenParts(path, expr.of);
  const whole = truthAt(path, expr);
  const alike = expr.of.filter((part) => truthAt(path, part) === whole);
  if (expr.op === 'and') return whole === -1 ? alike.slice(0, 1) : expr.of;
  // What is false beside an open part says nothing.
  return whole === 1 ? alike.slice(0, 1) : alike;
}

function chosenParts(path: Path, [condition, a, b]: readonly [Expr, Expr, Expr]): readonly Expr[] {
  const chosen = truthAt(path, condition);
  if (chosen === 0)
    return truthAt(path, a) === truthAt(path, b) && truthAt(path, a) !== 0
      ? [a, b]
      : [condition, a, b];
  return [condition, chosen === 1 ? a : b];
}

function addStep(path: Path, expr: Expr, { kind, id, cite }: Context): void {
  path.steps.push({
    kind,
    ...(id === undefined ? {} : { id }),
    says: printExpr(expr),
    truth: truthOf(truthAt(path, expr)),
    cite,
    facts: factsRead(path.trial, [expr]).map(({ fact }) => fact),
    params: paramsRead(path.trial, [expr]),
  });
}

// Where the date decides between applies, scheduled and unknown, it is a step of its own.
function walkDue(path: Path, cite: readonly string[]): void {
  const { trial } = path;
  const due = trial.duty?.duty.due;
  if (due === undefined || truthIn(path, trial.rule.rule) !== 1) return;
  const { status } = standing(trial);
  if (status === 'ended') return;
  path.on.add(due);
  const term = due.op === 'term' ? trial.program.scope.termSlot(due.term).term : undefined;
  const expr = term?.kind === 'value' ? term.value : due;
  path.steps.push({
    kind: 'condition',
    id: 'due',
    says: printExpr(expr),
    truth: status === 'applies' ? 'yes' : status === 'unknown' ? 'unknown' : 'no',
    cite: term?.kind === 'value' && term.cite.length > 0 ? term.cite : cite,
    facts: factsRead(trial, [expr]).map(({ fact }) => fact),
    params: paramsRead(trial, [expr]),
  });
}
