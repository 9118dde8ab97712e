import { describe, expect, it } from 'vitest';
import { bookBytes, openBook } from '../texts/book.ts';
import { identifyText } from './identify-text.ts';

const TERMS = `House Licence

Anybody may use, copy and change the work for any purpose, provided that each copy keeps this text. The
licence ends thirty days after the holder learns of a breach, unless the breach is mended before. The work
comes as it is, and nobody is liable for anything that follows from its use.`;

const book = openBook(
  bookBytes([{ ids: ['house-1.0'], key: 'house/1', form: 'text', spelled: true, text: TERMS }]),
);

function read(text: string): readonly (string | undefined)[] {
  const [part] = identifyText(text, book).parts;
  return [part?.id, part?.certainty, ...(part?.changes.map((change) => change.class) ?? [])];
}

describe('a text', () => {
  it('is exact when all words are the same, whatever its lines, case and quotes', () => {
    expect(read(TERMS)).toEqual(['house-1.0', 'exact']);
    expect(read(TERMS.toUpperCase().replaceAll(/\s+/g, '\n'))).toEqual(['house-1.0', 'exact']);
  });

  it('is exact but for a notice when a copyright line stands before it', () => {
    const [id, certainty] = read(`Copyright (c) 2024 Jane Doe\n\n${TERMS}`);
    expect([id, certainty]).toEqual(['house-1.0', 'exact-but-notice']);
  });

  it('has no name when a number was changed', () => {
    expect(read(TERMS.replace('thirty', 'ninety'))).toEqual([undefined, 'modified', 'number']);
  });

  it('has no name when a `not` was put in', () => {
    expect(read(TERMS.replace('may use', 'may not use'))).toEqual([
      undefined,
      'modified',
      'restriction',
    ]);
  });

  it('has no name when a restriction stands behind it', () => {
    const [id, certainty] = read(`${TERMS}\n\nThe work must not be used by any competitor.`);
    expect([id, certainty]).toEqual([undefined, 'modified']);
  });
});
