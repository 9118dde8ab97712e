// `npm run eval -- artefacts DIR…`: the outcome for each file and folder of a corpus against its verdict. The
// verdict, the mechanism and all else that is truth is read after every file has been scanned.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { scanFile, scanFolder } from '@weighbridge/artefacts';
import {
  fromBytes,
  isRecord,
  type ByteSource,
  type Finding,
  type Severity,
} from '@weighbridge/core';
import type { Evaluation, Figures } from './evaluation.ts';

/** What the scanner is given of a file: nothing that says what is expected. */
interface Given {
  readonly manifest: string;
  readonly path: string;
  readonly folder: string | undefined;
  readonly treatAs: string | undefined;
  readonly sha256: string;
  readonly bytes: number;
}

type Outcome = 'strong' | 'weak' | 'not inspected' | 'clean';
const OUTCOMES: readonly Outcome[] = ['strong', 'weak', 'not inspected', 'clean'];

interface Expected {
  readonly of: Truth;
  readonly mechanism: string;
  readonly source: string;
  readonly isLater: boolean;
}

type Truth = 'malicious' | 'suspicious' | 'benign';
const TRUTHS: readonly Truth[] = ['malicious', 'suspicious', 'benign'];

interface Judged {
  readonly key: string;
  readonly outcome: Outcome;
  readonly codes: readonly string[];
}

type Row = Judged & Expected;

export const evaluation: Evaluation = async (paths, say) => {
  const manifests = paths.flatMap(manifestsOf);
  const files: Judged[] = [];
  const folders: Judged[] = [];
  for (const manifest of manifests) {
    const judged = await judgeManifest(manifest);
    files.push(...judged.files);
    folders.push(...judged.folders);
  }
  const truth = new Map(manifests.flatMap(truthOf));
  const rows = withTruth(files, truth);
  printTrouble(rows, say);
  printTable('mechanism', rows, (row) => row.mechanism, say);
  printTable('source', rows, (row) => row.source, say);
  printLeftOut(rows, say);
  const earlier = rows.filter((row) => !row.isLater);
  say(JSON.stringify(figuresOf(earlier)));
  const { notInspected: _open, ...wholes } = figuresOf(withTruth(folders, truth));
  return { ...figuresOf(rows), folders: wholes };
};

// ---------------------------------------------------------------- what is scanned

function manifestsOf(path: string): readonly string[] {
  const index = join(path, 'index.json');
  if (!existsSync(index)) return [join(path, 'manifest.json')];
  const { sources } = recordOf(readJson(index));
  return listOf(sources).map((source) => join(path, textOf(source['source']), 'manifest.json'));
}

async function judgeManifest(
  manifest: string,
): Promise<{ readonly files: readonly Judged[]; readonly folders: readonly Judged[] }> {
  const given = listOf(recordOf(readJson(manifest))['files']).map((entry) =>
    givenOf(manifest, entry),
  );
  given.forEach(checkDigest);
  const alone = given.filter((file) => file.folder === undefined);
  const byFolder = Map.groupBy(
    given.filter((file) => file.folder !== undefined),
    (file) => file.folder ?? '',
  );
  const files = await inTurn(alone, (file) => judgeAlone(file, given));
  const folders = await inTurn([...byFolder], ([folder, members]) =>
    judgeFolder(manifest, folder, members),
  );
  return {
    files: [...files, ...folders.flatMap((folder) => folder.files)],
    folders: folders.map((folder) => folder.whole),
  };
}

function givenOf(manifest: string, entry: Readonly<Record<string, unknown>>): Given {
  const { path, folder, treatAs, sha256, bytes } = entry;
  return {
    manifest,
    path: textOf(path),
    folder: folder === undefined ? undefined : textOf(folder),
    treatAs: treatAs === undefined ? undefined : textOf(treatAs),
    sha256: textOf(sha256),
    bytes: Number(bytes),
  };
}

function bytesOf(file: Given): Uint8Array {
  return new Uint8Array(readFileSync(join(dirname(file.manifest), file.path)));
}

function checkDigest(file: Given): void {
  const bytes = bytesOf(file);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== file.sha256 || bytes.length !== file.bytes)
    throw new Error(`${file.path} is not the file that the manifest names`);
}

function sourceOf(file: Given, name: string): ByteSource {
  return fromBytes(name, bytesOf(file));
}

async function judgeAlone(file: Given, all: readonly Given[]): Promise<Judged> {
  const name = file.treatAs ?? basename(shown(file.path));
  const beside = new Map(
    all
      .filter((other) => dirname(other.path) === dirname(file.path))
      .map((other) => [basename(other.path), other]),
  );
  const scan = await scanFile(sourceOf(file, name), {
    neighbour: (path) => {
      const other = beside.get(path);
      return Promise.resolve(other === undefined ? undefined : sourceOf(other, path));
    },
  });
  return judgedOf(keyOf(file.manifest, file.path), {
    findings: scan.findings,
    faults: scan.faults.map(({ code }) => code),
    unread: scan.uninspected.length > 0,
  });
}

async function judgeFolder(
  manifest: string,
  folder: string,
  members: readonly Given[],
): Promise<{ readonly files: readonly Judged[]; readonly whole: Judged }> {
  const within = (path: string): string => shown(path.slice(folder.length + 1));
  const byPath = new Map(members.map((file) => [within(file.path), file]));
  const scan = await scanFolder({
    paths: [...byPath.keys()],
    open: async (path, use) => {
      const file = byPath.get(path);
      return file === undefined ? undefined : use(sourceOf(file, path));
    },
  });
  const seenIn = (path: string): Seen => ({
    findings: scan.findings.filter(({ places }) => places[0].file === path),
    faults: scan.faults.filter(({ at }) => at.file === path).map(({ code }) => code),
    unread: scan.uninspected.some(({ file }) => file === path),
  });
  const whole: Seen = {
    findings: scan.findings,
    faults: scan.faults.map(({ code }) => code),
    unread: scan.uninspected.length > 0,
  };
  return {
    files: [...byPath].map(([path, file]) => judgedOf(keyOf(manifest, file.path), seenIn(path))),
    whole: judgedOf(keyOf(manifest, folder), whole),
  };
}

