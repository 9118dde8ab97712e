import { posix } from 'node:path';
import type { SniffedFormat } from '@weighbridge/artefacts';
import type { FileKind } from '../dossier.ts';

/** What a file is, and the format that its bytes show. */
export interface Told {
  readonly kind: FileKind;
  readonly format: string;
}

/** Formats that carry weights, whatever the file is called. */
const WEIGHTS = [
  'catboost',
  'coreml',
  'executorch',
  'ggml',
  'gguf',
  'hdf5',
  'keras',
  'npy',
  'npz',
  'onnx',
  'pickle',
  'safetensors',
  'saved-model',
  'tflite',
  'torch-legacy',
  'torch-zip',
] as const;

const ARCHIVES = ['7z', 'bzip2', 'gzip', 'lz4', 'rar', 'tar', 'xz', 'zip', 'zstd'] as const;
const CODE = ['elf', 'mach-o', 'pe', 'wasm'] as const;
const DOCUMENTS = ['gif', 'jpeg', 'pdf', 'png', 'webp'] as const;
const DATA = ['arrow', 'parquet', 'sqlite', 'wav'] as const;

/** What a file of a binary format is for; those not named here are of kind `other`. */
const BINARY_KINDS: ReadonlyMap<SniffedFormat, FileKind> = new Map<SniffedFormat, FileKind>([
  ...WEIGHTS.map((format) => [format, 'weights'] as const),
  ...ARCHIVES.map((format) => [format, 'archive'] as const),
  ...CODE.map((format) => [format, 'code'] as const),
  ...DOCUMENTS.map((format) => [format, 'document'] as const),
  ...DATA.map((format) => [format, 'data'] as const),
]);

/** Text of which the bytes do not say more: the name does. */
const PLAIN_TEXTS: ReadonlySet<SniffedFormat> = new Set<SniffedFormat>([
  'empty',
  'text',
  'text-utf16',
  'yaml',
]);

/** Text that shows its format; a name refines it only where the other format is written in it. */
const TELLING_TEXTS: ReadonlySet<SniffedFormat> = new Set<SniffedFormat>(['html', 'json', 'xml']);

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

/** Names of licences, notices and policies, also `MODEL_LICENSE` and `tulu-license.txt`. */
const LICENCE_NAME =
  /(^|\/)([^/]{0,60}[-_. ])?(un)?(licen[cs]es?|copying|notice|terms[-_]of[-_]use|us(e|age)[-_]policy|(acceptable|prohibited)[-_]use)([-_. \d][^/]{0,80})?$/i;

/** Names that have a meaning in model folders; the first that fits counts. */
const NAMED: readonly (readonly [RegExp, FileKind])[] = [
  [/^weighbridge\.ya?ml$/, 'declaration'],
  [/^(readme|model[-_]?card)(\.(md|markdown|txt))?$/i, 'card'],
  [LICENCE_NAME, 'licence'],
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
  readonly sniffed: SniffedFormat;
  readonly head: Uint8Array;
}): Told {
  const { path, sniffed } = file;
  if (!PLAIN_TEXTS.has(sniffed) && !TELLING_TEXTS.has(sniffed)) {
    return { kind: BINARY_KINDS.get(sniffed) ?? unknownKind(path), format: sniffed };
  }
  const named = NAMED.find(([pattern]) => pattern.test(path))?.[1];
  return (named === undefined ? signatureKind(file.head) : undefined) ?? textKind(file, named);
}

/** A card or a configuration that speaks of signatures is still a card or a configuration. */
function signatureKind(head: Uint8Array): Told | undefined {
  const opening = new TextDecoder().decode(head.subarray(0, MARK_BYTES)).trimStart();
  if (opening.startsWith(PGP_MARK)) return { kind: 'signature', format: 'pgp-signature' };
  const marked = opening.includes(BUNDLE_MARK) || opening.includes(ENVELOPE_MARK);
  return opening.startsWith('{') && marked
    ? { kind: 'signature', format: 'sigstore-bundle' }
    : undefined;
}

/** SentencePiece models have no magic; loaders know them by this name alone. */
function unknownKind(path: string): FileKind {
  return posix.basename(path) === 'tokenizer.model' ? 'tokenizer' : 'other';
}

function textKind(
  { path, sniffed }: { readonly path: string; readonly sniffed: SniffedFormat },
  named: FileKind | undefined,
): Told {
  const format = textFormat(path, sniffed);
  const byFormat = TEXT_KINDS.get(format);
  if (byFormat === 'code') return { kind: 'code', format };
  return { kind: named ?? byFormat ?? 'document', format };
}

function textFormat(path: string, sniffed: SniffedFormat): string {
  const byName = TEXT_FORMATS.get(posix.extname(path).toLowerCase());
  if (byName === undefined || sniffed === 'empty') return sniffed;
  const refines = byName === 'jsonl' || TEXT_KINDS.get(byName) === 'code';
  return PLAIN_TEXTS.has(sniffed) || refines ? byName : sniffed;
}

/** Whether a file is called as licences, notices and use policies are. */
export function isLicenceName(path: string): boolean {
  return LICENCE_NAME.test(path);
}

/** Whether a format that `kindOf` tells is one of text. */
export function isTextFormat(format: string): boolean {
  return TEXT_LIKE.has(format);
}

const TEXT_LIKE: ReadonlySet<string> = new Set<string>([
  ...PLAIN_TEXTS,
  ...TELLING_TEXTS,
  ...TEXT_FORMATS.values(),
  'pgp-signature',
  'sigstore-bundle',
]);
