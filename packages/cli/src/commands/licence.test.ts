import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { recordingShell } from '../testing/shell.ts';

interface Asked {
  readonly args?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

async function licenceOf(card: string, { args = [], files = {} }: Asked = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'weighbridge-licence-'));
  mkdirSync(join(cwd, 'model'));
  writeFileSync(join(cwd, 'model', 'README.md'), card);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, 'model', name), text);
  const shell = { ...recordingShell(), cwd };
  const exit = await run(['licence', 'model', ...args], shell);
  return { exit, ...shell.said };
}

describe('weighbridge licence', () => {
  it('shows the licence that a card declares, with file and line', async () => {
    const { out } = await licenceOf('---\nlicense: mit\n---\n# A model\n');
    expect(out).toMatch(/weights\s+mit\s+README\.md:2/u);
  });

  it('shows the words by which a licence file differs from the known text', async () => {
    const text = readFileSync(new URL('../../../../LICENSE', import.meta.url), 'utf8');
    const card = '---\nlicense: apache-2.0\n---\n# A model\n';
    const files = { LICENSE: text.replace('perpetual,', 'revocable,') };
    const { exit, out } = await licenceOf(card, { files });
    expect(out).toMatch(/LICENSE\s+not apache-2\.0: its text, with words changed/u);
    expect(out).toMatch(/line \d+, \w+\n\s+− perpetual\n\s+\+ revocable/u);
    expect(exit).toBe(1);
  });

  it('says so where a folder declares none', async () => {
    const { out } = await licenceOf('# A model\n');
    expect(out).toContain('no licence was found in this folder');
  });

  it('gives the same as JSON and as Markdown', async () => {
    const card = '---\nlicense: mit\n---\n# A model\n';
    const json: unknown = JSON.parse((await licenceOf(card, { args: ['--format', 'json'] })).out);
    expect(json).toMatchObject({ components: [{ component: 'weights', licence: 'mit' }] });
    expect((await licenceOf(card, { args: ['--format', 'markdown'] })).out).toContain(
      '| weights | mit |',
    );
  });
});
