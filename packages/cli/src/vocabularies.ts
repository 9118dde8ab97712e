import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isRecord, type Vocabulary } from '@weighbridge/core';
import { vocabulary as shipped } from '@weighbridge/packs';
import { readVocabulary } from '@weighbridge/rules';
import { parse } from 'yaml';
import type { Call } from './commands.ts';
import { textOf } from './options.ts';
import type { Shell } from './shell.ts';
import { Faulty, WrongCall } from './trouble.ts';

/** A folder of facts, and how the person calls it. */
export interface VocabularyPlace {
  readonly path: string;
  readonly shown: string;
}

/** Not facts, but names of old. */
const RENAMES = 'renames.yaml';

/** Where the facts of a pack stand: in `--vocabulary`, else in `vocabulary` beside the pack, else in the command. */
export function vocabularyPlace(
  pack: { readonly path: string; readonly shown: string },
  call: Call,
  shell: Shell,
): VocabularyPlace | undefined {
  const given = textOf(call, 'vocabulary');
  if (given !== undefined) return { path: resolve(shell.cwd, given), shown: given };
  const beside = join(dirname(pack.path), 'vocabulary');
  return existsSync(beside)
    ? { path: beside, shown: join(dirname(pack.shown), 'vocabulary') }
    : undefined;
}

/** The facts that a pack is read with. Faults stop the command. */
export async function vocabularyAt(place: VocabularyPlace | undefined): Promise<Vocabulary> {
  if (place === undefined) return shipped;
  const names = await namesIn(place);
  const files = await Promise.all(
    names
      .filter((name) => name !== RENAMES)
      .map(async (name) => ({ path: name, text: await readFile(join(place.path, name), 'utf8') })),
  );
  const { vocabulary, faults } = readVocabulary(files);
  if (vocabulary === undefined)
    throw new Faulty(
      faults.map((fault) => ({
        ...fault,
        at: { ...fault.at, file: join(place.shown, fault.at.file) },
      })),
    );
  return names.includes(RENAMES)
    ? { ...vocabulary, renames: renamesIn(await readFile(join(place.path, RENAMES), 'utf8')) }
    : vocabulary;
}

async function namesIn(place: VocabularyPlace): Promise<readonly string[]> {
  const entries = existsSync(place.path)
    ? await readdir(place.path, { withFileTypes: true }).catch(() => [])
    : [];
  const names = entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name));
  if (names.length > 0) return names.map(({ name }) => name).sort();
  throw new WrongCall(`no facts in ${place.shown}: it is no folder of YAML files`, {
    remedy: 'give the folder of the vocabulary by --vocabulary',
    more: 'weighbridge rules --help',
  });
}

function renamesIn(text: string): Readonly<Record<string, string>> {
  const table: unknown = parse(text, { maxAliasCount: 0 });
  const section = isRecord(table) && isRecord(table['renames']) ? table['renames'] : {};
  return Object.fromEntries(Object.entries(section).map(([name, fact]) => [name, String(fact)]));
}
