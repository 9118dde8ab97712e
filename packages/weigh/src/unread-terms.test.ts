import { describe, expect, it } from 'vitest';
import { SAID, packOf } from './testing/samples.ts';
import { withoutUnreadTerms } from './unread-terms.ts';

const LAW = packOf({});
const TERMS = packOf({
  pack: 'licence-terms',
  asks: 'licence',
  places: [],
  facts: { 'licence.asks': { type: 'set', values: ['copy'], means: 'what licences ask' } },
});
const ALL = [LAW, TERMS];

describe('terms of licences', () => {
  it('are not weighed where nobody knows which licence is in force', () => {
    expect(withoutUnreadTerms(ALL, {})).toEqual([LAW]);
  });

  it('are weighed where what they ask is known, even if that is nothing', () => {
    const value = { has: [], complete: true } as const;
    expect(withoutUnreadTerms(ALL, { 'licence.asks': { value, evidence: [SAID] } })).toEqual(ALL);
  });
});
