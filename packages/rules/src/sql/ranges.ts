import { NEVER, day } from '@weighbridge/core';
import { isCondition } from '../evaluate/compile.ts';
import { AS_OF, valueOn } from '../evaluate/cut.ts';
import { isDate, isDateParam } from '../evaluate/is-date.ts';
import type { Expr } from '../tree.ts';
import { conditionOf } from './conditions.ts';
import { column, compound, operand, partName, plain, type Part } from './draft.ts';
import { endsOf, termIn, unchecked, type Scope } from './scope.ts';
import type { Ends } from './visitor.ts';

/** SQL of both ends of a number or date; NULL is an open end. */
export interface Range {
  readonly lo: Part;
  readonly hi: Part;
}

/** SQL of a number or date. */
export function rangeOf(expr: Expr, scope: Scope): Range {
  const { visitor } = scope.draft;
  switch (expr.op) {
    case 'fact':
      return endsOf(expr.fact, scope);
    case 'param':
      return exactly(paramOn(expr.param, scope));
    case 'term':
      return termRange(expr.term, scope);
    case 'if': {
      const c = column(partName(scope.draft), conditionOf(expr.of[0], scope), scope.draft);
      const write = (a: Ends, b: Ends): Ends => visitor.hull(c.sql, a, b);
      return written(write, [expr.of[1], expr.of[2]], scope, [c]);
    }
    case 'min':
      return written(visitor.smaller, expr.of, scope);
    case 'max':
      return written(visitor.larger, expr.of, scope);
    case '-':
      return written(visitor.difference, expr.of, scope);
    case '+':
      return isDate(expr, scope.pack)
        ? laterBy(expr.of, scope)
        : written(visitor.sum, expr.of, scope);
    case '*':
      return product(expr.of, scope);
    default:
      throw new Error(`\`${expr.op}\` is no number or date; the tree was not checked`);
  }
}

// Most forms read an end several times, so an operand becomes columns first.
function written(
  write: (a: Ends, b: Ends) => Ends,
  of: readonly [Expr, Expr],
  scope: Scope,
  beside: readonly Part[] = [],
): Range {
  const [a, b] = [columns(rangeOf(of[0], scope), scope), columns(rangeOf(of[1], scope), scope)];
  const { lo, hi } = write(sqlOf(a), sqlOf(b));
  const parts = [...beside, a.lo, a.hi, b.lo, b.hi];
  return { lo: compound(lo, parts), hi: compound(hi, parts) };
}

function columns({ lo, hi }: Range, { draft }: Scope): Range {
  const name = partName(draft);
  return { lo: column(`${name}_lo`, lo, draft), hi: column(`${name}_hi`, hi, draft) };
}

function sqlOf({ lo, hi }: Range): Ends {
  return { lo: lo.sql, hi: hi.sql };
}

function exactly(sql: string): Range {
  return { lo: plain(sql), hi: plain(sql) };
}

function termRange(name: string, scope: Scope): Range {
  const known = scope.ranges.get(name);
  if (known !== undefined) return known;
  const term = termIn(name, scope);
  if (term.kind !== 'value' || isCondition(term)) throw unchecked(`terms.${name}`);
  const { lo, hi } = rangeOf(term.value, scope);
  const made = {
    lo: column(`terms.${name}_lo`, lo, scope.draft),
    hi: column(`terms.${name}_hi`, hi, scope.draft),
  };
  scope.ranges.set(name, made);
  return made;
}

/** A parameter's value on the day of the scope; without one that day nothing is known of it. */
function paramOn(name: string, scope: Scope): string {
  const { visitor } = scope.draft;
  if (name === AS_OF) return visitor.date(scope.on);
  const value = paramValue(name, scope);
  if (typeof value === 'number') return visitor.number(value);
  if (value === undefined)
    return visitor.nothing(isDateParam(name, scope.pack) ? 'date' : 'number');
  return visitor.date(value === 'never' ? NEVER : day(value));
}

function paramValue(name: string, { pack, on }: Scope): number | string | undefined {
  const param = pack.params.find((candidate) => candidate.name === name);
  return param === undefined ? undefined : valueOn(param.values, on)?.value;
}

/** `date + params.x`: the reader lets nothing else be added to dates. */
function laterBy(of: readonly [Expr, Expr], scope: Scope): Range {
  const { lo, hi } = columns(rangeOf(of[0], scope), scope);
  const days = factorIn(of[1], scope);
  if (days === undefined) return exactly(scope.draft.visitor.nothing('date'));
  const added = (end: Part): Part => compound(scope.draft.visitor.later(end.sql, days), [end]);
  return { lo: added(lo), hi: added(hi) };
}

/** A number times a parameter. */
function product([left, right]: readonly [Expr, Expr], scope: Scope): Range {
  const [amount, by] = right.op === 'param' ? [left, right] : [right, left];
  const { lo, hi } = rangeOf(amount, scope);
  const a = { lo: operand(lo, scope.draft), hi: operand(hi, scope.draft) };
  const factor = factorIn(by, scope);
  if (factor === undefined) return unknownTimes(a, scope);
  // A negative one, which the reader lets into no pack, would turn the ends round.
  const [low, high] = factor < 0 ? [a.hi, a.lo] : [a.lo, a.hi];
  const ends = scope.draft.visitor.scaled({ lo: low.sql, hi: high.sql }, factor);
  return { lo: compound(ends.lo, [low]), hi: compound(ends.hi, [high]) };
}

// Nothing times anything is nothing; of all else nothing is known.
function unknownTimes(a: Range, { draft: { visitor } }: Scope): Range {
  const zero = visitor.number(0);
  const sql = `CASE WHEN ${a.lo.sql} = ${zero} AND ${a.hi.sql} = ${zero} THEN ${zero} END`;
  return { lo: compound(sql, [a.lo, a.hi]), hi: compound(sql, [a.lo, a.hi]) };
}

function factorIn(expr: Expr, scope: Scope): number | undefined {
  const value = expr.op === 'param' ? paramValue(expr.param, scope) : undefined;
  if (expr.op !== 'param' || typeof value === 'string') throw unchecked(expr.op);
  return value;
}
