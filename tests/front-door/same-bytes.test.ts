import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { exampleFolder, newFolder, ROOT, weighbridge, type World } from './testing/command.ts';

const CALL = ['check', 'lantern-nano', '--as-of', '2026-11-21', '--known-at', '2026-11-21'];

function ticketFrom(world: World, ...more: readonly string[]): string {
  const { out } = weighbridge([...CALL, '--format', 'json', ...more], world);
  return out;
}

describe('the ticket of one model', () => {
  const cwd = exampleFolder();
  const ticket = ticketFrom({ cwd });

  it('is one line of canonical JSON with the number that the table prints', () => {
    expect(ticket.endsWith('\n')).toBe(true);
    expect(ticket.trimEnd()).not.toContain('\n');
    const { number } = JSON.parse(ticket);
    expect(weighbridge(CALL, { cwd }).out).toContain(`ticket ${String(number)}`);
  });

  it('has the same bytes from another folder, by a longer way', () => {
    const other = newFolder('weighbridge somewhere else ');
    mkdirSync(join(other, 'deep'));
    cpSync(join(cwd, 'lantern-nano'), join(other, 'deep', 'lantern-nano'), { recursive: true });
    expect(ticketFrom({ cwd: join(other, 'deep') })).toBe(ticket);
  });

  it('has the same bytes in another time zone and locale, and in a wide terminal', () => {
    const far = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', COLUMNS: '120' };
    expect(ticketFrom({ cwd, env: far })).toBe(ticket);
    const west = { TZ: 'America/Adak', LC_ALL: 'C', TERM: 'dumb', FORCE_COLOR: '1' };
    expect(ticketFrom({ cwd, env: west })).toBe(ticket);
  });

  it.skipIf(process.getuid?.() !== 0)('has the same bytes by another user (needs root)', () => {
    expect(ticketFrom({ cwd, uid: 65_534 })).toBe(ticket);
  });

  it('has the same bytes whatever times and modes its files have', () => {
    const other = exampleFolder();
    for (const name of readdirSync(join(other, 'lantern-nano')))
      chmodSync(join(other, 'lantern-nano', name), 0o755);
    expect(ticketFrom({ cwd: other })).toBe(ticket);
  });

  it('stays the same whichever way it is written out', () => {
    const ran = weighbridge([...CALL, '--format', 'json', '--output', 'ticket.json'], { cwd });
    expect(ran.out).toBe('');
    expect(readFileSync(join(cwd, 'ticket.json'), 'utf8')).toBe(ticket);
  });

  it('becomes another when one byte of a file is another', () => {
    const other = exampleFolder();
    writeFileSync(join(other, 'lantern-nano', 'LICENSE'), 'all rights reserved\n');
    expect(ticketFrom({ cwd: other })).not.toBe(ticket);
  });
});

describe('what the command writes', () => {
  const cwd = exampleFolder();
  const schemas = join(ROOT, 'docs', 'schemas');

  function validator(name: string): ValidateFunction {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    return ajv.compile(JSON.parse(readFileSync(join(schemas, name), 'utf8')));
  }

  it.each([
    ['a folder', ['lantern-nano']],
    ['a single file', ['lantern-nano/model.safetensors']],
    ['several targets, one line each', ['lantern-nano', 'lantern-nano/lantern-nano-bf16.gguf']],
    ['a past day, before any pack', ['lantern-nano', '--known-at', '2020-01-01']],
    ['a later day, asked strictly', ['lantern-nano', '--as-of', '2029-01-01', '--strict']],
    ['other roles and places', ['lantern-nano', '--role', 'deployer', '--place', 'US-CA']],
  ])('is a ticket after the published schema: %s', (_what, args) => {
    const validate = validator('ticket.json');
    const { out } = weighbridge(['check', ...args, '--format', 'json'], { cwd });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(args.filter((arg) => arg.startsWith('lantern')).length);
    for (const line of lines) {
      validate(JSON.parse(line));
      expect(validate.errors).toBeNull();
    }
  });

  it('is a dossier after the published schema', () => {
    const validate = validator('dossier.json');
    const { out } = weighbridge(['inspect', 'lantern-nano', '--format', 'json'], { cwd });
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
  });

  it('is one SARIF log for several targets, with files as seen from the folder of the call', () => {
    const { out } = weighbridge(
      ['check', 'lantern-nano', 'lantern-nano/model.safetensors', '--format', 'sarif'],
      { cwd },
    );
    expect(JSON.parse(out)).toMatchObject({ version: '2.1.0' });
    const files = new Set(Array.from(out.matchAll(/"uri": "([^"]*)"/g), ([, uri]) => uri));
    expect([...files].toSorted()).toEqual([
      'lantern-nano/README.md',
      'lantern-nano/model.safetensors',
      'lantern-nano/weighbridge.yaml',
    ]);
  });
});

describe('replay', () => {
  const cwd = exampleFolder();
  const ticket = ticketFrom({ cwd });
  const saved = (name: string, text: string) => {
    writeFileSync(join(cwd, name), text);
    return weighbridge(['replay', name], { cwd });
  };

  it('says same, with 0, also far from the model', () => {
    const ran = saved('same.json', ticket);
    expect(ran).toMatchObject({ exit: 0, talk: '' });
    expect(ran.out).toMatch(/^same\.json: ticket \S+ replays, same bytes\n$/);
  });

  it('says where it differs, with 1', () => {
    const ran = saved('differs.json', ticket.replace('"status":"unknown"', '"status":"no"'));
    expect(ran.exit).toBe(1);
    expect(ran.talk).toMatch(/differs\.json, \/verdicts\/\d+/);
    expect(ran.talk).toContain('exit 1: differs');
  });

  it('says which pack is not at hand, with 3', () => {
    const ran = saved(
      'cannot.json',
      ticket.replaceAll(/"version":"[^"]+"/g, '"version":"1999-01-01.1"'),
    );
    expect(ran.exit).toBe(3);
    expect(ran.out).toContain('cannot be replayed');
    expect(ran.talk).toContain('exit 3: could not decide');
  });

  it('says that what it got is no ticket, with 2', () => {
    expect(saved('none.json', '{}').exit).toBe(2);
    expect(saved('broken.json', ticket.slice(0, 500)).exit).toBe(2);
    expect(weighbridge(['replay', 'nowhere.json'], { cwd })).toMatchObject({ exit: 2, out: '' });
  });

  it('compares all but the tool', () => {
    expect(
      saved('tool.json', ticket.replace(/"tool":"[^"]+"/, '"tool":"weighbridge 9.9.9"')).exit,
    ).toBe(0);
  });

  it('gives the worst of several', () => {
    saved('same.json', ticket);
    saved('differs.json', ticket.replace('"status":"unknown"', '"status":"no"'));
    expect(weighbridge(['replay', 'same.json', 'differs.json'], { cwd }).exit).toBe(1);
  });
});
