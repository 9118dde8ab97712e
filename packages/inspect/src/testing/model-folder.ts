import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeSafetensors } from '@weighbridge/artefacts';

/** Writes files into a new folder, hands it to a use, and removes it afterwards. */
export async function withFolder<T>(
  files: { readonly [path: string]: string | Uint8Array },
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'inspect-'));
  const folder = join(root, 'tiny');
  mkdirSync(folder);
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A safetensors file of zeros: names with their shapes, all of one type of two bytes. */
export function zeros(
  shapes: { readonly [name: string]: readonly number[] },
  type = 'BF16',
): Uint8Array {
  const tensors = Object.entries(shapes).map(([name, shape]) => ({
    name,
    type,
    shape,
    bytes: new Uint8Array(shape.reduce((product, size) => product * size, 1) * 2),
  }));
  return writeSafetensors(tensors);
}

/** Tensors of a transformer with two layers, hidden size 8, two heads and 16 words: 528 parameters. */
export const TINY: { readonly [name: string]: readonly number[] } = {
  'model.embed_tokens.weight': [16, 8],
  'model.layers.0.self_attn.q_proj.weight': [8, 8],
  'model.layers.0.self_attn.k_proj.weight': [8, 8],
  'model.layers.1.self_attn.q_proj.weight': [8, 8],
  'model.layers.1.self_attn.k_proj.weight': [8, 8],
  'model.norm.weight': [16],
  'lm_head.weight': [16, 8],
};

/** A configuration that fits `TINY`. */
export const TINY_CONFIG: { readonly [setting: string]: unknown } = {
  architectures: ['LlamaForCausalLM'],
  hidden_size: 8,
  num_hidden_layers: 2,
  num_attention_heads: 2,
  vocab_size: 16,
  max_position_embeddings: 64,
  tie_word_embeddings: false,
  torch_dtype: 'bfloat16',
};
