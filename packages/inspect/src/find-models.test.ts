import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findModels } from './find-models.ts';
import { withFolder } from './testing/model-folder.ts';

describe('findModels', () => {
  it('takes a folder with model files for one model, whatever lies below', async () => {
    await withFolder({ 'config.json': '{}', 'onnx/model.onnx': 'x' }, async (folder) => {
      expect(await findModels(folder)).toEqual([folder]);
    });
  });

  it('takes each subfolder of a folder of models, by name', async () => {
    await withFolder(
      {
        'b/model.gguf': 'x',
        'a/README.md': 'x',
        'c/notes.txt': 'x',
        '.git/config.json': '{}',
        LICENSE: 'x',
      },
      async (folder) => {
        expect(await findModels(folder)).toEqual([join(folder, 'a'), join(folder, 'b')]);
      },
    );
  });

  it('takes a folder without any model for itself, so that somebody says what is wrong with it', async () => {
    await withFolder({ 'a/notes.txt': 'x' }, async (folder) => {
      expect(await findModels(folder)).toEqual([folder]);
    });
  });

  it('takes a link in a circle for itself, so that somebody says what is wrong with it', async () => {
    await withFolder({ 'm.gguf': 'x' }, async (folder) => {
      const loop = join(folder, 'loop');
      symlinkSync(loop, loop);
      expect(await findModels(loop)).toEqual([loop]);
    });
  });

  it('takes a name longer than the system allows for itself', async () => {
    const long = 'n'.repeat(5000);
    expect(await findModels(long)).toEqual([long]);
  });

  it('takes a single file for itself', async () => {
    await withFolder({ 'm.gguf': 'x' }, async (folder) => {
      expect(await findModels(join(folder, 'm.gguf'))).toEqual([join(folder, 'm.gguf')]);
    });
  });
});
