import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { opennessSchema } from '@weighbridge/licences/schema';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { recordingShell } from '../testing/shell.ts';

interface Said {
  readonly exit: number;
  readonly out: string;
  readonly talk: string;
}

async function opennessOf(
  files: { readonly [path: string]: string },
  ...args: readonly string[]
): Promise<Said> {
  const cwd = mkdtempSync(join(tmpdir(), 'weighbridge-openness-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  const shell = { ...recordingShell(), cwd };
  const exit = await run(['openness', ...args], shell);
  return { exit, ...shell.said };
}

const describedWith = (...components: readonly string[]): string =>
  ['release:', '  name: Tern', '  license: {}', '  components:', ...components].join('\n');

const CLASS_III = [
  'Model architecture',
  'Model parameters (Final)',
  'Evaluation results',
  'Model card',
  'Data card',
  'Technical report',
].map((name) => `    - {name: ${name}, license: Apache-2.0}`);

const FOLDER = {
  'tern/README.md': '---\nlicense: mit\n---\n# Tern\n',
  'tern/data_card.md': '# The data\n',
};

const STATED = [
  'mof:',
  '  included: {has: [architecture, evaluation-results, data-card, technical-report, parameters-final, model-card, training-code], complete: true}',
  '  licensed_open: {has: [architecture, evaluation-results, data-card, technical-report, parameters-final, model-card, training-code], complete: true}',
].join('\n');

describe('weighbridge openness', () => {
  it('tells the class of a described release, each component with its line', async () => {
    const { exit, out } = await opennessOf({ 'tern.yml': describedWith(...CLASS_III) }, 'tern.yml');
    expect(exit).toBe(0);
    expect(out).toContain('● class III   Open Model');
    expect(out).toContain('tern.yml:5:7');
  });

  it('tells what a folder shows, and leaves open what it does not', async () => {
    const { exit, out } = await opennessOf(FOLDER, 'tern');
    expect(exit).toBe(0);
    expect(out).toMatch(/unread {6}Data card[^]*data_card\.md/);
    expect(out).toContain('settled by: mof.included');
    expect(out).toContain('no class is certain');
  });

  it('takes what a person states in weighbridge.yaml', async () => {
    const { out } = await opennessOf({ ...FOLDER, 'tern/weighbridge.yaml': STATED }, 'tern');
    expect(out).toContain('● class III   Open Model');
    expect(out).toMatch(/missing {5}Sample model outputs/);
  });

  it.each([
    ['III', 0],
    ['II', 1],
  ])('with --at-least %s ends with %i', async (numeral, exit) => {
    const said = await opennessOf(
      { 'tern.yml': describedWith(...CLASS_III) },
      'tern.yml',
      '--at-least',
      numeral,
    );
    expect(said.exit).toBe(exit);
  });

  it('with --at-least cannot decide while facts are open', async () => {
    const { exit, talk } = await opennessOf(FOLDER, 'tern', '--at-least', 'III');
    expect(exit).toBe(3);
    expect(talk).toContain('the class that was asked for is open');
  });

  it('refuses a class that there is not', async () => {
    const said = await opennessOf(FOLDER, 'tern', '--at-least', 'IV');
    expect(said.exit).toBe(2);
    expect(said.talk).toContain('is none of III, II, I');
  });

  it('gives JSON as its schema says', async () => {
    const said = await opennessOf(
      { 'tern.yml': describedWith(...CLASS_III, '    - {name: Datasets, license: BSD}') },
      'tern.yml',
      '--format',
      'json',
    );
    const read = opennessSchema.parse(JSON.parse(said.out));
    expect(read.class).toEqual({ least: 3, most: 3 });
    expect(read.differences.map(({ clause }) => clause)).toEqual(['unread']);
  });

  it('tells a component that there is not with its line, and the rest all the same', async () => {
    const text = describedWith('    - {name: Modle card}', ...CLASS_III);
    const { exit, out, talk } = await opennessOf({ 'tern.yml': text }, 'tern.yml');
    expect(exit).toBe(3);
    expect(talk).toContain('openness.unknown-component');
    expect(talk).toContain('tern.yml:5');
    expect(talk).toContain('write `Model card`');
    expect(out).toContain('● class III');
  });

  it.each(['a: [', 'name: 5', ''])('refuses a file that describes no release: %j', async (text) => {
    const { exit, out } = await opennessOf({ 'tern.yml': text }, 'tern.yml');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
  });

  it('refuses a target that is not there', async () => {
    expect((await opennessOf({}, 'tern.yml')).exit).toBe(2);
    expect((await opennessOf({}, 'tern')).exit).toBe(2);
  });

  it('tells of several targets one after the other', async () => {
    const files = { ...FOLDER, 'tern.yml': describedWith(...CLASS_III) };
    const { out } = await opennessOf(files, 'tern', 'tern.yml', '--format', 'json');
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('says only the class when quiet is asked', async () => {
    const files = { 'tern.yml': describedWith(...CLASS_III) };
    const { out } = await opennessOf(files, 'tern.yml', '--quiet');
    expect(out.trimEnd().split('\n')).toHaveLength(3);
  });
});
