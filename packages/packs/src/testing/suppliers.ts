import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isRecord } from '@weighbridge/core';

/** Who supplies a fact without being asked, and which facts are there to be shown. */
export interface Suppliers {
  /** Facts by the reader that supplies them. */
  readonly readers: ReadonlyMap<string, readonly string[]>;
  /** Facts that no rule reads. */
  readonly shown: readonly string[];
}

/** The table of suppliers of this package. */
export function suppliers(): Suppliers {
  const path = new URL('../../suppliers.yaml', import.meta.url);
  const table: unknown = parse(readFileSync(path, 'utf8'));
  const section = (name: string): unknown => (isRecord(table) ? table[name] : undefined);
  const readers = section('readers');
  return {
    readers: new Map(
      Object.entries(isRecord(readers) ? readers : {}).map(([reader, facts]) => [
        reader,
        textsIn(facts),
      ]),
    ),
    shown: textsIn(section('shown')),
  };
}

function textsIn(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.map(String) : [];
}
