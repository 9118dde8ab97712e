import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words/words.ts';
import { bookBytes, openBook } from './book.ts';
import type { KnownText } from './entry.ts';

const shipped = readFileSync(new URL('../../../packs/licences/texts/book.bin', import.meta.url));

function known(text: string): KnownText {
  return { ids: ['house'], key: 'house/1', form: 'text', spelled: true, text };
}

describe('a book', () => {
  it('holds the words of its texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (texts) => {
        const filled = texts.filter((text) => wordsOf(text).codes.length > 0);
        const book = openBook(bookBytes(texts.map(known)));
        expect(book.texts.map(({ codes }) => [...codes])).toEqual(
          filled.map((text) => [...wordsOf(text).codes]),
        );
      }),
    );
  });

  it('opens from any place in a larger buffer', () => {
    const bytes = bookBytes([known('You may use it.')]);
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(openBook(larger.subarray(3)).texts).toHaveLength(1);
  });

  it('is refused when it is of another form', () => {
    const bytes = bookBytes([known('You may use it.')]);
    bytes[new TextDecoder('latin1').decode(bytes).indexOf('book/1') + 5] = 0x32;
    expect(() => openBook(bytes)).toThrow('no book of licence texts');
  });

  it('spells only the words of texts that may be shipped', () => {
    const book = openBook(
      bookBytes([known('open words'), { ...known('closed ones'), spelled: false }]),
    );
    expect([...book.spellings.values()].toSorted()).toEqual(['open', 'words']);
  });

  it('names titles and advice as what a copy may leave out', () => {
    const text =
      'House Licence\n\nYou may use the work for any purpose that you like to.\n\nHow to apply these terms\n\nPut them in.';
    expect(openBook(bookBytes([known(text)])).texts[0]?.optional).toEqual([
      [0, 2],
      [14, 22],
    ]);
  });

  it('of all known texts takes at most 60 MiB', () => {
    const before = process.memoryUsage();
    const book = openBook(shipped);
    const after = process.memoryUsage();
    const grown = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
    expect(book.texts.length).toBeGreaterThan(870);
    expect(grown / 2 ** 20).toBeLessThan(60);
  });
});
