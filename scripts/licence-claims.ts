// `npm run packs`, a part of it: checks the tables by which claims about licences are read, and writes
// what the software loads, `packages/packs/licences/claims.generated.json`. `--check` compares only.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { canonicalJson, isRecord, toJson } from '@weighbridge/core';
import { claimTablesSchema } from '@weighbridge/licences/schema';
import { licencesFolder } from '@weighbridge/packs';
import { parse } from 'yaml';

const TARGET = new URL('claims.generated.json', licencesFolder);

function tables(): object {
  return {
    names: table('names')['names'],
    models: table('models')['models'],
    words: table('words'),
    hub: table('hub'),
  };
}

function table(name: string): Readonly<Record<string, unknown>> {
  const read: unknown = parse(readFileSync(new URL(`claims/${name}.yaml`, licencesFolder), 'utf8'));
  if (!isRecord(read)) throw new Error(`claims/${name}.yaml: not a table`);
  return read;
}

function main(options: { readonly check: boolean }): number {
  const text = `${canonicalJson(toJson(claimTablesSchema.parse(tables())))}\n`;
  const former = existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '';
  if (former === text) return 0;
  console.log(`${options.check ? 'differs from its source' : 'written'}: claims.generated.json`);
  if (!options.check) writeFileSync(TARGET, text);
  return options.check ? 1 : 0;
}

process.exitCode = main({ check: process.argv.includes('--check') });
