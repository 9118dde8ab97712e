import { canonicalJson, type Json } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDifference, pointerTo } from './pointer.ts';

const json = fc.jsonValue({ maxDepth: 3 }).map((value): Json => JSON.parse(JSON.stringify(value)));

describe('a pointer', () => {
  it('escapes after RFC 6901', () => {
    expect(pointerTo(['a/b', 'm~n', 0])).toBe('/a~1b/m~0n/0');
    expect(pointerTo([])).toBe('');
  });
});

describe('the first difference', () => {
  it('is the first by name, as deep as it goes', () => {
    const stored = { b: [{ status: 'no' }, { status: 'exempt:oss' }], a: 1 };
    const replayed = { b: [{ status: 'no' }, { status: 'applies' }], a: 1 };
    expect(firstDifference(stored, replayed)).toEqual({
      pointer: '/b/1/status',
      stored: 'exempt:oss',
      replayed: 'applies',
    });
    expect(firstDifference({ b: 1, a: 1 }, { b: 2, a: 2 })?.pointer).toBe('/a');
  });

  it('names what is missing on either side', () => {
    expect(firstDifference({ a: 1 }, {})).toEqual({
      pointer: '/a',
      stored: 1,
      replayed: undefined,
    });
    expect(firstDifference([1], [1, 2])).toEqual({ pointer: '/1', stored: undefined, replayed: 2 });
  });

  it('tells a list from a record and nothing from null', () => {
    expect(firstDifference([], {})?.pointer).toBe('');
    expect(firstDifference({ a: null }, {})?.stored).toBeNull();
    expect(firstDifference({ a: null }, { a: {} })?.pointer).toBe('/a');
  });

  it('does not look into prototypes', () => {
    expect(firstDifference({ constructor: 1 }, {})).toEqual({
      pointer: '/constructor',
      stored: 1,
      replayed: undefined,
    });
  });

  it('is found exactly where canonical texts differ', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(firstDifference(a, b) === undefined).toBe(canonicalJson(a) === canonicalJson(b));
        expect(firstDifference(a, structuredClone(a))).toBeUndefined();
      }),
    );
  });
});
