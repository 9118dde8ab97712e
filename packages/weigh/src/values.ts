import type { Facts, Value } from '@weighbridge/core';

/** The values of facts, without their evidence: what rules read. */
export function valuesOf(facts: Facts): { readonly [fact: string]: Value } {
  return Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));
}
