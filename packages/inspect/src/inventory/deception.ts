import { posix } from 'node:path';
import { isTextFormat } from './kind.ts';

/** A name's promise: what to call it, and the formats that keep it; `text` stands for any format of text. */
interface Promised {
  readonly claimed: string;
  readonly kept: readonly string[];
}

/**
 * What the end of a name promises. Only ends with one meaning stand here: `.bin`, `.pt` and `.ckpt` hold
 * anything by custom.
 */
const PROMISES: ReadonlyMap<string, Promised> = new Map([
  ['.gguf', { claimed: 'GGUF', kept: ['gguf'] }],
  ['.h5', { claimed: 'HDF5', kept: ['hdf5'] }],
  ['.hdf5', { claimed: 'HDF5', kept: ['hdf5'] }],
  ['.jpeg', { claimed: 'a JPEG picture', kept: ['jpeg'] }],
  ['.jpg', { claimed: 'a JPEG picture', kept: ['jpeg'] }],
  ['.json', { claimed: 'JSON', kept: ['text'] }],
  ['.md', { claimed: 'Markdown', kept: ['text'] }],
  ['.npy', { claimed: 'a NumPy array', kept: ['npy'] }],
  ['.npz', { claimed: 'NumPy arrays', kept: ['npz', 'zip'] }],
  ['.onnx', { claimed: 'ONNX', kept: ['onnx'] }],
  ['.parquet', { claimed: 'Parquet', kept: ['parquet'] }],
  ['.pdf', { claimed: 'PDF', kept: ['pdf'] }],
  ['.png', { claimed: 'a PNG picture', kept: ['png'] }],
  ['.py', { claimed: 'Python source', kept: ['text'] }],
  ['.safetensors', { claimed: 'safetensors', kept: ['safetensors'] }],
  ['.tflite', { claimed: 'TensorFlow Lite', kept: ['tflite'] }],
  ['.txt', { claimed: 'text', kept: ['text'] }],
  ['.yaml', { claimed: 'YAML', kept: ['text'] }],
  ['.yml', { claimed: 'YAML', kept: ['text'] }],
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
 */
export function promiseBroken(path: string, format: string): string | undefined {
  if (SAYS_NOTHING.has(format)) return undefined;
  const promise = PROMISES.get(posix.extname(path).toLowerCase());
  if (promise === undefined) return undefined;
  const shown = isTextFormat(format) ? ['text', format] : [format];
  return shown.some((one) => promise.kept.includes(one)) ? undefined : promise.claimed;
}
