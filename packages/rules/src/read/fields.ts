import { nearest, parseDay } from '@weighbridge/core';
import type { Entry, Node } from './node.ts';
import type { Report } from './pack-fault.ts';
import type { Spot } from './source-text.ts';

/** What a map may hold: how it is called in faults, and its keys. */
export interface Shape {
  /** With its article, as in `a duty`. */
  readonly what: string;
  readonly keys: readonly string[];
  /** Keys that people write here for another: the one that is meant. */
  readonly meant?: { readonly [key: string]: string };
}

/** The known keys of a map. */
export interface Fields {
  readonly what: string;
  readonly spot: Spot;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Keys that are there under a mistyped name, so that they are not told as missing too. */
  readonly mistyped: ReadonlySet<string>;
  readonly report: Report;
}

/** The keys of a map that the shape allows; others are told. Faults: `WB-S02`, `WB-S03`. */
export function fieldsOf(node: Node, shape: Shape, report: Report): Fields | undefined {
  if (node.kind !== 'map') {
    const remedy = `write it as keys and values: ${shape.keys.map((key) => `\`${key}\``).join(', ')}`;
    report(node.spot, {
      code: 'WB-S03',
      detail: `${shape.what} is a map of keys and values`,
      remedy,
    });
    return undefined;
  }
  const known = node.entries.filter((entry) => shape.keys.includes(entry.key));
  const entries = new Map(known.map((entry) => [entry.key, entry]));
  const mistyped = new Set<string>();
  for (const entry of node.entries) {
    if (entries.has(entry.key)) continue;
    const free = shape.keys.filter((key) => !entries.has(key) && !mistyped.has(key));
    for (const key of reportUnknownKey(entry, { ...shape, free }, report)) mistyped.add(key);
  }
  return { what: shape.what, spot: node.spot, entries, mistyped, report };
}

/** Tells an unknown key; gives the keys that it stands for, as far as can be told. */
function reportUnknownKey(
  entry: Entry,
  shape: Shape & { readonly free: readonly string[] },
  report: Report,
): readonly string[] {
  const { meant: words = {} } = shape;
  const word = Object.hasOwn(words, entry.key) ? words[entry.key] : undefined;
  const meant = word ?? nearest(entry.key, shape.free) ?? nearest(entry.key, shape.keys);
  const known = shape.keys.map((key) => `\`${key}\``).join(', ');
  report(entry.keySpot, {
    code: 'WB-S02',
    detail: `${shape.what} has no key \`${entry.key}\``,
    remedy: meant === undefined ? `use one of ${known}` : `write \`${meant}\``,
  });
  return meant === undefined ? [] : [meant];
}

/** The value of a key that may be left out. */
export function optional(fields: Fields, key: string): Node | undefined {
  return fields.entries.get(key)?.value;
}

/** The value of a key that has to be there. Fault: `WB-S03`. */
export function required(fields: Fields, key: string): Node | undefined {
  const entry = fields.entries.get(key);
  if (entry === undefined && !fields.mistyped.has(key)) {
    fields.report(fields.spot, {
      code: 'WB-S03',
      detail: `${fields.what} needs \`${key}\``,
      remedy: `add \`${key}\``,
    });
  }
  return entry?.value;
}

/** A text that is not empty. Fault: `WB-S03`. */
export function textOf(node: Node | undefined, report: Report): string | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar' && node.value !== null && node.text.trim() !== '')
    return node.text.trim();
  report(node.spot, {
    code: 'WB-S03',
    detail: 'a text is expected here',
    remedy: 'write a text in one line, or with `>-`',
  });
  return undefined;
}

/** A day. Fault: `WB-S03`. */
export function dayOf(node: Node | undefined, report: Report): string | undefined {
  if (node === undefined) return undefined;
  const day = node.kind === 'scalar' ? parseDay(node.text) : undefined;
  if (day !== undefined) return day;
  const detail =
    node.kind === 'scalar' ? `\`${node.text}\` is not a day` : 'a day is expected here';
  report(node.spot, {
    code: 'WB-S03',
    detail,
    remedy: 'write a day of the calendar as YYYY-MM-DD',
  });
  return undefined;
}

/** True or false. Fault: `WB-S03`. */
export function truthOf(node: Node | undefined, report: Report): boolean | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
  report(node.spot, {
    code: 'WB-S03',
    detail: '`true` or `false` is expected here',
    remedy: 'write `true` or `false`',
  });
  return undefined;
}

/** One of several words. Fault: `WB-S03` with the nearest. */
export function wordOf<Word extends string>(
  node: Node | undefined,
  words: readonly Word[],
  report: Report,
): Word | undefined {
  if (node === undefined) return undefined;
  const text = node.kind === 'scalar' ? node.text : '';
  const written = node.kind === 'scalar' ? `\`${text}\`` : 'this';
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const near = nearest(text, words);
  report(node.spot, {
    code: 'WB-S03',
    detail: `${written} is not one of ${words.map((word) => `\`${word}\``).join(', ')}`,
    remedy:
      near === undefined ? `write \`${words[0] ?? ''}\` or another of them` : `write \`${near}\``,
  });
  return undefined;
}

/** The parts of a list. Fault: `WB-S03`. */
export function listOf(node: Node | undefined, report: Report): readonly Node[] {
  if (node === undefined || isNothing(node)) return [];
  if (node.kind === 'list') return node.of;
  report(node.spot, {
    code: 'WB-S03',
    detail: 'a list is expected here',
    remedy: 'write `- ` before each part, or `[a, b]`',
  });
  return [];
}

/** The entries of a map whose keys are names of one's own. Fault: `WB-S03`. */
export function entriesOf(node: Node | undefined, report: Report): readonly Entry[] {
  if (node === undefined || isNothing(node)) return [];
  if (node.kind === 'map') return node.entries;
  report(node.spot, {
    code: 'WB-S03',
    detail: 'names with their values are expected here',
    remedy: 'write `name: value`, one a line',
  });
  return [];
}

/** Texts of a list, each told when it is none. */
export function textsOf(node: Node | undefined, report: Report): readonly string[] {
  return listOf(node, report).flatMap((part) => textOf(part, report) ?? []);
}

/** Whether nothing stands where a value is expected. */
export function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.text === '';
}
