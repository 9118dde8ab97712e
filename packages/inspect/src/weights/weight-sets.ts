import { posix } from 'node:path';
import {
  checkShards,
  checkSplits,
  readGgufHeader,
  readSafetensorsHeader,
  readShardIndex,
  type GgufHeader,
  type SafetensorsHeader,
  type ShardIndex,
  type TensorEntry,
} from '@weighbridge/artefacts';
import type { ByteSource, Fault, Reading } from '@weighbridge/core';
import type { FileEntry } from '../dossier.ts';

/** A tensor with the file whose header declares it. */
export interface PlacedTensor {
  readonly file: string;
  readonly tensor: TensorEntry;
}

/** Files that together hold one set of weights: a single file, the shards of an index, the parts of a split. */
export interface WeightSet {
  readonly format: 'safetensors' | 'gguf';
  /** In the order in which they are read; the first stands for the set where one place is named. */
  readonly files: readonly [string, ...string[]];
  readonly tensors: readonly PlacedTensor[];
  /** Elements of all tensors that were read. */
  readonly parameterCount: number;
  /** `false` where a part is missing or could not be read: the count is a lower bound then. */
  readonly whole: boolean;
  /** Metadata of a GGUF set: that of its first file. */
  readonly gguf?: GgufHeader;
}

/** What the headers of all files of weights say. */
export interface ReadWeights {
  readonly sets: readonly WeightSet[];
  readonly faults: readonly Fault[];
  /** Paths of files whose header was read to its end. */
  readonly read: ReadonlySet<string>;
}

/** Gives the bytes of one file of the inventory to a reader, and closes it afterwards. */
export type Opener = <T>(
  entry: FileEntry,
  read: (source: ByteSource) => Promise<Reading<T>>,
) => Promise<Reading<T>>;

interface Gathering {
  readonly sets: WeightSet[];
  readonly faults: Fault[];
  readonly read: Set<string>;
}

/** Reads the headers of every safetensors and GGUF file, and puts shards and splits together. */
export async function readWeights(files: readonly FileEntry[], open: Opener): Promise<ReadWeights> {
  const gathering: Gathering = { sets: [], faults: [], read: new Set() };
  const safetensors = await headersOf<SafetensorsHeader>(files, 'safetensors', {
    open,
    read: readSafetensorsHeader,
    gathering,
  });
  const gguf = await headersOf<GgufHeader>(files, 'gguf', {
    open,
    read: readGgufHeader,
    gathering,
  });
  const indexes = await indexesOf(files, open, gathering);
  addSafetensors(safetensors, indexes, gathering);
  addGguf(gguf, gathering);
  return gathering;
}

interface HeaderReader<T> {
  readonly open: Opener;
  readonly read: (source: ByteSource) => Promise<Reading<T>>;
  readonly gathering: Gathering;
}

/** Headers by path; nothing where the header is broken. */
type Headers<T> = ReadonlyMap<string, T | undefined>;

async function headersOf<T>(
  files: readonly FileEntry[],
  format: string,
  reader: HeaderReader<T>,
): Promise<Headers<T>> {
  const headers = new Map<string, T | undefined>();
  for (const entry of files.filter((file) => file.format === format)) {
    const result = await reader.open(entry, reader.read);
    reader.gathering.faults.push(...result.faults);
    if (result.kind === 'read') reader.gathering.read.add(entry.path);
    headers.set(entry.path, result.kind === 'read' ? result.value : undefined);
  }
  return headers;
}

async function indexesOf(
  files: readonly FileEntry[],
  open: Opener,
  gathering: Gathering,
): Promise<readonly ShardIndex[]> {
  const indexes: ShardIndex[] = [];
  for (const entry of files.filter((file) => file.path.endsWith('.safetensors.index.json'))) {
    const result = await open(entry, readShardIndex);
    gathering.faults.push(...result.faults);
    if (result.kind !== 'read') continue;
    gathering.read.add(entry.path);
    indexes.push(result.value);
  }
  return indexes;
}

function addSafetensors(
  headers: Headers<SafetensorsHeader>,
  indexes: readonly ShardIndex[],
  gathering: Gathering,
): void {
  const sharded = new Set<string>();
  for (const index of indexes) {
    const folder = posix.dirname(index.file);
    const paths = index.shards
      .map((shard) => ({ shard, file: posix.join(folder, shard) }))
      .filter(({ file }) => headers.has(file));
    const shards = new Map(
      paths.map(({ shard, file }) => [shard, shardFile(file, headers.get(file))]),
    );
    gathering.faults.push(...checkShards(index, shards));
    for (const { file } of paths) sharded.add(file);
    addSet(gathering, 'safetensors', {
      parts: paths.map(({ file }) => ({ file, header: headers.get(file) })),
      whole: paths.length === index.shards.length,
    });
  }
  for (const [file, header] of headers) {
    if (!sharded.has(file))
      addSet(gathering, 'safetensors', { parts: [{ file, header }], whole: true });
  }
}

function shardFile(
  file: string,
  header: SafetensorsHeader | undefined,
): { readonly file: string; readonly tensors?: readonly TensorEntry[] } {
  return header === undefined ? { file } : { file, tensors: header.tensors };
}

const SPLIT_NAME = /^(.{1,1000})-\d{5}-of-\d{5}\.gguf$/;

function addGguf(headers: Headers<GgufHeader>, gathering: Gathering): void {
  const groups = Map.groupBy(headers, ([file, header]) => {
    const stem = SPLIT_NAME.exec(file)?.[1];
    return stem !== undefined && (header === undefined || header.split !== undefined)
      ? `${stem}-`
      : file;
  });
  for (const group of groups.values()) {
    const parts = group
      .map(([file, header]) => ({ file, header }))
      .sort((a, b) => partNumber(a) - partNumber(b));
    const read = parts.flatMap(({ file, header }) =>
      header === undefined ? [] : [{ file, header }],
    );
    const count = read[0]?.header.split?.count;
    if (count !== undefined) gathering.faults.push(...checkSplits(read));
    addSet(gathering, 'gguf', { parts, whole: count === undefined || count === read.length });
  }
}

function partNumber(part: { readonly header: GgufHeader | undefined }): number {
  return part.header?.split?.index ?? 0;
}

interface Parts {
  readonly parts: readonly {
    readonly file: string;
    readonly header: SafetensorsHeader | GgufHeader | undefined;
  }[];
  /** Whether every part that belongs to it is there. */
  readonly whole: boolean;
}

function addSet(gathering: Gathering, format: WeightSet['format'], { parts, whole }: Parts): void {
  const headers = parts.flatMap(({ header }) => (header === undefined ? [] : [header]));
  const [first, ...rest] = parts.map(({ file }) => file);
  if (first === undefined || headers.length === 0) return;
  const gguf = headers.find((header) => header.format === 'gguf');
  gathering.sets.push({
    format,
    files: [first, ...rest],
    tensors: parts.flatMap(({ file, header }) =>
      (header?.tensors ?? []).map((tensor) => ({ file, tensor })),
    ),
    parameterCount: headers.reduce((sum, header) => sum + header.parameterCount, 0),
    whole: whole && headers.length === parts.length,
    ...(gguf === undefined ? {} : { gguf }),
  });
}
