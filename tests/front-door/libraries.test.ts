// The law as data, for others to build on: the packages `rules` and `packs` are packed as they would be
// published and installed without a network in an empty folder, where the examples of their pages run.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, ROOT, type Ran } from './testing/command.ts';

const empty = newFolder('weighbridge-libraries-');

/** What they need of ours and of others; a registry would give the same. */
const OURS = ['core', 'rules', 'packs'];
const OTHERS = ['@marcbachmann/cel-js', 'yaml', 'zod'];

beforeAll(() => {
  const compiler = join(ROOT, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
  const built = called(
    process.execPath,
    [compiler, '-b', ...OURS.map((name) => `packages/${name}`)],
    ROOT,
  );
  mustEnd(built);
  const parcels = newFolder('weighbridge-parcels-');
  for (const folder of [
    ...OURS.map((name) => join(ROOT, 'packages', name)),
    ...OTHERS.map((name) => join(ROOT, 'node_modules', name)),
  ])
    mustEnd(npm(['pack', '--ignore-scripts', '--pack-destination', parcels], folder));
  writeFileSync(join(empty, 'package.json'), '{"private": true, "type": "module"}\n');
  const tarballs = readdirSync(parcels).map((name) => join(parcels, name));
  const install = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const ran = npm([...install, ...tarballs], empty);
  mustEnd(ran);
}, 120_000);

describe('rules and packs alone', () => {
  it('install offline in an empty folder, with nothing else of ours but core', () => {
    const ours = readdirSync(join(empty, 'node_modules', '@weighbridge'));
    expect(ours.toSorted()).toEqual(OURS.toSorted());
    const others = readdirSync(join(empty, 'node_modules')).filter((name) => !/^[.@]/.test(name));
    expect(others.toSorted()).toEqual(['yaml', 'zod']);
  });

  it.each(['rules', 'packs'])('the example on the page of %s runs and says something', (name) => {
    const page = readFileSync(
      join(empty, 'node_modules', '@weighbridge', name, 'README.md'),
      'utf8',
    );
    const [, example = ''] = /^```js\n(.*?)^```$/ms.exec(page) ?? [];
    writeFileSync(join(empty, `${name}.js`), example);
    const ran = called(process.execPath, [`${name}.js`], empty);
    expect({ exit: ran.exit, talk: ran.talk }).toEqual({ exit: 0, talk: '' });
    expect(ran.out).toMatch(name === 'rules' ? /^art-53-1-a \w+\n/ : /^eu-ai-act .*duties/);
  });

  it('carry types, every kept version, the YAML of every pack, and neither sources nor tests', () => {
    const rules = filesOf('rules');
    expect(rules).toContain('dist/index.d.ts');
    expect(rules.filter((path) => path.startsWith('src/') || path.includes('.test.'))).toEqual([]);
    const packs = filesOf('packs');
    const kept = readdirSync(join(ROOT, 'packages', 'packs', 'kept'));
    expect(packs.filter((path) => path.startsWith('kept/'))).toHaveLength(kept.length);
    for (const path of ['eu-ai-act/pack.yaml', 'vocabulary/model.yaml'])
      expect(packs).toContain(path);
  });
});

function mustEnd({ exit, out, talk }: Ran): void {
  if (exit !== 0) throw new Error(out + talk);
}

function filesOf(name: string): readonly string[] {
  const folder = join(empty, 'node_modules', '@weighbridge', name);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
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
