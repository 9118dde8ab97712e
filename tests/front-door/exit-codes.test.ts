import { appendFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleFolder, weighbridge } from './testing/command.ts';

let cwd: string;
beforeEach(() => {
  cwd = exampleFolder();
});

const check = (...args: string[]) => weighbridge(['check', 'lantern-nano', ...args], { cwd });

describe('the exit code of check', () => {
  it('is 1 for a finding at or above --fail-on', () => {
    const ran = check();
    expect(ran.exit).toBe(1);
    expect(ran.talk).toContain('exit 1: findings at or above medium');
  });

  it('is 2 for an empty word, which an unset variable leaves behind', () => {
    for (const call of [
      ['check', ''],
      ['check', 'lantern-nano', '--role', ''],
      ['check', 'lantern-nano', '--role='],
    ]) {
      const ran = weighbridge(call, { cwd });
      expect(ran.exit).toBe(2);
      expect(ran.talk).toContain('an empty word stands in the call of check');
    }
  });

  it('is 1 for good practice not met, only when practice is asked about', () => {
    rmSync(join(cwd, 'lantern-nano', 'weighbridge.yaml'));
    expect(check().exit).toBe(3);
    const ran = check('--fail-on', 'practice');
    expect(ran.exit).toBe(1);
    expect(ran.talk).toMatch(/exit 1: .*duties not met/);
  });

  it('is 3 for a duty that is unknown, when no finding weighs more', () => {
    const ran = check('--fail-on', 'high');
    expect(ran.exit).toBe(3);
    expect(ran.talk).toMatch(/exit 3: could not decide \(\d+ unknown duties/);
  });

  it('is 0 for what could not be decided with --allow-unknown, and nothing is said of it', () => {
    const ran = check('--fail-on', 'high', '--allow-unknown', '--quiet');
    expect(ran).toMatchObject({ exit: 0, talk: '' });
  });

  it('is 1 with --allow-unknown when a finding weighs enough', () => {
    expect(check('--allow-unknown').exit).toBe(1);
  });

  it('is 3 for a file that cannot be read, and the fault names the byte', () => {
    const gguf = join(cwd, 'lantern-nano', 'lantern-nano-bf16.gguf');
    truncateSync(gguf, 200);
    const ran = weighbridge(['check', gguf], { cwd });
    expect(ran.exit).toBe(3);
    expect(ran.out).toContain('gguf.truncated');
    expect(ran.out).toMatch(/lantern-nano-bf16\.gguf, byte \d+/);
    expect(ran.talk).toContain('1 file not read');
  });

  it('is 2 for a configuration at fault, before anything else', () => {
    appendFileSync(join(cwd, 'lantern-nano', 'weighbridge.yaml'), '\nmodle: {parameters: 3}\n');
    const ran = check('--allow-unknown');
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.talk.endsWith('exit 2: configuration\n')).toBe(true);
  });

  it('is 2 for a pack at fault', () => {
    writeFileSync(join(cwd, 'house.yaml'), 'pack: [broken\n');
    const ran = check('--policy', 'house.yaml');
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.talk).toContain('fault WB-S01   house.yaml:');
  });

  it('is 2 for a target that is not there, named as it was written', () => {
    const ran = weighbridge(['check', 'nowhere'], { cwd });
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.talk).toMatch(/^fault inventory\.missing {3}nowhere\n/);
    expect(ran.talk).not.toContain(cwd);
  });

  it('is that of the worst target: 2 before 1 before 3 before 0', () => {
    const gguf = 'lantern-nano/lantern-nano-bf16.gguf';
    expect(weighbridge(['check', gguf], { cwd }).exit).toBe(3);
    expect(weighbridge(['check', gguf, 'lantern-nano'], { cwd }).exit).toBe(1);
    expect(weighbridge(['check', gguf, 'lantern-nano', 'nowhere'], { cwd }).exit).toBe(2);
  });
});

describe('the exit code of inspect', () => {
  it('is 0 for a file read whole without a finding', () => {
    const ran = weighbridge(['inspect', 'lantern-nano/model.safetensors', '--quiet'], { cwd });
    expect(ran).toMatchObject({ exit: 0, talk: '' });
  });

  it('is 1 for a finding, 3 for a file not read, 2 for a configuration at fault', () => {
    expect(weighbridge(['inspect', 'lantern-nano'], { cwd }).exit).toBe(1);
    expect(weighbridge(['inspect', 'lantern-nano', '--fail-on', 'high'], { cwd }).exit).toBe(0);
    truncateSync(join(cwd, 'lantern-nano', 'model.safetensors'), 100);
    expect(weighbridge(['inspect', 'lantern-nano/model.safetensors'], { cwd }).exit).toBe(3);
    writeFileSync(join(cwd, 'lantern-nano', 'weighbridge.yaml'), 'modle: 1\n');
    const ran = weighbridge(['inspect', 'lantern-nano'], { cwd });
    expect(ran.exit).toBe(2);
    expect(ran.out).toContain('weighbridge.yaml:1:1');
  });
});

describe('what is said where', () => {
  it('has the report on stdout, and on stderr the exit line and a call to paste', () => {
    const { out, talk } = check();
    expect(out).toMatch(/^ {2}lantern-nano {2,}ticket [0-9a-z]{4}-[0-9a-z]{4}\n/);
    expect(out).toContain('Information, not legal advice.\n');
    expect(out).not.toMatch(/^exit/m);
    const lines = talk.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^exit 1: /);
    expect(lines[1]).toMatch(/^why: weighbridge check lantern-nano --why \S+$/);
  });

  it('ends with a call that works when pasted', () => {
    const call = check('--role', 'publisher').talk.trimEnd().split('\n').at(-1) ?? '';
    const words = call.replace('why: weighbridge ', '').split(' ');
    expect(weighbridge(words, { cwd }).out).toMatch(/^ {2}rule {3}[a-z-]+@/m);
  });

  it('has no clock, host or absolute path on stdout', () => {
    for (const format of ['table', 'json', 'markdown', 'sarif']) {
      const { out } = weighbridge(['check', join(cwd, 'lantern-nano'), '--format', format], {
        cwd,
      });
      expect(out).not.toContain(cwd);
      expect(out).not.toMatch(/\d\d:\d\d:\d\d/);
    }
  });

  it('prints the plate and the exit line only when quiet is asked', () => {
    const { out, talk } = check('--quiet');
    expect(out).toMatch(/^ {2}‖ REVIEW {3}/);
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    expect(talk.trimEnd().split('\n')).toHaveLength(1);
  });

  it('has the exit line last in CI, also when it is 0', () => {
    const env = { CI: 'true' };
    const ran = weighbridge(['check', 'lantern-nano', '--fail-on', 'high', '--allow-unknown'], {
      cwd,
      env,
    });
    expect(ran).toMatchObject({ exit: 0, talk: 'exit 0\n' });
    expect(weighbridge(['check', 'lantern-nano'], { cwd, env }).talk).toMatch(/^exit 1: .*\n$/);
  });
});
