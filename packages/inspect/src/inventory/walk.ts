import { lstatSync, readdirSync, readlinkSync, type Stats } from 'node:fs';
import { posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Fault, Finding } from '@weighbridge/core';
import { LIMITS, type Limits } from './limits.ts';
import { byCodePoint, collisions, fileName } from './names.ts';
import { stampOf, systemCode, type Stamp } from './stamp.ts';
import {
  changed,
  linkFound,
  nameNotUtf8,
  namesCollide,
  specialFile,
  tooDeep,
  tooManyFiles,
  unreadable,
} from './trouble.ts';

/** What OMS leaves out at the top of a tree unless told otherwise (`../data/oms`, fact 6). */
const LEFT_OUT: ReadonlySet<string> = new Set(['.git', '.gitattributes', '.github', '.gitignore']);

/** A regular file that was found; not yet opened. */
export interface FoundFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly stamp: Stamp;
}

/** Something that is not a regular file and so is listed, but not read. */
export interface FoundOther {
  readonly path: string;
  readonly sizeBytes: number;
  readonly what: string;
}

/** What a walk saw. `complete` is false when something that a digest would have to cover was not seen. */
export interface Walked {
  readonly files: FoundFile[];
  readonly others: FoundOther[];
  readonly notCovered: string[];
  readonly findings: Finding[];
  readonly faults: Fault[];
  /** State of each folder when it was listed. */
  readonly folders: Map<string, Stamp>;
  complete: boolean;
}

/** What a walk is told. */
export interface WalkOptions {
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

interface Walk extends Walked {
  /** Entries taken so far, folders and links too. */
  taken: number;
  readonly root: string;
  readonly limits: Limits;
}

/** A walk that has seen nothing yet. */
export function nothingWalked(): Walked {
  return {
    files: [],
    others: [],
    notCovered: [],
    findings: [],
    faults: [],
    folders: new Map(),
    complete: true,
  };
}

/**
 * Lists what lies under a folder, by code point of path, without opening a file or following a
 * link. Holds one entry per file; gives way to other work after each folder.
 */
export async function walkFolder(root: string, options: WalkOptions): Promise<Walked> {
  const walk: Walk = {
    ...nothingWalked(),
    taken: 0,
    root,
    limits: { ...LIMITS, ...options.limits },
  };
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    options.signal?.throwIfAborted();
    for (const inner of listFolder(walk, folder)) waiting.push(inner);
    if (isFull(walk)) break;
    await setImmediate();
  }
  if (isFull(walk)) giveUp(walk, tooManyFiles(walk.limits.files));
  inOrder(walk);
  return walk;
}

function inOrder(walk: Walk): void {
  walk.files.sort((left, right) => byCodePoint(left.path, right.path));
  walk.others.sort((left, right) => byCodePoint(left.path, right.path));
  walk.notCovered.sort(byCodePoint);
  const paths = [
    ...walk.folders.keys(),
    ...walk.files.map(({ path }) => path),
    ...walk.others.map(({ path }) => path),
  ];
  walk.findings.push(...collisions(paths).map(namesCollide));
}

/** One more than the limit is how a walk knows that there are too many. */
function isFull(walk: Walk): boolean {
  return walk.taken > walk.limits.files;
}

function giveUp(walk: Walk, fault: Fault): void {
  walk.complete = false;
  walk.faults.push(fault);
}

/** Takes the entries of one folder and gives the folders among them. */
function listFolder(walk: Walk, folder: string): string[] {
  const folders: string[] = [];
  for (const name of namesIn(walk, folder)) {
    walk.taken += 1;
    if (isFull(walk)) break;
    const path = joined(folder, name);
    if (folder === '' && LEFT_OUT.has(name)) walk.notCovered.push(path);
    else if (takeEntry(walk, path) === 'folder') folders.push(path);
  }
  return folders;
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function onDisk(walk: Walk, path: string): string {
  return path === '' ? walk.root : `${walk.root}/${path}`;
}

/** The names in a folder, by code point. A name is read as bytes: the system does not promise UTF-8. */
function namesIn(walk: Walk, folder: string): readonly string[] {
  const listed = attempt(walk, folder, () => {
    const before = lstatSync(onDisk(walk, folder));
    const names = readdirSync(onDisk(walk, folder), { encoding: 'buffer' });
    return { before, names };
  });
  if (listed === undefined) return [];
  walk.folders.set(folder === '' ? '.' : folder, stampOf(listed.before));
  return listed.names.flatMap((bytes) => nameText(walk, folder, bytes)).sort(byCodePoint);
}

function nameText(walk: Walk, folder: string, bytes: Uint8Array): readonly string[] {
  const name = fileName(bytes);
  if (name.kind === 'text') return [name.text];
  giveUp(walk, nameNotUtf8(joined(folder, name.escaped)));
  return [];
}

/** What the system gives, or a fault in its place. */
function attempt<T>(walk: Walk, path: string, ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    const system = systemCode(error);
    if (system === undefined) throw error;
    const place = path === '' ? '.' : path;
    giveUp(
      walk,
      system === 'ENOENT' || system === 'ENOTDIR' ? changed(place) : unreadable(place, system),
    );
    return undefined;
  }
}

function takeEntry(walk: Walk, path: string): 'folder' | 'taken' {
  const stat = attempt(walk, path, () => lstatSync(onDisk(walk, path)));
  if (stat === undefined) return 'taken';
  if (stat.isDirectory()) return enter(walk, path);
  if (stat.isFile()) walk.files.push({ path, sizeBytes: stat.size, stamp: stampOf(stat) });
  else if (stat.isSymbolicLink()) takeLink(walk, path, stat.size);
  else takeSpecial(walk, path, stat);
  return 'taken';
}

function enter(walk: Walk, path: string): 'folder' | 'taken' {
  if (path.split('/').length <= walk.limits.depth) return 'folder';
  giveUp(walk, tooDeep(path, walk.limits.depth));
  return 'taken';
}

function takeSpecial(walk: Walk, path: string, stat: Stats): void {
  const what = specialKind(stat);
  walk.others.push({ path, sizeBytes: 0, what });
  giveUp(walk, specialFile(path, what));
}

/** What a file that is neither ordinary nor a folder nor a link is called. */
export function specialKind(stat: Stats): string {
  if (stat.isFIFO()) return 'pipe';
  if (stat.isSocket()) return 'socket';
  return 'device';
}

/** A link is listed and reported; no digest covers it, and the list of what is not covered says so. */
function takeLink(walk: Walk, path: string, sizeBytes: number): void {
  const to = attempt(walk, path, () => readlinkSync(onDisk(walk, path), { encoding: 'buffer' }));
  walk.others.push({ path, sizeBytes, what: 'link' });
  walk.notCovered.push(path);
  walk.findings.push(
    linkFound(path, to === undefined ? 'to a place that cannot be told' : whereTo(path, to)),
  );
}

/** Names the place only where it lies inside: other places are this machine's own and stay out of a dossier. */
function whereTo(path: string, to: Uint8Array): string {
  const name = fileName(to);
  if (name.kind === 'not-utf8') return 'to a name that is not UTF-8';
  if (posix.isAbsolute(name.text)) return 'to an absolute path';
  const target = posix.join(posix.dirname(path), name.text);
  if (target === '..' || target.startsWith('../')) return 'that leads out of the folder';
  return `to \`${target}\``;
}
