import type { Truth } from '@weighbridge/core';

/** Truth inside the evaluator: yes 1, unknown 0, no -1; `&&` is min, `||` is max (rule model, section 2). */
export type Tri = -1 | 0 | 1;

/** The word for a truth of the evaluator. */
export function truthOf(tri: Tri): Truth {
  if (tri === 1) return 'yes';
  return tri === -1 ? 'no' : 'unknown';
}

/** Kleene negation; written by cases because `-0` is not `0`. */
export function negated(tri: Tri): Tri {
  if (tri === 1) return -1;
  return tri === -1 ? 1 : 0;
}
