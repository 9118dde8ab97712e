import { Cursor, reading, type ByteSource, type Fault, type Reading } from '@weighbridge/core';
import { aligned, checkLayout } from '../layout.ts';
import { parametersOf, type TensorEntry } from '../tensor.ts';
import { readKeyCount, readMetadata } from './metadata.ts';
import { GgufReader } from './reader.ts';
import { readTensorCount, readTensors } from './tensors.ts';
import { numberOf, type GgufMetadata } from './value.ts';

/** The place of one file in a split model, from `split.no`, `split.count` and `split.tensors.count`. */
export interface GgufSplit {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** Tensors of all files together; absent when the file does not say. */
  readonly tensors?: number;
}

/** What the header of a GGUF file says, after it was checked against the file's size. */
export interface GgufHeader {
  readonly format: 'gguf';
  readonly version: 2 | 3;
  readonly byteOrder: 'little' | 'big';
  readonly alignment: number;
  /** Offset of the data. */
  readonly dataAt: number;
  readonly metadata: GgufMetadata;
  /** In the order of the header. */
  readonly tensors: readonly TensorEntry[];
  /** Sum of the elements of all tensors. */
  readonly parameterCount: number;
  /** Absent when the file is not one of several. */
  readonly split?: GgufSplit;
}

const MAGIC = [0x47, 0x47, 0x55, 0x46];

/** Where the format begins to say nothing else. */
const DEFAULT_ALIGNMENT = 32;

/** A page of the largest sort; nobody aligns further. */
const MAX_ALIGNMENT = 2 ** 26;

/**
 * Reads the header of a GGUF file, version 2 or 3, in either byte order, and holds it against the
 * file's size. No tensor's bytes are read; long arrays such as a tokenizer's are summed up.
 *
 * Budget: a window of 64 KiB, 32 MiB of texts and 250,000 tensor entries, whatever the size of the file.
 *
 * @example
 * const bytes = writeGguf({ metadata: { 'general.architecture': { type: 'string', value: 'llama' } }, tensors: [] });
 * const read = await readGgufHeader(fromBytes('model.gguf', bytes));
 * read.kind === 'read' && textOf(read.value.metadata, 'general.architecture'); // 'llama'
 */
export function readGgufHeader(source: ByteSource): Promise<Reading<GgufHeader>> {
  return reading((faults) => read(source, faults));
}

async function read(source: ByteSource, faults: Fault[]): Promise<GgufHeader> {
  const cursor = new Cursor(source, { format: 'gguf', littleEndian: true });
  const reader = new GgufReader(cursor, faults);
  await checkMagic(reader);
  const version = await readVersion(reader);
  const tensorCount = await readTensorCount(reader);
  const metadata = await readMetadata(reader, await readKeyCount(reader));
  const infos = await readTensors(reader, tensorCount);
  const alignment = alignmentOf(reader, metadata);
  const dataAt = aligned(cursor.position, alignment);
  const tensors = infos.map((tensor) => placed(tensor, dataAt));
  checkCover(reader, { tensors, dataAt, alignment });
  const byteOrder = cursor.littleEndian ? 'little' : 'big';
  const header = {
    format: 'gguf',
    version,
    byteOrder,
    alignment,
    dataAt,
    metadata,
    tensors,
  } as const;
  const split = splitOf(reader, metadata);
  const parameterCount = countOf(reader, tensors);
  return split === undefined ? { ...header, parameterCount } : { ...header, parameterCount, split };
}

function placed(tensor: TensorEntry, dataAt: number): TensorEntry {
  return { ...tensor, at: dataAt + tensor.at };
}

async function checkMagic(reader: GgufReader): Promise<void> {
  const bytes = await reader.cursor.bytes({
    what: 'the magic `GGUF`',
    length: MAGIC.length,
    maxBytes: MAGIC.length,
  });
  if (MAGIC.every((byte, index) => bytes[index] === byte)) return;
  throw reader.stop(
    'magic',
    0,
    `the file begins with the bytes ${[...bytes].join(' ')}, not with \`GGUF\``,
  );
}

// Every version is a small number: read the wrong way round, its low half is zero.
async function readVersion(reader: GgufReader): Promise<2 | 3> {
  const at = reader.cursor.position;
  let version = await reader.cursor.u32({ what: 'version' });
  if (version !== 0 && (version & 0xffff) === 0) {
    reader.cursor.seek(at, 'version');
    reader.cursor.littleEndian = false;
    version = await reader.cursor.u32({ what: 'version' });
  }
  if (version === 2 || version === 3) return version;
  const why = version === 1 ? 'which the tools stopped reading in 2023' : 'which is not known here';
  throw reader.stop('version', at, `the file is GGUF version ${version}, ${why}; 2 and 3 are read`);
}

function alignmentOf(reader: GgufReader, metadata: GgufMetadata): number {
  const entry = metadata.get('general.alignment');
  if (entry === undefined) return DEFAULT_ALIGNMENT;
  const { value } = entry;
  const isWord = value.kind === 'number' && value.type === 'u32';
  if (isWord && value.value <= MAX_ALIGNMENT && Number.isInteger(Math.log2(value.value)))
    return value.value;
  const found =
    value.kind === 'number' ? `${value.value} of type ${value.type}` : `of kind ${value.kind}`;
  reader.note(
    'alignment',
    entry.at,
    `\`general.alignment\` is ${found}; it must be a power of two of type u32, so ${DEFAULT_ALIGNMENT} is taken`,
  );
  return DEFAULT_ALIGNMENT;
}

function checkCover(
  reader: GgufReader,
  found: {
    readonly tensors: readonly TensorEntry[];
    readonly dataAt: number;
    readonly alignment: number;
  },
): void {
  const { dataAt, alignment } = found;
  const { name: file, sizeBytes } = reader.cursor.source;
  const section = {
    format: 'gguf',
    file,
    sizeBytes,
    headerEnd: reader.cursor.position,
    dataAt,
    alignment,
  };
  const spans = found.tensors.map((tensor) => {
    const begin = tensor.at - dataAt;
    return tensor.sizeBytes === undefined
      ? { name: tensor.name, begin }
      : { name: tensor.name, begin, end: begin + tensor.sizeBytes };
  });
  checkLayout(section, spans, reader.faults);
}

function countOf(reader: GgufReader, tensors: readonly TensorEntry[]): number {
  const count = parametersOf(tensors);
  if (count === undefined)
    throw reader.stop(
      'overflow',
      reader.cursor.position,
      'the tensors have more elements together than can be counted exactly',
    );
  return count;
}

function splitOf(reader: GgufReader, metadata: GgufMetadata): GgufSplit | undefined {
  const count = numberOf(metadata, 'split.count');
  const index = numberOf(metadata, 'split.no');
  if (count === undefined || index === undefined) return undefined;
  const isSound = Number.isInteger(count) && Number.isInteger(index) && index >= 0 && index < count;
  if (!isSound) {
    reader.note(
      'split',
      metadata.get('split.no')?.at ?? 0,
      `the file calls itself number ${index} of ${count} files, counted from 0`,
    );
    return undefined;
  }
  const tensors = numberOf(metadata, 'split.tensors.count');
  return tensors === undefined ? { index, count } : { index, count, tensors };
}
