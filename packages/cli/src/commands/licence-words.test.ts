import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticesSchema, stackVerdictSchema, useVerdictSchema } from '@weighbridge/licences/schema';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { recordingShell } from '../testing/shell.ts';

const CHAIN = `stack:
  - { layer: 1, kind: base-model, name: Llama 3.1 8B, licence: llama-3.1-community }
  - { layer: 2, kind: fine-tune, name: "<chat>", licence: llama-3.1-community, from: [1], declared_tag: apache-2.0 }
actor: { domicile: US, type: company, monthly_active_users: 200000 }
plan: { use: publish-weights, distribute_weights: true }
`;

async function licence(...args: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'weighbridge-licence-'));
  writeFileSync(join(cwd, 'chain.yaml'), CHAIN);
  mkdirSync(join(cwd, 'model'));
  writeFileSync(join(cwd, 'model', 'README.md'), '---\nlicense: llama3.1\n---\n# A model\n');
  const shell = { ...recordingShell(), cwd };
  const exit = await run(['licence', ...args], shell);
  return { exit, ...shell.said };
}

describe('weighbridge licence explain', () => {
  it('prints each term with its section', async () => {
    const { out, exit } = await licence('explain', 'llama-3.1-community');
    expect(out).toMatch(/naming duty\s+required; prefix: Llama\s+§1\.b\.i/u);
    expect(exit).toBe(0);
  });

  it('takes an SPDX identifier, a Hub tag, a fact', async () => {
    expect((await licence('explain', 'Apache-2.0')).out).toContain('Apache License 2.0');
    expect((await licence('explain', 'llama3.1')).out).toContain('llama-3.1-community');
    expect((await licence('explain', 'C06')).out).toContain('not settled');
  });

  it('says which texts a tag of several stands for', async () => {
    const { exit, talk } = await licence('explain', 'gemma');
    expect(exit).toBe(2);
    expect(talk.replaceAll(/\s+/gu, ' ')).toContain('stands for 2 texts');
  });

  it('names the nearest licence where there is no such record', async () => {
    const { exit, talk } = await licence('explain', 'llama-3.1-comunity');
    expect(exit).toBe(2);
    expect(talk).toContain('weighbridge licence explain llama-3.1-community');
  });
});

describe('weighbridge licence stack', () => {
  it('ends with 1 where the plan is blocked, and says where that stands', async () => {
    const { exit, out } = await licence('stack', 'chain.yaml');
    expect(exit).toBe(1);
    expect(out).toContain('BLOCKED');
    expect(out).toContain('§1.b.i');
  });

  it('gives the same as JSON, Markdown and a picture without a foreign tag in it', async () => {
    const json = stackVerdictSchema.parse(
      JSON.parse((await licence('stack', 'chain.yaml', '--format', 'json')).out),
    );
    expect(json).toMatchObject({ schema: 'weighbridge.licence-stack/1', verdict: 'blocked' });
    expect((await licence('stack', 'chain.yaml', '--format', 'markdown')).out).toContain(
      '&lt;chat',
    );
    const picture = (await licence('stack', 'chain.yaml', '--format', 'svg')).out;
    expect(picture).toContain('&lt;chat&gt;');
    expect(picture).not.toContain('<chat>');
  });

  it('takes a folder for the chain that its dossier tells', async () => {
    const { exit, out } = await licence('stack', 'model', '--use', 'domicile=US');
    expect(out).toContain('llama-3.1-community');
    expect([0, 3]).toContain(exit);
  });

  it('tells a fault of the file with its place', async () => {
    const { exit, talk } = await licence('stack', 'model/README.md');
    expect(exit).toBe(2);
    expect(talk).toContain('model/README.md');
  });
});

describe('weighbridge licence use', () => {
  it('is unclear without the month of counting, and names it', async () => {
    const call = ['use', 'model', '--place', 'US', '--use', 'domicile=US'];
    const { exit, out } = await licence(...call, '--users', '800e6');
    expect(exit).toBe(3);
    expect(out).toContain('2024-06');
    expect((await licence(...call, '--users', '800e6@2024-06')).exit).toBe(1);
    expect((await licence(...call, '--users', '300e6@2024-06')).exit).toBe(0);
  });

  it('and notice follow their published shapes', async () => {
    const used = (await licence('use', 'model', '--format', 'json')).out;
    expect(useVerdictSchema.parse(JSON.parse(used)).components.length).toBe(1);
    const asked = (await licence('notice', 'model', '--format', 'json')).out;
    expect(noticesSchema.parse(JSON.parse(asked)).notices.length).toBe(1);
  });

  it('refuses what is no number and no fact of a use', async () => {
    expect((await licence('use', 'model', '--users', 'many')).exit).toBe(2);
    expect((await licence('use', 'model', '--use', 'colour=blue')).exit).toBe(2);
  });
});

describe('weighbridge licence diff, choose and notice', () => {
  it('show terms side by side', async () => {
    const { out } = await licence('diff', 'llama-2-community', 'llama-3.1-community');
    expect(out).toMatch(/output training\n\s+− banned/u);
  });

  it('choose among licences for a release', async () => {
    const { out } = await licence(
      'choose',
      '--base',
      'llama-3.1-community',
      '--aim',
      'eu-exemption',
    );
    expect(out).toMatch(/BLOCKED\s+apache-2\.0/u);
    expect((await licence('choose', '--aim', 'fame')).exit).toBe(2);
  });

  it('list what has to travel with copies', async () => {
    const { out } = await licence('notice', 'model');
    expect(out).toContain('Built with Llama');
    expect(out).toContain('§1.b.iii');
  });
});

describe('weighbridge licence watch', () => {
  it('is quiet about terms that stand as they were kept, and tells those that changed', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'weighbridge-watch-'));
    const kept = (await licence('explain', 'llama-3.1-community', '--format', 'json')).out;
    writeFileSync(join(cwd, 'same.json'), kept);
    const shell = { ...recordingShell(), cwd };
    expect(await run(['licence', 'watch', 'same.json'], shell)).toBe(0);
    writeFileSync(join(cwd, 'other.json'), kept.replace('allowed-with-naming', 'banned-any'));
    const other = { ...recordingShell(), cwd };
    expect(await run(['licence', 'watch', 'other.json'], other)).toBe(1);
    expect(other.said.out).toContain('banned any');
  });

  it('refuses what is no record', async () => {
    expect((await licence('watch', 'chain.yaml')).exit).toBe(2);
  });
});
