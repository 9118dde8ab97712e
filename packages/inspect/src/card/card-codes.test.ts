import { describe, expect, it } from 'vitest';
import { inspectTarget } from '../inspect-target.ts';
import { TINY, withFolder, zeros } from '../testing/model-folder.ts';

async function found(card: string | undefined): Promise<readonly string[]> {
  const files = {
    'model.safetensors': zeros(TINY),
    ...(card === undefined ? {} : { 'README.md': card }),
  };
  const { dossier } = await withFolder(files, (folder) => inspectTarget(folder));
  return [...dossier.findings, ...dossier.faults].map(({ code }) => code);
}

describe('a folder of weights', () => {
  it('without a card lacks it, and nothing is said of what a card would say', async () => {
    const codes = await found(undefined);
    expect(codes).toContain('card.missing');
    expect(codes).not.toContain('card.no-licence');
  });

  it('with a card does not lack it', async () => {
    expect(await found('# Tiny\n')).not.toContain('card.missing');
  });

  it('whose card opens with a list where fields belong has a fault at the list', async () => {
    expect(await found('---\n- license\n- mit\n---\n# Tiny\n')).toContain('card.front-matter');
  });
});
