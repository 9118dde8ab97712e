import { FaultError, type ByteSource } from '@weighbridge/core';
import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, skip, type Ledger } from '../ledger.ts';
import { judgeSettings } from '../settings/judge-settings.ts';
import { BROKEN, EXTERNAL } from './kinds.ts';

/** Thrown where the structure leads nowhere. */
class BrokenHdf extends Error {}

/** Objects, blocks of headers and messages that are visited. */
const MAX_VISITS = 200_000;
const MAX_MESSAGE_BYTES = 64 * 1024;

// Types of messages (HDF5 File Format Specification 3.0, IV.A.2).
const LINK_INFO = 0x02;
const LINK = 0x06;
const EXTERNAL_FILES = 0x07;
const ATTRIBUTE = 0x0c;
const CONTINUATION = 0x10;
const SYMBOL_TABLE = 0x11;

interface Run {
  readonly ledger: Ledger;
  readonly content: Content;
  readonly source: ByteSource;
  readonly open: number[];
  readonly seen: Set<number>;
}

/**
 * Walks the groups and attributes of an HDF5 file, of old and new form: links to other files, and the
 * configuration that Keras keeps in an attribute. Reads no datasets.
 */
export async function readHdf(ledger: Ledger, content: Content): Promise<void> {
  const run: Run = { ledger, content, source: content.source, open: [], seen: new Set() };
  try {
    run.open.push(await rootAddress(run));
    for (let address = run.open.pop(); address !== undefined; address = run.open.pop()) {
      if (run.seen.has(address)) continue;
      if (run.seen.size > MAX_VISITS)
        return skip(ledger, content, `more than ${MAX_VISITS} objects; the rest was not read`);
      run.seen.add(address);
      await readObject(run, address);
    }
  } catch (error) {
    if (!(error instanceof BrokenHdf || error instanceof RangeError || error instanceof FaultError))
      throw error;
    note(ledger, content, BROKEN, {
      says: 'the file breaks off or leads beyond its end',
      key: 'broken',
    });
  }
}

async function viewAt({ source }: Run, at: number, length: number): Promise<DataView> {
  if (at < 0 || at + length > source.sizeBytes) throw new BrokenHdf();
  const bytes = await source.read(at, length);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** At most so many bytes, as many as there are. */
function upTo({ source }: Run, at: number, length: number): number {
  return Math.max(0, Math.min(length, source.sizeBytes - at));
}

function u64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function signature(view: DataView, at = 0): string {
  return textIn(view, at, Math.min(4, view.byteLength - at));
}

function textIn(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) throw new BrokenHdf();
  return new TextDecoder('utf-8').decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}

// Only the usual sizes of offsets and lengths, 8 bytes, are read.
async function rootAddress(run: Run): Promise<number> {
  const view = await viewAt(run, 0, upTo(run, 0, 100));
  const version = view.getUint8(8);
  if (version >= 2) return u64(view, 36);
  const first = version === 1 ? 28 : 24;
  return u64(view, first + 32 + 8);
}

async function readObject(run: Run, address: number): Promise<void> {
  const view = await viewAt(run, address, upTo(run, address, 64));
  if (signature(view) === 'OHDR') return readNewHeader(run, address, view);
  if (view.getUint8(0) !== 1) throw new BrokenHdf();
  await readOldBlock(run, address + 16, view.getUint32(8, true));
}

async function readOldBlock(run: Run, at: number, length: number, depth = 0): Promise<void> {
  if (depth > 64) throw new BrokenHdf();
  const end = at + length;
  for (let next = at; next + 8 <= end;) {
    const head = await viewAt(run, next, 8);
    const [type, size] = [head.getUint16(0, true), head.getUint16(2, true)];
    const body = await viewAt(run, next + 8, size);
    if (type === CONTINUATION)
      await readOldBlock(
        run,
        u64(body, 0),
        Math.min(u64(body, 8), MAX_MESSAGE_BYTES * 64),
        depth + 1,
      );
    else await readMessage(run, type, body, next + 8);
    next += 8 + size;
  }
}

