// `npm run example`: makes the bundled model again, to the same bytes on any machine. It is a whole
// transformer of the Llama architecture, very small, with weights drawn from a fixed sequence and
// never trained; the same tensors stand in `model.safetensors` and in a GGUF file. What people would
// state about it is made up and has deliberate lacks, so that its ticket shows every kind of answer.
// `--check` compares with the files that are checked in.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  writeGguf,
  writeSafetensors,
  type GgufInput,
  type GgufTensorInput,
  type SafetensorsInput,
} from '@weighbridge/artefacts';
import { card, declaration } from './texts.ts';

const FOLDER = fileURLToPath(new URL('lantern-nano/', import.meta.url));
const SIZE = {
  hidden: 32,
  inner: 88,
  layers: 2,
  heads: 4,
  keyHeads: 2,
  context: 256,
  specials: ['<unk>', '<s>', '</s>'],
};
const HEAD = SIZE.hidden / SIZE.heads;
const SEED = 0x5eed;

interface Matrix {
  readonly name: string;
  readonly gguf: string;
  /** Slowest dimension first, as safetensors has it. */
  readonly shape: readonly number[];
  readonly values: Float32Array;
  /** Query and key rows stand in another order in GGUF; the number of heads tells which. */
  readonly heads?: number;
}

const files = filesOf(SEED);
if (process.argv.includes('--check')) check(files);
else write(files);

function filesOf(seed: number): ReadonlyMap<string, Uint8Array | string> {
  const vocabulary = [...SIZE.specials, ...byteLetters()];
  const matrices = matricesOf(vocabulary.length, randomSource(seed));
  return new Map<string, Uint8Array | string>([
    [
      'README.md',
      card({ parameters: matrices.reduce((sum, { values }) => sum + values.length, 0) }),
    ],
    ['LICENSE', readFileSync(fileURLToPath(new URL('../LICENSE', import.meta.url)), 'utf8')],
    ['weighbridge.yaml', declaration()],
    ['config.json', json(configOf(vocabulary.length))],
    ['generation_config.json', json({ bos_token_id: 1, eos_token_id: 2, max_new_tokens: 64 })],
    ['tokenizer.json', json(tokenizerOf(vocabulary))],
    ['model.safetensors', writeSafetensors(matrices.map(asSafetensors), { format: 'pt' })],
    [
      'lantern-nano-bf16.gguf',
      writeGguf({ metadata: metadataOf(vocabulary), tensors: matrices.map(asGguf) }),
    ],
  ]);
}

function matricesOf(words: number, next: () => number): readonly Matrix[] {
  const { hidden, layers } = SIZE;
  const blocks = Array.from({ length: layers }, (_, layer) => blockOf(layer, next)).flat();
  return [
    drawn(
      { name: 'model.embed_tokens.weight', gguf: 'token_embd.weight', shape: [words, hidden] },
      next,
    ),
    ...blocks,
    ones('model.norm.weight', 'output_norm.weight'),
  ];
}

function blockOf(layer: number, next: () => number): readonly Matrix[] {
  const { hidden, inner, heads, keyHeads } = SIZE;
  const from = `model.layers.${layer}.`;
  const to = `blk.${layer}.`;
  const matrix = (name: string, gguf: string, shape: readonly number[], rotated?: number): Matrix =>
    drawn(
      {
        name: `${from}${name}.weight`,
        gguf: `${to}${gguf}.weight`,
        shape,
        ...(rotated === undefined ? {} : { heads: rotated }),
      },
      next,
    );
  return [
    ones(`${from}input_layernorm.weight`, `${to}attn_norm.weight`),
    matrix('self_attn.q_proj', 'attn_q', [heads * HEAD, hidden], heads),
    matrix('self_attn.k_proj', 'attn_k', [keyHeads * HEAD, hidden], keyHeads),
    matrix('self_attn.v_proj', 'attn_v', [keyHeads * HEAD, hidden]),
    matrix('self_attn.o_proj', 'attn_output', [hidden, heads * HEAD]),
    ones(`${from}post_attention_layernorm.weight`, `${to}ffn_norm.weight`),
    matrix('mlp.gate_proj', 'ffn_gate', [inner, hidden]),
    matrix('mlp.up_proj', 'ffn_up', [inner, hidden]),
    matrix('mlp.down_proj', 'ffn_down', [hidden, inner]),
  ];
}

function drawn(matrix: Omit<Matrix, 'values'>, next: () => number): Matrix {
  const elements = matrix.shape.reduce((product, dimension) => product * dimension, 1);
  const spread = 1 / Math.sqrt(matrix.shape.at(-1) ?? 1);
  return { ...matrix, values: Float32Array.from({ length: elements }, () => spread * next()) };
}

