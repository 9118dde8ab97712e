import { entriesOf, textOf, textsOf } from './fields.ts';
import { isName } from './names.ts';
import type { Node } from './node.ts';
import type { Report } from './pack-fault.ts';
import { reportTwice } from './yaml-text.ts';

/** Code lists by name. Faults: `WB-N02` (member twice), `WB-N04`, `WB-S03`. */
export function readLists(
  nodes: readonly Node[],
  report: Report,
): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const entry of nodes.flatMap((node) => entriesOf(node, report))) {
    isName(entry.key, entry.keySpot, report);
    reportMembersTwice(entry.value, report);
    lists.set(entry.key, [...new Set(textsOf(entry.value, report))]);
  }
  return lists;
}

/** Tells members that stand in a list twice. */
export function reportMembersTwice(node: Node, report: Report): void {
  if (node.kind !== 'list') return;
  const seen = new Set<string>();
  for (const part of node.of) {
    const text = textOf(part, () => undefined);
    if (text === undefined) continue;
    if (seen.has(text)) reportTwice(text, part.spot, report);
    seen.add(text);
  }
}
