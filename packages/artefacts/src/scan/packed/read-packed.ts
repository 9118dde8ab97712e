import { fromBytes } from '@weighbridge/core';
import { endingOf, type Content } from '../content.ts';
import { note, skip, type Ledger } from '../ledger.ts';
import { bunzip } from './bzip2.ts';
import { inflate } from './inflate.ts';
import { BROKEN, RATIO } from './kinds.ts';
import type { Unpacked } from './unpacked.ts';
import { unlzma, unxz } from './xz.ts';

/** Streams of one packed file, by the format that their first bytes show. */
export type Packed = 'gzip' | 'zlib' | 'zstd' | 'bzip2' | 'xz' | 'lzma';

/** A sound stream of weights or text stays below; deflate reaches 1032, zeros alone come close. */
const MAX_RATIO = 400;
/** Below this nothing runs out. */
const MIN_BOMB_BYTES = 4 * 1024 * 1024;

/** Unpacks a stream up to the limits and scans what came out. */
export async function readPacked(
  ledger: Ledger,
  content: Content,
  how: Packed,
  scan: (inner: Content) => Promise<void>,
): Promise<void> {
  const unpacked = await unpack(ledger, content, how);
  if (unpacked === undefined) return;
  const { bytes, ended } = unpacked;
  if (ended === 'broken')
    note(ledger, content, BROKEN, {
      says: `the ${how} stream breaks off after ${bytes.length} bytes`,
      at: { byte: 0 },
    });
  judgeRatio(ledger, content, bytes.length, content.source.sizeBytes);
  if (bytes.length === 0) return;
  await scan({
    source: fromBytes(content.source.name, bytes),
    name: withoutEnding(content.name),
    within: [...content.within, `${how} stream`],
    ...(content.asData === true ? { asData: true } : {}),
  });
}

/** Unpacks a stream within the limits of its file; nothing when they are spent. */
export async function unpack(
  ledger: Ledger,
  content: Content,
  how: Packed | 'raw',
): Promise<Unpacked | undefined> {
  const left = ledger.limits.unpackedBytes - ledger.spent.unpackedBytes;
  const most = Math.min(left, ledger.limits.memberBytes);
  if (most <= 0) {
    skip(ledger, content, `more than ${ledger.limits.unpackedBytes} bytes unpacked from one file`);
    return undefined;
  }
  const unpacked = await unpackUpTo(ledger, content, how, most);
  if (unpacked === undefined) return undefined;
  ledger.spent.unpackedBytes += unpacked.bytes.length;
  if (unpacked.ended === 'limit')
    skip(ledger, content, `more than ${most} bytes come out; the rest was not unpacked`);
  return unpacked;
}

async function unpackUpTo(
  ledger: Ledger,
  content: Content,
  how: Packed | 'raw',
  most: number,
): Promise<Unpacked | undefined> {
  const { source } = content;
  if (how !== 'bzip2' && how !== 'xz' && how !== 'lzma') return inflate(source, how, most);
  if (source.sizeBytes > ledger.limits.memberBytes) {
    skip(
      ledger,
      content,
      `a ${how} stream of more than ${ledger.limits.memberBytes} bytes is not unpacked`,
    );
    return undefined;
  }
  const bytes = await source.read(0, source.sizeBytes);
  if (how === 'bzip2') return bunzip(bytes, most);
  return how === 'xz' ? unxz(bytes, most) : unlzma(bytes, most);
}

/** Reports a stream that unpacks to far more than it takes. */
export function judgeRatio(
  ledger: Ledger,
  content: Content,
  outBytes: number,
  inBytes: number,
): void {
  if (outBytes < MIN_BOMB_BYTES || outBytes < MAX_RATIO * inBytes) return;
  const says = `${inBytes} bytes unpack to ${outBytes} or more`;
  note(ledger, content, RATIO, { says });
}

// `model.pkl.gz` holds `model.pkl`.
function withoutEnding(name: string): string {
  const ending = endingOf(name);
  const stripped = name.slice(0, name.length - ending.length);
  return ['.gz', '.gzip', '.bz2', '.xz', '.lzma', '.zst', '.zstd', '.z', '.tgz'].includes(ending)
    ? `${stripped}${ending === '.tgz' ? '.tar' : ''}`
    : name;
}