function ones(name: string, gguf: string): Matrix {
  return { name, gguf, shape: [SIZE.hidden], values: new Float32Array(SIZE.hidden).fill(1) };
}

/** Nearly normal numbers from sums of a 32-bit sequence (mulberry32): only integer steps, so the same everywhere. */
function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => uniform() + uniform() + uniform() + uniform() - 2;
}

function asSafetensors({ name, shape, values }: Matrix): SafetensorsInput {
  return { name, shape, type: 'BF16', bytes: bf16(values) };
}

function asGguf(matrix: Matrix): GgufTensorInput {
  const values =
    matrix.heads === undefined
      ? matrix.values
      : rotated(matrix.values, { heads: matrix.heads, columns: matrix.shape[1] ?? 1 });
  const norm = matrix.shape.length === 1;
  return {
    name: matrix.gguf,
    shape: matrix.shape.toReversed(),
    type: norm ? 'F32' : 'BF16',
    bytes: norm ? new Uint8Array(values.buffer) : bf16(values),
  };
}

// GGUF keeps the two halves of each head's rows interleaved (llama.cpp, conversion of Llama weights).
function rotated(
  values: Float32Array,
  { heads, columns }: { readonly heads: number; readonly columns: number },
): Float32Array {
  const rows = values.length / columns / heads;
  return values.map((_, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns) % rows;
    const head = Math.floor(index / columns / rows);
    const source = (row % 2) * (rows / 2) + Math.floor(row / 2);
    return values[(head * rows + source) * columns + column] ?? 0;
  });
}

/** Rounds to the nearest bfloat16, ties to even; little-endian. */
function bf16(values: Float32Array): Uint8Array {
  const bits = new Uint32Array(values.slice().buffer);
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  bits.forEach((word, index) =>
    view.setUint16(index * 2, (word + 0x7fff + ((word >>> 16) & 1)) >>> 16, true),
  );
  return bytes;
}

function configOf(words: number): object {
  return {
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    hidden_size: SIZE.hidden,
    intermediate_size: SIZE.inner,
    num_hidden_layers: SIZE.layers,
    num_attention_heads: SIZE.heads,
    num_key_value_heads: SIZE.keyHeads,
    max_position_embeddings: SIZE.context,
    vocab_size: words,
    hidden_act: 'silu',
    rms_norm_eps: 1e-5,
    rope_theta: 10000,
    tie_word_embeddings: true,
    bos_token_id: 1,
    eos_token_id: 2,
    torch_dtype: 'bfloat16',
  };
}

function metadataOf(vocabulary: readonly string[]): Record<string, GgufInput> {
  return {
    'general.architecture': { type: 'string', value: 'llama' },
    'general.name': { type: 'string', value: 'Lantern Nano' },
    'general.license': { type: 'string', value: 'apache-2.0' },
    'llama.block_count': { type: 'u32', value: SIZE.layers },
    'llama.context_length': { type: 'u32', value: SIZE.context },
    'llama.embedding_length': { type: 'u32', value: SIZE.hidden },
    'llama.feed_forward_length': { type: 'u32', value: SIZE.inner },
    'llama.attention.head_count': { type: 'u32', value: SIZE.heads },
    'llama.attention.head_count_kv': { type: 'u32', value: SIZE.keyHeads },
    'llama.attention.layer_norm_rms_epsilon': { type: 'f32', value: 1e-5 },
    'llama.vocab_size': { type: 'u32', value: vocabulary.length },
    'tokenizer.ggml.model': { type: 'string', value: 'gpt2' },
    'tokenizer.ggml.tokens': {
      type: 'array',
      of: 'string',
      values: vocabulary.map((value) => ({ type: 'string', value })),
    },
    'tokenizer.ggml.bos_token_id': { type: 'u32', value: 1 },
    'tokenizer.ggml.eos_token_id': { type: 'u32', value: 2 },
  };
}

function tokenizerOf(vocabulary: readonly string[]): object {
  const added = SIZE.specials.map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  }));
  return {
    version: '1.0',
    added_tokens: added,
    pre_tokenizer: {
      type: 'ByteLevel',
      add_prefix_space: false,
      trim_offsets: true,
      use_regex: true,
    },
    decoder: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    model: {
      type: 'BPE',
      unk_token: '<unk>',
      vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])),
      merges: [],
    },
  };
}

/** A printable letter for each byte, as byte-level tokenizers write them. */
function byteLetters(): readonly string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
    return String.fromCodePoint(printable ? byte : next++);
  });
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(made: typeof files): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, content] of made) writeFileSync(FOLDER + name, content);
}

function check(made: typeof files): void {
  for (const [name, content] of made) {
    if (readFileSync(FOLDER + name).equals(Buffer.from(content))) continue;
    console.error(
      `examples/lantern-nano/${name} is not what the generator makes; run: npm run example`,
    );
    process.exitCode = 1;
  }
}
