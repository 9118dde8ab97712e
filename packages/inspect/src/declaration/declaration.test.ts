import { day, type Vocabulary } from '@weighbridge/core';
import { vocabulary } from '@weighbridge/packs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeclaration } from './declaration.ts';

const SHIPPED: Vocabulary = vocabulary;

function read(text: string, knownAt?: string) {
  return readDeclaration('weighbridge.yaml', text, {
    vocabulary: SHIPPED,
    ...(knownAt === undefined ? {} : { knownAt: day(knownAt) }),
  });
}

function faultsOf(text: string) {
  return read(text).faults.map(({ code, at, detail }) => ({ code, at, detail }));
}

describe('readDeclaration', () => {
  it('takes a plain value with the line it stands on', () => {
    expect(read('model:\n  training_tokens: 2e12\n').claims).toEqual([
      {
        fact: 'model.training_tokens',
        value: 2e12,
        evidence: { kind: 'declared', file: 'weighbridge.yaml', line: 2 },
      },
    ]);
  });

  it('keeps when and where from, and leaves the name of the person behind', () => {
    const { claims } = read(
      'model:\n  training_tokens: {value: 2e12..3e12, by: A. Person, on: 2026-11-01, evidence: logs/run.json, source: report}\n',
    );
    expect(claims[0]?.value).toEqual({ lo: 2e12, hi: 3e12 });
    expect(claims[0]?.evidence).toEqual({
      kind: 'declared',
      file: 'weighbridge.yaml',
      line: 2,
      on: '2026-11-01',
      source: 'report; logs/run.json',
    });
    expect(JSON.stringify(claims)).not.toContain('Person');
  });

  it('can state every fact of the vocabulary', () => {
    for (const [fact, entry] of Object.entries(SHIPPED.facts)) {
      const members =
        entry.values ?? (entry.list === undefined ? undefined : SHIPPED.lists[entry.list]);
      const value = {
        bool: 'true',
        number: '7',
        date: '2026-01-01',
        enum: members?.[0],
        code: members?.[0] ?? 'x',
        set: `[${members?.[0] ?? 'x'}]`,
      }[entry.type];
      const { claims, faults } = read(`${fact}: ${value}`);
      expect([fact, ...faults]).toEqual([fact]);
      expect(claims.map((claim) => claim.fact)).toEqual([fact]);
    }
  });

  it('takes the name that a law file or an older vocabulary gives to a fact', () => {
    expect(read('commercial_activity: true\n').claims.map(({ fact }) => fact)).toEqual([
      'actor.commercial_activity',
    ]);
  });

  it('names line, column and the nearest fact of a key with a typing error', () => {
    expect(faultsOf('model:\n  trianing_tokens: 2e12\n')).toEqual([
      {
        code: 'declaration.unknown-key',
        at: { file: 'weighbridge.yaml', line: 2, column: 3 },
        detail: 'no fact is called `model.trianing_tokens`; the nearest is `model.training_tokens`',
      },
    ]);
  });

  it('names the nearest namespace of one with a typing error', () => {
    expect(faultsOf('modle:\n  training_tokens: 2e12\n')[0]?.detail).toContain(
      'the nearest is `model`',
    );
  });

  it('names the nearest part of a statement with a typing error', () => {
    expect(faultsOf('model:\n  training_tokens: {value: 1, evidense: x}\n')[0]).toMatchObject({
      code: 'declaration.unknown-key',
      at: { line: 2, column: 31 },
      detail: '`evidense` is no part of a statement; the nearest is `evidence`',
    });
  });

  it('says what would fit where a value does not, and still takes the rest', () => {
    const { claims, faults } = read('model:\n  training_tokens: many\n  trained_by_actor: true\n');
    expect(faults).toMatchObject([
      {
        code: 'declaration.unfit',
        at: { line: 2, column: 20 },
        remedy: expect.stringContaining('interval'),
      },
    ]);
    expect(claims.map((claim) => claim.fact)).toEqual(['model.trained_by_actor']);
  });

  it('does not take `yes` for true: YAML 1.2 has no such word', () => {
    expect(faultsOf('model: {trained_by_actor: yes}')[0]?.code).toBe('declaration.unfit');
  });

  it('names both lines of a key that stands twice', () => {
    expect(faultsOf('model:\n  name: a\n  name: b\n')[0]).toMatchObject({
      code: 'declaration.duplicate-key',
      at: { line: 3, column: 3 },
      detail: '`model.name` stands here and in line 2',
    });
  });

  it('gives the place of broken YAML', () => {
    expect(faultsOf('model: {name: a\n')[0]).toMatchObject({
      code: 'declaration.syntax',
      at: { line: 2 },
    });
    expect(faultsOf('- a\n')[0]?.code).toBe('declaration.syntax');
  });

  it('refuses depth and bombs', () => {
    expect(faultsOf('['.repeat(9000))[0]?.code).toBe('declaration.limit');
  });

  it('does not take what was said after the day that is asked about', () => {
    const text = 'model:\n  training_tokens: {value: 1, on: 2026-03-01}\n';
    expect(read(text, '2026-02-28').claims).toEqual([]);
    expect(read(text, '2026-03-01').claims).toHaveLength(1);
  });

  it('takes a key without a value for a question not yet answered', () => {
    expect(read('model:\n  training_tokens:\nevidence:\n')).toEqual({
      claims: [],
      waivers: [],
      faults: [],
    });
  });

  it('reads waivers without their owner, and the policy', () => {
    const text =
      'policy: .weighbridge/policy\nwaivers:\n  - {id: supply.unsigned, reason: internal, owner: A. Person, until: 2027-01-01}\n';
    const { policy, waivers, faults } = read(text);
    expect({ policy, waivers, faults }).toEqual({
      policy: '.weighbridge/policy',
      waivers: [{ id: 'supply.unsigned', reason: 'internal', until: '2027-01-01', line: 3 }],
      faults: [],
    });
  });

  it('refuses a waiver without an end', () => {
    expect(faultsOf('waivers: [{id: a, reason: b, owner: c}]')[0]).toMatchObject({
      code: 'declaration.waiver',
      detail: 'the waiver has no `until`',
    });
    expect(faultsOf('waivers: [{id: a, reason: b, owner: c, until: soon}]')[0]?.detail).toContain(
      'soon',
    );
  });

  it('holds `__proto__` for a key like any other', () => {
    expect(faultsOf('__proto__:\n  a: 1\nmodel: {__proto__: 1}')).toHaveLength(2);
  });

  it('never crashes on any text', () => {
    const words = fc.constantFrom(
      'model',
      ':',
      ' ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      'value',
      ',',
      '1e9',
      'waivers',
      '- ',
      'name',
      'on',
      '&a',
      '*a',
      '"',
      'actor',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(Array.isArray(read(text).faults)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('names of the law files in a declaration', () => {
  const valuesOf = (text: string): object =>
    Object.fromEntries(read(text).claims.map(({ fact, value }) => [fact, value]));

  it('put members into one set, beside what is said of it', () => {
    const text = 'modifies_model: true\nhost_only: false\nactor:\n  roles: {has: [deployer]}\n';
    expect(valuesOf(text)).toEqual({
      'actor.roles': { has: ['deployer', 'modifier'], not: ['host'] },
    });
    expect(read(text).claims).toHaveLength(1);
    expect(valuesOf('eu_market: true\n')).toMatchObject({ 'model.available_in': { has: ['EU'] } });
  });

  it('close a set, and say the opposite where the fact is the opposite', () => {
    expect(valuesOf('licence_disqualifiers: []\nlicence_reviewed: true\n')).toEqual({
      'licence.disqualifiers': { has: [], complete: true },
    });
    expect(valuesOf('base_compute_estimable: false\n')).toEqual({
      'model.base_compute_undeterminable': true,
    });
  });

  it('are told when they are no yes or no, or what a law concludes', () => {
    expect(faultsOf('host_only: perhaps\n').map(({ detail }) => detail)).toEqual([
      '`host_only`: `perhaps` is not true or false',
    ]);
    expect(faultsOf('condition_51_1_a: true\n').map(({ detail }) => detail)).toEqual([
      '`condition_51_1_a` is what a law concludes from facts',
    ]);
  });
});
