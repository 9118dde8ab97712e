import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ALIASED_PARTS } from './aliases.ts';
import { plainOf } from './node.ts';
import { faultList } from './pack-fault.ts';
import { readPack } from './pack.ts';
import { readTests } from './test-file.ts';
import { VOCABULARY, BEFORE } from './testing/marked.ts';
import { readVocabulary } from './vocabulary.ts';
import { MAX_DEPTH, MAX_FILE_CHARACTERS, MAX_PARTS } from './yaml-bounds.ts';
import { readYaml } from './yaml-text.ts';

function read(text: string): {
  readonly values: readonly unknown[];
  readonly codes: readonly string[];
} {
  const { faults, report } = faultList();
  const values = readYaml({ path: 'a.yaml', text }, report).map(plainOf);
  return { values, codes: faults.map(({ code }) => code) };
}

describe('YAML', () => {
  it('is read by the core rules of YAML 1.2: days, `no` and `1:30` stay text', () => {
    expect(
      read('a: 2025-08-02\nb: no\nc: 1:30\nd: 1.0e+25\ne: 0x10\nf: true\ng: ~\nh:\n').values,
    ).toEqual([{ a: '2025-08-02', b: 'no', c: '1:30', d: 1e25, e: 16, f: true, g: null, h: null }]);
  });

  it('is read by the same rules although the file asks for YAML 1.1', () => {
    expect(read('%YAML 1.1\n---\na: no\nb: 2025-08-02\n').values).toEqual([
      { a: 'no', b: '2025-08-02' },
    ]);
  });

  it('takes keys as texts', () => {
    expect(read('1: a\ntrue: b\n').values).toEqual([{ 1: 'a', true: 'b' }]);
  });

  it('gives each document', () => {
    expect(read('a: 1\n---\n- b\n---\nc\n').values).toEqual([{ a: 1 }, ['b'], 'c']);
  });

  it('follows aliases as tools write them, each to the anchor before it', () => {
    expect(
      read('a: &id001 {x: 1}\nb: *id001\nc: [&n 2, *n]\nd: &n 3\ne: *n\n---\na: &n 4\nb: *n\n'),
    ).toEqual({
      values: [
        { a: { x: 1 }, b: { x: 1 }, c: [2, 2], d: 3, e: 3 },
        { a: 4, b: 4 },
      ],
      codes: [],
    });
  });

  it('has merge keys: own keys win, then the maps in their order', () => {
    expect(
      read('a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: *a, y: 3}\nd: {y: 0, <<: [*b, *a]}\n')
        .values,
    ).toEqual([
      {
        a: { x: 1, y: 1 },
        b: { y: 2, z: 2 },
        c: { x: 1, y: 3 },
        d: { x: 1, y: 0, z: 2 },
      },
    ]);
    expect(read('a: &a {<<: 1, b: 2}\nc: {<<: [1]}\nd: {<<: [*a, 1]}\n').values).toEqual([
      { a: { '<<': 1, b: 2 }, c: { '<<': [1] }, d: { '<<': [{ '<<': 1, b: 2 }, 1] } },
    ]);
  });

  it('says where an alias stands for nothing, for itself or for another document', () => {
    const texts = ['a: *b\nb: &b 1\n', 'a: &b [*b]\n', 'a: &b 1\n---\na: *b\n', '<<: *b\n'];
    expect(texts.map((text) => read(text).codes)).toEqual(texts.map(() => ['WB-S01']));
  });

  it('ends at aliases of aliases before anything grows', () => {
    const level = (i: number): string =>
      `b${i}: &b${i} [${Array(9)
        .fill(i === 0 ? '*a' : `*b${i - 1}`)
        .join(', ')}]`;
    const bomb = `a: &a [x, x]\n${Array.from({ length: 12 }, (_, i) => level(i)).join('\n')}\n`;
    expect(read(bomb)).toEqual({ values: [], codes: ['WB-S04'] });
  });

  it('ends where aliases bring in more than a hundred thousand parts, however flat', () => {
    expect(MAX_ALIASED_PARTS).toBe(100_000);
    const flat = (times: number): string =>
      `a: &a [${'x,'.repeat(999)}]\nb: [${'*a,'.repeat(times)}]\n`;
    expect(read(flat(100)).codes).toEqual([]);
    expect(read(flat(101)).codes).toEqual(['WB-S04']);
  });

  it('ends where aliases nest more than 60 deep', () => {
    const chain = (deep: number): string =>
      `- &a0 []\n${Array.from({ length: deep }, (_, i) => `- &a${i + 1} [*a${i}]`).join('\n')}\n`;
    expect(read(chain(58)).codes).toEqual([]);
    expect(read(chain(59)).codes).toEqual(['WB-S04']);
  });

  it('is no object with inherited members', () => {
    expect(read('__proto__: 1\n').values).toEqual([JSON.parse('{"__proto__": 1}')]);
  });

  it('holds no half characters, in values or names', () => {
    expect(read('a: "\\uD800"\n"\\uDC00": b\nc: "\\U0001F600"\n').codes).toEqual([
      'WB-S01',
      'WB-S01',
    ]);
  });

  it('says what to write for half a character', () => {
    const { faults, report } = faultList();
    readYaml({ path: 'a.yaml', text: 'a: "\\uD800"\n' }, report);
    expect(faults).toMatchObject([
      {
        at: { line: 1, column: 4 },
        detail: 'the text holds half a character',
        remedy: 'write the character itself, or both halves',
      },
    ]);
  });

  it('tells an alias of nothing once, whatever it stands for', () => {
    const text = `${BEFORE['rules'] ?? ''}information: [{id: i, says: *de, cite: ACT 1}]\n`;
    const { faults } = readPack([{ path: 'a.yaml', text }], { vocabulary: VOCABULARY });
    expect(faults.map(({ detail }) => detail)).toEqual([
      '`*de` is an alias of nothing: there is no `&de` before it',
    ]);
  });

  it('holds nothing at a key without a value, told where the key is', () => {
    const { report } = faultList();
    const [root] = readYaml({ path: 'a.yaml', text: 'x: {a, b: 1}\n' }, report);
    expect(root).toMatchObject({
      entries: [
        {
          value: {
            entries: [
              {
                key: 'a',
                value: {
                  kind: 'scalar',
                  value: null,
                  text: '',
                  style: 'plain',
                  spot: { from: 4, to: 5 },
                },
              },
              { key: 'b', value: { value: 1 } },
            ],
          },
        },
      ],
    });
  });

  it('tells at most 50 faults of its form', () => {
    const text = Array.from({ length: 80 }, (_, i) => `k${i}: !t a`).join('\n');
    expect(read(text).codes).toHaveLength(50);
  });
});

