import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, any, not, type Truth } from './truth.ts';

const truths: readonly Truth[] = ['yes', 'no', 'unknown'];
const truth = fc.constantFrom(...truths);
const parts = fc.array(truth, { maxLength: 6 });

/** Kleene's table, written out once more by hand: the row is the left part. */
const AND: { readonly [left in Truth]: { readonly [right in Truth]: Truth } } = {
  yes: { yes: 'yes', no: 'no', unknown: 'unknown' },
  no: { yes: 'no', no: 'no', unknown: 'no' },
  unknown: { yes: 'unknown', no: 'no', unknown: 'unknown' },
};

describe('all', () => {
  it('follows Kleene’s table for every pair', () => {
    for (const left of truths)
      for (const right of truths) expect(all([left, right])).toBe(AND[left][right]);
  });

  it('is no as soon as one part is no, whatever is unknown', () => {
    expect(all(['unknown', 'no'])).toBe('no');
    expect(all(['no', 'unknown'])).toBe('no');
  });

  it('is yes when nothing is asked', () => {
    expect(all([])).toBe('yes');
  });
});

describe('any', () => {
  it('is yes as soon as one part is yes, whatever is unknown', () => {
    expect(any(['unknown', 'yes'])).toBe('yes');
    expect(any(['yes', 'unknown'])).toBe('yes');
  });

  it('is unknown when a part is unknown and none is yes', () => {
    expect(any(['no', 'unknown', 'no'])).toBe('unknown');
  });

  it('is no when nothing is offered, and when all are no', () => {
    expect(any([])).toBe('no');
    expect(any(['no', 'no'])).toBe('no');
  });
});

describe('not', () => {
  it('turns yes and no around and leaves unknown unknown', () => {
    expect(truths.map(not)).toEqual(['no', 'yes', 'unknown']);
  });
});

describe('the laws of three-valued logic', () => {
  it('De Morgan: not all is any not', () => {
    fc.assert(fc.property(parts, (of) => not(all(of)) === any(of.map(not))));
  });

  it('double negation gives the part back', () => {
    fc.assert(fc.property(truth, (part) => not(not(part)) === part));
  });

  it('order and repetition do not matter', () => {
    fc.assert(
      fc.property(parts, (of) => {
        expect(all(of.toReversed())).toBe(all(of));
        expect(all([...of, ...of])).toBe(all(of));
        expect(any(of.toReversed())).toBe(any(of));
        expect(any([...of, ...of])).toBe(any(of));
      }),
    );
  });

  it('parts may be grouped at will', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(all([all(a), all(b)])).toBe(all([...a, ...b]));
        expect(any([any(a), any(b)])).toBe(any([...a, ...b]));
      }),
    );
  });

  it('monotony: settling an unknown part never turns a known answer around', () => {
    fc.assert(
      fc.property(parts, fc.array(truth, { minLength: 6, maxLength: 6 }), (of, answers) => {
        const settled = of.map((part, place) =>
          part === 'unknown' ? (answers[place] ?? part) : part,
        );
        if (all(of) !== 'unknown') expect(all(settled)).toBe(all(of));
        if (any(of) !== 'unknown') expect(any(settled)).toBe(any(of));
      }),
    );
  });
});
