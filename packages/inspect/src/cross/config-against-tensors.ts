import type { Place } from '@weighbridge/core';
import { numberSetting, saysQuantised, settingOf, type Config } from '../config/config.ts';
import { findingAt, reportOf, type FindingKind, type Report } from '../report.ts';
import { numberOf, textOf } from '../text/tree.ts';
import type { PlacedTensor, WeightSet } from '../weights/weight-sets.ts';
import { isPacked } from '../weights/weights-report.ts';
import type { Sides } from './cross-report.ts';

const DIFFERS: FindingKind = {
  code: 'config.tensors-differ',
  severity: 'medium',
  would: 'the model does not load as configured, or weights that nobody checked are used',
  do: 'fetch configuration and weights of one revision again',
};

/** Names of one setting in the families of configurations. */
const NAMES = {
  hidden: ['hidden_size', 'n_embd', 'd_model', 'dim'],
  layers: ['num_hidden_layers', 'n_layer', 'num_layers', 'n_layers'],
  vocabulary: ['vocab_size', 'padded_vocab_size'],
  heads: ['num_attention_heads', 'n_head', 'num_heads', 'n_heads'],
  keyHeads: ['num_key_value_heads'],
  headSize: ['head_dim'],
  type: ['dtype', 'torch_dtype'],
} as const;

/** An embedding of another width than the hidden state; the plain equation does not hold then. */
const OTHER_WIDTH: readonly string[] = [
  'embedding_size',
  'word_embed_proj_dim',
  'd_embed',
  'emb_size',
  'vocab_size_per_layer_input',
];

interface Check {
  readonly config: Config;
  readonly set: WeightSet;
}

/** What `config.json` says against the tensors of the safetensors files beside it. */
export function configAgainstTensors({ texts, weights }: Sides): Report {
  const config = texts.config?.value;
  const sets = weights.sets.filter(
    (set) => set.format === 'safetensors' && set.whole && isAtTop(set) && !isPacked(set),
  );
  if (config === undefined || texts.adapter !== undefined || saysQuantised(config))
    return reportOf({});
  const [set, other] = sets;
  // Which of several sets the configuration means is not known.
  if (set === undefined || other !== undefined) return reportOf({});
  const check = { config, set };
  return reportOf({
    findings: [
      ...embeddingFindings(check),
      ...layerFindings(check),
      ...headFindings(check),
      ...typeFindings(check),
      ...tieFindings(check),
    ],
  });
}

function isAtTop(set: WeightSet): boolean {
  return !set.files[0].includes('/');
}

function differs(
  { config }: Check,
  names: readonly string[],
  says: string,
  tensor: PlacedTensor,
): Report['findings'] {
  const setting = settingOf(config, names);
  const place: Place =
    setting === undefined ? { file: config.file } : { file: config.file, ...setting.at };
  return [findingAt(DIFFERS, says, [place, { file: tensor.file, byte: tensor.tensor.declaredAt }])];
}

function embeddingOf({ set }: Check): PlacedTensor | undefined {
  return set.tensors.find(
    ({ tensor }) =>
      /(?:^|\.)(?:embed_tokens|wte|word_embeddings|embed_in|tok_embeddings)\.weight$/.test(
        tensor.name,
      ) && tensor.shape.length === 2,
  );
}

function embeddingFindings(check: Check): Report['findings'] {
  const embedding = embeddingOf(check);
  if (
    embedding === undefined ||
    OTHER_WIDTH.some((name) => settingOf(check.config, [name]) !== undefined)
  )
    return [];
  const [rows = 0, columns = 0] = embedding.tensor.shape;
  const shape = `tensor \`${embedding.tensor.name}\` has the shape ${rows} × ${columns}`;
  return [
    ...equation(check, { names: NAMES.vocabulary, counted: rows, shape, tensor: embedding }),
    ...equation(check, { names: NAMES.hidden, counted: columns, shape, tensor: embedding }),
  ];
}

interface Equation {
  readonly names: readonly string[];
  readonly counted: number;
  readonly shape: string;
  readonly tensor: PlacedTensor;
}

function equation(check: Check, { names, counted, shape, tensor }: Equation): Report['findings'] {
  const setting = settingOf(check.config, names);
  const said = numberOf(setting?.value);
  if (setting === undefined || said === undefined || said === counted) return [];
  return differs(check, names, `\`${setting.key}\` is ${said}, but ${shape}`, tensor);
}

const LAYER = /^(.{0,200}?)\.(\d{1,5})\./;

function layerFindings(check: Check): Report['findings'] {
  const said = numberSetting(check.config, NAMES.layers);
  const stacks = stacksOf(check.set);
  const [stack, other] = stacks;
  // Encoder and decoder, or text and vision, count their layers apart.
  if (said === undefined || stack === undefined || other !== undefined) return [];
  const extra = numberSetting(check.config, ['num_nextn_predict_layers']) ?? 0;
  if (stack.count >= said && stack.count <= said + extra) return [];
  const setting = settingOf(check.config, NAMES.layers);
  const says = `\`${setting?.key ?? ''}\` is ${said}, but the tensors below \`${stack.prefix}\` form ${stack.count} layers`;
  return differs(check, NAMES.layers, says, stack.last);
}

