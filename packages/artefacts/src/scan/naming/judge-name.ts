import { quoted } from '../../faults.ts';
import { baseName, endingOf, type Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { OPCODES } from '../pickle/opcodes.ts';
import type { Told } from '../tell.ts';
import { MISMATCH, NATIVE, POINTER, PROGRAM, TOO_SHORT } from './kinds.ts';

const TEXTS = ['text', 'text-utf16', 'json', 'yaml', 'xml', 'html', 'empty'];
const PICKLES = [
  'pickle',
  'torch-legacy',
  'torch-zip',
  'zip',
  'tar',
  'gzip',
  'zlib',
  'bzip2',
  'xz',
  'zstd',
  'lz4',
  'joblib-zfile',
];

/** Formats that keep what the end of a name promises; endings with several meanings are not here. */
const PROMISES: Readonly<Record<string, readonly string[]>> = {
  '.safetensors': ['safetensors'],
  '.gguf': ['gguf'],
  '.onnx': ['onnx', 'unknown'],
  '.h5': ['hdf5'],
  '.hdf5': ['hdf5'],
  '.keras': ['keras', 'zip', 'hdf5'],
  '.npy': ['npy'],
  '.npz': ['npz', 'zip'],
  '.tflite': ['tflite'],
  '.pte': ['executorch'],
  '.pkl': PICKLES,
  '.pickle': PICKLES,
  '.joblib': PICKLES,
  '.dill': PICKLES,
  '.pt': PICKLES,
  '.pth': PICKLES,
  '.ckpt': [...PICKLES, 'unknown', 'hdf5'],
  '.pt2': ['zip', 'torch-zip'],
  '.zip': ['zip', 'torch-zip', 'npz', 'keras'],
  '.gz': ['gzip', 'zlib', 'joblib-zfile'],
  '.tar': ['tar', 'gzip', 'xz', 'bzip2', 'torch-legacy'],
  '.json': TEXTS,
  '.md': TEXTS,
  '.txt': TEXTS,
  '.py': TEXTS,
  '.yaml': TEXTS,
  '.yml': TEXTS,
  '.png': ['png'],
  '.jpg': ['jpeg'],
  '.jpeg': ['jpeg'],
  '.pdf': ['pdf'],
  '.parquet': ['parquet'],
};

/** Endings under which weights are kept, whatever their format. */
const WEIGHTS =
  /\.(?:bin|pt|pth|ckpt|pkl|pickle|joblib|safetensors|gguf|ggml|onnx|h5|hdf5|keras|npy|npz|tflite|pb|pte|pt2|mlmodel|params|pdparams|weights|model|msgpack|llamafile)$/i;

const PROGRAMS = new Set(['elf', 'pe', 'mach-o', 'wasm']);
const LIBRARY = /\.(?:so(?:\.\d+)*|dll|dylib|exe|pyd|node|wasm|o|a)$/i;

/** No weights and no container of them are shorter. */
const MIN_WEIGHTS_BYTES = 16;

/** Compares what a file is with what its name says; members of archives have no name that anybody goes by. */
export function judgeName(ledger: Ledger, content: Content, told: Told): void {
  if (content.within.length > 0) return judgeProgram(ledger, content, told);
  const { format } = told;
  const name = baseName(content.name);
  const isWeights = WEIGHTS.test(name);
  judgeProgram(ledger, content, told);
  if (format === 'git-lfs-pointer')
    return note(ledger, content, POINTER, { says: `${quoted(name)} is a pointer of Git LFS` });
  const isShort = content.source.sizeBytes < MIN_WEIGHTS_BYTES;
  if (isWeights && isShort && ['unknown', 'empty', 'text'].includes(format))
    return note(ledger, content, TOO_SHORT, {
      says: `${quoted(name)} has ${content.source.sizeBytes} bytes`,
    });
  const kept = PROMISES[endingOf(name)];
  if (kept === undefined || kept.includes(format) || isProgram(told)) return;
  if (kept.includes('pickle') && mayBeLongPickle(content, told)) return;
  if (format === 'unknown' && TEXTS.some((text) => kept.includes(text))) return;
  note(ledger, content, MISMATCH, { says: `${quoted(name)} holds ${formatWords(format)}` });
}

// An early pickle that begins with a text longer than what tells the format looks like that text.
function mayBeLongPickle({ source }: Content, { format, head }: Told): boolean {
  const isOpen = source.sizeBytes > head.length && (format === 'text' || format === 'unknown');
  return isOpen && OPCODES.has(head[0] ?? 0);
}

function judgeProgram(ledger: Ledger, content: Content, told: Told): void {
  if (!isProgram(told)) return;
  const name = baseName(content.name);
  const isScript = told.format === 'text';
  if (WEIGHTS.test(name) || isLlamafile(told))
    note(ledger, content, PROGRAM, {
      says: `${quoted(name)} is ${isScript ? 'a script' : 'native code'}`,
      at: { byte: 0 },
    });
  else if (!isScript || (LIBRARY.test(name) && isScript))
    note(ledger, content, NATIVE, { says: `${quoted(name)} is native code`, at: { byte: 0 } });
}

function isProgram({ format, head }: Told): boolean {
  return (
    PROGRAMS.has(format) ||
    isLlamafile({ format, head }) ||
    (format === 'text' && head[0] === 0x23 && head[1] === 0x21)
  );
}

// An "actually portable executable": a program of every system in one file, with the weights behind it.
function isLlamafile({ head }: Told): boolean {
  const opening = new TextDecoder('latin1').decode(head.subarray(0, 8));
  return (
    opening.startsWith("MZqFpD='") ||
    opening.startsWith("jartsr='") ||
    opening.startsWith('APEDBG=')
  );
}

function formatWords(format: string): string {
  return format === 'unknown' ? 'nothing of any format known here' : `the format ${format}`;
}
