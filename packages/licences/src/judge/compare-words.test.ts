import { describe, expect, it } from 'vitest';
import { bookBytes, openBook } from '../texts/book.ts';
import { compareWords } from './compare-words.ts';

const own = { form: 'text' } as const;
const clause =
  'This licence is given to everybody who keeps this notice with every copy of the work.';
const texts = [
  {
    ...own,
    spelled: true,
    ids: ['a'],
    key: 'house/a',
    text: `${clause} It may be sold to 100 users.`,
  },
  {
    ...own,
    spelled: true,
    ids: ['b'],
    key: 'house/b',
    text: `${clause} It may be sold to 300 users.`,
  },
  { ...own, spelled: false, ids: ['c'], key: 'house/c', text: `${clause} It may not be sold.` },
];
const book = openBook(bookBytes(texts));

describe('two texts word by word', () => {
  it('differ in the one number, and the words before it lead there', () => {
    const compared = compareWords('a', 'b', book);
    expect(compared?.differences).toEqual([
      {
        a: { from: 22, count: 1, words: '100' },
        b: { from: 22, count: 1, words: '300' },
        after: 'the work it may be sold to'.split(' ').slice(-6).join(' '),
      },
    ]);
  });

  it('show no word of a text that may not be spelled out', () => {
    const compared = compareWords('a', 'c', book);
    expect(compared?.differences.length).toBeGreaterThan(0);
    for (const { b } of compared?.differences ?? []) expect(b.words).toBeUndefined();
  });

  it('are not compared where the book lacks one', () => {
    expect(compareWords('a', 'nobody-has-it', book)).toBeUndefined();
  });

  it('are equal to themselves', () => {
    expect(compareWords('c', 'c', book)?.differences).toEqual([]);
  });
});
