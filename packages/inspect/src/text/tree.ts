/** A line and column, both from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** One key of a map with its value; a key written twice stands twice. */
export interface TextEntry {
  readonly key: string;
  readonly at: Spot;
  readonly value: TextNode;
}

/** A value of a YAML or JSON text with its place; aliases are already followed. */
export type TextNode = { readonly at: Spot } & (
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly TextNode[] }
  | { readonly kind: 'map'; readonly entries: readonly TextEntry[] }
);

/** A map of a YAML or JSON text. */
export type TextMap = TextNode & { readonly kind: 'map' };

/** A key that stands twice in one map. */
export interface DuplicateKey {
  /** Keys from the top, such as `config`, `hidden_size`. */
  readonly path: readonly string[];
  readonly first: Spot;
  readonly again: Spot;
}

/** Keys that are named when they stand twice; whoever mends these finds the others. */
export const MAX_DUPLICATES = 50;

/** Why a text could not be read as a tree. */
interface TextFault {
  readonly word: 'syntax' | 'limit';
  readonly at: Spot;
  readonly detail: string;
}

/** A text read as a tree, or where it breaks. */
export type TextReading =
  | { readonly kind: 'tree'; readonly root: TextNode; readonly duplicates: readonly DuplicateKey[] }
  | { readonly kind: 'broken'; readonly fault: TextFault };

/** The last entry with a key: what loaders take when a key stands twice. */
export function entryOf(map: TextMap, key: string): TextEntry | undefined {
  return map.entries.findLast((entry) => entry.key === key);
}

/** The value of a key when the node is a map that has it. */
export function memberOf(node: TextNode | undefined, key: string): TextNode | undefined {
  return node?.kind === 'map' ? entryOf(node, key)?.value : undefined;
}

/** The text of a scalar that is a string. */
export function textOf(node: TextNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** The number of a scalar that is one. */
export function numberOf(node: TextNode | undefined): number | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

/** The plain value of a node; where a key stands twice the last one is taken. */
export function plainOf(node: TextNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plainOf(entry.value)]));
}

/** Every key that stands twice in one of the maps below a node. */
export function duplicatesIn(
  node: TextNode,
  path: readonly string[] = [],
): readonly DuplicateKey[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap((part) => duplicatesIn(part, path));
  const seen = new Map<string, Spot>();
  const found: DuplicateKey[] = [];
  for (const { key, at, value } of node.entries) {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at);
    else found.push({ path: [...path, key], first, again: at });
    found.push(...duplicatesIn(value, [...path, key]));
  }
  return found;
}
