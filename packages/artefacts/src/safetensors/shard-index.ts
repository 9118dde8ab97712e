import { reading, type ByteSource, type Fault, type Reading } from '@weighbridge/core';
import { quoted, report } from '../faults.ts';
import { JsonScanner } from '../json-scanner.ts';
import { MAX_TENSORS } from '../tensor.ts';

/** Where an index says that a tensor lies, with the offset of its name in the index. */
export interface ShardPlace {
  readonly shard: string;
  readonly at: number;
}

/** A `*.safetensors.index.json`: which file holds which tensor. */
export interface ShardIndex {
  /** The index's own path. */
  readonly file: string;
  /** By tensor name. */
  readonly tensors: ReadonlyMap<string, ShardPlace>;
  /** The names of all shards, each once, relative to the index's folder. Those that leave it are not among them. */
  readonly shards: readonly string[];
  /** Bytes of all tensors, as declared; absent when the index does not say. */
  readonly totalSize?: number;
  /** Elements of all tensors, as declared; absent when the index does not say. */
  readonly totalParameters?: number;
}

/** A name of 100 characters for each tensor we accept, twice over. */
const MAX_INDEX_BYTES = 64 * 1024 * 1024;

/** More is longer than any path of a hub or of a file system. */
const MAX_SHARD_NAME = 1024;

interface Draft {
  readonly tensors: Map<string, ShardPlace>;
  totalSize?: number;
  totalParameters?: number;
}

/**
 * Reads the index of a sharded safetensors model. Faults begin with `shards.`; a shard name that
 * leaves the index's folder is one, and nothing is ever looked for there.
 *
 * Budget: the index itself, at most 64 MiB, and 250,000 names.
 *
 * @example
 * const text = '{"weight_map": {"w": "model-00001-of-00001.safetensors"}}';
 * const read = await readShardIndex(fromBytes('model.safetensors.index.json', new TextEncoder().encode(text)));
 * read.kind === 'read' && read.value.shards; // ['model-00001-of-00001.safetensors']
 */
export function readShardIndex(source: ByteSource): Promise<Reading<ShardIndex>> {
  return reading((faults) => read(source, faults));
}

async function read(source: ByteSource, faults: Fault[]): Promise<ShardIndex> {
  const { name: file, sizeBytes } = source;
  const bytes = sizeBytes > MAX_INDEX_BYTES ? new Uint8Array() : await source.read(0, sizeBytes);
  const scanner = new JsonScanner(bytes, { file, format: 'shards', base: 0 }, faults);
  if (sizeBytes > MAX_INDEX_BYTES) {
    throw scanner.fault(
      'limit',
      0,
      `the index has ${sizeBytes} bytes; at most ${MAX_INDEX_BYTES} are read`,
    );
  }
  const draft: Draft = { tensors: new Map() };
  let hasMap = false;
  scanner.members('the index', (key) => {
    if (key === 'weight_map') hasMap = true;
    readMember(scanner, key, { draft, faults });
  });
  scanner.end();
  if (!hasMap) throw scanner.fault('entry', 0, 'the index has no `weight_map`');
  const shards = [...new Set(Array.from(draft.tensors.values(), ({ shard }) => shard))].filter(
    (shard) => !leaves(shard),
  );
  return { file, ...draft, shards };
}

function readMember(
  scanner: JsonScanner,
  key: string,
  into: { readonly draft: Draft; readonly faults: Fault[] },
): void {
  if (key === 'weight_map') readMap(scanner, into.draft.tensors, into.faults);
  else if (key === 'metadata' && scanner.peek() === 'object') readTotals(scanner, into.draft);
  else scanner.pass();
}

function readMap(scanner: JsonScanner, tensors: Map<string, ShardPlace>, faults: Fault[]): void {
  const refused = new Set<string>();
  scanner.members('`weight_map`', (tensor, at) => {
    const shard = scanner.string(`the shard of ${quoted(tensor)}`);
    if (shard.length > MAX_SHARD_NAME)
      throw scanner.fault(
        'limit',
        at,
        `the shard of ${quoted(tensor)} has a name of ${shard.length} characters`,
      );
    if (leaves(shard) && !refused.has(shard)) {
      refused.add(shard);
      report(
        faults,
        scanner.describe(
          'outside',
          at,
          `tensor ${quoted(tensor)} is said to lie in ${quoted(shard)}, which leaves the folder of the index`,
        ),
      );
    }
    if (!tensors.has(tensor)) tensors.set(tensor, { shard, at });
    if (tensors.size > MAX_TENSORS)
      throw scanner.fault('limit', at, `more than ${MAX_TENSORS} tensors`);
  });
}

function readTotals(scanner: JsonScanner, draft: Draft): void {
  scanner.members('`metadata`', (key) => {
    if (key === 'total_size') draft.totalSize = total(scanner, key);
    else if (key === 'total_parameters') draft.totalParameters = total(scanner, key);
    else scanner.pass();
  });
}

// Some writers divide first and write `4096.0`: a whole number all the same.
function total(scanner: JsonScanner, key: string): number {
  const at = scanner.at;
  const number = scanner.number(`\`${key}\``);
  if (!Number.isSafeInteger(number) || number < 0)
    throw scanner.fault(
      'entry',
      at,
      `\`${key}\` is ${number}, not a whole number that can be exact`,
    );
  return number;
}

/**
 * Whether a shard's name points anywhere but into the index's folder, on any system.
 *
 * @example
 * leaves('../../etc/passwd'); // true
 */
export function leaves(shard: string): boolean {
  if (shard === '' || /[\p{Cc}\\:]/u.test(shard)) return true;
  return shard.split('/').some((part) => part === '' || part === '.' || part === '..');
}
