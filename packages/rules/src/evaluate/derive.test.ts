import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsAmong, derivationsOf, deriveValues } from './derive.ts';
import { formulaOf, parseFormula } from './formula.ts';
import { quantity } from './testing/trees.ts';

const amounts: Record<string, number> = { a: 2, b: 3, 'model.c_1': 8 };
const value = (text: string) =>
  formulaOf(text).of((name) => ({ lo: amounts[name] ?? 0, hi: amounts[name] ?? Infinity }));

describe('a formula', () => {
  it.each([
    ['6', 6],
    ['1.5e3', 1500],
    ['6 * a * b', 36],
    ['a + b * 2', 8],
    ['(a + b) * 2', 10],
    ['model.c_1 / a / 2', 2],
    ['model.c_1 / a * 2', 8],
    ['min(a, b) + max(a, b)', 5],
    ['max(a + 1, min(b, 9)) * 2', 6],
    [' ( ( a ) ) ', 2],
    ['12.25', 12.25],
    ['1e5', 100000],
    ['12E+3', 12000],
    ['2.5e-12', 2.5e-12],
    ['\t\n  a  \t', 2],
    ['max(2, a) * min (a, 9)', 4],
  ])('`%s` is %d', (text, wanted) => {
    expect(value(text)).toEqual({ lo: wanted, hi: wanted });
  });

  it.each([
    ['a or 5 * none', 2, 2],
    ['5 * none or a', 2, 2],
    ['a or b', 2, 3],
    ['a or a * 1', 2, 2],
    ['none or none + 1', 1, Infinity],
    ['min(b, none) or a + none', 2, 3],
    ['a or b or model.c_1', 2, 8],
    ['a or model.c_1 or b', 2, 8],
  ])('of several estimates, `%s`, is what they share or what holds them all', (text, lo, hi) => {
    expect(value(text)).toEqual({ lo, hi });
  });

  it('names only the estimates that say something', () => {
    const facts = { x: { ...quantity, derive: '2 * u or 3 * v * w' }, u: quantity, v: quantity };
    const from = (values: Record<string, number>) =>
      deriveValues({ ...facts, w: quantity }, values).derived[0];
    expect(from({ u: 4 })).toEqual({ fact: 'x', value: 8, formula: '2 * u', from: ['u'] });
    expect(from({ v: 4, w: 1 })?.formula).toBe('3 * v * w');
    expect(from({ u: 6, v: 4, w: 1 })).toMatchObject({
      value: 12,
      formula: '2 * u or 3 * v * w',
      from: ['u', 'v', 'w'],
    });
    expect(from({ v: 4 })).toBeUndefined();
  });

  it('names its inputs once, in the order of the text', () => {
    expect(formulaOf('b * a + min(b, model.c_1)').inputs).toEqual(['b', 'a', 'model.c_1']);
    expect(formulaOf('min * 2').inputs).toEqual(['min']);
    expect(formulaOf('ab_1.cd_2.ef3 + maximum / x9').inputs).toEqual([
      'ab_1.cd_2.ef3',
      'maximum',
      'x9',
    ]);
  });

  it.each([
    ['', 0, 'the formula ends too early'],
    ['a +', 3, 'the formula ends too early'],
    ['a - b', 2, '`-` is not expected here'],
    ['a b', 2, '`b` is not expected here'],
    ['a * (b', 6, '`)` is expected here'],
    ['min(a b)', 6, '`,` is expected here'],
    ['min(a, b', 8, '`)` is expected here'],
    ['* a', 0, '`*` is not expected here'],
    ['a or', 4, 'the formula ends too early'],
    ['a or or b', 8, '`b` is not expected here'],
    ['a % b', 1, '`% b` is not part of a formula'],
    ['a * -3', 4, '`-` is not expected here'],
    ['Model.a', 0, '`Model.a` is not part of a formula'],
    ['a.', 1, '`.` is not part of a formula'],
    ['1.', 1, '`.` is not part of a formula'],
    ['1e', 1, '`e` is not expected here'],
    ['a.9', 1, '`.9` is not part of a formula'],
    ['_a', 0, '`_a` is not part of a formula'],
    [
      'a # a comment that nobody should write',
      1,
      '`# a comment that nob` is not part of a formula',
    ],
    ['a)', 1, '`)` is not expected here'],
  ])('`%s` is refused at %d', (text, at, detail) => {
    expect(parseFormula(text)).toEqual({ kind: 'unfit', at, detail });
  });

  it('nests as deep as fifty parentheses, and no deeper', () => {
    expect(parseFormula('('.repeat(50) + 'a' + ')'.repeat(50)).kind).toBe('formula');
    expect(parseFormula('('.repeat(51) + 'a' + ')'.repeat(51))).toEqual({
      kind: 'unfit',
      at: 51,
      detail: 'more than 50 parentheses are open',
    });
  });

  it('has at most five hundred parts, so that it can be worked out', () => {
    const sum = (parts: number): string => Array.from({ length: parts }, () => 'a').join('+');
    expect(formulaOf(sum(250)).of(() => ({ lo: 1, hi: 1 }))).toEqual({ lo: 250, hi: 250 });
    expect(parseFormula(sum(10_000))).toMatchObject({
      kind: 'unfit',
      detail: 'it has more than 500 parts',
    });
  });

  it('counts only the parentheses that are open at once', () => {
    expect(parseFormula(Array.from({ length: 60 }, () => '(a)').join('+')).kind).toBe('formula');
  });

  it('that is none says nothing about its fact', () => {
    expect(formulaOf('a -')).toMatchObject({ inputs: [] });
    expect(formulaOf('a -').of(() => ({ lo: 1, hi: 1 }))).toEqual({ lo: -Infinity, hi: Infinity });
  });

  it('never throws anything but gives what is wrong, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom('a', '1', '(', ')', '+', '*', '/', ',', 'min', ' '))
            .map((parts) => parts.join('')),
        ),
        (text) => {
          expect(['formula', 'unfit']).toContain(parseFormula(text).kind);
        },
      ),
    );
  });

  it('is monotone: narrower inputs never give a wider value', () => {
    const ends = fc
      .tuple(fc.nat(50), fc.nat(50))
      .map(([x, y]) => ({ lo: Math.min(x, y), hi: Math.max(x, y) }));
    const texts = fc.constantFrom(
      'a * b',
      'a / b',
      'a + b',
      'min(a, b)',
      'max(a, b) / a',
      '6 * a * (b + 1)',
    );
    fc.assert(
      fc.property(texts, ends, ends, fc.nat(50), fc.nat(50), (text, a, b, x, y) => {
        const inside = {
          a: Math.max(a.lo, Math.min(a.hi, x)),
          b: Math.max(b.lo, Math.min(b.hi, y)),
        };
        const wide = formulaOf(text).of((name) => (name === 'a' ? a : b));
        const exact = formulaOf(text).of((name) => ({
          lo: name === 'a' ? inside.a : inside.b,
          hi: name === 'a' ? inside.a : inside.b,
        }));
        expect(wide.lo <= exact.lo && exact.hi <= wide.hi).toBe(true);
      }),
    );
  });

  it('is monotone with estimates too, as long as they agree', () => {
    const ends = fc
      .tuple(fc.nat(50), fc.nat(50))
      .map(([x, y]) => ({ lo: Math.min(x, y), hi: Math.max(x, y) }));
    fc.assert(
      fc.property(ends, ends, fc.nat(50), (a, margin, at) => {
        const x = Math.max(a.lo, Math.min(a.hi, at));
        const b = { lo: Math.max(0, 2 * x - margin.lo), hi: 2 * x + margin.hi };
        const wide = formulaOf('2 * a or b').of((name) => (name === 'a' ? a : b));
        const narrow = formulaOf('2 * a or b').of((name) => (name === 'a' ? { lo: x, hi: x } : b));
        expect(narrow).toEqual({ lo: 2 * x, hi: 2 * x });
        expect(wide.lo <= narrow.lo && narrow.hi <= wide.hi).toBe(true);
      }),
    );
  });

  // The one exception to monotony (docs/facts.md): somebody is wrong, and the formula cannot say who.
  it('knows less when its estimates come to contradict each other', () => {
    const facts = { x: { ...quantity, derive: '2 * u or 3 * v' }, u: quantity, v: quantity };
    const x = (values: Record<string, number>) => deriveValues(facts, values).values['x'];
    expect(x({ u: 6 })).toBe(12);
    expect(x({ u: 6, v: 4 })).toBe(12);
    expect(x({ u: 6, v: 5 })).toEqual({ lo: 12, hi: 15 });
  });
});

