import { compileTruth, type TruthReader } from '../evaluate/compile.ts';
import { compileRange } from '../evaluate/ranges.ts';
import { factOf, partsOf } from '../evaluate/reads.ts';
import type { Scope } from '../evaluate/scope.ts';
import type { Expr } from '../tree.ts';
import type { Trial } from './trial.ts';

/** A place where numbers or dates decide: what it reads, and the answer it gives in a frame. */
export interface Comparison {
  readonly facts: ReadonlySet<string>;
  readonly params: ReadonlySet<string>;
  /** Days of the question itself that it compares with. */
  readonly points: readonly number[];
  /** Sums, differences and products move the line; without them it lies at a value that is read. */
  readonly moves: boolean;
  readonly sides: readonly Expr[];
  readonly read: TruthReader;
}

/** Every comparison that the trial's rule can come to, its due date among them. */
export function comparisonsOf(trial: Trial): readonly Comparison[] {
  const { scope } = trial.program;
  const found: Comparison[] = [];
  for (const part of trial.parts) {
    if (part.op === '>' || part.op === '>=' || part.op === '<' || part.op === '<=') {
      const read = compileTruth(part, scope);
      found.push({ ...leavesOf(part.of, scope), points: [], sides: part.of, read });
    }
  }
  const due = trial.duty?.duty.due;
  return due === undefined ? found : [...found, dueComparison(trial, due)];
}

// The status asks whether the due date has come.
function dueComparison(trial: Trial, due: Expr): Comparison {
  const { lo, hi } = compileRange(due, trial.program.scope);
  const { today } = trial;
  const read: TruthReader = (frame) => (hi(frame) <= today ? 1 : lo(frame) > today ? -1 : 0);
  return { ...leavesOf([due], trial.program.scope), points: [today], sides: [due], read };
}

interface Leaves {
  readonly facts: Set<string>;
  readonly params: Set<string>;
  moves: boolean;
}

/** The facts and parameters at the ends of ordered expressions, terms entered. */
export function leavesOf(sides: readonly Expr[], scope: Scope): Leaves {
  const leaves: Leaves = { facts: new Set(), params: new Set(), moves: false };
  const entered = new Set<string>();
  for (const side of sides) addLeaves(side, { scope, leaves, entered });
  return leaves;
}

interface LeafSearch {
  readonly scope: Scope;
  readonly leaves: Leaves;
  readonly entered: Set<string>;
}

function addLeaves(expr: Expr, search: LeafSearch): void {
  const { scope, leaves, entered } = search;
  const fact = factOf(expr);
  if (fact !== undefined) leaves.facts.add(fact);
  if (expr.op === 'param') leaves.params.add(expr.param);
  if (expr.op === '+' || expr.op === '-' || expr.op === '*') leaves.moves = true;
  if (expr.op === 'term') {
    const { term } = scope.termSlot(expr.term);
    if (term.kind === 'value' && !entered.has(expr.term)) {
      entered.add(expr.term);
      addLeaves(term.value, search);
    }
    return;
  }
  for (const part of valueParts(expr)) addLeaves(part, search);
}

// The condition of a choice is a comparison of its own; a factor is no value that is met.
function valueParts(expr: Expr): readonly Expr[] {
  if (expr.op === 'if') return expr.of.slice(1);
  if (expr.op === '*') return expr.of.filter((part) => part.op !== 'param');
  return partsOf(expr);
}
