import { describe, expect, it } from 'vitest';
import type { PackReading } from './pack.ts';
import { readTests } from './test-file.ts';
import { BEFORE, VOCABULARY, readText, twoPacks } from './testing/marked.ts';

const rules = BEFORE['rules'] ?? '';

describe('the tests of a pack', () => {
  const text = `cases:
  base: {facts: {model.open: true, model.compute: 1.0e+25..2.0e+25}}
  more: {like: base, facts: {model.outputs: [text], model.placed: 2025-07}}
  none: {}
tests:
  - name: an open model is exempt
    as_of: 2026-11-20
    strict: true
    like: more
    because: row 5
    proposed: true
    facts: {use.sector: health, model.tags: {has: [b, a], complete: true}}
    expect:
      demo/go: DENY
      d: {status: scheduled, due: 2026-01-02, met: not met, settled_by: [model.open]}
      r: {status: no}
      big: true
      total: 1.0e+25
  - name: plain
    expect: {d: "scheduled:2027-08-02", big: no, go: ALLOW, r: applies}
  - name: undated
    expect: {d: {due: never}}
`;
  const read = (): PackReading => readText(rules + text);

  it('are read with their base cases', () => {
    const { cases, faults } = read();
    expect(faults).toEqual([]);
    expect(cases).toStrictEqual([
      { name: 'base', facts: { 'model.open': true, 'model.compute': { lo: 1e25, hi: 2e25 } } },
      {
        name: 'more',
        like: 'base',
        facts: {
          'model.outputs': { has: ['text'] },
          'model.placed': { lo: '2025-07-01', hi: '2025-07-31' },
        },
      },
      { name: 'none', facts: {} },
    ]);
  });

  it('carry what they state and expect', () => {
    expect(read().tests[0]).toStrictEqual({
      name: 'an open model is exempt',
      as_of: '2026-11-20',
      strict: true,
      like: 'more',
      because: 'row 5',
      proposed: true,
      facts: { 'use.sector': 'health', 'model.tags': { has: ['a', 'b'], complete: true } },
      expect: {
        go: 'DENY',
        d: { status: 'scheduled', due: '2026-01-02', met: 'not met', settled_by: ['model.open'] },
        r: { status: 'no' },
        big: 'yes',
        total: '1.0e+25',
      },
      at: { line: 21, column: 5, length: 29, file: 'demo.yaml' },
    });
  });

  it('carry nothing they do not state', () => {
    expect(read().tests[1]).toStrictEqual({
      name: 'plain',
      facts: {},
      expect: { d: 'scheduled:2027-08-02', big: 'no', go: 'ALLOW', r: 'applies' },
      at: { line: 34, column: 5, length: 11, file: 'demo.yaml' },
    });
  });

  it('may expect a day that never comes, and nothing of a status', () => {
    expect(read().tests[2]?.expect).toStrictEqual({ d: { due: 'never' } });
  });

  it('may expect every status of a duty', () => {
    const statuses = ['no', 'ended', 'applies', 'dormant', 'scheduled', 'unknown', 'exempt:e'];
    const all = statuses
      .map(
        (status) =>
          `  - {name: a, expect: {d: "${status}", r: ${status === 'exempt:e' ? 'no' : status}}}\n`,
      )
      .join('');
    expect(readText(`${rules}tests:\n${all}`).faults).toEqual([]);
  });

  it('may call terms as conditions do, and rules in capitals', () => {
    const [test] = readText(`${rules}tests: [{name: a, expect: {terms.big: yes, D: no}}]\n`).tests;
    expect(test?.expect).toEqual({ big: 'yes', d: 'no' });
  });

  it('keep what is sound beside what is not', () => {
    const expected = '{d: zebra, zebra: no, big: [no], r: no}';
    const { cases, tests: kept } = readText(
      `${rules}cases: {a: 5, b: {like: [c]}}\ntests: [5, {name: [a], expect: {}}, {name: b, like: c, expect: ${expected}}]\n`,
    );
    expect(cases).toStrictEqual([{ name: 'b', facts: {} }]);
    expect(kept).toStrictEqual([
      { name: 'b', facts: {}, expect: { r: 'no' }, at: expect.anything() },
    ]);
  });

  it('may be none, as may the cases', () => {
    const { cases, tests, faults } = readText(`${rules}cases:\ntests:\n`);
    expect({ cases, tests, faults }).toEqual({ cases: [], tests: [], faults: [] });
  });

  it('of a faulty rule are no second fault', () => {
    const faulty = rules
      .replace('when: model.signed', 'when: model.singed')
      .replace('when_unknown: DENY', 'when_unknown: NO');
    const told = readText(`${faulty}tests: [{name: a, expect: {d: no, go: DENY, r: no}}]\n`).faults;
    expect(told.map(({ code }) => code)).toEqual(['WB-N01', 'WB-N01']);
  });

  it('may expect false of a term', () => {
    expect(readText(`${rules}tests: [{name: a, expect: {big: false}}]\n`).tests[0]?.expect).toEqual(
      { big: 'no' },
    );
  });

  it('are read although the rules are faulty', () => {
    const read = readText(`${rules}x: 1\ntests: [{name: a, expect: {d: no}}]\n`);
    expect(read.pack).toBeUndefined();
    expect(read.tests).toHaveLength(1);
  });

  it('are told as circular once, also where a third case leads into the circle', () => {
    const told = (cases: string): readonly string[] =>
      readText(`${rules}cases: ${cases}\n`).faults.map(({ detail }) => detail);
    expect(told('{c: {like: a}, a: {like: b}, b: {like: a}}')).toEqual([
      'cases refer to each other in a circle: a → b → a',
    ]);
    expect(told('{a: {like: a}, b: {like: b}}')).toHaveLength(2);
    expect(told('{a: {like: b}, b: {like: c}, c: {}}')).toEqual([]);
  });
});

