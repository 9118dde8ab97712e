import { posix } from 'node:path';

/** A name's promise: what to call it, and the formats that keep it. */
interface Promised {
  readonly claimed: string;
  readonly kept: ReadonlySet<string>;
}

const TEXT: ReadonlySet<string> = new Set([
  'csv',
  'html',
  'ini',
  'jinja',
  'json',
  'jsonl',
  'markdown',
  'notebook',
  'pgp-signature',
  'python',
  'sigstore-bundle',
  'text',
  'toml',
  'xml',
  'yaml',
]);

function promised(claimed: string, ...formats: readonly string[]): Promised {
  return { claimed, kept: new Set(formats) };
}

/**
 * What the end of a name promises. Only ends with one meaning stand here: `.bin`, `.pt` and `.ckpt` hold
 * anything by custom.
 */
const PROMISES: ReadonlyMap<string, Promised> = new Map([
  ['.gguf', promised('GGUF', 'gguf')],
  ['.json', { claimed: 'JSON', kept: TEXT }],
  ['.md', { claimed: 'Markdown', kept: TEXT }],
  ['.npy', promised('NumPy array', 'npy')],
  ['.onnx', promised('ONNX', 'onnx')],
  ['.py', { claimed: 'Python source', kept: TEXT }],
  ['.safetensors', promised('safetensors', 'safetensors')],
  ['.tflite', promised('TensorFlow Lite', 'tflite')],
  ['.txt', { claimed: 'text', kept: TEXT }],
  ['.yaml', { claimed: 'YAML', kept: TEXT }],
  ['.yml', { claimed: 'YAML', kept: TEXT }],
]);

/** Formats that say nothing: such a file is broken or new, not dressed up. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'empty',
  'git-lfs-pointer',
  'unknown',
  'binary',
]);

/**
 * What a name promises that the bytes do not keep; nothing where it promises nothing, keeps its word, or
 * where the bytes show no format at all.
 *
 * @example
 * promiseBroken('model.safetensors', 'pickle'); // 'safetensors'
 */
export function promiseBroken(path: string, format: string): string | undefined {
  if (SAYS_NOTHING.has(format)) return undefined;
  const promise = PROMISES.get(posix.extname(path).toLowerCase());
  return promise === undefined || promise.kept.has(format) ? undefined : promise.claimed;
}
