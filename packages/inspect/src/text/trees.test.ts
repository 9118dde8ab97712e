import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonTree } from './json-tree.ts';
import { entryOf, memberOf, numberOf, plainOf, textOf, type TextReading } from './tree.ts';
import { readYamlTree } from './yaml-tree.ts';

function rootOf(reading: TextReading) {
  if (reading.kind !== 'tree') throw new Error(`${reading.fault.word}: ${reading.fault.detail}`);
  return reading.root;
}

function faultOf(reading: TextReading) {
  return reading.kind === 'broken' ? reading.fault : undefined;
}

describe('readYamlTree', () => {
  it('keeps the line and column of every key, counted in the whole file', () => {
    const root = rootOf(readYamlTree('a: 1\nb:\n  c: no\n', 5));
    const b = memberOf(root, 'b');
    expect(b?.kind === 'map' ? entryOf(b, 'c')?.at : undefined).toEqual({ line: 7, column: 3 });
  });

  it('reads `no` and dates as text, as YAML 1.2 does', () => {
    expect(plainOf(rootOf(readYamlTree('a: no\nb: 2026-01-02')))).toEqual({
      a: 'no',
      b: '2026-01-02',
    });
  });

  it('names both places of a key that stands twice', () => {
    const reading = readYamlTree('a: 1\nx: {b: 1}\na: 2\n');
    expect(reading.kind === 'tree' ? reading.duplicates : []).toEqual([
      { path: ['a'], first: { line: 1, column: 1 }, again: { line: 3, column: 1 } },
    ]);
  });

  it('follows an alias to the anchor before it', () => {
    expect(plainOf(rootOf(readYamlTree('a: &x [1]\nb: *x\n')))).toEqual({ a: [1], b: [1] });
  });

  it('refuses an alias bomb before it grows', () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) =>
        `l${n}: &l${n} [${Array(9)
          .fill(n === 0 ? 'x' : `*l${n - 1}`)
          .join(', ')}]`,
    );
    expect(faultOf(readYamlTree(levels.join('\n')))?.word).toBe('limit');
  });

  it('refuses an alias that holds itself', () => {
    expect(faultOf(readYamlTree('a: &a [*a]'))?.word).toBe('limit');
  });

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['dashes', '- '.repeat(50_000)],
    ['indentation', Array.from({ length: 700 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
  ])('refuses depth made of %s instead of overflowing the stack', (_, text) => {
    expect(faultOf(readYamlTree(text))?.word).toBe('limit');
  });

  it('gives the place of a syntax error', () => {
    expect(faultOf(readYamlTree('a: 1\nb: [1, 2\n'))).toMatchObject({
      word: 'syntax',
      at: { line: 3 },
    });
  });

  it('never crashes on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(['tree', 'broken']).toContain(readYamlTree(text).kind);
      }),
    );
  });

  it('never crashes on texts made of YAML signs', () => {
    const signs = fc.constantFrom(
      '- ',
      ': ',
      '? ',
      '&a ',
      '*a ',
      '[',
      ']',
      '{',
      '}',
      '\n',
      '  ',
      '|',
      '>',
      '"',
      "'",
      '!!x ',
      '#',
      'a',
      '%',
      '---\n',
      '<<: ',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        expect(['tree', 'broken']).toContain(readYamlTree(parts.join('')).kind);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readJsonTree', () => {
  it('reads what JSON.parse reads, as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(JSON.stringify(plainOf(rootOf(readJsonTree(text))))).toBe(
          JSON.stringify(JSON.parse(text)),
        );
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '1', '-', '.', 'e', 'true', '\\', ' '),
          { maxLength: 8 },
        ),
        (parts) => {
          const text = parts.join('');
          expect(readJsonTree(text).kind === 'tree').toBe(parses(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives line and column of the sign that does not belong', () => {
    expect(faultOf(readJsonTree('{\n  "a": 1,\n}'))).toEqual({
      word: 'syntax',
      at: { line: 3, column: 1 },
      detail: '`}` stands where a string in double quotes would be',
    });
  });

  it('refuses depth instead of overflowing the stack', () => {
    expect(faultOf(readJsonTree('['.repeat(100_000)))?.word).toBe('limit');
  });

  it('reads megabytes of one string in linear time', () => {
    const text = `{"a":"${'x'.repeat(2_000_000)}","b":7}`;
    expect(numberOf(memberOf(rootOf(readJsonTree(text)), 'b'))).toBe(7);
    expect(textOf(memberOf(rootOf(readJsonTree(text)), 'a'))?.length).toBe(2_000_000);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
