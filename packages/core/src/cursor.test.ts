import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBytes, type ByteSource } from './byte-source.ts';
import { Cursor } from './cursor.ts';

const FORMAT = { format: 'demo', littleEndian: true };

function over(bytes: readonly number[], littleEndian = true): Cursor {
  return new Cursor(fromBytes('a.bin', new Uint8Array(bytes)), { format: 'demo', littleEndian });
}

/** A source that counts what is asked of it. */
function counting(bytes: Uint8Array): { source: ByteSource; asked: [number, number][] } {
  const asked: [number, number][] = [];
  const inner = fromBytes('a.bin', bytes);
  const read: ByteSource['read'] = (offset, length) => {
    asked.push([offset, length]);
    return inner.read(offset, length);
  };
  return { source: { name: inner.name, sizeBytes: inner.sizeBytes, read }, asked };
}

describe('numbers', () => {
  const bytes = [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];

  it('are read in little-endian order', async () => {
    expect(await over(bytes).u8({ what: 'x' })).toBe(0xfe);
    expect(await over(bytes).i8({ what: 'x' })).toBe(-2);
    expect(await over(bytes).u16({ what: 'x' })).toBe(0xfffe);
    expect(await over(bytes).i16({ what: 'x' })).toBe(-2);
    expect(await over(bytes).u32({ what: 'x' })).toBe(0xfffffffe);
    expect(await over(bytes).i32({ what: 'x' })).toBe(-2);
    expect(await over(bytes).u64({ what: 'x' })).toBe(0xfffffffffffffffen);
    expect(await over(bytes).i64({ what: 'x' })).toBe(-2n);
  });

  it('are read in big-endian order', async () => {
    expect(await over([1, 2], false).u16({ what: 'x' })).toBe(0x0102);
    expect(await over([0xff, 0xfe], false).i16({ what: 'x' })).toBe(-2);
    expect(await over([1, 2, 3, 4], false).u32({ what: 'x' })).toBe(0x01020304);
    expect(await over([0xff, 0xff, 0xff, 0xfe], false).i32({ what: 'x' })).toBe(-2);
    expect(await over([0, 0, 0, 0, 0, 0, 1, 2], false).u64({ what: 'x' })).toBe(0x0102n);
    expect(
      await over([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe], false).i64({ what: 'x' }),
    ).toBe(-2n);
  });

  it('with a fraction are read in both orders', async () => {
    expect(await over([0, 0, 0xc0, 0x3f]).f32({ what: 'x' })).toBe(1.5);
    expect(await over([0x3f, 0xc0, 0, 0], false).f32({ what: 'x' })).toBe(1.5);
    expect(await over([0, 0, 0, 0, 0, 0, 0xf8, 0x3f]).f64({ what: 'x' })).toBe(1.5);
    expect(await over([0x3f, 0xf8, 0, 0, 0, 0, 0, 0], false).f64({ what: 'x' })).toBe(1.5);
  });

  it('move the position by their width and count down what remains', async () => {
    const cursor = over([1, 2, 3, 4, 5, 6, 7]);
    await cursor.u8({ what: 'x' });
    expect([cursor.position, cursor.remaining]).toEqual([1, 6]);
    await cursor.u16({ what: 'x' });
    expect([cursor.position, cursor.remaining]).toEqual([3, 4]);
    await cursor.u32({ what: 'x' });
    expect([cursor.position, cursor.remaining]).toEqual([7, 0]);
  });

  it('of which a byte is missing are a fault at their first byte, and leave the position', async () => {
    const cursor = over([1, 2, 3, 4, 5]);
    await cursor.u16({ what: 'version' });
    await expect(cursor.u32({ what: 'count' })).rejects.toMatchObject({
      fault: {
        code: 'demo.truncated',
        at: { file: 'a.bin', byte: 2 },
        need: 4,
        have: 3,
        detail: 'count needs 4 bytes, 3 remain; the file has 5 bytes',
      },
    });
    expect(cursor.position).toBe(2);
  });
});

