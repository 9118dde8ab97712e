import { fromBytes } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSafetensors, type SafetensorsDraft } from '../testing/build-safetensors.ts';
import { faultsOf, valueOf } from '../testing/faults-of.ts';
import { readSafetensorsHeader } from './read-header.ts';
import { SAFETENSORS_BITS } from './types.ts';
import { writeSafetensors, type SafetensorsInput } from './write.ts';

function read(bytes: Uint8Array): ReturnType<typeof readSafetensorsHeader> {
  return readSafetensorsHeader(fromBytes('m.safetensors', bytes));
}

const entry = (dtype: string, shape: string, offsets: string): string =>
  `{"dtype":"${dtype}","shape":${shape},"data_offsets":${offsets}}`;

describe('a sound safetensors file', () => {
  it('gives each tensor its type, shape, place and size, and the sum of parameters', async () => {
    const bytes = writeSafetensors(
      [
        { name: 'b', type: 'F16', shape: [2, 3], bytes: new Uint8Array(12) },
        { name: 'a', type: 'F32', shape: [2], bytes: new Uint8Array(8) },
      ],
      { format: 'pt' },
    );
    const header = valueOf(await read(bytes));
    const { dataAt } = header;
    expect(header.parameterCount).toBe(8);
    expect(header.metadata.get('format')).toEqual({ text: 'pt', at: 25 });
    expect(header.tensors).toMatchObject([
      { name: 'a', type: 'F32', shape: [2], elements: 2, at: dataAt, sizeBytes: 8 },
      { name: 'b', type: 'F16', shape: [2, 3], elements: 6, at: dataAt + 8, sizeBytes: 12 },
    ]);
    expect(dataAt + 20).toBe(bytes.length);
  });

  it.each([
    ['no tensors', { header: '{}' }],
    ['a scalar', { header: `{"s":${entry('U8', '[]', '[0,1]')}}`, data: 1 }],
    ['a tensor of no elements', { header: `{"e":${entry('F32', '[0,4]', '[0,0]')}}` }],
    [
      'tensors in another order than their data',
      {
        header: `{"z":${entry('U8', '[1]', '[1,2]')},"a":${entry('U8', '[1]', '[0,1]')}}`,
        data: 2,
      },
    ],
    [
      'white space and escapes in its JSON',
      { header: `{ "\\u0061" : ${entry('I8', '[ 2 ]', '[ 0 , 2 ]')}\n}`, data: 2 },
    ],
    ['two elements of four bits', { header: `{"q":${entry('F4', '[2]', '[0,1]')}}`, data: 1 }],
    ['four elements of six bits', { header: `{"q":${entry('F6_E2M3', '[4]', '[0,3]')}}`, data: 3 }],
  ] satisfies readonly (readonly [string, SafetensorsDraft])[])('may have %s', async (_, draft) => {
    expect(faultsOf(await read(buildSafetensors(draft)))).toEqual([]);
  });

  it('is read as it was written, whatever its tensors', async () => {
    await fc.assert(
      fc.asyncProperty(tensors, metadata, async (inputs, texts) => {
        const outcome = await read(writeSafetensors(inputs, texts));
        const header = valueOf(outcome);
        expect(outcome.faults).toEqual([]);
        expect(
          Object.fromEntries(Array.from(header.metadata, ([key, { text }]) => [key, text])),
        ).toEqual(texts);
        const got = header.tensors.map(({ name, type, shape, sizeBytes }) => ({
          name,
          type,
          shape,
          sizeBytes,
        }));
        const wanted = inputs.map(({ name, type, shape, bytes }) => ({
          name,
          type,
          shape,
          sizeBytes: bytes.length,
        }));
        expect(new Set(got.map((tensor) => JSON.stringify(tensor)))).toEqual(
          new Set(wanted.map((tensor) => JSON.stringify(tensor))),
        );
      }),
      { numRuns: 200 },
    );
  });
});

const texts = fc.string({ unit: 'grapheme', maxLength: 12 });
const metadata = fc.dictionary(
  texts.filter((key) => key !== '__proto__'),
  texts,
  { maxKeys: 4, noNullPrototype: true },
);
const tensor: fc.Arbitrary<SafetensorsInput> = fc
  .record({
    name: texts.filter((name) => name !== '__metadata__'),
    type: fc.constantFrom(...SAFETENSORS_BITS.keys()),
    shape: fc.array(fc.nat(5), { maxLength: 3 }).map((shape) => shape.concat(4)),
  })
  .map(({ name, type, shape }) => {
    const elements = shape.reduce((product, dimension) => product * dimension, 1);
    return {
      name,
      type,
      shape,
      bytes: new Uint8Array((elements * (SAFETENSORS_BITS.get(type) ?? 8)) / 8),
    };
  });