describe('limits of YAML', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it('are 60 lists within each other', () => {
    expect(MAX_DEPTH).toBe(60);
    expect(read(nested(60)).codes).toEqual([]);
    expect(read(nested(61)).codes).toEqual(['WB-S04']);
  });

  it('hold for every way to nest', () => {
    const ways = ['[', '{a: ', '- ', '? ', '[a, ', '{? '];
    expect(ways.flatMap((way) => read(way.repeat(5000)).codes)).toEqual(ways.map(() => 'WB-S04'));
    const steps = Array.from({ length: 70 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    expect(read(steps).codes).toEqual(['WB-S04']);
  });

  it('are two million characters', () => {
    expect(MAX_FILE_CHARACTERS).toBe(2_097_152);
    expect(read(`# ${'x'.repeat(MAX_FILE_CHARACTERS - 2)}`).codes).toEqual([]);
    const { faults, report } = faultList();
    expect(
      readYaml({ path: 'a.yaml', text: `# ${'x'.repeat(MAX_FILE_CHARACTERS - 1)}` }, report),
    ).toEqual([]);
    expect(faults[0]).toMatchObject({
      code: 'WB-S04',
      at: { file: 'a.yaml', line: 1, column: 1 },
      detail: 'the file has 2097153 characters; at most 2097152 are read',
      remedy: 'split the file',
    });
  });

  it('are four hundred thousand parts', () => {
    expect(MAX_PARTS).toBe(400_000);
    const { faults, report } = faultList();
    expect(readYaml({ path: 'a.yaml', text: `a: [${'b,'.repeat(450_000)}]\n` }, report)).toEqual(
      [],
    );
    expect(faults[0]?.detail).toBe('the file has more than 400000 parts');
  });

  it('are none of how many brackets there are that are closed again', () => {
    const long = `# ${'x'.repeat(50_000)}\n`;
    const text = `${long}${nested(60).slice(0, 50)}${'[{a: 1}],'.repeat(100)}${nested(60).slice(-50)}\n`;
    expect(read(text).codes).toEqual([]);
    expect(read(`${long}${nested(60)}\n`).codes).toEqual([]);
  });

  it('hold for half a million brackets before they are parsed', () => {
    expect(read('['.repeat(500_000)).codes).toEqual(['WB-S04']);
    expect(read(`a: "${'['.repeat(100_000)}"\n`).codes).toEqual([]);
  });

  it('are told with what would mend it', () => {
    const { faults, report } = faultList();
    readYaml({ path: 'a.yaml', text: nested(61) }, report);
    expect(faults[0]).toMatchObject({
      detail: 'lists and maps are nested more than 60 deep',
      remedy: 'write it flatter, with `terms`',
    });
  });
});

// Pieces from which a hostile or careless writer would build a pack.
const PIECES = [
  'pack: demo\n',
  'version: 1\n',
  'sources:\n',
  'params:\n',
  'terms:\n',
  'duties:\n',
  'decisions:\n',
  'cases:\n',
  'tests:\n',
  'facts:\n',
  'lists:\n',
  '  a: ',
  '  - ',
  '    ',
  '{',
  '}',
  '[',
  ']',
  ', ',
  ': ',
  '\n',
  '"',
  "'",
  '|-\n',
  '>\n',
  '#',
  '&a ',
  '*a ',
  '!t ',
  '---\n',
  '\t',
  '\\',
  'is: ',
  'when: ',
  'unless: ',
  'any: ',
  'cite: ACT 1',
  'id: a',
  'value: ',
  'from: 2025-01-01',
  'model.signed',
  ' && ',
  '!',
  '(',
  ')',
  ' ? ',
  ' in ',
  'terms.a',
  'params.a',
  '1e999',
  '2025-02-30',
  '\u0000',
  '\uD800',
  '😀',
  '__proto__',
  'null',
];

describe('reading anything at all', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc
      .array(fc.constantFrom(...PIECES), { maxLength: 30 })
      .map((pieces) => `${BEFORE['rules'] ?? ''}${pieces.join('')}`),
  );

  it('ends with a pack or with faults, each with a place in the file', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const lines = text.split('\n').length;
        const { pack, faults } = readPack([{ path: 'a.yaml', text }], { vocabulary: VOCABULARY });
        expect(pack === undefined).toBe(faults.length > 0);
        for (const fault of faults) {
          expect(fault.at).toMatchObject({ file: 'a.yaml' });
          const line = 'line' in fault.at ? fault.at.line : 0;
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('ends so for vocabularies and files of tests too', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { vocabulary, faults } = readVocabulary([{ path: 'a.yaml', text }]);
        expect(vocabulary === undefined).toBe(faults.length > 0);
        expect(
          readTests({ path: 'a.yaml', text }, { packs: [], vocabulary: VOCABULARY }).faults.every(
            ({ code }) => code.startsWith('WB-'),
          ),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('ends for a sound pack with one character taken out or put in', () => {
    const sound = BEFORE['rules'] ?? '';
    const at = fc.nat(sound.length - 1);
    fc.assert(
      fc.property(at, fc.nat(1), fc.constantFrom(...PIECES), (place, taken, put) => {
        const text = sound.slice(0, place) + put + sound.slice(place + taken);
        const { pack, faults } = readPack([{ path: 'a.yaml', text }], { vocabulary: VOCABULARY });
        expect(pack === undefined).toBe(faults.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});
