import { lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { sniffFormat } from '@weighbridge/artefacts';
import { parseSha256, type Fault, type Finding } from '@weighbridge/core';
import type { FileEntry, Revision } from '../dossier.ts';
import { promiseBroken } from './deception.ts';
import { revisionOf, type HashedEntry } from './digests.ts';
import { hashFiles } from './hash-files.ts';
import type { HashOutcome, HashTask } from './hash-worker.ts';
import { kindOf } from './kind.ts';
import type { Limits } from './limits.ts';
import { byCodePoint } from './names.ts';
import { stampOf, systemCode, type Stamp } from './stamp.ts';
import {
  changed,
  empty,
  missing,
  nameDeceives,
  pointerFound,
  specialFile,
  unreadable,
} from './trouble.ts';
import {
  nothingWalked,
  specialKind,
  walkFolder,
  type FoundFile,
  type FoundOther,
  type Walked,
} from './walk.ts';

/** What an inventory is told, and whom it tells how far it is. */
export interface InventoryOptions {
  readonly signal?: AbortSignal;
  /** Called while files are hashed: bytes done, bytes in all, the file that was last worked on. */
  readonly progress?: (doneBytes: number, totalBytes: number, path: string) => void;
  readonly limits?: Partial<Limits>;
  /** Threads that hash; as many as the machine has, at most 8, when not said. */
  readonly threads?: number;
}

/** Every file of a target, and what stood in the way of reading it. */
export interface Inventory {
  /** The last part of the target's path. */
  readonly name: string;
  /** Where the paths of `files` start, on this machine; stays out of every document. */
  readonly root: string;
  /** By code point of path. `read` is `true` when the file was hashed to its end and its format is known. */
  readonly files: readonly FileEntry[];
  /** By code point: what OMS leaves out at the top, and links. */
  readonly notCovered: readonly string[];
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  readonly revision: Revision;
  /** The state of each file as it was hashed, by path; `fileSource` takes it to notice later changes. */
  readonly stamps: ReadonlyMap<string, Stamp>;
}

interface Target {
  readonly name: string;
  readonly root: string;
  readonly walked: Walked;
}

/**
 * Lists a folder or takes a single file, hashes every file and tells what it is.
 *
 * A link given as target is followed, because a person named it; one found inside never is. No special
 * file is opened. Trouble is data in `faults` and `findings`; a target that is not there gives the fault
 * `inventory.missing`. Rejects only when `signal` is aborted. Cost: reads every byte once, on as many
 * threads as the machine has; holds at most 250 MiB whatever the sizes.
 *
 * Faults: `inventory.missing`, `inventory.empty`, `inventory.name-not-utf8`, `inventory.special-file`,
 * `inventory.unreadable`, `inventory.changed`, `inventory.too-many-files`, `inventory.too-deep`.
 *
 * @example
 * (await takeInventory('no/such/folder')).faults[0].code; // 'inventory.missing'
 */
export async function takeInventory(
  target: string,
  options: InventoryOptions = {},
): Promise<Inventory> {
  const { name, root, walked } = await openTarget(target, options);
  const { entries, problems } = await readFiles(root, walked.files, options);
  const unsteady = [...walked.folders].filter(([path, stamp]) => stampNow(root, path) !== stamp);
  const files = [...entries, ...walked.others.map(otherEntry)].sort((left, right) =>
    byCodePoint(left.path, right.path),
  );
  const hashed = entries.flatMap(hashedEntry);
  const whole = walked.complete && unsteady.length === 0 && hashed.length === walked.files.length;
  return {
    name,
    root,
    files,
    notCovered: walked.notCovered,
    findings: [...walked.findings, ...entries.flatMap(findingsOf)].sort(byPlace),
    faults: [...walked.faults, ...problems, ...unsteady.map(([path]) => changed(path))],
    revision: whole
      ? revisionOf(hashed, walked.others.length === 0 ? 'no links' : 'has links')
      : {},
    stamps: new Map(walked.files.map(({ path, stamp }) => [path, stamp])),
  };
}

async function openTarget(target: string, options: InventoryOptions): Promise<Target> {
  const name = basename(resolve(target)) || '.';
  const found = targetStat(target);
  if (found.kind === 'fault') return { name, root: target, walked: faulty(found.fault) };
  const { path, stat } = found;
  if (stat.isDirectory())
    return { name, root: path, walked: notEmpty(await walkFolder(path, options)) };
  const single = { ...nothingWalked(), complete: stat.isFile() };
  if (stat.isFile())
    single.files.push({ path: basename(path), sizeBytes: stat.size, stamp: stampOf(stat) });
  else single.faults.push(specialFile(name, specialKind(stat)));
  return { name, root: dirname(path), walked: single };
}

type TargetStat =
  | { readonly kind: 'found'; readonly path: string; readonly stat: Stats }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** What the system says of a path at which nothing can be. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

function targetStat(target: string): TargetStat {
  try {
    const path = realpathSync.native(target);
    return { kind: 'found', path, stat: statSync(path) };
  } catch (error) {
    const system = systemCode(error);
    if (system === undefined) throw error;
    const absent = ABSENT.has(system);
    return { kind: 'fault', fault: absent ? missing(target) : unreadable(target, system) };
  }
}

function faulty(fault: Fault): Walked {
  return { ...nothingWalked(), faults: [fault], complete: false };
}

function notEmpty(walked: Walked): Walked {
  const nothing =
    walked.files.length === 0 && walked.others.length === 0 && walked.faults.length === 0;
  return nothing ? { ...walked, faults: [empty()] } : walked;
}

interface ReadFiles {
  readonly entries: readonly FileEntry[];
  readonly problems: readonly Fault[];
}

async function readFiles(
  root: string,
  found: readonly FoundFile[],
  options: InventoryOptions,
): Promise<ReadFiles> {
  const entries = new Map<number, FileEntry>();
  const problems = new Map<number, Fault>();
  await hashFiles(tasksOf(root, found), {
    signal: options.signal,
    threads: options.threads,
    onBytes: progressOver(found, options),
    onOutcome: (index, outcome) => {
      const file = found[index];
      if (file === undefined) return;
      entries.set(index, entryOf(file, outcome));
      const problem = problemOf(file.path, outcome);
      if (problem !== undefined) problems.set(index, problem);
    },
  });
  return { entries: inIndexOrder(entries), problems: inIndexOrder(problems) };
}

/** Threads finish in any order; an inventory is the same whatever they did. */
function inIndexOrder<T>(byIndex: ReadonlyMap<number, T>): readonly T[] {
  return [...byIndex].sort(([left], [right]) => left - right).map(([, value]) => value);
}

function tasksOf(root: string, found: readonly FoundFile[]): readonly HashTask[] {
  return found.map((file, index) => ({
    index,
    path: `${root}/${file.path}`,
    stamp: file.stamp,
    sizeBytes: file.sizeBytes,
  }));
}

function progressOver(
  found: readonly FoundFile[],
  options: InventoryOptions,
): (index: number, bytes: number) => void {
  const total = found.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let done = 0;
  return (index, bytes) => {
    done += bytes;
    options.progress?.(done, total, found[index]?.path ?? '');
  };
}

function entryOf(file: FoundFile, outcome: HashOutcome): FileEntry {
  const { path, sizeBytes } = file;
  if (outcome.kind !== 'hashed')
    return {
      path,
      sizeBytes,
      kind: 'other',
      format: 'unknown',
      read: { reason: reasonOf(outcome.kind) },
    };
  const sniffed = sniffFormat(outcome.head, sizeBytes).format;
  const told = kindOf({ path, sniffed, head: outcome.head });
  const sha256 = parseSha256(outcome.sha256);
  const read = readOrWhyNot(told.format);
  return { path, sizeBytes, ...(sha256 !== undefined && { sha256 }), ...told, read };
}

function reasonOf(kind: 'changed' | 'unreadable'): string {
  return kind === 'changed' ? 'it changed while it was read' : 'the system does not let us read it';
}

function readOrWhyNot(format: string): FileEntry['read'] {
  if (format === 'unknown') return { reason: 'its format is not known' };
  if (format === 'git-lfs-pointer') return { reason: 'a Git LFS pointer stands in its place' };
  return true;
}

function problemOf(path: string, outcome: HashOutcome): Fault | undefined {
  switch (outcome.kind) {
    case 'hashed':
      return undefined;
    case 'changed':
      return changed(path);
    case 'unreadable':
      return unreadable(path, outcome.system);
  }
}

function otherEntry({ path, sizeBytes, what }: FoundOther): FileEntry {
  const reason = what === 'link' ? 'links are not followed' : `a ${what} is not opened`;
  return { path, sizeBytes, kind: 'other', format: what, read: { reason } };
}

function hashedEntry({ path, sizeBytes, kind, sha256 }: FileEntry): readonly HashedEntry[] {
  return sha256 === undefined ? [] : [{ path, sizeBytes, kind, sha256 }];
}

function findingsOf({ path, format }: FileEntry): readonly Finding[] {
  if (format === 'git-lfs-pointer') return [pointerFound(path)];
  const claimed = promiseBroken(path, format);
  return claimed === undefined ? [] : [nameDeceives(path, claimed, format)];
}

function byPlace(left: Finding, right: Finding): number {
  return (
    byCodePoint(left.places[0].file, right.places[0].file) || byCodePoint(left.code, right.code)
  );
}

function stampNow(root: string, folder: string): Stamp | undefined {
  try {
    return stampOf(lstatSync(folder === '.' ? root : `${root}/${folder}`));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
