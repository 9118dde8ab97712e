import { SAFETENSORS_BITS } from './types.ts';

/** A tensor to be written: its bytes are little-endian, slowest dimension first. */
export interface SafetensorsInput {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

const ALIGNMENT = 8;

/**
 * A safetensors file in the layout of the reference implementation: widest types first, then by name;
 * the header padded with spaces to a multiple of 8. Same tensors, same bytes.
 *
 * @example
 * writeSafetensors([{ name: 'w', type: 'U8', shape: [1], bytes: new Uint8Array([7]) }]).length; // 65
 */
export function writeSafetensors(
  tensors: readonly SafetensorsInput[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const ordered = tensors.toSorted(inLayoutOrder);
  for (const tensor of ordered) checkInput(tensor);
  return joinSafetensors(
    headerText(ordered, metadata),
    concatenated(ordered.map(({ bytes }) => bytes)),
  );
}

/** Length, header and data put together as they stand; the header is padded with spaces to a multiple of 8. */
export function joinSafetensors(header: string, payload: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(header);
  const length = Math.ceil(text.length / ALIGNMENT) * ALIGNMENT;
  const file = new Uint8Array(8 + length + payload.length).fill(0x20, 8, 8 + length);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.set(text, 8);
  file.set(payload, 8 + length);
  return file;
}

function headerText(
  ordered: readonly SafetensorsInput[],
  metadata: Readonly<Record<string, string>>,
): string {
  const members: string[] = [];
  const texts = Object.entries(metadata).toSorted(([a], [b]) => byCodeUnit(a, b));
  if (texts.length > 0)
    members.push(
      `"__metadata__":{${texts.map(([key, text]) => `${JSON.stringify(key)}:${JSON.stringify(text)}`).join(',')}}`,
    );
  let begin = 0;
  for (const { name, type, shape, bytes } of ordered) {
    const entry = { dtype: type, shape, data_offsets: [begin, begin + bytes.length] };
    members.push(`${JSON.stringify(name)}:${JSON.stringify(entry)}`);
    begin += bytes.length;
  }
  return `{${members.join(',')}}`;
}

const RANKS: readonly string[] = [...SAFETENSORS_BITS.keys()];

function inLayoutOrder(a: SafetensorsInput, b: SafetensorsInput): number {
  return RANKS.indexOf(b.type) - RANKS.indexOf(a.type) || byCodeUnit(a.name, b.name);
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function checkInput({ name, type, shape, bytes }: SafetensorsInput): void {
  const bits = SAFETENSORS_BITS.get(type);
  if (bits === undefined) throw new RangeError(`tensor ${name}: safetensors has no type ${type}`);
  const needed = (shape.reduce((product, dimension) => product * dimension, 1) * bits) / 8;
  if (needed !== bytes.length)
    throw new RangeError(`tensor ${name}: needs ${needed} bytes, got ${bytes.length}`);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