describe('cases that are like each other', () => {
  it('are given in the order of the file', () => {
    const { cases } = readText(`${rules}cases: {a: {like: c}, b: {}, c: {like: b}}\n`);
    expect(cases.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

describe('a file of tests for packs that exist', () => {
  const context = { packs: twoPacks(), vocabulary: VOCABULARY };
  const read = (text: string): ReturnType<typeof readTests> =>
    readTests({ path: 'law/t.yaml', text }, context);

  it('holds documents, each about one pack', () => {
    const { documents, faults } = read(
      'pack: other\ncases: {a: {facts: {model.open: true}}}\ntests: [{name: t, like: a, expect: {other/other-rule: no}}]\n---\npack: demo\ntests: [{name: u, expect: {d: applies}}]\n',
    );
    expect(faults).toEqual([]);
    expect(documents).toMatchObject([
      {
        pack: 'other',
        cases: [{ name: 'a', facts: { 'model.open': true } }],
        tests: [
          { name: 't', like: 'a', expect: { 'other-rule': 'no' }, at: { file: 't.yaml', line: 3 } },
        ],
      },
      { pack: 'demo', cases: [], tests: [{ name: 'u', expect: { d: 'applies' } }] },
    ]);
  });

  it('may leave the pack out; then a test goes to each pack whose rules it names', () => {
    const { documents, faults } = read(
      'tests:\n  - {name: both, expect: {d: no, other-rule: applies}}\n  - {name: first, expect: {d: no, go: DENY}}\n',
    );
    expect(faults).toEqual([]);
    expect(
      documents.map(({ pack, tests }) => [
        pack,
        tests.map(({ name, expect: expected }) => [name, expected]),
      ]),
    ).toEqual([
      [
        'demo',
        [
          ['both', { d: 'no' }],
          ['first', { d: 'no', go: 'DENY' }],
        ],
      ],
      ['other', [['both', { 'other-rule': 'applies' }]]],
    ]);
  });

  it('gives what is sound beside what is not', () => {
    const { documents, faults } = read('tests:\n  - {name: a, expect: {d: no, zebra: no}}\n');
    expect(documents).toMatchObject([{ pack: 'demo', tests: [{ expect: { d: 'no' } }] }]);
    expect(faults).toHaveLength(1);
  });

  it('holds nothing where it is no file of tests, or of a pack that is none', () => {
    expect(read('- a\n').documents).toEqual([]);
    const unknown = read('pack: nobody\ntests: [{name: a, expect: {d: no}}]\n');
    expect([unknown.documents, unknown.faults.length]).toEqual([[], 1]);
  });

  it('is not read further after 200 faults', () => {
    const { documents, faults } = read(`tests: [${'5,'.repeat(300)}]\n`);
    expect([documents, faults.length]).toEqual([[], 201]);
  });

  it('holds nothing when it is empty', () => {
    expect(read('')).toEqual({ documents: [], faults: [] });
  });
});
