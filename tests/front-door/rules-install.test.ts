import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleFolder, newFolder, weighbridge } from './testing/command.ts';

const cwd = exampleFolder();
const data = newFolder();
const env = { XDG_DATA_HOME: data };
const run = (...args: string[]) => weighbridge(args, { cwd, env });
const installed = (): readonly string[] => {
  const folder = join(data, 'weighbridge', 'packs');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const digestOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(cwd, name)))
    .digest('hex');

/** The shipped pack as it would be published on a later day, with one word otherwise. */
function later(file: string, version: string, title = 'EU AI Act, later'): void {
  expect(run('rules', 'compile', 'eu-ai-act', '--output', file).exit).toBe(0);
  const pack = JSON.parse(readFileSync(join(cwd, file), 'utf8'));
  writeFileSync(join(cwd, file), JSON.stringify({ ...pack, version, title }));
}

describe('rules install', () => {
  it('refuses a file that is no pack, or not of the digest given, and leaves nothing behind', () => {
    later('new.json', '2026-12-01.1');
    expect(run('rules', 'install', 'new.json', '--sha256', 'f'.repeat(64))).toMatchObject({
      exit: 2,
      talk: expect.stringContaining('WB-K01'),
    });
    expect(run('rules', 'install', 'lantern-nano/README.md')).toMatchObject({
      exit: 2,
      talk: expect.stringContaining('WB-S01'),
    });
    writeFileSync(join(cwd, 'latin.json'), Buffer.from([0x22, 0xe9, 0x22]));
    expect(run('rules', 'install', 'latin.json').talk).toContain('WB-K03');
    expect(run('rules', 'install', 'absent.json')).toMatchObject({ exit: 2 });
    expect(run('rules', 'install', 'new.json', '--sha256', '12')).toMatchObject({ exit: 2 });
    expect(installed()).toEqual([]);
  });

  it('refuses a name that would lead elsewhere, and other content for a version that came with the command', () => {
    later('elsewhere.json', '../../2026');
    expect(run('rules', 'install', 'elsewhere.json').talk).toContain('WB-N04');
    run('rules', 'compile', 'eu-ai-act', '--output', 'same.json');
    const { version } = JSON.parse(readFileSync(join(cwd, 'same.json'), 'utf8'));
    later('changed.json', version);
    expect(run('rules', 'install', 'changed.json').talk).toContain('WB-K02');
    expect(installed()).toEqual([]);
  });

  it('prints the digest, says that a signature is not verified, and puts the pack into the data folder', () => {
    writeFileSync(join(cwd, 'new.json.sig'), 'signed');
    const { exit, out } = run('rules', 'install', 'new.json', '--sha256', digestOf('new.json'));
    expect(exit).toBe(0);
    expect(out).toContain(`sha256 ${digestOf('new.json')}, as you gave it`);
    expect(out).toContain('the signature new.json.sig is not verified');
    expect(installed()).toEqual(['eu-ai-act@2026-12-01.1.json']);
  });

  it('lets lists and tickets of a day that knew it take the newer pack, and others the one before', () => {
    expect(run('rules', 'list', 'eu-ai-act').out).toContain('EU AI Act, later');
    const packOn = (knownAt: string) => {
      const asked = ['check', 'lantern-nano', '--place', 'EU', '--format', 'json'];
      const ticket = JSON.parse(run(...asked, '--known-at', knownAt).out);
      return ticket.packs.find((pack: { name: string }) => pack.name === 'eu-ai-act');
    };
    expect(packOn('2026-12-02')).toMatchObject({ version: '2026-12-01.1' });
    expect(packOn('2026-11-30')).not.toMatchObject({ version: '2026-12-01.1' });
  });

  it('says that an older pack is not the one that is used', () => {
    later('old.json', '2026-11-20.1');
    expect(run('rules', 'install', 'old.json').out).toContain('2026-12-01.1 is newer and is used');
  });

  it('is never done by a model: a folder that brings a pack of an installed name is refused', () => {
    later('own.json', '2027-01-01.1');
    const pack = JSON.parse(readFileSync(join(cwd, 'own.json'), 'utf8'));
    writeFileSync(
      join(cwd, 'own.json'),
      JSON.stringify({ ...pack, pack: 'my-house', asks: 'policy' }),
    );
    expect(run('rules', 'install', 'own.json').exit).toBe(0);
    const brought = join(cwd, 'model', '.weighbridge');
    mkdirSync(brought, { recursive: true });
    cpSync(join(cwd, 'lantern-nano'), join(cwd, 'model'), { recursive: true });
    writeFileSync(
      join(brought, 'pack.yaml'),
      "pack: my-house\nversion: 2028-01-01.1\nsources: {H: {title: House}}\ndecisions:\n  intake:\n    worst_of: [deny, allow]\n    when_unknown: allow\n    rules:\n      - {id: a, then: deny, cite: H 1, when: '!release.weights_public'}\n",
    );
    expect(run('check', 'model')).toMatchObject({
      exit: 2,
      talk: expect.stringContaining('my-house'),
    });
  });

  it('tells of an installed file that somebody broke, by its path', () => {
    const broken = newFolder();
    mkdirSync(join(broken, 'weighbridge', 'packs'), { recursive: true });
    writeFileSync(join(broken, 'weighbridge', 'packs', 'uk@1.json'), '{}');
    const ran = weighbridge(['rules', 'list'], { cwd, env: { XDG_DATA_HOME: broken } });
    expect(ran).toMatchObject({ exit: 2, talk: expect.stringContaining('uk@1.json') });
  });
});
