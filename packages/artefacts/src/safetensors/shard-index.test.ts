import { fromBytes } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { faultsOf, valueOf } from '../testing/faults-of.ts';
import { sparseSource } from '../testing/sources.ts';
import { leaves, readShardIndex } from './shard-index.ts';

function read(text: string): ReturnType<typeof readShardIndex> {
  return readShardIndex(fromBytes('model.safetensors.index.json', new TextEncoder().encode(text)));
}

describe('an index of shards', () => {
  it('gives the shard of each tensor and the declared totals', async () => {
    const index = valueOf(
      await read(
        '{"metadata":{"total_size":8.0,"total_parameters":2,"x":null},"weight_map":{"a":"1","b":"2","c":"1"}}',
      ),
    );
    expect(index).toMatchObject({ totalSize: 8, totalParameters: 2, shards: ['1', '2'] });
    expect(index.tensors.get('b')).toEqual({ shard: '2', at: 83 });
  });

  it('may have no totals, metadata of another kind, and members of its own', async () => {
    const outcome = await read('{"weight_map":{"a":"1"},"metadata":null,"note":[1,true,{}]}\n');
    expect(outcome.faults).toEqual([]);
    expect(valueOf(outcome)).not.toHaveProperty('totalSize');
  });

  it.each([
    ['is not JSON', '{"weight_map"', ['shards.json@13']],
    ['goes on after its end', '{"weight_map":{}} x', ['shards.json@18']],
    ['is an array', '[]', ['shards.entry@0']],
    ['is empty', '', ['shards.json@0']],
    ['has no map', '{"metadata":{}}', ['shards.entry@0']],
    ['maps a tensor to a number', '{"weight_map":{"a":1}}', ['shards.entry@19']],
    ['escapes half of a surrogate pair', '{"weight_map":{"\\udc00":"1"}}', ['shards.text@15']],
    ['has a tensor twice', '{"weight_map":{"a":"1","a":"2"}}', ['shards.duplicate@23']],
    ['has its map twice', '{"weight_map":{"a":"1"},"weight_map":{}}', ['shards.duplicate@24']],
    [
      'declares half a byte',
      '{"metadata":{"total_size":0.5},"weight_map":{}}',
      ['shards.entry@26'],
    ],
    ['leaves its folder', '{"weight_map":{"a":"../b"}}', ['shards.outside@15']],
    [
      'has a shard with a name of 1,025 characters',
      `{"weight_map":{"a":"${'x'.repeat(1025)}"}}`,
      ['shards.limit@15'],
    ],
  ])('that %s has the fault at its byte', async (_, text, faults) => {
    expect(faultsOf(await read(text))).toEqual(faults);
  });

  it('of more than 64 MiB is refused, and its rest is not read', async () => {
    const source = sparseSource('i.json', 10 * 2 ** 30, new TextEncoder().encode('{'));
    expect(faultsOf(await readShardIndex(source))).toEqual(['shards.limit@0']);
    expect(source.total).toBe(0);
  });

  it('never lists a shard outside its folder among its shards', async () => {
    expect(valueOf(await read('{"weight_map":{"a":"../x","b":"y"}}')).shards).toEqual(['y']);
  });

  it('with hundreds of faults lists 100 and says that there are more', async () => {
    const members = Array.from({ length: 300 }, (_, index) => `"t${index}":"../${index}"`);
    const outcome = await read(`{"weight_map":{${members.join(',')}}}`);
    expect(outcome.faults).toHaveLength(101);
    expect(outcome.faults.at(-1)?.code).toBe('shards.more');
  });

  it.each(['../a', 'a/../b', '/a', 'a//b', './a', '', 'a\\b', 'C:a', 'a\0b', 'a/'])(
    'takes `%s` for a way out',
    (shard) => {
      expect(leaves(shard)).toBe(true);
    },
  );

  it.each(['a', 'sub/a.safetensors', '..a', 'a..b'])('takes `%s` for a name inside', (shard) => {
    expect(leaves(shard)).toBe(false);
  });
});
