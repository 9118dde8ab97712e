import { describe, expect, it } from 'vitest';
import { lackingReport } from './lacking-report.ts';
import { mutationReport, type MutationShape } from './mutation-report.ts';
import { packDiffMarkdown, packDiffTable, type PackDiffShape } from './pack-diff.ts';
import { flawsOf } from './testing/lines.ts';
import { viewOf } from './view.ts';

const WIDE = viewOf({ width: 80 });

const MUTATED: MutationShape = {
  pack: 'eu-ai-act',
  mutants: 1000,
  killed: 950,
  killedByProposed: 48,
  equivalent: 0,
  score: 0.9999,
  scoreWithProposed: 1,
  survivors: [
    {
      target: 'rules.art-53-1-a',
      at: { line: 41, file: 'gpai.yaml' },
      change: 'dropped the exception oss-exempt',
      witness: {
        subject: 'rules.art-53-1-a',
        asOf: '2026-11-21',
        values: { 'model.open': true, 'model.own': undefined },
        answers: ['exempt:oss-exempt', 'applies'],
      },
    },
    { target: 'lists.free', at: { line: 1 }, change: 'dropped "mit" of free' },
  ],
};

describe('the report on changes of packs', () => {
  it('names part, place, change and a case that would tell it', () => {
    const text = mutationReport([MUTATED], WIDE);
    expect(text).toContain('unnoticed rules.art-53-1-a   gpai.yaml:41');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'a test would: art-53-1-a is exempt:oss-exempt, not applies, on 2026-11-21 with model.open yes',
    );
  });

  it('never rounds up to all', () => {
    expect(mutationReport([MUTATED], WIDE)).toContain('99.9 % noticed');
    const same = { ...MUTATED, equivalent: 2, survivors: [] };
    expect(mutationReport([same], WIDE)).toContain('2 change no answer and do not count');
  });
});

describe('the report on what tests lack', () => {
  it('puts what one part lacks together, and counts', () => {
    const at = { line: 3, file: 'house.yaml' };
    const lacks = [
      { of: 'rules.a', at, says: 'no test in which it holds', tests: [{}] },
      { of: 'rules.a', at, says: 'no near miss for model.open', tests: [] },
    ];
    expect(lackingReport([{ pack: 'house', lacks }], WIDE)).toBe(
      [
        '  rules.a   house.yaml:3',
        '      no test in which it holds',
        '      no near miss for model.open; no case was found',
        '',
        '  house: 2 things lacking, tests proposed for 1',
        '',
      ].join('\n'),
    );
  });
});

const CASE = {
  asOf: '2026-11-21',
  values: { 'model.open': true },
  answers: ['no', 'applies'] as const,
};
const DIFF: PackDiffShape = {
  before: 'house@1',
  after: 'house@2',
  changes: [
    { of: 'rules.a', kind: 'added', what: 'Sign the files' },
    { of: 'rules.b', kind: 'changed', what: 'from', before: '2025-08-02', after: '2026-08-02' },
    {
      of: 'facts.model.open',
      kind: 'changed',
      what: 'meaning',
      before: 'open',
      after: 'it is open',
    },
  ],
  effects: [
    { rule: 'b', wider: CASE, undecided: false },
    {
      rule: 'f',
      otherwise: { ...CASE, answers: ['scheduled:2027-08-02', 'scheduled:2027-12-02'] },
      undecided: false,
    },
    { rule: 'c', undecided: false },
    { rule: 'd', undecided: true },
    { rule: 'e', undecided: true },
  ],
  turned: [{ test: 'an open one', rule: 'e', before: 'no', after: 'applies' }],
};

describe('what differs between two versions of a pack', () => {
  it('is told part by part; wording of facts only when all is asked for', () => {
    const text = packDiffTable(DIFF, WIDE);
    expect(text).toContain('  + rules.a   Sign the files\n');
    expect(text).toContain('  ~ rules.b   from\n        was 2025-08-02\n        is 2026-08-02\n');
    expect(text).toContain('1 other in sources and facts; --all shows them');
    expect(packDiffTable(DIFF, viewOf({ width: 80, all: true }))).toContain('facts.model.open');
  });

  it('says of each rule whether it reaches more, and is silent about none', () => {
    const text = packDiffTable(DIFF, WIDE);
    expect(text).toContain('b reaches more: applies, not no, on 2026-11-21 with model.open yes');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'f answers otherwise: scheduled:2027-12-02, not scheduled:2027-08-02, on 2026-11-21 with',
    );
    expect(text).toContain('c no case turns');
    expect(text).toContain('d no case was found; there may be one');
    expect(text).toContain('e turns in a case of the tests, below');
    expect(text).toContain('"an open one": e no → applies');
  });

  it('is told whole as Markdown, in which no text makes markup of its own', () => {
    const text = packDiffMarkdown({
      ...DIFF,
      changes: [...DIFF.changes, { of: 'rules.c', kind: 'removed', what: '<b>@all</b>' }],
    });
    expect(text).toContain('## Added\n\n- rules.a, Sign the files\n');
    expect(text).toContain('- facts.model.open, meaning: was open; is it is open');
    expect(text).not.toContain('<b>');
  });
});

it.each([40, 60, 80, 120])('no line of these reports passes %i cells', (width) => {
  const view = viewOf({ width, all: true });
  expect(flawsOf(mutationReport([MUTATED], view), width)).toEqual([]);
  expect(flawsOf(packDiffTable(DIFF, view), width)).toEqual([]);
});
