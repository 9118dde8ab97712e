import type { Facts } from '@weighbridge/core';
import type { Pack } from '@weighbridge/rules';

/** What the licences in force ask. */
const ASKS = 'licence.asks';

/**
 * The packs without the terms of licences where nobody knows which licence is in force: what is unknown
 * then is the licence, which findings tell, not each of its terms.
 */
export function withoutUnreadTerms(packs: readonly Pack[], facts: Facts): readonly Pack[] {
  const isKnown = facts[ASKS] !== undefined;
  return packs.filter(
    ({ asks, facts: read }) => isKnown || asks !== 'licence' || !Object.hasOwn(read, ASKS),
  );
}
