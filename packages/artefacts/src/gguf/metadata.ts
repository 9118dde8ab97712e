import { FaultError } from '@weighbridge/core';
import { quoted } from '../faults.ts';
import type { GgufReader } from './reader.ts';
import {
  GGUF_TYPE_NUMBERS,
  type GgufEntry,
  type GgufMetadata,
  type GgufNumberType,
  type GgufType,
  type GgufValue,
} from './value.ts';

/** Keys of one file; sound ones have about a hundred. */
const MAX_KEYS = 65_536;

/** A key of no bytes, its type, and a value of one byte. */
const LEAST_KEY_BYTES = 8 + 4 + 1;

/** Chat templates take up to 100 KiB; what is longer is a whole tokenizer file, of which the length is enough. */
const MAX_TEXT_BYTES = 1024 * 1024;

/** Members of an array that are kept, enough to recognise a tokenizer. */
const FIRST_MEMBERS = 8;

/** Longest text among them; tokens are shorter. */
const MAX_MEMBER_BYTES = 256;

/** Arrays in arrays; nobody writes more than one level. */
const MAX_DEPTH = 4;

/** Members of an array of numbers: they are not walked, so only exactness limits them. */
const MAX_MEMBERS = 2 ** 40;

const ALL_TYPES: readonly GgufType[] = [
  'u8',
  'i8',
  'u16',
  'i16',
  'u32',
  'i32',
  'f32',
  'bool',
  'string',
  'array',
  'u64',
  'i64',
  'f64',
];

const TYPES: ReadonlyMap<number, GgufType> = new Map(
  ALL_TYPES.map((type) => [GGUF_TYPE_NUMBERS[type], type]),
);

/** Bytes of one member; 0 where it varies. */
const WIDTHS: Readonly<Record<GgufType, number>> = {
  u8: 1,
  i8: 1,
  u16: 2,
  i16: 2,
  u32: 4,
  i32: 4,
  f32: 4,
  f64: 8,
  u64: 8,
  i64: 8,
  bool: 1,
  string: 0,
  array: 0,
};

/** How many keys the header claims. */
export function readKeyCount(reader: GgufReader): Promise<number> {
  return reader.count({ what: 'keys', most: MAX_KEYS, bytesEach: LEAST_KEY_BYTES });
}

/** Reads all keys with their values; of a key that occurs twice the first counts, and a fault says so. */
export async function readMetadata(reader: GgufReader, count: number): Promise<GgufMetadata> {
  const metadata = new Map<string, GgufEntry>();
  for (let index = 0; index < count; index += 1) {
    const at = reader.cursor.position;
    const key = await reader.name('a key');
    const value = await readValue(reader, await readType(reader), 0);
    if (metadata.has(key))
      reader.note(
        'duplicate',
        at,
        `key ${quoted(key)} occurs twice; readers differ in which one they take`,
      );
    else metadata.set(key, { value, at });
  }
  return metadata;
}

async function readType(reader: GgufReader): Promise<GgufType> {
  const at = reader.cursor.position;
  const number = await reader.cursor.u32({ what: 'type of a value' });
  const type = TYPES.get(number);
  if (type === undefined)
    throw reader.stop('value-type', at, `a value has the type ${number}; GGUF has 0 to 12`);
  return type;
}

function readValue(reader: GgufReader, type: GgufType, depth: number): Promise<GgufValue> {
  switch (type) {
    case 'string':
      return readText(reader, MAX_TEXT_BYTES);
    case 'array':
      return readArray(reader, depth + 1);
    case 'bool':
      return readBool(reader);
    case 'u64':
    case 'i64':
      return readInteger(reader, type);
    case 'u8':
    case 'i8':
    case 'u16':
    case 'i16':
    case 'u32':
    case 'i32':
    case 'f32':
    case 'f64':
      return readNumber(reader, type);
  }
}

async function readNumber(reader: GgufReader, type: GgufNumberType): Promise<GgufValue> {
  return {
    kind: 'number',
    type,
    value: await reader.cursor[type]({ what: `a value of type ${type}` }),
  };
}

async function readInteger(reader: GgufReader, type: 'u64' | 'i64'): Promise<GgufValue> {
  return {
    kind: 'integer',
    type,
    value: await reader.cursor[type]({ what: `a value of type ${type}` }),
  };
}

async function readBool(reader: GgufReader): Promise<GgufValue> {
  const at = reader.cursor.position;
  const byte = await reader.cursor.u8({ what: 'a value of type bool' });
  if (byte > 1) reader.note('bool', at, `a value of type bool is ${byte}, neither 0 nor 1`);
  return { kind: 'bool', value: byte !== 0 };
}

async function readText(reader: GgufReader, mostKept: number): Promise<GgufValue> {
  const length = await reader.cursor.u64({ what: 'length of a text' });
  const at = reader.cursor.position;
  if (length > BigInt(mostKept)) {
    reader.cursor.skip(Number(length), 'a text');
    return { kind: 'long-text', sizeBytes: Number(length) };
  }
  reader.keep(Number(length));
  try {
    return {
      kind: 'text',
      value: await reader.cursor.string({ what: 'a text', length, maxBytes: mostKept }),
    };
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== 'gguf.text') throw error;
    reader.note('text', at, 'a text of the metadata is not UTF-8');
    reader.cursor.seek(at + Number(length), 'the end of a text');
    return { kind: 'undecoded', sizeBytes: Number(length) };
  }
}

async function readArray(reader: GgufReader, depth: number): Promise<GgufValue> {
  if (depth > MAX_DEPTH) throw reader.tooMuch(`arrays lie more than ${MAX_DEPTH} deep in arrays`);
  const of = await readType(reader);
  const count = await reader.count({
    what: `members of type ${of}`,
    most: MAX_MEMBERS,
    bytesEach: leastBytes(of),
  });
  const start = reader.cursor.position;
  const kept = Math.min(count, FIRST_MEMBERS);
  const first: GgufValue[] = [];
  for (let index = 0; index < kept; index += 1) first.push(await readMember(reader, of, depth));
  await passMembers(reader, { of, count: count - kept, depth });
  return { kind: 'array', of, count, sizeBytes: reader.cursor.position - start, first };
}

// A text has its length, an array its type and count.
function leastBytes(of: GgufType): number {
  if (of === 'string') return 8;
  return of === 'array' ? 12 : WIDTHS[of];
}

function readMember(reader: GgufReader, of: GgufType, depth: number): Promise<GgufValue> {
  if (of === 'string' || of === 'array') reader.walk(1);
  return of === 'string' ? readText(reader, MAX_MEMBER_BYTES) : readValue(reader, of, depth);
}

async function passMembers(
  reader: GgufReader,
  rest: { readonly of: GgufType; readonly count: number; readonly depth: number },
): Promise<void> {
  if (rest.of !== 'string' && rest.of !== 'array') {
    reader.cursor.skip(rest.count * WIDTHS[rest.of], `members of type ${rest.of}`);
    return;
  }
  reader.walk(rest.count);
  if (rest.of === 'string') {
    await reader.cursor.skipStrings({ what: 'a text', count: rest.count });
    return;
  }
  for (let index = 0; index < rest.count; index += 1) await readArray(reader, rest.depth + 1);
}
