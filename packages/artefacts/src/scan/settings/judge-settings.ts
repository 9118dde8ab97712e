import { isRecord, type At } from '@weighbridge/core';
import { quoted } from '../../faults.ts';
import { callableOf } from '../callable.ts';
import { baseName, type Content } from '../content.ts';
import { note, refer, type Ledger } from '../ledger.ts';
import { escapes } from '../paths.ts';
import { EDITOR } from '../text/kinds.ts';
import { judgeTemplate } from '../template/judge-template.ts';
import { judgeKeras } from './keras.ts';
import {
  CALLS,
  COMMAND,
  CREDENTIAL,
  ESCAPES,
  FOREIGN_CLASS,
  OTHER_REPOSITORY,
  REMOTE_CODE,
  SIZE,
} from './kinds.ts';
import { judgeSkops } from './skops.ts';
import { judgeTokenizer } from './tokenizer.ts';
import { nodesOf, type Node } from './walk.ts';

/** Where a value stands: its pointer, or the line of the file for formats that have lines. */
export type Where = (pointer: string) => At;

type Rule = (ledger: Ledger, content: Content, node: Node, at: At) => void;

/** Judges a tree of settings, whatever format it was written in. */
export function judgeSettings(ledger: Ledger, content: Content, root: unknown, where: Where): void {
  for (const node of nodesOf(root)) {
    const at = where(node.pointer);
    for (const rule of RULES) rule(ledger, content, node, at);
  }
  judgeTokenizer(ledger, content, root, where);
}

const template: Rule = (ledger, content, { key, value, pointer }) => {
  if (!/^(?:chat_template|default_chat_template|tool_use_template|template)$/.test(key)) return;
  if (typeof value === 'string') judgeTemplate(ledger, content, value, () => ({ pointer }));
};

// `"AutoModel": "modeling_x.X"`, `["tokenization_x.X", null]`, or `"org/repo--modeling_x.X"`.
const autoMap: Rule = (ledger, content, { key, value }, at) => {
  if (key !== 'auto_map' && key !== 'custom_pipelines') return;
  for (const { value: name } of nodesOf(value)) {
    if (typeof name !== 'string') continue;
    const [repository, path] = name.includes('--') ? name.split('--', 2) : [undefined, name];
    if (repository !== undefined)
      note(ledger, content, OTHER_REPOSITORY, {
        says: `${quoted(name)} is imported from ${quoted(repository)}`,
        at,
      });
    else {
      note(ledger, content, REMOTE_CODE, {
        says: `${quoted(name)} is imported from this repository`,
        at,
      });
      refer(ledger, content, `${(path ?? '').split('.').slice(0, -1).join('/')}.py`);
    }
  }
};

// sentence-transformers: each module names its class.
const moduleList: Rule = (ledger, content, { key, value }, at) => {
  if (key !== 'type' || typeof value !== 'string' || baseName(content.name) !== 'modules.json')
    return;
  if (value.startsWith('sentence_transformers.')) return;
  note(ledger, content, REMOTE_CODE, {
    says: `${quoted(value)} is imported as a module of the model`,
    at,
  });
  refer(ledger, content, `${value.split('.').slice(0, -1).join('/')}.py`);
};

const TARGETS = /^(?:_target_|__target__|_target|target|class_path|__fn__|_factory_|@class)$/;

const target: Rule = (ledger, content, { key, value }, at) => {
  if (!TARGETS.test(key) || typeof value !== 'string' || !/^[A-Za-z_][\w.]{2,300}$/.test(value))
    return;
  if (!value.includes('.')) return;
  judgeCallable(ledger, content, value, at, key.startsWith('_') || key === 'class_path');
};

/** Notes a callable that is named in settings; classes of somebody's own only where the key always means a call. */
function judgeCallable(
  ledger: Ledger,
  content: Content,
  dotted: string,
  at: At,
  alwaysCalls: boolean,
): void {
  const callable = callableOf(dotted);
  if (callable.kind === 'reaches')
    note(ledger, content, CALLS, { says: `${quoted(dotted)} is named to be called`, at });
  if (callable.kind === 'foreign' && alwaysCalls)
    note(ledger, content, FOREIGN_CLASS, { says: `${quoted(dotted)} is named to be called`, at });
}

const keras: Rule = (ledger, content, { value }, at) => {
  if (isRecord(value) && 'class_name' in value) judgeKeras(ledger, content, value, at);
};

const skops: Rule = (ledger, content, { value }, at) => {
  if (isRecord(value) && '__loader__' in value) judgeSkops(ledger, content, value, at);
};

