import { allExpressions } from '../read/uses.ts';
import type { Expr } from '../tree.ts';
import { AS_OF } from './cut.ts';
import type { Frame } from './frame.ts';
import { compileRange } from './ranges.ts';
import { eachExpr, eachPart } from './reads.ts';
import type { Program } from './program.ts';
import type { Scope } from './scope.ts';

/** Comparisons of dates in which the day asked for stands, as their two sides. */
export function timedComparisons({ pack, scope }: Program): readonly (readonly Expr[])[] {
  const found: (readonly Expr[])[] = [];
  for (const root of allExpressions(pack))
    eachExpr(root, (part) => {
      if (part.op !== '>' && part.op !== '>=' && part.op !== '<' && part.op !== '<=') return;
      if (scope.isDate(part.of[0]) && readsAsOf(part, scope)) found.push(part.of);
    });
  return found;
}

/** The sides of the question whether a due date has come. */
export function dueSides(due: Expr): readonly Expr[] {
  return [due, { op: 'param', param: AS_OF, at: due.at }];
}

/**
 * The days on which the day asked for meets the other dates of a comparison, in one frame: both
 * ends of each, less the days that are added to the day asked for.
 */
export function meetingDays(
  sides: readonly Expr[],
  scope: Scope,
  frame: Frame,
): ReadonlySet<number> {
  const met: Meeting = { scope, frame, days: new Set(), added: new Set(), seen: new Map() };
  for (const side of sides) gather(side, 0, met);
  const { days, added } = met;
  return new Set([...days].flatMap((day) => [...added].map((by) => day - by)));
}

interface Meeting {
  readonly scope: Scope;
  readonly frame: Frame;
  /** Ends of dates without the day asked for in them. */
  readonly days: Set<number>;
  /** Sums of days that are added to the day asked for. */
  readonly added: Set<number>;
  /** Terms that were gone through, with the days added to them. */
  readonly seen: Map<string, Set<number>>;
}

/** Sums of days that are told apart for one term; a rule of law adds days once or twice. */
const MAX_SUMS = 20;

function gather(expr: Expr, by: number, met: Meeting): void {
  if (expr.op === 'param' && expr.param === AS_OF) met.added.add(by);
  else if (!readsAsOf(expr, met.scope)) for (const day of endsOf(expr, met)) met.days.add(day + by);
  else if (expr.op === 'term') gatherTerm(expr.term, by, met);
  else if (expr.op === '+')
    for (const days of endsOf(expr.of[1], met)) gather(expr.of[0], by + days, met);
  else if (expr.op === 'min' || expr.op === 'max')
    for (const part of expr.of) gather(part, by, met);
  else if (expr.op === 'if') for (const part of expr.of.slice(1)) gather(part, by, met);
}

function gatherTerm(name: string, by: number, met: Meeting): void {
  const sums = met.seen.get(name) ?? new Set();
  met.seen.set(name, sums);
  const { term } = met.scope.termSlot(name);
  if (sums.has(by) || sums.size >= MAX_SUMS || term.kind !== 'value') return;
  sums.add(by);
  gather(term.value, by, met);
}

function endsOf(expr: Expr, { scope, frame }: Meeting): readonly number[] {
  const { lo, hi } = compileRange(expr, scope);
  return [...new Set([lo(frame), hi(frame)])].filter(Number.isFinite);
}

function readsAsOf(expr: Expr, scope: Scope): boolean {
  let reads = false;
  if (!scope.paramsRead.has(AS_OF)) return reads;
  eachPart([expr], scope, (part) => {
    reads ||= part.op === 'param' && part.param === AS_OF;
  });
  return reads;
}
