// What knowing which licence a file is costs on one core, against a plain read and SHA-256 of the same files; and
// how long the book of texts takes to open in a process that did nothing before. ScanCode, the usual tool, is a
// Python program and not on npm, so that it cannot run beside.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeText, identifyText, openBook, type Book } from '@weighbridge/licences';
import { licencesFolder } from '@weighbridge/packs';
import { interleaved, report, type Durations, type Report, type Size } from './measure.ts';

const LOAD = fileURLToPath(new URL('licences/load.ts', import.meta.url));

/** The book is there before a person notices. */
const MAX_LOAD_MS = 150;

/** A text is known within this time. */
const MAX_TEXT_MS = 20;

const ROUNDS: { readonly [size in Size]: number } = { full: 15, smoke: 2 };

const TEXTS: { readonly [size in Size]: number } = { full: 95, smoke: 6 };

/** Ways in which a text is met: as it is, on long lines, under a copyright line, as a comment. */
const WAYS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(/(?<=\S)[ \t]*\n(?=[ \t]*\S)/g, ' '),
  (text) => `Copyright (c) 2024 The Authors\n\n${text}`,
  (text) => text.replaceAll(/^/gm, ' * '),
];

/** Two lines; the last one counts: time for each text. Bars are milliseconds. */
export async function bench(size: Size): Promise<readonly Report[]> {
  const root = mkdtempSync(join(tmpdir(), 'weighbridge-bench-'));
  try {
    const paths = fill(root, TEXTS[size]);
    const durations = await interleaved({ rounds: ROUNDS[size], ...identifying(paths) });
    const each = (all: readonly number[]): readonly number[] => all.map((ms) => ms / paths.length);
    const reference = { name: 'read and SHA-256', version: process.versions.openssl };
    return [
      report(
        {
          bench: 'licences-load',
          unit: 'ms',
          reference,
          bar: MAX_LOAD_MS,
          holds: (ms) => ms <= MAX_LOAD_MS,
        },
        inFreshProcesses(ROUNDS[size]),
      ),
      report(
        {
          bench: 'licences',
          unit: 'ms per text',
          reference,
          bar: MAX_TEXT_MS,
          holds: (ms) => ms <= MAX_TEXT_MS,
        },
        { ours: each(durations.ours), reference: each(durations.reference) },
      ),
    ];
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Writes each of the first texts in each way, and gives the paths. */
function fill(root: string, texts: number): readonly string[] {
  const folder = fileURLToPath(new URL('texts/licensedb/', licencesFolder));
  const names = globSync('*.txt', { cwd: folder }).toSorted((a, b) => (a < b ? -1 : 1));
  return names.slice(0, texts).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return WAYS.map((way, nth) => {
      const path = join(root, `${nth}-${name}`);
      writeFileSync(path, way(text));
      return path;
    });
  });
}

/** Both sides read each file; each has to find the licence, or the digest, of every one. */
function identifying(paths: readonly string[]) {
  const book = openBook(readFileSync(new URL('texts/book.bin', licencesFolder)));
  return {
    ours: () => paths.filter((path) => isNamed(path, book)).length,
    reference: () => paths.filter((path) => digestOf(path).length === 64).length,
    same: (ours: number, reference: number): void => {
      if (ours !== reference) throw new Error(`${ours} of ${reference} texts have a name`);
    },
  };
}

function isNamed(path: string, book: Book): boolean {
  const read = decodeText(readFileSync(path), path);
  return (
    read.kind === 'read' &&
    identifyText(read.value.text, book).parts.some(({ id }) => id !== undefined)
  );
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function inFreshProcesses(rounds: number): Durations {
  const durations: { ours: number[]; reference: number[] } = { ours: [], reference: [] };
  for (let round = 0; round < rounds; round += 1) {
    durations.ours.push(loadMs('ours'));
    durations.reference.push(loadMs('reference'));
  }
  return durations;
}

function loadMs(side: keyof Durations): number {
  const args = ['--conditions=@weighbridge/source', LOAD, side];
  const { ms } = Object(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
  if (typeof ms !== 'number') throw new Error('a load gave no figure');
  return ms;
}
