import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '@weighbridge/core';
import { vocabulary } from './index.ts';
import { shippedPacks } from './testing/shipped.ts';

const README = new URL('../../../../shared/law/README.md', import.meta.url);
const declared: Vocabulary = vocabulary;
const terms = shippedPacks().flatMap((pack) => pack.terms.map((term) => `terms.${term.name}`));

describe.skipIf(!existsSync(README))('one name for one thing (needs ../shared)', () => {
  const proposed = existsSync(README) ? proposedNames() : [];

  it.each(proposed)('%s, proposed by the law files, is a fact or a term', (name) => {
    // A name may stand for a term too, as `release.monetised` does, which is derived.
    const names = [...Object.keys(declared.facts), ...Object.keys(declared.terms ?? {}), ...terms];
    expect([...names, 'params.as_of']).toContain(name);
  });
});

// Section 5.2 of the same file.
describe('what looks alike and is not the same', () => {
  it.each([
    ['release.weights_public', 'release.published_confirmed', 'model.free_further_dissemination'],
    ['actor.tx_governmental_entity', 'actor.tx_disclosing_agency'],
    ['model.cumulative_compute', 'model.lineage_compute'],
    ['system.ncii_csam_capability', 'model.csam_optimised', 'system.nudification'],
    ['system.monthly_users', 'platform.unique_monthly_users_12m', 'actor.kr_daily_users_avg'],
    ['content.deep_fake', 'content.realistic_synthetic'],
    ['use.significant_risk_of_harm', 'use.materially_influences'],
  ])('stays apart: %s, %s', (...facts) => {
    const places = facts.map((fact) => declared.renames?.[fact] ?? fact);
    expect(new Set(places).size).toBe(facts.length);
    expect(Object.keys(declared.facts)).toEqual(expect.arrayContaining(places));
  });

  it('stays apart: the provider of the Union and the developer of the American states', () => {
    expect(declared.facts['actor.roles']?.values).toEqual(
      expect.arrayContaining(['provider', 'developer']),
    );
  });
});

// The last column of the table in section 5.1.
function proposedNames(): readonly string[] {
  const text = readFileSync(README, 'utf8');
  const section = text.slice(text.indexOf('### 5.1'), text.indexOf('### 5.2'));
  const cells = section
    .split('\n')
    .filter((line) => line.startsWith('| `') || line.startsWith('| –'))
    .map((line) => line.split(' | ').at(-1) ?? '');
  const names = cells.flatMap((cell) => cell.match(/\b[a-z]+\.[a-z][a-z0-9_]*/g) ?? []);
  return [...new Set(names)];
}
