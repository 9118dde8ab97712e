import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const lock = readFileSync(`${ROOT}package-lock.json`, 'utf8');
const peers = readFileSync(`${ROOT}bench/peers/package-lock.json`, 'utf8');

describe('the set-up', () => {
  it('names no host in the lock files', () => {
    expect(lock + peers).not.toMatch(/:\/\//);
  });

  it('runs no install script of a dependency that is not listed with a reason', () => {
    const allowed: unknown = JSON.parse(
      readFileSync(`${ROOT}scripts/allowed-scripts.json`, 'utf8'),
    );
    for (const reason of Object.values(Object(allowed))) expect(reason).toMatch(/\w{3,} \w+/);
  });

  it('lists the parts for every machine, or `npm ci` would take it for stale', () => {
    const packages: Record<string, { optionalDependencies?: Record<string, string> }> = Object(
      JSON.parse(lock),
    ).packages;
    const listed = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(wanted.filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('pins every dependency exactly', () => {
    for (const path of [
      'package.json',
      'bench/peers/package.json',
      ...readdirSync(`${ROOT}packages`).map((name) => `packages/${name}/package.json`),
    ]) {
      const manifest = Object(JSON.parse(readFileSync(ROOT + path, 'utf8')));
      const ranges = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((field) =>
        Object.values(Object(Reflect.get(manifest, field) ?? {})),
      );
      expect(
        ranges.filter(
          (range) => !/^(?:npm:[^@]*@?[^@]+@)?\d+\.\d+\.\d+(?:-[a-z\d.]+)?$/.test(String(range)),
        ),
        path,
      ).toEqual([]);
    }
  });
});
