import type { Expr } from './tree.ts';

/** How strongly the signs bind (CEL specification, "Syntax"); a higher number binds first. */
const TERNARY = 1;
const OR = 2;
const AND = 3;
const RELATION = 4;
const SUM = 5;
const PRODUCT = 6;
const UNARY = 7;
const PRIMARY = 8;

/**
 * The text of an expression as a person would write it; reading it again gives the same tree.
 *
 * @example
 * printExpr({ op: 'not', of: { op: 'fact', fact: 'model.signed', at: { line: 1, column: 2, length: 12 } }, at: { line: 1, column: 1, length: 13 } }); // '!model.signed'
 */
export function printExpr(expr: Expr): string {
  return printed(expr).text;
}

interface Printed {
  readonly text: string;
  readonly binds: number;
}

function printed(expr: Expr): Printed {
  switch (expr.op) {
    case 'true':
    case 'false':
      return { text: expr.op, binds: PRIMARY };
    case 'fact':
      return { text: expr.fact, binds: PRIMARY };
    case 'param':
      return { text: `params.${expr.param}`, binds: PRIMARY };
    case 'term':
      return { text: `terms.${expr.term}`, binds: PRIMARY };
    case 'chosen':
      return { text: `terms.${expr.term} ${oneOrSeveral(expr.members)}`, binds: RELATION };
    case 'not':
      return { text: `!${within(expr.of, UNARY)}`, binds: UNARY };
    case 'if':
      return {
        text: `${within(expr.of[0], OR)} ? ${within(expr.of[1], TERNARY)} : ${within(expr.of[2], TERNARY)}`,
        binds: TERNARY,
      };
    case 'min':
    case 'max':
      return {
        text: `${expr.op}(${printExpr(expr.of[0])}, ${printExpr(expr.of[1])})`,
        binds: PRIMARY,
      };
    case 'is':
    case 'one-of':
    case 'has':
    case 'overlaps':
    case 'nonempty':
      return membership(expr);
    case 'and':
    case 'or':
    case '>':
    case '>=':
    case '<':
    case '<=':
    case '+':
    case '-':
    case '*':
      return infix(expr.op, expr.of);
  }
}

type Membership = Extract<Expr, { readonly op: 'is' | 'one-of' | 'has' | 'overlaps' | 'nonempty' }>;

function membership(expr: Membership): Printed {
  switch (expr.op) {
    case 'is':
      return { text: `${expr.fact} == ${quoted(expr.member)}`, binds: RELATION };
    case 'one-of':
      return { text: `${expr.fact} in ${listed(expr)}`, binds: RELATION };
    case 'has':
      return { text: `${quoted(expr.member)} in ${expr.fact}`, binds: RELATION };
    case 'overlaps':
      return { text: `overlaps(${expr.fact}, ${listed(expr)})`, binds: PRIMARY };
    case 'nonempty':
      return { text: `nonempty(${expr.fact})`, binds: PRIMARY };
  }
}

type Infix = Exclude<Extract<Expr, { readonly of: readonly [Expr, Expr] }>['op'], 'min' | 'max'>;

const SIGNS: { readonly [op in Infix]: { readonly sign: string; readonly binds: number } } = {
  and: { sign: '&&', binds: AND },
  or: { sign: '||', binds: OR },
  '>': { sign: '>', binds: RELATION },
  '>=': { sign: '>=', binds: RELATION },
  '<': { sign: '<', binds: RELATION },
  '<=': { sign: '<=', binds: RELATION },
  '+': { sign: '+', binds: SUM },
  '-': { sign: '-', binds: SUM },
  '*': { sign: '*', binds: PRODUCT },
};

// Signs of one strength group to the left, so the right side needs one step more.
function infix(op: Infix, parts: readonly [Expr, Expr]): Printed {
  const { sign, binds } = SIGNS[op];
  return { text: `${within(parts[0], binds)} ${sign} ${within(parts[1], binds + 1)}`, binds };
}

function within(expr: Expr, least: number): string {
  const { text, binds } = printed(expr);
  return binds < least ? `(${text})` : text;
}

function listed(expr: { readonly members: readonly string[]; readonly list?: string }): string {
  return expr.list === undefined
    ? `[${expr.members.map(quoted).join(', ')}]`
    : `lists.${expr.list}`;
}

function oneOrSeveral(members: readonly string[]): string {
  const [only, ...others] = members;
  return only !== undefined && others.length === 0
    ? `== ${quoted(only)}`
    : `in [${members.map(quoted).join(', ')}]`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