const facts = {
  flop: { ...quantity, derive: '6 * size * token' },
  double: { ...quantity, derive: 'flop + flop' },
  size: quantity,
  token: quantity,
  year: { ...quantity, min: 5 },
  half: { ...quantity, derive: 'year / 2' },
};

describe('derived facts', () => {
  it('are added with formula and inputs, chains included', () => {
    expect(deriveValues(facts, { size: 2, token: 3 })).toEqual({
      values: { size: 2, token: 3, flop: 36, double: 72, half: { lo: 2.5 } },
      derived: [
        { fact: 'flop', value: 36, formula: '6 * size * token', from: ['size', 'token'] },
        { fact: 'double', value: 72, formula: 'flop + flop', from: ['flop'] },
        { fact: 'half', value: { lo: 2.5 }, formula: 'year / 2', from: ['year'] },
      ],
    });
  });

  it('are intervals when an input is', () => {
    expect(deriveValues(facts, { size: 2, token: { lo: 1, hi: 3 } }).values['flop']).toEqual({
      lo: 12,
      hi: 36,
    });
    expect(deriveValues(facts, { size: 2, token: { lo: 1 } }).values['flop']).toEqual({ lo: 12 });
    expect(deriveValues(facts, { size: 2, token: { hi: 1 } }).values['flop']).toEqual({
      lo: 0,
      hi: 12,
    });
  });

  it('give way to a value of their own', () => {
    const { values, derived } = deriveValues(facts, { size: 2, token: 3, flop: { hi: 40 } });
    expect([values['flop'], values['double']]).toEqual([{ hi: 40 }, { lo: 0, hi: 80 }]);
    expect(derived.map(({ fact }) => fact)).toEqual(['double', 'half']);
  });

  it('are left out where they would say no more than the type does', () => {
    expect(deriveValues(facts, { size: 2 }).values).not.toHaveProperty('flop');
    expect(deriveValues(facts, { size: 2 }).values).not.toHaveProperty('double');
  });

  it('in a circle give nothing', () => {
    const circle = { a: { ...quantity, derive: 'b + 1' }, b: { ...quantity, derive: 'a * 2' } };
    const { values } = deriveValues(circle, {});
    expect(values['a']).toEqual({ lo: 1 });
  });

  it('take what is no quantity for unknown, and nothing below zero for real', () => {
    expect(deriveValues(facts, { size: true, token: { has: [] } }).values).not.toHaveProperty(
      'flop',
    );
    expect(deriveValues(facts, { size: -2, token: 3 }).values['flop']).toBe(0);
  });

  it('do not change the values handed in', () => {
    const given = { size: 2, token: 3 };
    deriveValues(facts, given);
    expect(given).toEqual({ size: 2, token: 3 });
  });

  it('can be told from claims of their own', () => {
    const derivations = derivationsOf(facts);
    const { values } = deriveValues(facts, { size: 2, token: 3 });
    expect(claimsAmong(derivations, values)).toEqual({ size: 2, token: 3 });
    expect(claimsAmong(derivations, { size: 2, token: 3, flop: 35 })).toEqual({
      size: 2,
      token: 3,
      flop: 35,
    });
    expect(claimsAmong(derivations, { flop: 35, double: 70 })).toEqual({ flop: 35 });
  });
});
