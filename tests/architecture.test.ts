import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const table = layerTable(readFileSync(`${ROOT}docs/architecture.md`, 'utf8'));
const rooms = readdirSync(`${ROOT}packages`);

/** Built-in modules that do no I/O. */
const PURE_BUILT_INS = new Set(['node:crypto', 'node:zlib']);

describe('the rooms', () => {
  it('are exactly the packages of the table in docs/architecture.md', () => {
    expect(rooms.toSorted()).toEqual([...table.keys()].toSorted());
  });

  it.each(rooms)('%s imports only the rooms that the table allows', (room) => {
    const allowed = table.get(room)?.imports ?? [];
    const strangers = importsOf(room).filter(
      ({ name }) => name.startsWith('@weighbridge/') && !allowed.includes(name.split('/')[1] ?? ''),
    );
    expect(strangers).toEqual([]);
  });

  it.each(rooms)(
    '%s lists in its package.json what it imports, and nothing else of ours',
    (room) => {
      const listed = dependenciesOf(room).filter((name) => name.startsWith('@weighbridge/'));
      expect(listed.toSorted()).toEqual(
        (table.get(room)?.imports ?? []).map((name) => `@weighbridge/${name}`).toSorted(),
      );
    },
  );

  it.each(rooms.filter((room) => table.get(room)?.pure === true))(
    '%s does no I/O: it imports no module that could',
    (room) => {
      const doing = importsOf(room).filter(
        ({ name }) => name.startsWith('node:') && !PURE_BUILT_INS.has(name),
      );
      expect(doing).toEqual([]);
    },
  );

  it.each(rooms)('%s comes into other rooms by the doors they have, not by path', (room) => {
    const reaching = importsOf(room).filter(
      ({ name }) =>
        (/^@weighbridge\/[^/]+\//.test(name) && !isDoor(name)) || name.includes('/packages/'),
    );
    expect(reaching).toEqual([]);
  });
});

interface Room {
  readonly imports: readonly string[];
  readonly pure: boolean;
}

function layerTable(page: string): Map<string, Room> {
  const rows = page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 6 && /^`[a-z]+`$/.test(cells[1] ?? ''));
  return new Map(
    rows.map(([, name = '', , imports = '', io = '']) => {
      const list = imports.split(', ').filter((part) => part !== '–');
      return [name.replaceAll('`', ''), { imports: list, pure: io === 'none' }];
    }),
  );
}

function importsOf(room: string): { path: string; name: string }[] {
  const folder = `${ROOT}packages/${room}/src/`;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('testing/'),
    )
    .flatMap((path) => namesIn(readFileSync(folder + path, 'utf8')).map((name) => ({ path, name })))
    .filter(({ name }) => !name.startsWith('.'));
}

function namesIn(text: string): string[] {
  return [
    ...text.matchAll(/^(?:import|export)\b[^'"]*?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm),
  ].map((match) => match[1] ?? match[2] ?? '');
}

/** Whether a package exports an entry of this name, such as `@weighbridge/core/schema`. */
function isDoor(name: string): boolean {
  const [, room = '', ...inner] = name.split('/');
  const manifest: unknown = JSON.parse(
    readFileSync(`${ROOT}packages/${room}/package.json`, 'utf8'),
  );
  const doors = Object(Reflect.get(Object(manifest), 'exports') ?? {});
  return Object.hasOwn(doors, `./${inner.join('/')}`);
}

function dependenciesOf(room: string): string[] {
  const manifest: unknown = JSON.parse(
    readFileSync(`${ROOT}packages/${room}/package.json`, 'utf8'),
  );
  if (typeof manifest !== 'object' || manifest === null) return [];
  const fields = room === 'cli' ? ['devDependencies'] : ['dependencies'];
  return fields.flatMap((field) => Object.keys(Object(Reflect.get(manifest, field) ?? {})));
}
