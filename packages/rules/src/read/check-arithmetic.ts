import type { ASTNode } from '@marcbachmann/cel-js';
import { bothValues, paramOf, sameKind } from './check-order.ts';
import {
  refuse,
  valued,
  wordsOf,
  type Checking,
  type Operand,
  type ValueOperand,
} from './operand.ts';
import type { Spot } from './source-text.ts';

interface Place {
  readonly spot: Spot;
  readonly checking: Checking;
}

/** `a + b` and `a - b` in one unit; `date + params.x` in days. Faults: `WB-T03`, `WB-T05`, `WB-U01`. */
export function sumOf(
  op: '+' | '-',
  parts: readonly [ASTNode, ASTNode],
  place: Place,
): Operand | undefined {
  const operands = bothValues(op, parts, place);
  if (operands === undefined) return undefined;
  const [left, right] = operands;
  if (left.type.kind === 'date' || right.type.kind === 'date') return dateSum(op, operands, place);
  const type = sameKind({ sign: op, spot: place.spot, left, right }, place.checking);
  if (type === undefined) return undefined;
  if (type.kind === 'bool') {
    return refuse(place.checking, place.spot, {
      code: 'WB-T03',
      detail: `\`${op}\` joins numbers, not conditions`,
      remedy: 'use `&&`, `||` or `!` between conditions',
    });
  }
  return valued(place.spot, type, (at) => ({ op, of: [left.expr, right.expr], at }));
}

// Contracts, section 6: days of a parameter may be added to a date, nothing else.
function dateSum(
  op: '+' | '-',
  operands: readonly [ValueOperand, ValueOperand],
  place: Place,
): Operand | undefined {
  const [left, right] = operands;
  const remedy = 'write `date + params.x` with a parameter whose unit is `day`';
  if (op === '-' || paramOf(right.expr) === undefined || right.type.kind !== 'number') {
    const detail = `\`${op}\` between ${wordsOf(left)} and ${wordsOf(right)} is not in the language`;
    return refuse(place.checking, place.spot, { code: 'WB-T05', detail, remedy });
  }
  if (right.type.unit !== 'day') {
    return refuse(place.checking, right.spot, {
      code: 'WB-U01',
      detail: `adds ${right.type.unit} to a date`,
      remedy,
    });
  }
  return valued(place.spot, { kind: 'date' }, (at) => ({
    op: '+',
    of: [left.expr, right.expr],
    at,
  }));
}

/** A number times a parameter of unit 1 that is never negative. Faults: `WB-T03`, `WB-U03`. */
export function productOf(parts: readonly [ASTNode, ASTNode], place: Place): Operand | undefined {
  const operands = bothValues('*', parts, place);
  if (operands === undefined) return undefined;
  const wrong = operands.find((operand) => operand.type.kind !== 'number');
  if (wrong !== undefined) {
    return refuse(place.checking, wrong.spot, {
      code: 'WB-T03',
      detail: `\`*\` multiplies numbers, not ${wordsOf(wrong)}`,
      remedy: 'multiply a number by a parameter of unit 1',
    });
  }
  const [left, right] = operands;
  const [amount, factor] = isFactor(right, place.checking) ? [left, right] : [right, left];
  if (!isFactor(factor, place.checking)) {
    return refuse(place.checking, place.spot, {
      code: 'WB-U03',
      detail: 'neither side is a parameter of unit 1 whose values are not negative',
      remedy: 'multiply by a parameter with `unit: 1`',
    });
  }
  return valued(place.spot, amount.type, (at) => ({ op: '*', of: [amount.expr, factor.expr], at }));
}

function isFactor(operand: ValueOperand, checking: Checking): boolean {
  const name = paramOf(operand.expr);
  const param = name === undefined ? undefined : checking.scope.params.get(name);
  if (param === undefined || param.unit !== '1') return false;
  return param.values.every((dated) => typeof dated.value === 'number' && dated.value >= 0);
}
