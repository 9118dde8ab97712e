import type { Fault } from '@weighbridge/core';
import { quoted, report } from '../faults.ts';
import type { TensorEntry } from '../tensor.ts';
import type { ShardIndex } from './shard-index.ts';

/** One shard that is there: its path, and its tensors; these are absent when it could not be read. */
export interface ShardFile {
  readonly file: string;
  readonly tensors?: readonly TensorEntry[];
}

/** The shards that are there, by the name that the index gives them. */
export type ShardFiles = ReadonlyMap<string, ShardFile>;

/**
 * Holds an index against the headers of its shards, both ways.
 *
 * @example
 * const index = { file: 'i.json', tensors: new Map([['w', { shard: 's', at: 16 }]]), shards: ['s'] };
 * checkShards(index, new Map()).map(({ code }) => code); // ['shards.missing']
 */
export function checkShards(index: ShardIndex, files: ShardFiles): readonly Fault[] {
  const faults: Fault[] = [];
  checkPresent(index, files, faults);
  checkIndexed(index, files, faults);
  checkHeld(index, files, faults);
  if (index.shards.every((shard) => files.get(shard)?.tensors !== undefined))
    checkTotals(index, files, faults);
  return faults;
}

function checkPresent(index: ShardIndex, files: ShardFiles, faults: Fault[]): void {
  const missing = new Map(
    index.shards
      .filter((shard) => !files.has(shard))
      .map((shard) => [shard, { count: 0, byte: 0 }]),
  );
  for (const { shard, at } of index.tensors.values()) {
    const lost = missing.get(shard);
    if (lost !== undefined)
      missing.set(shard, { count: lost.count + 1, byte: lost.count === 0 ? at : lost.byte });
  }
  for (const [shard, { count, byte }] of missing) {
    const detail = `shard ${quoted(shard)} with ${count} tensors of the index is not there`;
    const remedy = 'fetch the missing shard, or remove it from the index';
    report(faults, { code: 'shards.missing', at: { file: index.file, byte }, detail, remedy });
  }
}

// Each tensor of the index lies in its shard.
function checkIndexed(index: ShardIndex, files: ShardFiles, faults: Fault[]): void {
  const names = new Map(
    Array.from(files, ([shard, { tensors }]) => [
      shard,
      tensors && new Set(tensors.map(({ name }) => name)),
    ]),
  );
  for (const [tensor, { shard, at }] of index.tensors) {
    if (names.get(shard)?.has(tensor) !== false) continue;
    const detail = `the index says that tensor ${quoted(tensor)} lies in ${quoted(shard)}, whose header does not have it`;
    report(faults, {
      code: 'shards.not-in-shard',
      at: { file: index.file, byte: at },
      detail,
      remedy: REBUILD,
    });
  }
}

// Each tensor of a shard stands in the index, and lies in no other shard.
function checkHeld(index: ShardIndex, files: ShardFiles, faults: Fault[]): void {
  const owners = new Map<string, string>();
  for (const { file, tensors = [] } of files.values()) {
    for (const tensor of tensors) {
      const owner = owners.get(tensor.name);
      if (owner !== undefined && owner !== file) report(faults, twice(tensor, owner, file));
      else if (!index.tensors.has(tensor.name)) report(faults, notInIndex(tensor, file));
      owners.set(tensor.name, file);
    }
  }
}

function twice(tensor: TensorEntry, first: string, second: string): Fault {
  const detail = `tensor ${quoted(tensor.name)} lies in ${quoted(first)} and in ${quoted(second)}; which one is loaded depends on the loader`;
  return {
    code: 'shards.twice',
    at: { file: second, byte: tensor.declaredAt },
    detail,
    remedy: REBUILD,
  };
}

function notInIndex(tensor: TensorEntry, file: string): Fault {
  const detail = `tensor ${quoted(tensor.name)} lies in ${quoted(file)} but does not stand in the index`;
  return {
    code: 'shards.not-in-index',
    at: { file: file, byte: tensor.declaredAt },
    detail,
    remedy: REBUILD,
  };
}

function checkTotals(index: ShardIndex, files: ShardFiles, faults: Fault[]): void {
  const tensors = index.shards.flatMap((shard) => files.get(shard)?.tensors ?? []);
  const bytes = tensors.reduce((sum, { sizeBytes = 0 }) => sum + sizeBytes, 0);
  const elements = tensors.reduce((sum, tensor) => sum + tensor.elements, 0);
  if (index.totalSize !== undefined && index.totalSize !== bytes) {
    report(
      faults,
      wrongTotal(
        index,
        'total-size',
        `\`total_size\` is ${index.totalSize} bytes, the tensors of the shards have ${bytes}`,
      ),
    );
  }
  if (index.totalParameters !== undefined && index.totalParameters !== elements) {
    report(
      faults,
      wrongTotal(
        index,
        'total-parameters',
        `\`total_parameters\` is ${index.totalParameters}, the tensors of the shards have ${elements} elements`,
      ),
    );
  }
}

function wrongTotal(index: ShardIndex, word: string, detail: string): Fault {
  return {
    code: `shards.${word}`,
    at: { file: index.file, pointer: `/metadata/${word.replace('-', '_')}` },
    detail,
    remedy: REBUILD,
  };
}

const REBUILD = 'write the index again from the shards, or fetch index and shards of one revision';
