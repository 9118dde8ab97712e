import { numberOf, textOf, type GgufHeader } from '@weighbridge/artefacts';
import {
  numberValue,
  type At,
  type Evidence,
  type Interval,
  type SetValue,
  type Sha256,
  type Vocabulary,
} from '@weighbridge/core';
import type { ComponentLicence, FileEntry } from '../dossier.ts';
import { reportOf, type Report, type StatedClaim } from '../report.ts';
import type { ReadWeights, WeightSet } from './weight-sets.ts';

/** No format stores a parameter in less than a bit: bounds what an unread file can hold. */
const PARAMETERS_PER_BYTE = 8;
/** Formats that are compressed as a rule; their size bounds nothing. */
const COMPRESSED: readonly string[] = ['npz', 'keras', 'hdf5'];
/** Tensors of packed weights: their elements are not parameters. */
const PACKED =
  /(?:^|\.)(?:qweight|qzeros|absmax|quant_map|weight_packed|weight\.quant_state\.[\w]{1,40}|blocks|[\w]{1,60}_blocks)$/;
const EXPERTS = /(?:^|[._])(?:experts?|moe)(?:[._]|$)/;

/** What the weights are read with. */
export interface WeightsContext {
  readonly files: readonly FileEntry[];
  readonly vocabulary: Vocabulary;
  readonly sha256Of: (path: string) => Sha256 | undefined;
  /** Whether the configuration speaks of experts, or there is none to ask. */
  readonly experts: 'named' | 'not named' | 'no configuration';
  /** Whether the configuration says that the weights are quantised and so packed. */
  readonly packed: 'said' | 'not said';
  /** Whether the weights are those of an adapter, which is not the whole model. */
  readonly adapter: 'adapter' | 'whole model';
}

/** Facts that the headers of the weights give, each with its place. */
export function weightsReport(weights: ReadWeights, context: WeightsContext): Report {
  return reportOf({
    faults: weights.faults,
    claims: [
      ...formatClaims(context),
      ...typeClaims(weights, context),
      ...parameterClaims(weights, context),
      ...weights.sets.flatMap((set) =>
        set.gguf === undefined ? [] : ggufClaims(set, set.gguf, context),
      ),
    ],
    components: weights.sets.flatMap((set) =>
      set.gguf === undefined ? [] : ggufLicences(set.files[0], set.gguf),
    ),
  });
}

function readAt(context: WeightsContext, file: string, at: At): Evidence | undefined {
  const sha256 = context.sha256Of(file);
  return sha256 === undefined ? undefined : { kind: 'read', file, at, sha256 };
}

function claimAt(
  fact: string,
  value: StatedClaim['value'],
  evidence: Evidence | undefined,
): readonly StatedClaim[] {
  return evidence === undefined ? [] : [{ fact, value, evidence }];
}

function weightFiles({ files }: WeightsContext): readonly FileEntry[] {
  return files.filter((file) => file.kind === 'weights');
}

function formatClaims(context: WeightsContext): readonly StatedClaim[] {
  const known = context.vocabulary.lists['file_formats'] ?? [];
  const formats = weightFiles(context).map((file) =>
    known.includes(file.format) ? file.format : 'other',
  );
  const [first] = weightFiles(context);
  if (first === undefined) return [];
  const whole = context.files.every((file) => file.kind !== 'other' && file.kind !== 'archive');
  const value: SetValue = {
    has: [...new Set(formats)].sort(),
    ...(whole ? { complete: true } : {}),
  };
  return claimAt('model.file_formats', value, readAt(context, first.path, { byte: 0 }));
}

function typeClaims(weights: ReadWeights, context: WeightsContext): readonly StatedClaim[] {
  const types = new Set(
    weights.sets.flatMap((set) => set.tensors.map(({ tensor }) => tensor.type)),
  );
  const set = weights.sets.find((one) => one.tensors.length > 0);
  if (set === undefined) return [];
  const whole =
    unreadFiles(weights, context).length === 0 && weights.sets.every((one) => one.whole);
  const value: SetValue = { has: [...types].sort(), ...(whole ? { complete: true } : {}) };
  return claimAt('model.tensor_types', value, readAt(context, set.files[0], placeIn(set)));
}

function placeIn(set: WeightSet): At {
  return { byte: set.tensors[0]?.tensor.declaredAt ?? 0 };
}