describe('the position', () => {
  it('starts where it is told to', async () => {
    const cursor = new Cursor(fromBytes('a.bin', new Uint8Array([1, 2, 3])), {
      ...FORMAT,
      position: 2,
    });
    expect(await cursor.u8({ what: 'x' })).toBe(3);
  });

  it('moves to any offset of the source, its end included', async () => {
    const cursor = over([1, 2, 3]);
    cursor.seek(3, 'end');
    expect(cursor.remaining).toBe(0);
    cursor.seek(0, 'start');
    expect(await cursor.u8({ what: 'x' })).toBe(1);
  });

  it('does not leave the source', () => {
    expect(() => over([1, 2, 3]).seek(4, 'tensor')).toThrow(
      'demo.truncated: tensor needs 0 bytes, 0 remain',
    );
    expect(() => over([1, 2, 3]).seek(-1, 'tensor')).toThrow('demo.truncated');
  });

  it('passes over bytes that are there, and over no others', () => {
    const cursor = over([1, 2, 3]);
    cursor.skip(3, 'padding');
    expect(cursor.position).toBe(3);
    expect(() => cursor.skip(1, 'padding')).toThrow(
      'demo.truncated: padding needs 1 bytes, 0 remain',
    );
  });
});

describe('strings', () => {
  it('are UTF-8, and a byte order mark in them is kept', async () => {
    const text = '\ufeffä€😀';
    const bytes = [...new TextEncoder().encode(text)];
    expect(await over(bytes).string({ what: 'name', length: bytes.length, maxBytes: 99 })).toBe(
      text,
    );
    expect(
      await over(bytes).string({
        what: 'name',
        length: BigInt(bytes.length),
        maxBytes: bytes.length,
      }),
    ).toBe(text);
  });

  it('that are not UTF-8 are a fault at their first byte', async () => {
    const cursor = over([0x61, 0x62, 0xff]);
    await cursor.u8({ what: 'x' });
    await expect(cursor.string({ what: 'name', length: 2, maxBytes: 9 })).rejects.toMatchObject({
      fault: {
        code: 'demo.text',
        at: { file: 'a.bin', byte: 1 },
        detail: 'name is not UTF-8',
        remedy: 'write the file again with a tool that keeps to the format',
      },
    });
  });

  it('longer than what remains are cut off, whatever the limit', async () => {
    await expect(
      over([1, 2]).string({ what: 'name', length: 2n ** 63n, maxBytes: 9 }),
    ).rejects.toMatchObject({
      fault: { code: 'demo.truncated', have: 2 },
    });
  });

  it('longer than their limit are refused before they are read', async () => {
    const { source, asked } = counting(new Uint8Array(100));
    const cursor = new Cursor(source, FORMAT);
    await expect(cursor.string({ what: 'name', length: 11, maxBytes: 10 })).rejects.toMatchObject({
      fault: {
        code: 'demo.limit',
        at: { byte: 0 },
        detail: 'name has 11 bytes; at most 10 are read',
        remedy: 'check where the file comes from; no sound file needs so much here',
      },
    });
    expect(asked).toEqual([]);
  });
});

describe('bytes', () => {
  it('are a copy of their own, and the position moves past them', async () => {
    const memory = new Uint8Array([1, 2, 3, 4]);
    const cursor = new Cursor(fromBytes('a.bin', memory), FORMAT);
    await cursor.u8({ what: 'x' });
    const taken = await cursor.bytes({ what: 'blob', length: 2, maxBytes: 2 });
    memory.fill(9);
    expect([...taken]).toEqual([2, 3]);
    expect(cursor.position).toBe(3);
  });

  it('keep to their limit and to the file', async () => {
    await expect(
      over([1, 2, 3]).bytes({ what: 'blob', length: 3, maxBytes: 2 }),
    ).rejects.toMatchObject({ fault: { code: 'demo.limit' } });
    await expect(
      over([1, 2, 3]).bytes({ what: 'blob', length: 4, maxBytes: 9 }),
    ).rejects.toMatchObject({ fault: { code: 'demo.truncated', need: 4 } });
  });
});

