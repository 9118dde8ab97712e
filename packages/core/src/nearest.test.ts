import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', '.', '_'),
  minLength: 6,
  maxLength: 20,
});

describe('nearest', () => {
  it('finds a name of which two neighbouring letters were swapped', () => {
    expect(nearest('model.trianing_compute', ['use.sector', 'model.training_compute'])).toBe(
      'model.training_compute',
    );
  });

  it.each([
    ['ab', 'ba', 'a swap is one step, also at the front'],
    ['abc', 'abd', 'one letter changed'],
    ['abc', 'abcd', 'one letter left out'],
    ['abc', 'ab', 'one letter too many'],
  ])('from %s to %s: %s', (from, to) => {
    expect(nearest(from, [to])).toBe(to);
  });

  it('offers nothing when more than a third of the letters differ', () => {
    expect(nearest('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(nearest('abcdef', ['abcxyz'])).toBeUndefined();
    expect(nearest('abcdef', ['abcdefghi'])).toBeUndefined();
    expect(nearest('abcdefghi', ['abcdefghijkl'])).toBe('abcdefghijkl');
    expect(nearest('abcde', ['abcxy'])).toBeUndefined();
  });

  it('counts a swap as one step and what follows it on its own', () => {
    expect(nearest('abcdef', ['badcef'])).toBe('badcef');
    expect(nearest('abcdef', ['badcfe'])).toBeUndefined();
    expect(nearest('abc', ['bca'])).toBeUndefined();
  });

  it('takes for a swap only two letters that both changed places', () => {
    expect(nearest('ab', ['ca'])).toBeUndefined();
    expect(nearest('ab', ['bc'])).toBeUndefined();
  });

  it('offers one step to names of up to five letters', () => {
    expect(nearest('a', ['b'])).toBe('b');
    expect(nearest('', ['b'])).toBe('b');
    expect(nearest('a', ['bc'])).toBeUndefined();
  });

  it('takes the nearest of several, and the first of equals', () => {
    expect(nearest('abcdef', ['abcdxy', 'abcdex', 'abcdxf'])).toBe('abcdex');
    expect(nearest('abcdef', ['abcdey', 'abcdex'])).toBe('abcdey');
  });

  it('offers nothing when nothing is known', () => {
    expect(nearest('abc', [])).toBeUndefined();
  });

  it('does not compare names beyond 120 letters', () => {
    expect(nearest('a'.repeat(121), ['a'.repeat(120)])).toBeUndefined();
    expect(nearest('a'.repeat(120), ['a'.repeat(119)])).toBe('a'.repeat(119));
  });

  it('finds every known name as itself, whatever else is known', () => {
    fc.assert(
      fc.property(
        word,
        fc.array(word, { maxLength: 5 }),
        (name, others) => nearest(name, [...others, name]) === name,
      ),
    );
  });

  it('finds a name after one letter was dropped, changed or swapped', () => {
    fc.assert(
      fc.property(word, fc.nat(), (name, seed) => {
        const at = seed % (name.length - 1);
        const dropped = name.slice(0, at) + name.slice(at + 1);
        const changed = `${name.slice(0, at)}x${name.slice(at + 1)}`;
        const swapped =
          name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
        for (const typed of [dropped, changed, swapped]) expect(nearest(typed, [name])).toBe(name);
      }),
    );
  });
});
