import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@weighbridge/core';
import { claimBook, termsOfDigest, type PartFound } from '@weighbridge/licences';
import { claimTablesSchema } from '@weighbridge/licences/schema';
import { licencesFolder } from '@weighbridge/packs';
import { describe, expect, it } from 'vitest';
import { inspectTarget } from '../inspect-target.ts';
import type { LicenceHouse } from './licence-report.ts';

const file = (name: string): string => readFileSync(new URL(name, licencesFolder), 'utf8');
const records = file('terms.generated.json');
const terms = termsOfDigest(records, sha256(records)) ?? new Map();
const tables = claimTablesSchema.parse(JSON.parse(file('claims.generated.json')));

/** A house that takes the first line of a text for the id of what it is. */
const house: LicenceHouse = {
  terms,
  book: claimBook(tables, terms.values()),
  identify: (text) => {
    const [id = ''] = text.split('\n', 1);
    const part: PartFound = {
      id,
      nearest: id,
      certainty: 'exact',
      form: 'text',
      lines: { from: 1, to: 2 },
    };
    return terms.has(id) ? [part] : [];
  },
};

async function dossierOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-licences-'));
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  return (await inspectTarget(folder, { licences: house })).dossier;
}

const CARD = '---\nlicense: apache-2.0\n---\n# A model\n';

describe('a licence text in the folder', () => {
  it('that is free settles what is granted, with its place and digest', async () => {
    const { facts } = await dossierOf({ LICENSE: 'mit\n' });
    expect(facts['licence.grants']).toMatchObject({
      value: { has: ['access', 'modify', 'redistribute', 'use'], complete: true },
      evidence: [{ kind: 'read', file: 'LICENSE', at: { line: 1 }, sha256: sha256('mit\n') }],
    });
    expect(facts['licence.disqualifiers']?.value).toEqual({ has: [], complete: true });
  });

  it('that has a disqualifier names it, and says nothing of what is granted', async () => {
    const { facts } = await dossierOf({ LICENSE: 'llama-3.1-community\n' });
    expect(facts['licence.disqualifiers']?.value).toEqual({
      has: ['LD-COMMERCIAL-SEPARATE', 'LD-USE-RESTRICT', 'LD-USERSCALE'],
    });
    expect(facts['licence.grants']).toBeUndefined();
  });

  it('that a person has to judge leaves both open', async () => {
    const { facts } = await dossierOf({ LICENSE: 'creativeml-openrail-m\n' });
    expect(facts['licence.grants']).toBeUndefined();
    expect(facts['licence.disqualifiers']).toBeUndefined();
  });

  it('says what it asks, completely where its record was read in full', async () => {
    const { facts } = await dossierOf({ LICENSE: 'llama-3.1-community\n' });
    expect(facts['licence.asks']).toMatchObject({
      value: {
        has: ['copy', 'display', 'limit', 'name', 'notices', 'use-limits'],
        complete: true,
      },
      evidence: [{ kind: 'read', file: 'LICENSE' }],
    });
    const unread = await dossierOf({ LICENSE: 'grok-2-community\n' });
    expect(unread.facts['licence.asks']?.value).not.toMatchObject({ complete: true });
  });

  it('that is only claimed by a tag says what it asks, as declared', async () => {
    const { facts } = await dossierOf({ 'README.md': CARD });
    expect(facts['licence.asks']).toMatchObject({
      value: { has: ['changes', 'copy', 'notices'], complete: true },
      evidence: [{ kind: 'declared', file: 'README.md', line: 2 }],
    });
  });

  it('whose record nobody read in full leaves both open', async () => {
    const { facts } = await dossierOf({ LICENSE: 'grok-2-community\n' });
    expect(facts['licence.disqualifiers']).toBeUndefined();
  });

  it('that no licence is leaves both open, and is a finding', async () => {
    const { facts, findings } = await dossierOf({ LICENSE: 'You may look at it on Sundays.\n' });
    expect(facts['licence.grants']).toBeUndefined();
    expect(findings.map(({ code }) => code)).toContain('licence.unlisted');
  });

  it('beside one that could not be read leaves both open', async () => {
    const unread = new Uint8Array(64).map((_, at) => at % 7);
    const { facts, faults } = await dossierOf({ LICENSE: 'mit\n', 'LICENSE-MODEL.txt': unread });
    expect(faults.map(({ code }) => code)).toContain('licence.binary');
    expect(facts['licence.grants']).toBeUndefined();
    expect(facts['licence.disqualifiers']).toBeUndefined();
  });

  it('beside one in a form that is not read, such as PDF, leaves both open', async () => {
    const { facts } = await dossierOf({
      LICENSE: 'mit\n',
      'MODEL_LICENSE.pdf': '%PDF-1.4\n%âãÏÓ\n',
    });
    expect(facts['licence.grants']).toBeUndefined();
  });

  it('in UTF-16 is read like any other', async () => {
    const bytes = Buffer.from('\ufeffmit\n', 'utf16le');
    const { facts } = await dossierOf({ LICENSE: new Uint8Array(bytes) });
    expect(facts['licence.grants']?.value).toMatchObject({ complete: true });
  });

  it('that the card contradicts leaves both open, and is a finding', async () => {
    const { facts, findings } = await dossierOf({ LICENSE: 'mit\n', 'README.md': CARD });
    expect(facts['licence.grants']).toBeUndefined();
    expect(findings.map(({ code }) => code)).toContain('licence.tag-against-file');
  });

  it('that a sentence of the card restricts leaves both open', async () => {
    const card = '# A model\n\nThe weights are for research use only.\n';
    const { facts } = await dossierOf({ LICENSE: 'mit\n', 'README.md': card });
    expect(facts['licence.grants']).toBeUndefined();
  });

  it('is what is declared where the card is silent', async () => {
    const { facts } = await dossierOf({ LICENSE: 'mit\n', 'README.md': '# A model\n' });
    expect(facts['licence.declared']).toMatchObject({ value: 'mit', evidence: [{ kind: 'read' }] });
  });
});

describe('the components of a dossier', () => {
  it('name licences by our ids, with their places and what they rest on', async () => {
    const { components } = await dossierOf({ 'LICENSE-CODE': 'mit\n', 'README.md': CARD });
    expect(components).toEqual([
      {
        component: 'weights',
        licence: 'apache-2.0',
        from: { file: 'README.md', line: 2 },
        basis: 'stated',
      },
      {
        component: 'code',
        licence: 'mit',
        from: { file: 'LICENSE-CODE', line: 1 },
        basis: 'stated',
      },
    ]);
  });

  it('keep the words of the card where nobody knows them', async () => {
    const { components } = await dossierOf({ 'README.md': '---\nlicense: my-own\n---\n# A\n' });
    expect(components).toMatchObject([{ component: 'weights', licence: 'my-own' }]);
  });

  it('say which other texts a name stands for', async () => {
    const { components } = await dossierOf({ 'README.md': '---\nlicense: gemma\n---\n# A\n' });
    expect(components).toMatchObject([{ or: ['gemma-terms-2025-03-24'] }]);
  });

  it('a tag alone settles nothing of what is granted', async () => {
    const { facts } = await dossierOf({ 'README.md': CARD });
    expect(facts['licence.grants']).toBeUndefined();
  });
});
