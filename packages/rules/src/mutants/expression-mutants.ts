import { printExpr } from '../print-expr.ts';
import type { Expr } from '../tree.ts';
import { within, without, type Changed } from './changed.ts';

type Two = readonly [Expr, Expr];
type Three = readonly [Expr, Expr, Expr];

/** Every condition that differs from one by a single change of the rule model, section 11. */
export function conditionMutants(expr: Expr): readonly Changed<Expr>[] {
  switch (expr.op) {
    case 'and':
      return [changedTo(expr, { ...expr, op: 'or' }, '|| for &&'), ...ofJunction(expr)];
    case 'or':
      return [changedTo(expr, { ...expr, op: 'and' }, '&& for ||'), ...ofJunction(expr)];
    case '>':
    case '>=':
    case '<':
    case '<=':
      return [...compared(expr), ...inTwo(expr.of, (of) => ({ ...expr, of }), valueMutants)];
    case 'not':
      return [changedTo(expr, expr.of, `dropped the sign of ${printExpr(expr)}`), ...inNot(expr)];
    case 'if':
      return inThree(expr.of, (of) => ({ ...expr, of }), conditionMutants);
    case 'fact':
    case 'term':
    case 'is':
    case 'has':
    case 'nonempty':
      return [negated(expr)];
    case 'one-of':
    case 'overlaps':
    case 'chosen':
      return [negated(expr), ...shortened(expr)];
    case 'true':
    case 'false':
      return [];
    case 'param':
    case '+':
    case '-':
    case '*':
    case 'min':
    case 'max':
      throw new Error(`\`${expr.op}\` is no condition; the tree was not checked`);
  }
}

/** The same for a number or date, in which only the conditions of choices can be changed. */
export function valueMutants(expr: Expr): readonly Changed<Expr>[] {
  switch (expr.op) {
    case 'if':
      return inThree(expr.of, (of) => ({ ...expr, of }), valueMutants);
    case '+':
    case '-':
    case '*':
    case 'min':
    case 'max':
      return inTwo(expr.of, (of) => ({ ...expr, of }), valueMutants);
    default:
      return [];
  }
}

function changedTo(from: Expr, to: Expr, change: string): Changed<Expr> {
  return { value: to, at: from.at, change };
}

type Junction = Extract<Expr, { readonly op: 'and' | 'or' }>;

function ofJunction(expr: Junction): readonly Changed<Expr>[] {
  const [first, second] = expr.of;
  return [
    ...dropped(expr, { gone: first, left: second }),
    ...dropped(expr, { gone: second, left: first }),
    ...inTwo(expr.of, (of) => ({ ...expr, of }), conditionMutants),
  ];
}

// In `a && b && c` each of the three is dropped once: a part of the same sign drops its own.
function dropped(
  expr: Junction,
  { gone, left }: { readonly gone: Expr; readonly left: Expr },
): readonly Changed<Expr>[] {
  if (gone.op === expr.op) return [];
  return [{ value: left, at: gone.at, change: `dropped ${printExpr(gone)}` }];
}

type Compared = Extract<Expr, { readonly op: '>' | '>=' | '<' | '<=' }>;

const STRICTER = { '>': '>=', '>=': '>', '<': '<=', '<=': '<' } as const;
const REVERSED = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' } as const;

function compared(expr: Compared): readonly Changed<Expr>[] {
  return [STRICTER[expr.op], REVERSED[expr.op]].map((op) =>
    changedTo(expr, { ...expr, op }, `${op} for ${expr.op} in ${printExpr(expr)}`),
  );
}

function negated(expr: Expr): Changed<Expr> {
  return changedTo(expr, { op: 'not', of: expr, at: expr.at }, `negated ${printExpr(expr)}`);
}

type Listed = Extract<Expr, { readonly op: 'one-of' | 'overlaps' | 'chosen' }>;

// The only word of a choice is not dropped: then the condition could not be written.
function shortened(expr: Listed): readonly Changed<Expr>[] {
  if (expr.op === 'chosen' && expr.members.length === 1) return [];
  const shorter = without(expr.members, (member) => ({
    at: expr.at,
    change: `dropped "${member}" of ${printExpr(expr)}`,
  }));
  return within(shorter, (members) => ({ ...unlisted(expr), members }));
}

// A named list would give the dropped member back.
function unlisted(expr: Listed): Listed {
  if (expr.op === 'chosen') return expr;
  const { list: _named, ...bare } = expr;
  return bare;
}

// To negate what is negated is to drop the sign, which is done already.
function inNot(expr: Extract<Expr, { readonly op: 'not' }>): readonly Changed<Expr>[] {
  const changes = conditionMutants(expr.of).filter(
    ({ value }) => value.op !== 'not' || value.of !== expr.of,
  );
  return within(changes, (of) => ({ ...expr, of }));
}

type MutantsOf = (expr: Expr) => readonly Changed<Expr>[];

function inTwo(
  [a, b]: Two,
  whole: (of: Two) => Expr,
  mutants: MutantsOf,
): readonly Changed<Expr>[] {
  return [
    ...within(mutants(a), (one) => whole([one, b])),
    ...within(mutants(b), (one) => whole([a, one])),
  ];
}

function inThree(
  [condition, a, b]: Three,
  whole: (of: Three) => Expr,
  mutants: MutantsOf,
): readonly Changed<Expr>[] {
  return [
    ...within(conditionMutants(condition), (one) => whole([one, a, b])),
    ...within(mutants(a), (one) => whole([condition, one, b])),
    ...within(mutants(b), (one) => whole([condition, a, one])),
  ];
}
