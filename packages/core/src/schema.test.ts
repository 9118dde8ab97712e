import { describe, expect, it } from 'vitest';
import { sha256 } from './digest.ts';
import { countSchema, daySchema, evidenceSchema, sha256Schema, valueSchema } from './schema.ts';

interface Decoder {
  readonly safeParse: (raw: unknown) => { readonly success: boolean };
}

const fits = (schema: Decoder, raw: unknown): boolean => schema.safeParse(raw).success;
const digest = sha256('');

describe('the decoder of', () => {
  it('a day takes days of the calendar and nothing around them', () => {
    expect(fits(daySchema, '2026-02-28')).toBe(true);
    for (const wrong of ['2026-02-30', '2026-2-28', ' 2026-02-28', '2026-02-28T00:00', 20260228])
      expect(fits(daySchema, wrong)).toBe(false);
  });

  it('a digest takes 64 hexadecimal digits and nothing around them', () => {
    expect(fits(sha256Schema, digest)).toBe(true);
    for (const wrong of [digest.slice(1), `${digest}0`, digest.toUpperCase(), `sha256:${digest}`])
      expect(fits(sha256Schema, wrong)).toBe(false);
  });

  it('a count takes whole numbers from nothing on', () => {
    expect([0, 7].every((count) => fits(countSchema, count))).toBe(true);
    expect([-1, 0.5, '1'].some((count) => fits(countSchema, count))).toBe(false);
  });

  it('a value takes each type of value, and no record with another key', () => {
    const right = [
      true,
      1e25,
      'mit',
      { has: ['text'] },
      { has: [], not: ['text'] },
      { has: [], complete: true },
      { lo: 1 },
      { hi: 2 },
      { lo: '2026-01-01', hi: '2026-01-02' },
    ];
    expect(right.filter((value) => !fits(valueSchema, value))).toEqual([]);
    const wrong = [
      null,
      [],
      { has: [1] },
      { has: [], complete: false },
      { has: [], more: 1 },
      { lo: 1, more: 2 },
      { lo: '2026-02-30' },
      { lo: 1, hi: '2026-01-02' },
    ];
    expect(wrong.filter((value) => fits(valueSchema, value))).toEqual([]);
  });

  it('evidence takes each of the four kinds with all of its parts', () => {
    const read = { kind: 'read', file: 'a', sha256: digest };
    const right = [
      { ...read, at: { byte: 0 } },
      { ...read, at: { line: 1, column: 2 } },
      { ...read, at: { line: 1 } },
      { ...read, at: { pointer: '/a' } },
      { kind: 'derived', formula: 'a + b', from: ['a', 'b'] },
      { kind: 'attested', signature: 's', identity: 'i', statement: 't' },
    ];
    expect(right.filter((one) => !fits(evidenceSchema, one))).toEqual([]);
    const wrong = [
      read,
      { ...read, at: {} },
      { ...read, at: { byte: -1 } },
      { ...read, at: { line: 0 } },
      { ...read, at: { line: 1, column: 0 } },
      { ...read, at: { byte: 1, line: 1 } },
      { kind: 'derived', formula: 'a + b' },
      { kind: 'attested', signature: 's', identity: 'i' },
      { kind: 'guessed' },
    ];
    expect(wrong.filter((one) => fits(evidenceSchema, one))).toEqual([]);
  });
});
