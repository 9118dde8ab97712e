import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { day } from './day.ts';
import { decodeValue, type Decoded } from './decode-value.ts';
import { valueJson, type Value, type VocabularyEntry } from './value.ts';

const LISTS = { licences: ['mit', 'apache-2.0', 'NONE'] };
const number: VocabularyEntry = { type: 'number', unit: 'FLOP', min: 0, means: 'compute' };
const date: VocabularyEntry = { type: 'date', means: 'first placed' };
const sector: VocabularyEntry = { type: 'enum', values: ['health', 'general'], means: 'sector' };
const licence: VocabularyEntry = { type: 'code', list: 'licences', means: 'licence' };
const name: VocabularyEntry = { type: 'code', means: 'name' };
const outputs: VocabularyEntry = {
  type: 'set',
  values: ['text', 'code', 'image'],
  means: 'outputs',
};
const formats: VocabularyEntry = { type: 'set', means: 'formats' };

function read(entry: VocabularyEntry, raw: unknown): Value | undefined {
  const decoded = decodeValue(entry, raw, LISTS);
  return decoded.kind === 'value' ? decoded.value : undefined;
}

function unfit(entry: VocabularyEntry, raw: unknown): Decoded & { kind: 'unfit' } {
  const decoded = decodeValue(entry, raw, LISTS);
  if (decoded.kind !== 'unfit') throw new Error('the value fits');
  return decoded;
}

describe('a bool', () => {
  const bool: VocabularyEntry = { type: 'bool', means: 'signed' };

  it('is true or false, no word and no number', () => {
    expect(read(bool, true)).toBe(true);
    expect(read(bool, false)).toBe(false);
    for (const raw of ['true', 1, 0, null, undefined, 'yes'])
      expect(read(bool, raw)).toBeUndefined();
  });

  it('says what was written and what would be right', () => {
    expect(unfit(bool, 'yes')).toEqual({
      kind: 'unfit',
      detail: '`yes` is not true or false',
      remedy: 'write true or false',
    });
    expect(unfit(bool, undefined).detail).toBe('`nothing` is not true or false');
    expect(unfit(bool, [1n]).detail).toBe('`["1"]` is not true or false');
  });

  it('quotes at most 60 characters, and never half a surrogate pair', () => {
    const detail = unfit(bool, `${'x'.repeat(59)}😀`).detail;
    expect(detail).toBe(`\`${'x'.repeat(59)}\ufffd\` is not true or false`);
  });
});

