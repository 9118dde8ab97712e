import { readFileSync, readdirSync } from 'node:fs';
import type { Vocabulary } from '@weighbridge/core';
import {
  readPack,
  readVocabulary,
  type Pack,
  type PackFile,
  type PackReading,
} from '@weighbridge/rules';
import { currentPacks, sourcesFolder } from '../index.ts';

const readings = new Map<string, PackReading>();

/** The vocabulary as the YAML of this package declares it. Throws on a fault. */
export function shippedVocabulary(): Vocabulary {
  const { vocabulary, faults } = readVocabulary(
    yamlFiles('vocabulary').filter(({ path }) => path !== 'renames.yaml'),
  );
  if (vocabulary === undefined) throw new Error(`vocabulary: ${JSON.stringify(faults)}`);
  return vocabulary;
}

/** A pack of this package with its cases and tests, from its YAML. */
export function shippedReading(name: string): PackReading {
  const known = readings.get(name);
  if (known !== undefined) return known;
  const reading = readPack(yamlFiles(name), { vocabulary: shippedVocabulary() });
  readings.set(name, reading);
  return reading;
}

/** A pack of this package, from its YAML. Throws on a fault. */
export function shippedPack(name: string): Pack {
  const { pack, faults } = shippedReading(name);
  if (pack === undefined) throw new Error(`${name}: ${JSON.stringify(faults)}`);
  return pack;
}

/** All packs of this release. */
export function shippedPacks(): readonly Pack[] {
  return currentPacks.map(({ name }) => shippedPack(name));
}

/** All YAML of a pack of this package as one text, comments included. */
export function packTexts(name: string): string {
  return yamlFiles(name)
    .map(({ text }) => text)
    .join('\n');
}

/** The YAML files of a folder of this package, by their path within it. */
function yamlFiles(folder: string): readonly PackFile[] {
  const at = new URL(`${folder}/`, sourcesFolder);
  return readdirSync(at)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ path: name, text: readFileSync(new URL(name, at), 'utf8') }));
}
