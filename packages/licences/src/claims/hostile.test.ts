import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedHouse } from '../testing/house.ts';
import { frontMatterOf } from './front-matter.ts';
import { blocksOf } from './markdown.ts';
import { MAX_FILES, readClaims } from './read-claims.ts';
import { MAX_CLAIMS } from './sentences.ts';
import { tokensOf } from './tokens.ts';

const house = { ...shippedHouse(), identify: () => [] };

function claimsOf(text: string, path = 'README.md') {
  return readClaims({ files: [{ path, text }] }, house).claims;
}

const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'open brackets': (size) => '['.repeat(size),
  'open images': (size) => '![a]('.repeat(size / 5),
  'links in links': (size) => '[a[b](c)'.repeat(size / 8),
  'open tags': (size) => '<a href="'.repeat(size / 9),
  'one line of words': (size) => 'the license of '.repeat(size / 15),
  'fillers inside a name': (size) => 'apache '.concat('license , '.repeat(size / 10)),
  'sentences without end': (size) =>
    'the code and the model under the MIT license and '.repeat(size / 48),
  'table cells': (size) => '| MIT '.repeat(size / 6),
  badges: (size) => '![a](https://img.shields.io/badge/License-MIT-red)'.repeat(size / 50),
  'comment marks': (size) => '<!--'.repeat(size / 4),
  'Han characters': (size) => '模型权重许可'.repeat(size / 6),
  headings: (size) => '# License\n'.repeat(size / 10),
  'SPDX tags': (size) => 'SPDX-License-Identifier: MIT OR (\n'.repeat(size / 34),
  'white space': (size) => ' '.repeat(size),
  'digits and dots': (size) => '1.'.repeat(size / 2),
};

describe('a hostile README', () => {
  it.each(Object.keys(HOSTILE))('of %s costs time in line with its length', (name) => {
    const make = HOSTILE[name];
    const time = (size: number): number => {
      const text = make?.(size) ?? '';
      // Of this process alone: other work on the machine does not count.
      const start = process.cpuUsage();
      claimsOf(text);
      return process.cpuUsage(start).user / 1_000;
    };
    time(20_000);
    const [short, long] = [time(60_000), time(240_000)];
    expect(long).toBeLessThan(Math.max(1_500, 12 * short));
  });

  it('of any characters is read without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        claimsOf(text);
        claimsOf(`---\n${text}\n---\n`);
      }),
      { numRuns: 200 },
    );
  });

  it('of pieces of Markdown is read without a crash, each claim at a line that there is', () => {
    const piece = fc.constantFrom(
      '[MIT](LICENSE)',
      '| a | b |\n',
      '# License\n',
      'under the ',
      'Apache 2.0 ',
      '<a href="x">',
      '</a>',
      '```\n',
      '<!-- ',
      ' -->',
      '模型权重 ',
      'code ',
      'weights ',
      '. ',
      '\n\n',
      '![l](https://img.shields.io/badge/a-b-c)',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const lines = text.split('\n').length;
        for (const { at } of claimsOf(text)) {
          expect(at.line).toBeGreaterThanOrEqual(1);
          expect(at.line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a bounded number of claims', () => {
    const text = 'The code is under the MIT license.\n\n'.repeat(20_000);
    expect(claimsOf(text).length).toBeLessThanOrEqual(MAX_CLAIMS);
  });

  it.each([
    ['aliases that grow', `a: &a [x]\n${'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n'.repeat(9)}`],
    ['ten thousand open lists', `a: ${'['.repeat(10_000)}`],
    ['ten thousand dashes', `a:\n${'- '.repeat(10_000)}x`],
    [
      'a thousand levels',
      Array.from({ length: 1_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    ],
  ])('with %s in its front matter gives no field, and no crash', (_, yaml) => {
    expect(frontMatterOf(`---\n${yaml}\n---\n`)?.licences).toEqual([]);
  });
});

describe('a repository', () => {
  it('of ten thousand licence files is read as far as the limit', () => {
    const files = Array.from({ length: 10_000 }, (_, at) => ({ path: `${at}/LICENSE`, text: 'x' }));
    expect(readClaims({ files }, house).texts.length).toBeLessThanOrEqual(MAX_FILES);
  });
});

describe('blocks and words', () => {
  it('count lines as editors do', () => {
    const [block] = blocksOf('\n\nThe data\r\nis here.');
    expect(block?.kind === 'prose' && block.tokens.map(({ line }) => line)).toEqual([
      3, 3, 4, 4, 4,
    ]);
  });

  it.each([
    ['GPLv3', 'gpl 3'],
    ['GPL v3.0', 'gpl 3.0'],
    ['CC-BY-NC 4.0', 'cc by nc 4.0'],
    ['llama3.1', 'llama 3.1'],
    ['RAIL++-M', 'rail++ m'],
    ['Licence', 'license'],
    ['许可证', '许 可 证'],
  ])('%s is %s', (text, words) => {
    expect(
      tokensOf(text)
        .map((token) => token.text)
        .join(' '),
    ).toBe(words);
  });
});
