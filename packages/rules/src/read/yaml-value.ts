import type { Fault } from '@weighbridge/core';
import { plainOf, type Node } from './node.ts';
import { boundedFaultList, packFault, TooManyFaults, type PackFault } from './pack-fault.ts';
import type { PackFile, Spot } from './source-text.ts';
import { readYaml } from './yaml-text.ts';

/** A YAML text as plain values, or all that keeps it from being read. */
export type YamlReading =
  | { readonly kind: 'faulty'; readonly faults: readonly PackFault[] }
  | {
      readonly kind: 'value';
      readonly value: unknown;
      /** A fault at a JSON pointer of the value, with line, column and what to underline. */
      readonly placed: (fault: Fault) => Fault;
    };

/**
 * Reads the first document of a YAML text by the rules of packs: within bounds, days stay text,
 * aliases do not grow. An empty text is null. Faults: `WB-N02`, `WB-S01`, `WB-S04`.
 *
 * @example
 * const read = readYamlValue({ path: 'chain.yaml', text: 'plan: {use: end-user}' });
 * read.kind === 'value' && read.value; // { plan: { use: 'end-user' } }
 */
export function readYamlValue(file: PackFile): YamlReading {
  const { faults, nodes } = nodesIn(file);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const [root] = nodes;
  return {
    kind: 'value',
    value: root === undefined ? null : plainOf(root),
    placed: (fault) => (root === undefined ? fault : placedIn(root, fault)),
  };
}

function nodesIn(file: PackFile): {
  readonly faults: readonly PackFault[];
  readonly nodes: readonly Node[];
} {
  const { faults, report } = boundedFaultList();
  try {
    return { faults, nodes: readYaml(file, report) };
  } catch (error) {
    if (!(error instanceof TooManyFaults)) throw error;
    return { faults, nodes: [] };
  }
}

function placedIn(root: Node, fault: Fault): Fault {
  if (!('pointer' in fault.at)) return fault;
  return { ...fault, ...packFault(spotAt(root, fault.at.pointer), fault) };
}

// As deep as the text goes along the pointer: what is missing is told where it should stand.
function spotAt(root: Node, pointer: string): Spot {
  let at: { readonly node: Node; readonly spot: Spot } = { node: root, spot: root.spot };
  for (const part of pointer.split('/').slice(1)) {
    const next = memberOf(at.node, part);
    if (next === undefined) return at.spot;
    at = next;
  }
  return at.spot;
}

function memberOf(node: Node, part: string): { node: Node; spot: Spot } | undefined {
  if (node.kind === 'list') {
    const item = node.of[Number(part)];
    return item === undefined ? undefined : { node: item, spot: item.spot };
  }
  const entry = node.kind === 'map' ? node.entries.find(({ key }) => key === part) : undefined;
  if (entry === undefined) return undefined;
  const { from, source } = entry.keySpot;
  return { node: entry.value, spot: { source, from, to: Math.max(from, entry.value.spot.to) } };
}
