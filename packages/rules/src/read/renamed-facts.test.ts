import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '@weighbridge/core';
import { readTests } from './test-file.ts';
import { readPack } from './pack.ts';
import { runTests } from '../run-tests/run-tests.ts';

const vocabulary: Vocabulary = {
  name: 'models',
  version: 1,
  facts: { 'actor.commercial_activity': { type: 'bool', means: 'the supply is a business' } },
  lists: {},
  renames: { commercial_activity: 'actor.commercial_activity' },
};

const pack = () =>
  readPack(
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
  ).pack;

function read(facts: string, expected = 'applies') {
  const text = `pack: demo
tests:
  - name: a seller says so
    facts: ${facts}
    expect: {sell: ${expected}}
`;
  return readTests(
    { path: 't.yaml', text },
    { packs: [pack()].filter((one) => one !== undefined), vocabulary },
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
    expect(faults.map(({ code, detail, remedy }) => ({ code, detail, remedy }))).toEqual([
      {
        code: 'WB-N02',
        detail: '`actor.commercial_activity` has a value already',
        remedy: 'take one of the two out',
      },
    ]);
  });

  it('names the nearest of all names for a typing error', () => {
    expect(read('{comercial_activity: true}').faults[0]?.remedy).toBe(
      'write `commercial_activity`',
    );
  });
});

const elsewhere: Vocabulary = {
  name: 'models',
  version: 1,
  facts: {
    'actor.roles': {
      type: 'set',
      values: ['host', 'modifier', 'deployer'],
      means: 'roles',
      assume: { value: { has: [], complete: true }, because: 'a role is stated' },
    },
    'model.available_in': { type: 'set', values: ['EU', 'KR'], means: 'places' },
    'licence.disqualifiers': { type: 'set', values: ['a'], means: 'limits' },
    'model.nobody_knows': { type: 'bool', means: 'nobody can tell the compute' },
    'model.compute': { type: 'number', unit: 'FLOP', min: 0, means: 'compute' },
    'model.placed': { type: 'date', means: 'placed' },
    'model.unread': { type: 'set', means: 'read by no rule' },
    'model.unseen': { type: 'set', means: 'read by no rule either' },
  },
  lists: {},
  renames: {
    training_compute_flop: 'model.compute',
    size: 'model.compute',
    old_name: 'model.gone',
  },
  members: {
    host_only: [{ fact: 'actor.roles', member: 'host' }],
    modifies_model: [{ fact: 'actor.roles', member: 'modifier' }],
    eu_market: [{ fact: 'model.available_in', member: 'EU' }],
    sold_in_korea: [
      { fact: 'model.available_in', member: 'KR' },
      { fact: 'model.unread', member: 'KR' },
    ],
    stored_in_korea: [
      { fact: 'model.unread', member: 'KR' },
      { fact: 'model.unseen', member: 'KR' },
    ],
  },
  completes: { licence_reviewed: 'licence.disqualifiers' },
  reversed: { base_compute_estimable: 'model.nobody_knows' },
  terms: {
    is_gpai: 'gpai',
    gpai_due: 'due',
    model_kind: 'kind',
    is_nothing: 'nothing',
    kind: 'nothing',
  },
};

const law = () =>
  readPack(
    [
      {
        path: 'law.yaml',
        text: `pack: law
version: 2026-11-20.1
sources:
  ACT: {title: The act}
params:
  line: {unit: FLOP, values: [{value: 10, from: 2025-01-01, cite: ACT 1}]}
terms:
  gpai: {cite: ACT 1, is: model.compute > params.line}
  due: {cite: ACT 1, value: model.placed}
  kind: {cite: ACT 1, choose: [{value: small, is: '!terms.gpai'}], otherwise: large}
  size: {cite: ACT 1, value: model.compute}
  small_only: {cite: ACT 1, choose: [{value: small, is: '!terms.gpai'}]}
duties:
  - {id: document, who: us, must: Do, cite: ACT 1, when: 'terms.gpai && "EU" in model.available_in', due: terms.due}
  - {id: keep, who: us, must: Do, cite: ACT 1, when: '"host" in actor.roles'}
  - {id: change, who: us, must: Do, cite: ACT 1, when: '"modifier" in actor.roles'}
  - {id: free, who: us, must: Do, cite: ACT 1, when: '!nonempty(licence.disqualifiers)'}
  - {id: guess, who: us, must: Do, cite: ACT 1, when: model.nobody_knows}
  - {id: grow, who: us, must: Do, cite: ACT 1, when: 'terms.kind == "large"'}
`,
      },
    ],
    { vocabulary: elsewhere },
  ).pack;

