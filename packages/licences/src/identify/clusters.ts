import { bucketOf, fingerprints } from '../texts/index-of.ts';
import type { Book } from '../texts/book.ts';

/** Matches of one known text that lie near one diagonal: a stretch of the input that looks like a stretch of it. */
export interface Cluster {
  readonly text: number;
  /** Places in the input and in the known text, in the order of the input. */
  readonly inputs: number[];
  readonly places: number[];
  /** How many words they stand for. */
  weight: number;
}

/** Matches beyond this number are not looked at: 30 times those of a file with 100 licences. */
const MAX_HITS = 4_000_000;

/** A stretch of other words of this length ends a cluster. */
const MAX_GAP = 600;

/** Words put in or left out that do not end a cluster. */
const MAX_DRIFT = 24;

/** Clusters of one text that are open at a time. */
const MAX_OPEN = 24;

/** All clusters of a text, the heaviest first. */
export function clustersOf(codes: Uint32Array, book: Book): readonly Cluster[] {
  const open = new Map<number, Cluster[]>();
  const all: Cluster[] = [];
  const { bucketStarts, prints, texts, places, strides } = book.index;
  let hits = 0;
  fingerprints(codes).forEach((print, input) => {
    const bucket = bucketOf(print);
    const end = bucketStarts[bucket + 1] ?? 0;
    for (let at = bucketStarts[bucket] ?? 0; at < end && hits < MAX_HITS; at += 1) {
      if (prints[at] !== print) continue;
      hits += 1;
      const text = texts[at] ?? 0;
      const cluster = clusterFor(text, input, places[at] ?? 0);
      cluster.weight += strides[text] ?? 1;
    }
  });
  return all.filter(({ inputs }) => inputs.length > 1).toSorted((a, b) => b.weight - a.weight);

  function clusterFor(text: number, input: number, place: number): Cluster {
    const known = open.get(text) ?? [];
    const nearest = nearestOf(known, input, place);
    const cluster = nearest ?? { text, inputs: [], places: [], weight: 0 };
    cluster.inputs.push(input);
    cluster.places.push(place);
    if (nearest === undefined) {
      all.push(cluster);
      open.set(text, [...known.slice(1 - MAX_OPEN), cluster]);
    }
    return cluster;
  }
}

/** The cluster whose diagonal a match continues best. */
function nearestOf(
  clusters: readonly Cluster[],
  input: number,
  place: number,
): Cluster | undefined {
  let [nearest, least]: [Cluster | undefined, number] = [undefined, MAX_DRIFT + 1];
  for (const cluster of clusters) {
    const lastInput = cluster.inputs.at(-1) ?? 0;
    const drift = Math.abs(input - place - (lastInput - (cluster.places.at(-1) ?? 0)));
    if (drift < least && input - lastInput <= MAX_GAP) [nearest, least] = [cluster, drift];
  }
  return nearest;
}

/** From the first to behind the last word of the input that a cluster touches. */
export function stretchOf({ inputs }: Cluster): readonly [number, number] {
  return [inputs[0] ?? 0, (inputs.at(-1) ?? 0) + 1];
}

/** Where in the input its text would begin. */
export function startOf({ inputs, places }: Cluster): number {
  return (inputs[0] ?? 0) - (places[0] ?? 0);
}
