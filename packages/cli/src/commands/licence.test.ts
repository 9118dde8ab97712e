import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { recordingShell } from '../testing/shell.ts';

async function licenceOf(card: string, ...args: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'weighbridge-licence-'));
  mkdirSync(join(cwd, 'model'));
  writeFileSync(join(cwd, 'model', 'README.md'), card);
  const shell = { ...recordingShell(), cwd };
  const exit = await run(['licence', 'model', ...args], shell);
  return { exit, ...shell.said };
}

describe('weighbridge licence', () => {
  it('shows the licence that a card declares, with file and line', async () => {
    const { out } = await licenceOf('---\nlicense: mit\n---\n# A model\n');
    expect(out).toMatch(/weights\s+mit\s+README\.md:2/u);
  });

  it('says so where a folder declares none', async () => {
    const { out } = await licenceOf('# A model\n');
    expect(out).toContain('no licence was found in this folder');
  });

  it('gives the same as JSON and as Markdown', async () => {
    const card = '---\nlicense: mit\n---\n# A model\n';
    const json: unknown = JSON.parse((await licenceOf(card, '--format', 'json')).out);
    expect(json).toMatchObject({ components: [{ component: 'weights', licence: 'mit' }] });
    expect((await licenceOf(card, '--format', 'markdown')).out).toContain('| weights | mit |');
  });
});
