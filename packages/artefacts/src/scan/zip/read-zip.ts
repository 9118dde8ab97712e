import { crc32 } from 'node:zlib';
import { fromBytes } from '@weighbridge/core';
import { quoted } from '../../faults.ts';
import { partOf, type Content } from '../content.ts';
import { note, skip, type Ledger } from '../ledger.ts';
import { judgeRatio, unpack, type Packed } from '../packed/read-packed.ts';
import { escapes } from '../paths.ts';
import { readDirectory, type Directory, type Entry } from './directory.ts';
import {
  BROKEN,
  CHECKSUM,
  DISAGREES,
  DUPLICATE,
  ENCRYPTED,
  ESCAPES,
  HIDDEN,
  LINK,
  SURROUNDED,
} from './kinds.ts';
import { disagreement, readLocal, sizesStandElsewhere, type Local } from './local.ts';

/** What is done with each member of an archive. */
export type Visit = (member: Content, names: readonly string[]) => Promise<void>;

/** The most that is read of a directory: 20,000 members of 200 bytes. */
const MAX_DIRECTORY_BYTES = 8 * 1024 * 1024;

const PACKED: ReadonlyMap<number, Packed | 'raw'> = new Map([
  [8, 'raw'],
  [12, 'bzip2'],
  [93, 'zstd'],
  [95, 'xz'],
]);

/**
 * Reads a zip by its central directory, as loaders do, holds each member against its own header, and
 * visits every member that can be unpacked. Stored members are read where they lie; of compressed ones
 * one is held at a time.
 */
export async function readZip(ledger: Ledger, content: Content, visit: Visit): Promise<void> {
  const directory = await readDirectory(content.source, {
    maxBytes: MAX_DIRECTORY_BYTES,
    maxEntries: Math.max(0, ledger.limits.members - ledger.spent.members),
  });
  if (directory === undefined || (directory.entries.length === 0 && directory.counted > 0))
    return note(ledger, content, BROKEN, { says: 'the archive has no directory that can be read' });
  judgeDirectory(ledger, content, directory);
  ledger.spent.members += directory.entries.length;
  const names = directory.entries.map(({ name }) => name);
  let from = directory.shift;
  for (const entry of directory.entries.toSorted((a, b) => a.headerAt - b.headerAt)) {
    await readGap(ledger, content, { from, to: entry.headerAt }, (member) => visit(member, names));
    from = Math.max(
      from,
      await readMember(ledger, content, entry, (member) => visit(member, names)),
    );
  }
}

function judgeDirectory(ledger: Ledger, content: Content, directory: Directory): void {
  const { entries, shift, endAt, isWhole, counted } = directory;
  if (!isWhole)
    skip(
      ledger,
      content,
      `of ${counted} members ${entries.length} were listed; the rest was not read`,
    );
  if (isWhole && counted !== entries.length)
    note(ledger, content, DISAGREES, {
      says: `the archive counts ${counted} members and lists ${entries.length}`,
      at: { byte: directory.startAt },
    });
  if (shift > 0)
    note(ledger, content, SURROUNDED, {
      says: `${shift} bytes of something else stand before the archive`,
      at: { byte: 0 },
    });
  const after = content.source.sizeBytes - endAt;
  if (after > 0)
    note(ledger, content, SURROUNDED, {
      says: `${after} bytes of something else stand after the archive`,
      at: { byte: endAt },
    });
  judgeNames(ledger, content, entries);
}

function judgeNames(ledger: Ledger, content: Content, entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { name, listedAt, isLink } of entries) {
    const at = { byte: listedAt };
    if (escapes(name))
      note(ledger, content, ESCAPES, { says: `member ${quoted(name)} leaves the folder`, at });
    if (isLink) note(ledger, content, LINK, { says: `member ${quoted(name)} is a link`, at });
    if (seen.has(name))
      note(ledger, content, DUPLICATE, { says: `two members are called ${quoted(name)}`, at });
    seen.add(name);
  }
}

/** A record of sizes behind a member, and what writers align with. */
const MAX_GAP_BYTES = 64 * 1024;

interface Gap {
  readonly from: number;
  readonly to: number;
}

// Readers that go through the file from its beginning find members that the directory does not list.
async function readGap(
  ledger: Ledger,
  content: Content,
  { from, to }: Gap,
  visit: (member: Content) => Promise<void>,
): Promise<void> {
  for (let start = from; ledger.spent.members < ledger.limits.members;) {
    const length = Math.min(to - start, MAX_GAP_BYTES);
    if (start < 0 || length < 30) return;
    const at = indexOfLocal(await content.source.read(start, length));
    if (at === -1) return;
    note(ledger, content, HIDDEN, {
      says: 'a member stands in the file that the directory does not list',
      at: { byte: start + at },
      key: String(start + at),
    });
    ledger.spent.members += 1;
    start = await readHidden(ledger, content, { from: start + at, to }, visit);
  }
}

