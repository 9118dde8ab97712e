// All kept packs read from their compiled JSON, once, in a process that did nothing before: `ours` as the
// command does it, `reference` with `JSON.parse` alone. Prints milliseconds and how many packs.
import { readFileSync, readdirSync } from 'node:fs';
import { keptDigests, keptFolder } from '@weighbridge/packs';
import { packOfDigest } from '@weighbridge/rules';

/** One of the two sides, and what it reads: names and texts, from the disk each time. */
const SIDES = {
  ours: (name: string, text: string): unknown => packOfDigest(text, keptDigests[name] ?? ''),
  reference: (_name: string, text: string): unknown => JSON.parse(text),
};

const side = process.argv[2] === 'ours' ? SIDES.ours : SIDES.reference;
const start = performance.now();
const packs = readdirSync(keptFolder)
  .map((file) => [file.slice(0, -'.json'.length), new URL(file, keptFolder)] as const)
  .map(([name, file]) => side(name, readFileSync(file, 'utf8')));
const ms = performance.now() - start;
process.stdout.write(
  JSON.stringify({ ms, packs: packs.filter((pack) => pack !== undefined).length }),
);
