import { describe, expect, it } from 'vitest';
import { meaningsOf, stated } from './other-names.ts';
import type { Value, Vocabulary } from './value.ts';

const vocabulary: Vocabulary = {
  name: 'models',
  version: 1,
  facts: {
    'actor.roles': { type: 'set', values: ['host', 'modifier'], means: 'roles' },
    'model.available_in': { type: 'set', means: 'places' },
    'system.public_in': { type: 'set', means: 'places' },
    'model.outputs': { type: 'set', means: 'outputs' },
    formats: { type: 'set', means: 'a fact without a namespace' },
    'licence.disqualifiers': { type: 'set', means: 'limits' },
    'licence.foss': { type: 'bool', means: 'free' },
    'model.base_compute_undeterminable': { type: 'bool', means: 'nobody knows' },
  },
  lists: {},
  renames: {
    output_modalities: 'model.outputs',
    licence_disqualifiers: 'licence.disqualifiers',
    foss_licence: 'licence.foss',
    lost: 'model.lost',
    'old.outputs': 'model.outputs',
  },
  members: {
    host_only: [{ fact: 'actor.roles', member: 'host' }],
    eu_market: [
      { fact: 'model.available_in', member: 'EU' },
      { fact: 'system.public_in', member: 'EU' },
    ],
  },
  completes: { licence_reviewed: 'licence.disqualifiers' },
  reversed: { base_compute_estimable: 'model.base_compute_undeterminable' },
  terms: { foss_licence: 'open_licence', is_gpai: 'gpai' },
};

function after(name: string, raw: unknown, known?: Value): unknown {
  const [meaning] = meaningsOf(name, vocabulary);
  if (meaning === undefined || meaning.kind === 'term') return 'no fact';
  return stated(meaning, raw, { name, vocabulary, known });
}

describe('a name from elsewhere', () => {
  it('means a fact, its opposite, members, the end of a set, or a term', () => {
    const kinds = (name: string): readonly string[] =>
      meaningsOf(name, vocabulary).map(
        (meaning) => `${meaning.kind} ${'fact' in meaning ? meaning.fact : meaning.term}`,
      );
    expect(kinds('model.outputs')).toEqual(['fact model.outputs']);
    expect(kinds('output_modalities')).toEqual(['fact model.outputs']);
    expect(kinds('base_compute_estimable')).toEqual(['reversed model.base_compute_undeterminable']);
    expect(kinds('eu_market')).toEqual(['member model.available_in', 'member system.public_in']);
    expect(kinds('licence_reviewed')).toEqual(['complete licence.disqualifiers']);
    expect(kinds('foss_licence')).toEqual(['fact licence.foss', 'term open_licence']);
  });

  it('means nothing when it is not declared, or leads to no fact', () => {
    expect(['lost', 'toString', 'is_gpa'].flatMap((name) => meaningsOf(name, vocabulary))).toEqual(
      [],
    );
  });

  it('means nothing where no other names are given', () => {
    const { facts, lists } = vocabulary;
    expect(meaningsOf('host_only', { name: 'v', version: 1, facts, lists })).toEqual([]);
  });

  it('says the opposite where the fact is the opposite', () => {
    expect(after('base_compute_estimable', false)).toBe(true);
    expect(after('base_compute_estimable', 'perhaps')).toBeUndefined();
  });

  it('puts a member in or out beside what is known already', () => {
    expect(after('host_only', true)).toEqual({ has: ['host'] });
    expect(after('host_only', false)).toEqual({ has: [], not: ['host'] });
    expect(after('host_only', true, { has: ['modifier'], not: ['host'] })).toEqual({
      has: ['modifier', 'host'],
    });
    expect(after('host_only', false, { has: ['host'], complete: true })).toEqual({
      has: [],
      complete: true,
    });
  });

  it('leaves other members out that were out', () => {
    expect(after('host_only', true, { has: [], not: ['modifier', 'host'] })).toEqual({
      has: ['host'],
      not: ['modifier'],
    });
    expect(after('host_only', true)).toStrictEqual({ has: ['host'] });
  });

  it('keeps, of a set opened again, the members that were out', () => {
    expect(after('licence_reviewed', false, { has: ['LD'], not: ['X'] })).toEqual({
      has: ['LD'],
      not: ['X'],
    });
    expect(after('licence_reviewed', false, { has: ['LD'] })).toStrictEqual({ has: ['LD'] });
  });

  it('hands on what is no list as it is', () => {
    expect(after('foss_licence', true)).toBe(true);
    expect(after('output_modalities', { has: ['text'] })).toEqual({ has: ['text'] });
  });

  it('closes a set, or opens it again', () => {
    expect(after('licence_reviewed', true, { has: ['LD'], not: ['X'] })).toEqual({
      has: ['LD'],
      complete: true,
    });
    expect(after('licence_reviewed', false, { has: ['LD'], complete: true })).toEqual({
      has: ['LD'],
    });
  });

  it('gives a plain list whole unless another name says whether it is', () => {
    expect(after('output_modalities', ['text'])).toEqual({ has: ['text'], complete: true });
    expect(after('model.outputs', ['text'])).toEqual(['text']);
    expect(after('old.outputs', ['text'])).toEqual(['text']);
    expect(after('formats', ['text'])).toEqual(['text']);
    expect(after('licence_disqualifiers', [], { has: ['LD'] })).toEqual({ has: [] });
    expect(after('licence_disqualifiers', [])).toEqual({ has: [] });
    expect(after('licence_disqualifiers', [], { has: [], complete: true })).toEqual({
      has: [],
      complete: true,
    });
  });
});
