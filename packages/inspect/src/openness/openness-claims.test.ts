import { sha256, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import type { ComponentLicence, FileEntry } from '../dossier.ts';
import { opennessClaims } from './openness-claims.ts';

const file = (path: string, kind: FileEntry['kind']): FileEntry => ({
  path,
  kind,
  sizeBytes: 1,
  format: 'text',
  read: true,
});

const WEIGHTS = file('model.safetensors', 'weights');
const CARD = file('README.md', 'card');

function claimed(
  files: readonly FileEntry[],
  components: readonly ComponentLicence[] = [],
  doubts: readonly string[] = [],
): readonly (readonly [fact: string, value: Value, from: string])[] {
  return opennessClaims({ files, components, doubts, sha256Of: (path) => sha256(path) }).map(
    ({ fact, value, evidence }) => [fact, value, evidence.kind],
  );
}

const licensed = (licence: string, component: ComponentLicence['component'] = 'weights') =>
  [{ component, licence, from: { file: 'README.md', line: 2 } }] as const;

describe('openness, as the files show it', () => {
  it('includes the weights and the card that are there, and says nothing of the rest', () => {
    expect(claimed([WEIGHTS, CARD])).toEqual([
      ['mof.included', { has: ['parameters-final'] }, 'read'],
      ['mof.included', { has: ['model-card'] }, 'read'],
    ]);
  });

  it('is said of a licence where the card claims it', () => {
    expect(claimed([WEIGHTS], licensed('cdla-permissive-2.0'))).toEqual([
      ['mof.included', { has: ['parameters-final'] }, 'read'],
      ['mof.licensed_open', { has: ['parameters-final'] }, 'declared'],
      ['mof.type_appropriate', { has: ['parameters-final'] }, 'declared'],
    ]);
  });

  it('is denied under a licence that is on the list and not open', () => {
    expect(claimed([WEIGHTS], licensed('CC-BY-NC-4.0')).slice(1)).toEqual([
      ['mof.licensed_open', { has: [], not: ['parameters-final'] }, 'declared'],
      ['mof.type_appropriate', { has: [], not: ['parameters-final'] }, 'declared'],
    ]);
  });

  it('stays open under words that name no known licence, and for parts that none is claimed for', () => {
    expect(claimed([WEIGHTS], licensed('our own terms'))).toHaveLength(1);
    expect(claimed([WEIGHTS], licensed('mit', 'code'))).toHaveLength(1);
  });

  it('opens nothing beside a finding that contradicts the licence, and closes what is closed', () => {
    expect(claimed([WEIGHTS], licensed('cdla-permissive-2.0'), ['licence.modified'])).toHaveLength(
      1,
    );
    expect(claimed([WEIGHTS], licensed('CC-BY-NC-4.0'), ['licence.modified'])).toHaveLength(3);
  });

  it('takes a name alone for no evidence', () => {
    expect(claimed([file('train.py', 'code')])).toEqual([]);
  });
});
