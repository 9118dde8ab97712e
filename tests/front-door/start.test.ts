import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledIn, newFolder, ROOT, type Ran } from './testing/command.ts';

const copy = newFolder();
for (const name of ['package.json', 'examples/lantern-nano', 'scripts/start.mjs'])
  cpSync(join(ROOT, name), join(copy, name), { recursive: true });
bundledIn(join(copy, 'packages', 'cli'));

/** `npm start` without its set-up, which this copy does not need. */
function start(args: readonly string[], cwd = copy): Ran {
  const call = ['start', '--silent', '--ignore-scripts', '--prefix', copy, ...args];
  const { status, stdout, stderr } = spawnSync('npm', call, { cwd, encoding: 'utf8' });
  return { exit: status, out: stdout, talk: stderr };
}

describe('npm start', () => {
  it('prints the ticket of the example and ends with 0, whatever the ticket says', () => {
    const { exit, out } = start([]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^ {2}lantern-nano {2,}ticket /);
    for (const word of ['unknown', 'exempt', 'facts.contradicted', 'Would be settled by'])
      expect(out).toContain(word);
  });

  it('is weighbridge with the words after --, seen from the folder of the call', () => {
    const there = newFolder();
    cpSync(join(copy, 'examples', 'lantern-nano'), join(there, 'mine'), { recursive: true });
    expect(start(['--', 'check', 'mine', '--quiet'], there).exit).toBe(1);
    expect(start(['--', 'check', 'nowhere'], there).exit).toBe(2);
    expect(start(['--', '--version']).out).toMatch(/^weighbridge \d/);
  });
});

describe('the machine that set-up runs on', () => {
  const script = join(ROOT, 'scripts', 'runtime.mjs');

  it.each([
    ['Linux x64 with glibc needs nothing but Node 20', ['linux', 'x64', '2.36', '20.0.0'], ''],
    ['Linux without glibc needs its own', ['linux', 'x64', '', '20.19.0'], 'is 20.19.0'],
    ['another processor needs its own', ['linux', 'arm64', '2.36', '22.12.0'], 'is 22.12.0'],
    ['a Mac with Node 22.13 will do', ['darwin', 'arm64', '', '22.13.0'], ''],
    ['a Mac with Node 24 will do', ['darwin', 'arm64', '', '24.0.0'], ''],
    ['Windows with Node 18 is refused', ['win32', 'x64', '', '18.20.4'], 'is 18.20.4'],
  ])('%s', (_claim, [platform, arch, glibc, node], said) => {
    const code = `import { refusal } from ${JSON.stringify(script)};
      const [platform, arch, glibc, node] = process.argv.slice(1);
      process.stdout.write(refusal({ platform, arch, glibc: glibc || undefined, node }) ?? '');`;
    const words = [platform, arch, glibc, node].map(String);
    const line = execFileSync(process.execPath, ['--input-type=module', '-e', code, ...words], {
      encoding: 'utf8',
    });
    expect(line === '').toBe(said === '');
    expect(line).toContain(said);
    expect(line).not.toContain('\n');
    if (said !== '') expect(line).toMatch(/needs Node 22\.13 or newer .*Install Node 24/);
  });
});
