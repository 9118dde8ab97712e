import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { sha256 } from '@weighbridge/core';
import { packFromJson, type Pack } from '@weighbridge/rules';
import type { Shell } from './shell.ts';
import { systemWords } from './system-trouble.ts';
import { Faulty, WrongCall } from './trouble.ts';

/** Where a person's own packs lie: `$XDG_DATA_HOME/weighbridge/packs`; nowhere without a home. */
function installedFolder({ env }: Pick<Shell, 'env'>): string | undefined {
  const said = env['XDG_DATA_HOME'] ?? '';
  // XDG Base Directory: a path that is not absolute counts as not said.
  if (isAbsolute(said)) return join(said, 'weighbridge', 'packs');
  const home = env['HOME'] || env['USERPROFILE'];
  return home ? join(home, '.local', 'share', 'weighbridge', 'packs') : undefined;
}

/** Every pack that a person installed, checked again each time: other programs may write there. */
export async function installedPacks(shell: Shell): Promise<readonly Pack[]> {
  const folder = installedFolder(shell);
  if (folder === undefined || !existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.json$/.test(name)).sort();
  return Promise.all(names.map((name) => installedPack(join(folder, name))));
}

async function installedPack(path: string): Promise<Pack> {
  const { pack, faults } = packFromJson(await readFile(path, 'utf8'), path);
  if (pack !== undefined) return pack;
  const remedy = 'delete the file, and install the pack again';
  throw new Faulty(faults.map((fault) => ({ ...fault, remedy })));
}

/** The digest of an installed `NAME@VERSION`, if it is there. */
export async function installedDigests(shell: Shell): Promise<ReadonlyMap<string, string>> {
  const folder = installedFolder(shell);
  if (folder === undefined || !existsSync(folder)) return new Map();
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.json$/.test(name));
  const digests = names.map(async (name) => {
    const digest = sha256(await readFile(join(folder, name)));
    return [name.slice(0, -'.json'.length), digest] as const;
  });
  return new Map(await Promise.all(digests));
}

/** Puts a pack into the person's folder, as a whole or not at all. */
export async function installPack(
  { pack, text }: { readonly pack: Pack; readonly text: string },
  shell: Shell,
): Promise<void> {
  const folder = installedFolder(shell);
  if (folder === undefined)
    throw new WrongCall('there is no folder for packs: neither XDG_DATA_HOME nor HOME is set', {
      remedy: 'set XDG_DATA_HOME to a folder of your own',
    });
  const beside = join(folder, `.${randomBytes(6).toString('hex')}.part`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, join(folder, `${pack.pack}@${pack.version}.json`));
  } catch (error) {
    await rm(beside, { force: true });
    const words = systemWords(error);
    if (words === undefined) throw error;
    throw new WrongCall(`cannot write to ${folder}: ${words}`, {
      remedy: 'set XDG_DATA_HOME to a folder of your own',
    });
  }
}
