import type { Spot } from './source-text.ts';

/** How a scalar is written; decides how its characters map to those of the file. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/** A scalar with its value by YAML 1.2 core rules and its text as read. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly style: ScalarStyle;
  readonly spot: Spot;
}

/** One key of a map with its value. */
export interface Entry {
  readonly key: string;
  readonly keySpot: Spot;
  readonly value: Node;
}

/** A part of a YAML document, aliases followed, free of keys used twice. */
export type Node =
  | ScalarNode
  | { readonly kind: 'list'; readonly of: readonly Node[]; readonly spot: Spot }
  | { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly spot: Spot };

/** The node as plain values, for decoders that do not need places. */
export function plainOf(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.of.map(plainOf);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plainOf(entry.value)]));
}
