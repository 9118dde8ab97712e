import type { Fault } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { readYamlValue } from './yaml-value.ts';

const TEXT = 'a: {b: [1, {c: 2}]}\nday: 2026-11-21\n';

function placeOf(pointer: string): unknown {
  const read = readYamlValue({ path: 'a.yaml', text: TEXT });
  const fault: Fault = { code: 'x', at: { file: 'a.yaml', pointer }, detail: 'd', remedy: 'r' };
  return read.kind === 'value' ? read.placed(fault) : read;
}

describe('a YAML text as plain values', () => {
  it('keeps days as text, and is null where nothing stands', () => {
    expect(readYamlValue({ path: 'a.yaml', text: TEXT })).toMatchObject({
      value: { a: { b: [1, { c: 2 }] }, day: '2026-11-21' },
    });
    expect(readYamlValue({ path: 'a.yaml', text: '' })).toMatchObject({ value: null });
  });

  it('gives a fault at a pointer its line, column and what to underline', () => {
    expect(placeOf('/a/b/1/c')).toEqual({
      code: 'x',
      at: { file: 'a.yaml', line: 1, column: 13 },
      detail: 'd',
      remedy: 'r',
      source: 'a: {b: [1, {c: 2}]}',
      marks: [{ column: 13, length: 4 }],
    });
  });

  it('tells what is missing where it should stand', () => {
    expect(placeOf('/day/none')).toMatchObject({ at: { line: 2, column: 1 } });
    expect(placeOf('/a/b/7')).toMatchObject({ at: { line: 1, column: 5 } });
    expect(placeOf('/none')).toMatchObject({ at: { line: 1, column: 1 } });
  });

  it('leaves a fault as it is where there is no text', () => {
    const read = readYamlValue({ path: 'a.yaml', text: '' });
    const fault: Fault = { code: 'x', at: { file: 'a', pointer: '/b' }, detail: 'd', remedy: 'r' };
    expect(read.kind === 'value' && read.placed(fault)).toBe(fault);
  });

  it('leaves a fault without a pointer as it is', () => {
    const read = readYamlValue({ path: 'a.yaml', text: TEXT });
    const fault: Fault = { code: 'x', at: { file: 'a', line: 9 }, detail: 'd', remedy: 'r' };
    expect(read.kind === 'value' && read.placed(fault)).toBe(fault);
  });

  it('is refused with its places, however deep it is or however many its faults are', () => {
    const codes = (text: string): readonly string[] => {
      const read = readYamlValue({ path: 'a.yaml', text });
      return read.kind === 'faulty' ? read.faults.map(({ code }) => code) : [];
    };
    expect(codes('a: [')).toEqual(['WB-S01']);
    expect(codes('['.repeat(10_000))).toEqual(['WB-S04']);
    expect(codes('a: 1\n'.repeat(5000))).toHaveLength(201);
  });
});
