import { readdirSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { exampleFolder, weighbridge } from './testing/command.ts';

const cwd = exampleFolder();
const call = (...args: string[]) => weighbridge(args, { cwd });

describe('help', () => {
  it('fits one screen of 80 by 24, names the commands that exist and ends with the exit codes', () => {
    const { exit, out, talk } = call('--help');
    expect({ exit, talk }).toEqual({ exit: 0, talk: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.at(-1)).toMatch(/^ {2}exit +0 nothing/);
    for (const verb of ['inspect', 'check', 'replay', 'why', 'init', 'rules'])
      expect(out).toContain(` ${verb} `);
  });

  it.each(['inspect', 'check', 'replay', 'why', 'init', 'rules'])(
    'of %s begins with its call and three examples, within 80 columns',
    (verb) => {
      const { out } = call('help', verb);
      const lines = out.split('\n');
      expect(lines[1]).toMatch(new RegExp(`^ {2}weighbridge ${verb} `));
      expect(lines.slice(3, 6).every((line) => line.startsWith('  weighbridge '))).toBe(true);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(call(verb, '--help').out).toBe(out);
    },
  );

  it('of a code says what it means and what to do; of a family lists its codes', () => {
    expect(call('help', 'gguf.truncated').out).toMatch(
      /gguf\.truncated {3}fault, since 0\.1\.0\n\n[\s\S]*do: /,
    );
    expect(call('help', 'WB-U01').exit).toBe(0);
    expect(call('help', 'supply').out).toContain('supply.unsigned');
    expect(call('help', 'gguf.truncatd').talk).toContain('do: weighbridge help gguf.truncated\n');
  });
});

describe('the version', () => {
  it('comes with every pack at hand and its digest', () => {
    const { out } = call('--version');
    expect(out).toMatch(/^weighbridge \d+\.\d+\.\d+\n/);
    expect(out).toMatch(/^eu-ai-act@\S+ +sha256 [0-9a-f]{64}$/m);
  });
});

describe('a wrong call', () => {
  it.each([
    [
      'an option that does not exist',
      ['check', 'x', '--as-off', '2027-12-02'],
      'check x --as-of 2027-12-02',
    ],
    ['a command that does not exist', ['chek', 'lantern-nano'], 'check lantern-nano'],
    ['a target without a command', ['lantern-nano', '--ascii'], 'check lantern-nano --ascii'],
    ['an option before the command', ['--quiet', 'check', 'x'], 'check --quiet x'],
    ['no target', ['check', '--strict'], 'check --strict .'],
    [
      'a word that an option does not have',
      ['check', 'x', '--format=jsn'],
      'check x --format=json',
    ],
    [
      'the American spelling with a wrong word',
      ['check', 'x', '--color', 'nevr'],
      'check x --colour never',
    ],
    ['no rule', ['why', 'ticket.json'], 'why ticket.json art-53-1-d'],
    ['a word too many', ['why', 'ticket.json', 'a', 'b'], 'why ticket.json a'],
    ['a rule that does not exist', ['rules', 'show', 'art-53-1-z'], 'rules show art-53-1-a'],
    ['a pack that does not exist', ['rules', 'test', 'eu-ai-ac'], 'rules test eu-ai-act'],
    [
      'a folder that output cannot go to',
      ['check', 'x', '--output', 'no/x.txt'],
      'check x --output x.txt',
    ],
    ['a name with spaces', ['chek', 'my model; rm -rf ~'], "check 'my model; rm -rf ~'"],
  ])('with %s comes with the nearest right one', (_what, args, right) => {
    const ran = call(...args);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.talk).toContain(`\n  do: weighbridge ${right}\n`);
    expect(ran.talk.endsWith('exit 2: wrong call\n')).toBe(true);
  });

  it.each([
    ['a day that is none', ['check', 'lantern-nano', '--as-of', '2027-02-30'], '2027-02-30'],
    ['a role that is none', ['check', 'lantern-nano', '--role', 'pubisher'], 'publisher'],
    ['a place that is none', ['check', 'lantern-nano', '--place', 'ZZZ'], 'ZZZ'],
    ['a use that is none', ['check', 'lantern-nano', '--use', 'sectr=health'], 'use.sectr'],
    ['a name on a hub', ['check', 'hf:example-lab/alder-7b'], 'folders and files'],
    ['a policy that is a device', ['check', 'lantern-nano', '--policy', '/dev/null'], '/dev/null'],
    ['a use in a folder', ['check', 'lantern-nano', '--use', '.'], 'no file'],
    ['a rule of no ticket', ['check', 'lantern-nano', '--why', 'art-99'], 'art-99'],
    ['a file to init', ['init', 'lantern-nano/LICENSE'], 'weighbridge init lantern-nano'],
  ])('with %s ends with 2 and says what', (_what, args, word) => {
    const ran = call(...args);
    expect(ran).toMatchObject({ exit: 2, out: '' });
    expect(ran.talk).toContain(word);
    expect(ran.talk.endsWith('exit 2: wrong call\n')).toBe(true);
  });
});

describe('how it looks', () => {
  it('has colour in a pipe only when it is forced, by variable or option', () => {
    const coloured = (args: string[], env = {}) =>
      weighbridge(['check', 'lantern-nano', '--quiet', ...args], { cwd, env }).out.includes(
        '\u001B[',
      );
    expect(coloured([])).toBe(false);
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(coloured(['--colour', 'always'], { NO_COLOR: '1' })).toBe(true);
    expect(coloured(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false);
  });

  it('has the same characters with and without colour', () => {
    const plain = call('check', 'lantern-nano').out;
    const coloured = call('check', 'lantern-nano', '--colour', 'always').out;
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it.each([{ COLUMNS: '80' }, { COLUMNS: '120' }])('keeps to its width: %o', (env) => {
    const { out } = weighbridge(['check', 'lantern-nano', '--all'], { cwd, env });
    expect(Math.max(...out.split('\n').map((line) => Array.from(line).length))).toBeLessThanOrEqual(
      Number(env.COLUMNS),
    );
    expect(out).not.toContain('\n\n\n');
  });

  it('is plain ASCII when asked, in a dumb terminal and outside UTF-8', () => {
    for (const ran of [
      call('check', 'lantern-nano', '--ascii'),
      weighbridge(['check', 'lantern-nano'], { cwd, env: { TERM: 'dumb' } }),
      weighbridge(['check', 'lantern-nano'], { cwd, env: { LC_ALL: 'C' } }),
    ]) {
      expect(ran.out).toMatch(/^[\n -~]*$/);
      expect(ran.out).toContain('[?] unknown');
    }
  });
});

describe('several models', () => {
  it('of a folder give one ticket each', () => {
    mkdirSync(join(cwd, 'shelf', 'one two'), { recursive: true });
    mkdirSync(join(cwd, 'shelf', 'three'));
    writeFileSync(join(cwd, 'shelf', 'one two', 'README.md'), '# One\n');
    writeFileSync(join(cwd, 'shelf', 'three', 'README.md'), '# Three\n');
    const { out } = call('check', 'shelf');
    expect(out.match(/ {2}ticket /g)).toHaveLength(2);
    expect(call('check', 'shelf', '--format', 'json').out.trimEnd().split('\n')).toHaveLength(2);
    expect(call('check', 'shelf').talk).toMatch(/why: weighbridge check 'shelf\/one two' --why /);
    expect(readdirSync(join(cwd, 'shelf'))).toEqual(['one two', 'three']);
  });
});
