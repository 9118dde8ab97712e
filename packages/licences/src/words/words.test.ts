import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS, MARKER, SLOT, plain } from './code.ts';
import { MAX_WORDS, wordAt, wordsOf } from './words.ts';

function codes(text: string): readonly number[] {
  return Array.from(wordsOf(text).codes, plain);
}

function flagged(text: string, flag: number): readonly string[] {
  const words = wordsOf(text);
  return Array.from(words.codes, (code, at) =>
    (code & flag) === 0 ? '' : wordAt(words, at),
  ).filter((word) => word !== '');
}

describe('two texts have the same words', () => {
  it.each([
    ['case', 'You MAY use it', 'you may use It'],
    ['lines and spaces', 'You may use it', 'You\n  may\tuse\r\nit'],
    ['typographic quotes and dashes', 'the "Work" - if any', 'the “Work” — if any'],
    ['apostrophes', "the licensor's and don't", 'the licensor’s and don’t'],
    ['a hyphen at the end of a line', 'notwithstanding that', 'notwith-\n  standing that'],
    ['hyphens inside words', 'royalty-free', 'royalty\u2011free'],
    ['comment signs', 'You may\nuse it', ' * You may\n// use it'],
    ['HTML', 'You may & must use it', '<p class="a">You <b>may</b> &amp; must&nbsp;use it</p>'],
    ['Markdown', 'You may use it', '# **You** _may_ use `it`'],
    [
      'the target of a Markdown link',
      'the terms here',
      'the [terms](https://example.org/terms) here',
    ],
    ['spelling', 'a license of the organization', 'a licence of the organisation'],
    ['an ampersand', 'you and me', 'you & me'],
    ['commas in numbers', '1000000 users', '1,000,000 users'],
    ['the scheme of an address', 'http://www.example.org/a', 'https://example.org/a'],
    ['full-width and joined letters', 'file 12', 'ﬁle １２'],
    ['characters without width', 'not', 'n\u200bo\u00adt'],
  ])('whatever their %s', (_, one, other) => {
    expect(codes(one)).toEqual(codes(other));
  });

  it('but not where a number, a version or an address is another', () => {
    expect(codes('version 2.0')).not.toEqual(codes('version 2.1'));
    expect(codes('700 million')).not.toEqual(codes('70 million'));
    expect(codes('https://example.org/a')).not.toEqual(codes('https://example.org/b'));
  });
});

describe('a word', () => {
  it('is a character in Chinese', () => {
    const words = wordsOf('不得用于商业目的');
    expect(words.codes.length).toBe(8);
    expect(wordAt(words, 1)).toBe('得');
  });

  it('has the line on which it begins', () => {
    const { lines } = wordsOf('one\n\ntwo\r\nthree notwith-\nstanding four');
    expect([...lines]).toEqual([1, 3, 4, 4, 5]);
  });

  it('is told to be of a list, of a copyright line or a field, or an address', () => {
    const text =
      'Copyright (c) 2024 <name of owner>\n\n1. Use\n\n   (a) at https://example.org; and\n(iv) end';
    expect(flagged(text, MARKER)).toEqual(['1', 'a', 'iv']);
    expect(flagged(text, SLOT)).toEqual(['Copyright', 'c', '2024', 'name', 'of', 'owner']);
    expect(flagged(text, ADDRESS)).toEqual(['https://example.org']);
  });

  it('is no number of a list where a sentence merely runs over a line with it', () => {
    expect(flagged('under version\n2. You may', MARKER)).toEqual([]);
    expect(flagged('no more than\n30 days', MARKER)).toEqual([]);
  });

  it('is no copyright line where a sentence speaks of copyright', () => {
    expect(flagged('Copyright holders grant you\nCopyright notices must stay', SLOT)).toEqual([]);
  });
});

describe('reading words', () => {
  it('takes any text, with places in order and inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const words = wordsOf(text);
        let end = 0;
        words.codes.forEach((_, at) => {
          expect(words.starts[at]).toBeGreaterThanOrEqual(end);
          end = words.ends[at] ?? 0;
          expect(end).toBeGreaterThan(words.starts[at] ?? 0);
        });
        expect(end).toBeLessThanOrEqual(words.text.length);
      }),
    );
  });

  it('gives the words of parts one after the other', () => {
    const part = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,5}$/);
    fc.assert(
      fc.property(part, part, (one, other) => {
        expect(codes(`${one}\n${other}`)).toEqual([...codes(one), ...codes(other)]);
      }),
    );
  });

  it('stops at a number of words and says so', () => {
    const words = wordsOf('a '.repeat(MAX_WORDS + 1));
    expect([words.codes.length, words.cut]).toEqual([MAX_WORDS, true]);
  });

  it.each([
    ['a line of 100 MB', 'the terms of use, '.repeat(5_600_000)],
    ['one endless word', 'x'.repeat(4_000_000)],
    ['brackets that never close', '<[{('.repeat(100_000)],
    ['beginnings of addresses', 'https://'.repeat(60_000)],
    ['dots between letters', 'a.'.repeat(200_000)],
    ['hyphens at line ends', 'a-\n'.repeat(200_000)],
    ['copyright signs', '(c) '.repeat(100_000)],
    ['beginnings of scripts', '<script>'.repeat(50_000)],
  ])('takes no more than a moment for %s', (_, text) => {
    const start = process.cpuUsage().user;
    wordsOf(text);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(10);
  });
});