// A file of a format that is not known may hold weights too.
function unreadFiles(weights: ReadWeights, { files }: WeightsContext): readonly FileEntry[] {
  return files.filter(
    (file) => ['weights', 'other', 'archive'].includes(file.kind) && !weights.read.has(file.path),
  );
}

/** Whether elements of a set are not parameters, because several are packed into one. */
export function isPacked(set: WeightSet): boolean {
  return set.format === 'safetensors' && set.tensors.some(({ tensor }) => PACKED.test(tensor.name));
}

function parameterClaims(weights: ReadWeights, context: WeightsContext): readonly StatedClaim[] {
  if (context.adapter === 'adapter') return [];
  const unread = unreadFiles(weights, context);
  const extra = unread.reduce((sum, file) => sum + mostIn(file), 0);
  const firstUnread = unread.find((file) => file.kind === 'weights');
  const sets = weights.sets.filter((set) => set.tensors.length > 0);
  if (sets.length === 0) {
    if (firstUnread === undefined || extra === Infinity) return [];
    return claimAt(
      'model.parameters',
      { hi: extra },
      readAt(context, firstUnread.path, { byte: 0 }),
    );
  }
  const byFormat = Map.groupBy(sets, (set) => set.format);
  return [...byFormat.values()].flatMap((sets) => countClaims(sets, extra, context));
}

function mostIn(file: FileEntry): number {
  return file.kind === 'archive' ||
    COMPRESSED.includes(file.format) ||
    file.format === 'git-lfs-pointer'
    ? Infinity
    : file.sizeBytes * PARAMETERS_PER_BYTE;
}

function countClaims(
  sets: readonly WeightSet[],
  extra: number,
  context: WeightsContext,
): readonly StatedClaim[] {
  const [first] = sets;
  if (
    first === undefined ||
    (context.packed === 'said' && first.format === 'safetensors') ||
    sets.some(isPacked)
  )
    return [];
  const count = countOf(sets, extra);
  const evidence = readAt(context, first.files[0], placeIn(first));
  const value = numberValue(count);
  const dense = showsNoExperts(sets, context)
    ? claimAt('model.active_parameters', value, evidence)
    : [];
  return [...claimAt('model.parameters', value, evidence), ...dense];
}

// Sets of the same count are the same model in several forms. Else they may be parts of one model
// or other models beside it: the count lies between the largest and the sum.
function countOf(sets: readonly WeightSet[], extra: number): Interval {
  const counts = sets.map((set) => set.parameterCount);
  const largest = Math.max(...counts);
  const same = counts.every((count) => count === largest);
  const most = same ? largest : counts.reduce((sum, count) => sum + count, 0);
  return { lo: largest, hi: sets.every((set) => set.whole) ? most + extra : Infinity };
}

function showsNoExperts(sets: readonly WeightSet[], context: WeightsContext): boolean {
  if (context.experts === 'named') return false;
  if (sets.some((set) => set.tensors.some(({ tensor }) => EXPERTS.test(tensor.name)))) return false;
  return (
    context.experts === 'not named' ||
    sets.every((set) => set.gguf !== undefined && expertCount(set.gguf) === 0)
  );
}

function expertCount(gguf: GgufHeader): number {
  const architecture = textOf(gguf.metadata, 'general.architecture') ?? '';
  return numberOf(gguf.metadata, `${architecture}.expert_count`) ?? 0;
}

function ggufClaims(
  set: WeightSet,
  gguf: GgufHeader,
  context: WeightsContext,
): readonly StatedClaim[] {
  const architecture = textOf(gguf.metadata, 'general.architecture');
  const longest = numberOf(gguf.metadata, `${architecture ?? ''}.context_length`);
  const at = (key: string): Evidence | undefined =>
    readAt(context, set.files[0], { byte: gguf.metadata.get(key)?.at ?? 0 });
  const name = textOf(gguf.metadata, 'general.name');
  return [
    ...(name === undefined || !isCode(name) ? [] : claimAt('model.name', name, at('general.name'))),
    ...(longest === undefined
      ? []
      : claimAt('model.context_length', longest, at(`${architecture ?? ''}.context_length`))),
  ];
}

/** A text that a code fact can hold. */
export function isCode(text: string): boolean {
  return text.length > 0 && text.length <= 200 && !/\p{Cc}/u.test(text);
}

function ggufLicences(file: string, gguf: GgufHeader): readonly ComponentLicence[] {
  const licence = textOf(gguf.metadata, 'general.license');
  return licence === undefined || !isCode(licence)
    ? []
    : [{ component: 'weights', licence, from: { file } }];
}
