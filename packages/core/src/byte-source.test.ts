import { describe, expect, it } from 'vitest';
import { fromBytes, truncated } from './byte-source.ts';

const source = fromBytes('a.bin', new Uint8Array([1, 2, 3, 4]));

describe('bytes in memory', () => {
  it('are read at any offset, to the last byte', async () => {
    expect([...(await source.read(1, 2))]).toEqual([2, 3]);
    expect([...(await source.read(0, 4))]).toEqual([1, 2, 3, 4]);
    expect([...(await source.read(4, 0))]).toEqual([]);
    expect(source.name).toBe('a.bin');
    expect(source.sizeBytes).toBe(4);
  });

  it.each([
    [1, 4, 3],
    [5, 0, 0],
    [4, 1, 0],
  ])('asked for at %d, %d bytes, are a fault: %d remain', async (offset, length, have) => {
    await expect(source.read(offset, length)).rejects.toMatchObject({
      fault: { code: 'file.truncated', at: { file: 'a.bin', byte: offset }, need: length, have },
    });
  });

  it('are never read before their start or backwards', async () => {
    await expect(source.read(-1, 1)).rejects.toMatchObject({ fault: { code: 'file.truncated' } });
    await expect(source.read(2, -1)).rejects.toMatchObject({ fault: { code: 'file.truncated' } });
  });
});

describe('the fault of bytes that are not there', () => {
  it('says what needed them, how many remain, and what to do', () => {
    const { fault } = truncated({
      name: 'a.gguf',
      format: 'gguf',
      offset: 152,
      length: 8,
      sizeBytes: 155,
      what: 'tensor name',
    });
    expect(fault).toEqual({
      code: 'gguf.truncated',
      at: { file: 'a.gguf', byte: 152 },
      detail: 'tensor name needs 8 bytes, 3 remain; the file has 155 bytes',
      need: 8,
      have: 3,
      remedy: 'fetch the file again and compare its size and digest with the source',
    });
  });

  it('never counts fewer than no bytes', () => {
    const { fault } = truncated({ name: 'a', format: 'demo', offset: 9, length: 1, sizeBytes: 4 });
    expect(fault.have).toBe(0);
    expect(fault.detail).toBe('content needs 1 bytes, 0 remain; the file has 4 bytes');
  });
});