describe('a number', () => {
  it.each<[unknown, Value]>([
    [7, 7],
    ['1.0e+25', 1e25],
    ['1e25', 1e25],
    [' 12.50 ', 12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['2e12..3e12', { lo: 2e12, hi: 3e12 }],
    ['2e12 .. 3e12', { lo: 2e12, hi: 3e12 }],
    ['2e12..', { lo: 2e12 }],
    ['..3e12', { hi: 3e12 }],
    ['3..3', 3],
    [
      { lo: 1, hi: 2 },
      { lo: 1, hi: 2 },
    ],
    [{ lo: 1 }, { lo: 1 }],
    [{ lo: null, hi: '2' }, { hi: 2 }],
    [{ lo: 2, hi: null }, { lo: 2 }],
    ['.25', 0.25],
    [0, 0],
  ])('reads %j', (raw, value) => {
    expect(read(number, raw)).toEqual(value);
  });

  it.each<[unknown]>([
    ['1e999'],
    [Number.NaN],
    [Infinity],
    ['0x10'],
    ['1_000'],
    ['1,000'],
    ['1e'],
    ['e5'],
    ['x5'],
    ['5x'],
    [''],
    ['..'],
    ['1..2..3'],
    ['a..2'],
    ['1..b'],
    [{ lo: 'a', hi: 2 }],
    [{ lo: 1, hi: 'b' }],
    [{ lo: 1, high: 2 }],
    [{}],
    [[1, 2]],
    [true],
    [null],
    ['1'.repeat(31)],
    ['1e1234'],
  ])('refuses %j', (raw) => {
    expect(unfit(number, raw).remedy).toBe(
      'write a number of FLOP, or an interval such as 2e12..3e12',
    );
  });

  it('without a unit, or of unit 1, is asked for without one', () => {
    expect(unfit({ type: 'number', means: 'x' }, 'a').remedy).toBe(
      'write a number, or an interval such as 2e12..3e12',
    );
    expect(unfit({ type: 'number', unit: '1', means: 'x' }, 'a').remedy).toBe(
      'write a number, or an interval such as 2e12..3e12',
    );
  });

  it('may be as long as YAML’s integers, if a double can hold it', () => {
    expect(read(number, 10n)).toBe(10);
    expect(read(number, { lo: 2, hi: 2n })).toBe(2);
    expect(read(number, 10n ** 400n)).toBeUndefined();
  });

  it('has its low end first', () => {
    expect(unfit(number, '3..2').detail).toContain('whose low end comes first');
    expect(unfit(number, { lo: 3, hi: 2 }).detail).toContain('whose low end comes first');
  });

  it('may have blanks around its ends, also around one left open', () => {
    expect(read(number, '2e12 .. 3e12')).toEqual({ lo: 2e12, hi: 3e12 });
    expect(read(number, '2e12 .. ')).toEqual({ lo: 2e12 });
    expect(read(number, ' .. 3e12')).toEqual({ hi: 3e12 });
  });

  it('is not below its smallest value, at either end', () => {
    expect(unfit(number, -1).remedy).toBe('write a number of at least 0');
    expect(unfit(number, '-1..5').remedy).toBe('write a number of at least 0');
    expect(unfit(number, '..-1').remedy).toBe('write a number of at least 0');
    expect(unfit(number, '-5..').remedy).toBe('write a number of at least 0');
    expect(read({ type: 'number', means: 'x' }, -1)).toBe(-1);
    expect(unfit({ type: 'number', min: 5, means: 'x' }, 4).remedy).toBe(
      'write a number of at least 5',
    );
  });

  it('has no zero with a sign, which JSON would lose', () => {
    expect(Object.is(read({ type: 'number', means: 'x' }, -0), 0)).toBe(true);
    expect(Object.is(read({ type: 'number', means: 'x' }, '-0'), 0)).toBe(true);
  });
});

describe('a date', () => {
  it.each<[unknown, unknown]>([
    ['2025-08-02', '2025-08-02'],
    [' 2025-08-02 ', '2025-08-02'],
    ['never', '2299-12-31'],
    [' never ', '2299-12-31'],
    [' 2025-07 ', { lo: '2025-07-01', hi: '2025-07-31' }],
    ['2025-07', { lo: '2025-07-01', hi: '2025-07-31' }],
    ['2024-02', { lo: '2024-02-01', hi: '2024-02-29' }],
    ['2025-02', { lo: '2025-02-01', hi: '2025-02-28' }],
    ['2025-04', { lo: '2025-04-01', hi: '2025-04-30' }],
    ['0050-02', { lo: '0050-02-01', hi: '0050-02-28' }],
    ['2025', { lo: '2025-01-01', hi: '2025-12-31' }],
    ['2025-01-01..2025-03-01', { lo: '2025-01-01', hi: '2025-03-01' }],
    ['2025-01-01..', { lo: '2025-01-01' }],
    ['..never', { hi: '2299-12-31' }],
    ['2026-11-01T09:00', '2026-11-01'],
    ['2026-11-01 23:59:59', '2026-11-01'],
    ['2026-11-01 09:00..', { lo: '2026-11-01' }],
    ['2025-01-01..2025-01-01', '2025-01-01'],
    [
      { lo: '2025-01-01', hi: 'never' },
      { lo: '2025-01-01', hi: '2299-12-31' },
    ],
    [{ hi: '2025-01-01' }, { hi: '2025-01-01' }],
  ])('reads %j', (raw, value) => {
    expect(read(date, raw)).toEqual(value);
  });

  it.each<[unknown]>([
    ['2025-13'],
    ['2025-00'],
    ['2300'],
    ['0000'],
    ['2025-02-30'],
    ['20250'],
    ['x2025'],
    ['2025-07x'],
    ['1x2025-07'],
    ['2026-11-01T24:00'],
    ['2026-11-01T09:60'],
    ['2026-11-01T09:00Z'],
    ['x2026-11-01T09:00'],
    ['2026-02-30T09:00'],
    [2025],
    ['..'],
    [{}],
    [''],
  ])('refuses %j', (raw) => {
    expect(unfit(date, raw).remedy).toBe(
      'write a day YYYY-MM-DD, a month YYYY-MM, `never`, or an interval of days',
    );
  });

  it('has its first day first', () => {
    expect(unfit(date, '2025-03-01..2025-01-01').detail).toContain('whose first day comes first');
  });

  it('that is open at one end does not name that end', () => {
    expect(read(date, '2025-01-01..')).toStrictEqual({ lo: '2025-01-01' });
    expect(read(date, '..2025-01-01')).toStrictEqual({ hi: '2025-01-01' });
  });

  it('that is a month or a year has nothing before or after it', () => {
    expect(read(date, 'in 2025')).toBeUndefined();
    expect(read(date, '2025-07, late')).toBeUndefined();
    expect(read(date, '2025-13')).toBeUndefined();
  });
});

describe('an enum or code', () => {
  it('is one of its members', () => {
    expect(read(sector, 'health')).toBe('health');
    expect(read(licence, 'NONE')).toBe('NONE');
    expect(unfit(sector, 'helth')).toEqual({
      kind: 'unfit',
      detail: '`helth` is not one of health, general',
      remedy: 'write one of health, general',
    });
    expect(unfit(sector, 3).detail).toBe('`3` is not one of health, general');
  });

  it('names at most twelve members and says how many there are', () => {
    const values = Array.from({ length: 13 }, (_, place) => `m${place}`);
    expect(unfit({ type: 'enum', values, means: 'x' }, 'y').remedy).toBe(
      'write one of m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, … (13 in all)',
    );
    expect(
      unfit({ type: 'enum', values: values.slice(0, 12), means: 'x' }, 'y').remedy,
    ).not.toContain('…');
  });

  it('without a list is any short text that shows all of itself', () => {
    expect(read(name, 'meta-llama/Llama-3.1-8B')).toBe('meta-llama/Llama-3.1-8B');
    expect(read(name, '模型')).toBe('模型');
    expect(read(name, 'x'.repeat(200))).toBe('x'.repeat(200));
  });

  it.each([
    ['x'.repeat(201), 'too long'],
    ['', 'empty'],
    ['a\u0000b', 'a NUL'],
    ['a\nb', 'a line feed'],
    ['a\u001bb', 'an escape'],
    ['a\u009bb', 'a C1 control'],
    ['a\u202eb', 'text turned around'],
    ['a\u200bb', 'a space without width'],
    ['a\u2066b', 'an isolate'],
    ['a\ufeffb', 'a byte order mark'],
    ['a\ud83d', 'half a surrogate pair'],
  ])('without a list refuses %j: %s', (raw) => {
    expect(unfit(name, raw).remedy).toBe(
      'write a code of at most 200 characters without control characters',
    );
    expect(read(formats, [raw])).toBeUndefined();
  });

  it('of a list that is not handed in takes any code', () => {
    expect(decodeValue({ type: 'code', list: 'unknown', means: 'x' }, 'a', {})).toEqual({
      kind: 'value',
      value: 'a',
    });
  });
});

describe('a member that looks like a number', () => {
  const principles: VocabularyEntry = { type: 'set', values: ['1.1', '1.2', '2'], means: 'x' };

  it('is meant when it is written without quotes', () => {
    expect(read(principles, [1.1, 2])).toEqual({ has: ['1.1', '2'] });
    expect(read({ ...principles, type: 'enum' }, 1.2)).toBe('1.2');
  });

  it('is none where no member or more than one is that number, or none is declared', () => {
    expect(read(principles, [1.3])).toBeUndefined();
    expect(read({ type: 'set', values: ['1.1', '1.10'], means: 'x' }, [1.1])).toBeUndefined();
    expect(read({ type: 'set', means: 'x' }, [1.1])).toBeUndefined();
  });
});

describe('a set', () => {
  it('written as a plain list is not complete', () => {
    expect(read(outputs, ['text', 'code', 'text'])).toEqual({ has: ['code', 'text'] });
  });

  it.each<[unknown, Value]>([
    [
      { has: ['text'], not: ['image'] },
      { has: ['text'], not: ['image'] },
    ],
    [
      { has: ['text'], complete: true },
      { has: ['text'], complete: true },
    ],
    [
      { has: ['text'], not: ['image'], complete: true },
      { has: ['text'], complete: true },
    ],
    [{ has: ['text'], complete: false }, { has: ['text'] }],
    [{ not: ['image', 'code'] }, { has: [], not: ['code', 'image'] }],
    [
      { has: null, complete: true },
      { has: [], complete: true },
    ],
    [[], { has: [] }],
  ])('reads %j', (raw, value) => {
    expect(read(outputs, raw)).toEqual(value);
  });

  it.each<[unknown]>([
    ['text'],
    [3],
    [null],
    [{ has: 'text' }],
    [{ has: [1] }],
    [{ not: 'x' }],
    [{ has: [], complete: 'yes' }],
    [{ hass: [] }],
    [{ has: [], more: 1 }],
  ])('refuses %j', (raw) => {
    expect(unfit(outputs, raw).remedy).toBe(
      'write a list of codes, or {has: [], not: [], complete: true}',
    );
  });

  it('names the member that is not declared, in either part', () => {
    expect(unfit(outputs, ['text', 'smell'])).toEqual({
      kind: 'unfit',
      detail: '`smell` is not one of text, code, image',
      remedy: 'write one of text, code, image',
    });
    expect(unfit(outputs, { not: ['smell'] }).detail).toContain('`smell`');
  });

  it('refuses a member that is both in and out', () => {
    expect(unfit(outputs, { has: ['text'], not: ['text'] })).toMatchObject({
      detail: '`text` stands both in `has` and in `not`',
      remedy: 'leave it in one of them',
    });
  });

  it('takes its members from a list, or any code', () => {
    expect(read({ type: 'set', list: 'licences', means: 'x' }, ['mit'])).toEqual({ has: ['mit'] });
    expect(read({ type: 'set', list: 'licences', means: 'x' }, ['gpl'])).toBeUndefined();
    expect(read(formats, ['gguf'])).toEqual({ has: ['gguf'] });
  });
});

describe('a value as JSON', () => {
  const values: readonly [VocabularyEntry, Value][] = [
    [{ type: 'bool', means: 'x' }, true],
    [number, 1e25],
    [number, { lo: 1, hi: 2 }],
    [number, { hi: 2 }],
    [date, day('2025-01-01')],
    [date, { lo: day('2025-01-01') }],
    [sector, 'health'],
    [outputs, { has: ['text'], not: ['image'] }],
    [outputs, { has: [], complete: true }],
  ];

  it.each(values)('read back is the same value', (entry, value) => {
    const text = canonicalJson(valueJson(value));
    expect(read(entry, JSON.parse(text))).toEqual(value);
  });

  it('decoding is stable: what was decoded decodes to itself', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(number, date, sector, name, outputs, formats),
        (raw, entry) => {
          const once = read(entry, raw);
          if (once !== undefined) expect(read(entry, valueJson(once))).toEqual(once);
        },
      ),
    );
  });
});
