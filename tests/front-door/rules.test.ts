import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentPacks } from '@weighbridge/packs';
import { packListSchema } from '@weighbridge/rules';
import { exampleFolder, ROOT, weighbridge } from './testing/command.ts';

const cwd = exampleFolder();
const rules = (...args: string[]) => weighbridge(['rules', ...args], { cwd });

describe('rules list and show', () => {
  it('list the packs, their rules, and the same as JSON', () => {
    expect(rules('list').out).toMatch(/LAW {2}EU AI Act/);
    expect(rules('list', '--all').out).toContain('art-53-1-d');
    const listed = packListSchema.parse(JSON.parse(rules('list', '--format', 'json').out));
    expect(listed.packs).toHaveLength(currentPacks.length);
    expect(listed.packs[0]).toMatchObject({ asks: 'law' });
  });

  it('show one rule by its id or the ending of it, with condition, citation, dates and source', () => {
    const { exit, out } = rules('show', '53-1-d');
    expect(exit).toBe(0);
    for (const word of ['Art 53(1)(d)', 'when ', 'from ', '2025-08-02', 'chapter-5-gpai.yaml:'])
      expect(out).toContain(word);
    expect(rules('show', 'eu-aia/art-53-1-d').out).toBe(out);
  });
});

describe('rules', () => {
  it.each(['show', 'test', 'check', 'install', 'sql'])(
    '%s hands no table to a script that asks for JSON',
    (doing) => {
      const { exit, out, talk } = rules(doing, 'eu-cra', '--format', 'json');
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(talk).toContain(`do: weighbridge rules ${doing} eu-cra --format table`);
    },
  );
});

describe('rules test', () => {
  const last = (out: string): unknown => JSON.parse(out.trimEnd().split('\n').at(-1) ?? '');

  it("runs the packs' own cases, all right", () => {
    const { exit, out } = rules('test');
    expect(exit).toBe(0);
    const { tests, expectations, right } = Object(last(out));
    expect(tests).toBeGreaterThan(100);
    expect(right).toBe(expectations);
  });

  const cases = (status: string) => {
    writeFileSync(
      join(cwd, 'cases.yaml'),
      `pack: eu-ai-act
tests:
  - name: names of the law file are taken
    as_of: 2026-11-21
    facts: {develops_model: true, training_compute_flop: 1.0e+22}
    expect: {eu-aia/art-53-1-d: ${status}}
---
tests:
  - name: a pack may be left out
    as_of: 2026-11-21
    facts: {model.training_compute: 1.0e+22}
    expect: {art-53-1-d: no}
`,
    );
    return rules('test', '--with', 'cases.yaml');
  };

  it("runs another file's cases; the last line counts them", () => {
    const { exit, out } = cases('no');
    expect(exit).toBe(0);
    expect(last(out)).toEqual({ tests: 2, expectations: 2, right: 2 });
  });

  it('ends with 1 where one differs, with expected and got', () => {
    const { exit, out, talk } = cases('applies');
    expect(exit).toBe(1);
    expect(last(out)).toEqual({ tests: 2, expectations: 2, right: 1 });
    expect(out).toMatch(/expected ● applies\s+got ○ no/);
    expect(out).toContain('cases.yaml:3');
    expect(talk).toBe('exit 1: 1 failed\n');
  });

  it('ends with 2 where the file is at fault or not there', () => {
    const { exit, out, talk } = cases('aplies');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(talk).toContain('cases.yaml:6:33');
    expect(rules('test', '--with', 'nowhere.yaml')).toMatchObject({ exit: 2, out: '' });
    writeFileSync(join(cwd, 'empty.yaml'), 'pack: practice\ntests: []\n');
    const empty = rules('test', '--with', 'empty.yaml');
    expect(empty).toMatchObject({ exit: 2, out: '' });
    expect(empty.talk).toContain('empty.yaml holds no tests');
  });
});

describe('rules check', () => {
  it('finds no fault in the packs that come with the command', () => {
    expect(rules('check')).toMatchObject({ exit: 0, talk: '' });
  });

  it('names line, column, caret and the nearest name in a broken pack', () => {
    const source = join(ROOT, 'packages', 'packs', 'house-starter');
    cpSync(source, join(cwd, 'house'), { recursive: true });
    const path = join(cwd, 'house', 'house.yaml');
    const text = readFileSync(path, 'utf8').replace(
      'release.signature_present',
      'release.signature_presnt',
    );
    writeFileSync(path, text);
    const { exit, out, talk } = rules('check', 'house');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    const lines = talk.split('\n');
    expect(lines[0]).toMatch(/^fault WB-N01 {3}house\/house\.yaml:\d+:\d+$/);
    expect(lines[2]).toMatch(/^ {2}\d+ \| .*release\.signature_presnt/);
    const caret = lines[3] ?? '';
    expect(caret.trimEnd().endsWith('^^^^')).toBe(true);
    expect(caret.indexOf('^')).toBe(lines[2]?.indexOf('release.signature_presnt'));
    expect(lines[4]).toContain('do: write `release.signature_present`');
    expect(lines[5]).toBe('  more: weighbridge help WB-N01');
    expect(talk.endsWith('exit 2: configuration\n')).toBe(true);
  });
});

