// The packs of this release, and the cases of their own tests as realistic ones to start from.
import { readFileSync, readdirSync } from 'node:fs';
import { currentPacks, keptFolder, sourcesFolder, vocabulary } from '@weighbridge/packs';
import { givenBy, packFromJson, readPack, type Pack, type Values } from '@weighbridge/rules';

/** A pack and realistic cases for it. */
export interface Shipped {
  readonly pack: Pack;
  readonly bases: readonly Values[];
}

/** All packs of this release. */
export function shippedPacks(): readonly Pack[] {
  return currentPacks.map(({ name, version }) => {
    const file = `${name}@${version}.json`;
    const { pack, faults } = packFromJson(readFileSync(new URL(file, keptFolder), 'utf8'), file);
    if (pack === undefined) throw new Error(faults.map(({ detail }) => detail).join('; '));
    return pack;
  });
}

/** The facts of every case and test of a pack, derived ones added. */
export function testCases(pack: Pack): readonly Values[] {
  const folder = new URL(`${pack.pack}/`, sourcesFolder);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
  const { cases, tests } = readPack(files, { vocabulary });
  const run = { pack, cases, tests };
  const bases = cases.map(({ name }) => ({ name, like: name, facts: {} }));
  return [...bases, ...tests].map((test) => givenBy(run, test).values);
}
