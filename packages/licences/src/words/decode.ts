import type { Fault, Finding, Reading } from '@weighbridge/core';
import { hiddenIn } from './hidden.ts';

/** How the bytes of a text were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** A text read from bytes. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters in it that a reader does not see. */
  readonly findings: readonly Finding[];
}

/**
 * Bytes of a licence file beyond this number are not looked at; hand in one more, so that it is told. The longest
 * licence text known has 0.2 MB, the longest list of notices that we met 6 MB.
 */
export const MAX_TEXT_BYTES: number = 8 * 1024 * 1024;

/** So much of a file is looked at to tell its encoding. */
const SAMPLE = 65_536;

/**
 * The text of a licence file. UTF-8 and UTF-16 are told by their mark or shape, GB18030 and Latin-1 (as Windows
 * has it) by what they give.
 *
 * Faults: `licence.binary` where the bytes are no text; `licence.limit` beside what was read of a longer file.
 * Findings: `licence.hidden-characters`.
 *
 * @example
 * const read = decodeText(new TextEncoder().encode('MIT License'), 'LICENSE');
 * read.kind === 'read' && read.value.encoding; // 'utf-8'
 */
export function decodeText(bytes: Uint8Array, file: string): Reading<DecodedText> {
  const own = bytes.subarray(0, MAX_TEXT_BYTES);
  const encoding = encodingOf(own);
  if (encoding === undefined) return { kind: 'faulty', faults: [binary(own, file)] };
  const text = new TextDecoder(encoding).decode(own);
  const faults = bytes.length > MAX_TEXT_BYTES ? [tooLong(bytes.length, file)] : [];
  return { kind: 'read', value: { text, encoding, findings: hiddenIn(text, file) }, faults };
}

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const wide = wideOf(sample);
  if (wide !== undefined) return wide;
  if (isBinary(sample)) return undefined;
  return isUtf8(bytes) ? 'utf-8' : narrowOf(sample);
}

/** UTF-16 without a mark: every other byte of plain letters is zero. */
function wideOf(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 5;
  if (odd > many && even < odd / 20) return 'utf-16le';
  return even > many && odd < even / 20 ? 'utf-16be' : undefined;
}

/** Control characters that no text holds. */
function isBinary(sample: Uint8Array): boolean {
  const controls = sample.filter(
    (byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27),
  ).length;
  return controls > sample.length / 500;
}

/** The last character may be cut. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    decoder.decode(bytes, { stream: bytes.length === MAX_TEXT_BYTES });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Chinese in GB18030 gives mostly common characters; letters of Europe give hardly any in a row. */
function narrowOf(sample: Uint8Array): Encoding {
  const foreign = sample.filter((byte) => byte > 0x7f).length;
  const han =
    new TextDecoder('gb18030').decode(sample).match(/[\u4e00-\u9fa5，。、；：“”（）《》]/g)
      ?.length ?? 0;
  return han * 2 > foreign * 0.8 && hasPairs(sample) ? 'gb18030' : 'windows-1252';
}

/** Whether bytes beyond ASCII mostly stand next to each other. */
function hasPairs(sample: Uint8Array): boolean {
  let [alone, all] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte < 0x80) return;
    all += 1;
    if ((sample[at - 1] ?? 0) < 0x80 && (sample[at + 1] ?? 0) < 0x80) alone += 1;
  });
  return alone < all / 4;
}

function binary(bytes: Uint8Array, file: string): Fault {
  const byte = bytes.findIndex((value) => value < 9 || (value > 13 && value < 32));
  return {
    code: 'licence.binary',
    at: { file, byte: Math.max(0, byte) },
    detail: 'holds control characters as no text does',
    remedy: 'look what the file is, and put the text of the licence in its place',
  };
}

function tooLong(length: number, file: string): Fault {
  return {
    code: 'licence.limit',
    at: { file, byte: MAX_TEXT_BYTES },
    detail: `is longer than the ${MAX_TEXT_BYTES} bytes that are read of a licence file`,
    need: length,
    have: MAX_TEXT_BYTES,
    remedy: 'split the file, one licence in each',
  };
}
