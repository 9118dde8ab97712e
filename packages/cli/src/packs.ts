import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Fault } from '@weighbridge/core';
import { keptFolder, vocabulary } from '@weighbridge/packs';
import {
  packFromJson,
  readPack,
  type BaseCase,
  type Pack,
  type PackFile,
  type PackTest,
} from '@weighbridge/rules';
import { Faulty, WrongCall } from './trouble.ts';

/** A pack read from its YAML sources, with its own cases and tests. */
export interface SourcePack {
  readonly pack: Pack;
  readonly cases: readonly BaseCase[];
  readonly tests: readonly PackTest[];
}

/** Every version that was ever published, compiled; they lie beside the command. */
export async function keptPacks(): Promise<readonly Pack[]> {
  const names = (await readdir(keptFolder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => keptPack(name)));
}

async function keptPack(name: string): Promise<Pack> {
  const { pack, faults } = packFromJson(await readFile(new URL(name, keptFolder), 'utf8'), name);
  if (pack === undefined) throw new Faulty(faults, 2);
  return pack;
}

/** A house's pack: a YAML file, or a folder of them that make one pack. Faults stop the command. */
export async function packAt(path: string): Promise<SourcePack> {
  const { pack, cases, tests, faults } = readPack(await packFiles(path), { vocabulary });
  const [first] = faults;
  if (pack === undefined || first !== undefined) throw new Faulty(faults, 2);
  return { pack, cases, tests };
}

/** The faults of a pack's sources, none if it is sound. */
export async function packFaults(path: string): Promise<readonly Fault[]> {
  return readPack(await packFiles(path), { vocabulary }).faults;
}

/** The packs of a house beside a model: `.weighbridge/` holds one pack, or a folder for each. */
export async function housePacks(folder: string): Promise<readonly Pack[]> {
  const home = join(folder, '.weighbridge');
  if (!existsSync(home)) return [];
  const entries = await readdir(home, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(home, name));
  const single = entries.some((entry) => entry.isFile() && isYaml(entry.name)) ? [home] : [];
  return Promise.all([...single, ...folders.sort()].map(async (path) => (await packAt(path)).pack));
}

/** The YAML files of a pack, by name. */
export async function packFiles(path: string): Promise<readonly PackFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    throw new WrongCall(`no pack at ${path}`, {
      remedy: 'weighbridge rules list',
      more: 'weighbridge rules --help',
    });
  if (found.isFile()) return [{ path: basename(path), text: await readFile(path, 'utf8') }];
  const names = (await readdir(path)).filter(isYaml).sort();
  if (names.length === 0)
    throw new WrongCall(`no YAML file in ${path}`, {
      remedy: 'weighbridge rules list',
      more: 'weighbridge rules --help',
    });
  return Promise.all(
    names.map(async (name) => ({ path: name, text: await readFile(resolve(path, name), 'utf8') })),
  );
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}
