import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledIn, exampleFolder, newFolder, ROOT, type Ran } from './testing/command.ts';

const empty = newFolder();
const tarball = packed();

describe('the published package', () => {
  it('installs offline in an empty folder, without dependencies or scripts', () => {
    writeFileSync(join(empty, 'package.json'), '{"private": true}\n');
    const ran = npm(
      ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball],
      empty,
    );
    expect({ exit: ran.exit, talk: ran.exit === 0 ? '' : ran.talk }).toEqual({ exit: 0, talk: '' });
    expect(
      readdirSync(join(empty, 'node_modules')).filter((name) => !name.startsWith('.')),
    ).toEqual(['weighbridge']);
  });

  it('carries its readme, its licence, those of what it bundles, and no tests or sources', () => {
    const folder = join(empty, 'node_modules', 'weighbridge');
    expect(readdirSync(folder).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
    ]);
    expect(readFileSync(join(folder, 'LICENSE'), 'utf8')).toContain('Apache License');
    const notices = readFileSync(join(folder, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['commander', 'yaml', 'zod'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /\.(?:ts|map)$/.test(name))).toEqual([]);
  });

  it('weighs a model, replays its ticket and runs the cases of its packs', () => {
    cpSync(join(exampleFolder(), 'lantern-nano'), join(empty, 'lantern-nano'), { recursive: true });
    const check = npx(['check', 'lantern-nano', '--format', 'json', '--output', 'ticket.json']);
    expect(check.exit).toBe(1);
    expect(npx(['replay', 'ticket.json']).exit).toBe(0);
    expect(npx(['rules', 'test', 'house-starter']).exit).toBe(0);
    expect(npx(['help', 'gguf.truncated']).out).toContain('gguf.truncated');
  });

  it('has the short name wb', () => {
    expect(existsSync(join(empty, 'node_modules', '.bin', 'wb'))).toBe(true);
  });
});

function packed(): string {
  const folder = newFolder('weighbridge-packed-');
  bundledIn(folder);
  for (const name of ['package.json', 'README.md'])
    cpSync(join(ROOT, 'packages', 'cli', name), join(folder, name));
  mkdirSync(join(folder, 'out'));
  const ran = npm(['pack', '--json', '--pack-destination', 'out'], folder);
  expect(ran.exit).toBe(0);
  const [name = ''] = readdirSync(join(folder, 'out'));
  return join(folder, 'out', name);
}

function npx(args: readonly string[]): Ran {
  return called('npx', ['--offline', 'weighbridge', ...args], empty);
}

function npm(args: readonly string[], cwd: string): Ran {
  return called('npm', args, cwd);
}

// npm passes its own settings on to what it starts; a stranger's shell has none of them.
function called(command: string, args: readonly string[], cwd: string): Ran {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
  );
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { exit: status, out: stdout, talk: stderr };
}
