// The packs of this release, and the cases of their own tests as realistic ones to start from.
import { readFileSync, readdirSync } from 'node:fs';
import { currentPacks, keptFolder, sourcesFolder, vocabulary } from '@weighbridge/packs';
import { packFromJson, readPack, type BaseCase, type Pack, type Values } from '@weighbridge/rules';

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

/** The facts of every test of a pack. */
export function testCases(pack: Pack): readonly Values[] {
  const folder = new URL(`${pack.pack}/`, sourcesFolder);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
  const { cases, tests } = readPack(files, { vocabulary });
  return [...cases, ...tests].map((one) => factsOf(one, cases));
}

function factsOf(
  { like, facts }: Pick<BaseCase, 'like' | 'facts'>,
  cases: readonly BaseCase[],
): Values {
  const base = cases.find(({ name }) => name === like);
  return base === undefined ? facts : { ...factsOf(base, cases), ...facts };
}
