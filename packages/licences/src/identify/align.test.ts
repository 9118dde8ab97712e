import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, gapsOf, runsOf, type Run } from './align.ts';

const word = fc.integer({ min: 1, max: 6 }).map((number) => number * 8);
const text = fc.array(word, { maxLength: 40 }).map((words) => Uint32Array.from(words));

function boxOf(input: Uint32Array, known: Uint32Array) {
  return { inputFrom: 0, inputTo: input.length, placeFrom: 0, placeTo: known.length };
}

/** Length of the longest common subsequence, by the table of the textbook. */
function longestCommon(input: Uint32Array, known: Uint32Array): number {
  let row = new Array<number>(known.length + 1).fill(0);
  for (const one of input) {
    const next = [0];
    known.forEach((other, at) => {
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0);
}

describe('the runs of two texts', () => {
  it('are equal words in order, and as many as can be', () => {
    fc.assert(
      fc.property(text, text, (input, known) => {
        const runs = runsOf({ input, known }, boxOf(input, known), []);
        for (const { input: from, place, length } of runs) {
          expect(input.slice(from, from + length)).toEqual(known.slice(place, place + length));
        }
        expect(lengthOf(runs)).toBe(longestCommon(input, known));
      }),
    );
  });

  it('leave gaps that fill both texts with them', () => {
    fc.assert(
      fc.property(text, text, (input, known) => {
        const box = boxOf(input, known);
        const runs = runsOf({ input, known }, box, []);
        const gaps = gapsOf(runs, box);
        const inputs = gaps.reduce((sum, gap) => sum + gap.inputTo - gap.inputFrom, 0);
        const places = gaps.reduce((sum, gap) => sum + gap.placeTo - gap.placeFrom, 0);
        expect([inputs, places]).toEqual([
          input.length - lengthOf(runs),
          known.length - lengthOf(runs),
        ]);
      }),
    );
  });

  it('go through anchors that keep one order, and extend them', () => {
    const known = Uint32Array.from({ length: 60 }, (_, at) => 8 * (at + 1));
    const input = Uint32Array.from([...known.slice(0, 20), 800, ...known.slice(20)]);
    const anchors = [
      { input: 3, place: 3, length: 5 },
      { input: 30, place: 29, length: 5 },
    ];
    expect(chainOf({ input, known }, boxOf(input, known), anchors)).toEqual([
      { input: 0, place: 0, length: 20 },
      { input: 21, place: 20, length: 40 },
    ]);
  });

  it('are given up where two long texts have nothing in common', () => {
    const input = Uint32Array.from({ length: 100_000 }, (_, at) => 16 * at);
    const known = Uint32Array.from({ length: 100_000 }, (_, at) => 16 * at + 8);
    expect(runsOf({ input, known }, boxOf(input, known), [])).toEqual([]);
  });
});
