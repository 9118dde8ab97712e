import { readFileSync } from 'node:fs';
import { sha256 } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { termsFileSchema } from '../schema.ts';
import { standingOf, termsBook, termsOfDigest } from './book.ts';

const FILE = new URL('../../../packs/licences/terms.generated.json', import.meta.url);
const text = readFileSync(FILE, 'utf8');
const { licences } = termsFileSchema.parse(JSON.parse(text));
const book = termsBook(licences);

describe('the terms that ship', () => {
  it('are 170 records, each under its id', () => {
    expect(book.size).toBe(170);
    expect(book.get('llama-3.1-community')?.terms.naming_duty.prefix).toBe('Llama');
  });

  it('name no file of a text, but its key and digest', () => {
    const texts = licences.flatMap(({ text }) => [text, ...(text.also ?? [])]);
    for (const { key, sha256 } of texts)
      expect([key, sha256 === null]).toEqual([key, key === null]);
    expect(texts.filter(({ key }) => key?.includes('/'))).toEqual([]);
  });

  it('say unknown, not none, where nobody read the text', () => {
    const terms = book.get('grok-2-community')?.terms;
    expect(terms?.output_training.value).not.toBe('none');
    expect(terms?.indemnity.value).toBe('unknown');
  });

  it('load without a second check when the bytes are those that were checked, else not at all', () => {
    expect(termsOfDigest(text, sha256(text))?.size).toBe(170);
    expect(termsOfDigest(`${text} `, sha256(text))).toBeUndefined();
  });
});

describe('how a term stands', () => {
  it.each([
    ['none', 'none'],
    ['unknown', 'unknown'],
    ['unclear', 'unknown'],
    ['not-addressed', 'silent'],
    ['not-stated', 'silent'],
    ['allowed', 'says'],
  ])('%s is told as %s', (value, standing) => {
    expect(standingOf({ value, at: null })).toBe(standing);
  });

  it('is a conflict where the text contradicts itself, whatever the value says', () => {
    expect(standingOf({ value: 'allowed', at: '§2', conflict: '§4 bars it' })).toBe('conflict');
  });
});