interface Stack {
  readonly prefix: string;
  readonly count: number;
  readonly last: PlacedTensor;
}

function stacksOf(set: WeightSet): readonly Stack[] {
  const stacks = new Map<
    string,
    { readonly numbers: Set<number>; last: PlacedTensor; highest: number }
  >();
  for (const placed of set.tensors) {
    const match = LAYER.exec(placed.tensor.name);
    if (match === null || !/(?:^|\.)(?:layers?|h|blocks?)$/.test(match[1] ?? '')) continue;
    const number = Number(match[2]);
    const stack = stacks.get(match[1] ?? '') ?? { numbers: new Set(), last: placed, highest: -1 };
    stack.numbers.add(number);
    if (number > stack.highest) [stack.last, stack.highest] = [placed, number];
    stacks.set(match[1] ?? '', stack);
  }
  return Array.from(stacks, ([prefix, { numbers, last }]) => ({
    prefix,
    count: numbers.size,
    last,
  }));
}

function headFindings(check: Check): Report['findings'] {
  return [
    ...projectionFindings(check, 'q_proj', NAMES.heads),
    ...projectionFindings(
      check,
      'k_proj',
      settingOf(check.config, NAMES.keyHeads) === undefined ? NAMES.heads : NAMES.keyHeads,
    ),
  ];
}

// Rows of a projection are heads times the size of a head, in every family that has these names.
function projectionFindings(
  check: Check,
  projection: string,
  names: readonly string[],
): Report['findings'] {
  const { config, set } = check;
  const [hidden, heads, own, headSize] = [NAMES.hidden, NAMES.heads, names, NAMES.headSize].map(
    (some) => numberSetting(config, some),
  );
  const tensor = set.tensors.find((one) =>
    new RegExp(`layers\\.0\\..{0,60}${projection}\\.weight$`).test(one.tensor.name),
  );
  const rows = tensor?.tensor.shape[0];
  if (
    tensor === undefined ||
    rows === undefined ||
    own === undefined ||
    heads === undefined ||
    heads === 0
  )
    return [];
  const size = headSize ?? (hidden === undefined ? undefined : hidden / heads);
  // Gated attention keeps its gate in the same tensor.
  const gated = projection === 'q_proj' && rows === 2 * (own * (size ?? 0));
  if (size === undefined || gated || rows === own * size) return [];
  const key = settingOf(config, names)?.key ?? '';
  const says = `\`${key}\` is ${own} with heads of ${size}, but tensor \`${tensor.tensor.name}\` has ${rows} rows`;
  return differs(check, names, says, tensor);
}

/** What `torch_dtype` says, as safetensors writes it. */
const TYPES: { readonly [type: string]: string } = {
  float32: 'F32',
  float16: 'F16',
  bfloat16: 'BF16',
  float64: 'F64',
};

function typeFindings(check: Check): Report['findings'] {
  const setting = settingOf(check.config, NAMES.type);
  const said = textOf(setting?.value)?.replace(/^torch\./, '') ?? '';
  const wanted = Object.hasOwn(TYPES, said) ? TYPES[said] : undefined;
  const floats = check.set.tensors.filter(({ tensor }) =>
    Object.values(TYPES).includes(tensor.type),
  );
  const [first] = floats;
  if (
    setting === undefined ||
    wanted === undefined ||
    first === undefined ||
    floats.some(({ tensor }) => tensor.type === wanted)
  )
    return [];
  const types = [...new Set(floats.map(({ tensor }) => tensor.type))].sort().join(', ');
  return differs(
    check,
    NAMES.type,
    `\`${setting.key}\` is ${said}, but the tensors are ${types}`,
    first,
  );
}

function tieFindings(check: Check): Report['findings'] {
  const setting = settingOf(check.config, ['tie_word_embeddings']);
  const tied = setting?.value.kind === 'scalar' ? setting.value.value : undefined;
  const embedding = embeddingOf(check);
  const head = check.set.tensors.find(({ tensor }) => /(?:^|\.)lm_head\.weight$/.test(tensor.name));
  if (embedding === undefined || typeof tied !== 'boolean') return [];
  if (tied && head !== undefined && head.tensor.shape.join() !== embedding.tensor.shape.join()) {
    return differs(
      check,
      ['tie_word_embeddings'],
      `\`tie_word_embeddings\` is true, but \`${head.tensor.name}\` has another shape than \`${embedding.tensor.name}\``,
      head,
    );
  }
  if (tied || head !== undefined || !isCausal(check.config)) return [];
  return differs(
    check,
    ['tie_word_embeddings'],
    '`tie_word_embeddings` is false, but there is no tensor `lm_head.weight`',
    embedding,
  );
}

function isCausal(config: Config): boolean {
  const listed = settingOf(config, ['architectures'])?.value;
  return (
    listed?.kind === 'list' &&
    listed.items.some((one) => textOf(one)?.endsWith('ForCausalLM') === true)
  );
}
