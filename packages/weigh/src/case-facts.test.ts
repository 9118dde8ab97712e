import { sha256, type Evidence, type Facts } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { factsWithCase, membersIn, settledCase } from './case-facts.ts';
import { VOCABULARY, asked } from './testing/samples.ts';

const LINE: Evidence = { kind: 'declared', file: 'command line', line: 1 };
const YAML: Evidence = { kind: 'declared', file: 'weighbridge.yaml', line: 2 };
const READ: Evidence = { kind: 'read', file: 'a', at: { byte: 0 }, sha256: sha256('a') };

describe('the facts of a case', () => {
  it('hold the roles that were asked for, and no others', () => {
    const facts = factsWithCase({}, asked({ roles: ['provider'] }), VOCABULARY);
    expect(facts['actor.roles']).toEqual({
      value: { has: ['provider'], complete: true },
      evidence: [LINE],
    });
  });

  it('hold nothing that was neither asked nor declared, but for roles that stay open', () => {
    const open = { 'actor.roles': { value: { has: [] }, evidence: [LINE] } };
    expect(factsWithCase({}, asked(), VOCABULARY)).toEqual(open);
    expect(factsWithCase({}, asked({ places: ['EU'] }), VOCABULARY)).toEqual(open);
  });

  it('put what a place lies in beside it, but leave what is left out as it was said', () => {
    const declared = (has: readonly string[]): Facts[string] => ({
      value: { has },
      evidence: [YAML],
    });
    const facts = {
      'actor.established_in': declared(['DE']),
      'model.excluded_from': declared(['FR']),
    };
    const entry = { type: 'set', means: 'places' } as const;
    const words = {
      lists: {},
      facts: {
        'actor.established_in': { ...entry, list: 'places' },
        'model.excluded_from': { ...entry, list: 'places_apart' },
      },
    };
    const joined = factsWithCase(facts, asked(), words);
    expect(joined['actor.established_in']?.value).toEqual({ has: ['DE', 'EU'] });
    expect(joined['model.excluded_from']?.value).toEqual({ has: ['FR'] });
  });

  it('hold the use', () => {
    const facts = factsWithCase({}, asked({ use: { 'use.sector': 'health' } }), VOCABULARY);
    expect(facts['use.sector']).toEqual({ value: 'health', evidence: [LINE] });
  });

  it('leave the dossier as it was', () => {
    const facts: Facts = { 'use.sector': { value: 'general', evidence: [YAML] } };
    factsWithCase(facts, asked({ use: { 'use.sector': 'health' } }), VOCABULARY);
    expect(facts['use.sector']?.value).toBe('general');
  });
});

describe('a question and a declaration', () => {
  const facts: Facts = { 'use.sector': { value: 'general', evidence: [YAML] } };

  it('that agree are both evidence', () => {
    expect(
      factsWithCase(facts, asked({ use: { 'use.sector': 'general' } }), VOCABULARY)['use.sector'],
    ).toEqual({
      value: 'general',
      evidence: [YAML, LINE],
    });
  });

  it('that differ: the question counts and the declaration stays on view', () => {
    expect(
      factsWithCase(facts, asked({ use: { 'use.sector': 'health' } }), VOCABULARY)['use.sector'],
    ).toEqual({
      value: 'health',
      evidence: [LINE],
      conflicts: [{ value: 'general', evidence: YAML }],
    });
  });

  it('what bytes show counts before the question', () => {
    const read: Facts = { 'use.sector': { value: 'general', evidence: [READ] } };
    expect(
      factsWithCase(read, asked({ use: { 'use.sector': 'health' } }), VOCABULARY)['use.sector'],
    ).toEqual({
      value: 'general',
      evidence: [READ],
      conflicts: [{ value: 'health', evidence: LINE }],
    });
  });
});

