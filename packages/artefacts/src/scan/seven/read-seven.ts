import { fromBytes, type ByteSource } from '@weighbridge/core';
import { quoted } from '../../faults.ts';
import { partOf, type Content } from '../content.ts';
import { note, skip, type Ledger } from '../ledger.ts';
import { bunzip } from '../packed/bzip2.ts';
import { inflate } from '../packed/inflate.ts';
import { judgeRatio } from '../packed/read-packed.ts';
import type { Unpacked } from '../packed/unpacked.ts';
import { unlzma2, unlzmaRaw } from '../packed/xz.ts';
import { escapes } from '../paths.ts';
import { BROKEN, ENCRYPTED, ESCAPES } from '../zip/kinds.ts';
import type { Visit } from '../zip/read-zip.ts';
import { BrokenHeader } from './bytes.ts';
import { undoX86 } from './x86-filter.ts';
import { isEncoded, readHeader, SIGNATURE_BYTES, type Folder, type Header } from './header.ts';

/** Where the archive says how far away its header is. */
const START_OFFSET = 12;

/** No header of a model's archive is longer. */
const MAX_HEADER_BYTES = 8 * 1024 * 1024;

/** Reads a 7z archive whose files are copied, or packed by LZMA, LZMA2, deflate or bzip2, and visits them. */
export async function readSeven(ledger: Ledger, content: Content, visit: Visit): Promise<void> {
  try {
    const header = await headerOf(ledger, content);
    if (header === undefined) return;
    const names = [...header.names];
    for (const name of names)
      if (escapes(name))
        note(ledger, content, ESCAPES, { says: `member ${quoted(name)} leaves the folder` });
    for (const folder of header.folders)
      await readFolder(ledger, content, { folder, names, visit });
  } catch (error) {
    if (!(error instanceof BrokenHeader)) throw error;
    note(ledger, content, BROKEN, {
      says: 'the header of the archive leads nowhere',
      at: { byte: Math.min(START_OFFSET, content.source.sizeBytes) },
    });
  }
}

async function headerOf(ledger: Ledger, content: Content): Promise<Header | undefined> {
  const { source } = content;
  if (source.sizeBytes < SIGNATURE_BYTES) throw new BrokenHeader();
  const start = await source.read(0, SIGNATURE_BYTES);
  const view = new DataView(start.buffer, start.byteOffset, start.length);
  const [offset, length] = [
    Number(view.getBigUint64(START_OFFSET, true)),
    Number(view.getBigUint64(20, true)),
  ];
  if (length > MAX_HEADER_BYTES || SIGNATURE_BYTES + offset + length > source.sizeBytes)
    throw new BrokenHeader();
  let bytes = await source.read(SIGNATURE_BYTES + offset, length);
  for (let depth = 0; depth < 4 && isEncoded(bytes); depth += 1) {
    const [folder] = readHeader(bytes).folders;
    if (folder === undefined) throw new BrokenHeader();
    const unpacked = await unpackFolder(ledger, content, folder);
    if (unpacked === undefined) return undefined;
    ({ bytes } = unpacked);
  }
  return readHeader(bytes);
}

async function readFolder(
  ledger: Ledger,
  content: Content,
  {
    folder,
    names,
    visit,
  }: { readonly folder: Folder; readonly names: string[]; readonly visit: Visit },
): Promise<void> {
  const unpacked = await unpackFolder(ledger, content, folder);
  if (unpacked === undefined) return;
  judgeRatio(ledger, content, folder.unpackedBytes, folder.packedBytes);
  if (unpacked.ended === 'broken')
    note(ledger, content, BROKEN, { says: 'a member cannot be unpacked to its end' });
  if (unpacked.ended === 'limit')
    skip(
      ledger,
      content,
      `more than ${unpacked.bytes.length} bytes come out; the rest was not unpacked`,
    );
  let at = 0;
  for (const size of folder.files) {
    if ((ledger.spent.members += 1) > ledger.limits.members)
      return skip(ledger, content, 'more members than are read');
    const name = names.shift() ?? 'member';
    const bytes = unpacked.bytes.subarray(at, at + size);
    at += size;
    const source = fromBytes(content.source.name, bytes);
    await visit(
      {
        source,
        name,
        within: [...content.within, name],
        ...(content.asData === true ? { asData: true } : {}),
      },
      [],
    );
  }
}

async function unpackFolder(
  ledger: Ledger,
  content: Content,
  folder: Folder,
): Promise<Unpacked | undefined> {
  const { coders, packedAt, packedBytes, unpackedBytes } = folder;
  const [coder] = coders;
  if (coders.some(({ method }) => method.startsWith('06f1'))) {
    note(ledger, content, ENCRYPTED, { says: 'the archive is encrypted' });
    return undefined;
  }
  if (packedAt + packedBytes > content.source.sizeBytes) throw new BrokenHeader();
  const left = ledger.limits.unpackedBytes - ledger.spent.unpackedBytes;
  const most = Math.min(unpackedBytes, ledger.limits.memberBytes, left);
  const filter = coders[1]?.method;
  const isPlain = coders.length === 1 || (coders.length === 2 && filter === X86);
  const unpack = isPlain ? METHODS.get(coder?.method ?? '') : undefined;
  if (
    unpack === undefined ||
    coder === undefined ||
    packedBytes > ledger.limits.memberBytes ||
    most <= 0
  ) {
    skip(
      ledger,
      content,
      `${unpackedBytes} bytes of the archive are not unpacked here (methods ${coders.map(({ method }) => method).join(', ')})`,
    );
    return undefined;
  }
  const unpacked = await unpack(
    partOf(content.source, packedAt, packedBytes),
    coder.properties,
    most,
  );
  ledger.spent.unpackedBytes += unpacked.bytes.length;
  if (filter === X86) undoX86(unpacked.bytes);
  return {
    ...unpacked,
    ended: unpacked.ended === 'limit' && most === unpackedBytes ? 'whole' : unpacked.ended,
  };
}

/** The id of the filter for programs of x86, which archivers put before any stream. */
const X86 = '03030103';

type Unpack = (source: ByteSource, properties: Uint8Array, most: number) => Promise<Unpacked>;

const whole = (source: ByteSource): Promise<Uint8Array> => source.read(0, source.sizeBytes);

const METHODS: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  [
    '00',
    async (source, _, most) => ({
      bytes: await source.read(0, Math.min(source.sizeBytes, most)),
      ended: 'whole',
    }),
  ],
  ['030101', async (source, properties, most) => unlzmaRaw(await whole(source), properties, most)],
  ['21', async (source, _, most) => unlzma2(await whole(source), most)],
  ['040108', (source, _, most) => inflate(source, 'raw', most)],
  ['040202', async (source, _, most) => bunzip(await whole(source), most)],
]);
