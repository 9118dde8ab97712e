import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readGgufHeader } from './gguf/read-header.ts';
import { readSafetensorsHeader } from './safetensors/read-header.ts';
import { buildGguf } from './testing/build-gguf.ts';
import { buildSafetensors } from './testing/build-safetensors.ts';
import { faultsOf, valueOf } from './testing/faults-of.ts';
import { sparseSource } from './testing/sources.ts';

const TEN_GIB = 10 * 2 ** 30;
const WINDOW_BYTES = 64 * 1024;

/** Bytes on the heap after everything that can be thrown away is. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

/** What is held of a reading, with the reading still in use. */
async function heldBytes(read: () => Promise<unknown>): Promise<number> {
  const before = heapBytes();
  const kept = await read();
  const held = heapBytes() - before;
  expect(kept).toBeDefined();
  return held;
}

describe('a file of 10 GiB', () => {
  it('of safetensors is read by its header alone', async () => {
    const header = `{"w":{"dtype":"U8","shape":[${TEN_GIB - 88}],"data_offsets":[0,${TEN_GIB - 88}]}}`;
    const head = buildSafetensors({ header });
    expect(head.length).toBe(88);
    const source = sparseSource('m.safetensors', TEN_GIB, head);
    const outcome = await readSafetensorsHeader(source);
    expect(faultsOf(outcome)).toEqual([]);
    expect(valueOf(outcome).parameterCount).toBe(TEN_GIB - 88);
    expect(source.total).toBeLessThanOrEqual(2 * WINDOW_BYTES);
  });

  it('of GGUF is read by its header alone', async () => {
    const head = buildGguf({
      infos: [{ name: 'w', shape: [TEN_GIB - 64], type: 24, offset: 0 }],
      data: 0,
    });
    const source = sparseSource('m.gguf', TEN_GIB, head);
    const outcome = await readGgufHeader(source);
    expect(faultsOf(outcome)).toEqual([]);
    expect(source.total).toBeLessThanOrEqual(2 * WINDOW_BYTES);
  });

  it.each([
    ['an array of 2^30 texts', 8, 2 ** 30],
    ['an array of 2^28 arrays', 9, 2 ** 28],
  ])('that claims %s is refused before it is walked', async (_, of, count) => {
    const raw = new Uint8Array(12);
    new DataView(raw.buffer).setUint32(0, of, true);
    new DataView(raw.buffer).setBigUint64(4, BigInt(count), true);
    const head = buildGguf({ entries: [['k', { typeNumber: 9, raw }]] });
    const source = sparseSource('m.gguf', TEN_GIB, head);
    expect((await readGgufHeader(source)).faults.map(({ code }) => code)).toEqual(['gguf.limit']);
    expect(source.total).toBeLessThanOrEqual(2 * WINDOW_BYTES);
  });

  it('that claims 250,000 keys or tensors of no name costs no more than its limits', async () => {
    const source = sparseSource(
      'm.gguf',
      TEN_GIB,
      buildGguf({ tensorCount: 250_000n, keyCount: 0n }),
    );
    const outcome = await readGgufHeader(source);
    expect(outcome.faults.at(-1)?.code).toBe('gguf.more');
    expect(source.longest).toBeLessThanOrEqual(WINDOW_BYTES);
  });
});

describe('what is held of a header', () => {
  it('with a tokenizer of 300,000 tokens is less than 1 MiB', async () => {
    const member = 8 + 7;
    const count = 300_000;
    const raw = new Uint8Array(12 + count * member).fill(0x61);
    const view = new DataView(raw.buffer);
    view.setUint32(0, 8, true);
    view.setBigUint64(4, BigInt(count), true);
    for (let index = 0; index < count; index += 1) view.setBigUint64(12 + index * member, 7n, true);
    const head = buildGguf({ entries: [['tokenizer.ggml.tokens', { typeNumber: 9, raw }]] });
    const source = sparseSource('m.gguf', head.length, head);
    const held = await heldBytes(async () => valueOf(await readGgufHeader(source)));
    expect(held).toBeLessThan(1024 * 1024);
    expect(source.longest).toBeLessThanOrEqual(WINDOW_BYTES);
  });

  it('with 30,000 tensors is less than 600 bytes each', async () => {
    const count = 30_000;
    const entries = Array.from(
      { length: count },
      (_, index) =>
        `"model.layers.${index}.mlp.weight":{"dtype":"U8","shape":[1,1],"data_offsets":[${index},${index + 1}]}`,
    );
    const bytes = buildSafetensors({ header: `{${entries.join(',')}}`, data: count });
    const source = sparseSource('m.safetensors', bytes.length, bytes);
    const held = await heldBytes(async () => valueOf(await readSafetensorsHeader(source)));
    expect(held / count).toBeLessThan(600);
  });

  it('whose texts exceed 32 MiB together is refused', async () => {
    const value = { type: 'string', value: 'x'.repeat(1024 * 1024) } as const;
    const head = buildGguf({
      entries: Array.from({ length: 33 }, (_, index) => [`k${index}`, value] as const),
    });
    const outcome = await readGgufHeader(sparseSource('m.gguf', head.length, head));
    expect(outcome.faults.map(({ code }) => code)).toEqual(['gguf.limit']);
  });

  it('whose metadata exceed 16 Mi characters is refused', async () => {
    const header = `{"__metadata__":{"a":"${'x'.repeat(16 * 1024 * 1024)}"}}`;
    const bytes = buildSafetensors({ header });
    expect(
      (await readSafetensorsHeader(sparseSource('m', bytes.length, bytes))).faults.map(
        ({ code }) => code,
      ),
    ).toEqual(['safetensors.limit']);
  });
});
