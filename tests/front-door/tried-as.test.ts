import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSafetensors } from '@weighbridge/artefacts';
import { describe, expect, it } from 'vitest';
import { exampleFolder, newFolder, weighbridge } from './testing/command.ts';

describe('a publisher with a safetensors folder and no network', () => {
  it('weighs it; nothing is asked of any network', () => {
    const cwd = exampleFolder();
    const env = { HTTPS_PROXY: 'http://127.0.0.1:1', HTTP_PROXY: 'http://127.0.0.1:1' };
    const call = ['check', '.', '--offline', '--role', 'publisher', '--place', 'EU'];
    const ran = weighbridge(call, { cwd: join(cwd, 'lantern-nano'), env });
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain('LAW  EU AI Act');
    expect(ran.talk).not.toContain('network');
  });

  it('gets a weighbridge.yaml to fill in that can be weighed as it is, and keeps it', () => {
    const cwd = exampleFolder();
    const path = join(cwd, 'lantern-nano', 'weighbridge.yaml');
    expect(weighbridge(['init', 'lantern-nano'], { cwd }).exit).toBe(2);
    const before = readFileSync(path, 'utf8');
    expect(weighbridge(['init', 'lantern-nano', '--force'], { cwd }).talk).toBe(
      'written   lantern-nano/weighbridge.yaml\nweigh: weighbridge check lantern-nano\n',
    );
    const written = readFileSync(path, 'utf8');
    expect(written).not.toBe(before);
    expect(written).toContain('# commercial_activity: true');
    expect(weighbridge(['check', 'lantern-nano', '--quiet'], { cwd }).talk).not.toContain('fault');
    const again = weighbridge(['init', 'lantern-nano'], { cwd });
    expect(again).toMatchObject({ exit: 2, out: '' });
    expect(again.talk).toContain('lantern-nano/weighbridge.yaml is there already');
    expect(readFileSync(path, 'utf8')).toBe(written);
  });
});

describe('a platform engineer in CI with a truncated GGUF', () => {
  it('gets exit 3, the fault with its byte, and the exit line last', () => {
    const cwd = exampleFolder();
    const gguf = join(cwd, 'lantern-nano', 'lantern-nano-bf16.gguf');
    truncateSync(gguf, 152);
    const ran = weighbridge(['check', gguf], { cwd, env: { CI: 'true' } });
    expect(ran.exit).toBe(3);
    expect(ran.out).toMatch(/gguf\.truncated\n[^●○]*lantern-nano-bf16\.gguf, byte \d+\n/);
    expect(ran.talk).toMatch(/^exit 3: could not decide \(.*1 file not read.*\)\n$/);
  });

  it('gets annotations, and the ticket in the step summary, on GitHub', () => {
    const cwd = exampleFolder();
    const summary = join(cwd, 'summary.md');
    writeFileSync(summary, 'before\n');
    const env = { CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    const { talk } = weighbridge(['check', 'lantern-nano', '--quiet'], { cwd, env });
    expect(talk).toContain('::warning file=lantern-nano/weighbridge.yaml,line=1,title=eu-ai-act/');
    expect(talk.trimEnd().split('\n').at(-1)).toMatch(/^exit 1: /);
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n[\s\S]*REVIEW[\s\S]*Art 53/);
  });
});

describe('someone whose weighbridge.yaml has a typo', () => {
  it('gets line, column and the nearest key, and nothing is weighed', () => {
    const cwd = exampleFolder();
    const path = join(cwd, 'lantern-nano', 'weighbridge.yaml');
    const text = readFileSync(path, 'utf8').replace('training_compute:', 'training_computer:');
    writeFileSync(path, text);
    const line = text.split('\n').findIndex((one) => one.includes('training_computer')) + 1;
    const ran = weighbridge(['check', 'lantern-nano'], { cwd });
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.talk).toContain(
      `fault declaration.unknown-key   lantern-nano/weighbridge.yaml:${line}:3\n`,
    );
    expect(ran.talk).toContain('do: write `model.training_compute`');
  });
});

describe('someone who claims 7 million parameters over 8 million in the bytes', () => {
  const cwd = newFolder();
  const { header, sizeBytes } = eightMillion();
  writeFileSync(join(cwd, 'model.safetensors'), header);
  truncateSync(join(cwd, 'model.safetensors'), sizeBytes);
  writeFileSync(join(cwd, 'weighbridge.yaml'), 'model:\n  parameters: 7e6\n');

  it('gets a finding that names both places, and the bytes count', () => {
    const { exit, out } = weighbridge(['check', '.'], { cwd });
    expect(exit).toBe(1);
    expect(out).toMatch(/medium .*`model\.parameters`/);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /weighbridge\.yaml:2, model\.safetensors, byte \d+/,
    );
    const dossier: unknown = JSON.parse(
      weighbridge(['inspect', '.', '--format', 'json'], { cwd }).out,
    );
    expect(dossier).toMatchObject({ facts: { 'model.parameters': { value: 8_388_608 } } });
  });

  it('gets it for a claim in the model card too', () => {
    writeFileSync(join(cwd, 'weighbridge.yaml'), '');
    writeFileSync(join(cwd, 'README.md'), '# Birch\n\nBirch has 7 million parameters.\n');
    const { out } = weighbridge(['inspect', '.'], { cwd });
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/README\.md:3, model\.safetensors, byte \d+/);
  });

  // The header is real, the 16 MiB of tensor data are a hole in the file.
  function eightMillion() {
    const bytes = 2 * 8_388_608;
    const whole = writeSafetensors(
      [{ name: 'w', type: 'BF16', shape: [2048, 4096], bytes: new Uint8Array(bytes) }],
      {},
    );
    return { header: whole.subarray(0, whole.length - bytes), sizeBytes: whole.length };
  }
});
