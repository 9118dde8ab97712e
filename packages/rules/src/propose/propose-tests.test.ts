import { describe, expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { runTests, type TestRun } from '../run-tests/run-tests.ts';
import type { PackTest } from '../tree.ts';
import type { Lack } from './lacks.ts';
import { lackingSteps, proposedTests } from './propose-tests.ts';

const PACK = `params:
  line: {unit: FLOP, values: [{value: 100, from: 2024-08-01, cite: ACT 1}]}
terms:
  large: {is: model.own > params.line, cite: ACT 1}
duties:
  - {id: it, who: us, must: Do it, cite: ACT 1, when: terms.large, unless: [{id: free, is: model.open, cite: ACT 2}]}
`;

const lacksOf = (run: TestRun): readonly Lack[] =>
  lackingSteps(run).flatMap((step) => step.look() ?? []);
const saysOf = (text: string): readonly string[] =>
  lacksOf(trialPack(text)).map(({ of, says }) => `${of}: ${says}`);

describe('what tests do not show', () => {
  it('is each verdict of a rule, each near miss and each side of a threshold', () => {
    expect(saysOf(PACK)).toEqual([
      'rules.it: no test in which it holds',
      'rules.it: no test in which it does not hold',
      'rules.it: no test in which free decides',
      'terms.large: no near miss for model.own',
      'rules.it: no near miss for model.open',
      'params.line: no test with model.own below, at, above line',
    ]);
  });

  it('does not count what no case can show', () => {
    const never = `duties:
  - {id: it, who: us, must: Do it, cite: ACT 1, when: model.open && !model.open}
`;
    expect(saysOf(never)).toEqual(['rules.it: no test in which it does not hold']);
  });

  it('is less with each test that shows some of it', () => {
    const tests = `tests:
  - {name: a large one does it, facts: {model.own: 500, model.open: false}, expect: {it: applies}}
  - {name: an open one is free, facts: {model.own: 500, model.open: true}, expect: {it: 'exempt:free'}}
`;
    expect(saysOf(PACK + tests)).toEqual([
      'rules.it: no test in which it does not hold',
      'terms.large: no near miss for model.own',
      'params.line: no test with model.own below, at line',
    ]);
  });

  it('is not that a rule holds where it is unknown or an exception decides, nor one exception by another', () => {
    const two = PACK.replace(
      'cite: ACT 2}]',
      'cite: ACT 2}, {id: paid, is: model.paid, cite: ACT 2}]',
    );
    const tests = `tests:
  - {name: nothing is known, facts: {}, expect: {it: unknown}}
  - {name: an open one is free, facts: {model.own: 500, model.open: true}, expect: {it: 'exempt:free'}}
`;
    expect(saysOf(two + tests).filter((says) => says.includes('no test in which'))).toEqual([
      'rules.it: no test in which it holds',
      'rules.it: no test in which it does not hold',
      'rules.it: no test in which paid decides',
    ]);
  });

  it('is a near miss only where the verdicts differ; of a derived fact also one of what it follows from', () => {
    const derived = `params:
  line: {unit: FLOP, values: [{value: 600, from: 2024-08-01, cite: ACT 1}]}
duties:
  - {id: it, who: us, must: Do it, cite: ACT 1, when: model.compute > params.line}
tests:
  - {name: many tokens, facts: {model.parameters: 10, model.tokens: 50}, expect: {it: applies}}
`;
    const misses = (text: string) => saysOf(text).filter((says) => says.includes('near miss'));
    const more = (name: string, tokens: number, status: string): string =>
      `  - {name: ${name}, facts: {model.parameters: 10, model.tokens: ${tokens}}, expect: {it: ${status}}}\n`;
    const lacking = ['rules.it: no near miss for model.compute'];
    expect(misses(derived)).toEqual(lacking);
    expect(misses(derived + more('more tokens', 60, 'applies'))).toEqual(lacking);
    expect(misses(derived + more('few tokens', 5, "'no'"))).toEqual([]);
  });

  const missesIn = (text: string): readonly Lack[] =>
    lacksOf(trialPack(text)).filter(({ says }) => says.includes('near miss'));
  const duty = (when: string): string =>
    `duties:\n  - {id: it, who: us, must: Do it, cite: ACT 1, when: '${when}'}\n`;

  it('is a near miss of each member of a set, though it takes two of them', () => {
    const [lack, ...none] = missesIn(duty('"text" in model.outputs && "code" in model.outputs'));
    expect(none).toEqual([]);
    expect(lack?.tests.map(({ facts, expect: { it: answer } }) => [facts, answer])).toEqual([
      [{ 'model.outputs': { has: ['code', 'text'] } }, 'applies'],
      [{ 'model.outputs': { has: ['code'], not: ['text'] } }, 'no'],
    ]);
  });

  it('is a near miss around the day that is asked about', () => {
    const [lack] = missesIn(duty('!(use.waiver >= params.as_of)'));
    expect(lack?.tests.map(({ facts, expect: { it: answer } }) => [facts, answer])).toEqual([
      [{ 'use.waiver': '2026-11-20' }, 'applies'],
      [{ 'use.waiver': '2026-11-21' }, 'no'],
    ]);
  });

  it('is a near miss that a test of nothing known would show', () => {
    const tests = `tests:
  - {name: an open one does it, facts: {model.open: true}, expect: {it: applies}}
  - {name: nothing is known, facts: {}, expect: {it: unknown}}
`;
    expect(missesIn(duty('model.open') + tests)).toHaveLength(1);
    expect(
      missesIn(
        duty('model.open') +
          tests.replace(
            'facts: {}, expect: {it: unknown}',
            'facts: {model.open: false}, expect: {it: no}',
          ),
      ),
    ).toEqual([]);
  });

  it('is not shown by tests that come out wrong, or that were proposed and have no reason', () => {
    const all = saysOf(PACK);
    const wrong = 'tests:\n  - {name: wrong, facts: {model.own: 500}, expect: {it: no}}\n';
    const bare =
      'tests:\n  - {name: bare, proposed: true, facts: {model.own: 1}, expect: {it: no}}\n';
    expect(saysOf(PACK + wrong)).toEqual(all);
    expect(saysOf(PACK + bare)).toEqual(all);
  });
});

const LINES = `params:
  line: {unit: FLOP, values: [{value: 100, from: 2024-08-01, cite: ACT 1}]}
  start: {unit: date, values: [{value: 2026-01-01, from: 2024-08-01, cite: ACT 1}]}
`;
const lineLacks = (rule: string, tests = ''): readonly Lack[] =>
  lacksOf(
    trialPack(
      `${LINES}duties:\n  - {id: it, who: us, must: Do it, cite: ACT 1, ${rule}}\n${tests === '' ? '' : `tests:\n${tests}`}`,
    ),
  ).filter(({ of }) => of.startsWith('params.'));

describe('a threshold', () => {
  it.each(['>', '>=', '<', '<='])('is a parameter that a fact is compared with by %s', (sign) => {
    const [lack, ...none] = lineLacks(`when: model.own ${sign} params.line`);
    expect(none).toEqual([]);
    expect(lack?.says).toBe('no test with model.own below, at, above line');
    const answers = lack?.tests.map(({ facts, expect: { it: answer } }) => [
      facts['model.own'],
      answer,
    ]);
    const isAt = (holds: boolean): string => (holds ? 'applies' : 'no');
    expect(answers).toEqual([
      [99.99999999999999, isAt(sign.startsWith('<'))],
      [100, isAt(sign.endsWith('='))],
      [100.00000000000001, isAt(sign.startsWith('>'))],
    ]);
  });

  it('of a date is stood on by days, and shown by tests on the days around it', () => {
    const rule = 'when: model.placed >= params.start';
    const [lack] = lineLacks(rule);
    expect(lack?.tests.map(({ facts }) => facts['model.placed'])).toEqual([
      '2025-12-31',
      '2026-01-01',
      '2026-01-02',
    ]);
    const on = (placed: string, status: string): string =>
      `  - {name: on ${placed}, facts: {model.placed: ${placed}}, expect: {it: ${status}}}\n`;
    const [left, ...none] = lineLacks(rule, on('2025-06-01', "'no'") + on('2026-06-01', 'applies'));
    expect(none).toEqual([]);
    expect(left?.says).toBe('no test with model.placed at start');
    expect(left?.tests.map(({ name }) => name)).toEqual([
      'it is applies with model.placed 2026-01-01: on 2025-06-01',
    ]);
    expect(
      lineLacks(
        rule,
        on('2025-06-01', "'no'") + on('2026-06-01', 'applies') + on('2026-01-01', 'applies'),
      ),
    ).toEqual([]);
  });

  it('is not shown by a range or by what a test of another rule states', () => {
    const range = '  - {name: a range, facts: {model.own: {lo: 1, hi: 50}}, expect: {it: no}}\n';
    expect(lineLacks('when: model.own > params.line', range).map(({ says }) => says)).toEqual([
      'no test with model.own below, at, above line',
    ]);
    const other = `when: model.own > params.line}\n  - {id: other, who: us, must: Do it, cite: ACT 1, when: model.open`;
    const tests =
      '  - {name: another, facts: {model.own: 500, model.open: true}, expect: {other: applies}}\n';
    expect(lineLacks(other, tests).map(({ says }) => says)).toEqual([
      'no test with model.own below, at, above line',
    ]);
  });

  it('is that of the day of a test, not one that held before or will', () => {
    const two = `params:
  line: {unit: FLOP, values: [{value: 10, from: 2024-08-01, until: 2026-01-01, cite: ACT 1}, {value: 20, from: 2026-01-01, cite: ACT 1}]}
duties:
  - {id: it, who: us, must: Do it, cite: ACT 1, when: model.own > params.line}
tests:
  - {name: fifteen, facts: {model.own: 15}, expect: {it: no}}
  - {name: ten, facts: {model.own: 10}, expect: {it: no}}
`;
    const says = (text: string) =>
      lacksOf(trialPack(text)).flatMap((lack) => (lack.of === 'params.line' ? [lack.says] : []));
    expect(says(two)).toEqual(['no test with model.own at, above line']);
    const then = '  - {name: then, as_of: 2025-06-01, facts: {model.own: 10}, expect: {it: no}}\n';
    expect(says(two + then)).toEqual(['no test with model.own above line']);
  });

  it('has no side on which no fact can be', () => {
    const least = `params:
  none: {unit: FLOP, values: [{value: 0, from: 2024-08-01, cite: ACT 1}]}
  never: {unit: date, values: [{value: never, from: 2024-08-01, cite: ACT 1}]}
duties:
  - {id: it, who: us, must: Do it, cite: ACT 1, when: model.own > params.none || model.placed >= params.never}
`;
    const lacks = lacksOf(trialPack(least)).filter(({ of }) => of.startsWith('params.'));
    expect(lacks.map(({ says }) => says)).toEqual([
      'no test with model.own at, above none',
      'no test with model.placed below, at never',
    ]);
    const pointsOf = (fact: string, lack: Lack | undefined) =>
      lack?.tests.map(({ facts }) => facts[fact]);
    expect([pointsOf('model.own', lacks[0]), pointsOf('model.placed', lacks[1])]).toEqual([
      [0, 5e-324],
      ['2299-12-30', '2299-12-31'],
    ]);
  });

  it('is none where sums are compared', () => {
    expect(lineLacks('when: model.own + model.base > params.line')).toEqual([]);
  });

  it('at which no verdict turns is told without tests', () => {
    const lacks = lineLacks('when: model.own > params.line || model.own <= params.line');
    expect(lacks.map(({ says, tests }) => [says, tests])).toEqual([
      ['no test with model.own below, at, above line', []],
    ]);
  });
});

const asTests = (lacks: readonly Lack[]): readonly PackTest[] =>
  proposedTests(lacks).map((test) => ({
    ...test,
    proposed: true,
    because: 'row 1',
    at: { line: 1, column: 1, length: 1 },
  }));

describe('the tests proposed', () => {
  it('come out right, and with their reasons leave nothing lacking', () => {
    const run = trialPack(PACK);
    const tests = asTests(lacksOf(run));
    expect(runTests({ ...run, tests }).filter(({ right }) => !right)).toEqual([]);
    expect(lacksOf({ ...run, tests })).toEqual([]);
  });

  it('begin with a test that is there and change one fact of it', () => {
    const large = `cases:
  big: {facts: {model.own: 500}}
tests:
  - {name: a large one does it, like: big, facts: {model.open: false}, expect: {it: applies}}
`;
    const found = lacksOf(trialPack(PACK + large)).find(({ says }) => says.includes('model.open'));
    expect(found?.tests).toEqual([
      {
        name: 'it is exempt:free with model.open true: a large one does it',
        as_of: '2026-11-21',
        like: 'big',
        facts: { 'model.open': true },
        expect: { it: 'exempt:free' },
      },
    ]);
  });

  it('keep what the test they begin with says of strictness', () => {
    const strict = `tests:
  - {name: a large one does it, strict: true, facts: {model.own: 500, model.open: false}, expect: {it: applies}}
`;
    const found = lacksOf(trialPack(PACK + strict)).find(({ says }) => says.includes('model.own'));
    expect(found?.tests).toEqual([
      {
        name: 'it is no with model.own 99.99999999999999: a large one does it',
        as_of: '2026-11-21',
        strict: true,
        facts: { 'model.own': 99.99999999999999, 'model.open': false },
        expect: { it: 'no' },
      },
    ]);
  });

  it('stand on both sides of a threshold and on it, a double apart', () => {
    const found = lacksOf(trialPack(PACK)).find(({ of }) => of === 'params.line');
    const points = found?.tests.map(({ facts, expect: { it: status } }) => [
      facts['model.own'],
      status,
    ]);
    expect(points).toEqual([
      [99.99999999999999, 'no'],
      [100, 'no'],
      [100.00000000000001, 'applies'],
    ]);
  });

  it('of one case are one test with all its verdicts', () => {
    const two = `duties:
  - {id: one, who: us, must: Do it, cite: ACT 1, when: model.open}
  - {id: two, who: us, must: Do it, cite: ACT 1, when: model.open}
`;
    const verdicts = proposedTests(lacksOf(trialPack(two))).map(({ expect: of }) => of);
    expect(verdicts).toContainEqual({ one: 'applies', two: 'applies' });
  });
});
