import { describe, expect, it } from 'vitest';
import type { Facts } from '@weighbridge/core';
import { withoutUnadopted } from './adopted-frameworks.ts';
import { SAID, packOf } from './testing/samples.ts';

const ADOPTED = {
  'frameworks.adopted': { type: 'set', list: 'frameworks', means: 'frameworks chosen' },
} as const;
const LAW = packOf({});
const RMF = packOf({ pack: 'nist-ai-rmf', asks: 'practice', places: [], facts: ADOPTED });
const ISO = packOf({ pack: 'iso-42001', asks: 'practice', places: [], facts: ADOPTED });
const ALL = [LAW, RMF, ISO];

function adopting(...has: readonly string[]): Facts {
  return { 'frameworks.adopted': { value: { has, complete: true }, evidence: [SAID] } };
}

describe('frameworks that bind nobody', () => {
  it('are not weighed for whoever says nothing of them', () => {
    expect(withoutUnadopted(ALL, {})).toEqual([LAW]);
  });

  it('are weighed for whoever adopted them, and no other is', () => {
    expect(withoutUnadopted(ALL, adopting('iso-42001'))).toEqual([LAW, ISO]);
    expect(withoutUnadopted(ALL, adopting('iso-42001', 'nist-ai-rmf'))).toEqual(ALL);
  });

  it('never take a pack away that does not ask who adopted it', () => {
    expect(withoutUnadopted([LAW], adopting())).toEqual([LAW]);
  });
});
