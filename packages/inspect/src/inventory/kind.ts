import { posix } from 'node:path';
import type { FileKind } from '../dossier.ts';

/** What a file is, and the format that its bytes show. */
export interface Told {
  readonly kind: FileKind;
  readonly format: string;
}

/** Formats that carry weights, whatever the file is called. */
const WEIGHTS: ReadonlySet<string> = new Set([
  'caffe',
  'coreml',
  'ggml',
  'gguf',
  'hdf5',
  'keras',
  'npy',
  'npz',
  'onnx',
  'openvino',
  'pickle',
  'pytorch',
  'saved-model',
  'safetensors',
  'tensorflow',
  'tflite',
  'torch-legacy',
  'torch-zip',
  'torchscript',
]);

const ARCHIVES: ReadonlySet<string> = new Set([
  '7z',
  'bzip2',
  'gzip',
  'rar',
  'tar',
  'xz',
  'zip',
  'zstd',
]);

/** Formats of text: which of them it is, and what it is for, is told by the name. */
const TEXTS: ReadonlySet<string> = new Set([
  'empty',
  'html',
  'json',
  'text',
  'xml',
  'yaml',
  'markdown',
]);

const BINARY_DOCUMENTS: ReadonlySet<string> = new Set(['gif', 'jpeg', 'pdf', 'png', 'webp']);
const BINARY_CODE: ReadonlySet<string> = new Set(['elf', 'mach-o', 'pe', 'pyc', 'wasm']);
const BINARY_DATA: ReadonlySet<string> = new Set(['arrow', 'parquet', 'sqlite']);

/** The format of text by the end of its name. */
const TEXT_FORMATS: ReadonlyMap<string, string> = new Map([
  ['.bash', 'shell'],
  ['.c', 'c'],
  ['.cc', 'c++'],
  ['.cpp', 'c++'],
  ['.csv', 'csv'],
  ['.cu', 'cuda'],
  ['.h', 'c'],
  ['.htm', 'html'],
  ['.html', 'html'],
  ['.ini', 'ini'],
  ['.ipynb', 'notebook'],
  ['.jinja', 'jinja'],
  ['.jinja2', 'jinja'],
  ['.js', 'javascript'],
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.jsonc', 'json'],
  ['.md', 'markdown'],
  ['.mjs', 'javascript'],
  ['.py', 'python'],
  ['.rs', 'rust'],
  ['.rst', 'restructuredtext'],
  ['.sh', 'shell'],
  ['.toml', 'toml'],
  ['.ts', 'typescript'],
  ['.tsv', 'csv'],
  ['.xml', 'xml'],
  ['.yaml', 'yaml'],
  ['.yml', 'yaml'],
]);

/** What text of a format is for, where its name says nothing better. */
const TEXT_KINDS: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  ['bash', 'code'],
  ['c', 'code'],
  ['c++', 'code'],
  ['csv', 'data'],
  ['cuda', 'code'],
  ['ini', 'config'],
  ['javascript', 'code'],
  ['jinja', 'tokenizer'],
  ['json', 'data'],
  ['jsonl', 'data'],
  ['notebook', 'code'],
  ['python', 'code'],
  ['rust', 'code'],
  ['shell', 'code'],
  ['toml', 'config'],
  ['typescript', 'code'],
  ['yaml', 'config'],
]);

/** Names that have a meaning in model folders; the first that fits counts. */
const NAMED: readonly (readonly [RegExp, FileKind])[] = [
  [/^weighbridge\.ya?ml$/, 'declaration'],
  [/^(readme|model[-_]?card)(\.(md|markdown|txt))?$/i, 'card'],
  [/(^|\/)(un)?(licen[cs]e|copying|notice|use[-_]policy|acceptable[-_]use)[^/]{0,80}$/i, 'licence'],
  [
    /(^|\/)(tokenizer[^/]{0,40}|vocab\.(json|txt)|merges\.txt|added_tokens\.json|special_tokens_map\.json)$/,
    'tokenizer',
  ],
  [/(^|\/)[^/]{0,120}config[^/]{0,40}\.json$/, 'config'],
  [/(^|\/)([^/]{1,200}\.index|model_index|modules|params|hparams)\.json$/, 'config'],
];

const BUNDLE_MARK = 'application/vnd.dev.sigstore.bundle';
const ENVELOPE_MARK = '"dsseEnvelope"';
const PGP_MARK = '-----BEGIN PGP SIGNATURE-----';
const POINTER_MARK = 'version https://git-lfs.github.com/spec/v1\n';

/** How much of a text is searched for the marks of a signature. */
const MARK_BYTES = 4096;

/**
 * What a file is. Binary formats are told from the bytes alone; among kinds of text the name decides.
 *
 * `sniffed` is the format that the first bytes show, `head` those bytes.
 *
 * @example
 * kindOf({ path: 'model.bin', sniffed: 'pickle', head: new Uint8Array() }); // { kind: 'weights', format: 'pickle' }
 */
export function kindOf(file: {
  readonly path: string;
  readonly sniffed: string;
  readonly head: Uint8Array;
}): Told {
  const { path, sniffed } = file;
  if (!TEXTS.has(sniffed)) return { kind: binaryKind(path, sniffed), format: sniffed };
  const opening = new TextDecoder().decode(file.head.subarray(0, MARK_BYTES));
  if (opening.startsWith(POINTER_MARK)) return { kind: 'other', format: 'git-lfs-pointer' };
  if (opening.includes(BUNDLE_MARK) || opening.includes(ENVELOPE_MARK))
    return { kind: 'signature', format: 'sigstore-bundle' };
  if (opening.startsWith(PGP_MARK)) return { kind: 'signature', format: 'pgp-signature' };
  return textKind(path, sniffed);
}

function binaryKind(path: string, format: string): FileKind {
  if (WEIGHTS.has(format)) return 'weights';
  if (ARCHIVES.has(format)) return 'archive';
  if (BINARY_DOCUMENTS.has(format)) return 'document';
  if (BINARY_CODE.has(format)) return 'code';
  if (BINARY_DATA.has(format)) return 'data';
  return posix.basename(path) === 'tokenizer.model' ? 'tokenizer' : 'other';
}

function textKind(path: string, sniffed: string): Told {
  const named = NAMED.find(([pattern]) => pattern.test(path));
  const format = sniffed === 'json' ? jsonFormat(path) : textFormat(path, sniffed);
  return { kind: named?.[1] ?? TEXT_KINDS.get(format) ?? 'document', format };
}

/** JSON stays JSON under any name, but for two formats that are written in it. */
function jsonFormat(path: string): string {
  const byName = TEXT_FORMATS.get(posix.extname(path).toLowerCase());
  return byName === 'notebook' || byName === 'jsonl' ? byName : 'json';
}

function textFormat(path: string, sniffed: string): string {
  return sniffed === 'empty'
    ? 'empty'
    : (TEXT_FORMATS.get(posix.extname(path).toLowerCase()) ?? sniffed);
}
