import { fromBytes } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, valueOf } from '../testing/faults-of.ts';
import { buildGguf } from '../testing/build-gguf.ts';
import { GgufEncoder, type GgufInput } from './encode.ts';
import { readGgufHeader } from './read-header.ts';
import { GGML_TYPES } from './types.ts';
import { numberOf, textOf, type GgufNumberType, type GgufValue } from './value.ts';
import { writeGguf, type GgufContent, type GgufTensorInput } from './write.ts';

function read(bytes: Uint8Array): ReturnType<typeof readGgufHeader> {
  return readGgufHeader(fromBytes('m.gguf', bytes));
}

const small: GgufContent = {
  metadata: {
    'general.architecture': { type: 'string', value: 'llama' },
    'llama.block_count': { type: 'u32', value: 7 },
  },
  tensors: [
    { name: 'a', type: 'F32', shape: [3], bytes: new Uint8Array(12) },
    { name: 'b', type: 'Q4_0', shape: [32, 2], bytes: new Uint8Array(36) },
  ],
};

describe('a sound GGUF file', () => {
  it.each([
    ['version 3, little-endian', { version: 3, byteOrder: 'little' }],
    ['version 3, big-endian', { version: 3, byteOrder: 'big' }],
    ['version 2, little-endian', { version: 2, byteOrder: 'little' }],
    ['version 2, big-endian', { version: 2, byteOrder: 'big' }],
  ] as const)('of %s gives metadata and tensors with their places', async (_, form) => {
    const outcome = await read(writeGguf({ ...small, ...form }));
    const header = valueOf(outcome);
    const { dataAt } = header;
    expect(outcome.faults).toEqual([]);
    expect(header).toMatchObject({ ...form, alignment: 32, parameterCount: 67 });
    expect(textOf(header.metadata, 'general.architecture')).toBe('llama');
    expect(numberOf(header.metadata, 'llama.block_count')).toBe(7);
    expect(header.tensors).toMatchObject([
      { name: 'a', type: 'F32', shape: [3], elements: 3, at: dataAt, sizeBytes: 12 },
      { name: 'b', type: 'Q4_0', shape: [32, 2], elements: 64, at: dataAt + 32, sizeBytes: 36 },
    ]);
  });

  it('keeps to its own alignment', async () => {
    const header = valueOf(await read(writeGguf({ ...small, alignment: 128 })));
    expect(header.dataAt % 128).toBe(0);
    expect(header.tensors[1]?.at).toBe(header.dataAt + 128);
  });

  it('may leave out the padding after its last tensor, and after a header without tensors', async () => {
    const whole = writeGguf(small);
    expect(faultsOf(await read(whole.subarray(0, whole.length - 28)))).toEqual([]);
    expect(
      faultsOf(await read(buildGguf({ entries: [['k', { type: 'bool', value: true }]] }))),
    ).toEqual([]);
  });

  it('says where it stands in a split model', async () => {
    const metadata: GgufContent['metadata'] = {
      'split.no': { type: 'u16', value: 1 },
      'split.count': { type: 'u16', value: 3 },
      'split.tensors.count': { type: 'i32', value: 9 },
    };
    expect(valueOf(await read(writeGguf({ metadata, tensors: [] }))).split).toEqual({
      index: 1,
      count: 3,
      tensors: 9,
    });
  });

  it('has its long arrays and texts summed up, not kept', async () => {
    const tokens: GgufInput[] = Array.from({ length: 1000 }, (_, index) => ({
      type: 'string',
      value: `t${index % 10}`,
    }));
    const metadata: GgufContent['metadata'] = {
      tokens: { type: 'array', of: 'string', values: tokens },
      scores: {
        type: 'array',
        of: 'f32',
        values: tokens.map((_, index) => ({ type: 'f32', value: index })),
      },
      tokenizer: { type: 'string', value: 'x'.repeat(1024 * 1024 + 1) },
    };
    const header = valueOf(await read(writeGguf({ metadata, tensors: [] })));
    expect(header.metadata.get('tokens')?.value).toMatchObject({
      kind: 'array',
      of: 'string',
      count: 1000,
      sizeBytes: 10_000,
    });
    expect(header.metadata.get('scores')?.value).toMatchObject({
      kind: 'array',
      of: 'f32',
      count: 1000,
      sizeBytes: 4000,
    });
    expect(header.metadata.get('tokenizer')?.value).toEqual({
      kind: 'long-text',
      sizeBytes: 1024 * 1024 + 1,
    });
    const first = header.metadata.get('tokens')?.value;
    expect(first?.kind === 'array' && first.first.length).toBe(8);
  });

  it('is read as it was written, whatever its metadata, tensors and byte order', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        const outcome = await read(writeGguf(content));
        const header = valueOf(outcome);
        expect(outcome.faults).toEqual([]);
        expect(header).toMatchObject({
          version: content.version,
          byteOrder: content.byteOrder,
          alignment: content.alignment,
        });
        for (const [key, input] of Object.entries(content.metadata)) {
          expect(header.metadata.get(key)?.value).toEqual(valueAsRead(input));
        }
        expect(
          header.tensors.map(({ name, type, shape, sizeBytes }) => ({
            name,
            type,
            shape,
            sizeBytes,
          })),
        ).toEqual(
          content.tensors.map(({ name, type, shape, bytes }) => ({
            name,
            type,
            shape,
            sizeBytes: bytes.length,
          })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is never written with a type that ggml lacks, or with too few bytes', () => {
    expect(() =>
      writeGguf({
        metadata: {},
        tensors: [{ name: 'w', type: 'Q9', shape: [1], bytes: new Uint8Array(1) }],
      }),
    ).toThrow(RangeError);
    expect(() =>
      writeGguf({
        metadata: {},
        tensors: [{ name: 'w', type: 'F32', shape: [2], bytes: new Uint8Array(7) }],
      }),
    ).toThrow(RangeError);
  });
});

const words: Readonly<Record<Exclude<GgufNumberType, 'f32' | 'f64'>, readonly [number, number]>> = {
  u8: [0, 255],
  i8: [-128, 127],
  u16: [0, 65_535],
  i16: [-32_768, 32_767],
  u32: [0, 4_294_967_295],
  i32: [-2_147_483_648, 2_147_483_647],
};

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const scalars: readonly fc.Arbitrary<GgufInput>[] = [
  ...(['u8', 'i8', 'u16', 'i16', 'u32', 'i32'] as const).map((type) =>
    fc.integer({ min: words[type][0], max: words[type][1] }).map((value) => ({ type, value })),
  ),
  fc.float({ noNaN: true }).map((value) => ({ type: 'f32', value })),
  fc.double({ noNaN: true }).map((value) => ({ type: 'f64', value })),
  fc.bigInt(0n, 2n ** 64n - 1n).map((value) => ({ type: 'u64', value })),
  fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map((value) => ({ type: 'i64', value })),
  fc.boolean().map((value) => ({ type: 'bool', value })),
  text.map((value) => ({ type: 'string', value })),
];

function arrayOf(members: fc.Arbitrary<GgufInput>): fc.Arbitrary<GgufInput> {
  return fc
    .array(members, { minLength: 1, maxLength: 12 })
    .map((values) => ({ type: 'array', of: values[0]?.type ?? 'u8', values }));
}

const arrays = fc.oneof(...scalars.map(arrayOf));
const value = fc.oneof(...scalars, arrays, arrayOf(arrays));

const tensor: fc.Arbitrary<GgufTensorInput> = fc
  .record({
    name: text,
    type: fc.constantFrom(...GGML_TYPES.values()),
    rows: fc.array(fc.nat(3), { maxLength: 2 }),
    blocks: fc.nat(3),
  })
  .map(({ name, type, rows, blocks }) => {
    const bytes = new Uint8Array(
      rows.reduce((product, row) => product * row, blocks * type.blockBytes),
    );
    return { name, type: type.name, shape: [blocks * type.blockElements, ...rows], bytes };
  });

const contents = fc.record({
  version: fc.constantFrom(2 as const, 3 as const),
  byteOrder: fc.constantFrom('little' as const, 'big' as const),
  alignment: fc.constantFrom(8, 32, 64),
  metadata: fc.dictionary(
    text.filter((key) => !['__proto__', 'general.alignment'].includes(key)),
    value,
    { maxKeys: 5, noNullPrototype: true },
  ),
  tensors: fc.uniqueArray(tensor, { selector: ({ name }) => name, maxLength: 5 }),
});

function valueAsRead(input: GgufInput): GgufValue {
  switch (input.type) {
    case 'array':
      return {
        kind: 'array',
        of: input.of,
        count: input.values.length,
        sizeBytes: sizeOf(input.values),
        first: input.values.slice(0, 8).map(valueAsRead),
      };
    case 'string':
      return { kind: 'text', value: input.value };
    case 'bool':
      return { kind: 'bool', value: input.value };
    case 'u64':
    case 'i64':
      return { kind: 'integer', type: input.type, value: input.value };
    case 'u8':
    case 'i8':
    case 'u16':
    case 'i16':
    case 'u32':
    case 'i32':
    case 'f32':
    case 'f64':
      return { kind: 'number', type: input.type, value: input.value };
  }
}

/** Bytes that the members of an array take in the file. */
function sizeOf(values: readonly GgufInput[]): number {
  const encoder = new GgufEncoder('little');
  for (const member of values) encoder.value(member);
  return encoder.length;
}
