import { numberValue, type Truth, type Value } from '@weighbridge/core';
import { compileRule, compileTruth, isCondition } from '../evaluate/compile.ts';
import { compileRange } from '../evaluate/ranges.ts';
import { eachExpr, partsOf, termNamed } from '../evaluate/reads.ts';
import { dueWords } from '../evaluate/status.ts';
import { truthOf } from '../evaluate/tri.ts';
import type { Choice, Expr, Rule, Term } from '../tree.ts';
import { printExpr } from '../print-expr.ts';
import { ownFacts, paramsRead } from './reading.ts';
import type { ExplanationNode } from './shapes.ts';
import { isStated, type Trial } from './trial.ts';

/** A tree under way: which parts decide, and which terms were already drawn in full. */
interface Drawing {
  readonly trial: Trial;
  readonly on: ReadonlySet<Expr | Rule>;
  readonly drawn: Set<Term | Rule>;
}

type Head = { readonly kind: ExplanationNode['kind']; readonly id?: string };

/** The whole rule as a tree, each node with what it came to; a term is drawn in full once. */
export function treeOf(trial: Trial, on: ReadonlySet<Expr | Rule>): ExplanationNode {
  const drawing: Drawing = { trial, on, drawn: new Set() };
  const root = ruleNode(drawing, trial.rule.rule, { kind: 'rule', id: trial.rule.id });
  const due = trial.duty?.duty.due;
  if (due === undefined) return root;
  const node = { ...valueNode(drawing, due, 'date'), kind: 'due' } as const;
  return { ...root, parts: [...root.parts, { ...node, decides: on.has(due) }] };
}

function ruleNode(drawing: Drawing, rule: Rule, head: Head): ExplanationNode {
  const base = baseNode(drawing, rule);
  const exceptions = rule.unless.map((exception) =>
    ruleNode(drawing, exception, { kind: 'exception', ...idOf(exception) }),
  );
  const { scope } = drawing.trial.program;
  return {
    ...base,
    ...head,
    at: rule.at,
    value: truthOf(compileRule(rule, scope)(drawing.trial.frame)),
    cite: rule.cite,
    decides: drawing.on.has(rule),
    parts: [...base.parts, ...exceptions],
  };
}

function idOf(rule: Rule): { readonly id?: string } {
  return rule.id === undefined ? {} : { id: rule.id };
}

type Base = Pick<ExplanationNode, 'says' | 'facts' | 'params' | 'parts'>;

function baseNode(drawing: Drawing, rule: Rule): Base {
  if (rule.base.kind === 'is') return exprBase(drawing, rule.base.expr);
  const parts = rule.base.of.map((alternative) =>
    ruleNode(drawing, alternative, { kind: 'alternative', ...idOf(alternative) }),
  );
  return { says: parts.map(({ says }) => `(${says})`).join(' || '), facts: [], params: [], parts };
}

// A term that is all of a condition stays a node of its own, with its name and citation.
function exprBase(drawing: Drawing, expr: Expr): Base {
  if (expr.op !== 'term' && expr.op !== 'chosen') return conditionNode(drawing, expr);
  return { says: printExpr(expr), facts: [], params: [], parts: [conditionNode(drawing, expr)] };
}

function conditionNode(drawing: Drawing, expr: Expr): ExplanationNode {
  if (expr.op === 'term') return termNode(drawing, expr.term, expr);
  if (expr.op === 'chosen') return chosenNode(drawing, expr);
  const inner = innerParts(expr);
  const parts =
    inner === undefined
      ? valueTerms(drawing, expr)
      : inner.map((part) => conditionNode(drawing, part));
  return {
    kind: 'condition',
    says: printExpr(expr),
    at: expr.at,
    value: truthAt(drawing, expr),
    cite: [],
    facts: inner === undefined ? ownFacts(drawing.trial, expr) : [],
    params: inner === undefined ? paramsRead(drawing.trial, [expr]) : [],
    decides: drawing.on.has(expr),
    parts,
  };
}

