import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '@weighbridge/core';
import { readTests } from './test-file.ts';
import { readPack } from './pack.ts';

const vocabulary: Vocabulary = {
  name: 'models',
  version: 1,
  facts: { 'actor.commercial_activity': { type: 'bool', means: 'the supply is a business' } },
  lists: {},
  renames: { commercial_activity: 'actor.commercial_activity' },
};

const { pack } = readPack(
  [
    {
      path: 'demo.yaml',
      text: `pack: demo
title: A pack of tests
version: 2026-11-20.1
status_date: 2026-11-20
asks: law
sources:
  ACT: {title: The act}
duties:
  - {id: sell, who: us, must: Say that you sell, cite: ACT 1, when: actor.commercial_activity}
`,
    },
  ],
  { vocabulary },
);

function read(facts: string, expected = 'applies') {
  const text = `pack: demo
tests:
  - name: a seller says so
    facts: ${facts}
    expect: {sell: ${expected}}
`;
  return readTests(
    { path: 't.yaml', text },
    { packs: pack === undefined ? [] : [pack], vocabulary },
  );
}

describe('a file of tests', () => {
  it('may name a fact as a law file or an older vocabulary does', () => {
    expect(read('{commercial_activity: true}').documents[0]?.tests[0]?.facts).toEqual({
      'actor.commercial_activity': true,
    });
  });

  it('may name so the facts that would settle a verdict', () => {
    const { documents } = read('{}', '{status: unknown, settled_by: [commercial_activity]}');
    expect(documents[0]?.tests[0]?.expect['sell']).toEqual({
      status: 'unknown',
      settled_by: ['actor.commercial_activity'],
    });
  });

  it('gives a fact one value: its two names side by side are a fault', () => {
    const { faults } = read('{commercial_activity: true, actor.commercial_activity: false}');
    expect(faults.map(({ code, detail }) => ({ code, detail }))).toEqual([
      {
        code: 'WB-N02',
        detail: '`actor.commercial_activity` has a value already',
      },
    ]);
  });

  it('names the nearest of all names for a typing error', () => {
    expect(read('{comercial_activity: true}').faults[0]?.remedy).toBe(
      'write `commercial_activity`',
    );
  });
});
