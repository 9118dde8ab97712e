import { quoted } from '../../faults.ts';
import { partOf, type Content } from '../content.ts';
import { note, skip, type Ledger } from '../ledger.ts';
import { escapes, joinPaths } from '../paths.ts';
import { BROKEN, DEVICE, DUPLICATE, ESCAPES, LINK } from '../zip/kinds.ts';
import type { Visit } from '../zip/read-zip.ts';

const BLOCK_BYTES = 512;

/** Names and pax records longer than this are not read. */
const MAX_NAME_BYTES = 64 * 1024;

interface Header {
  readonly name: string;
  readonly type: string;
  readonly target: string;
  readonly sizeBytes: number;
}

interface Walk {
  readonly links: Set<string>;
  readonly names: string[];
  /** A name for the next member that did not fit into its header. */
  longName?: string | undefined;
  longTarget?: string | undefined;
}

/** Reads a tar of any age (ustar, pax, GNU) header by header and visits its files where they lie. */
export async function readTar(ledger: Ledger, content: Content, visit: Visit): Promise<void> {
  const { source } = content;
  const walk: Walk = { links: new Set(), names: [] };
  let at = 0;
  while (at + BLOCK_BYTES <= source.sizeBytes) {
    const block = await source.read(at, BLOCK_BYTES);
    if (block.every((byte) => byte === 0)) return;
    const header = headerOf(block);
    if (header === undefined || at + BLOCK_BYTES + header.sizeBytes > source.sizeBytes)
      return note(ledger, content, BROKEN, {
        says: 'a header of the archive is broken or leads beyond its end',
        at: { byte: at },
      });
    if ((ledger.spent.members += 1) > ledger.limits.members)
      return skip(
        ledger,
        content,
        `more than ${ledger.limits.members} members; the rest was not read`,
      );
    await readMember(ledger, content, { walk, header, at }, visit);
    at += BLOCK_BYTES + Math.ceil(header.sizeBytes / BLOCK_BYTES) * BLOCK_BYTES;
  }
}

interface At {
  readonly walk: Walk;
  readonly header: Header;
  readonly at: number;
}

async function readMember(
  ledger: Ledger,
  content: Content,
  place: At,
  visit: Visit,
): Promise<void> {
  const { walk, header, at } = place;
  const bytes = partOf(content.source, at + BLOCK_BYTES, header.sizeBytes);
  if ('LKxg'.includes(header.type)) {
    const text = latin1(await bytes.read(0, Math.min(header.sizeBytes, MAX_NAME_BYTES)));
    if (header.type === 'L') walk.longName = untilZero(text);
    else if (header.type === 'K') walk.longTarget = untilZero(text);
    else if (header.type === 'x') {
      walk.longName = paxValue(text, 'path') ?? walk.longName;
      walk.longTarget = paxValue(text, 'linkpath') ?? walk.longTarget;
    }
    return;
  }
  const name = walk.longName ?? header.name;
  const target = walk.longTarget ?? header.target;
  walk.longName = undefined;
  walk.longTarget = undefined;
  judgeMember(ledger, content, { walk, header: { ...header, name, target }, at });
  walk.names.push(name);
  if (!'0\0\u0037'.includes(header.type) || name.endsWith('/')) return;
  const start = content.within.length === 0 ? 0 : content.startByte;
  await visit(
    {
      source: bytes,
      name,
      within: [...content.within, name],
      ...(start === undefined ? {} : { startByte: start + at + BLOCK_BYTES }),
      ...(content.asData === true ? { asData: true } : {}),
    },
    walk.names,
  );
}

function judgeMember(ledger: Ledger, content: Content, { walk, header, at }: At): void {
  const { name, type, target } = header;
  const place = { byte: at };
  if (escapes(name))
    note(ledger, content, ESCAPES, { says: `member ${quoted(name)} leaves the folder`, at: place });
  if (isBelow(walk.links, name))
    note(ledger, content, ESCAPES, {
      says: `member ${quoted(name)} is written through a link`,
      at: place,
    });
  if (type === '1' || type === '2') judgeLink(ledger, content, { walk, header, at });
  if (type === '3' || type === '4' || type === '6')
    note(ledger, content, DEVICE, {
      says: `member ${quoted(name)} is a device or a pipe`,
      at: place,
    });
  if (type === '0' && walk.names.includes(name) && target === '')
    note(ledger, content, DUPLICATE, { says: `two members are called ${quoted(name)}`, at: place });
}

// A symbolic link counts from its own folder, a hard link from the root of the archive.
function judgeLink(ledger: Ledger, content: Content, { walk, header, at }: At): void {
  const { name, type, target } = header;
  const folder = type === '2' ? name.slice(0, name.lastIndexOf('/') + 1) : '';
  const leaves = escapes(target) && (target.startsWith('/') || escapes(joinPaths(folder, target)));
  const says = `member ${quoted(name)} is a link to ${quoted(target)}`;
  note(ledger, content, leaves ? ESCAPES : LINK, { says, at: { byte: at } });
  walk.links.add(joinPaths('', name));
}

function isBelow(links: ReadonlySet<string>, name: string): boolean {
  if (links.size === 0) return false;
  const parts = joinPaths('', name).split('/');
  return parts.some((_, index) => index > 0 && links.has(parts.slice(0, index).join('/')));
}

function headerOf(block: Uint8Array): Header | undefined {
  const text = latin1(block);
  const field = (from: number, length: number): string =>
    untilZero(text.slice(from, from + length));
  const sizeBytes = numberOf(block.subarray(124, 136));
  if (sizeBytes === undefined) return undefined;
  const prefix = text.slice(257, 262) === 'ustar' && text[262] === '\0' ? field(345, 155) : '';
  const name = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;
  const type = text[156] ?? '0';
  const hasBytes = !'123456'.includes(type);
  return { name, type, target: field(157, 100), sizeBytes: hasBytes ? sizeBytes : 0 };
}

// Octal digits, or base 256 where the first bit is set.
function numberOf(field: Uint8Array): number | undefined {
  if ((field[0] ?? 0) >= 0x80) {
    const value = field.subarray(4).reduce((sum, byte) => sum * 256 + byte, 0);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const digits = untilZero(latin1(field)).trim();
  if (digits === '') return 0;
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

// Records are `LENGTH KEY=VALUE`, each on its line.
function paxValue(records: string, key: string): string | undefined {
  const line = records.split('\n').find((record) => record.split(' ', 2)[1]?.startsWith(`${key}=`));
  return line?.slice(line.indexOf('=') + 1);
}

function untilZero(text: string): string {
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