function wrong(cases: string, facts: string, expected: string): readonly string[] {
  const text = `pack: law\ncases: ${cases}\ntests:\n  - {name: n, like: base, facts: ${facts}, expect: ${expected}}\n`;
  const packs = [law()].filter((one) => one !== undefined);
  const { documents, faults } = readTests(
    { path: 't.yaml', text },
    { packs, vocabulary: elsewhere },
  );
  if (faults.length > 0) return faults.map(({ code, detail }) => `${code} ${detail}`);
  return documents.flatMap(({ cases: own, tests }) =>
    packs.flatMap((pack) =>
      runTests({ pack, cases: own, tests }).flatMap(({ expectations }) =>
        expectations.flatMap(({ rule, right, got }) => (right ? [] : [`${rule} is ${got}`])),
      ),
    ),
  );
}

const BASE = '{base: {facts: {}}}';

/** The test that is read of a pack without a law, and one with it. */
function readTest(facts: string, expected: string) {
  const packs = [pack(), law()].filter((one) => one !== undefined);
  const text = `tests:\n  - {name: n, facts: ${facts}, expect: ${expected}}\n`;
  const { documents } = readTests({ path: 't.yaml', text }, { packs, vocabulary: elsewhere });
  return documents[0]?.tests[0];
}

function stated(written: string): unknown {
  const { facts, terms } = readTest(written, '{keep: no}') ?? {};
  return terms === undefined ? { facts } : { facts, terms };
}

function settledBy(name: string): unknown {
  const expected = readTest('{}', `{keep: {settled_by: [${name}]}}`)?.expect['keep'];
  return typeof expected === 'object' ? expected.settled_by : expected;
}

