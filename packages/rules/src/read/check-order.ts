import type { ASTNode } from '@marcbachmann/cel-js';
import type { Expr, ExprType } from '../tree.ts';
import {
  refuse,
  valued,
  wordsOf,
  type Checking,
  type Operand,
  type ValueOperand,
} from './operand.ts';
import type { Spot } from './source-text.ts';

/** Two values that have to be of one kind, and the sign between them. */
export interface Pair {
  readonly sign: string;
  readonly spot: Spot;
  readonly left: ValueOperand;
  readonly right: ValueOperand;
}

/** The type both values share. Faults: `WB-T03`, `WB-U01`. */
export function sameKind(pair: Pair, checking: Checking): ExprType | undefined {
  const { left, right } = pair;
  if (left.type.kind !== right.type.kind) {
    return refuse(checking, pair.spot, {
      code: 'WB-T03',
      detail: `\`${pair.sign}\` stands between ${wordsOf(left)} and ${wordsOf(right)}`,
      remedy: 'use two conditions, two dates, or two numbers of one unit',
      marks: [
        { spot: left.spot, label: left.type.kind },
        { spot: right.spot, label: right.type.kind },
      ],
    });
  }
  if (
    left.type.kind === 'number' &&
    right.type.kind === 'number' &&
    left.type.unit !== right.type.unit
  ) {
    return unitsDiffer(pair, [left.type.unit, right.type.unit], checking);
  }
  return left.type;
}

function unitsDiffer(pair: Pair, units: readonly [string, string], checking: Checking): undefined {
  const verb = /^[<>]/.test(pair.sign) ? 'compares' : `joins by \`${pair.sign}\``;
  const fit = [...checking.scope.params.values()].find((param) => param.unit === units[0]);
  return refuse(checking, pair.left.spot, {
    code: 'WB-U01',
    detail: `${verb} ${units[0]} with ${units[1]}`,
    remedy: `use two numbers in ${units[0]}${fit === undefined ? '' : `, such as \`params.${fit.name}\``}`,
    marks: [
      { spot: pair.left.spot, label: units[0] },
      { spot: pair.right.spot, label: units[1] },
    ],
  });
}

type Ordering = '>' | '>=' | '<' | '<=';

/** `>`, `>=`, `<`, `<=` between numbers of one unit or dates. Faults: `WB-T03`, `WB-T06`, `WB-U01`. */
export function ordering(
  op: Ordering,
  parts: readonly [ASTNode, ASTNode],
  place: { readonly spot: Spot; readonly checking: Checking },
): Operand | undefined {
  const operands = bothValues(op, parts, place);
  if (operands === undefined) return undefined;
  const [left, right] = operands;
  const type = sameKind({ sign: op, spot: place.spot, left, right }, place.checking);
  if (type?.kind === 'bool') return conditionsHaveNoOrder(op, place);
  return type === undefined
    ? undefined
    : valued(place.spot, { kind: 'bool' }, (at) => ({ op, of: [left.expr, right.expr], at }));
}

/** `min(a, b)` and `max(a, b)`. Faults as {@link ordering}, and `WB-T05`. */
export function extreme(
  op: 'min' | 'max',
  parts: readonly ASTNode[],
  place: { readonly spot: Spot; readonly checking: Checking },
): Operand | undefined {
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length !== 2) {
    return refuse(place.checking, place.spot, {
      code: 'WB-T05',
      detail: `\`${op}\` takes two values, not ${parts.length}`,
      remedy: `write \`${op}(a, b)\``,
    });
  }
  const operands = bothValues(op, [first, second], place);
  if (operands === undefined) return undefined;
  const [left, right] = operands;
  const type = sameKind({ sign: op, spot: place.spot, left, right }, place.checking);
  if (type?.kind === 'bool') return conditionsHaveNoOrder(op, place);
  return type === undefined
    ? undefined
    : valued(place.spot, type, (at) => ({ op, of: [left.expr, right.expr], at }));
}

function conditionsHaveNoOrder(
  sign: string,
  place: { readonly spot: Spot; readonly checking: Checking },
): undefined {
  return refuse(place.checking, place.spot, {
    code: 'WB-T03',
    detail: `\`${sign}\` compares numbers or dates, not conditions`,
    remedy: 'use `&&`, `||`, `!` or `==` between conditions',
  });
}

/** Both operands as values. Faults: `WB-T03`, `WB-T06`. */
export function bothValues(
  sign: string,
  parts: readonly [ASTNode, ASTNode],
  place: { readonly checking: Checking },
): readonly [ValueOperand, ValueOperand] | undefined {
  const left = place.checking.operand(parts[0]);
  const right = place.checking.operand(parts[1]);
  // Beside a code a text is meant as its member: one fault, not two.
  const codes = [left, right].filter(
    (operand) => operand?.kind === 'code' || operand?.kind === 'choice',
  );
  const tried = codes.length > 0 ? codes : [left, right];
  const [a, b] = tried.map((operand) => valueOnly(sign, operand, place.checking));
  return a === undefined || b === undefined ? undefined : [a, b];
}

function valueOnly(
  sign: string,
  operand: Operand | undefined,
  checking: Checking,
): ValueOperand | undefined {
  if (operand === undefined || operand.kind === 'value') return operand;
  if (operand.kind === 'code' || operand.kind === 'choice') {
    const name = operand.kind === 'code' ? operand.fact : `terms.${operand.term}`;
    return refuse(checking, operand.spot, {
      code: 'WB-T06',
      detail: `the members of \`${name}\` have no order`,
      remedy: 'write `fact == "member"` or `fact in ["A", "B"]`',
    });
  }
  return refuse(checking, operand.spot, {
    code: 'WB-T03',
    detail: `\`${sign}\` needs numbers or dates, not ${wordsOf(operand)}`,
    remedy:
      operand.kind === 'text'
        ? 'make it a parameter; texts are compared with `==` only'
        : 'name a number or a date',
  });
}

/** Whether the expression is a parameter. */
export function paramOf(expr: Expr): string | undefined {
  return expr.op === 'param' ? expr.param : undefined;
}