// Version control does not store the real name.
function shown(path: string): string {
  return path
    .split('/')
    .map((part) => (part === 'dot-git' ? '.git' : part))
    .join('/');
}

interface Seen {
  readonly findings: readonly Finding[];
  readonly faults: readonly string[];
  readonly unread: boolean;
}

function judgedOf(key: string, { findings, faults, unread }: Seen): Judged {
  const severities = new Set<Severity>(findings.map(({ severity }) => severity));
  const codes = [
    ...findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
    ...faults,
  ];
  if (severities.has('high')) return { key, outcome: 'strong', codes };
  if (codes.length > 0) return { key, outcome: 'weak', codes };
  return { key, outcome: unread ? 'not inspected' : 'clean', codes };
}

// ---------------------------------------------------------------- what was expected

function truthOf(manifest: string): readonly (readonly [string, Expected])[] {
  const read = recordOf(readJson(manifest));
  const source = basename(dirname(manifest));
  return [...listOf(read['files']), ...listOf(read['folders'])].flatMap((entry) => {
    const of = TRUTHS.find((word) => word === entry['expected']);
    if (of === undefined) return [];
    const mechanism = entry['mechanism'] === undefined ? '' : textOf(entry['mechanism']);
    const expected = { of, mechanism, source, isLater: entry['batch'] !== undefined };
    return [[keyOf(manifest, textOf(entry['path'])), expected] as const];
  });
}

function withTruth(
  judged: readonly Judged[],
  truth: ReadonlyMap<string, Expected>,
): readonly Row[] {
  return judged.flatMap((one) => {
    const expected = truth.get(one.key);
    return expected === undefined ? [] : [{ ...one, ...expected }];
  });
}

function count(rows: readonly Row[], of: Truth, ...outcomes: readonly Outcome[]): number {
  return rows.filter((row) => row.of === of && outcomes.includes(row.outcome)).length;
}

function figuresOf(rows: readonly Row[]): Figures {
  const strong = (of: Truth): number => count(rows, of, 'strong');
  const any = (of: Truth): number => count(rows, of, 'strong', 'weak');
  const all = (of: Truth): number => count(rows, of, ...OUTCOMES);
  return {
    malicious: { of: all('malicious'), strong: strong('malicious'), any: any('malicious') },
    suspicious: { of: all('suspicious'), any: any('suspicious') },
    benign: { of: all('benign'), strong: strong('benign'), any: any('benign') },
    notInspected: rows.filter((row) => row.outcome === 'not inspected').length,
  };
}

// ---------------------------------------------------------------- what is printed

function printTrouble(rows: readonly Row[], say: (line: string) => void): void {
  for (const row of rows) {
    const isMiss =
      row.of === 'benign'
        ? row.outcome === 'strong' || row.outcome === 'weak'
        : row.outcome === 'not inspected' || row.outcome === 'clean';
    const isWeak = row.of === 'malicious' && row.outcome === 'weak';
    if (isMiss || isWeak)
      say(
        `${row.of} ${row.outcome}: ${row.key} (${row.mechanism}) ${[...new Set(row.codes)].join(' ')}`,
      );
  }
}

function printTable(
  what: string,
  rows: readonly Row[],
  by: (row: Row) => string,
  say: (line: string) => void,
): void {
  say(`by ${what}: malicious strong/any/of, suspicious any/of, benign any/of, not inspected`);
  const groups = [...Map.groupBy(rows, by)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, group] of groups) say(`  ${name.padEnd(28)} ${shareWords(group)}`);
}

function shareWords(rows: readonly Row[]): string {
  const any = (of: Truth): string =>
    `${count(rows, of, 'strong', 'weak')}/${count(rows, of, ...OUTCOMES)}`;
  const unread = rows.filter((row) => row.outcome === 'not inspected').length;
  return `${count(rows, 'malicious', 'strong')}/${any('malicious')}  ${any('suspicious')}  ${any('benign')}  ${unread}`;
}

// Lists and limits are not fitted to a source: what each source alone gives, and the worst of them.
function printLeftOut(rows: readonly Row[], say: (line: string) => void): void {
  const shares = [...Map.groupBy(rows, (row) => row.source)].map(([source, group]) => {
    const hostile = group.filter((row) => row.of !== 'benign');
    const missed = hostile.filter(
      (row) => row.outcome === 'clean' || row.outcome === 'not inspected',
    ).length;
    const wolf = count(group, 'benign', 'strong', 'weak');
    return { source, wrong: (missed + wolf) / group.length, missed, wolf, of: group.length };
  });
  const worst = shares.toSorted((a, b) => b.wrong - a.wrong)[0];
  if (worst !== undefined)
    say(
      `worst source: ${worst.source}, ${worst.missed} missed and ${worst.wolf} false alarms of ${worst.of}`,
    );
}

// ---------------------------------------------------------------- small things

function keyOf(manifest: string, path: string): string {
  return `${basename(dirname(manifest))}/${path}`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function textOf(value: unknown): string {
  if (typeof value !== 'string')
    throw new Error(`a manifest has ${String(value)} where a text belongs`);
  return value;
}

async function inTurn<T, R>(
  items: readonly T[],
  each: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await each(item));
  return results;
}
