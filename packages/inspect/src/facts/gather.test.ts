import { sha256, type Evidence, type Value, type VocabularyEntry } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundQuantity } from '../card/quantity.ts';
import type { StatedClaim } from '../report.ts';
import { gatherFacts } from './gather.ts';

const VOCABULARY: { readonly [fact: string]: VocabularyEntry } = {
  count: { type: 'number', unit: 'parameter', min: 0, means: 'a count' },
  since: { type: 'date', means: 'a day' },
  name: { type: 'code', means: 'a name' },
  there: { type: 'bool', means: 'whether' },
  kinds: { type: 'set', means: 'kinds' },
};
const READ: Evidence = {
  kind: 'read',
  file: 'model.safetensors',
  at: { byte: 8 },
  sha256: sha256('x'),
};

function declared(line: number, file = 'weighbridge.yaml'): Evidence {
  return { kind: 'declared', file, line };
}

function claim(fact: string, value: Value, evidence: Evidence): StatedClaim {
  return { fact, value, evidence };
}

function gathered(...claims: readonly StatedClaim[]) {
  return gatherFacts(claims, VOCABULARY);
}

describe('gatherFacts', () => {
  it('lets what was read count over what was declared, and names both places', () => {
    const { facts, findings } = gathered(
      claim('count', 7e9, declared(3)),
      claim('count', 8e9, READ),
    );
    expect(facts['count']).toEqual({
      value: 8e9,
      evidence: [READ],
      conflicts: [{ value: 7e9, evidence: declared(3) }],
    });
    expect(findings).toMatchObject([
      {
        code: 'facts.contradicted',
        severity: 'medium',
        places: [
          { file: 'weighbridge.yaml', line: 3 },
          { file: 'model.safetensors', byte: 8 },
        ],
        facts: ['count'],
      },
    ]);
  });

  it('takes a rounded statement for true beside the exact one', () => {
    const rounded = {
      ...claim('count', 7e9, declared(3, 'README.md')),
      covers: roundQuantity(7e9).covers,
    };
    const { facts, findings } = gathered(rounded, claim('count', 6_738_415_616, READ));
    expect(facts['count']).toEqual({
      value: 6_738_415_616,
      evidence: [READ, declared(3, 'README.md')],
    });
    expect(findings).toEqual([]);
  });

  it('leaves the interval between two declared numbers that disagree', () => {
    const { facts, findings } = gathered(
      claim('count', 2e12, declared(1)),
      claim('count', 15e12, declared(2, 'README.md')),
    );
    expect(facts['count']?.value).toEqual({ lo: 2e12, hi: 15e12 });
    expect(facts['count']?.evidence).toHaveLength(2);
    expect(findings.map((finding) => finding.code)).toEqual(['facts.disagree']);
  });

  it('leaves the interval between two declared days that disagree', () => {
    const { facts } = gathered(
      claim('since', '2025-01-01', declared(1)),
      claim('since', '2025-03-01', declared(2)),
    );
    expect(facts['since']?.value).toEqual({ lo: '2025-01-01', hi: '2025-03-01' });
  });

  it('leaves a word unknown on which two declarations disagree, whatever a weaker one says', () => {
    const { facts, findings } = gathered(
      claim('name', 'mit', declared(1)),
      claim('name', 'apache-2.0', declared(2, 'README.md')),
      claim('name', 'mit', { kind: 'derived', formula: 'x', from: [] }),
    );
    expect(facts).toEqual({});
    expect(findings.map((finding) => finding.places)).toEqual([
      [
        { file: 'weighbridge.yaml', line: 1 },
        { file: 'README.md', line: 2 },
      ],
    ]);
  });

  it('narrows what was read by a declared value that fits', () => {
    const { facts, findings } = gathered(
      claim('count', { lo: 5e9 }, READ),
      claim('count', 8e9, declared(4)),
    );
    expect(facts['count']).toEqual({ value: 8e9, evidence: [READ, declared(4)] });
    expect(findings).toEqual([]);
  });

  it('joins sets, and keeps out only the members that are contested', () => {
    const { facts, findings } = gathered(
      claim('kinds', { has: ['text'] }, declared(1)),
      claim('kinds', { has: ['code'], not: ['text', 'image'] }, declared(2)),
    );
    expect(facts['kinds']?.value).toEqual({ has: ['code'], not: ['image'] });
    expect(findings.map((finding) => finding.code)).toEqual(['facts.disagree']);
  });

  it('counts a statement equal to what was read as more evidence', () => {
    expect(
      gathered(claim('there', true, READ), claim('there', true, declared(9))).facts['there'],
    ).toEqual({
      value: true,
      evidence: [READ, declared(9)],
    });
  });

  it('knows nothing of what nobody claimed', () => {
    expect(gathered()).toEqual({ facts: {}, findings: [] });
  });

  it('gives the same value for the same declared numbers in any order', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(numbers, (values) => {
        const inOrder = gathered(
          ...values.map((value, line) => claim('count', value, declared(line + 1))),
        );
        const reversed = gathered(
          ...values.toReversed().map((value, line) => claim('count', value, declared(line + 1))),
        );
        expect(inOrder.facts['count']?.value).toEqual(reversed.facts['count']?.value);
      }),
    );
  });
});
