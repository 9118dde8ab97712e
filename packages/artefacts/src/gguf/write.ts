import { aligned } from '../layout.ts';
import { GgufEncoder, type GgufInfo, type GgufInput } from './encode.ts';
import { GGML_NUMBERS, GGML_TYPES } from './types.ts';

/** A tensor to be written; `type` as ggml names it, `shape` fastest dimension first. */
export interface GgufTensorInput {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** What a GGUF file is written from. */
export interface GgufContent {
  /** In this order. */
  readonly metadata: Readonly<Record<string, GgufInput>>;
  readonly tensors: readonly GgufTensorInput[];
  /** 3 unless told otherwise. */
  readonly version?: 2 | 3;
  /** Little unless told otherwise. The tensors' bytes are written as they are given. */
  readonly byteOrder?: 'little' | 'big';
  /** Writes `general.alignment` where it is not the 32 that readers assume. */
  readonly alignment?: number;
}

/**
 * A GGUF file: header, tensors in the order given, each padded to the alignment. Same content, same bytes.
 *
 * @example
 * writeGguf({ metadata: {}, tensors: [{ name: 'w', type: 'F32', shape: [2], bytes: new Uint8Array(8) }] }).length; // 96
 */
export function writeGguf(content: GgufContent): Uint8Array {
  const alignment = content.alignment ?? 32;
  const entries = Object.entries(content.metadata);
  if (alignment !== 32) entries.push(['general.alignment', { type: 'u32', value: alignment }]);
  const encoder = new GgufEncoder(content.byteOrder ?? 'little');
  encoder.raw(new TextEncoder().encode('GGUF')).u32(content.version ?? 3);
  encoder.u64(content.tensors.length).u64(entries.length);
  for (const [key, input] of entries) encoder.entry(key, input);
  for (const info of infosOf(content.tensors, alignment)) encoder.info(info);
  encoder.pad(alignment);
  for (const { bytes } of content.tensors) encoder.raw(bytes).pad(alignment);
  return encoder.bytes();
}

function infosOf(tensors: readonly GgufTensorInput[], alignment: number): readonly GgufInfo[] {
  let offset = 0;
  return tensors.map((tensor) => {
    const info = { name: tensor.name, shape: tensor.shape, type: typeNumber(tensor), offset };
    offset = aligned(offset + tensor.bytes.length, alignment);
    return info;
  });
}

function typeNumber({ name, type, shape, bytes }: GgufTensorInput): number {
  const number = GGML_NUMBERS.get(type);
  const block = number === undefined ? undefined : GGML_TYPES.get(number);
  if (number === undefined || block === undefined)
    throw new RangeError(`tensor ${name}: ggml has no type ${type}`);
  const elements = shape.reduce((product, dimension) => product * dimension, 1);
  const needed = (elements / block.blockElements) * block.blockBytes;
  if (needed !== bytes.length)
    throw new RangeError(`tensor ${name}: needs ${needed} bytes, got ${bytes.length}`);
  return number;
}