const tensors = fc.uniqueArray(tensor, { selector: ({ name }) => name, maxLength: 6 });

describe('a broken safetensors file', () => {
  const twoBytes = entry('U8', '[2]', '[0,2]');
  it.each([
    [
      'cut inside its length',
      ['safetensors.truncated@0 need 8 have 7'],
      { header: '{}', cutAt: 7 },
    ],
    [
      'cut inside its header',
      ['safetensors.truncated@8 need 8 have 3'],
      { header: '{}', cutAt: 11 },
    ],
    [
      'cut inside its data',
      ['safetensors.truncated@64 need 2 have 1'],
      { header: `{"a":${twoBytes}}`, data: 1 },
    ],
    [
      'whose header claims 100,000,001 bytes',
      ['safetensors.limit@0'],
      { header: '{}', claimedLength: 100_000_001n },
    ],
    [
      'whose header claims 2^64 - 1 bytes',
      ['safetensors.limit@0'],
      { header: '{}', claimedLength: 2n ** 64n - 1n },
    ],
    ['without a header', ['safetensors.header@8'], { header: '' }],
    ['whose header begins with a space', ['safetensors.header@8'], { header: ' {}' }],
    ['whose header is an array', ['safetensors.header@8'], { header: '[]' }],
    ['whose header misses a colon', ['safetensors.json@13'], { header: '{"a" {}}' }],
    ['whose header does not end', ['safetensors.json@9'], { header: `{"abcdef` }],
    ['with a comma too many', ['safetensors.json@61'], { header: `{"a":${twoBytes},}`, data: 2 }],
    [
      'with half a surrogate pair in a name',
      ['safetensors.text@9'],
      { header: `{"\\ud800":${twoBytes}}`, data: 2 },
    ],
    [
      'with an escape that JSON does not have',
      ['safetensors.json@9'],
      { header: `{"\\x61":${twoBytes}}`, data: 2 },
    ],
    [
      'with a line feed in a name',
      ['safetensors.json@11'],
      { header: `{"a\n":${twoBytes}}`, data: 2 },
    ],
    [
      'with a tensor twice',
      ['safetensors.duplicate@61', 'safetensors.overlap@120'],
      { header: `{"a":${twoBytes},"a":${twoBytes}}`, data: 2 },
    ],
    [
      'with a key twice in an entry',
      ['safetensors.duplicate@27'],
      { header: '{"a":{"dtype":"U8","dtype":"U8","shape":[2],"data_offsets":[0,2]}}', data: 2 },
    ],
    [
      'whose metadata are not texts',
      ['safetensors.metadata@26'],
      { header: '{"__metadata__": {"n":1}}' },
    ],
    ['whose metadata are a text', ['safetensors.entry@24'], { header: '{"__metadata__":"n"}' }],
    ['with a tensor that is a number', ['safetensors.entry@13'], { header: '{"a":1}' }],
    [
      'with an entry without type',
      ['safetensors.entry@9'],
      { header: '{"a":{"shape":[],"data_offsets":[0,0]}}' },
    ],
    [
      'with an entry without shape',
      ['safetensors.entry@9'],
      { header: '{"a":{"dtype":"U8","data_offsets":[0,0]}}' },
    ],
    [
      'with an entry without offsets',
      ['safetensors.entry@9'],
      { header: '{"a":{"dtype":"U8","shape":[]}}' },
    ],
    [
      'with an entry of three offsets',
      ['safetensors.entry@9'],
      { header: `{"a":${entry('U8', '[2]', '[0,1,2]')}}`, data: 2 },
    ],
    [
      'with a foreign key in an entry',
      ['safetensors.entry@14'],
      { header: '{"a":{"x":[{}],"dtype":"U8","shape":[2],"data_offsets":[0,2]}}', data: 2 },
    ],
    [
      'with a negative dimension',
      ['safetensors.entry@36'],
      { header: `{"a":${entry('U8', '[-2]', '[0,2]')}}`, data: 2 },
    ],
    [
      'with a dimension that is a fraction',
      ['safetensors.entry@36'],
      { header: `{"a":${entry('U8', '[2.0]', '[0,2]')}}`, data: 2 },
    ],
    [
      'with an unknown type',
      ['safetensors.unknown-type@9'],
      { header: `{"a":${entry('EVIL', '[2]', '[0,2]')}}`, data: 2 },
    ],
    [
      'whose offsets are too narrow',
      ['safetensors.size@9 need 8 have 7'],
      { header: `{"a":${entry('F32', '[2]', '[0,7]')}}`, data: 7 },
    ],
    [
      'whose last byte is half used',
      ['safetensors.misaligned@9'],
      { header: `{"a":${entry('F4', '[3]', '[0,2]')}}`, data: 2 },
    ],
    [
      'with a tensor that ends before it begins',
      ['safetensors.offsets@9'],
      { header: `{"a":${entry('U8', '[2]', '[2,0]')}}`, data: 2 },
    ],
    [
      'with a shape of 2^64 elements',
      ['safetensors.overflow@9'],
      { header: `{"a":${entry('U8', '[4294967296,4294967296]', '[0,2]')}}`, data: 2 },
    ],
    [
      'with a dimension of 2^64',
      ['safetensors.overflow@9'],
      { header: `{"a":${entry('U8', '[18446744073709551616]', '[0,2]')}}`, data: 2 },
    ],
    [
      'with an offset beyond any file',
      ['safetensors.overflow@9'],
      { header: `{"a":${entry('U8', '[2]', '[0,18446744073709551615]')}}`, data: 2 },
    ],
    [
      'with two tensors on one byte',
      ['safetensors.overlap@121'],
      { header: `{"a":${twoBytes},"b":${entry('U8', '[2]', '[1,3]')}}`, data: 3 },
    ],
    [
      'with a byte between tensors',
      ['safetensors.gap@122'],
      { header: `{"a":${twoBytes},"b":${entry('U8', '[2]', '[3,5]')}}`, data: 5 },
    ],
    [
      'whose first tensor leaves a byte before it',
      ['safetensors.gap@64'],
      { header: `{"a":${entry('U8', '[2]', '[1,3]')}}`, data: 3 },
    ],
    [
      'with a byte after its last tensor',
      ['safetensors.trailing@66'],
      { header: `{"a":${twoBytes}}`, data: 3 },
    ],
    ['with a byte after an empty header', ['safetensors.trailing@16'], { header: '{}', data: 1 }],
    ['with a letter after its JSON', ['safetensors.padding@10'], { header: '{}x' }],
    ['with a zero after its JSON', ['safetensors.padding@10'], { header: '{}\0' }],
    [
      'with a value nested 70 deep',
      ['safetensors.limit@83', 'safetensors.entry@14'],
      { header: `{"a":{"x":${'['.repeat(70)}${']'.repeat(70)}}}` },
    ],
    [
      'with a number of 33 digits',
      ['safetensors.limit@36'],
      { header: `{"a":${entry('U8', `[${'1'.repeat(33)}]`, '[0,2]')}}` },
    ],
    [
      'with 65 dimensions',
      ['safetensors.limit@35'],
      { header: `{"a":${entry('U8', `[${'1,'.repeat(64)}1]`, '[0,1]')}}` },
    ],
  ] satisfies readonly (readonly [string, readonly string[], SafetensorsDraft])[])(
    '%s has the fault at its byte',
    async (_, faults, draft) => {
      expect(faultsOf(await read(buildSafetensors(draft)))).toEqual(faults);
    },
  );

  it('with a byte that is not UTF-8 names that byte', async () => {
    const bytes = buildSafetensors({ header: `{"a?":${entry('U8', '[2]', '[0,2]')}}`, data: 2 });
    bytes[11] = 0xff;
    expect(faultsOf(await read(bytes))).toEqual(['safetensors.text@11']);
  });

  it('with 200 faults lists 100 of them and says that there are more', async () => {
    const entries = Array.from(
      { length: 200 },
      (_, index) => `"t${index}":${entry('NONE', '[]', '[0,0]')}`,
    );
    const outcome = await read(buildSafetensors({ header: `{${entries.join(',')}}` }));
    expect(outcome.faults.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 100 }, () => 'safetensors.unknown-type'),
      'safetensors.more',
    ]);
  });

  it.each(['F32 of another size', 'a type that is none'])('is never written: %s', (what) => {
    const type = what.startsWith('F32') ? 'F32' : 'NONE';
    expect(() =>
      writeSafetensors([{ name: 'w', type, shape: [2], bytes: new Uint8Array(7) }]),
    ).toThrow(RangeError);
  });
});
