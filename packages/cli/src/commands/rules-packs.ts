import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from '@weighbridge/core';
import { currentPacks, sourcesFolder } from '@weighbridge/packs';
import type { DecisionRule, Duty, Information, Pack, TestRun } from '@weighbridge/rules';
import { newestPacks } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { mended } from '../options.ts';
import { packAt, packPlace, packsAtHand, type PackPlace, type SourcePack } from '../packs.ts';
import type { Shell } from '../shell.ts';
import { WrongCall } from '../trouble.ts';
import { vocabularyPlace } from '../vocabularies.ts';

/** A duty, a rule of a decision, or a piece of information. */
export type AnyRule = Duty | DecisionRule | Information;

/** Every rule of a pack, duties first. */
export function rulesOf(pack: Pack): readonly AnyRule[] {
  const decided = pack.decisions.flatMap(({ rules: own }) => own);
  return [...pack.duties, ...decided, ...(pack.information ?? [])];
}

/** The packs that a call names by name or by place, from their sources; those that come with the command when it names none. */
export async function packsNamed(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<readonly SourcePack[]> {
  return Promise.all((await placesNamed(what, call, shell)).map(packAt));
}

/** A pack with its tests; one that was installed is compiled and has none. */
export async function runNamed(name: string, call: Call, shell: Shell): Promise<TestRun> {
  const pack = existsSync(resolve(shell.cwd, name))
    ? undefined
    : newestPacks(await packsAtHand(shell)).find((one) => one.pack === name);
  if (pack !== undefined && !isShipped(pack)) return { pack, cases: [], tests: [] };
  return packAt(await placeOf(name, call, shell));
}

/** Whether the sources of a pack come with the command. */
export function isShipped({ pack, version }: Pack): boolean {
  return currentPacks.some((one) => one.name === pack && one.version === version);
}

/**
 * The same packs without their tests, read from their compiled form and so at once; of one name the
 * newest, be it that of the command or one that was installed.
 */
export async function compiledNamed(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<readonly Pack[]> {
  const newest = newestPacks(await packsAtHand(shell));
  if (what.length === 0) return newest;
  return Promise.all(
    what.map(async (name) => {
      const named = newest.find(({ pack }) => pack === name);
      return named !== undefined && !existsSync(resolve(shell.cwd, name))
        ? named
        : (await packAt(await placeOf(name, call, shell))).pack;
    }),
  );
}

/** Where the packs that a call names lie. */
export async function placesNamed(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<readonly PackPlace[]> {
  if (what.length === 0) return currentPacks.map(({ name }) => shipped(name));
  return Promise.all(what.map((name) => placeOf(name, call, shell)));
}

async function placeOf(name: string, call: Call, shell: Shell): Promise<PackPlace> {
  if (existsSync(resolve(shell.cwd, name)))
    return withFacts(packPlace(name, shell.cwd), call, shell);
  const names = currentPacks.map((pack) => pack.name);
  if (names.includes(name)) return shipped(name);
  const more = 'weighbridge rules list';
  if ((await packsAtHand(shell)).some(({ pack }) => pack === name))
    throw new WrongCall(`${name} is installed compiled; this needs its YAML`, {
      remedy: 'name the file or folder that it was compiled from',
      more,
    });
  throw new WrongCall(`no pack ${name}`, {
    remedy: mended(call, name, nearest(name, names) ?? 'eu-ai-act'),
    more,
  });
}

function withFacts(place: PackPlace, call: Call, shell: Shell): PackPlace {
  const facts = vocabularyPlace(place, call, shell);
  return facts === undefined ? place : { ...place, facts };
}

function shipped(name: string): PackPlace {
  return { path: fileURLToPath(new URL(name, sourcesFolder)), shown: name };
}
