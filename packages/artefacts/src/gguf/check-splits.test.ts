import { describe, expect, it } from 'vitest';
import type { TensorEntry } from '../tensor.ts';
import { checkSplits, type GgufPart } from './check-splits.ts';

function tensor(name: string): TensorEntry {
  return { name, type: 'F32', shape: [1], elements: 1, at: 64, sizeBytes: 4, declaredAt: 24 };
}

function part(
  file: string,
  split: GgufPart['header']['split'],
  names: readonly string[],
): GgufPart {
  const tensors = names.map(tensor);
  return { file, header: split === undefined ? { tensors } : { tensors, split } };
}

const first = part('1.gguf', { index: 0, count: 2, tensors: 3 }, ['a', 'b']);
const second = part('2.gguf', { index: 1, count: 2, tensors: 3 }, ['c']);

function codes(parts: readonly GgufPart[]): readonly string[] {
  return checkSplits(parts).map(({ code, at }) => `${code} ${at.file}`);
}

describe('the parts of a split GGUF model', () => {
  it('fit together when each number and each tensor is there once', () => {
    expect(codes([first, second])).toEqual([]);
    expect(codes([])).toEqual([]);
  });

  it.each([
    ['a part missing', [second], ['splits.missing 2.gguf']],
    [
      'a part twice',
      [first, part('3.gguf', { index: 0, count: 2 }, ['c'])],
      ['splits.number 3.gguf', 'splits.missing 3.gguf'],
    ],
    [
      'a part of another split',
      [first, part('3.gguf', { index: 1, count: 5 }, ['c'])],
      ['splits.count 3.gguf'],
    ],
    [
      'a file that is no part',
      [first, second, part('3.gguf', undefined, ['d'])],
      ['splits.undeclared 3.gguf'],
    ],
    [
      'a tensor in two parts',
      [first, part('2.gguf', { index: 1, count: 2, tensors: 3 }, ['b'])],
      ['splits.twice 2.gguf'],
    ],
    [
      'fewer tensors than declared',
      [first, part('2.gguf', { index: 1, count: 2 }, [])],
      ['splits.tensors 1.gguf'],
    ],
  ] as const)('with %s have a fault', (_, parts, faults) => {
    expect(codes(parts)).toEqual(faults);
  });

  it('name the first missing numbers however many are claimed', () => {
    const [fault] = checkSplits([part('1.gguf', { index: 0, count: 4_000_000_000 }, [])]);
    expect(fault?.detail).toBe(
      '1 of 4000000000 parts are there; missing, counted from 0: 1, 2, 3, 4, 5, 6, 7, 8, …',
    );
  });

  it('with hundreds of faults list 100 and say that there are more', () => {
    const strays = Array.from({ length: 300 }, (_, index) => part(`${index}.gguf`, undefined, []));
    expect(codes(strays)).toHaveLength(101);
    expect(codes(strays).at(-1)).toContain('splits.more');
  });
});
