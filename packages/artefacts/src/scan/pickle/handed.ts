import { fromBytes, type ByteSource } from '@weighbridge/core';
import { partOf } from '../content.ts';
import { SNIFF_BYTES, sniffFormat } from '../../sniff/sniff-format.ts';
import { textIn, type Value } from './values.ts';

/** The bytes that a pickle hands to a loader, behind the decoding it asks for first; nothing if they come from elsewhere. */
export async function handedBytes(
  value: Value,
  source: ByteSource,
  maxBytes: number,
  depth = 0,
): Promise<ByteSource | undefined> {
  if (value.kind === 'bytes')
    return value.length <= maxBytes ? partOf(source, value.at, value.length) : undefined;
  const text = textIn(value);
  if (text !== undefined) return fromBytes(source.name, latin1Bytes(text));
  if (value.kind !== 'made' || value.by.kind !== 'global' || depth > 4) return undefined;
  const [first] = value.given;
  const decode = DECODERS.get(`${value.by.module}.${value.by.name}`);
  if (first === undefined || decode === undefined) return undefined;
  const inner = await handedBytes(first, source, maxBytes, depth + 1);
  if (inner === undefined) return undefined;
  const decoded = decode(await inner.read(0, inner.sizeBytes));
  return decoded === undefined ? undefined : fromBytes(source.name, decoded);
}

type Decoder = (bytes: Uint8Array) => Uint8Array | undefined;

const same: Decoder = (bytes) => bytes;

const base64: Decoder = (bytes) =>
  new Uint8Array(Buffer.from(new TextDecoder('latin1').decode(bytes), 'base64'));

const hex: Decoder = (bytes) =>
  new Uint8Array(Buffer.from(new TextDecoder('latin1').decode(bytes), 'hex'));

const DECODERS: ReadonlyMap<string, Decoder> = new Map([
  ['base64.b64decode', base64],
  ['base64.decodebytes', base64],
  ['base64.decodestring', base64],
  ['base64.urlsafe_b64decode', base64],
  ['base64.standard_b64decode', base64],
  ['base64.b16decode', hex],
  ['binascii.a2b_base64', base64],
  ['binascii.unhexlify', hex],
  ['binascii.a2b_hex', hex],
  ['io.BytesIO', same],
  ['_io.BytesIO', same],
  ['builtins.bytes', same],
  ['builtins.bytearray', same],
]);

function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

/** Shorter ones hold no call with an argument worth it. */
const MIN_CARRIED = 16;

/** Text that stands for bytes. */
const ENCODED = /^[A-Za-z0-9+/_-]{24,}={0,2}$/;

/** Whether a value could be something that is loaded later: bytes, or a text that stands for bytes. */
export function mayCarry(value: Value): boolean {
  if (value.kind === 'bytes') return value.length >= MIN_CARRIED;
  const text = textIn(value);
  return text !== undefined && text.length >= MIN_CARRIED && ENCODED.test(text);
}

/** Formats that a loader would go into. */
const LOADED: ReadonlySet<string> = new Set([
  'pickle',
  'torch-legacy',
  'torch-zip',
  'zip',
  'gzip',
  'bzip2',
  'xz',
  'zlib',
  'npy',
]);

/** The bytes of a value that begin like something that can be loaded. */
export async function carriedBytes(
  value: Value,
  source: ByteSource,
  maxBytes: number,
): Promise<ByteSource | undefined> {
  const text = textIn(value);
  const candidates =
    text === undefined
      ? [await handedBytes(value, source, maxBytes)]
      : [base64, hex].map((decode) => fromBytes(source.name, decode(latin1Bytes(text)) ?? NOTHING));
  for (const candidate of candidates) {
    if (candidate === undefined || candidate.sizeBytes < MIN_CARRIED) continue;
    const head = await candidate.read(0, Math.min(SNIFF_BYTES, candidate.sizeBytes));
    if (LOADED.has(sniffFormat(head, candidate.sizeBytes).format)) return candidate;
  }
  return undefined;
}

const NOTHING = new Uint8Array(0);
