import { describe, expect, it } from 'vitest';
import { promiseBroken } from './deception.ts';

describe('promiseBroken', () => {
  it('is broken by a pickle under the name of safetensors', () => {
    expect(promiseBroken('model.safetensors', 'pickle')).toBe('safetensors');
  });

  it('is broken by an archive under the name of a text', () => {
    expect(promiseBroken('notes.txt', 'zip')).toBe('text');
  });

  it('is kept by text of any format under the name of text', () => {
    expect(promiseBroken('notes.txt', 'yaml')).toBeUndefined();
  });

  it('is broken by text under the name of weights', () => {
    expect(promiseBroken('model.gguf', 'html')).toBe('GGUF');
  });

  it('is kept by a name in capitals', () => {
    expect(promiseBroken('MODEL.GGUF', 'gguf')).toBeUndefined();
  });

  it.each(['unknown', 'empty', 'git-lfs-pointer'])(
    'is not broken by a file of format %s: it shows nothing else',
    (format) => {
      expect(promiseBroken('model.safetensors', format)).toBeUndefined();
    },
  );

  it('is not made by `.bin`, which holds anything by custom', () => {
    expect(promiseBroken('pytorch_model.bin', 'pickle')).toBeUndefined();
  });
});
