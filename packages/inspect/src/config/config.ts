import type { At, Fault, Finding, Sha256 } from '@weighbridge/core';
import type { Lineage } from '../dossier.ts';
import { findingAt, reportOf, type FindingKind, type Report, type StatedClaim } from '../report.ts';
import { readJsonTree } from '../text/json-tree.ts';
import {
  entryOf,
  memberOf,
  numberOf,
  textOf,
  type TextEntry,
  type TextMap,
  type TextReading,
} from '../text/tree.ts';
import { isCode } from '../weights/weights-report.ts';

/** A configuration as a tree of values with places. */
export interface Config {
  readonly file: string;
  readonly root: TextMap;
  readonly faults: readonly Fault[];
  readonly findings: readonly Finding[];
}

const DUPLICATE: FindingKind = {
  code: 'config.duplicate-key',
  severity: 'medium',
  would: 'loaders take different ones of the two values',
  do: 'remove one of the two lines',
};

/** A configuration that was decoded, or the faults that kept it from being. */
export type ConfigReading =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'broken'; readonly faults: readonly Fault[] };

/**
 * Decodes one JSON configuration. Faults: `config.syntax`, `config.limit`, `config.shape`.
 */
export function readConfig(file: string, text: string): ConfigReading {
  const reading = readJsonTree(text);
  if (reading.kind === 'broken') return { kind: 'broken', faults: [syntaxFault(file, reading)] };
  if (reading.root.kind !== 'map') {
    const detail = 'the configuration is no JSON object';
    return {
      kind: 'broken',
      faults: [
        {
          code: 'config.shape',
          at: { file, ...reading.root.at },
          detail,
          remedy: 'write one object of named settings',
        },
      ],
    };
  }
  const findings = reading.duplicates.map(({ path, first, again }) =>
    findingAt(
      DUPLICATE,
      `\`${path.join('.')}\` stands twice: in line ${first.line} and in line ${again.line}`,
      [
        { file, ...again },
        { file, ...first },
      ],
    ),
  );
  return { kind: 'config', config: { file, root: reading.root, faults: [], findings } };
}

function syntaxFault(file: string, { fault }: Extract<TextReading, { kind: 'broken' }>): Fault {
  const { at, detail } = fault;
  const place = { file, ...at };
  return fault.word === 'syntax'
    ? { code: 'config.syntax', at: place, detail, remedy: 'correct the JSON at this place' }
    : { code: 'config.limit', at: place, detail, remedy: 'check where the file comes from' };
}

/** A setting with its entry, looked up under several names and, for models of several parts, below `text_config`. */
export function settingOf(config: Config, names: readonly string[]): TextEntry | undefined {
  const inner = memberOf(config.root, 'text_config');
  const maps = inner?.kind === 'map' ? [inner, config.root] : [config.root];
  for (const map of maps) {
    const entry = names.map((name) => entryOf(map, name)).find((found) => found !== undefined);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** A setting that is a number. */
export function numberSetting(config: Config, names: readonly string[]): number | undefined {
  return numberOf(settingOf(config, names)?.value);
}

const EXPERT_KEYS =
  /^(?:num_(?:local_)?experts|n_routed_experts|moe_num_experts|num_experts_per_tok|ffn_config)$/;

/** Whether a configuration speaks of experts. */
export function namesExperts(config: Config): boolean {
  const inner = memberOf(config.root, 'text_config');
  const maps = inner?.kind === 'map' ? [inner, config.root] : [config.root];
  return maps.some((map) =>
    map.entries.some((entry) => EXPERT_KEYS.test(entry.key) && !isNothing(entry)),
  );
}

function isNothing({ value }: TextEntry): boolean {
  return value.kind === 'scalar' && (value.value === null || value.value === 0);
}

/** Whether a configuration says that the weights are quantised. */
export function saysQuantised(config: Config): boolean {
  return settingOf(config, ['quantization_config', 'quantization']) !== undefined;
}

const CONTEXT_NAMES: readonly string[] = [
  'max_position_embeddings',
  'n_positions',
  'n_ctx',
  'max_seq_len',
  'seq_length',
  'max_sequence_length',
];

/** Facts that `config.json` and `adapter_config.json` give. */
export function configReport(config: Config, sha256: Sha256): Report {
  const read = (fact: string, value: StatedClaim['value'], entry: TextEntry): StatedClaim => ({
    fact,
    value,
    evidence: { kind: 'read', file: config.file, at: placeOfEntry(entry), sha256 },
  });
  const architecture = architectureOf(config);
  const context = settingOf(config, CONTEXT_NAMES);
  const length = numberOf(context?.value);
  const base = entryOf(config.root, 'base_model_name_or_path');
  return reportOf({
    faults: config.faults,
    findings: config.findings,
    claims: [
      ...(architecture === undefined
        ? []
        : [read('model.architecture', architecture.text, architecture.entry)]),
      ...(context === undefined || length === undefined || length < 1
        ? []
        : [read('model.context_length', length, context)]),
      ...(base === undefined || textOf(base.value) === undefined
        ? []
        : [read('model.base_models_named', true, base)]),
    ],
    lineage: base === undefined ? [] : adapterLineage(config.file, base),
  });
}

function placeOfEntry(entry: TextEntry): At {
  return { line: entry.at.line, column: entry.at.column };
}

function adapterLineage(file: string, base: TextEntry): readonly Lineage[] {
  const model = textOf(base.value);
  return model === undefined || !isCode(model)
    ? []
    : [{ relation: 'adapter', model, from: { file, line: base.at.line } }];
}

function architectureOf(
  config: Config,
): { readonly text: string; readonly entry: TextEntry } | undefined {
  const listed = entryOf(config.root, 'architectures');
  const first = listed?.value.kind === 'list' ? textOf(listed.value.items[0]) : undefined;
  if (listed !== undefined && first !== undefined && isCode(first))
    return { text: first, entry: listed };
  const type = entryOf(config.root, 'model_type');
  const text = textOf(type?.value);
  return type === undefined || text === undefined || !isCode(text)
    ? undefined
    : { text, entry: type };
}
