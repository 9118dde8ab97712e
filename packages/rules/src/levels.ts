import { partsOf, termNamed } from './evaluate/reads.ts';
import type { Expr, Rule, Term } from './tree.ts';

/**
 * Conditions within each other in one expression, with those in the terms it uses and in their
 * exceptions. A hundredth is what law needs; four times as many still leave every walk its stack.
 */
export const MAX_LEVELS = 500;

/** Levels of each term, by name. */
export type TermLevels = ReadonlyMap<string, number>;

/** Levels of an expression; a term it uses counts with all of its own. */
export function levelsOf(expr: Expr, terms: TermLevels): number {
  const name = termNamed(expr);
  const parts = partsOf(expr).map((part) => levelsOf(part, terms));
  return 1 + Math.max(0, name === undefined ? 0 : (terms.get(name) ?? 0), ...parts);
}

/** Levels of a term: of its deepest condition or exception. */
export function levelsOfTerm(term: Term, terms: TermLevels): number {
  switch (term.kind) {
    case 'choice':
      return 1 + Math.max(...term.choose.map((one) => levelsOfRule(one, terms)));
    case 'rule':
      return levelsOfRule(term.rule, terms);
    case 'value':
      return levelsOf(term.value, terms);
  }
}

function levelsOfRule({ base, unless }: Rule, terms: TermLevels): number {
  const parts = base.kind === 'any' ? [...base.of, ...unless] : unless;
  const levels = parts.map((part) => levelsOfRule(part, terms));
  return 1 + Math.max(base.kind === 'is' ? levelsOf(base.expr, terms) : 0, ...levels);
}