// The boolean parts of a condition; nothing for one that reads facts itself.
function innerParts(expr: Expr): readonly Expr[] | undefined {
  if (expr.op === 'and' || expr.op === 'or')
    return expr.of.flatMap((part) => (part.op === expr.op ? (innerParts(part) ?? []) : [part]));
  if (expr.op === 'if') return expr.of;
  if (expr.op === 'not')
    return partsOf(expr.of).length > 0 || termNamed(expr.of) !== undefined ? [expr.of] : undefined;
  return undefined;
}

// A choice is drawn by the values that are asked for, each with what it takes.
function chosenNode(
  drawing: Drawing,
  expr: Extract<Expr, { readonly op: 'chosen' }>,
): ExplanationNode {
  const { term, values } = drawing.trial.program.scope.termSlot(expr.term);
  const stated = isStated(drawing.trial, expr.term);
  const parts = (stated ? [] : expr.members).flatMap((member) => {
    const rule = values.get(member)?.rule;
    if (rule === undefined || drawing.drawn.has(rule)) return [];
    drawing.drawn.add(rule);
    return [ruleNode(drawing, rule, { kind: 'alternative', id: member })];
  });
  return {
    kind: 'term',
    id: expr.term,
    says: printExpr(expr),
    at: expr.at,
    value: truthAt(drawing, expr),
    cite: term.kind === 'choice' ? term.cite : [],
    facts: [],
    params: [],
    decides: drawing.on.has(expr),
    parts,
  };
}

function termNode(drawing: Drawing, name: string, expr: Expr): ExplanationNode {
  const { term } = drawing.trial.program.scope.termSlot(name);
  if (term.kind === 'choice') throw new Error(`\`${name}\` is a choice; the tree was not checked`);
  if (drawing.drawn.has(term) || isStated(drawing.trial, name))
    return againNode(drawing, term, expr);
  drawing.drawn.add(term);
  if (term.kind === 'rule') return ruleNode(drawing, term.rule, { kind: 'term', id: name });
  const node = isCondition(term)
    ? {
        ...exprBase(drawing, term.value),
        value: truthAt(drawing, expr),
        decides: drawing.on.has(term.value),
      }
    : valueNode(drawing, term.value, term.type.kind);
  return { ...node, kind: 'term', id: name, at: term.at, cite: term.cite };
}

function truthAt({ trial }: Drawing, expr: Expr): Truth {
  return truthOf(compileTruth(expr, trial.program.scope)(trial.frame));
}

function againNode(drawing: Drawing, term: Exclude<Term, Choice>, expr: Expr): ExplanationNode {
  const value =
    term.kind === 'rule' || isCondition(term)
      ? truthAt(drawing, expr)
      : rangeValue(drawing, expr, term.type.kind);
  const decides = drawing.on.has(term.kind === 'rule' ? term.rule : term.value);
  const head = { kind: 'term', id: term.name, says: printExpr(expr), at: expr.at } as const;
  return { ...head, value, cite: [], facts: [], params: [], decides, parts: [] };
}

function valueTerms(drawing: Drawing, expr: Expr): readonly ExplanationNode[] {
  const nodes: ExplanationNode[] = [];
  eachExpr(expr, (part) => {
    if (part.op === 'term') nodes.push(termNode(drawing, part.term, part));
  });
  return nodes;
}

function valueNode(drawing: Drawing, expr: Expr, type: string): ExplanationNode {
  return {
    kind: 'value',
    says: printExpr(expr),
    at: expr.at,
    value: rangeValue(drawing, expr, type),
    cite: [],
    facts: ownFacts(drawing.trial, expr),
    params: paramsRead(drawing.trial, [expr]),
    decides: false,
    parts: valueTerms(drawing, expr),
  };
}

function rangeValue(drawing: Drawing, expr: Expr, type: string): Truth | Value {
  const { lo, hi } = compileRange(expr, drawing.trial.program.scope);
  const ends = { lo: lo(drawing.trial.frame), hi: hi(drawing.trial.frame) };
  if (type !== 'date') return numberValue(ends);
  return (
    dueWords(
      { status: '', trigger: 0, dueLo: ends.lo, dueHi: ends.hi },
      drawing.trial.program.words,
    ) ?? {}
  );
}
