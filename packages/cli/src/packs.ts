import { existsSync, lstatSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Vocabulary } from '@weighbridge/core';
import { currentPacks, keptDigests, keptFolder } from '@weighbridge/packs';
import {
  conflictsIn,
  packFromJson,
  packOfDigest,
  readPack,
  type BaseCase,
  type ExactReport,
  type Pack,
  type PackFault,
  type PackFile,
  type PackTest,
} from '@weighbridge/rules';
import { installedPacks } from './installed.ts';
import type { Shell } from './shell.ts';
import { systemWords } from './system-trouble.ts';
import { Faulty, WrongCall } from './trouble.ts';
import { vocabularyAt, type VocabularyPlace } from './vocabularies.ts';

/** A pack is read by people; what is larger than this is none. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A pack read from its YAML sources, with its own cases and tests. */
export interface SourcePack {
  readonly pack: Pack;
  readonly cases: readonly BaseCase[];
  readonly tests: readonly PackTest[];
  /** The facts that it was read with. */
  readonly vocabulary: Vocabulary;
  /** How the person calls one of its files. */
  readonly shown: (file: string) => string;
}

/** Where a pack lies, and how the person calls that place. */
export interface PackPlace {
  readonly path: string;
  readonly shown: string;
  /** Where its facts stand, if not in the command. */
  readonly facts?: VocabularyPlace;
}

/** A place named in a call, seen from the folder of the call. */
export function packPlace(shown: string, cwd: string): PackPlace {
  return { path: resolve(cwd, shown), shown };
}

/** Every version that was ever published, compiled; they lie beside the command. */
async function keptPacks(): Promise<readonly Pack[]> {
  const names = (await readdir(keptFolder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => keptPack(name)));
}

/** Every pack that a question may be weighed by: those that come with the command and those installed. */
export async function packsAtHand(shell: Shell): Promise<readonly Pack[]> {
  const [kept, installed] = await Promise.all([keptPacks(), installedPacks(shell)]);
  const names = new Set(kept.map(({ pack, version }) => `${pack}@${version}`));
  return [...kept, ...installed.filter(({ pack, version }) => !names.has(`${pack}@${version}`))];
}

async function keptPack(name: string): Promise<Pack> {
  const text = await readFile(new URL(name, keptFolder), 'utf8');
  const known = packOfDigest(text, keptDigests[name.slice(0, -'.json'.length)] ?? '');
  if (known !== undefined) return known;
  const { pack, faults } = packFromJson(text, name);
  if (pack === undefined) throw new Faulty(faults);
  return pack;
}

/** A house's pack: a YAML file, or a folder of them that make one pack. Faults stop the command. */
export async function packAt(place: PackPlace): Promise<SourcePack> {
  const { pack, cases, tests, vocabulary, files, faults } = await readingAt(place);
  if (pack === undefined || faults.length > 0) throw new Faulty(faults);
  const conflicts = await placedAt(place, conflictsIn(pack, files).faults);
  if (conflicts.length > 0) throw new Faulty(conflicts);
  return { pack, cases, tests, vocabulary, shown: await shownIn(place) };
}

/** A pack of a house, which may not take the name of one that comes with the command. */
export async function housePackAt(place: PackPlace): Promise<Pack> {
  const { pack } = await packAt(place);
  if (!currentPacks.some(({ name }) => name === pack.pack)) return pack;
  throw new WrongCall(
    `${place.shown} is called ${pack.pack}, as a pack that comes with weighbridge`,
    {
      remedy: 'give it a name of its own in its line `pack:`',
    },
  );
}

/** A pack's sources with all that is wrong with them: in each place, or in the regions of a whole pack. */
export async function checkedPack(
  place: PackPlace,
  search: (pack: Pack, files: readonly PackFile[]) => ExactReport,
): Promise<ExactReport> {
  const { pack, files, faults } = await readingAt(place);
  if (pack === undefined) return { faults, warnings: [], unsearched: [] };
  const found = search(pack, files);
  const [wrong, warned] = await Promise.all(
    [found.faults, found.warnings].map((some) => placedAt(place, some)),
  );
  return { ...found, faults: wrong ?? [], warnings: warned ?? [] };
}

/** What somebody finds wrong with the tests of a sound pack, each in the file as the person called it. */
export async function warnedPack(
  place: PackPlace,
  warn: (source: SourcePack, files: readonly PackFile[]) => Promise<readonly PackFault[]>,
): Promise<readonly PackFault[]> {
  const { pack, cases, tests, vocabulary, files } = await readingAt(place);
  if (pack === undefined) return [];
  return placedAt(
    place,
    await warn({ pack, cases, tests, vocabulary, shown: await shownIn(place) }, files),
  );
}

// A pack names its files within its folder; whoever mends one needs the way that they wrote.
async function readingAt(place: PackPlace): Promise<
  ReturnType<typeof readPack> & {
    readonly vocabulary: Vocabulary;
    readonly files: readonly PackFile[];
  }
> {
  const files = await packFiles(place);
  const vocabulary = await vocabularyAt(place.facts);
  const reading = readPack(files, { vocabulary });
  return { ...reading, vocabulary, files, faults: await placedAt(place, reading.faults) };
}

async function placedAt(
  place: PackPlace,
  faults: readonly PackFault[],
): Promise<readonly PackFault[]> {
  const shown = await shownIn(place);
  return faults.map((fault) => ({ ...fault, at: { ...fault.at, file: shown(fault.at.file) } }));
}

// A pack names its files within its folder.
async function shownIn(place: PackPlace): Promise<SourcePack['shown']> {
  const isFolder = (await stat(place.path)).isDirectory();
  return (file) => (isFolder ? join(place.shown, file) : place.shown);
}

/** The packs of a house beside a model: `.weighbridge/` holds one pack, or a folder for each. Links are not followed. */
export async function housePacks(folder: PackPlace): Promise<readonly Pack[]> {
  const home = {
    path: join(folder.path, '.weighbridge'),
    shown: join(folder.shown, '.weighbridge'),
  };
  if (!existsSync(home.path) || !lstatSync(home.path).isDirectory()) return [];
  const entries = await readdir(home.path, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ path: join(home.path, name), shown: join(home.shown, name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const single = entries.some((entry) => entry.isFile() && isYaml(entry.name)) ? [home] : [];
  return Promise.all([...single, ...folders].map(housePackAt));
}

/** The YAML files of a pack, by name. */
async function packFiles({ path, shown }: PackPlace): Promise<readonly PackFile[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw noPack(`no pack at ${shown}: ${systemWords(error) ?? 'it cannot be read'}`);
  });
  if (found.isFile()) return [await packFile(path, shown)];
  if (!found.isDirectory()) throw noPack(`${shown} is neither file nor folder`);
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && isYaml(entry.name))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) throw noPack(`no YAML file in ${shown}`);
  return Promise.all(names.map((name) => packFile(join(path, name), join(shown, name))));
}

async function packFile(path: string, shown: string): Promise<PackFile> {
  if ((await stat(path)).size > MOST_BYTES) throw noPack(`${shown} is larger than 16 MiB`);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const words = systemWords(error);
    throw words === undefined ? error : noPack(`cannot read ${shown}: ${words}`);
  });
  return { path: basename(path), text };
}

function noPack(detail: string): WrongCall {
  return new WrongCall(detail, {
    remedy: 'weighbridge rules list',
    more: 'weighbridge rules --help',
  });
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}
