import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { packList } from './pack-list.ts';
import type { ListedRule, PackShape } from './pack-shapes.ts';
import { ruleText } from './rule-text.ts';
import { testReport } from './test-report.ts';
import { flawsOf } from './testing/lines.ts';
import { viewOf } from './view.ts';

const RULE: ListedRule<string> = {
  id: 'art-53-1-a',
  who: 'provider',
  must: 'Draw up technical documentation and keep it up to date',
  cite: ['AIA 53(1)(a)'],
  mark: 'I',
  at: { line: 41, file: 'gpai.yaml' },
  base: { kind: 'is', expr: 'terms.provider' },
  unless: [
    {
      id: 'oss-exempt',
      cite: ['AIA 53(2)'],
      at: { line: 45 },
      base: { kind: 'is', expr: 'terms.open_licence && release.weights_public' },
      unless: [
        {
          id: 'monetised',
          cite: ['recital 103'],
          at: { line: 49 },
          base: { kind: 'is', expr: 'release.monetised' },
          unless: [],
        },
      ],
    },
  ],
  due: 'terms.due',
  met: 'evidence.technical_documentation',
  lifecycle: [{ value: 'in_force' }],
  enforcement: [
    { value: 'grace', until: '2026-08-02' },
    { value: 'normal', from: '2026-08-02' },
  ],
};

const PACK: PackShape<string> = {
  pack: 'eu-ai-act',
  title: 'EU AI Act',
  version: '2026-11-20.1',
  status_date: '2026-11-20',
  asks: 'law',
  places: ['EU'],
  params: [
    {
      name: 'gpai_compute',
      unit: 'FLOP',
      values: [{ value: 1e23, from: '2025-08-02', cite: ['GL 2.1'], kind: 'indicative' }],
    },
    { name: 'unread', unit: 'USD', values: [] },
  ],
  terms: [
    {
      kind: 'rule',
      name: 'provider',
      rule: {
        cite: ['AIA 3(3)'],
        at: { line: 9 },
        unless: [],
        base: { kind: 'is', expr: '"provider" in actor.roles && terms.gpai' },
      },
    },
    {
      kind: 'rule',
      name: 'gpai',
      rule: {
        cite: ['GL 2.1'],
        at: { line: 5 },
        unless: [],
        base: { kind: 'is', expr: 'model.training_compute > params.gpai_compute' },
      },
    },
    { kind: 'value', name: 'due', cite: ['AIA 111(3)'], value: 'model.first_placed' },
    { kind: 'value', name: 'not_read', cite: [], value: 'model.other' },
  ],
  duties: [RULE],
  decisions: [{ id: 'd', rules: [{ ...RULE, id: 'no-pickle' }] }],
};

function shown(width: number): string {
  return ruleText(PACK, RULE, {
    view: viewOf({ width }),
    asOf: day('2026-11-20'),
    print: (text) => text,
  });
}

describe('a rule as text', () => {
  it.each([80, 120])('is kept as a picture at %i columns', async (width) => {
    await expect(shown(width)).toMatchFileSnapshot(`./snapshots/rule-${width}.txt`);
  });

  it('shows the terms that it reads, through others too, and only those', () => {
    expect(
      ['provider', 'gpai', 'due', 'not_read'].map((name) => shown(80).includes(`\n  ${name} `)),
    ).toEqual([true, true, true, false]);
  });

  it('shows the parameters that it reads with their value on the day', () => {
    expect(shown(80)).toContain('gpai_compute: 1e23 FLOP, from 2025-08-02');
    expect(
      ruleText(PACK, RULE, { view: viewOf({}), asOf: day('2025-01-01'), print: (text) => text }),
    ).toContain('gpai_compute: no value on this day');
  });

  it('passes no width', () => {
    expect([40, 59, 60, 80, 120].flatMap((width) => flawsOf(shown(width), width))).toEqual([]);
  });
});

describe('a list of packs', () => {
  it('names each pack with who asks, version and day, and its rules when all is asked for', async () => {
    await expect(packList([PACK], viewOf({ all: true }))).toMatchFileSnapshot(
      './snapshots/packs.txt',
    );
    expect(packList([PACK], viewOf({}))).not.toContain('art-53-1-a');
  });
});

describe('a report of tests', () => {
  const wrong = {
    rule: 'art-53-1-a',
    right: false,
    expected: 'exempt:oss-exempt',
    got: 'applies',
    because: [{ says: 'terms.systemic', truth: 'yes' }],
  } as const;
  const good = { ...wrong, right: true, got: 'exempt:oss-exempt' };
  const results = [
    {
      name: 'open model exactly at the threshold keeps the exemption',
      at: { line: 118, file: 'gpai.yaml' },
      expectations: [wrong, good],
    },
    {
      name: 'open model below the threshold is exempt',
      at: { line: 128, file: 'gpai.yaml' },
      expectations: [good],
    },
  ];

  it('shows what failed with what was expected, what came out and why', () => {
    expect(testReport(results, viewOf({}))).toBe(
      [
        '  failed   "open model exactly at the threshold keeps the exemption"',
        '           gpai.yaml:118',
        '           art-53-1-a   expected ⊘ exempt:oss-exempt   got ● applies',
        '           because terms.systemic is yes',
        '',
        '  1 of 2 cases as expected',
        '',
      ].join('\n'),
    );
  });

  it('shows the others too when all is asked for', () => {
    expect(testReport(results, viewOf({ all: true }))).toContain(
      '  right    "open model below the threshold is exempt"',
    );
  });
});
