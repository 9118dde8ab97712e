import { day, sha256, type Evidence, type Fact } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { knownOn } from './known-facts.ts';

const ON = day('2026-06-30');
const READ: Evidence = {
  kind: 'read',
  file: 'a.safetensors',
  at: { byte: 8 },
  sha256: sha256('a'),
};

function declared(on?: string): Evidence {
  return {
    kind: 'declared',
    file: 'weighbridge.yaml',
    line: 3,
    ...(on === undefined ? {} : { on: day(on) }),
  };
}

function known(fact: Fact): Fact | undefined {
  return knownOn({ it: fact }, ON)['it'];
}

describe('the facts known on a day', () => {
  it('are those declared on that day or before it', () => {
    expect(known({ value: true, evidence: [declared('2026-06-30')] })).toBeDefined();
    expect(known({ value: true, evidence: [declared('2026-07-01')] })).toBeUndefined();
  });

  it('are those without a day, which belong to the revision', () => {
    expect(known({ value: true, evidence: [declared()] })).toBeDefined();
    expect(known({ value: true, evidence: [READ] })).toBeDefined();
  });

  it('lose evidence of later days and keep the rest', () => {
    expect(known({ value: 'mit', evidence: [declared(), declared('2026-07-01')] })).toEqual({
      value: 'mit',
      evidence: [declared()],
    });
    expect(known({ value: 8e9, evidence: [READ, declared('2026-07-01')] })).toEqual({
      value: 8e9,
      evidence: [READ],
    });
  });

  it('are unknown where a number was put together from claims of which one came later', () => {
    const fact: Fact = {
      value: { lo: 2e12, hi: 15e12 },
      evidence: [declared(), declared('2026-07-01')],
    };
    expect(known(fact)).toBeUndefined();
    expect(known({ ...fact, value: { has: ['text'] } })).toBeUndefined();
    expect(known({ ...fact, value: day('2025-01-01') })).toBeUndefined();
    expect(known({ ...fact, evidence: [declared(), declared('2026-06-01')] })).toEqual({
      ...fact,
      evidence: [declared(), declared('2026-06-01')],
    });
  });

  it('lose conflicts of later days', () => {
    const conflict = { value: 7e9, evidence: declared('2026-07-01') };
    expect(known({ value: 8e9, evidence: [READ], conflicts: [conflict] })).toEqual({
      value: 8e9,
      evidence: [READ],
    });
    const older = { value: 7e9, evidence: declared('2026-01-01') };
    expect(
      known({ value: 8e9, evidence: [READ], conflicts: [older, conflict] })?.conflicts,
    ).toEqual([older]);
  });

  it('fall back to what weaker claims agree on', () => {
    const weaker: Evidence = { kind: 'derived', formula: 'x', from: [] };
    const evidence = [declared('2026-07-01')];
    expect(known({ value: 8, evidence, conflicts: [{ value: 7, evidence: weaker }] })).toEqual({
      value: 7,
      evidence: [weaker],
    });
    expect(
      known({
        value: 8,
        evidence,
        conflicts: [
          { value: 7, evidence: weaker },
          { value: 6, evidence: weaker },
        ],
      }),
    ).toBeUndefined();
  });
});
