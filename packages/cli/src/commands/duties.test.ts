import { mkdtempSync, writeFileSync } from 'node:fs';
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
});
