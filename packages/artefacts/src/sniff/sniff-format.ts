import { sniffPickle } from './pickle.ts';
import { sniffProtobuf } from './protobuf.ts';
import { latin1, type Sniffed, type SniffedFormat } from './sniffed.ts';
import { sniffTar } from './tar.ts';
import { sniffText } from './text.ts';
import { sniffZip } from './zip.ts';

/** First bytes that a caller should bring; fewer are taken as they are. */
export const SNIFF_BYTES = 4096;

/** A header of safetensors has less than 100 MB; one that claims up to 2^48 bytes is still one, with a fault. */
const MAX_SAFETENSORS_HEADER = 2n ** 48n;

/**
 * Tells from its first bytes what a file is; the name is not asked. `why` says what was seen.
 * `unknown` means just that: nothing is concluded.
 *
 * @example
 * sniffFormat(new Uint8Array([0x47, 0x47, 0x55, 0x46, 3, 0, 0, 0]), 4096); // { format: 'gguf', why: 'begins with `GGUF`' }
 */
export function sniffFormat(first: Uint8Array, sizeBytes: number): Sniffed {
  if (sizeBytes === 0 || first.length === 0) return { format: 'empty', why: 'has no bytes' };
  const sample = first.subarray(0, SNIFF_BYTES);
  for (const sniff of SNIFFERS) {
    const found = sniff(sample, sizeBytes);
    if (found !== undefined) return found;
  }
  return { format: 'unknown', why: 'begins like no format known here' };
}

type Sniffer = (sample: Uint8Array, sizeBytes: number) => Sniffed | undefined;

// From the surest to the weakest sign.
const SNIFFERS: readonly Sniffer[] = [
  sniffZip,
  sniffTorchLegacy,
  sniffMagic,
  sniffSafetensors,
  sniffTar,
  sniffPickle,
  sniffText,
  sniffProtobuf,
  sniffZlib,
];

interface Magic {
  readonly format: SniffedFormat;
  readonly text: string;
  readonly at?: number;
}

// Each byte is one character; where `at` is absent, the file begins with it.
const MAGICS: readonly Magic[] = [
  { format: 'gguf', text: 'GGUF' },
  { format: 'ggml', text: 'lmgg' },
  { format: 'ggml', text: 'fmgg' },
  { format: 'ggml', text: 'tjgg' },
  { format: 'ggml', text: 'algg' },
  { format: 'hdf5', text: '\u0089HDF\r\n\u001a\n' },
  { format: 'npy', text: '\u0093NUMPY' },
  { format: 'tflite', text: 'TFL3', at: 4 },
  { format: 'executorch', text: 'ET12', at: 4 },
  { format: 'catboost', text: 'CBM1' },
  { format: 'gzip', text: '\u001f\u008b' },
  { format: 'bzip2', text: 'BZh' },
  { format: 'xz', text: '\u00fd7zXZ\0' },
  { format: 'zstd', text: '(\u00b5/\u00fd' },
  { format: 'lz4', text: '\u0004"M\u0018' },
  { format: '7z', text: '7z\u00bc\u00af\u0027\u001c' },
  { format: 'rar', text: 'Rar!\u001a\u0007' },
  { format: 'pdf', text: '%PDF-' },
  { format: 'png', text: '\u0089PNG\r\n\u001a\n' },
  { format: 'jpeg', text: '\u00ff\u00d8\u00ff' },
  { format: 'gif', text: 'GIF8' },
  { format: 'webp', text: 'WEBP', at: 8 },
  { format: 'wav', text: 'WAVE', at: 8 },
  { format: 'elf', text: '\u007fELF' },
  { format: 'pe', text: 'MZ' },
  { format: 'mach-o', text: '\u00fe\u00ed\u00fa\u00ce' },
  { format: 'mach-o', text: '\u00fe\u00ed\u00fa\u00cf' },
  { format: 'mach-o', text: '\u00ce\u00fa\u00ed\u00fe' },
  { format: 'mach-o', text: '\u00cf\u00fa\u00ed\u00fe' },
  { format: 'mach-o', text: '\u00ca\u00fe\u00ba\u00be\0\0\0' },
  { format: 'wasm', text: '\0asm' },
  { format: 'parquet', text: 'PAR1' },
  { format: 'arrow', text: 'ARROW1' },
  { format: 'sqlite', text: 'SQLite format 3\0' },
  { format: 'git-lfs-pointer', text: 'version https://git-lfs.github.com/spec/v1\n' },
];

function sniffMagic(sample: Uint8Array): Sniffed | undefined {
  const opening = latin1(sample.subarray(0, 64));
  const magic = MAGICS.find(({ text, at = 0 }) => opening.startsWith(text, at));
  if (magic === undefined) return undefined;
  if (magic.format === 'pe' && !sample.includes(0)) return undefined;
  const letters = magic.text.replaceAll(/[^\x20-\x7e]/g, '').trim();
  const where = magic.at === undefined ? 'begins with' : `has at byte ${magic.at}`;
  return {
    format: magic.format,
    why: `${where} ${letters === '' ? `the magic of ${magic.format}` : `\`${letters}\``}`,
  };
}

// A length leaves zeros in its upper bytes, which no text has, and then comes a JSON object.
function sniffSafetensors(sample: Uint8Array): Sniffed | undefined {
  if (sample.length < 9) return undefined;
  const length = new DataView(sample.buffer, sample.byteOffset, 8).getBigUint64(0, true);
  if (length > MAX_SAFETENSORS_HEADER || length < 2n || sample[8] !== 0x7b) return undefined;
  return { format: 'safetensors', why: `a JSON header of ${length} bytes follows its own length` };
}

// The magic number 0x1950a86a20f9469cfc6c as a pickle of its own, with which torch.save began before version 1.6.
function sniffTorchLegacy(sample: Uint8Array): Sniffed | undefined {
  if (
    !latin1(sample.subarray(0, 16)).startsWith(
      '\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.',
    )
  )
    return undefined;
  return {
    format: 'torch-legacy',
    why: 'begins with the magic number of torch.save before version 1.6',
  };
}

// Two bytes that are a multiple of 31, with the method deflate and a window of 32 KiB.
function sniffZlib(sample: Uint8Array): Sniffed | undefined {
  const [first = 0, second = 0] = sample;
  if (first !== 0x78 || (first * 256 + second) % 31 !== 0) return undefined;
  return { format: 'zlib', why: 'begins with the two bytes of a zlib stream' };
}