async function readNewHeader(run: Run, address: number, view: DataView): Promise<void> {
  const flags = view.getUint8(5);
  let at = 6 + ((flags & 0x20) === 0 ? 0 : 16) + ((flags & 0x10) === 0 ? 0 : 4);
  const width = 2 ** (flags & 3);
  const size =
    width === 1
      ? view.getUint8(at)
      : width === 2
        ? view.getUint16(at, true)
        : width === 4
          ? view.getUint32(at, true)
          : u64(view, at);
  at += width;
  await readNewBlock(run, { at: address + at, length: size, flags, depth: 0 });
}

async function readNewBlock(
  run: Run,
  {
    at,
    length,
    flags,
    depth,
  }: {
    readonly at: number;
    readonly length: number;
    readonly flags: number;
    readonly depth: number;
  },
): Promise<void> {
  if (depth > 64) throw new BrokenHdf();
  const headBytes = (flags & 4) === 0 ? 4 : 6;
  const end = at + length;
  for (let next = at; next + headBytes <= end;) {
    const head = await viewAt(run, next, headBytes);
    const [type, size] = [head.getUint8(0), head.getUint16(1, true)];
    const body = await viewAt(run, next + headBytes, size);
    if (type === CONTINUATION) {
      const [to, bytes] = [u64(body, 0), u64(body, 8)];
      await readNewBlock(run, { at: to + 4, length: bytes - 8, flags, depth: depth + 1 });
    } else await readMessage(run, type, body, next + headBytes);
    next += headBytes + size;
  }
}

async function readMessage(run: Run, type: number, body: DataView, at: number): Promise<void> {
  if (type === LINK) readLink(run, body, at);
  if (type === EXTERNAL_FILES)
    note(run.ledger, run.content, EXTERNAL, {
      says: 'a dataset keeps its values in other files',
      at: { byte: at },
    });
  if (type === ATTRIBUTE) await readAttribute(run, body, at);
  if (type === SYMBOL_TABLE) await readSymbolTable(run, u64(body, 0), u64(body, 8));
  if (type === LINK_INFO) {
    const heapAt = (body.getUint8(1) & 1) === 0 ? 2 : 10;
    if (body.getBigUint64(heapAt, true) !== 2n ** 64n - 1n)
      skip(
        run.ledger,
        run.content,
        'a group keeps its links in a dense form that is not read here',
      );
  }
}

function readLink(run: Run, body: DataView, at: number): void {
  const flags = body.getUint8(1);
  let next = 2;
  const type = (flags & 8) === 0 ? 0 : body.getUint8(next);
  if ((flags & 8) !== 0) next += 1;
  if ((flags & 4) !== 0) next += 8;
  if ((flags & 0x10) !== 0) next += 1;
  const width = 2 ** (flags & 3);
  const nameBytes =
    width === 1
      ? body.getUint8(next)
      : width === 2
        ? body.getUint16(next, true)
        : body.getUint32(next, true);
  const name = textIn(body, next + width, nameBytes);
  next += width + nameBytes;
  if (type === 0) run.open.push(u64(body, next));
  if (type !== 64) return;
  const length = body.getUint16(next, true);
  const [file = '', path = ''] = textIn(body, next + 3, Math.max(0, length - 1)).split('\0');
  note(run.ledger, run.content, EXTERNAL, {
    says: `${quoted(name)} is the object ${quoted(path)} of the file ${quoted(file)}`,
    at: { byte: at },
  });
}

async function readSymbolTable(run: Run, tree: number, heap: number): Promise<void> {
  const head = await viewAt(run, heap, 32);
  if (signature(head) !== 'HEAP') throw new BrokenHdf();
  await readTree(run, tree, 0);
}

