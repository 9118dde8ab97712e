import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCard } from './card.ts';
import { readMarkdown } from './markdown.ts';
import { quantityOf, roundQuantity } from './quantity.ts';
import { sectionsOf } from './sections.ts';
import { splitCard } from './split.ts';
import { agreed, statementsIn } from './statements.ts';

function stated(text: string) {
  const reading = readMarkdown(text, 1);
  if (reading.kind !== 'blocks') throw new Error(reading.detail);
  return statementsIn(reading.blocks);
}

describe('splitCard', () => {
  it('finds the block that opens the card, and the line it begins on', () => {
    expect(splitCard('\n---\nlicense: mit\n---\n# x\n')).toEqual({
      front: { text: 'license: mit', firstLine: 3 },
      body: '# x\n',
      bodyFirstLine: 5,
    });
  });
  it.each([
    ['an empty block', '---\n---\n# x'],
    ['a block after a title', '# t\n---\na: b\n---\n'],
    ['a block that is never closed', '---\na: b\n'],
  ])('takes %s for text, as the Hub does', (_, text) => {
    expect(splitCard(text).front).toBeUndefined();
  });
});

describe('quantityOf', () => {
  it('covers what is written so when rounded', () => {
    expect(quantityOf('7', 'B')).toEqual({ value: 7e9, covers: { lo: 6.5e9, hi: 7.5e9 } });
    expect(quantityOf('70', 'B')?.covers).toEqual({ lo: 69.5e9, hi: 70.5e9 });
    expect(quantityOf('100', 'M')?.covers).toEqual({ lo: 95e6, hi: 105e6 });
    expect(quantityOf('1.5', 'billion')?.value).toBe(1.5e9);
    expect(quantityOf('7,241,732,096', '')?.value).toBe(7_241_732_096);
  });
  it('rounds a plain number as it would be written in words', () => {
    expect(roundQuantity(7e9).covers).toEqual({ lo: 6.5e9, hi: 7.5e9 });
  });
});

