import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesMemberTwice } from './duplicate-keys.ts';

const isTwice = (text: string): boolean => namesMemberTwice(text, JSON.parse(text));

describe('a JSON text', () => {
  it('that names a member twice in one object is found, at any depth', () => {
    expect(isTwice('{"no":99,"no":4}')).toBe(true);
    expect(isTwice('[{"sum":{"no":99,"yes":1,"no":4}}]')).toBe(true);
  });

  it('that names a member once in each of several objects is sound', () => {
    expect(isTwice('[{"no":1},{"no":2},{"a":{"no":3}}]')).toBe(false);
  });

  it('is not misread for colons, quotes and backslashes inside its texts', () => {
    expect(isTwice(String.raw`{"a:b":"c:\"d\":\\","e\\":":"}`)).toBe(false);
  });

  it('made from a value never names a member twice, however it is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(namesMemberTwice(text, JSON.parse(text))).toBe(false);
      }),
    );
  });
});
