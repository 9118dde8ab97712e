import { describe, expect, it } from 'vitest';
import { compilePack, packFromJson } from './compile-pack.ts';
import { typeFlaws } from './compiled-types.ts';
import { everyPart } from './mutants/testing/every-part.ts';
import type { Duty, Expr, Pack, Rule } from './tree.ts';

const { pack } = everyPart();
const at = { line: 1, column: 1, length: 1 };
const [first, ...others] = pack.duties;
if (first === undefined) throw new Error('a pack without duties shows nothing');

const codesOf = (altered: Pack): readonly string[] =>
  packFromJson(compilePack(altered), 'sent.json').faults.map(
    ({ code, detail }) => `${code} ${detail}`,
  );
const withDuty = (duty: Partial<Duty>): Pack => ({
  ...pack,
  duties: [{ ...first, ...duty }, ...others],
});
const when = (expr: Expr): Pack => withDuty({ base: { kind: 'is', expr } });

const bool: Expr = { op: 'fact', fact: 'model.open', at };
const number: Expr = { op: 'fact', fact: 'model.own', at };
const date: Expr = { op: 'fact', fact: 'model.placed', at };
const member: Expr = { op: 'fact', fact: 'use.sector', at };

describe('a compiled pack that somebody wrote by hand', () => {
  it('is read when every expression is of the type of its place', () => {
    expect(codesOf(pack)).toEqual([]);
  });

  it('is read in a moment though it names thirty thousand parameters, and told of the one that stands twice', () => {
    const [one] = pack.params;
    if (one === undefined) throw new Error('a pack without parameters shows nothing');
    const many = Array.from({ length: 30_000 }, (_, place) => ({ ...one, name: `p${place}` }));
    const begun = performance.now();
    const flaws = typeFlaws({ ...pack, params: [...pack.params, ...many, { ...one, name: 'p7' }] });
    expect(flaws.map(({ detail }) => detail)).toEqual(['`params.p7` stands in the pack twice']);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  const wrong: readonly (readonly [string, Expr])[] = [
    ['a number as a condition', number],
    ['a date as a condition', date],
    ['a parameter as a condition', { op: 'param', param: 'line', at }],
    ['a number negated', { op: 'not', of: number, at }],
    ['a condition and a number', { op: 'and', of: [bool, number], at }],
    ['a date above a number', { op: '>', of: [date, number], at }],
    ['conditions in order', { op: '<=', of: [bool, bool], at }],
    ['a day taken from a date', { op: '>', of: [{ op: '-', of: [date, number], at }, date], at }],
    ['a number of two kinds', { op: 'if', of: [bool, number, bool], at }],
    ['a member of a number', { op: 'is', fact: 'model.own', member: 'x', at }],
    ['a member in an enum', { op: 'has', fact: 'use.sector', member: 'health', at }],
    ['an enum by itself', { op: 'fact', fact: 'use.sector', at }],
    ['a word of a term that is no choice', { op: 'chosen', term: 'large', members: ['x'], at }],
    ['a choice as a condition', { op: 'term', term: 'kind', at }],
    ['an enum above an enum', { op: '>', of: [member, member], at }],
    ['a choice between values on a number', { op: 'if', of: [number, bool, bool], at }],
    ['a date added to a date', { op: '>', of: [{ op: '+', of: [date, date], at }, date], at }],
    ['a number added to a condition', { op: '+', of: [bool, number], at }],
  ];
  it.each(wrong)('is refused for %s', (_what, expr) => {
    expect(codesOf(when(expr))).toEqual(['WB-T01 sized is not of the type that its place needs']);
  });

  it('is refused for a due date that is none, an exception that is no condition, and a term of another type', () => {
    expect(codesOf(withDuty({ due: number }))).toEqual([
      'WB-T01 sized, due is not of the type that its place needs',
    ]);
    expect(codesOf(withDuty({ met: number }))).toEqual([
      'WB-T01 sized, met is not of the type that its place needs',
    ]);
    const unless = [{ cite: ['ACT 1'], base: { kind: 'is' as const, expr: date }, unless: [], at }];
    expect(codesOf(withDuty({ unless }))).toHaveLength(1);
    const terms = pack.terms.map((term) =>
      term.kind === 'value' ? { ...term, value: bool } : term,
    );
    expect(codesOf({ ...pack, terms })).toEqual(
      expect.arrayContaining(['WB-T01 terms.due is not of the type that its place needs']),
    );
  });

  it('is refused for one part of several that is no condition', () => {
    const part = (expr: Expr): Rule => ({
      cite: ['ACT 1'],
      base: { kind: 'is', expr },
      unless: [],
      at,
    });
    const parts = [part(bool), part(number)];
    expect(codesOf(withDuty({ base: { kind: 'any', of: parts } }))).toHaveLength(1);
    const terms = pack.terms.map((term) =>
      term.kind === 'choice'
        ? { ...term, choose: [...term.choose, { ...part(number), value: 'x' }] }
        : term,
    );
    expect(codesOf({ ...pack, terms })).toEqual([
      'WB-T01 terms.kind is not of the type that its place needs',
    ]);
  });

  it('is refused for one value of several that does not fit the unit of its parameter', () => {
    const [one] = pack.params;
    const valuesOf = (unit: string, ...values: readonly (string | number)[]): readonly string[] =>
      typeFlaws({
        ...pack,
        params: pack.params.map((param) =>
          param === one
            ? {
                ...param,
                unit,
                values: values.map((value) => ({ value, from: '2025-01-01', cite: ['ACT 1'] })),
              }
            : param,
        ),
      }).map(({ code }) => code);
    expect(valuesOf('FLOP', 1, 2)).toEqual([]);
    expect(valuesOf('FLOP', 1, '2025-01-01')).toContain('WB-R01');
    expect(valuesOf('date', '2025-01-01', '2025-02-30')).toContain('WB-R01');
    expect(valuesOf('date', '2025-01-01', 20250101)).toContain('WB-R01');
  });

  it('is refused for a parameter whose value is of another unit, and for names that stand twice', () => {
    const params = pack.params.map((param) =>
      param.name === 'start' ? { ...param, unit: 'FLOP' } : param,
    );
    expect(codesOf({ ...pack, params })).toContain(
      'WB-R01 a value of params.start does not fit its unit',
    );
    expect(codesOf({ ...pack, duties: [first, ...pack.duties] })).toEqual([
      'WB-N02 `sized` stands in the pack twice',
    ]);
  });
});
