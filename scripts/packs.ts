// Reads every pack and the vocabulary, tells their faults, and writes what the software loads:
// `packages/packs/kept/NAME@VERSION.json`, `src/vocabulary.generated.ts`, `src/current.generated.ts`;
// and, for people, `docs/vocabulary.md`.
// With `--check` nothing is written; what differs is named and the exit code is 1.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { isRecord, sha256 } from '@weighbridge/core';
import {
  compilePack,
  conflictsIn,
  packFromJson,
  readPack,
  readVocabulary,
  unusedAssumptions,
} from '@weighbridge/rules';
import type { Pack, PackFault, PackFile } from '@weighbridge/rules';
import type { MemberOf, Vocabulary } from '@weighbridge/core';
import { lawPages, type TestedPack } from './law-pages.ts';
import { vocabularyPage } from './vocabulary-page.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKS = join(ROOT, 'packages', 'packs');

/** Files beside the facts that are not vocabulary: names of old. */
const NOT_VOCABULARY: ReadonlySet<string> = new Set(['renames.yaml']);

/** Folders that hold no pack. */
const NOT_PACKS: ReadonlySet<string> = new Set([
  'crosswalk',
  'dist',
  'kept',
  'licences',
  'node_modules',
  'src',
  'vocabulary',
]);

interface Output {
  readonly path: string;
  readonly text: string;
}

async function main(options: { readonly check: boolean }): Promise<number> {
  const { vocabulary, tested, faults } = readAll();
  if (vocabulary === undefined || faults.length > 0) {
    for (const fault of faults) say(faultLines(fault));
    say(`${faults.length} faults; nothing was written`);
    return 2;
  }
  const outputs = await outputsOf({ ...vocabulary, ...otherNames(vocabulary) }, tested);
  return options.check ? compare(outputs) : write(outputs);
}

function readAll(): {
  readonly vocabulary: Vocabulary | undefined;
  readonly tested: readonly TestedPack[];
  readonly faults: readonly PackFault[];
} {
  const files = yamlFiles('vocabulary').filter(({ path }) => !NOT_VOCABULARY.has(path));
  const read = readVocabulary(files);
  const { vocabulary } = read;
  if (vocabulary === undefined)
    return { vocabulary, tested: [], faults: placed('vocabulary', read.faults) };
  const results = packFolders().map((folder) => {
    const files = yamlFiles(folder);
    const { pack, tests, faults } = readPack(files, { vocabulary });
    const conflicts = pack === undefined ? [] : conflictsIn(pack, files).faults;
    return { pack, tests, faults: placed(folder, [...faults, ...conflicts]) };
  });
  const tested = results.flatMap(({ pack, tests }) => (pack === undefined ? [] : { pack, tests }));
  const faults = results.flatMap((result) => result.faults);
  const packs = tested.map(({ pack }) => pack);
  const idle = faults.length > 0 ? [] : placed('vocabulary', unusedAssumptions(files, packs));
  return { vocabulary, tested, faults: [...faults, ...idle] };
}

type OtherNames = Required<
  Pick<Vocabulary, 'renames' | 'members' | 'completes' | 'reversed' | 'terms'>
>;

/** Names from elsewhere, from `renames.yaml`; one that leads to no fact stops the run. */
function otherNames(vocabulary: Vocabulary): OtherNames {
  const path = join(PACKS, 'vocabulary', 'renames.yaml');
  const table: unknown = parse(readFileSync(path, 'utf8'));
  const section = (name: string): readonly (readonly [string, unknown])[] => {
    const found = isRecord(table) ? table[name] : undefined;
    return isRecord(found) ? Object.entries(found) : [];
  };
  const texts = (name: string): { readonly [from: string]: string } =>
    Object.fromEntries(section(name).map(([from, to]) => [from, String(to)]));
  const names = {
    renames: texts('renames'),
    members: Object.fromEntries(section('members').map(([from, to]) => [from, membersIn(to)])),
    completes: texts('completes'),
    reversed: texts('reversed'),
    terms: texts('terms'),
  };
  const targets = [
    ...[names.renames, names.completes, names.reversed].flatMap((one) => Object.values(one)),
    ...Object.values(names.members).flatMap((of) => of.map(({ fact }) => fact)),
  ];
  const lost = targets.filter((fact) => !Object.hasOwn(vocabulary.facts, fact));
  if (lost.length > 0) throw new Error(`${shown(path)}: no fact ${lost.join(', ')}`);
  return names;
}

function membersIn(raw: unknown): readonly MemberOf[] {
  const parts: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return parts
    .filter(isRecord)
    .map((one) => ({ fact: String(one['fact']), member: String(one['member']) }));
}