// Leaves of the tree are symbol nodes, whose entries point to the headers of objects.
async function readTree(run: Run, address: number, depth: number): Promise<void> {
  if (depth > 16) throw new BrokenHdf();
  const head = await viewAt(run, address, 24);
  if (signature(head) === 'SNOD') return readSymbols(run, address, head.getUint16(6, true));
  if (signature(head) !== 'TREE') throw new BrokenHdf();
  const used = head.getUint16(6, true);
  const keys = await viewAt(run, address + 24, used * 16 + 8);
  for (let child = 0; child < used; child += 1)
    await readTree(run, u64(keys, 8 + child * 16), depth + 1);
}

const SYMBOL_BYTES = 40;

async function readSymbols(run: Run, address: number, count: number): Promise<void> {
  const view = await viewAt(run, address + 8, count * SYMBOL_BYTES);
  for (let index = 0; index < count; index += 1) {
    // A cached soft link has no header of its own.
    if (view.getUint32(index * SYMBOL_BYTES + 16, true) !== 2)
      run.open.push(u64(view, index * SYMBOL_BYTES + 8));
  }
}

/** Attributes in which Keras keeps what it builds. */
const CONFIGURATIONS = new Set(['model_config', 'training_config', 'layer_config']);

async function readAttribute(run: Run, body: DataView, at: number): Promise<void> {
  const version = body.getUint8(0);
  const [nameBytes, typeBytes, spaceBytes] = [2, 4, 6].map((offset) =>
    body.getUint16(offset, true),
  );
  if (nameBytes === undefined || typeBytes === undefined || spaceBytes === undefined) return;
  const padded = (length: number): number => (version === 1 ? Math.ceil(length / 8) * 8 : length);
  const nameAt = version === 3 ? 9 : 8;
  const name = textIn(body, nameAt, nameBytes).replaceAll('\0', '');
  if (!CONFIGURATIONS.has(name)) return;
  const typeAt = nameAt + padded(nameBytes);
  const valueAt = typeAt + padded(typeBytes) + padded(spaceBytes);
  const text = await stringValue(run, body, { typeAt, valueAt });
  const value = text === undefined ? undefined : jsonIn(text);
  if (value === undefined)
    return skip(run.ledger, run.content, `the attribute ${quoted(name)} could not be read`);
  judgeSettings(run.ledger, run.content, value, () => ({ byte: at }));
}

// Class 3 is a text of fixed length, class 9 one of variable length in a global heap.
async function stringValue(
  run: Run,
  body: DataView,
  { typeAt, valueAt }: { readonly typeAt: number; readonly valueAt: number },
): Promise<string | undefined> {
  const type = body.getUint8(typeAt) & 15;
  if (type === 3)
    return textIn(body, valueAt, body.getUint32(typeAt + 4, true)).replaceAll('\0', '');
  if (type !== 9) return undefined;
  const [length, heap, index] = [
    body.getUint32(valueAt, true),
    u64(body, valueAt + 4),
    body.getUint32(valueAt + 12, true),
  ];
  return heapText(run, { length, heap, index });
}

async function heapText(
  run: Run,
  {
    length,
    heap,
    index,
  }: { readonly length: number; readonly heap: number; readonly index: number },
): Promise<string | undefined> {
  const head = await viewAt(run, heap, 16);
  if (signature(head) !== 'GCOL') throw new BrokenHdf();
  const end = heap + u64(head, 8);
  for (let at = heap + 16; at + 16 <= end;) {
    const object = await viewAt(run, at, 16);
    const size = u64(object, 8);
    if (object.getUint16(0, true) === index) {
      const bytes = Math.min(length, size, run.ledger.limits.textBytes);
      return textIn(await viewAt(run, at + 16, bytes), 0, bytes).replaceAll('\0', '');
    }
    if (object.getUint16(0, true) === 0) return undefined;
    at += 16 + Math.ceil(size / 8) * 8;
  }
  return undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
