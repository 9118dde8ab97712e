import { fromBytes } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { buildGguf, type GgufDraft } from '../testing/build-gguf.ts';
import { faultsOf } from '../testing/faults-of.ts';
import { readGgufHeader } from './read-header.ts';

const NO_BYTES = new Uint8Array();

/** A tensor info of two floats; eight bytes of data. */
const pair = { name: 'a', shape: [2], type: 0, offset: 0 };

/** `of`, a count, and members of an array. */
function arrayBytes(of: number, count: bigint, rest: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + rest.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, of, true);
  view.setBigUint64(4, count, true);
  bytes.set(rest, 12);
  return bytes;
}

function nested(depth: number): Uint8Array {
  return depth === 0 ? arrayBytes(0, 0n, NO_BYTES) : arrayBytes(9, 1n, nested(depth - 1));
}

// A header of no keys and no tensors has 24 bytes; an info named `a` of one dimension 8 + 1 + 4 + 8 + 4 + 8 = 33,
// so that the data begins at byte 64, of two infos at byte 96.
describe('a broken GGUF file', () => {
  it.each([
    ['cut inside its magic', ['gguf.truncated@0 need 4 have 3'], { cutAt: 3 }],
    ['cut inside its version', ['gguf.truncated@4 need 4 have 1'], { cutAt: 5 }],
    ['cut inside its counts', ['gguf.truncated@16 need 8 have 7'], { cutAt: 23 }],
    ['cut inside a tensor', ['gguf.truncated@64 need 8 have 7'], { infos: [pair], data: 7 }],
    ['cut before its data', ['gguf.truncated@57 need 15 have 0'], { infos: [pair] }],
    ['that is another format', ['gguf.magic@0'], { magic: 'GGML' }],
    ['of version 1', ['gguf.version@4'], { version: 1 }],
    ['of version 1, big-endian', ['gguf.version@4'], { version: 1, byteOrder: 'big' }],
    ['of version 0', ['gguf.version@4'], { version: 0 }],
    ['of version 4', ['gguf.version@4'], { version: 4 }],
    ['that claims 2^62 keys', ['gguf.limit@16'], { keyCount: 2n ** 62n }],
    ['that claims 2^62 tensors', ['gguf.limit@8'], { tensorCount: 2n ** 62n }],
    [
      'that claims a key more than it has room for',
      ['gguf.truncated@24 need 13 have 0'],
      { keyCount: 1n },
    ],
    [
      'with a value of type 13',
      ['gguf.value-type@33'],
      { entries: [['k', { typeNumber: 13, raw: new Uint8Array(8) }]] },
    ],
    [
      'with a bool of 2',
      ['gguf.bool@37'],
      { entries: [['k', { typeNumber: 7, raw: new Uint8Array([2]) }]] },
    ],
    [
      'with a text that is not UTF-8',
      ['gguf.text@45'],
      { entries: [['k', { typeNumber: 8, raw: new Uint8Array([1, 0, 0, 0, 0, 0, 0, 0, 0xff]) }]] },
    ],
    [
      'with a text of 2^64 - 1 bytes',
      ['gguf.truncated@45 need 18446744073709552000 have 1'],
      {
        entries: [
          [
            'k',
            { typeNumber: 8, raw: new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 0]) },
          ],
        ],
      },
    ],
    [
      'with an array of 2^41 bytes',
      ['gguf.limit@41'],
      { entries: [['k', { typeNumber: 9, raw: arrayBytes(0, 2n ** 41n, NO_BYTES) }]] },
    ],
    [
      'with an array longer than the file',
      ['gguf.truncated@49 need 8 have 7'],
      { entries: [['k', { typeNumber: 9, raw: arrayBytes(4, 2n, new Uint8Array(7)) }]] },
    ],
    [
      'with arrays four deep in arrays',
      ['gguf.limit@85'],
      { entries: [['k', { typeNumber: 9, raw: nested(4) }]] },
    ],
    [
      'with a key twice',
      ['gguf.duplicate@38'],
      {
        entries: [
          ['k', { type: 'u8', value: 1 }],
          ['k', { type: 'u8', value: 2 }],
        ],
      },
    ],
    [
      'with a tensor twice',
      ['gguf.duplicate@57', 'gguf.overlap@96'],
      { infos: [pair, pair], data: 8 },
    ],
    [
      'with a tensor of five dimensions',
      ['gguf.dimensions@33'],
      { infos: [{ ...pair, shape: [2, 1, 1, 1, 1] }], data: 8 },
    ],
    [
      'with a tensor of nine dimensions',
      ['gguf.dimensions@33'],
      { infos: [{ ...pair, shape: [2, 1, 1, 1, 1, 1, 1, 1, 1] }], data: 8 },
    ],
    [
      'with a tensor of 2^64 elements',
      ['gguf.overflow@33'],
      { infos: [{ ...pair, shape: [2 ** 32, 2 ** 32] }], data: 8 },
    ],
    [
      'with a tensor of 2^53 - 1 elements of 8 bytes',
      ['gguf.overflow@45'],
      { infos: [{ ...pair, shape: [2 ** 53 - 1], type: 28 }], data: 8 },
    ],
    [
      'with an offset of 2^64 - 1',
      ['gguf.overflow@49'],
      { infos: [{ ...pair, offset: 2n ** 64n - 1n }], data: 8 },
    ],
    [
      'with a tensor of type 99',
      ['gguf.unknown-type@45'],
      { infos: [{ ...pair, type: 99 }], data: 8 },
    ],
    [
      'with a tensor of a type that was removed',
      ['gguf.unknown-type@45'],
      { infos: [{ ...pair, type: 4 }], data: 8 },
    ],
    [
      'whose rows are no whole blocks',
      ['gguf.block@45'],
      { infos: [{ ...pair, shape: [33], type: 2 }], data: 36 },
    ],
    [
      'with an alignment of 7',
      ['gguf.alignment@24'],
      { entries: [['general.alignment', { type: 'u32', value: 7 }]] },
    ],
    [
      'with an alignment of 0',
      ['gguf.alignment@24'],
      { entries: [['general.alignment', { type: 'u32', value: 0 }]] },
    ],
    [
      'with an alignment of the wrong type',
      ['gguf.alignment@24'],
      { entries: [['general.alignment', { type: 'u64', value: 64n }]] },
    ],
    [
      'with a tensor out of line',
      ['gguf.misaligned@68', 'gguf.gap@64'],
      { infos: [{ ...pair, offset: 4 }], data: 12 },
    ],
    [
      'with two tensors on the same bytes',
      ['gguf.overlap@96'],
      { infos: [pair, { ...pair, name: 'b' }], data: 8 },
    ],
    [
      'with 32 bytes too many between tensors',
      ['gguf.gap@104'],
      { infos: [pair, { ...pair, name: 'b', offset: 64 }], data: 72 },
    ],
    [
      'with 32 bytes too many before its tensors',
      ['gguf.gap@64'],
      { infos: [{ ...pair, offset: 32 }], data: 40 },
    ],
    [
      'with a tensor far beyond its end',
      ['gguf.truncated@96 need 1099511627752 have 0'],
      { infos: [{ ...pair, offset: 2 ** 40 }], data: 32 },
    ],
    ['with a byte after the padding', ['gguf.trailing@96'], { infos: [pair], data: 33 }],
    ['with a byte after a header without tensors', ['gguf.trailing@32'], { data: 1 }],
    [
      'with half of the last padding',
      ['gguf.padding@72 need 24 have 8'],
      { infos: [pair], data: 16 },
    ],
    [
      'that is part 3 of 3, counted from 0',
      ['gguf.split@24'],
      {
        entries: [
          ['split.no', { type: 'u16', value: 3 }],
          ['split.count', { type: 'u16', value: 3 }],
        ],
      },
    ],
  ] satisfies readonly (readonly [string, readonly string[], GgufDraft])[])(
    '%s has the fault at its byte',
    async (_, faults, draft) => {
      expect(faultsOf(await readGgufHeader(fromBytes('m.gguf', buildGguf(draft))))).toEqual(faults);
    },
  );

  it('with a tensor of unknown type still reports that tensor, without a size', async () => {
    const outcome = await readGgufHeader(
      fromBytes('m.gguf', buildGguf({ infos: [{ ...pair, type: 99 }], data: 8 })),
    );
    expect(outcome.kind === 'read' && outcome.value.tensors).toEqual([
      { name: 'a', type: 'type-99', shape: [2], elements: 2, at: 64, declaredAt: 24 },
    ]);
  });

  it('whose tensors have more elements together than can be counted exactly is refused', async () => {
    const infos = [0, 1].map((index) => ({
      name: `t${index}`,
      shape: [2 ** 52, 1],
      type: 24,
      offset: 0,
    }));
    const outcome = await readGgufHeader(fromBytes('m.gguf', buildGguf({ infos, data: 0 })));
    expect(outcome.faults[0]?.code).toBe('gguf.overflow');
  });

  it('whose key is not UTF-8 is refused at that key', async () => {
    const bytes = buildGguf({ entries: [['k', { type: 'u8', value: 1 }]] });
    bytes[32] = 0xff;
    expect(faultsOf(await readGgufHeader(fromBytes('m.gguf', bytes)))).toEqual(['gguf.text@32']);
  });

  it('with 200 faults lists 100 of them and says that there are more', async () => {
    const infos = Array.from({ length: 200 }, (_, index) => ({
      ...pair,
      name: `t${index}`,
      type: 99,
    }));
    const outcome = await readGgufHeader(fromBytes('m.gguf', buildGguf({ infos, data: 8 })));
    expect(outcome.faults.length).toBe(101);
    expect(outcome.faults.at(-1)?.code).toBe('gguf.more');
  });
});
