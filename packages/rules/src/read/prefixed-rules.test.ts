import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '@weighbridge/core';
import { readPack } from './pack.ts';
import { readTests } from './test-file.ts';

const vocabulary: Vocabulary = {
  name: 'models',
  version: 1,
  facts: { 'actor.business': { type: 'bool', means: 'the supply is a business' } },
  lists: {},
};

const packs = ['eu-ai-act', 'eu-gdpr', 'eu-pld'].flatMap((name) => packNamed(name) ?? []);

function packNamed(name: string) {
  const text = `pack: ${name}
title: A pack of tests
version: 2026-11-20.1
status_date: 2026-11-20
asks: law
sources:
  ACT: {title: The act}
duties:
  - id: art-22
    who: us
    must: Say that you sell
    cite: ACT 22
    when: actor.business
    unless: [{id: foss, cite: ACT 2, is: '!actor.business'}]
`;
  return readPack([{ path: `${name}.yaml`, text }], { vocabulary }).pack;
}

function read(expectation: string, head = '') {
  const text = `${head}tests:
  - name: a seller says so
    facts: {actor.business: true}
    expect: {${expectation}}
`;
  const { documents, faults } = readTests({ path: 't.yaml', text }, { packs, vocabulary });
  return {
    packs: documents.map(({ pack }) => pack),
    expected: documents[0]?.tests[0]?.expect,
    faults: faults.map(({ code }) => code),
  };
}

describe('a rule whose id several packs have', () => {
  it('is that of the pack before its slash', () => {
    expect(read('eu-gdpr/art-22: applies').packs).toEqual(['eu-gdpr']);
    expect(read('eu-ai-act/art-22: applies').packs).toEqual(['eu-ai-act']);
  });

  it('is that of the AI Act behind the prefix that the law files write for it', () => {
    expect(read('eu-aia/art-22: applies').packs).toEqual(['eu-ai-act']);
  });

  it('may be written in capitals', () => {
    expect(read('EU-AIA/ART-22: applies').packs).toEqual(['eu-ai-act']);
    expect(read('EU-GDPR/ART-22: applies').packs).toEqual(['eu-gdpr']);
  });

  it('is that of the pack that the document names, by the prefix of the law files too', () => {
    const heads = ['eu-ai-act', 'eu-aia', 'EU-AIA'].map((name) => `pack: ${name}\n`);
    expect(heads.map((head) => read('art-22: applies', head).packs)).toEqual(
      heads.map(() => ['eu-ai-act']),
    );
  });

  it('is a fault where neither pack nor prefix tells which', () => {
    expect(read('art-22: applies').faults).toEqual(['WB-N02']);
    expect(read('eu-cra/art-22: applies').faults).toEqual(['WB-N01']);
  });
});

describe('an exemption', () => {
  it('may be written with the prefix of the law files', () => {
    expect(read("eu-pld/art-22: 'exempt:eu-pld/foss'").expected).toEqual({
      'art-22': 'exempt:foss',
    });
  });

  it('that no rule has is a fault with a prefix too', () => {
    expect(read("eu-pld/art-22: 'exempt:eu-pld/gone'").faults).toEqual(['WB-S03']);
  });
});
