/** A format that can be told from a file's first bytes. */
export type SniffedFormat =
  | '7z'
  | 'arrow'
  | 'bzip2'
  | 'catboost'
  | 'coreml'
  | 'elf'
  | 'empty'
  | 'executorch'
  | 'ggml'
  | 'gguf'
  | 'gif'
  | 'git-lfs-pointer'
  | 'gzip'
  | 'hdf5'
  | 'html'
  | 'jpeg'
  | 'json'
  | 'keras'
  | 'lz4'
  | 'mach-o'
  | 'npy'
  | 'npz'
  | 'onnx'
  | 'parquet'
  | 'pdf'
  | 'pe'
  | 'pickle'
  | 'png'
  | 'rar'
  | 'safetensors'
  | 'saved-model'
  | 'sqlite'
  | 'tar'
  | 'text'
  | 'text-utf16'
  | 'tflite'
  | 'torch-legacy'
  | 'torch-zip'
  | 'unknown'
  | 'wasm'
  | 'wav'
  | 'webp'
  | 'xml'
  | 'xz'
  | 'yaml'
  | 'zip'
  | 'zlib'
  | 'zstd';

/** What the first bytes of a file show, and by what. */
export interface Sniffed {
  readonly format: SniffedFormat;
  readonly why: string;
}

/** One character for each byte of a sample, which is short. (The encoding that the web calls `latin1` maps 0x80 to 0x9f elsewhere.) */
export function latin1(bytes: Uint8Array): string {
  return Reflect.apply(String.fromCharCode, undefined, bytes);
}