describe("a house's own policy", () => {
  const policy = `pack: tiny
title: A tiny policy
version: '7'
status_date: 2026-11-20
asks: policy
sources:
  H: {title: House rules}
decisions:
  intake:
    worst_of: [DENY, REVIEW, ALLOW]
    when_unknown: REVIEW
    rules:
      - {id: only-signed, says: nothing without a signature, then: DENY, cite: H 1, when: '!release.signature_present'}
`;

  it('refuses with 1 when a call names it, and is named with its version', () => {
    writeFileSync(join(cwd, 'tiny.yaml'), policy);
    const ran = weighbridge(['check', 'lantern-nano', '--policy', 'tiny.yaml'], { cwd });
    expect(ran.exit).toBe(1);
    expect(ran.talk).toMatch(/^exit 1: refused by tiny@7/);
    expect(ran.out).toContain('DENY');
    expect(ran.out).not.toContain('house-starter');
    expect(ran.talk).toMatch(/why: weighbridge check lantern-nano --policy tiny\.yaml --why /);
  });

  it('counts when the model brings it in .weighbridge, or names it in weighbridge.yaml', () => {
    const other = exampleFolder();
    const model = join(other, 'lantern-nano');
    cpSync(join(cwd, 'tiny.yaml'), join(model, '.weighbridge', 'tiny.yaml'));
    const talkOf = () => weighbridge(['check', 'lantern-nano'], { cwd: other }).talk;
    expect(talkOf()).toMatch(/^exit 1: refused by tiny@7/);
    const named = exampleFolder();
    cpSync(join(cwd, 'tiny.yaml'), join(named, 'tiny.yaml'));
    const yaml = join(named, 'lantern-nano', 'weighbridge.yaml');
    writeFileSync(yaml, `policy: ../tiny.yaml\n${readFileSync(yaml, 'utf8')}`);
    const ran = weighbridge(['check', 'lantern-nano'], { cwd: named });
    expect(ran.talk).toMatch(/^exit 1: refused by tiny@7/);
  });

  it('is added to the starter policy when a model brings it: a download cannot choose its own', () => {
    const other = exampleFolder();
    const lenient = policy.replace(
      "when: '!release.signature_present'",
      'when: release.signature_present',
    );
    writeFileSync(join(other, 'p.yaml'), lenient);
    cpSync(join(other, 'p.yaml'), join(other, 'lantern-nano', '.weighbridge', 'p.yaml'));
    const ran = weighbridge(['check', 'lantern-nano'], { cwd: other });
    expect(ran.out).toContain('house-starter');
    expect(ran.out).toContain('REVIEW');
    expect(ran.out).not.toContain('ALLOW');
  });

  it('stands instead of the starter policy when it lies where the call is made', () => {
    const other = exampleFolder();
    cpSync(join(cwd, 'tiny.yaml'), join(other, '.weighbridge', 'tiny.yaml'));
    const ran = weighbridge(['check', 'lantern-nano'], { cwd: other });
    expect(ran.talk).toMatch(/^exit 1: refused by tiny@7/);
    expect(ran.out).not.toContain('house-starter');
  });

  it('may not take the name of a pack that comes with the command', () => {
    writeFileSync(join(cwd, 'law.yaml'), policy.replace('pack: tiny', 'pack: eu-ai-act'));
    const ran = weighbridge(['check', 'lantern-nano', '--policy', 'law.yaml'], { cwd });
    expect(ran.exit).toBe(2);
    expect(ran.talk).toContain(
      'law.yaml is called eu-ai-act, as a pack that comes with weighbridge',
    );
  });

  it('is needed for the replay of its tickets', () => {
    const call = ['check', 'lantern-nano', '--policy', 'tiny.yaml', '--format', 'json'];
    writeFileSync(join(cwd, 'own.json'), weighbridge(call, { cwd }).out);
    expect(weighbridge(['replay', 'own.json'], { cwd }).exit).toBe(3);
    expect(weighbridge(['replay', 'own.json', '--policy', 'tiny.yaml'], { cwd }).exit).toBe(0);
  });
});
