import type { ASTNode } from '@marcbachmann/cel-js';
import type { Expr, ExprType, Span } from '../tree.ts';
import type { CelText } from './cel-text.ts';
import type { Said } from './pack-fault.ts';
import type { Scope } from './scope.ts';
import { spanOf, type Spot } from './source-text.ts';

/** A member as written, with its place. */
export interface Member {
  readonly text: string;
  readonly spot: Spot;
}

/** What a part of an expression is, before it is known where it stands. */
export type Operand = { readonly spot: Spot } & (
  | { readonly kind: 'value'; readonly expr: Expr; readonly type: ExprType }
  | { readonly kind: 'code'; readonly fact: string }
  | { readonly kind: 'choice'; readonly term: string; readonly values: readonly string[] }
  | { readonly kind: 'set'; readonly fact: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'members';
      readonly members: readonly Member[];
      readonly list?: string;
      /** The day decides which of the members are in the list. */
      readonly dated?: true;
    }
);

/** An operand that has a value of its own: bool, number or date. */
export type ValueOperand = Extract<Operand, { readonly kind: 'value' }>;

/** What the checks of one expression share. Nothing (`undefined`) stands for a part whose fault was told. */
export interface Checking {
  readonly scope: Scope;
  readonly text: CelText;
  operand(ast: ASTNode): Operand | undefined;
}

/** The place of a part of the expression. */
export function spotOfAst(checking: Checking, ast: ASTNode): Spot {
  return checking.text.spot(ast.range);
}

/** Tells a fault at a part of the expression; gives nothing, for the caller to hand on. */
export function refuse(checking: Checking, spot: Spot, said: Said): undefined {
  checking.scope.report(spot, said);
  return undefined;
}

/** A bool, number or date with its type. */
export function valued(spot: Spot, type: ExprType, make: (at: Span) => Expr): ValueOperand {
  return { kind: 'value', spot, type, expr: make(spanOf(spot)) };
}

/** The type in words, as faults say it. */
export function wordsOf(operand: Operand): string {
  if (operand.kind === 'value') return typeWords(operand.type);
  if (operand.kind === 'choice') return `the choice \`terms.${operand.term}\``;
  if (operand.kind === 'code') return `the code \`${operand.fact}\``;
  if (operand.kind === 'set') return `the set \`${operand.fact}\``;
  return operand.kind === 'text' ? `the text \`${operand.text}\`` : 'a list';
}

/** Type of an expression in words. */
export function typeWords(type: ExprType): string {
  if (type.kind === 'bool') return 'a condition';
  if (type.kind === 'number') return `a number in ${type.unit}`;
  return type.kind === 'date' ? 'a date' : 'a code';
}
