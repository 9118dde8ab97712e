import type { Facts } from '@weighbridge/core';
import type { Pack } from '@weighbridge/rules';
import { membersIn } from './case-facts.ts';

/** Names of the packs of frameworks that the organisation chose to hold itself to. */
const ADOPTED = 'frameworks.adopted';

/**
 * The packs without the frameworks that nobody adopted: a pack that reads who adopted it asks
 * nothing of anybody else, so that a ticket does not list hundreds of controls that bear on no one.
 */
export function withoutUnadopted(packs: readonly Pack[], facts: Facts): readonly Pack[] {
  const adopted = membersIn(facts[ADOPTED]?.value);
  return packs.filter((pack) => !Object.hasOwn(pack.facts, ADOPTED) || adopted.includes(pack.pack));
}
