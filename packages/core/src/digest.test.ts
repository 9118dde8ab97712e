import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSha256, sha256, sha256OfJson, ticketNumber } from './digest.ts';

describe('sha256', () => {
  it('gives the digests of FIPS 180-4’s examples', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('takes a text as its UTF-8 bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => sha256(text) === sha256(new TextEncoder().encode(text)),
      ),
    );
  });

  it('of JSON does not depend on the order of members', () => {
    expect(sha256OfJson({ b: 1, a: [2] })).toBe(sha256OfJson({ a: [2], b: 1 }));
    expect(sha256OfJson({ a: [1, 2] })).not.toBe(sha256OfJson({ a: [2, 1] }));
    expect(sha256OfJson('abc')).toBe(sha256('"abc"'));
  });
});

describe('parseSha256', () => {
  const good = sha256('abc');

  it('takes 64 lower-case hexadecimal digits', () => {
    expect(parseSha256(good)).toBe(good);
  });

  it.each([
    [good.slice(1), 'one digit short'],
    [`${good}0`, 'one digit long'],
    [`0${good}`, 'one digit before'],
    [good.toUpperCase(), 'upper case'],
    [`${good.slice(1)}g`, 'a letter that is no digit'],
    [`sha256:${good}`, 'a prefix'],
  ])('refuses %s: %s', (text) => {
    expect(parseSha256(text)).toBeUndefined();
  });
});

describe('ticketNumber', () => {
  it('is the first 40 bits in Crockford’s base 32, lower case, in two groups of four', () => {
    // e3b0c44298 in groups of five bits: 11100 01110 11000 01100 01000 10000 10100 11000.
    expect(ticketNumber(sha256(''))).toBe('werc-8gmr');
  });

  it('has neither i, l, o nor u, whatever the digest', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        /^[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}$/.test(ticketNumber(sha256(text))),
      ),
    );
  });

  it('keeps leading zeros', () => {
    const digest = parseSha256(`00000000ff${'0'.repeat(54)}`);
    expect(digest === undefined ? '' : ticketNumber(digest)).toBe('0000-007z');
  });
});
