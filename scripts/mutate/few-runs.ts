// Stands in for `fast-check` inside a mutation run: a mutant meets every property that reaches it, so each
// is tried on few values, the same every time, and a counterexample need not be made smaller.
import * as fc from 'fast-check';
export * from 'fast-check';

const FEW = 20;

function few<T>(parameters: fc.Parameters<T> = {}): fc.Parameters<T> {
  const numRuns = Math.min(parameters.numRuns ?? FEW, FEW);
  return { ...parameters, numRuns, seed: 1, endOnFailure: true };
}

/** `fc.assert`, on few values. */
export function assert<T>(property: fc.IRawProperty<T>, parameters?: fc.Parameters<T>): unknown {
  return fc.assert(property, few(parameters));
}

export default { ...fc, assert };
