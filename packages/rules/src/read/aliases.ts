import type { Entry, Node } from './node.ts';
import { MAX_DEPTH } from './yaml-bounds.ts';

/** Parts that the aliases of one document may bring in; what tools write by themselves needs a hundredth. */
export const MAX_ALIASED_PARTS = 100_000;

/** What the anchors of one document stand for. */
export interface Anchors {
  /** From here on `anchor` stands for `node`. */
  readonly name: (anchor: string, node: Node) => void;
  /** The part that an alias stands for, met `depth` lists and maps deep. */
  readonly follow: (alias: string, depth: number) => Node | 'nothing' | 'too much';
}

interface Extent {
  readonly parts: number;
  readonly depth: number;
}

/**
 * The anchors of one document. A part is shared, not copied, yet all that it holds is counted each
 * time that it is brought in: a document of aliases of aliases ends before anything grows.
 */
export function anchorsOf(): Anchors {
  const named = new Map<string, Node>();
  const extents = new Map<Node, Extent>();
  let left = MAX_ALIASED_PARTS;
  return {
    name: (anchor, node) => {
      named.set(anchor, node);
      extents.set(node, extentOf(node, extents));
    },
    follow: (alias, depth) => {
      const node = named.get(alias);
      if (node === undefined) return 'nothing';
      const extent = extentOf(node, extents);
      left -= extent.parts;
      return left < 0 || depth + extent.depth > MAX_DEPTH ? 'too much' : node;
    },
  };
}

function extentOf(node: Node, known: ReadonlyMap<Node, Extent>): Extent {
  const found = known.get(node);
  if (found !== undefined) return found;
  const around = node.kind === 'scalar' ? 0 : 1;
  return partsOf(node).reduce<Extent>(
    (sum, part) => {
      const { parts, depth } = extentOf(part, known);
      return { parts: sum.parts + parts, depth: Math.max(sum.depth, depth + around) };
    },
    { parts: 1, depth: around },
  );
}

function partsOf(node: Node): readonly Node[] {
  if (node.kind === 'scalar') return [];
  return node.kind === 'list' ? node.of : node.entries.map(({ value }) => value);
}

/** The key under which a map takes the entries of others. */
const MERGE = '<<';

/**
 * The entries of a map with those that it takes by `<<`: its own first, then those of the maps in
 * their order. A `<<` that holds anything else stays a key.
 */
export function withMerged(own: ReadonlyMap<string, Entry>): readonly Entry[] {
  const merge = own.get(MERGE);
  const maps = merge === undefined ? [] : mapsIn(merge.value);
  if (maps.length === 0) return [...own.values()];
  const all = new Map([...own].filter(([key]) => key !== MERGE));
  for (const entry of maps.flat()) if (!all.has(entry.key)) all.set(entry.key, entry);
  return [...all.values()];
}

function mapsIn(node: Node): readonly (readonly Entry[])[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'map') return [node.entries];
  const maps = node.of.flatMap((part) => (part.kind === 'map' ? [part.entries] : []));
  return maps.length === node.of.length ? maps : [];
}
