import { writeGguf } from '../gguf/write.ts';
import { writeSafetensors } from '../safetensors/write.ts';

/** A small sound safetensors file that ends with its last tensor. */
export function safetensorsSample(): Uint8Array {
  return writeSafetensors(
    [
      { name: 'embed', type: 'BF16', shape: [4, 3], bytes: new Uint8Array(24) },
      { name: 'scale', type: 'F32', shape: [], bytes: new Uint8Array(4) },
      { name: 'codes "8"', type: 'U8', shape: [5], bytes: new Uint8Array(5) },
    ],
    { format: 'pt', note: 'ü' },
  );
}

/** A small sound GGUF file with metadata of every sort, cut to end with its last tensor, before the padding. */
export function ggufSample(byteOrder: 'little' | 'big'): Uint8Array {
  const whole = writeGguf({
    byteOrder,
    metadata: {
      'general.architecture': { type: 'string', value: 'llama' },
      'general.alignment': { type: 'u32', value: 32 },
      'llama.context_length': { type: 'u64', value: 4096n },
      'llama.rope.scale': { type: 'f32', value: 0.5 },
      'tokenizer.ggml.add_bos_token': { type: 'bool', value: true },
      'tokenizer.ggml.tokens': {
        type: 'array',
        of: 'string',
        values: Array.from({ length: 12 }, (_, index) => ({
          type: 'string',
          value: `token ${index}`,
        })),
      },
      'tokenizer.ggml.scores': {
        type: 'array',
        of: 'f32',
        values: [
          { type: 'f32', value: 1 },
          { type: 'f32', value: 2 },
        ],
      },
      nested: {
        type: 'array',
        of: 'array',
        values: [
          { type: 'array', of: 'i8', values: [{ type: 'i8', value: -1 }] },
          { type: 'array', of: 'u16', values: [] },
        ],
      },
    },
    tensors: [
      { name: 'token_embd.weight', type: 'Q8_0', shape: [32, 2], bytes: new Uint8Array(68) },
      { name: 'output.weight', type: 'F16', shape: [3], bytes: new Uint8Array(6) },
    ],
  });
  return whole.subarray(0, whole.length - PADDING_AFTER_6_BYTES);
}

const PADDING_AFTER_6_BYTES = 26;
