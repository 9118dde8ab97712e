import type { ListEntry, Source } from '../tree.ts';
import { readCite } from './cites.ts';
import {
  dayOf,
  entriesOf,
  fieldsOf,
  listOf,
  optional,
  required,
  textOf,
  type Fields,
} from './fields.ts';
import { readLists } from './lists.ts';
import { isName } from './names.ts';
import type { Entry, Node } from './node.ts';
import { isUntilLater } from './params.ts';
import type { Report } from './pack-fault.ts';
import type { Spot } from './source-text.ts';

const ENTRY_SHAPE = { what: 'a code of a list', keys: ['code', 'from', 'until', 'cite'] };

/** The lists of a pack: all codes of each by name, and those lists whose codes have days. */
export interface PackLists {
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly dated: ReadonlyMap<string, readonly ListEntry[]>;
}

/**
 * A pack's lists: plain codes as in a vocabulary, or `{code, from?, until?, cite}`, which hold on
 * their days only. One such entry makes the list a dated one; a plain code in it holds always.
 * Faults: `WB-D01`, `WB-N02` (a code twice on a day), `WB-N04`, `WB-S02`, `WB-S03`, `WB-X01`.
 */
export function readPackLists(
  nodes: readonly Node[],
  sources: readonly Source[],
  report: Report,
): PackLists {
  const plain = readLists(nodes.map(withoutDated), report);
  const dated = nodes
    .flatMap((node) => entriesOf(node, () => undefined))
    .filter(isDated)
    .map((entry) => [entry.key, readDatedList(entry, sources, report)] as const);
  const codes = dated.map(
    ([name, entries]) => [name, [...new Set(entries.map(({ code }) => code))]] as const,
  );
  return { codes: new Map([...plain, ...codes]), dated: new Map(dated) };
}

function isDated({ value }: Entry): boolean {
  return value.kind === 'list' && value.of.some(({ kind }) => kind === 'map');
}

function withoutDated(node: Node): Node {
  if (node.kind !== 'map') return node;
  return { ...node, entries: node.entries.filter((entry) => !isDated(entry)) };
}

function readDatedList(
  entry: Entry,
  sources: readonly Source[],
  report: Report,
): readonly ListEntry[] {
  isName(entry.key, entry.keySpot, report);
  const read: ListEntry[] = [];
  for (const node of listOf(entry.value, report)) {
    const code = node.kind === 'map' ? readEntry(node, sources, report) : plainCode(node, report);
    if (code === undefined) continue;
    const other = read.find((one) => one.code === code.code && haveCommonDay(one, code));
    if (other === undefined) read.push(code);
    else reportTwiceOnDay(code, node.spot, report);
  }
  return read;
}

function plainCode(node: Node, report: Report): ListEntry | undefined {
  const code = textOf(node, report);
  return code === undefined ? undefined : { code, cite: [] };
}

function readEntry(node: Node, sources: readonly Source[], report: Report): ListEntry | undefined {
  const fields = fieldsOf(node, ENTRY_SHAPE, report);
  if (fields === undefined) return undefined;
  const code = textOf(required(fields, 'code'), report);
  const from = dayOf(optional(fields, 'from'), report);
  const end = optional(fields, 'until');
  const until = dayOf(end, report);
  if (from !== undefined && until !== undefined && end !== undefined)
    isUntilLater(from, { until, node: end }, report);
  const cite = citeOf(fields, sources);
  if (code === undefined) return undefined;
  return {
    code,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    cite,
  };
}

function citeOf(fields: Fields, sources: readonly Source[]): readonly string[] {
  const { cite } = readCite(optional(fields, 'cite'), sources, fields.report);
  if (!fields.entries.has('cite')) {
    fields.report(fields.spot, {
      code: 'WB-X01',
      detail: `${fields.what} has no \`cite\``,
      remedy: 'add `cite` with the place in a declared source',
    });
  }
  return cite;
}

function haveCommonDay(a: ListEntry, b: ListEntry): boolean {
  const start = [a.from ?? '', b.from ?? ''].toSorted().at(-1) ?? '';
  return [a.until, b.until].every((end) => end === undefined || start < end);
}

function reportTwiceOnDay({ code, from }: ListEntry, spot: Spot, report: Report): void {
  report(spot, {
    code: 'WB-N02',
    detail: `\`${code}\` stands in the list already${from === undefined ? '' : ` on ${from}`}`,
    remedy: 'end the other entry with `until`, or delete one of the two',
  });
}
