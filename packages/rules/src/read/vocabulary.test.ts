import { describe, expect, it } from 'vitest';
import { unusedAssumptions } from './assumptions.ts';
import { packFromJson } from '../compile-pack.ts';
import { BEFORE, readText } from './testing/marked.ts';
import { readVocabulary } from './vocabulary.ts';

const HEAD = 'vocabulary: models\nversion: 3\n';

function sound(text: string): NonNullable<ReturnType<typeof readVocabulary>['vocabulary']> {
  const { vocabulary, faults } = readVocabulary([{ path: 'facts.yaml', text: HEAD + text }]);
  if (vocabulary === undefined) throw new Error(JSON.stringify(faults));
  return vocabulary;
}

describe('a vocabulary', () => {
  it('carries each fact as it is declared', () => {
    const text = `lists: {licences: [mit, NONE]}
facts:
  model.compute: {type: number, unit: FLOP, min: 0, means: m, derive: 6 * model.tokens, ask: How much?, where: outside}
  model.tokens: {type: number, unit: token, min: 0.5, means: t}
  model.signed: {type: bool, means: s, where: folder, assume: {value: false, because: it is}}
  model.placed: {type: date, means: p}
  model.licence: {type: code, list: licences, means: l}
  model.family: {type: code, means: f}
  model.outputs: {type: set, values: [text, code], means: o, assume: {value: {has: [text]}, because: it is}}
  model.allowed: {type: set, list: licences, means: a}
  use.sector: {type: enum, values: [general, health], means: u}
  use.licence: {type: enum, list: licences, means: e}
  a.b.c_2: {type: bool, means: deep}
`;
    expect(sound(text)).toEqual({
      name: 'models',
      version: 3,
      lists: { licences: ['mit', 'NONE'] },
      facts: {
        'model.compute': {
          type: 'number',
          unit: 'FLOP',
          min: 0,
          means: 'm',
          derive: '6 * model.tokens',
          ask: 'How much?',
          where: 'outside',
        },
        'model.tokens': { type: 'number', unit: 'token', min: 0.5, means: 't' },
        'model.signed': {
          type: 'bool',
          means: 's',
          where: 'folder',
          assume: { value: false, because: 'it is' },
        },
        'model.placed': { type: 'date', means: 'p' },
        'model.licence': { type: 'code', list: 'licences', means: 'l' },
        'model.family': { type: 'code', means: 'f' },
        'model.outputs': {
          type: 'set',
          values: ['text', 'code'],
          means: 'o',
          assume: { value: { has: ['text'] }, because: 'it is' },
        },
        'model.allowed': { type: 'set', list: 'licences', means: 'a' },
        'use.sector': { type: 'enum', values: ['general', 'health'], means: 'u' },
        'use.licence': { type: 'enum', list: 'licences', means: 'e' },
        'a.b.c_2': { type: 'bool', means: 'deep' },
      },
    });
  });

  it('may lie in several files', () => {
    const files = [
      { path: 'b.yaml', text: 'facts: {model.b: {type: code, list: few, means: b}}\n' },
      { path: 'a.yaml', text: `${HEAD}facts: {model.a: {type: bool, means: a}}\n` },
      { path: 'c.yaml', text: 'lists: {few: [x]}\n' },
    ];
    const { vocabulary } = readVocabulary(files);
    expect(Object.keys(vocabulary?.facts ?? {})).toEqual(['model.a', 'model.b']);
    expect(vocabulary?.lists).toEqual({ few: ['x'] });
  });

  it('has formulas over formulas', () => {
    const number = (derive: string): string => `{type: number, unit: x, min: 0, means: m${derive}}`;
    const text = `facts:\n  m.a: ${number(', derive: m.b * m.c')}\n  m.b: ${number(', derive: m.c + m.c')}\n  m.c: ${number('')}\n`;
    expect(Object.keys(sound(text).facts)).toHaveLength(3);
  });

  it('points to the fact in a formula, not to one whose name begins alike', () => {
    const text = `${HEAD}facts:\n  m.ab: {type: number, unit: x, min: 0, means: m}\n  m.x: {type: number, unit: x, min: 0, means: m, derive: m.ab * m.a}\n`;
    const [fault] = readVocabulary([{ path: 'f.yaml', text }]).faults;
    expect(fault?.source?.slice((fault.marks?.[0]?.column ?? 0) - 1)).toBe('m.a}');
  });

  it('is not there when anything is wrong', () => {
    expect(readVocabulary([{ path: 'f.yaml', text: `${HEAD}x: 1\n` }]).vocabulary).toBeUndefined();
  });

  it('is not there when nothing is', () => {
    expect(readVocabulary([]).faults).toMatchObject([{ code: 'WB-S03', at: { file: '.' } }]);
  });
});

