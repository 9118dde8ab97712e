// `npm run sql`: writes the SQL of all shipped rules, one file for each pack and database, so that a
// reviewer sees what a database will run. `--check` compares only.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { day } from '@weighbridge/core';
import { currentPacks, keptFolder } from '@weighbridge/packs';
import { packFromJson, selectOf, type DialectName, type Pack } from '@weighbridge/rules';

const DIALECTS: readonly DialectName[] = ['duckdb', 'postgres', 'clickhouse', 'trino'];
const FOLDER = new URL('../tests/snapshots/sql/', import.meta.url);

const check = process.argv.includes('--check');
const wanted = new Map(currentPacks.flatMap((current) => filesOf(packNamed(current))));
const late = [...wanted].filter(([name, text]) => read(name) !== text).map(([name]) => name);
const left = present().filter((name) => !wanted.has(name));
if (!check) write();
if (late.length + left.length > 0)
  console.log(`${check ? 'differs from its source' : 'written'}: ${[...late, ...left].join(', ')}`);
if (check && late.length + left.length > 0) {
  console.error('do: npm run sql');
  process.exitCode = 1;
}

/** As of the day on which the pack's law is known, with assumptions. */
function filesOf(pack: Pack): readonly (readonly [string, string])[] {
  const asked = { asOf: day(pack.status_date), strict: false };
  return DIALECTS.map((dialect) => {
    const text = `${selectOf(pack, { ...asked, dialect })};\n`;
    return [`${dialect}/${pack.pack}.sql`, text];
  });
}

function packNamed({ name, version }: { name: string; version: string }): Pack {
  const file = `${name}@${version}.json`;
  const { pack, faults } = packFromJson(readFileSync(new URL(file, keptFolder), 'utf8'), file);
  if (pack === undefined) throw new Error(faults.map(({ detail }) => detail).join('; '));
  return pack;
}

function read(name: string): string | undefined {
  const file = new URL(name, FOLDER);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function present(): readonly string[] {
  return DIALECTS.flatMap((dialect) => {
    const folder = new URL(`${dialect}/`, FOLDER);
    return existsSync(folder) ? readdirSync(folder).map((name) => `${dialect}/${name}`) : [];
  });
}

function write(): void {
  for (const dialect of DIALECTS) mkdirSync(new URL(`${dialect}/`, FOLDER), { recursive: true });
  for (const name of late) writeFileSync(new URL(name, FOLDER), wanted.get(name) ?? '');
  for (const name of left) rmSync(new URL(name, FOLDER));
}