describe('the window', () => {
  it('is 64 KiB: small fields beside each other cost one read', async () => {
    const { source, asked } = counting(new Uint8Array(200_000));
    const cursor = new Cursor(source, FORMAT);
    for (let read = 0; read < 1000; read++) await cursor.u32({ what: 'x' });
    expect(asked).toEqual([[0, 65_536]]);
  });

  it('never reaches beyond the end of the source', async () => {
    const { source, asked } = counting(new Uint8Array(10));
    await new Cursor(source, FORMAT).u8({ what: 'x' });
    expect(asked).toEqual([[0, 10]]);
  });

  it('is filled again where a field crosses its end, and after going back', async () => {
    const { source, asked } = counting(new Uint8Array(200_000));
    const cursor = new Cursor(source, { ...FORMAT, position: 10 });
    await cursor.u8({ what: 'x' });
    cursor.seek(10 + 65_536 - 4, 'x');
    await cursor.u32({ what: 'x' });
    expect(asked).toHaveLength(1);
    cursor.seek(10 + 65_536 - 2, 'x');
    await cursor.u32({ what: 'x' });
    expect(asked).toHaveLength(2);
    cursor.seek(0, 'x');
    await cursor.u8({ what: 'x' });
    expect(asked.map(([offset]) => offset)).toEqual([10, 65_544, 0]);
  });

  it('is as large as a string that needs more', async () => {
    const { source, asked } = counting(new Uint8Array(200_000).fill(0x61));
    const text = await new Cursor(source, FORMAT).string({
      what: 'card',
      length: 100_000,
      maxBytes: 100_000,
    });
    expect(text).toHaveLength(100_000);
    expect(asked).toEqual([[0, 100_000]]);
  });

  it('gives the bytes of the source at every position, in any order', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, place) => (place * 31) % 251);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: bytes.length - 1 }), { maxLength: 20 }),
        async (places) => {
          const cursor = new Cursor(fromBytes('a.bin', bytes), FORMAT);
          for (const place of places) {
            cursor.seek(place, 'x');
            expect(await cursor.u8({ what: 'x' })).toBe(bytes[place]);
          }
        },
      ),
    );
  });
});

describe('strings passed over', () => {
  it('end with a fault that says whose length is cut off', async () => {
    await expect(over([1, 2, 3]).skipStrings({ what: 'token', count: 1 })).rejects.toMatchObject({
      fault: {
        code: 'demo.truncated',
        detail: 'length of token needs 8 bytes, 3 remain; the file has 3 bytes',
      },
    });
  });
});

describe('faults that do not stop the reading', () => {
  it('name the format, the file and the place', () => {
    expect(over([]).describe('gap', { byte: 7 }, 'one byte is left over', 'ignore it')).toEqual({
      code: 'demo.gap',
      at: { file: 'a.bin', byte: 7 },
      detail: 'one byte is left over',
      remedy: 'ignore it',
    });
    expect(over([]).fault('gap', { byte: 7 }, 'x', 'y').fault.code).toBe('demo.gap');
  });
});

describe('strings behind their lengths', () => {
  /** `count` strings of `length` bytes. */
  function strings(count: number, length: number, littleEndian: boolean): Uint8Array {
    const bytes = new Uint8Array(count * (8 + length));
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < count; index += 1) {
      view.setBigUint64(index * (8 + length), BigInt(length), littleEndian);
    }
    return bytes;
  }

  it.each([true, false])(
    'are passed over, more than one window of them (little-endian: %s)',
    async (littleEndian) => {
      const { source, asked } = counting(strings(20_000, 5, littleEndian));
      const cursor = new Cursor(source, { format: 'demo', littleEndian });
      await cursor.skipStrings({ what: 'texts', count: 19_999 });
      expect(cursor.remaining).toBe(13);
      await cursor.skipStrings({ what: 'texts', count: 1 });
      expect(cursor.remaining).toBe(0);
      expect(asked.length).toBeLessThan(8);
    },
  );

  it('may be longer than a window', async () => {
    const cursor = new Cursor(fromBytes('a.bin', strings(3, 100_000, true)), FORMAT);
    await cursor.skipStrings({ what: 'texts', count: 3 });
    expect(cursor.remaining).toBe(0);
  });

  it('of none are passed over without a read', async () => {
    const { source, asked } = counting(new Uint8Array(0));
    await new Cursor(source, FORMAT).skipStrings({ what: 'texts', count: 0 });
    expect(asked).toEqual([]);
  });

  it('end in a fault where one is longer than what remains', async () => {
    const bytes = strings(2, 1, true);
    bytes[9] = 2;
    const cursor = new Cursor(fromBytes('a.bin', bytes), FORMAT);
    await expect(cursor.skipStrings({ what: 'texts', count: 2 })).rejects.toMatchObject({
      fault: { code: 'demo.truncated', at: { byte: 17 }, need: 2, have: 1 },
    });
  });

  it('end in a fault where there are fewer than asked for', async () => {
    const cursor = new Cursor(fromBytes('a.bin', strings(2, 1, true)), FORMAT);
    await expect(cursor.skipStrings({ what: 'texts', count: 3 })).rejects.toMatchObject({
      fault: { code: 'demo.truncated', at: { byte: 18 }, need: 8, have: 0 },
    });
  });
});
