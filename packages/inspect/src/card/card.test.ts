import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { sha256 } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardReport } from './card-report.ts';
import { readCard } from './card.ts';

function report(text: string) {
  return cardReport(readCard('README.md', text), sha256(text));
}

function codes(text: string): readonly string[] {
  return report(text).findings.map((finding) => finding.code);
}

function front(...lines: readonly string[]): string {
  return `---\n${lines.join('\n')}\n---\n`;
}

describe('readCard', () => {
  it('gives each field with its line in the file', () => {
    const card = readCard('README.md', front('license: mit', 'base_model:', '- a/b', '- c/d'));
    expect(card.fields.baseModels).toEqual([
      { text: 'a/b', line: 4 },
      { text: 'c/d', line: 5 },
    ]);
  });

  it('takes a field with the name of a property of every object for an ordinary field', () => {
    const text = front('constructor: {a: 1}', '__proto__: [x]', 'toString: 1', 'license: mit');
    expect(codes(text)).not.toContain('card.field');
    expect(readCard('README.md', text).faults).toEqual([]);
  });

  it('knows nothing of what broken front matter says, and does not call it absent', () => {
    const text = front('license: [mit');
    expect(readCard('README.md', text)).toMatchObject({
      metadata: 'unread',
      faults: [{ code: 'card.syntax', at: { line: 2 } }],
    });
    expect(codes(text)).not.toContain('card.no-licence');
    expect(report(text).unlooked).toEqual([
      'card.no-licence',
      'card.no-base-model',
      'card.no-datasets',
    ]);
    expect(report(text).claims).toEqual([]);
  });

  it('refuses front matter that is no map', () => {
    expect(readCard('README.md', front('- a')).faults).toMatchObject([
      { code: 'card.front-matter', at: { line: 2, column: 1 } },
    ]);
  });

  it('refuses an alias bomb with a fault', () => {
    const levels = Array.from(
      { length: 9 },
      (_, n) =>
        `l${n}: &l${n} [${Array(9)
          .fill(n === 0 ? 'x' : `*l${n - 1}`)
          .join(', ')}]`,
    );
    expect(readCard('README.md', front(...levels)).faults[0]?.code).toBe('card.limit');
  });

  it('runs no code that front matter of other kinds would run', () => {
    expect(readCard('README.md', '---js\nthrow new Error()\n---\n').metadata).toBe('absent');
  });

  it('refuses text that is too long, and keeps the front matter', () => {
    const card = readCard('README.md', `${front('license: mit')}${'word '.repeat(300_000)}`);
    expect(card).toMatchObject({
      metadata: 'read',
      text: 'unread',
      faults: [{ code: 'card.limit', at: { line: 4 } }],
    });
  });

  it('never crashes on any text', () => {
    const parts = fc.constantFrom(
      '---\n',
      'license: ',
      'mit',
      '\n',
      '- ',
      '# Uses\n',
      '7B parameters. ',
      'model-index:',
      '  ',
      '[',
      '{',
      'base_model: a/b\n',
      '\r',
      '&a ',
      '*a',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(parts).map((some) => some.join('')),
        ),
        (text) => {
          expect(Array.isArray(report(text).findings)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('cardReport', () => {
  it('declares the licence as the card writes it, with the name where it says `other`', () => {
    expect(report(front('license: other', 'license_name: alder-1.0')).claims).toContainEqual({
      fact: 'licence.declared',
      value: 'alder-1.0',
      evidence: { kind: 'declared', file: 'README.md', line: 3 },
    });
  });

  it('takes a list of base models for a merge, as the Hub does, and a relation that is named', () => {
    expect(report(front('base_model: [a/b, c/d]')).lineage.map((one) => one.relation)).toEqual([
      'merge',
      'merge',
    ]);
    expect(
      report(front('base_model: a/b', 'base_model_relation: quantized')).lineage[0]?.relation,
    ).toBe('quantized');
  });

  it('names both lines of two numbers that cannot both be true', () => {
    const text = `${front('license: mit')}Trained on 2T tokens.\n\n## Training\n\nTrained on 15T tokens.\n`;
    expect(report(text).findings).toContainEqual(
      expect.objectContaining({
        code: 'card.two-values',
        severity: 'low',
        places: [
          { file: 'README.md', line: 4 },
          { file: 'README.md', line: 8 },
        ],
        facts: ['model.training_tokens'],
      }),
    );
  });

  it('finds what a bare card lacks, none of it heavier than low', () => {
    const { findings } = report('# Tiny\n');
    expect(findings.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
      'card.no-base-model note',
      'card.no-datasets low',
      'card.no-intended-use note',
      'card.no-licence low',
      'card.no-limitations note',
      'card.no-metadata note',
    ]);
  });

  it('finds nothing in a card that says everything', () => {
    const text = `${front('license: mit', 'base_model: a/b', 'datasets: [c/d]', 'pipeline_tag: text-generation')}## Intended use\n## Limitations\n`;
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['license: apache 2.0', 'card.value-unlisted'],
    ['pipeline_tag: chatting', 'card.value-unlisted'],
    ['base_model_relation: child', 'card.value-unlisted'],
    ['datasets: {a: b}', 'card.field'],
    ['tags: 7', 'card.field'],
    ['license: 3', 'card.field'],
    ['license: [mit, apache-2.0]', 'card.licence-list'],
    ['license: mit\nlicense: gpl', 'card.duplicate-key'],
  ])('finds `%s` to be %s', (line, code) => {
    expect(codes(front(line))).toContain(code);
  });

  it('leaves the licence unknown that stands twice, and says so', () => {
    const { claims } = report(front('license: mit', 'license: gpl-3.0'));
    expect(
      claims.filter((claim) => claim.fact === 'licence.declared').map((claim) => claim.value),
    ).toEqual(['mit', 'gpl-3.0']);
  });
});

const CARDS = new URL('../../../../../shared/data/documents/huggingface/', import.meta.url);
const FIELD_CODES = [
  'card.field',
  'card.value-unlisted',
  'card.licence-list',
  'card.no-metadata',
  'card.duplicate-key',
];

function cardsIn(folder: string): readonly string[] {
  const url = new URL(`${folder}/`, CARDS);
  return existsSync(url) ? readdirSync(url) : [];
}

describe.skipIf(!existsSync(CARDS))(
  "cards made after the Hub's documentation (needs ../shared)",
  () => {
    it.each(cardsIn('valid'))('%s has fields that are right', (name) => {
      const { findings, faults } = report(readFileSync(new URL(`valid/${name}`, CARDS), 'utf8'));
      expect(faults).toEqual([]);
      expect(findings.filter((finding) => FIELD_CODES.includes(finding.code))).toEqual([]);
    });

    it.each(cardsIn('invalid'))('%s has something wrong, which is found with its line', (name) => {
      const { findings, faults } = report(readFileSync(new URL(`invalid/${name}`, CARDS), 'utf8'));
      const wrong = [
        ...findings
          .filter((finding) => FIELD_CODES.includes(finding.code))
          .map((finding) => finding.places[0]),
        ...faults.map((fault) => fault.at),
      ];
      expect(wrong.length).toBeGreaterThan(0);
      expect(wrong.every((place) => 'line' in place)).toBe(true);
    });
  },
);
