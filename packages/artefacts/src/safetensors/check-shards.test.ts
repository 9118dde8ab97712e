import { fromBytes } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import type { TensorEntry } from '../tensor.ts';
import { valueOf } from '../testing/faults-of.ts';
import { checkShards, type ShardFile } from './check-shards.ts';
import { readShardIndex } from './shard-index.ts';

function shard(file: string, names: readonly string[]): [string, ShardFile] {
  const tensors = names.map((name): TensorEntry => ({
    name,
    type: 'F32',
    shape: [2],
    elements: 2,
    at: 64,
    sizeBytes: 8,
    declaredAt: 9,
  }));
  return [file, { file: `model/${file}`, tensors }];
}

async function codes(
  index: string,
  files: readonly [string, ShardFile][],
): Promise<readonly string[]> {
  const read = await readShardIndex(fromBytes('i.json', new TextEncoder().encode(index)));
  return checkShards(valueOf(read), new Map(files)).map(
    ({ code, at }) => `${code} ${'byte' in at ? `${at.file}@${at.byte}` : JSON.stringify(at)}`,
  );
}

const index =
  '{"metadata":{"total_size":24,"total_parameters":6},"weight_map":{"a":"1","b":"1","c":"2"}}';

describe('the shards of a model', () => {
  it('agree with their index when each tensor lies where it says', async () => {
    expect(await codes(index, [shard('1', ['a', 'b']), shard('2', ['c'])])).toEqual([]);
  });

  it.each([
    ['a shard that is not there', index, [shard('1', ['a', 'b'])], ['shards.missing i.json@81']],
    [
      'a tensor that its shard does not have',
      '{"weight_map":{"a":"1","b":"1"}}',
      [shard('1', ['a'])],
      ['shards.not-in-shard i.json@23'],
    ],
    [
      'a tensor that the index does not have',
      '{"weight_map":{"a":"1"}}',
      [shard('1', ['a', 'z'])],
      ['shards.not-in-index model/1@9'],
    ],
    [
      'a tensor in two shards',
      '{"weight_map":{"a":"1","b":"2"}}',
      [shard('1', ['a']), shard('2', ['a', 'b'])],
      ['shards.twice model/2@9'],
    ],
    [
      'another size than declared',
      '{"metadata":{"total_size":9},"weight_map":{"a":"1"}}',
      [shard('1', ['a'])],
      ['shards.total-size {"file":"i.json","pointer":"/metadata/total_size"}'],
    ],
    [
      'other parameters than declared',
      '{"metadata":{"total_parameters":3},"weight_map":{"a":"1"}}',
      [shard('1', ['a'])],
      ['shards.total-parameters {"file":"i.json","pointer":"/metadata/total_parameters"}'],
    ],
  ] satisfies readonly (readonly [
    string,
    string,
    readonly [string, ShardFile][],
    readonly string[],
  ])[])('with %s have a fault', async (_, text, files, faults) => {
    expect(await codes(text, files)).toEqual(faults);
  });

  it('are not called missing when they are there but could not be read', async () => {
    expect(await codes(index, [shard('1', ['a', 'b']), ['2', { file: 'model/2' }]])).toEqual([]);
  });

  it('are checked in time that grows with their number, not with its square', async () => {
    const members = Array.from({ length: 50_000 }, (_, number) => `"t${number}":"s${number}"`);
    const started = performance.now();
    expect(await codes(`{"weight_map":{${members.join(',')}}}`, [])).toHaveLength(101);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
