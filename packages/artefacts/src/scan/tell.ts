import type { ByteSource } from '@weighbridge/core';
import { sniffPickle } from '../sniff/pickle.ts';
import { SNIFF_BYTES, sniffFormat } from '../sniff/sniff-format.ts';
import { latin1 } from '../sniff/sniffed.ts';
import type { Content } from './content.ts';

/** What a content is, told from its bytes, with those that told it. */
export interface Told {
  /** A format of `sniffFormat`, or one that only a scan needs to know. */
  readonly format: string;
  readonly head: Uint8Array;
}

/** Reads the first bytes of a content and tells its format. */
export async function tellFormat({ source }: Content): Promise<Told> {
  const head = await source.read(0, Math.min(SNIFF_BYTES, source.sizeBytes));
  const { format } = sniffFormat(head, source.sizeBytes);
  return { format: further(head) ?? (await laterPickle(source, format)) ?? format, head };
}

/** A pickle without a protocol mark may begin with a text longer than the sample. */
const LONG_SAMPLE_BYTES = 1024 * 1024;

async function laterPickle(source: ByteSource, format: string): Promise<string | undefined> {
  if (source.sizeBytes <= SNIFF_BYTES || !UNSURE.has(format)) return undefined;
  const sample = await source.read(0, Math.min(LONG_SAMPLE_BYTES, source.sizeBytes));
  return sniffPickle(sample, source.sizeBytes)?.format;
}

/** Formats concluded from weak signs or none. */
const UNSURE: ReadonlySet<string> = new Set(['unknown', 'text']);

/** Formats told by how they begin, that matter only for what they carry. */
const OPENINGS: readonly (readonly [format: string, opening: RegExp])[] = [
  // joblib before 0.10: the length in hexadecimal, padded, then zlib.
  ['joblib-zfile', /^ZF0x[0-9a-f]{1,17}L? {0,20}/],
  // LZMA alone has no magic: the usual properties, a dictionary of a power of two, a length or none.
  ['lzma', /^\x5d\0\0[^]{2}(?:\xff{8}|[^]{5}\0{3})\0/],
  ['compiled', /^(?:RKNN\0|ptrt|ftrt)/],
];

function further(head: Uint8Array): string | undefined {
  const opening = latin1(head.subarray(0, 64));
  return OPENINGS.find(([, pattern]) => pattern.test(opening))?.[0];
}