// MONAI and others evaluate texts that begin with `$`.
const expression: Rule = (ledger, content, { value }, at) => {
  if (typeof value !== 'string' || !value.startsWith('$') || value.length > 5000) return;
  if (/__import__|\bexec\(|\beval\(|\bos\.(?:system|popen)|subprocess|__builtins__/.test(value))
    note(ledger, content, CALLS, { says: `the expression ${quoted(value)} is evaluated`, at });
};

const SIZES =
  /^(?:vocab_size|hidden_size|intermediate_size|num_hidden_layers|num_layers|n_layers?|n_embd|d_model|num_attention_heads|num_key_value_heads|num_experts|num_local_experts|max_position_embeddings|type_vocab_size|ffn_dim|num_labels)$/;
/** A hundred times the largest vocabulary, context or layer that is known. */
const MAX_SIZE = 100_000_000;

const size: Rule = (ledger, content, { key, value }, at) => {
  if (SIZES.test(key) && typeof value === 'number' && value > MAX_SIZE)
    note(ledger, content, SIZE, { says: `${quoted(key)} is ${value}`, at });
};

const SECRET_KEYS =
  /(?:^|_)(?:api_?key|secret(?:_?key)?|access_?token|auth_?token|password|passwd|private_?key|client_?secret)$/i;
const SECRETS =
  /\b(?:AKIA[0-9A-Z]{16}|ghp_[A-Za-z0-9]{36}|github_pat_\w{40,}|hf_[A-Za-z0-9]{30,}|xox[abp]-[\w-]{10,}|AIza[\w-]{35}|sk-[A-Za-z0-9_-]{16,}|glpat-[\w-]{20})|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/;
/** What stands where a credential would: a name of a variable, a mark to be replaced. */
const PLACEHOLDER = /^(?:|none|null|changeme|your.*|x+|\*+|<.*>|\$\{?.*|env[:.].*|true|false)$/i;

const credential: Rule = (ledger, content, { key, value }, at) => {
  if (typeof value !== 'string' || value.length > 10_000) return;
  const isNamed =
    SECRET_KEYS.test(key) && value.length >= 8 && !PLACEHOLDER.test(value) && !/\s/.test(value);
  if (isNamed || SECRETS.test(value))
    note(ledger, content, CREDENTIAL, {
      says: `${quoted(key)} holds what looks like a credential`,
      at,
    });
};

const COMMANDS =
  /(?:^|[;&|]\s*)(?:rm\s+-[rf]{1,2}\s+[/~]|(?:curl|wget)\b[^|;]{0,300}\|\s*(?:ba|z)?sh\b|(?:ba|z)?sh\s+-c\s|powershell(?:\.exe)?\s+-|nc\s+-\w*e|python\d?\s+-c\s|chmod\s+\+x\s)/;

const command: Rule = (ledger, content, { key, value }, at) => {
  if (key === 'content' || key === 'text' || typeof value !== 'string' || value.length > 2000)
    return;
  if (COMMANDS.test(value))
    note(ledger, content, COMMAND, { says: `${quoted(key)} is the command ${quoted(value)}`, at });
};

// An index names its shards, a package its items.
const path: Rule = (ledger, content, { key, value, pointer }, at) => {
  const isShard =
    pointer.startsWith('/weight_map/') || (key === 'path' && /\/itemInfoEntries\//.test(pointer));
  if (isShard && typeof value === 'string' && escapes(value))
    note(ledger, content, ESCAPES, {
      says: `${quoted(value)} is named as a part of the model`,
      at,
    });
};

// A model archive names the Python that its server imports.
const handler: Rule = (ledger, content, { key, value, pointer }, at) => {
  const isHandler = (key === 'handler' && pointer === '/model/handler') || key === 'loader_module';
  if (!isHandler || typeof value !== 'string') return;
  if (
    /^(?:image_classifier|object_detector|text_classifier|image_segmenter|mlflow\.\w+(?:\.\w+)*)$/.test(
      value,
    )
  )
    return;
  note(ledger, content, REMOTE_CODE, {
    says: `${quoted(value)} is imported by whoever serves the model`,
    at,
  });
  refer(ledger, content, value.endsWith('.py') ? value : `${value.replaceAll('.', '/')}.py`);
};

// An editor runs such a task when the folder is opened.
const task: Rule = (ledger, content, { key, value }, at) => {
  if (key === 'runOn' && value === 'folderOpen')
    note(ledger, content, EDITOR, { says: 'a task is run when the folder is opened', at });
};

// Pipelines of diffusers name a module for each part; only a file of the folder is foreign.
const part: Rule = (ledger, content, { key, value }) => {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  if (
    typeof first !== 'string' ||
    !/^\w{1,100}$/.test(first) ||
    baseName(content.name) !== 'model_index.json'
  )
    return;
  refer(ledger, content, `${first}.py`);
  refer(ledger, content, `${key}/${first}.py`);
};

const trust: Rule = (ledger, content, { key, value }, at) => {
  if (key === 'trust_remote_code' && value === true)
    note(ledger, content, REMOTE_CODE, {
      says: 'the settings ask to trust code of a repository',
      at,
    });
};

const RULES: readonly Rule[] = [
  template,
  autoMap,
  moduleList,
  target,
  keras,
  skops,
  expression,
  size,
  credential,
  command,
  path,
  handler,
  trust,
  task,
  part,
];
