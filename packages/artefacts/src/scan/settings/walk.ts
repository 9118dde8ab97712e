import { isRecord } from '@weighbridge/core';

/** One place in a tree of settings. */
export interface Node {
  readonly pointer: string;
  /** The key it stands under; empty in lists and at the root. */
  readonly key: string;
  readonly value: unknown;
}

/** More places are not visited: vocabularies have 300,000. */
const MAX_NODES = 2_000_000;

/** All places of a tree, from the root on. Lists and records of plain scalars are visited too. */
export function* nodesOf(root: unknown): Generator<Node> {
  const open: Node[] = [{ pointer: '', key: '', value: root }];
  for (let count = 0; count < MAX_NODES; count += 1) {
    const node = open.pop();
    if (node === undefined) return;
    yield node;
    const { value, pointer } = node;
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      items.forEach((item, index) =>
        open.push({ pointer: `${pointer}/${index}`, key: '', value: item }),
      );
    } else if (isRecord(value))
      for (const [key, item] of Object.entries(value))
        open.push({
          pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
          key,
          value: item,
        });
  }
}