describe('places', () => {
  it('asked for by someone who publishes are places where the model is available', () => {
    const facts = factsWithCase(
      {},
      asked({ roles: ['provider'], places: ['EU', 'US'] }),
      VOCABULARY,
    );
    expect(facts['model.available_in']?.value).toEqual({ has: ['EU', 'US'] });
  });

  it('count for declared roles too', () => {
    const roles: Facts = { 'actor.roles': { value: { has: ['modifier'] }, evidence: [YAML] } };
    expect(
      factsWithCase(roles, asked({ places: ['EU'] }), VOCABULARY)['model.available_in']?.value,
    ).toEqual({ has: ['EU'] });
  });

  it('say nothing of the model when someone else asks', () => {
    expect(
      factsWithCase({}, asked({ roles: ['deployer'], places: ['EU'] }), VOCABULARY)[
        'model.available_in'
      ],
    ).toBeUndefined();
  });

  it('are added to those declared, and end what was declared to the contrary', () => {
    const declared = (value: Facts[string]['value']): Facts => ({
      'model.available_in': { value, evidence: [YAML] },
    });
    const ask = asked({ roles: ['provider'], places: ['EU'] });
    expect(
      factsWithCase(declared({ has: ['US'], complete: true }), ask, VOCABULARY)[
        'model.available_in'
      ],
    ).toEqual({
      value: { has: ['EU', 'US'], complete: true },
      evidence: [LINE],
      conflicts: [{ value: { has: ['US'], complete: true }, evidence: YAML }],
    });
    expect(
      factsWithCase(declared({ has: [], not: ['EU', 'DE'] }), ask, VOCABULARY)['model.available_in']
        ?.value,
    ).toEqual({
      has: ['EU'],
      not: ['DE'],
    });
    expect(
      factsWithCase(declared({ has: ['EU'] }), ask, VOCABULARY)['model.available_in']?.evidence,
    ).toEqual([YAML, LINE]);
  });

  it('that the vocabulary does not list are left out', () => {
    const facts = factsWithCase(
      {},
      asked({ roles: ['provider'], places: ['KR', 'US'] }),
      VOCABULARY,
    );
    expect(facts['model.available_in']?.value).toEqual({ has: ['US'] });
    expect(
      factsWithCase({}, asked({ roles: ['provider'], places: ['KR'] }), VOCABULARY)[
        'model.available_in'
      ],
    ).toBeUndefined();
    expect(
      factsWithCase({}, asked({ roles: ['provider'], places: ['EU'] }), { facts: {}, lists: {} })[
        'model.available_in'
      ],
    ).toBeUndefined();
  });
});

describe('a place in a declared set', () => {
  const said = (value: Facts[string]['value']): Facts => ({
    'model.available_in': { value, evidence: [YAML] },
    'use.annex3': { value: { has: ['A3-4a'] }, evidence: [YAML] },
  });
  const widened = (value: Facts[string]['value']) =>
    factsWithCase(said(value), asked(), VOCABULARY)['model.available_in'];

  it('brings what it lies in: whoever is in a member state is in the Union', () => {
    expect(widened({ has: ['DE'] })).toEqual({ value: { has: ['DE', 'EU'] }, evidence: [YAML] });
    expect(widened({ has: ['US-CA'], complete: true })?.value).toEqual({
      has: ['US', 'US-CA'],
      complete: true,
    });
    expect(widened({ has: ['DE'], not: ['EU', 'US'] })?.value).toEqual({
      has: ['DE', 'EU'],
      not: ['US'],
    });
  });

  it('leaves sets of anything else as they are', () => {
    const facts = factsWithCase(said({ has: [] }), asked(), VOCABULARY);
    expect(facts['use.annex3']?.value).toEqual({ has: ['A3-4a'] });
  });
});

describe('a settled case', () => {
  const facts: Facts = {
    'actor.roles': { value: { has: ['host'] }, evidence: [YAML] },
    'use.sector': { value: 'general', evidence: [YAML] },
    'use.annex3': { value: { has: [] }, evidence: [YAML] },
  };

  it('takes what was not asked from what was declared, and places from the packs', () => {
    expect(settledCase(asked(), facts, ['EU', 'US-CA'])).toMatchObject({
      roles: ['host'],
      places: ['EU', 'US', 'US-CA'],
      use: { 'use.annex3': { has: [] }, 'use.sector': 'general' },
    });
  });

  it('keeps what was asked', () => {
    const ask = asked({ roles: ['provider'], places: ['EU'], use: { 'use.sector': 'health' } });
    expect(settledCase(ask, facts, ['US'])).toMatchObject({
      roles: ['provider'],
      places: ['EU'],
      use: { 'use.sector': 'health' },
    });
  });

  it('has no roles when nobody named one', () => {
    expect(settledCase(asked(), {}, []).roles).toEqual([]);
    expect(membersIn('provider')).toEqual([]);
  });
});