/** A vocabulary in which each fact is derived from both of the next step, so that ways down double. */
function lattice(steps: number): string {
  const rows = Array.from({ length: steps }, (_, i) => {
    const derive = i === steps - 1 ? '' : `, derive: m.a${i + 1} * m.b${i + 1}`;
    return ['a', 'b'].map(
      (side) => `  m.${side}${i}: {type: number, unit: FLOP, min: 0, means: so${derive}}\n`,
    );
  });
  return `vocabulary: v\nversion: 1\nfacts:\n${rows.flat().join('')}`;
}

describe('facts derived from facts', () => {
  const faults = (text: string) =>
    readVocabulary([{ path: 'v.yaml', text }]).faults.map(({ code, detail }) => [code, detail]);

  it('are gone through once, however many ways lead to them', () => {
    expect(faults(lattice(21))).toEqual([]);
  });

  it('are at most twenty, one from the other', () => {
    const detail = '`m.a0` is derived from facts that are derived from others, more than 20 times';
    expect(faults(lattice(22))).toEqual([
      ['WB-S04', detail],
      ['WB-S04', detail.replace('a0', 'b0')],
    ]);
    expect(faults(lattice(200))).toHaveLength(2 * (200 - 21));
  });

  it('are refused in a compiled pack as in a text', () => {
    const { vocabulary } = readVocabulary([{ path: 'v.yaml', text: lattice(5) }]);
    const { pack } = readText(BEFORE['rules'] ?? '');
    const codes = (facts: object) =>
      packFromJson(
        JSON.stringify({ ...pack, facts: { ...pack?.facts, ...facts } }),
        'k.json',
      ).faults.map(({ code }) => code);
    expect(codes(vocabulary?.facts ?? {})).toEqual([]);
    const entry = { type: 'number', min: 0, means: 'so' };
    expect(codes({ 'm.a': { ...entry, derive: 'm.a' } })).toEqual(['WB-N03']);
    const chain = Array.from({ length: 10_000 }, (_, i) => [
      `m.a${i}`,
      { ...entry, ...(i === 9_999 ? {} : { derive: `m.a${i + 1}` }) },
    ]);
    expect(codes(Object.fromEntries(chain))[0]).toBe('WB-S04');
  });
});

describe('an assumption', () => {
  const files = [
    {
      path: 'f.yaml',
      text: 'facts:\n  model.open: {type: bool, means: o, assume: {value: false, because: b}}\n  model.signed: {type: bool, means: s}\n  model.x: 5\n',
    },
  ];
  const pack = (fact: string): NonNullable<ReturnType<typeof readText>['pack']> => {
    const read = readText(
      `pack: p\nversion: 2026-01-01.1\nsources: {A: {title: A}}\nterms: {t: {cite: A, is: ${fact}}}\n`,
    );
    if (read.pack === undefined) throw new Error(JSON.stringify(read.faults));
    return read.pack;
  };

  it('that no pack uses is told', () => {
    expect(unusedAssumptions(files, [pack('model.signed')])).toEqual([
      {
        code: 'WB-X03',
        at: { file: 'f.yaml', line: 2, column: 38 },
        detail: 'no pack reads `model.open`, for which this is assumed',
        remedy: 'take the assumption out, or the fact',
        source: '  model.open: {type: bool, means: o, assume: {value: false, because: b}}',
        marks: [{ column: 38, length: 6 }],
      },
    ]);
  });

  it('that any pack uses is fine', () => {
    expect(unusedAssumptions(files, [pack('model.signed'), pack('model.open')])).toEqual([]);
  });
});
