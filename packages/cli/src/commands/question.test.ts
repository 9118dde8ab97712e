import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { recordingShell } from '../testing/shell.ts';

async function checkedWith(use: string, ...files: readonly (readonly [string, string])[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'weighbridge-use-'));
  mkdirSync(join(cwd, 'model'));
  for (const [name, text] of files) writeFileSync(join(cwd, name), text);
  const shell = { ...recordingShell(), cwd };
  const exit = await run(['check', 'model', '--use', use], shell);
  return { exit, talk: shell.said.talk };
}

describe('the use of a call', () => {
  it.each([
    ['alone', 'personal_data: true\nsector: helth\n', 'use.yaml:2:1'],
    ['below `use:`', 'use:\n  sector: helth\n', 'use.yaml:2:3'],
  ])(
    'in a file, %s, is told with line and column where a value does not fit',
    async (_, text, at) => {
      const { exit, talk } = await checkedWith('use.yaml', ['use.yaml', text]);
      expect(exit).toBe(2);
      expect(talk).toContain(`fault case.value   ${at}`);
    },
  );

  it('on the command line is told by its name alone', async () => {
    const { exit, talk } = await checkedWith('sector=helth');
    expect(exit).toBe(2);
    expect(talk).toContain('fault case.value   command line:1\n');
    expect(talk).toContain('use.sector');
  });
});
