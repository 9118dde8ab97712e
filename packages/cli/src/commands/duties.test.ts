import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { recordingShell } from '../testing/shell.ts';

async function dutiesOf(...args: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'weighbridge-duties-'));
  writeFileSync(join(cwd, 'slip.yaml'), 'stack:\n  - {layer: 1, kind: base-modle, name: a}\n');
  writeFileSync(join(cwd, 'deep.yaml'), '['.repeat(10_000));
  const shell = { ...recordingShell(), cwd };
  const exit = await run(['duties', '.', ...args], shell);
  return { exit, talk: shell.said.talk };
}

describe('weighbridge duties', () => {
  it('tells what is wrong in the file of a chain with line, column, caret and the nearest word', async () => {
    const { exit, talk } = await dutiesOf('--chain', 'slip.yaml');
    expect(exit).toBe(2);
    expect(talk).toContain('fault chain.shape   slip.yaml:2:16');
    expect(talk).toContain('^^^^^^^^^^^^^^^^');
    expect(talk).toContain('do: write base-model');
  });

  it('refuses a chain that is nested ten thousand deep', async () => {
    const { exit, talk } = await dutiesOf('--chain', 'deep.yaml');
    expect(exit).toBe(2);
    expect(talk).toContain('fault WB-S04   deep.yaml:1:1');
  });

  it('refuses a timeline of places side by side, and says what can be called', async () => {
    const { exit, talk } = await dutiesOf('--compare', 'EU,KR', '--timeline');
    expect(exit).toBe(2);
    expect(talk).toContain('do: weighbridge duties . --compare EU,KR\n');
  });

  it('draws one model in a picture, and says what can be called for several', async () => {
    const cwd = modelFolders();
    const shell = { ...recordingShell(), cwd };
    expect(await run(['duties', 'a', 'b', '--format', 'svg'], shell)).toBe(2);
    expect(shell.said.talk).toContain('do: weighbridge duties a --format svg\n');
  });

  it('ends undecided, with the fault, where a file of the model cannot be read', async () => {
    const cwd = modelFolders();
    const shell = { ...recordingShell(), cwd };
    expect(await run(['duties', 'a', '--place', 'EU'], shell)).toBe(0);
    expect(await run(['duties', 'b', '--place', 'EU'], shell)).toBe(3);
    expect(shell.said.talk).toContain('fault gguf.truncated');
    expect(shell.said.talk).toContain('exit 3: could not decide (1 file not read)');
  });
});

/** A sound model folder `a`, and `b` whose weights end before they begin. */
function modelFolders(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'weighbridge-duties-'));
  for (const name of ['a', 'b']) {
    mkdirSync(join(cwd, name));
    writeFileSync(join(cwd, name, 'README.md'), '# Alder\n');
  }
  writeFileSync(join(cwd, 'b', 'alder.gguf'), 'GGUF\u0003');
  return cwd;
}
