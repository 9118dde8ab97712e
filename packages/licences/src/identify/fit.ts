import { SPAN } from '../texts/index-of.ts';
import type { Book, Reference } from '../texts/book.ts';
import type { Words } from '../words/words.ts';
import { chainOf, gapsOf, runsOf, type Box, type Run } from './align.ts';
import { classOf, type ChangeClass } from './changes.ts';
import { startOf, stretchOf, type Cluster, type Clusters } from './clusters.ts';

/** A stretch that differs, and what it is about. */
interface Difference {
  readonly gap: Box;
  readonly class: ChangeClass;
}

/** A known text laid upon a stretch of the input. */
export interface Fit {
  readonly known: Reference;
  /** Words of the input, from the first to the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly differences: readonly Difference[];
  /** Words that are equal. */
  readonly matched: number;
  /** Share of the words of the known text that are there. */
  readonly found: number;
  /** Words that it explains, less those that it does not. */
  readonly gain: number;
}

/** What else is known of the input when one text is laid upon it. */
export interface Surroundings {
  readonly book: Book;
  readonly clusters: Clusters;
  /** Stretches that belong to other parts already. */
  readonly taken: readonly Fit[];
}

/** A text may begin and end this far from where its heaviest matches say. */
const SLACK = 40;

/** A run this short at an edge, far from the rest, is there by chance. */
const STRAY = 6;

/** How many right words a wrong or missing one weighs, so that of two near texts the one with like terms is taken. */
const HARM: Readonly<Record<ChangeClass, number>> = {
  name: 0,
  year: 0,
  formatting: 0,
  wording: 1.5,
  grant: 2,
  restriction: 2,
  number: 4,
  territory: 5,
};

/** A known text roughly laid upon a stretch of the input. */
export interface Sketch {
  readonly known: Reference;
  readonly box: Box;
  readonly chain: readonly Run[];
  /** Words of the chain. */
  readonly matched: number;
}

/** Lays the known text of a cluster roughly upon the input. */
export function sketchOf(
  words: Words,
  cluster: Cluster,
  { book, clusters, taken }: Surroundings,
): Sketch | undefined {
  const known = book.texts[cluster.text];
  if (known === undefined) return undefined;
  const box = boxOf(words, cluster, known, taken);
  const anchors = anchorsOf(clusters.byText[cluster.text] ?? [], box);
  const chain = chainOf({ input: words.codes, known: known.codes }, box, anchors);
  return { known, box, chain, matched: lengthOf(chain) };
}

/** Lays a known text exactly upon the input; nothing where only stray words fit. */
export function fitOf(words: Words, { known, box, chain }: Sketch, book: Book): Fit | undefined {
  const runs = withoutStrays(runsOf({ input: words.codes, known: known.codes }, box, chain));
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { from, to } = { from: first.input, to: last.input + last.length };
  const sides = { words, known, book };
  const differences = gapsOf(runs, { ...box, inputFrom: from, inputTo: to })
    .filter((gap) => sizeOf(gap) > 0)
    .map((gap) => ({ gap, class: classOf(sides, gap) }));
  const matched = lengthOf(runs);
  const harm = differences.reduce(
    (sum, { gap, class: named }) => sum + HARM[named] * sizeOf(gap),
    0,
  );
  const missing = sumOf(
    differences.filter((difference) => difference.class !== 'formatting'),
    (gap) => gap.placeTo - gap.placeFrom,
  );
  const found = 1 - missing / known.codes.length;
  return { known, from, to, differences, matched, found, gain: matched - harm };
}

function sumOf(differences: readonly Difference[], size: (gap: Box) => number): number {
  return differences.reduce((sum, { gap }) => sum + size(gap), 0);
}

function sizeOf(gap: Box): number {
  return gap.inputTo - gap.inputFrom + gap.placeTo - gap.placeFrom;
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0);
}

/** Matches of one text within a stretch that are the only ones of their words in both, in the order of the input. */
export function anchorsOf(clusters: readonly Cluster[], box: Box): readonly Run[] {
  const all: Run[] = [];
  for (const cluster of clusters) {
    cluster.inputs.forEach((input, nth) => {
      if (input < box.inputFrom || input + SPAN > box.inputTo) return;
      all.push({ input, place: cluster.places[nth] ?? 0, length: SPAN });
    });
  }
  const inputs = countsOf(all.map(({ input }) => input));
  const places = countsOf(all.map(({ place }) => place));
  return all
    .filter(({ input, place }) => inputs.get(input) === 1 && places.get(place) === 1)
    .toSorted((a, b) => a.input - b.input);
}

function countsOf(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The stretch of the input where the text may lie, none of which belongs to another part. */
function boxOf(words: Words, cluster: Cluster, known: Reference, taken: readonly Fit[]): Box {
  const [first, last] = stretchOf(cluster);
  const slack = SLACK + Math.floor(known.codes.length / 4);
  const start = startOf(cluster) - slack;
  const end = startOf(cluster) + known.codes.length + slack;
  const before = taken.map(({ to }) => to).filter((to) => to <= first + SPAN);
  const behind = taken.map(({ from }) => from).filter((from) => from >= last - SPAN);
  return {
    inputFrom: Math.max(0, start, ...before),
    inputTo: Math.min(words.codes.length, end, ...behind),
    placeFrom: 0,
    placeTo: known.codes.length,
  };
}

/** Short runs at both ends go while what parts them from the rest is longer than they are. */
function withoutStrays(runs: readonly Run[]): readonly Run[] {
  let [from, to] = [0, runs.length];
  while (to - from > 1 && isStray(runs[from], runs[from + 1])) from += 1;
  while (to - from > 1 && isStray(runs[to - 1], runs[to - 2])) to -= 1;
  return runs.slice(from, to);
}

function isStray(run: Run | undefined, next: Run | undefined): boolean {
  if (run === undefined || next === undefined) return false;
  const [left, right] = run.input < next.input ? [run, next] : [next, run];
  return run.length < STRAY && right.input - left.input - left.length > 2 * run.length;
}