// Gives the offset at which the member ends.
async function readHidden(
  ledger: Ledger,
  content: Content,
  { from, to }: Gap,
  visit: (member: Content) => Promise<void>,
): Promise<number> {
  const local = await readLocal(content.source, { headerAt: from });
  if (local === undefined || local.dataAt > to) return to;
  const left = to - local.dataAt;
  const packedBytes = sizesStandElsewhere(local) ? left : Math.min(local.packedBytes, left);
  const entry: Entry = { ...local, packedBytes, headerAt: from, listedAt: from, isLink: false };
  await readContent(ledger, memberOf(content, entry, local), entry, visit);
  return local.dataAt + packedBytes;
}

function indexOfLocal(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1))
    if (bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4) return at;
  return -1;
}

// Gives the offset at which the member ends.
async function readMember(
  ledger: Ledger,
  content: Content,
  entry: Entry,
  visit: (member: Content) => Promise<void>,
): Promise<number> {
  const { source } = content;
  const local = await readLocal(source, entry);
  const at = { byte: entry.listedAt };
  if (local === undefined || local.dataAt + entry.packedBytes > source.sizeBytes) {
    note(ledger, content, BROKEN, {
      says: `member ${quoted(entry.name)} lies outside the file`,
      at,
    });
    return 0;
  }
  const differs = disagreement(entry, local);
  if (differs !== undefined)
    note(ledger, content, DISAGREES, {
      says: `the ${differs} of member ${quoted(entry.name)} differs between its header and the directory`,
      at,
    });
  const member = memberOf(content, entry, local);
  if (!entry.name.endsWith('/')) await readContent(ledger, member, entry, visit);
  return local.dataAt + entry.packedBytes;
}

function memberOf(content: Content, entry: Entry, local: Local): Content {
  return {
    source: partOf(content.source, local.dataAt, entry.packedBytes),
    name: entry.name,
    within: [...content.within, entry.name],
    ...(content.startByte === undefined && content.within.length > 0
      ? {}
      : { startByte: (content.startByte ?? 0) + local.dataAt }),
    ...(content.asData === true ? { asData: true } : {}),
  };
}

async function readContent(
  ledger: Ledger,
  member: Content,
  entry: Entry,
  visit: (member: Content) => Promise<void>,
): Promise<void> {
  // Loaders that do not look at the flag read the bytes as they are, so they are looked into as well.
  if ((entry.flags & 1) !== 0) {
    note(ledger, member, ENCRYPTED, { says: 'the member is marked as encrypted' });
    if (entry.method !== 0) return;
    return visit((await isIntact(member, entry)) ? member : { ...member, asData: true });
  }
  if (entry.method === 0) {
    await judgeChecksum(ledger, member, entry);
    return visit(member);
  }
  const how = PACKED.get(entry.method);
  if (how === undefined)
    return skip(ledger, member, `the method ${entry.method} of zip is not unpacked here`);
  await unpackMember(ledger, member, { entry, how, visit });
}

async function unpackMember(
  ledger: Ledger,
  member: Content,
  {
    entry,
    how,
    visit,
  }: {
    readonly entry: Entry;
    readonly how: Packed | 'raw';
    readonly visit: (member: Content) => Promise<void>;
  },
): Promise<void> {
  judgeRatio(ledger, member, entry.unpackedBytes, entry.packedBytes);
  const unpacked = await unpack(ledger, member, how);
  if (unpacked === undefined) return;
  const { bytes, ended } = unpacked;
  if (ended === 'broken')
    note(ledger, member, BROKEN, { says: 'the member cannot be unpacked to its end' });
  if (ended === 'whole' && bytes.length !== entry.unpackedBytes)
    note(ledger, member, DISAGREES, {
      says: `the member has ${bytes.length} bytes where the directory says ${entry.unpackedBytes}`,
    });
  else if (ended === 'whole') checkSum(ledger, member, bytes, entry);
  const { startByte: _, ...inner } = member;
  await visit({ ...inner, source: fromBytes(member.source.name, bytes) });
}

/** Only members of this size are read once more for their checksum; weights are hashed elsewhere. */
const MAX_CHECKED_BYTES = 1024 * 1024;

async function judgeChecksum(ledger: Ledger, member: Content, entry: Entry): Promise<void> {
  if (member.source.sizeBytes > MAX_CHECKED_BYTES) return;
  checkSum(ledger, member, await member.source.read(0, member.source.sizeBytes), entry);
}

// What has the checksum of its content was not encrypted.
async function isIntact({ source }: Content, { crc }: Entry): Promise<boolean> {
  return (
    source.sizeBytes <= MAX_CHECKED_BYTES && crc32(await source.read(0, source.sizeBytes)) === crc
  );
}

function checkSum(ledger: Ledger, member: Content, bytes: Uint8Array, entry: Entry): void {
  if (crc32(bytes) !== entry.crc)
    note(ledger, member, CHECKSUM, { says: 'the checksum of the member is wrong' });
}
