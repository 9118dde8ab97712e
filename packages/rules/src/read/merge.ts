import type { Entry, Node } from './node.ts';
import { packFault, type PackFault, type Report } from './pack-fault.ts';
import { nearest } from '@weighbridge/core';
import { sourceText, type PackFile } from './source-text.ts';
import { readYaml, reportTwice } from './yaml-text.ts';

/** The documents of several files, laid together by top-level key. */
export interface Merged {
  /** Each file's top-level map; a file without one is told. */
  readonly roots: readonly Node[];
  /** The values of a key, one per file that has it, in the order of the files' paths. */
  sections(key: string): readonly Node[];
  /** Whether any file has the key. */
  has(key: string): boolean;
  /** The only value of a key of the head; more than one is told. */
  head(key: string): Node | undefined;
}

/**
 * Reads the files of one folder and lays their keys together. Order of files does not matter:
 * they are read by path. Faults: `WB-N02`, `WB-S01`, `WB-S02`, `WB-S03`, `WB-S04`.
 */
export function mergeFiles(
  files: readonly PackFile[],
  shape: { readonly what: string; readonly keys: readonly string[] },
  report: Report,
): Merged {
  const byPath = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const roots = byPath.flatMap((file) => onlyDocument(readYaml(file, report), shape.what, report));
  const entries = roots.flatMap((root) => (root.kind === 'map' ? root.entries : []));
  for (const entry of entries) reportUnknown(entry, shape, report);
  const of = (key: string): readonly Entry[] => entries.filter((entry) => entry.key === key);
  return {
    roots,
    sections: (key) => withoutTwice(of(key), report),
    has: (key) => of(key).length > 0,
    head: (key) => {
      const [first, ...others] = of(key);
      for (const other of others) reportTwice(key, other.keySpot, report);
      return first?.value;
    },
  };
}

function onlyDocument(documents: readonly Node[], what: string, report: Report): readonly Node[] {
  const [first, second] = documents;
  if (second !== undefined) {
    report(second.spot, {
      code: 'WB-S01',
      detail: 'the file has more than one document',
      remedy: 'delete the line `---`, or make it a file of its own',
    });
  }
  if (first !== undefined && first.kind !== 'map') {
    report(first.spot, {
      code: 'WB-S03',
      detail: `${what} is a map of keys and values`,
      remedy: 'begin with `name: value`',
    });
  }
  return first?.kind === 'map' ? [first] : [];
}

function reportUnknown(
  entry: Entry,
  shape: { readonly what: string; readonly keys: readonly string[] },
  report: Report,
): void {
  if (shape.keys.includes(entry.key)) return;
  const near = nearest(entry.key, shape.keys);
  report(entry.keySpot, {
    code: 'WB-S02',
    detail: `${shape.what} has no key \`${entry.key}\``,
    remedy:
      near === undefined
        ? `use one of ${shape.keys.map((key) => `\`${key}\``).join(', ')}`
        : `write \`${near}\``,
  });
}

// One name in two files is the same fault as one name twice in a file.
function withoutTwice(sections: readonly Entry[], report: Report): readonly Node[] {
  const seen = new Set<string>();
  return sections.map(({ value }) => {
    if (value.kind !== 'map') return value;
    const fresh = value.entries.filter((entry) => {
      if (seen.has(entry.key)) reportTwice(entry.key, entry.keySpot, report);
      return !seen.has(entry.key);
    });
    for (const entry of fresh) seen.add(entry.key);
    return { ...value, entries: fresh };
  });
}

/** The fault of files that hold nothing at all, so that no reading ends without pack and fault. */
export function nothingIn(files: readonly PackFile[], what: string): PackFault {
  const source = sourceText(files[0] ?? { path: '.', text: '' });
  const remedy = 'name a folder or file that holds YAML';
  return packFault(
    { source, from: 0, to: 0 },
    { code: 'WB-S03', detail: `${what} is expected here, but there is nothing`, remedy },
  );
}
