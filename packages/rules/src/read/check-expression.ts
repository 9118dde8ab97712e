import type { ASTNode } from '@marcbachmann/cel-js';
import { levelsOf, MAX_LEVELS } from '../levels.ts';
import type { Expr, ExprType } from '../tree.ts';
import { parseCel, type CelText } from './cel-text.ts';
import { productOf, sumOf } from './check-arithmetic.ts';
import { choice, equality, junction, negation } from './check-logic.ts';
import { listLiteral, membership, nonempty, overlaps } from './check-members.ts';
import { nameOperand } from './check-names.ts';
import { extreme, ordering } from './check-order.ts';
import { TOO_NESTED } from './nesting.ts';
import type { Node } from './node.ts';
import { refuse, spotOfAst, valued, wordsOf, type Checking, type Operand } from './operand.ts';
import type { Scope } from './scope.ts';
import type { Spot } from './source-text.ts';

/** A checked expression with its type. */
export interface Typed {
  readonly expr: Expr;
  readonly type: ExprType;
}

/**
 * Parses and checks one expression; every fault in it is told. Faults: all of `WB-N01`,
 * `WB-S01`, `WB-S03`, `WB-S04`, `WB-T01` to `WB-T06`, `WB-U01` to `WB-U03`.
 */
export function checkExpression(
  node: Node,
  wanted: 'bool' | 'date' | 'value',
  scope: Scope,
): Typed | undefined {
  const text = parseCel(node, scope.report);
  if (text === undefined) return undefined;
  const operand = checkingOf(text, scope).operand(text.ast);
  if (operand === undefined) return undefined;
  if (operand.kind === 'value' && fits(operand.type, wanted))
    return unlessTooDeep({ expr: operand.expr, type: operand.type }, node, scope);
  scope.report(operand.spot, {
    code: 'WB-T01',
    detail: `${WANTED[wanted]} is expected here, not ${wordsOf(operand)}`,
    remedy:
      wanted === 'bool'
        ? 'compare it, as in `model.x > params.y`, `fact == "member"` or `"member" in set`'
        : `write ${WANTED[wanted]}`,
  });
  return undefined;
}

function unlessTooDeep(typed: Typed, node: Node, scope: Scope): Typed | undefined {
  if (levelsOf(typed.expr, scope.termLevels) <= MAX_LEVELS) return typed;
  scope.report(node.spot, TOO_NESTED);
  return undefined;
}

const WANTED = { bool: 'a condition', date: 'a date', value: 'a number or a date' } as const;

function fits(type: ExprType, wanted: 'bool' | 'date' | 'value'): boolean {
  if (wanted === 'value') return type.kind === 'number' || type.kind === 'date';
  return type.kind === wanted;
}

function checkingOf(text: CelText, scope: Scope): Checking {
  const checking: Checking = {
    scope,
    text,
    operand: (ast) => scope.deeper(text.spot(ast.range), () => operandOf(ast, checking)),
  };
  return checking;
}

function operandOf(ast: ASTNode, checking: Checking): Operand | undefined {
  const spot = spotOfAst(checking, ast);
  const place = { spot, checking };
  if (isWrittenDate(ast, checking)) return writtenNumber('a date', spot, checking);
  switch (ast.op) {
    case 'value':
      return literal(ast.args, spot, checking);
    case 'id':
    case '.':
      return nameOperand(ast, checking);
    case '&&':
    case '||':
      return junction(ast.op === '&&' ? 'and' : 'or', ast.args, place);
    case '!_':
      return negation(ast.args, spot, checking);
    case '?:':
      return choice(ast.args, spot, checking);
    case '==':
    case '!=':
      return equality(ast.args, { ...place, differs: ast.op === '!=' });
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordering(ast.op, ast.args, place);
    case 'in':
      return membership(ast.args, spot, checking);
    case '+':
    case '-':
      return sumOf(ast.op, ast.args, place);
    case '*':
      return productOf(ast.args, place);
    case 'list':
      return listLiteral(ast.args, spot, checking);
    case 'call':
      return callOperand(ast.args, place);
    case '-_':
      return isNumber(ast.args)
        ? checking.operand(ast.args)
        : foreign('a minus sign before what is no number', spot, checking);
    case '/':
    case '%':
      return foreign(`\`${ast.op}\``, spot, checking);
    case '[]':
    case '[?]':
    case '.?':
      return foreign('indexing', spot, checking);
    case 'rcall':
      return foreign(`\`.${ast.args[0]}()\``, spot, checking);
    case 'map':
      return foreign('`{}`', spot, checking);
  }
}

function isNumber(ast: ASTNode): boolean {
  return ast.op === 'value' && ['number', 'bigint'].includes(typeof ast.args);
}

function literal(value: unknown, spot: Spot, checking: Checking): Operand | undefined {
  if (typeof value === 'string') return { kind: 'text', spot, text: value };
  if (typeof value === 'boolean')
    return valued(spot, { kind: 'bool' }, (at) => ({ op: value ? 'true' : 'false', at }));
  if (value === null || value instanceof Uint8Array)
    return foreign(value === null ? '`null`' : 'a literal of bytes', spot, checking);
  return writtenNumber('a number', spot, checking);
}

function writtenNumber(what: string, spot: Spot, checking: Checking): undefined {
  const written = spot.source.text.slice(spot.from, spot.to);
  return refuse(checking, spot, {
    code: 'WB-U02',
    detail: `\`${written}\` is ${what} written in a rule`,
    remedy: 'make it a parameter: a name with unit, value, `from` and `cite` under `params`',
  });
}

const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;

// CEL reads 2025-08-02 as a subtraction; a text "2025-08-02" is a date as well.
function isWrittenDate(ast: ASTNode, checking: Checking): boolean {
  if (ast.op === 'value') return typeof ast.args === 'string' && DAY_TEXT.test(ast.args);
  return ast.op === '-' && DAY_TEXT.test(checking.text.text.slice(ast.start, ast.end));
}

function callOperand(
  call: readonly [string, ASTNode[]],
  place: { readonly spot: Spot; readonly checking: Checking },
): Operand | undefined {
  const [name, parts] = call;
  switch (name) {
    case 'overlaps':
      return overlaps(parts, place.spot, place.checking);
    case 'nonempty':
      return nonempty(parts, place.spot, place.checking);
    case 'min':
    case 'max':
      return extreme(name, parts, place);
    default:
      return foreign(`\`${name}()\``, place.spot, place.checking);
  }
}

function foreign(what: string, spot: Spot, checking: Checking): undefined {
  return refuse(checking, spot, {
    code: 'WB-T05',
    detail: `${what} is not in the language`,
    remedy:
      'use only `&&`, `||`, `!`, `?:`, comparisons, `in`, `+`, `-`, `*`, `min`, `max`, `overlaps` and `nonempty`',
  });
}
