import { NEVER } from '@weighbridge/core';
import type { Expr } from '../tree.ts';
import { compileTruth } from './compile.ts';
import type { Frame } from './frame.ts';
import { ordinal } from './ordinal.ts';
import type { Scope } from './scope.ts';

const NEVER_DAY = ordinal(NEVER);

/** One end of a compiled number or date. */
type End = (frame: Frame) => number;

/** A compiled number or date: its two ends, asked for apart so that nothing is allocated. */
export interface RangeReader {
  readonly lo: End;
  readonly hi: End;
}

type Pair = readonly [RangeReader, RangeReader];

/** Compiles an ordered expression; dates are day numbers. Noted in the scope, for explanations. */
export function compileRange(expr: Expr, scope: Scope): RangeReader {
  const known = scope.ranges.get(expr);
  if (known !== undefined) return known;
  const reader = rangeReader(expr, scope);
  scope.ranges.set(expr, reader);
  return reader;
}

function rangeReader(expr: Expr, scope: Scope): RangeReader {
  switch (expr.op) {
    case 'fact':
      return factRange(scope.slotOf(expr.fact));
    case 'param':
      return paramRange(scope.paramSlot(expr.param));
    case 'term':
      return termRange(scope.termSlot(expr.term));
    case 'if':
      return ifRange(expr.of, scope);
    case '+':
      return sumRange(expr, scope);
    case '-':
    case '*':
    case 'min':
    case 'max':
      return ARITHMETIC[expr.op]([
        compileRange(expr.of[0], scope),
        compileRange(expr.of[1], scope),
      ]);
    default:
      throw new Error(`\`${expr.op}\` is no number or date; the tree was not checked`);
  }
}

// Nothing comes after `never`, the last day that every engine holds.
function sumRange(
  expr: Extract<Expr, { readonly op: '+' | '-' | 'min' | 'max' }>,
  scope: Scope,
): RangeReader {
  const [a, b] = [compileRange(expr.of[0], scope), compileRange(expr.of[1], scope)];
  const sum = ARITHMETIC['+']([a, b]);
  if (!scope.isDate(expr)) return sum;
  const held =
    (end: End): End =>
    (frame) => {
      const day = end(frame);
      return day > NEVER_DAY && day < Infinity ? NEVER_DAY : day;
    };
  return { lo: held(sum.lo), hi: held(sum.hi) };
}

function factRange(slot: number): RangeReader {
  return {
    lo: ({ facts }) => facts.lo[slot] ?? -Infinity,
    hi: ({ facts }) => facts.hi[slot] ?? Infinity,
  };
}

function paramRange(slot: number): RangeReader {
  return {
    lo: ({ params }) => params.lo[slot] ?? -Infinity,
    hi: ({ params }) => params.hi[slot] ?? Infinity,
  };
}

/** The ends of a term, asked for once for each case. */
export function termRange(term: {
  readonly slot: number;
  readonly range: () => RangeReader;
}): RangeReader {
  const { slot } = term;
  return {
    lo: (frame) => (frame.termLo[slot] ??= term.range().lo(frame)),
    hi: (frame) => (frame.termHi[slot] ??= term.range().hi(frame)),
  };
}

// With the condition unknown: the hull of both branches.
function ifRange(of: readonly [Expr, Expr, Expr], scope: Scope): RangeReader {
  const condition = compileTruth(of[0], scope);
  const a = compileRange(of[1], scope);
  const b = compileRange(of[2], scope);
  return {
    lo: (frame) => {
      const chosen = condition(frame);
      if (chosen === 1) return a.lo(frame);
      return chosen === -1 ? b.lo(frame) : Math.min(a.lo(frame), b.lo(frame));
    },
    hi: (frame) => {
      const chosen = condition(frame);
      if (chosen === 1) return a.hi(frame);
      return chosen === -1 ? b.hi(frame) : Math.max(a.hi(frame), b.hi(frame));
    },
  };
}

const ARITHMETIC: {
  readonly [op in '+' | '-' | '*' | 'min' | 'max']: (pair: Pair) => RangeReader;
} = {
  '+': ([a, b]) => ({
    lo: (frame) => a.lo(frame) + b.lo(frame),
    hi: (frame) => a.hi(frame) + b.hi(frame),
  }),
  '-': ([a, b]) => ({
    lo: (frame) => a.lo(frame) - b.hi(frame),
    hi: (frame) => a.hi(frame) - b.lo(frame),
  }),
  '*': (pair) => ({
    lo: (frame) => Math.min(...corners(pair, frame)),
    hi: (frame) => Math.max(...corners(pair, frame)),
  }),
  min: ([a, b]) => ({
    lo: (frame) => Math.min(a.lo(frame), b.lo(frame)),
    hi: (frame) => Math.min(a.hi(frame), b.hi(frame)),
  }),
  max: ([a, b]) => ({
    lo: (frame) => Math.max(a.lo(frame), b.lo(frame)),
    hi: (frame) => Math.max(a.hi(frame), b.hi(frame)),
  }),
};

// The checker allows only a factor that is not negative; the corners are right for any.
function corners([a, b]: Pair, frame: Frame): readonly number[] {
  const [aLo, aHi, bLo, bHi] = [a.lo(frame), a.hi(frame), b.lo(frame), b.hi(frame)];
  return [times(aLo, bLo), times(aLo, bHi), times(aHi, bLo), times(aHi, bHi)];
}

// 0 × ∞ is NaN in IEEE 754; nothing of a quantity is nothing.
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}
