import type { ASTNode } from '@marcbachmann/cel-js';
import type { Expr } from '../tree.ts';
import { areMembers, chosen } from './check-members.ts';
import { sameKind } from './check-order.ts';
import {
  refuse,
  valued,
  wordsOf,
  type Checking,
  type Operand,
  type ValueOperand,
} from './operand.ts';
import type { Spot } from './source-text.ts';

const BOOL = { kind: 'bool' } as const;

/** Parts that `==` between conditions may unfold into; each use doubles its operands. */
const MAX_UNFOLDED_NODES = 1000;

/** `&&` and `||`. Fault: `WB-T02`. */
export function junction(
  op: 'and' | 'or',
  parts: readonly [ASTNode, ASTNode],
  place: { readonly spot: Spot; readonly checking: Checking },
): Operand | undefined {
  const sign = op === 'and' ? '&&' : '||';
  const left = condition(parts[0], sign, place.checking);
  const right = condition(parts[1], sign, place.checking);
  if (left === undefined || right === undefined) return undefined;
  return valued(place.spot, BOOL, (at) => ({ op, of: [left.expr, right.expr], at }));
}

/** `!x`. Fault: `WB-T02`. */
export function negation(part: ASTNode, spot: Spot, checking: Checking): Operand | undefined {
  const operand = condition(part, '!', checking);
  return operand === undefined
    ? undefined
    : valued(spot, BOOL, (at) => ({ op: 'not', of: operand.expr, at }));
}

/** `c ? a : b` on conditions, numbers of one unit, or dates. Faults: `WB-T02`, `WB-T03`, `WB-U01`. */
export function choice(
  parts: readonly [ASTNode, ASTNode, ASTNode],
  spot: Spot,
  checking: Checking,
): Operand | undefined {
  const test = condition(parts[0], '?:', checking);
  const yes = checking.operand(parts[1]);
  const no = checking.operand(parts[2]);
  if (yes === undefined || no === undefined) return undefined;
  if (yes.kind !== 'value' || no.kind !== 'value') {
    const wrong = yes.kind === 'value' ? no : yes;
    return refuse(checking, wrong.spot, {
      code: 'WB-T02',
      detail: `\`?:\` gives a condition, number or date, not ${wordsOf(wrong)}`,
      remedy: 'compare inside the branches instead',
    });
  }
  const type = sameKind({ sign: '?:', spot, left: yes, right: no }, checking);
  if (type === undefined || test === undefined) return undefined;
  return valued(spot, type, (at) => ({ op: 'if', of: [test.expr, yes.expr, no.expr], at }));
}

/** A part that has to be a condition. Fault: `WB-T02`. */
function condition(ast: ASTNode, sign: string, checking: Checking): ValueOperand | undefined {
  const operand = checking.operand(ast);
  if (operand === undefined) return undefined;
  if (operand.kind === 'value' && operand.type.kind === 'bool') return operand;
  return refuse(checking, operand.spot, {
    code: 'WB-T02',
    detail: `\`${sign}\` needs a condition, not ${wordsOf(operand)}`,
    remedy: 'compare it first, as in `model.x > params.y`, `fact == "member"` or `"member" in set`',
  });
}

/** `==` and `!=`: a code with a member, or two conditions. Faults: `WB-T03`, `WB-T04`, `WB-T05`. */
export function equality(
  parts: readonly [ASTNode, ASTNode],
  place: { readonly differs: boolean; readonly spot: Spot; readonly checking: Checking },
): Operand | undefined {
  const { checking, spot } = place;
  const left = checking.operand(parts[0]);
  const right = checking.operand(parts[1]);
  if (left === undefined || right === undefined) return undefined;
  const same =
    left.kind === 'value' && right.kind === 'value'
      ? sameConditions(left, right, place)
      : sameMember(left, right, place);
  if (same === undefined) return undefined;
  return place.differs ? valued(spot, BOOL, (at) => ({ op: 'not', of: same.expr, at })) : same;
}

interface Place {
  readonly spot: Spot;
  readonly checking: Checking;
}

function sameMember(left: Operand, right: Operand, place: Place): ValueOperand | undefined {
  const [code, text] = left.kind === 'text' ? [right, left] : [left, right];
  if (code.kind === 'choice' && text.kind === 'text') return chosen(code, [text], place);
  if (code.kind !== 'code' || text.kind !== 'text') {
    return refuse(place.checking, place.spot, {
      code: 'WB-T03',
      detail: `\`==\` stands between ${wordsOf(left)} and ${wordsOf(right)}`,
      remedy: 'write `fact == "member"` for a code, `"member" in set` for a set',
    });
  }
  const { fact } = code;
  if (!areMembers(fact, [text], place.checking)) return undefined;
  return valued(place.spot, BOOL, (at) => ({ op: 'is', fact, member: text.text, at }));
}

// `a == b` is `(a && b) || (!a && !b)`: the tree needs no further operator, and Kleene's tables agree.
function sameConditions(
  left: ValueOperand,
  right: ValueOperand,
  place: Place,
): ValueOperand | undefined {
  const { checking, spot } = place;
  if (sameKind({ sign: '==', spot, left, right }, checking) === undefined) return undefined;
  if (left.type.kind !== 'bool') {
    return refuse(checking, spot, {
      code: 'WB-T05',
      detail: `\`==\` does not compare ${wordsOf(left)} with ${wordsOf(right)}`,
      remedy: 'write `a >= b && a <= b`, or compare with `>` or `>=` as the law does',
    });
  }
  if (sizeOf(left.expr) + sizeOf(right.expr) > MAX_UNFOLDED_NODES) {
    return refuse(checking, spot, {
      code: 'WB-S04',
      detail: 'the expression has too many parts',
      remedy: 'split it into `terms`',
    });
  }
  return valued(spot, BOOL, (at) => equivalence(left.expr, right.expr, at));
}

function equivalence(a: Expr, b: Expr, at: Expr['at']): Expr {
  if (a.op === 'true' || a.op === 'false') return a.op === 'true' ? b : { op: 'not', of: b, at };
  if (b.op === 'true' || b.op === 'false') return b.op === 'true' ? a : { op: 'not', of: a, at };
  const bothNot: Expr = {
    op: 'and',
    of: [
      { op: 'not', of: a, at: a.at },
      { op: 'not', of: b, at: b.at },
    ],
    at,
  };
  return { op: 'or', of: [{ op: 'and', of: [a, b], at }, bothNot], at };
}

function sizeOf(expr: Expr): number {
  if (!('of' in expr)) return 1;
  const parts: readonly Expr[] = expr.op === 'not' ? [expr.of] : expr.of;
  return parts.reduce((total, part) => total + sizeOf(part), 1);
}
