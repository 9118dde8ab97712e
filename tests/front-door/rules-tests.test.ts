import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutationSchema, packDiffSchema } from '@weighbridge/rules';
import { newFolder, weighbridge } from './testing/command.ts';

const cwd = newFolder();
const rules = (...args: string[]) => weighbridge(['rules', ...args], { cwd });

const HOUSE = `pack: house
version: 2026-11-21.1
sources: {H: {title: House}}
decisions:
  intake:
    worst_of: [deny, allow]
    when_unknown: deny
    rules:
      - {id: closed, then: deny, cite: H 1, when: '!release.weights_public'}
tests:
  - {name: what is not public stays out, facts: {release.weights_public: false}, expect: {closed: applies}}
`;
writeFileSync(join(cwd, 'house.yaml'), HOUSE);

describe('rules mutate', () => {
  it('says how much the tests of a pack notice, and ends with 1 below the floor', () => {
    const all = rules('mutate', 'house.yaml', '--floor', '100');
    expect(all.exit).toBe(0);
    expect(all.out).toContain('house: 1 change, 0 unnoticed');
    writeFileSync(join(cwd, 'bare.yaml'), HOUSE.slice(0, HOUSE.indexOf('tests:')));
    const none = rules('mutate', 'bare.yaml', '--floor', '50');
    expect(none).toMatchObject({ exit: 1, talk: 'exit 1: below 50 %: house\n' });
    expect(none.out).toContain('bare.yaml:9');
    expect(none.out).toContain('a test would: closed is');
  });

  it('gives the same as JSON, and refuses a floor that is none', () => {
    const reportOf = (file: string) =>
      mutationSchema.parse(JSON.parse(rules('mutate', file, '--format', 'json').out)).packs[0];
    expect(reportOf('house.yaml')).toMatchObject({
      pack: 'house',
      mutants: 1,
      killed: 1,
      score: 1,
      survivors: [],
    });
    expect(reportOf('bare.yaml')?.survivors).toMatchObject([
      { target: 'rules.closed', at: { file: 'bare.yaml', line: 9 } },
    ]);
    expect(rules('mutate', 'house.yaml', '--floor', 'all')).toMatchObject({ exit: 2 });
  });
});

describe('rules propose-tests', () => {
  it('says what is lacking, and writes tests that leave nothing lacking once they have a reason', () => {
    const lacking = rules('propose-tests', 'house.yaml');
    expect(lacking.out).toContain('no test in which it does not hold');
    expect(lacking.talk).toBe(
      'write: weighbridge rules propose-tests house.yaml --output proposed.yaml\n',
    );
    expect(rules('propose-tests', 'house.yaml', '--output', 'proposed.yaml').exit).toBe(0);
    const proposed = readFileSync(join(cwd, 'proposed.yaml'), 'utf8');
    const more = proposed.slice(proposed.indexOf('  - name:')).replaceAll('# because', 'because');
    writeFileSync(join(cwd, 'full.yaml'), HOUSE + more);
    expect(rules('test', 'full.yaml').exit).toBe(0);
    expect(rules('propose-tests', 'full.yaml').out).toBe('  house: nothing is lacking\n');
  });
});

describe('rules check --tests', () => {
  it('warns, by file and line, of what tests do not show and of changes that they do not notice', () => {
    const { exit, out } = rules('check', 'bare.yaml', '--tests');
    expect(exit).toBe(0);
    expect(out).toMatch(/warning WB-C04 {3}bare\.yaml:9/);
    expect(out).toContain('no test in which it holds');
    expect(out).toContain('no test notices this change: dropped the sign');
    expect(rules('check', 'full.yaml', '--tests').out).toBe('full.yaml: no fault\n');
  });
});

describe('rules diff', () => {
  it('compares two files, a kept version with the pack of today, and says what is not at hand', () => {
    writeFileSync(join(cwd, 'later.yaml'), HOUSE.replace('then: deny', 'then: allow'));
    const { exit, out } = rules('diff', 'house.yaml', 'later.yaml');
    expect(exit).toBe(0);
    expect(out).toContain('~ rules.closed   then\n        was deny\n        is allow');
    expect(rules('diff', 'house.yaml', 'house.yaml', '--format', 'markdown').out).toContain(
      'Nothing differs.',
    );
    const kept = rules('diff', 'house-starter@2026-11-21.1', 'house-starter', '--format', 'json');
    expect(packDiffSchema.parse(JSON.parse(kept.out)).before).toBe('house-starter@2026-11-21.1');
    writeFileSync(
      join(cwd, 'open.yaml'),
      HOUSE.replace("'!release.weights_public'", 'release.weights_public'),
    );
    const turned = rules('diff', 'house.yaml', 'open.yaml', '--format', 'json');
    const { effects, turned: cases } = packDiffSchema.parse(JSON.parse(turned.out));
    expect(effects).toMatchObject([{ rule: 'closed', wider: {}, narrower: {}, undecided: false }]);
    expect(cases).toMatchObject([{ rule: 'intake' }, { rule: 'closed', before: 'applies' }]);
    expect(rules('diff', 'house-starter@2026-11-20.1', 'house-starter')).toMatchObject({
      exit: 2,
      talk: expect.stringContaining(
        'do: weighbridge rules diff house-starter@2026-11-21.1 house-starter',
      ),
    });
    expect(rules('diff', 'house.yaml')).toMatchObject({ exit: 2 });
  });
});

describe('a pack with facts of its own', () => {
  const pack = HOUSE.replace('!release.weights_public', 'shop.open').replace(
    'release.weights_public: false',
    'shop.open: true',
  );

  it('is read with the folder of facts that --vocabulary names, or `vocabulary` beside it', () => {
    const folder = newFolder();
    const call = (...args: string[]) => weighbridge(['rules', ...args], { cwd: folder });
    const facts =
      'vocabulary: models\nversion: 1\nfacts:\n  shop.open: {type: bool, means: the shop is open}\n';
    writeFileSync(join(folder, 'house.yaml'), pack);
    expect(call('check', 'house.yaml')).toMatchObject({ exit: 2 });
    const beside = join(folder, 'vocabulary');
    mkdirSync(beside);
    writeFileSync(join(beside, 'shop.yaml'), facts);
    expect(call('test', 'house.yaml').exit).toBe(0);
    renameSync(beside, join(folder, 'words'));
    expect(call('test', 'house.yaml').exit).toBe(2);
    expect(call('test', 'house.yaml', '--vocabulary', 'words').exit).toBe(0);
    expect(call('test', 'house.yaml', '--vocabulary', 'nowhere')).toMatchObject({ exit: 2 });
  });
});
