// What a mutation run says: figures per file and package, and which mutants no test noticed. Pure.
import { type MutantResult } from '@stryker-mutator/api/core';

/** Below this share of killed mutants a package fails. */
export const FLOOR = 0.9;

/** Mutants counted. Those that change only what is read once at loading are left out. */
export interface Tally {
  readonly name: string;
  readonly killed: number;
  readonly survived: number;
  readonly leftOut: number;
}

/** A mutant that no test noticed, told in words that outlive a shift of lines. */
export interface Survivor {
  readonly file: string;
  readonly line: number;
  /** The text of its first line. */
  readonly on: string;
  readonly mutator: string;
  /** `original → replacement`. */
  readonly change: string;
}

/** Survivors of one line that are no lack of tests, and why. */
export interface Accepted {
  readonly file: string;
  readonly on: string;
  readonly changes: readonly string[];
  readonly because: string;
}

/** A survivor with the reason for which it is accepted, if it has one. */
export interface Judged extends Survivor {
  readonly because?: string;
}

type Status = MutantResult['status'];

const KILLED: readonly Status[] = ['Killed', 'Timeout'];
const SURVIVED: readonly Status[] = ['Survived', 'NoCoverage'];

/** Whether a mutant is one of every so many, which stand for all. */
export function isInSample({ id }: { readonly id: string }, sample: number): boolean {
  return Number(id) % sample === 0;
}

/** The share of killed mutants; 1 where there is none. */
export function scoreOf({ killed, survived }: Tally): number {
  return killed + survived === 0 ? 1 : killed / (killed + survived);
}

/** Counts mutants under the names they are given, in the order of the names. */
export function tallied(
  mutants: readonly MutantResult[],
  nameOf: (file: string) => string,
): readonly Tally[] {
  return Object.entries(Object.groupBy(mutants, ({ fileName }) => nameOf(fileName)))
    .map(([name, group = []]) => ({
      name,
      killed: count(group, KILLED),
      survived: count(group, SURVIVED),
      leftOut: count(group, ['Ignored']),
    }))
    .toSorted(byName);
}

function count(mutants: readonly MutantResult[], statuses: readonly Status[]): number {
  return mutants.filter(({ status }) => statuses.includes(status)).length;
}

/** The package a path stands in. */
export function packageOf(path: string): string {
  return path.split('/')[1] ?? path;
}

/** The mutants that no test noticed, in the order of the files. */
export function survivorsOf(
  mutants: readonly MutantResult[],
  textOf: (file: string) => string,
): readonly Survivor[] {
  return mutants
    .filter(({ status }) => SURVIVED.includes(status))
    .map((mutant) => survivor(mutant, textOf(mutant.fileName).split('\n')))
    .toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function survivor(mutant: MutantResult, lines: readonly string[]): Survivor {
  const { fileName: file, location, mutatorName: mutator, replacement } = mutant;
  const { start } = location;
  const change = `${onOneLine(between(lines, location))} → ${onOneLine(replacement)}`;
  return { file, line: start.line, on: lines[start.line - 1]?.trim() ?? '', mutator, change };
}

function between(lines: readonly string[], { start, end }: MutantResult['location']): string {
  const whole = lines.slice(start.line - 1, end.line).join('\n');
  const after = (lines[end.line - 1]?.length ?? 0) - (end.column - 1);
  return whole.slice(start.column - 1, whole.length - after);
}

function onOneLine(code: string): string {
  const flat = code.replaceAll(/\s+/g, ' ');
  return flat.length > 100 ? `${flat.slice(0, 99)}…` : flat;
}

/** What is kept of the runs over a package: of each file what its last run said. */
export interface Kept {
  readonly files: readonly Tally[];
  readonly survivors: readonly Survivor[];
}

/** A record with the files that a run measured in place of what it held of them; files that are gone drop out. */
export function merged(kept: Kept, run: Kept, isThere: (file: string) => boolean): Kept {
  const measured = new Set(run.files.map(({ name }) => name));
  const stays = (file: string): boolean => !measured.has(file) && isThere(file);
  return {
    files: [...kept.files.filter(({ name }) => stays(name)), ...run.files].toSorted(byName),
    survivors: [...kept.survivors.filter(({ file }) => stays(file)), ...run.survivors].toSorted(
      (a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1),
    ),
  };
}

/** One tally of several. */
export function total(name: string, tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number): number =>
    tallies.reduce((all, tally) => all + of(tally), 0);
  return {
    name,
    killed: sum(({ killed }) => killed),
    survived: sum(({ survived }) => survived),
    leftOut: sum(({ leftOut }) => leftOut),
  };
}

function byName(a: Tally, b: Tally): number {
  return a.name < b.name ? -1 : 1;
}

/** Survivors with the reason for which each is accepted. */
export function judged(
  survivors: readonly Survivor[],
  accepted: readonly Accepted[],
): readonly Judged[] {
  return survivors.map((survivor) => {
    const entry = accepted.find((entry) => covers(entry, survivor));
    return entry === undefined ? survivor : { ...survivor, because: entry.because };
  });
}

function covers({ file, on, changes }: Accepted, survivor: Survivor): boolean {
  return file === survivor.file && on === survivor.on && changes.includes(survivor.change);
}

/** Accepted changes of the files measured that a test does notice, or that are gone from the source. */
export function outlived(
  accepted: readonly Accepted[],
  survivors: readonly Survivor[],
  measured: (file: string) => boolean,
): readonly string[] {
  return accepted
    .filter(({ file }) => measured(file))
    .flatMap((entry) =>
      entry.changes
        .map((change) => ({ ...entry, changes: [change] }))
        .filter((one) => !survivors.some((survivor) => covers(one, survivor)))
        .map(({ changes }) => `${entry.file}: \`${entry.on}\`: ${changes.join('')}`),
    );
}
