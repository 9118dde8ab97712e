import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleFolder, weighbridge } from './testing/command.ts';

const cwd = exampleFolder();
const run = (...args: string[]) => weighbridge(args, { cwd });

function written(name: string, text: string): string {
  writeFileSync(join(cwd, name), text);
  return name;
}

const house = (terms: string, when: string): string => `pack: house-choices
version: '1'
status_date: 2026-11-21
asks: policy
sources: { H: { title: House } }
params:
  line: { unit: parameter, values: [{ value: 10, from: 2025-01-01, cite: H 1 }] }
terms:
${terms}
decisions:
  go:
    worst_of: [DENY, ALLOW]
    when_unknown: DENY
    rules:
      - { id: big, then: DENY, cite: H 2, when: '${when}' }
`;

const CONFLICT = house(
  `  size:
    cite: H 1
    choose:
      - { value: small, is: model.parameters <= params.line }
      - { value: large, is: model.parameters >= params.line }`,
  'terms.size == "large"',
);

describe('a choice whose values can hold together', () => {
  const file = written('conflict.yaml', CONFLICT);

  it('is refused with a case, its line and carets', () => {
    const { exit, talk } = run('rules', 'check', file);
    expect(exit).toBe(2);
    for (const word of [
      'WB-C01   conflict.yaml:13:9',
      'model.parameters 10, on 2026-11-21',
      '^^^^',
    ])
      expect(talk).toContain(word);
  });

  it('is refused as a policy, and where its cases are run', () => {
    expect(run('check', 'lantern-nano', '--policy', file).exit).toBe(2);
    expect(run('rules', 'test', file).exit).toBe(2);
  });
});

describe('rules check --exact', () => {
  it('warns of a verdict that is unknown for no reason, and stays at exit 0', () => {
    const terms = `  known:
    cite: H 1
    is: release.weights_public || !release.weights_public`;
    const file = written('twice.yaml', house(terms, 'terms.known && model.narrow_task_only'));
    expect(run('rules', 'check', file).out).toBe('twice.yaml: no fault\n');
    const { exit, out } = run('rules', 'check', file, '--exact');
    expect(exit).toBe(0);
    expect(out).toMatch(/^warning WB-C05 {3}twice\.yaml:9:3$/mu);
    expect(out).toContain('twice.yaml: no fault, 1 warning\n');
  });

  it('refuses a rule that can never hold', () => {
    const terms = '  none: { cite: H 1, is: release.weights_public }';
    const file = written('never.yaml', house(terms, 'terms.none && !release.weights_public'));
    expect(run('rules', 'check', file).exit).toBe(0);
    const { exit, talk } = run('rules', 'check', file, '--exact');
    expect([exit, talk.includes('`big` can never hold')]).toEqual([2, true]);
  });
});

describe('rules overlay', () => {
  const overlay = (text: string) => run('rules', 'overlay', written('overlay.yaml', text));

  it('lists the cases that turn, and says which became unknown', () => {
    const { exit, out } = overlay(
      'overlay: lower\non: eu-ai-act\nset: { params.systemic_compute: 1.0e+24 }\n',
    );
    expect(exit).toBe(0);
    expect(out).toMatch(/\d+ of \d+ cases changed; \d+ answers turned, \d+ became unknown/u);
  });

  it('refuses one that lies on itself, or names what the pack has not', () => {
    expect(overlay('overlay: a\non: a\n').talk).toContain('WB-N03');
    const { exit, talk } = overlay(
      'overlay: a\non: eu-ai-act\ndrop: [duties.art-53-1-a.unless.oss-exemt]\n',
    );
    expect([exit, talk.includes('write `oss-exempt`')]).toEqual([2, true]);
  });
});
