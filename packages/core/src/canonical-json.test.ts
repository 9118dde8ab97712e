import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, toJson, type Json } from './canonical-json.ts';

const json = fc.jsonValue({ maxDepth: 4 }).map((value): Json => JSON.parse(JSON.stringify(value)));

/** The same value with the members of every object the other way round. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, member === undefined ? null : reversed(member)]),
  );
}

/** The double with these 64 bits. */
function double(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

describe('RFC 8785, section 3.2.2: primitive types', () => {
  const written = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);

  it('gives the RFC’s text for the RFC’s sample', () => {
    expect(canonicalJson(written)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('gives the RFC’s bytes of section 3.2.4', () => {
    const bytes = `7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d
      62 65 72 73 22 3a 5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 65 2b 33 30 2c 34 2e 35 2c 30 2e 30
      30 32 2c 31 65 2d 32 37 5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c
      5c 5c 5c 5c 22 2f 22 7d`;
    expect(Buffer.from(canonicalJson(written)).toString('hex')).toBe(bytes.replaceAll(/\s/g, ''));
  });
});

describe('RFC 8785, section 3.2.3: order of members', () => {
  it('is that of UTF-16 code units, in the RFC’s sample', () => {
    const written: Json = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect([...canonicalJson(written).matchAll(/:"([^"]*)"/g)].map((match) => match[1])).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('puts 10 before 9, as texts stand, not as numbers', () => {
    expect(canonicalJson({ '9': 1, '10': 2 })).toBe('{"10":2,"9":1}');
  });

  it('reaches into lists and leaves their order', () => {
    expect(canonicalJson([{ b: 1, a: 2 }, 0])).toBe('[{"a":2,"b":1},0]');
  });
});

describe('RFC 8785, appendix B: numbers', () => {
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the double %s is written %s', (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'the double %s has no form',
    (bits) => {
      expect(() => canonicalJson(double(bits))).toThrow('has no JSON form');
    },
  );
});

describe('canonical JSON', () => {
  it('reads back as the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  it('does not depend on the order in which members were set', () => {
    fc.assert(
      fc.property(json, (value) => canonicalJson(reversed(value)) === canonicalJson(value)),
    );
  });

  it('of canonical JSON is the same text again', () => {
    fc.assert(
      fc.property(
        json,
        (value) => canonicalJson(JSON.parse(canonicalJson(value))) === canonicalJson(value),
      ),
    );
  });

  it('leaves out members that are undefined, and commas with them', () => {
    expect(canonicalJson({ a: undefined, b: 1, c: undefined, d: {} })).toBe('{"b":1,"d":{}}');
  });

  it('writes empty lists and records', () => {
    expect(canonicalJson([])).toBe('[]');
    expect(canonicalJson({})).toBe('{}');
  });

  it('refuses half a surrogate pair in texts and names, which has no UTF-8 form', () => {
    expect(() => canonicalJson('\ud83d')).toThrow('a lone surrogate has no JSON form');
    expect(() => canonicalJson({ '\ude00': 1 })).toThrow('a lone surrogate has no JSON form');
  });

  it('keeps a member named __proto__ as an ordinary member', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe(
      '{"__proto__":{"a":2},"b":1}',
    );
  });
});

describe('a value of ours as JSON', () => {
  it('is itself where it is JSON already', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(toJson(value)).toEqual(value);
      }),
    );
    expect([null, true, 1, 'a'].map(toJson)).toEqual([null, true, 1, 'a']);
  });

  it('is without members that are undefined', () => {
    expect(Object.keys(Object(toJson({ a: undefined, b: [{ c: undefined, d: 1 }] })))).toEqual([
      'b',
    ]);
    expect(canonicalJson(toJson({ b: [{ c: undefined, d: null }] }))).toBe('{"b":[{"d":null}]}');
  });

  it.each([[undefined], [1n], [Symbol('a')], [() => 1]])('is never made of %s', (part) => {
    expect(() => toJson(part)).toThrow(`a ${typeof part} has no JSON form`);
    expect(() => toJson([part])).toThrow('has no JSON form');
  });
});
