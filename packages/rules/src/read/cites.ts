import { nearest } from '@weighbridge/core';
import type { Source } from '../tree.ts';
import {
  dayOf,
  entriesOf,
  fieldsOf,
  optional,
  required,
  textOf,
  textsOf,
  truthOf,
} from './fields.ts';
import type { Node } from './node.ts';
import type { Report } from './pack-fault.ts';

/** Codes of findings, such as `supply.unsigned`; they cite the source `findings` or that of their first word. */
const FINDING_CODE = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+$/;

/** Source that any finding's code may cite. */
const FINDINGS = 'findings';

const SOURCE_SHAPE = { what: 'a source', keys: ['title', 'url', 'binding', 'from'] };

/** The sources of a pack by key. Faults: `WB-S02`, `WB-S03`. */
export function readSources(nodes: readonly Node[], report: Report): readonly Source[] {
  return nodes.flatMap((node) =>
    entriesOf(node, report).map((entry) => readSource(entry.key, entry.value, report)),
  );
}

function readSource(key: string, node: Node, report: Report): Source {
  const fields = fieldsOf(node, SOURCE_SHAPE, report);
  // A source with faults still is declared, so that what cites it is no second fault.
  if (fields === undefined) return { key, title: key, binding: true };
  const url = textOf(optional(fields, 'url'), report);
  const from = dayOf(optional(fields, 'from'), report);
  return {
    key,
    title: textOf(required(fields, 'title'), report) ?? key,
    binding: truthOf(optional(fields, 'binding'), report) ?? true,
    ...(url === undefined ? {} : { url }),
    ...(from === undefined ? {} : { from }),
  };
}

/** Citations with the sources they name. */
export interface Cited {
  readonly cite: readonly string[];
  readonly sources: readonly Source[];
}

/**
 * Reads `AIA 53(1)(a); GL 2.1`: parts at `;`, each beginning with the key of a declared source.
 * Fault: `WB-X01`.
 */
export function readCite(node: Node | undefined, known: readonly Source[], report: Report): Cited {
  const parts = node === undefined ? [] : citeTexts(node, report);
  const sources: Source[] = [];
  for (const part of parts) {
    const source = sourceOf(part, known);
    if (source !== undefined) sources.push(source);
    else if (node !== undefined) reportUndeclared(part, known, { node, report });
  }
  return { cite: parts, sources };
}

function citeTexts(node: Node, report: Report): readonly string[] {
  const texts =
    node.kind === 'list'
      ? textsOf(node, report)
      : [node.kind === 'scalar' ? node.text : textOf(node, report)];
  return texts
    .flatMap((text) => text?.split(';') ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function sourceOf(part: string, known: readonly Source[]): Source | undefined {
  const direct = known.find((source) => part === source.key || part.startsWith(`${source.key} `));
  if (direct !== undefined || !FINDING_CODE.test(part)) return direct;
  return known.find((source) => source.key === FINDINGS || part.startsWith(`${source.key}.`));
}

function reportUndeclared(
  part: string,
  known: readonly Source[],
  place: { readonly node: Node; readonly report: Report },
): void {
  const first = part.split(' ')[0] ?? part;
  const word = FINDING_CODE.test(part) ? first.slice(0, first.indexOf('.')) : first;
  const near = nearest(
    word,
    known.map((source) => source.key),
  );
  place.report(place.node.spot, {
    code: 'WB-X01',
    detail: `\`${part}\` cites \`${word}\`, which is no declared source`,
    remedy:
      near === undefined
        ? `declare \`${word}\` under \`sources\`, or begin with the key of a source`
        : `write \`${near}\`, or declare \`${word}\` under \`sources\``,
  });
}
