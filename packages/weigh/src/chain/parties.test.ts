import type { Facts } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { SAID } from '../testing/samples.ts';
import { CHAIN_ROLES, factsOfParty } from './parties.ts';

function said(values: Readonly<Record<string, Facts[string]['value']>>): Facts {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, evidence: [SAID] }]),
  );
}

const FACTS = said({
  'actor.kind': 'university',
  'evidence.summary': true,
  'model.training_compute': 1e24,
  'model.base_compute': 3e24,
  'use.sector': 'health',
});

function namesFor(role: (typeof CHAIN_ROLES)[number], facts: Facts = FACTS): readonly string[] {
  return Object.keys(factsOfParty(facts, { role }, {})).toSorted();
}

describe('facts of a party', () => {
  it('about the actor are the publisher’s where nobody says who speaks', () => {
    expect(namesFor('publisher')).toContain('actor.kind');
    expect(namesFor('publisher')).toContain('evidence.summary');
  });

  it('about the actor are not the deployer’s where a publisher stated them', () => {
    expect(namesFor('deployer')).toEqual([
      'model.base_compute',
      'model.trained_by_actor',
      'model.training_compute',
      'use.sector',
    ]);
  });

  it('about the actor are the deployer’s where a deployer stated them', () => {
    const facts = { ...FACTS, ...said({ 'actor.roles': { has: ['deployer'] } }) };
    expect(namesFor('deployer', facts)).toContain('actor.kind');
    expect(namesFor('publisher', facts)).not.toContain('actor.kind');
  });

  it('say of all but the publisher that they did not train the model', () => {
    for (const role of CHAIN_ROLES)
      expect(factsOfParty(FACTS, { role }, {})['model.trained_by_actor']?.value).toBe(
        role === 'publisher' ? undefined : false,
      );
  });

  it('of a layer below are what the dossier says of the base model, and its name', () => {
    const facts = factsOfParty(FACTS, { role: 'publisher', model: 'alder-base' }, {});
    expect(facts['model.training_compute']?.value).toBe(3e24);
    expect(facts['model.name']?.value).toBe('alder-base');
    expect(facts['evidence.summary']).toBeUndefined();
    expect(facts['actor.kind']).toBeUndefined();
  });

  it('are what a chain file states of its actor, and of nobody else', () => {
    const stated = said({ 'actor.kind': 'company' });
    const actor = factsOfParty({}, { role: 'deployer', isActor: true }, stated);
    const other = factsOfParty({}, { role: 'modifier' }, stated);
    expect(actor['actor.kind']?.value).toBe('company');
    expect(other['actor.kind']).toBeUndefined();
  });
});