describe('names of the law files in a file of tests', () => {
  it('put a member into a set, on top of what is assumed of the others', () => {
    expect(wrong(BASE, '{host_only: true}', '{keep: applies, change: no}')).toEqual([]);
    expect(wrong(BASE, '{host_only: false}', '{keep: no, change: no}')).toEqual([]);
    expect(wrong(BASE, '{eu_market: true}', '{document: unknown}')).toEqual([]);
  });

  it('put a member beside those of the case that the test is like', () => {
    const base = '{base: {facts: {modifies_model: true}}}';
    expect(wrong(base, '{host_only: true}', '{keep: applies, change: applies}')).toEqual([]);
  });

  it('put a member beside those of the case that a case is like, wherever in the file that stands', () => {
    const [base, root] = [
      'base: {like: root, facts: {host_only: true}}',
      'root: {facts: {modifies_model: true}}',
    ];
    const expected = '{keep: applies, change: applies}';
    expect(wrong(`{${root}, ${base}}`, '{}', expected)).toEqual([]);
    expect(wrong(`{${base}, ${root}}`, '{}', expected)).toEqual([]);
  });

  it('close a set, in either order', () => {
    expect(wrong(BASE, '{licence.disqualifiers: []}', '{free: unknown}')).toEqual([]);
    expect(wrong(BASE, '{licence_reviewed: true}', '{free: applies}')).toEqual([]);
    for (const facts of [
      '{licence_reviewed: true, licence.disqualifiers: []}',
      '{licence.disqualifiers: [], licence_reviewed: true}',
    ])
      expect(wrong(BASE, facts, '{free: applies}')).toEqual([]);
    for (const facts of [
      '{licence_reviewed: true, licence.disqualifiers: [a]}',
      '{licence.disqualifiers: [a], licence_reviewed: true}',
    ])
      expect(wrong(BASE, facts, '{free: no}')).toEqual([]);
  });

  it('say the opposite where the fact here is the opposite', () => {
    expect(wrong(BASE, '{base_compute_estimable: false}', '{guess: applies}')).toEqual([]);
    expect(wrong(BASE, '{base_compute_estimable: true}', '{guess: no}')).toEqual([]);
  });

  it('state a term, whatever its facts say, also in a case', () => {
    const facts =
      '{is_gpai: true, eu_market: true, training_compute_flop: 1, gpai_due: 2027-08-02}';
    const expected = '{document: "scheduled:2027-08-02", gpai: yes, is_gpai: yes, grow: applies}';
    expect(wrong(BASE, facts, expected)).toEqual([]);
    expect(wrong(`{base: {facts: ${facts}}}`, '{}', expected)).toEqual([]);
    expect(wrong(BASE, '{terms.gpai: false}', '{document: no, grow: no}')).toEqual([]);
    expect(wrong(BASE, '{model_kind: large}', '{grow: applies, kind: large}')).toEqual([]);
  });

  it('state a term of every kind, by its own name too', () => {
    expect(stated('{gpai: true, terms.size: 5, terms.due: 2027-08-02}')).toEqual({
      facts: {},
      terms: { gpai: true, size: 5, due: '2027-08-02' },
    });
  });

  it('mean a fact before a term of that name, and a term here before one of another pack', () => {
    expect(stated('{size: 5}')).toEqual({ facts: { 'model.compute': 5 } });
    expect(stated('{kind: large}')).toEqual({ facts: {}, terms: { kind: 'large' } });
  });

  it('say nothing of what is not there, or does not fit', () => {
    expect(stated('{old_name: 5}')).toEqual({ facts: {} });
    expect(stated('{eu_market: perhaps, model.compute: much, terms.gpai: 3}')).toEqual({
      facts: {},
    });
  });

  it('name what is expected, where only one of the packs has it', () => {
    expect(readTest('{}', '{is_gpai: yes, KEEP: no}')?.expect).toEqual({ gpai: 'yes', keep: 'no' });
  });

  it('may name several facts that would settle a verdict; those that a pack reads are meant', () => {
    expect(settledBy('sold_in_korea')).toEqual(['model.available_in']);
    expect(settledBy('stored_in_korea')).toEqual(['model.unread', 'model.unseen']);
    expect(settledBy('is_gpai')).toEqual([]);
    expect(wrong(BASE, '{}', '{keep: {settled_by: [is_gpai]}}')).toEqual([
      'WB-N01 there is no fact `is_gpai`',
    ]);
  });

  it('may expect of a choice that none of its values holds, where it has no rest', () => {
    const expected = '{small_only: none}';
    expect(wrong(BASE, '{training_compute_flop: 11}', expected)).toEqual([]);
    expect(wrong(BASE, '{training_compute_flop: 1}', expected)).toEqual(['small_only is small']);
    expect(wrong(BASE, '{}', '{kind: none}')).toEqual([
      'WB-S03 `none` is no answer that can come out here',
    ]);
  });

  it('are told when they say what cannot be, twice, or nothing at all', () => {
    expect(
      wrong(BASE, '{base_compute_estimable: false, model.nobody_knows: true}', '{keep: no}'),
    ).toEqual(['WB-N02 `model.nobody_knows` has a value already']);
    expect(wrong(BASE, '{host_only: perhaps}', '{keep: no}')).toEqual([
      'WB-R01 `perhaps` is not true or false',
    ]);
    expect(wrong(BASE, '{is_gpai: 3}', '{keep: no}')).toEqual(['WB-R01 `3` is not true or false']);
    expect(wrong(BASE, '{is_gpai: true, terms.gpai: true}', '{keep: no}')).toEqual([
      'WB-N02 `terms.gpai` has a value already',
    ]);
    expect(wrong(BASE, '{is_nobody: true}', '{keep: no}')).toEqual([
      'WB-N01 there is no fact `is_nobody`',
    ]);
  });

  it('say nothing where they stand for a condition of another pack', () => {
    expect(wrong(BASE, '{is_nothing: true, host_only: true}', '{keep: applies}')).toEqual([]);
  });

  it('may name what would settle a verdict, and rules in capitals', () => {
    const expected = '{DOCUMENT: {status: unknown, settled_by: [eu_market]}}';
    expect(wrong(BASE, '{training_compute_flop: 11, gpai_due: 2025-01-01}', expected)).toEqual([]);
  });
});
