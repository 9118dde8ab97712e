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
  /** The last place in the input, and how far the known text is behind it there. */
  lastInput: number;
  lastShift: number;
}

/** Matches beyond this number are not looked at: 30 times those of a file with 100 licences. */
const MAX_HITS = 4_000_000;

/** A stretch of other words of this length ends a cluster. */
const MAX_GAP = 600;

/** Words put in or left out that do not end a cluster. */
const MAX_DRIFT = 24;

/** Clusters of one text that are open at a time. */
const MAX_OPEN = 8;

/** All clusters of a text, the heaviest first, and those of each known text. */
export interface Clusters {
  readonly heaviest: readonly Cluster[];
  readonly byText: readonly (readonly Cluster[] | undefined)[];
}

/** Where words like those of known texts stand in a text. */
export function clustersOf(codes: Uint32Array, book: Book): Clusters {
  const open: Cluster[][] = [];
  const byText: Cluster[][] = [];
  const { bucketStarts, prints, texts, places, strides } = book.index;
  let hits = 0;
  const own = fingerprints(codes);
  for (let input = 0; input < own.length && hits < MAX_HITS; input += 1) {
    const print = own[input] ?? 0;
    const bucket = bucketOf(print);
    const end = bucketStarts[bucket + 1] ?? 0;
    for (let at = bucketStarts[bucket] ?? 0; at < end; at += 1) {
      if (prints[at] !== print) continue;
      hits += 1;
      const text = texts[at] ?? 0;
      const cluster = clusterFor(text, input, places[at] ?? 0);
      cluster.weight += strides[text] ?? 1;
    }
  }
  const all = byText.flat().filter(({ inputs }) => inputs.length > 1);
  return { heaviest: all.toSorted((a, b) => b.weight - a.weight), byText };

  function clusterFor(text: number, input: number, place: number): Cluster {
    const own = open[text] ?? (open[text] = []);
    let cluster = nearestOf(own, input, input - place);
    if (cluster === undefined) {
      cluster = { text, inputs: [], places: [], weight: 0, lastInput: 0, lastShift: 0 };
      (byText[text] ?? (byText[text] = [])).push(cluster);
      if (own.length === MAX_OPEN) own.splice(weakest(own, input), 1);
      own.push(cluster);
    }
    cluster.inputs.push(input);
    cluster.places.push(place);
    cluster.lastInput = input;
    cluster.lastShift = input - place;
    return cluster;
  }
}

/** The cluster whose diagonal a match continues best. */
function nearestOf(
  clusters: readonly Cluster[],
  input: number,
  shift: number,
): Cluster | undefined {
  let nearest: Cluster | undefined;
  let least = MAX_DRIFT + 1;
  for (const cluster of clusters) {
    const drift = Math.abs(shift - cluster.lastShift);
    if (drift >= least || input - cluster.lastInput > MAX_GAP) continue;
    nearest = cluster;
    least = drift;
  }
  return nearest;
}

/** Which cluster is least likely to go on. */
function weakest(clusters: readonly Cluster[], input: number): number {
  let weakest = 0;
  const strength = ({ weight, lastInput }: Cluster): number => weight - (input - lastInput);
  clusters.forEach((cluster, nth) => {
    const held = clusters[weakest];
    if (held !== undefined && strength(cluster) < strength(held)) weakest = nth;
  });
  return weakest;
}

/** From the first to behind the last word of the input that a cluster touches. */
export function stretchOf({ inputs }: Cluster): readonly [number, number] {
  return [inputs[0] ?? 0, (inputs.at(-1) ?? 0) + 1];
}

/** Where in the input its text would begin. */
export function startOf({ inputs, places }: Cluster): number {
  return (inputs[0] ?? 0) - (places[0] ?? 0);
}