// A compiled pack names its files within its folder; whoever mends one needs the whole way.
function placed(folder: string, faults: readonly PackFault[]): readonly PackFault[] {
  return faults.map((fault) => ({
    ...fault,
    at: { ...fault.at, file: shown(join(PACKS, folder, fault.at.file)) },
  }));
}

function packFolders(): readonly string[] {
  return readdirSync(PACKS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_PACKS.has(entry.name))
    .map((entry) => entry.name)
    .toSorted();
}

function yamlFiles(folder: string): readonly PackFile[] {
  const at = join(PACKS, folder);
  return readdirSync(at)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ path: name, text: readFileSync(join(at, name), 'utf8') }));
}

async function outputsOf(
  vocabulary: Vocabulary,
  tested: readonly TestedPack[],
): Promise<readonly Output[]> {
  const packs = tested.map(({ pack }) => pack);
  const kept = packs.map((pack) => ({
    path: join(PACKS, 'kept', `${pack.pack}@${pack.version}.json`),
    text: `${compilePack(pack)}\n`,
  }));
  const suppliers = readFileSync(join(PACKS, 'suppliers.yaml'), 'utf8');
  const page = vocabularyPage({ vocabulary, packs, suppliers });
  say(page.note);
  return [
    ...kept,
    ...lawPages({
      packs: tested,
      kept: [...olderPacks(packs), ...packs],
      ...lawTexts(),
    }).map(({ name, text }) => ({ path: join(ROOT, 'docs', 'law', name), text })),
    { path: join(ROOT, 'docs', 'vocabulary.md'), text: page.text },
    { path: join(PACKS, 'src', 'vocabulary.generated.ts'), text: await vocabularyText(vocabulary) },
    { path: join(PACKS, 'src', 'current.generated.ts'), text: await currentText(packs) },
    { path: join(PACKS, 'src', 'kept.generated.ts'), text: await keptText(kept) },
    { path: join(PACKS, 'src', 'crosswalk.generated.ts'), text: await crosswalkText() },
    { path: join(PACKS, 'src', 'openness.generated.ts'), text: await opennessText() },
  ];
}

