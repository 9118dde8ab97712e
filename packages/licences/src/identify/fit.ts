import { SPAN } from '../texts/index-of.ts';
import type { Book, Reference } from '../texts/book.ts';
import type { Words } from '../words/words.ts';
import { runsOf, type Run } from './align.ts';
import { changeOf, gapsOf, isHarmless, type Change, type Gap } from './changes.ts';
import { startOf, stretchOf, type Cluster } from './clusters.ts';

/** A known text laid upon a stretch of the input. */
export interface Fit {
  readonly known: Reference;
  /** Words of the input, from the first to the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
  /** Share of the words of the known text that are there. */
  readonly found: number;
  /** Words that it explains, less those that it does not. */
  readonly gain: number;
}

/** So many words beyond where a text should begin and end are looked at as well. */
const SLACK = 40;

/** A run this short at an edge, far from the rest, is there by chance. */
const STRAY = 6;

/** A word that should not be there, or is missing, weighs as much as this many that are right. */
const HARM = 2;

/** Lays the known text of a cluster upon the input; nothing where only stray words fit. */
export function fitOf(
  words: Words,
  cluster: Cluster,
  { book, clusters, taken }: Surroundings,
): Fit | undefined {
  const known = book.texts[cluster.text];
  if (known === undefined) return undefined;
  const box = boxOf(words, cluster, known, taken);
  const anchors = anchorsOf(clusters, cluster.text, box);
  const runs = withoutStrays(runsOf({ input: words.codes, known: known.codes }, box, anchors));
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { from, to } = { from: first.input, to: last.input + last.length };
  const gaps = gapsOf(runs, { ...box, inputFrom: from, inputTo: to });
  const changes = gaps.map((gap) => changeOf({ words, known, book }, gap));
  const missing = changes.reduce(
    (sum, change, nth) => sum + (change.class === 'formatting' ? 0 : lost(gaps[nth])),
    0,
  );
  const harm = changes.reduce(
    (sum, change, nth) => sum + (isHarmless(change) ? 0 : sizeOf(gaps[nth])),
    0,
  );
  const matched = runs.reduce((sum, { length }) => sum + length, 0);
  return {
    known,
    from,
    to,
    changes,
    found: 1 - missing / known.codes.length,
    gain: matched - HARM * harm,
  };
}

/** What else is known of the input when one text is laid upon it. */
export interface Surroundings {
  readonly book: Book;
  readonly clusters: readonly Cluster[];
  /** Stretches that belong to other parts already. */
  readonly taken: readonly Fit[];
}

/** Matches of one text within a stretch that are the only ones of their words in both, in the order of the input. */
function anchorsOf(clusters: readonly Cluster[], text: number, box: Gap): readonly Run[] {
  const all = clusters
    .filter((cluster) => cluster.text === text)
    .flatMap(({ inputs, places }) =>
      inputs.map((input, nth) => ({ input, place: places[nth] ?? 0, length: SPAN })),
    )
    .filter(({ input }) => input >= box.inputFrom && input + SPAN <= box.inputTo);
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

function lost(gap: Gap | undefined): number {
  return gap === undefined ? 0 : gap.placeTo - gap.placeFrom;
}

function sizeOf(gap: Gap | undefined): number {
  return gap === undefined ? 0 : gap.inputTo - gap.inputFrom + gap.placeTo - gap.placeFrom;
}

/** The stretch of the input where the text may lie, none of which belongs to another part. */
function boxOf(words: Words, cluster: Cluster, known: Reference, taken: readonly Fit[]): Gap {
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
  const inputGap =
    run.input < next.input
      ? next.input - run.input - run.length
      : run.input - next.input - next.length;
  return run.length < STRAY && inputGap > 2 * run.length;
}
