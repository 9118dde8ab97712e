import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, weighbridge } from './testing/command.ts';

const cwd = newFolder();
const env = { XDG_DATA_HOME: newFolder() };
const rules = (...args: string[]) => weighbridge(['rules', ...args], { cwd, env });

const HOUSE = `pack: house
version: 2026-11-21.1
sources: {H: {title: House}}
params:
  most: {unit: parameter, values: [{value: 10, from: 2026-01-01, cite: H 1}]}
decisions:
  intake:
    worst_of: [deny, allow]
    when_unknown: deny
    rules:
      - {id: large, then: deny, cite: H 1, when: model.parameters > params.most}
tests:
  - {name: eleven are too many, facts: {model.parameters: 11}, expect: {large: applies}}
`;
writeFileSync(join(cwd, 'house.yaml'), HOUSE);
writeFileSync(join(cwd, 'later.yaml'), HOUSE.replace('2026-11-21.1', '2026-11-21.2'));
writeFileSync(join(cwd, 'what-if.yaml'), 'overlay: tiny\non: house\nset: {params.most: 5}\n');

describe('a pack that was installed', () => {
  it('is one to compile into SQL, compare and lay an overlay on, and is refused where its YAML is needed', () => {
    rules('compile', 'house.yaml', '--output', 'house.json');
    expect(rules('install', 'house.json').exit).toBe(0);
    expect(rules('sql', 'house', '--dialect', 'duckdb').out).toContain('-- house@2026-11-21.1');
    expect(rules('diff', 'house', 'later.yaml').out).toContain('house@2026-11-21.1');
    expect(rules('overlay', 'what-if.yaml')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('no case is at hand that could change'),
    });
    expect(rules('overlay', 'what-if.yaml', 'house.yaml').out).toContain('0 of 1 case changed');
    for (const word of ['test', 'check', 'mutate', 'propose-tests'])
      expect(rules(word, 'house')).toMatchObject({
        exit: 2,
        talk: expect.stringContaining('house is installed compiled; this needs its YAML'),
      });
  });

  it('that is newer than the one of the command is the one that becomes SQL', () => {
    rules('compile', 'practice', '--output', 'practice.json');
    rules('compile', 'practice', '--output', 'newer.json');
    const text = rules('compile', 'practice').out.replace(
      /"version":"[^"]+"/,
      '"version":"2027-01-15.1"',
    );
    writeFileSync(join(cwd, 'newer.json'), text);
    expect(rules('install', 'newer.json').exit).toBe(0);
    expect(rules('sql', 'practice', '--dialect', 'duckdb').out).toContain(
      '-- practice@2027-01-15.1',
    );
    expect(rules('diff', 'practice.json', 'practice').out).toContain('practice@2027-01-15.1');
  });
});

describe('rules show', () => {
  it('finds a rule only in the pack that is named before it', () => {
    expect(rules('show', 'practice/supply-unsigned').exit).toBe(0);
    const { exit, out, talk } = rules('show', 'eu-gdpr/supply-unsigned');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(talk).toMatch(/do: weighbridge rules show eu-gdpr\/[a-z0-9-]+\n/);
  });
});

describe('a rules word', () => {
  it.each([
    [['check', 'house.yaml', '--floor', '90'], 'check does not use --floor', 'check house.yaml'],
    [['list', '--strict'], 'list does not use --strict', 'list'],
    [['test', '--as-of=2027-01-01', 'house.yaml'], 'test does not use --as-of', 'test house.yaml'],
  ])('refuses in `%j` an option that it does not use', (call, says, remedy) => {
    const { exit, out, talk } = rules(...call);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(talk).toContain(says);
    expect(talk).toContain(`do: weighbridge rules ${remedy}\n`);
  });

  it('refuses what it would pass over: a second thing, another pack, another form', () => {
    const said = (...call: string[]): string => {
      const { exit, out, talk } = rules(...call);
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      return talk;
    };
    expect(said('crosswalk', 'art-53-1-d', 'art-53-1-a')).toContain('at a time');
    expect(said('diff', 'house.yaml', 'practice')).toContain('are two packs');
    expect(
      said('propose-tests', 'house.yaml', '--format', 'json', '--output', 'proposed.yaml'),
    ).toContain('the tests that are written are YAML');
  });
});

describe('rules mutate', () => {
  it('holds a floor that is met exactly, whatever the share is as a fraction', () => {
    const duties = Array.from(
      { length: 50 },
      (_, place) =>
        `  - {id: d${place}, who: us, must: Do, cite: H 1, when: release.weights_public}\n`,
    );
    const tests = Array.from(
      { length: 29 },
      (_, place) =>
        `  - {name: t${place}, facts: {release.weights_public: true}, expect: {d${place}: applies}}\n`,
    );
    const text = `pack: half\nversion: '1'\nstatus_date: 2026-11-21\nasks: policy\nsources: {H: {title: House}}\nduties:\n${duties.join('')}tests:\n${tests.join('')}`;
    writeFileSync(join(cwd, 'half.yaml'), text);
    expect(rules('mutate', 'half.yaml', '--floor', '58')).toMatchObject({ exit: 0 });
    expect(rules('mutate', 'half.yaml', '--floor', '58.1')).toMatchObject({ exit: 1 });
  });
});

describe('a pack in a folder', () => {
  mkdirSync(join(cwd, 'yard'));
  writeFileSync(
    join(cwd, 'yard', 'p.yaml'),
    `pack: yard
version: '1'
status_date: 2026-11-21
asks: policy
sources: {H: {title: House}}
lists:
  near:
    - {code: general, from: 2026-01-01, cite: H 1}
duties:
  - {id: it, who: us, must: Do, cite: H 1, when: use.sector in lists.near}
tests:
  - {name: it is so, facts: {}, expect: {it: applies}}
`,
  );

  it('is told by the way to its file where a test goes wrong', () => {
    expect(rules('test', 'yard').out).toContain(join('yard', 'p.yaml:12'));
  });

  it('is told without a line where a change of a list is not noticed', () => {
    const { out } = rules('check', 'yard', '--tests');
    expect(out).toMatch(/warning WB-C04 {3}yard\n {2}lists\.near: no test notices/);
  });
});