/** The digest of every kept file: bytes of it were checked here, and need no second check. */
function keptText(made: readonly Output[]): Promise<string> {
  const folder = join(PACKS, 'kept');
  const there = readdirSync(folder).map((name) => join(folder, name));
  const texts = new Map([
    ...there.map((path) => [path, readFileSync(path, 'utf8')] as const),
    ...made.map(({ path, text }) => [path, text] as const),
  ]);
  const digests = [...texts]
    .map(([path, text]) => [basename(path, '.json'), sha256(text)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return pretty(`${GENERATED}
/**
 * The SHA-256 of each compiled pack in the kept folder, by \`NAME@VERSION\`. A file of this digest was
 * checked when it was made.
 *
 * @example
 * Object.keys(keptDigests).some((name) => name.startsWith('eu-ai-act@')); // true
 */
export const keptDigests: { readonly [pack: string]: string } = ${JSON.stringify(Object.fromEntries(digests))};
`);
}

const GENERATED =
  '// Generated by scripts/packs.ts from the YAML of this package; run `npm run packs`.';

function vocabularyText(vocabulary: Vocabulary): Promise<string> {
  return pretty(`${GENERATED}
/**
 * Every fact by name with its type, unit and meaning, and the code lists that facts refer to.
 *
 * @example
 * vocabulary.facts['model.training_compute'].unit; // 'FLOP'
 */
export const vocabulary = ${JSON.stringify(vocabulary)} as const;

/** Name of a fact of the vocabulary. */
export type FactName = keyof typeof vocabulary.facts;
`);
}

function lawTexts(): { readonly errata: string; readonly mappings: string } {
  const text = (...names: readonly string[]): string => readFileSync(join(PACKS, ...names), 'utf8');
  return { errata: text('errata.yaml'), mappings: text('crosswalk', 'mappings.yaml') };
}

/** Kept versions that are not the ones being written. */
function olderPacks(packs: readonly Pack[]): readonly Pack[] {
  const written = new Set(packs.map(({ pack, version }) => `${pack}@${version}.json`));
  return readdirSync(join(PACKS, 'kept'))
    .filter((name) => name.endsWith('.json') && !written.has(name))
    .toSorted()
    .flatMap((name) => {
      const { pack } = packFromJson(readFileSync(join(PACKS, 'kept', name), 'utf8'), name);
      return pack ?? [];
    });
}

// The type annotation makes the compiler hold the YAML against its shape.
function crosswalkText(): Promise<string> {
  const parsed = (name: string): string =>
    JSON.stringify(parse(readFileSync(join(PACKS, 'crosswalk', name), 'utf8')));
  return pretty(`${GENERATED}
import type { CodeMapping, Crosswalk } from './crosswalk.ts';

/**
 * Each piece of evidence with the duties that it serves, what to build to, and what stays apart.
 *
 * @example
 * crosswalk.items.find(({ id }) => id === 'e8')?.item; // 'Log of incidents and a plan for reporting them'
 */
export const crosswalk: Crosswalk = ${parsed('crosswalk.yaml')};

/**
 * Code lists of others beside the rules of ours that mean the same: hazards, editions of a list,
 * thresholds of laboratories.
 *
 * @example
 * mappings.find(({ id }) => id === 'llama-guard')?.codes.length; // 14
 */
export const mappings: readonly CodeMapping[] = ${parsed('mappings.yaml')};
`);
}

function opennessText(): Promise<string> {
  const table: unknown = parse(readFileSync(join(PACKS, 'licences', 'openness.yaml'), 'utf8'));
  return pretty(`${GENERATED}
/**
 * The components of the Model Openness Framework with type and class, the licences that count as open
 * for them, and the clauses by which our verdict differs from that of the reference tool. Fits
 * \`OpennessTable\` of @weighbridge/licences.
 *
 * @example
 * openness.components.length; // 17
 */
export const openness = ${JSON.stringify(table)} as const;
`);
}

function currentText(packs: readonly Pack[]): Promise<string> {
  const current = packs.map(({ pack, version }) => ({ name: pack, version }));
  return pretty(`${GENERATED}
/**
 * Name and version of each pack of this release; its compiled form lies in the kept folder as
 * \`NAME@VERSION.json\`.
 *
 * @example
 * currentPacks.some((pack) => pack.name === 'eu-ai-act'); // true
 */
export const currentPacks: readonly { readonly name: string; readonly version: string }[] = ${JSON.stringify(current)};
`);
}

async function pretty(text: string): Promise<string> {
  const config = await resolveConfig(join(ROOT, 'package.json'));
  return format(text, { ...config, parser: 'typescript' });
}

function compare(outputs: readonly Output[]): number {
  const differing = outputs.filter(({ path, text }) => read(path) !== text);
  for (const { path } of differing)
    say(`${shown(path)} differs from the YAML; run \`npm run packs\``);
  if (differing.length === 0) say(`${outputs.length} files are as the YAML says`);
  return differing.length === 0 ? 0 : 1;
}

function write(outputs: readonly Output[]): number {
  const changed = outputs.filter((output) => isKeptOtherwise(output));
  for (const { path } of changed) {
    say(`${shown(path)} is kept with other content; raise \`version\` in the head of the pack`);
  }
  if (changed.length > 0) return 1;
  for (const { path, text } of outputs) {
    mkdirSync(dirname(path), { recursive: true });
    if (read(path) !== text) writeFileSync(path, text);
  }
  say(`${outputs.length} files are as the YAML says`);
  return 0;
}

// A pack version that was once landed stays as it was, because tickets replay on it. Versions being
// written may change until then: `KEPT_BASE` names the commit that was landed last.
const LANDED = process.env['KEPT_BASE'] ?? 'HEAD';

function isKeptOtherwise({ path, text }: Output): boolean {
  if (!path.endsWith('.json')) return false;
  const committed = committedText(shown(path));
  return committed !== undefined && committed !== text;
}

function committedText(path: string): string | undefined {
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const listed = execFileSync('git', ['ls-tree', '--name-only', LANDED, '--', path], options);
  if (listed.trim() === '') return undefined;
  return execFileSync('git', ['show', `${LANDED}:${path}`], options);
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function faultLines(fault: PackFault): string {
  const at = fault.at;
  const place = 'line' in at ? `${at.file}:${at.line}:${at.column ?? 1}` : at.file;
  const lines = [`fault ${fault.code}   ${place}`, `  ${fault.detail}`];
  if (fault.source !== undefined) lines.push(`  | ${fault.source}`, `  | ${carets(fault)}`);
  return [...lines, `  do: ${fault.remedy}`].join('\n');
}

function carets(fault: PackFault): string {
  let line = '';
  for (const mark of fault.marks ?? []) {
    line = line.padEnd(mark.column - 1) + '^'.repeat(Math.max(1, mark.length));
  }
  return line;
}

function shown(path: string): string {
  return relative(ROOT, path).replaceAll('\\', '/');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main({ check: process.argv.includes('--check') });