describe('statementsIn', () => {
  it.each([
    ['A model with 7B parameters.', 'model.parameters', 7e9],
    ['It has 7 billion parameters', 'model.parameters', 7e9],
    ['A tiny one: 0.5M params', 'model.parameters', 0.5e6],
    ['the **8.03B**-parameter model', 'model.parameters', 8.03e9],
    ['- Number of parameters: 1,234,567', 'model.parameters', 1_234_567],
    ['671B total parameters', 'model.parameters', 671e9],
    ['37B activated for each token', 'model.active_parameters', 37e9],
    ['It was trained on 2 trillion tokens of text.', 'model.training_tokens', 2e12],
    ['pretraining used 15T tokens', 'model.training_tokens', 15e12],
    ['trained on 1.4T high-quality tokens', 'model.training_tokens', 1.4e12],
  ])('reads `%s` as %s', (text, fact, value) => {
    expect(stated(text).map((one) => [one.fact, one.value])).toEqual([
      [fact, { lo: value, hi: value }],
    ]);
  });

  it('leaves the end open where the card does', () => {
    expect(stated('Trained on over 15T tokens.')[0]?.value).toEqual({ lo: 15e12, hi: Infinity });
    expect(stated('Trained on 15T+ tokens.')[0]?.value).toEqual({ lo: 15e12, hi: Infinity });
    expect(stated('Trained on at most 2B tokens.')[0]?.value).toEqual({ lo: 0, hi: 2e9 });
  });

  it.each([
    'It outperforms models with 70B parameters.',
    'Smaller than a 13B parameter model.',
    'The family comes in sizes from 7B parameters.',
    '| size | 7B parameters | 8k |',
    '```\n7B parameters\n```',
    '> 7B parameters',
    'The context window has 128,000,000 tokens in training.',
    'Trained with 4096 tokens at a time.',
    'version 2.7B parameterised',
  ])('takes `%s` for no statement about this model', (text) => {
    expect(stated(text)).toEqual([]);
  });

  it('gives the line of the number, not of the paragraph', () => {
    expect(stated('# t\n\nThis model\nhas, all in all,\n7B parameters.')[0]?.line).toBe(5);
  });

  it('takes the more exact of two statements that can both be true, and keeps two that cannot', () => {
    const both = stated('It has 7B parameters.\n\nIt has 7.24B parameters.');
    expect(agreed(both).map((one) => one.value.lo)).toEqual([7.24e9]);
    const other = stated('It has 7B parameters.\n\nIt has 8B parameters.');
    expect(agreed(other).map((one) => one.line)).toEqual([1, 3]);
  });

  it.each([
    ['digits', '1'.repeat(100_000)],
    ['groups', '1,111'.repeat(20_000)],
    ['words', 'trained on 1 aaa '.repeat(8_000)],
    ['units', '7B '.repeat(30_000)],
    ['names', 'params of '.repeat(20_000)],
  ])('takes time in proportion to its text, also over %s', (_, text) => {
    const started = performance.now();
    statementsIn([{ kind: 'paragraph', text, line: 1, level: 0 }]);
    statementsIn([{ kind: 'paragraph', text: text.replaceAll(' ', '. '), line: 1, level: 0 }]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('sectionsOf', () => {
  it('names the topics of headings as publishers write them', () => {
    const reading = readMarkdown(
      '# M\n## Intended Use\n## Bias, Risks, and Limitations\n\nTraining Data\n---\n',
      1,
    );
    const sections = reading.kind === 'blocks' ? sectionsOf(reading.blocks) : [];
    expect(sections.map((section) => section.topics)).toEqual([
      [],
      ['intended-use'],
      ['limitations', 'safety'],
      ['training-data'],
    ]);
    expect(sections[3]?.line).toBe(5);
  });
});

function blocksOf(text: string) {
  const reading = readMarkdown(text, 1);
  return reading.kind === 'blocks'
    ? reading.blocks.map(({ kind, text: words, line }) => [kind, words, line])
    : reading.detail;
}

describe('readMarkdown', () => {
  it('reads headings of both forms, paragraphs and items with the line they begin on', () => {
    const text =
      '# One #\n\nTwo\n===\nthree\nfour\n- five\n  six\n\n    seven\n1. eight\n***\nnine\n---\n';
    expect(blocksOf(text)).toEqual([
      ['heading', 'One', 1],
      ['heading', 'Two', 3],
      ['paragraph', 'three\nfour', 5],
      ['paragraph', 'five\nsix', 7],
      ['paragraph', 'seven', 10],
      ['paragraph', 'eight', 11],
      ['heading', 'nine', 13],
    ]);
  });

  it.each([
    ['fenced code', '```py\nx\n\n# y\n```\nz'],
    ['code in a list', '- ~~~\n  x\n  ~~~\n\nz'],
    ['indented code', '    x\n\nz'],
    ['a quote', '> x\n> y\nlazy\n\nz'],
    ['HTML', '<div>\nx\n</div>\n\nz'],
    ['a comment', '<!-- x\n\n# y\n-->\nz'],
    ['an image', '![x](y.png)z'],
    ['a definition', '[x]: https://example.org\nz'],
  ])('passes over %s', (_, text) => {
    const blocks = blocksOf(text);
    expect(Array.isArray(blocks) ? blocks.map(([, words]) => words) : blocks).toEqual(['z']);
  });

  it('leaves the words of links and emphasis, and the signs of names', () => {
    expect(blocksOf('**a** [b](https://example.org) `c` d_e_f _g_ \\*h <br> i')).toEqual([
      ['paragraph', 'a b c d_e_f g *h  i', 1],
    ]);
  });

  it('refuses a text that is too long', () => {
    expect(readMarkdown('a\n'.repeat(600_000), 3)).toMatchObject({ kind: 'too-much', line: 3 });
  });

  it.each([
    '*a **a ',
    '[a](\n',
    '[\n',
    '![',
    '<a ',
    '_a __b\n',
    '` `` ``` ',
    '- a\n',
    '> ',
    '# a\n',
    '|a|b|\n',
    '[a]: b\n',
    '- ',
    '#',
    '_',
    '\\',
  ])('takes time in proportion to its text, also over many `%s`', (sign) => {
    const started = performance.now();
    readCard('README.md', sign.repeat(Math.floor(200_000 / sign.length)));
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('never crashes on any text', () => {
    const signs = fc.constantFrom(
      '# ',
      '\n',
      '- ',
      '> ',
      '```',
      '~~~',
      '<!--',
      '-->',
      '[',
      '](',
      ')',
      '![',
      '*',
      '_',
      '    ',
      'a',
      '===',
      '---',
      '1. ',
      '|',
      '<b>',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(signs).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(readMarkdown(text, 1).kind).toBe('blocks');
        },
      ),
      { numRuns: 300 },
    );
  });
});
