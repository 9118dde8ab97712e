/**
 * Three-valued truth after Kleene: what is not known is `unknown`, never `no`.
 *
 * Strings, so that `if (truth)` is a lint error and every reader names the case.
 */
export type Truth = 'yes' | 'no' | 'unknown';

/**
 * Kleene conjunction: `no` as soon as one part is `no`, `yes` when all are, else `unknown`.
 * The empty conjunction is `yes`. Cost: one pass.
 *
 * @example
 * all(['unknown', 'no']); // 'no'
 */
export function all(parts: Iterable<Truth>): Truth {
  let result: Truth = 'yes';
  for (const part of parts) {
    if (part === 'no') return 'no';
    if (part === 'unknown') result = 'unknown';
  }
  return result;
}

/**
 * Kleene disjunction: `yes` as soon as one part is `yes`, `no` when all are, else `unknown`.
 * The empty disjunction is `no`. Cost: one pass.
 *
 * @example
 * any(['unknown', 'yes']); // 'yes'
 */
export function any(parts: Iterable<Truth>): Truth {
  let result: Truth = 'no';
  for (const part of parts) {
    if (part === 'yes') return 'yes';
    if (part === 'unknown') result = 'unknown';
  }
  return result;
}

/**
 * Kleene negation; `unknown` stays `unknown`.
 *
 * @example
 * not('no'); // 'yes'
 */
export function not(part: Truth): Truth {
  if (part === 'yes') return 'no';
  if (part === 'no') return 'yes';
  return 'unknown';
}
