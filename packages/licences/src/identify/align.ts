import { plain } from '../words/code.ts';

/** A run of equal words: from `input` and `place` on, `length` words. */
export interface Run {
  readonly input: number;
  readonly place: number;
  readonly length: number;
}

/** Two texts, or two stretches of them. */
interface Pair {
  readonly input: Uint32Array;
  readonly known: Uint32Array;
}

/** A stretch of the input beside a stretch of the known text. */
export interface Box {
  readonly inputFrom: number;
  readonly inputTo: number;
  readonly placeFrom: number;
  readonly placeTo: number;
}

/** Differences beyond this number within one gap are not followed: the gap counts as replaced. */
const MAX_EDITS = 250;

/** So many words beyond where a text should begin and end are looked at as well. */
const SLACK = 32;

/**
 * The longest chain of anchors that goes forward in both texts, each extended as far as words are equal: most of
 * what two texts have in common, found in O(n log n).
 */
export function chainOf(pair: Pair, box: Box, anchors: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  let from = { input: box.inputFrom, place: box.placeFrom };
  for (const anchor of inOrder(anchors)) {
    if (anchor.input < from.input || anchor.place < from.place) continue;
    const run = extended(pair, anchor, { ...box, inputFrom: from.input, placeFrom: from.place });
    runs.push(run);
    from = { input: run.input + run.length, place: run.place + run.length };
  }
  return runs;
}

/**
 * All runs of equal words, in order, none overlapping: those of a chain, and between them what a comparison word
 * by word finds (Myers' algorithm, in O(words · edits) of each gap, edits bounded).
 */
export function runsOf(pair: Pair, box: Box, chain: readonly Run[]): readonly Run[] {
  const [first] = chain;
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return compared(pair, box);
  const lead = first.place - box.placeFrom;
  const tail = box.placeTo - last.place - last.length;
  const near = {
    ...box,
    inputFrom: Math.max(box.inputFrom, first.input - Math.ceil(lead * 1.25) - SLACK),
    inputTo: Math.min(box.inputTo, last.input + last.length + Math.ceil(tail * 1.25) + SLACK),
  };
  return merged(
    gapsOf(chain, near).flatMap((gap, nth) => {
      const run = chain[nth];
      return run === undefined ? compared(pair, gap) : [...compared(pair, gap), run];
    }),
  );
}

/** The stretches before, between and behind runs; empty ones too. */
export function gapsOf(runs: readonly Run[], box: Box): readonly Box[] {
  let [inputFrom, placeFrom] = [box.inputFrom, box.placeFrom];
  return [...runs, { input: box.inputTo, place: box.placeTo, length: 0 }].map((run) => {
    const gap = { inputFrom, inputTo: run.input, placeFrom, placeTo: run.place };
    [inputFrom, placeFrom] = [run.input + run.length, run.place + run.length];
    return gap;
  });
}

/** The longest chain of anchors that goes forward in both texts (patience sorting). */
function inOrder(anchors: readonly Run[]): readonly Run[] {
  const tails: number[] = [];
  const before: number[] = [];
  anchors.forEach(({ place }, nth) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[tails[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[nth] = tails[low - 1] ?? -1;
    tails[low] = nth;
  });
  const chain: Run[] = [];
  for (let nth = tails.at(-1) ?? -1; nth !== -1; nth = before[nth] ?? -1) {
    const anchor = anchors[nth];
    if (anchor !== undefined) chain.push(anchor);
  }
  return chain.toReversed();
}

function extended({ input, known }: Pair, anchor: Run, box: Box): Run {
  let { input: i, place: p } = anchor;
  while (i > box.inputFrom && p > box.placeFrom && same(input[i - 1], known[p - 1])) {
    i -= 1;
    p -= 1;
  }
  let length = 0;
  while (
    i + length < box.inputTo &&
    p + length < box.placeTo &&
    same(input[i + length], known[p + length])
  ) {
    length += 1;
  }
  return { input: i, place: p, length };
}

function same(left: number | undefined, right: number | undefined): boolean {
  return plain(left ?? 0) === plain(right ?? 0);
}

/** Myers' greedy comparison of a gap; no runs where it needs more than `MAX_EDITS` edits. */
function compared({ input, known }: Pair, box: Box): readonly Run[] {
  const width = box.inputTo - box.inputFrom;
  const height = box.placeTo - box.placeFrom;
  if (width <= 0 || height <= 0) return [];
  const limit = Math.min(MAX_EDITS, width + height);
  const furthest = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    for (let k = -edits; k <= edits; k += 2) {
      const down =
        k === -edits || (k !== edits && at(furthest, k - 1, limit) < at(furthest, k + 1, limit));
      let x = down ? at(furthest, k + 1, limit) : at(furthest, k - 1, limit) + 1;
      while (
        x < width &&
        x - k < height &&
        same(input[box.inputFrom + x], known[box.placeFrom + x - k])
      ) {
        x += 1;
      }
      furthest[k + limit + 1] = x;
      if (k === width - height && x >= width) return traced(trace, box);
    }
    trace.push(furthest.slice(limit + 1 - edits, limit + 2 + edits));
  }
  return [];
}

function at(furthest: Int32Array, k: number, limit: number): number {
  return furthest[k + limit + 1] ?? 0;
}

/** The runs of the path that reached the end of the gap, from its steps. */
function traced(trace: readonly Int32Array[], box: Box): readonly Run[] {
  const runs: Run[] = [];
  let x = box.inputTo - box.inputFrom;
  let y = box.placeTo - box.placeFrom;
  for (let edits = trace.length; edits > 0; edits -= 1) {
    const row = trace[edits - 1] ?? new Int32Array(1);
    const value = (k: number): number => row[k + edits - 1] ?? -1;
    const k = x - y;
    const down = k === -edits || (k !== edits && value(k - 1) < value(k + 1));
    const beforeK = down ? k + 1 : k - 1;
    const beforeX = value(beforeK);
    const beforeY = beforeX - beforeK;
    const startX = down ? beforeX : beforeX + 1;
    if (x > startX) runs.push(runAt(box, startX, startX - k, x - startX));
    x = beforeX;
    y = beforeY;
  }
  if (x > 0) runs.push(runAt(box, 0, 0, x));
  return runs.toReversed();
}

function runAt(box: Box, x: number, y: number, length: number): Run {
  return { input: box.inputFrom + x, place: box.placeFrom + y, length };
}

/** Runs that touch in both texts are one. */
function merged(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.input + last.length === run.input &&
      last.place + last.length === run.place
    ) {
      joined[joined.length - 1] = { ...last, length: last.length + run.length };
    } else if (run.length > 0) joined.push(run);
  }
  return joined;
}
