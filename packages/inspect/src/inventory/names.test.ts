import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodePoint, collisions, fileName } from './names.ts';

describe('fileName', () => {
  it('is text for every UTF-8 name, a byte order mark included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fileName(Buffer.from(text))).toEqual({ kind: 'text', text });
      }),
    );
    expect(fileName(Buffer.from('\ufeffa'))).toEqual({ kind: 'text', text: '\ufeffa' });
  });

  it('escapes a name that is not UTF-8 so that no byte is lost', () => {
    expect(fileName(Buffer.from([0x61, 0xff, 0x5c, 0x62]))).toEqual({
      kind: 'not-utf8',
      escaped: 'a\\xff\\\\b',
    });
  });

  it('gives two names that are not UTF-8 two escaped forms', () => {
    const name = fc.uint8Array({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(name, name, (left, right) => {
        const [one, two] = [fileName(left), fileName(right)];
        if (one.kind === 'text' || two.kind === 'text') return;
        expect(one.escaped === two.escaped).toBe(Buffer.compare(left, right) === 0);
      }),
    );
  });
});

describe('byCodePoint', () => {
  it('puts U+FF5A before U+10000, where UTF-16 would not', () => {
    expect(['\u{10000}', '\uff5a'].sort(byCodePoint)).toEqual(['\uff5a', '\u{10000}']);
  });

  it('is the order of the UTF-8 bytes', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const bytes = Buffer.compare(Buffer.from(left), Buffer.from(right));
        expect(Math.sign(byCodePoint(left, right))).toBe(bytes);
      }),
    );
  });
});

describe('collisions', () => {
  it('groups names that differ only in case', () => {
    expect(collisions(['readme.md', 'config.json', 'README.md'])).toEqual([
      ['README.md', 'readme.md'],
    ]);
  });

  it('groups names that differ only in the Unicode form of a character', () => {
    expect(collisions(['caf\u00e9', 'cafe\u0301'])).toEqual([['cafe\u0301', 'caf\u00e9']]);
  });

  it('keeps names apart that differ in more', () => {
    expect(collisions(['a', 'b', 'a/b', 'ab'])).toEqual([]);
  });

  it('sees folders that become one, and the files in them', () => {
    expect(collisions(['W', 'W/x', 'w', 'w/x'])).toEqual([
      ['W', 'w'],
      ['W/x', 'w/x'],
    ]);
  });
});
