import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import type { Expectation, PackTest } from '../tree.ts';
import { runTests, type ExpectationResult } from './run-tests.ts';

const trial = () =>
  trialPack(`
params:
  line: {unit: FLOP, values: [{value: 1.0e+23, from: 2024-08-01, cite: ACT 1}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2024-08-01, cite: ACT 4}]}
  sleep: {unit: date, values: [{value: 2299-12-31, from: 2024-08-01, cite: ACT 4}]}
terms:
  large: {is: model.compute > params.line, cite: ACT 1}
  latest: {type: date, cite: ACT 1, value: 'model.open ? params.sleep : model.placed'}
  size: {type: number, unit: FLOP, cite: ACT 1, value: model.own + model.own}
duties:
  - {id: it, who: provider, must: Do it, mark: V, cite: ACT 1, from: 2025-08-02, when: terms.large, unless: [{id: free, is: model.rebutted, cite: ACT 2}], met: model.shown}
  - {id: later, who: provider, must: Do it, mark: V, cite: ACT 1, from: 2025-08-02, when: model.paid, due: 'max(params.start, model.placed)'}
decisions:
  intake:
    worst_of: [deny, review, allow]
    when_unknown: review
    rules:
      - {id: unsafe, then: deny, cite: ACT 1, when: model.gpai}
cases:
  small: {facts: {model.parameters: 1.0e+9, model.tokens: 1.0e+12}}
  big: {like: small, facts: {model.tokens: 1.0e+15, model.shown: true}}
`);

const AT = { line: 3, column: 1, length: 4 };

function run(
  expect_: { readonly [rule: string]: Expectation },
  more: Partial<PackTest> = {},
): readonly ExpectationResult[] {
  const tests = [{ name: 'a claim', facts: {}, at: AT, ...more, expect: expect_ }];
  return runTests({ pack: trial().pack, cases: trial().cases, tests })[0]?.expectations ?? [];
}

const outcome = (expectation: Expectation, rule = 'it', more: Partial<PackTest> = {}) => {
  const [result] = run({ [rule]: expectation }, more);
  return [result?.right, result?.expected, result?.got];
};

describe('a test of a pack', () => {
  it('is weighed with the facts of its base case and of the case that this is like, its own on top', () => {
    expect(outcome('no', 'it', { like: 'small' })).toEqual([true, 'no', 'no']);
    expect(outcome('applies', 'it', { like: 'big' })).toEqual([true, 'applies', 'applies']);
    expect(outcome('no', 'it', { like: 'big', facts: { 'model.tokens': 1e3 } })).toEqual([
      true,
      'no',
      'no',
    ]);
    expect(outcome('unknown', 'it', { like: 'none of these' })).toEqual([
      true,
      'unknown',
      'unknown',
    ]);
  });

  it('is asked for its own day, or the status date of the pack', () => {
    expect(outcome('scheduled', 'it', { like: 'big', as_of: '2025-01-01' })[0]).toBe(true);
    expect(outcome('applies', 'it', { like: 'big' })[0]).toBe(true);
    expect(() => run({ it: 'no' }, { as_of: 'someday' })).toThrow('test `a claim` has no day');
  });

  it('takes assumptions, unless it is strict', () => {
    expect(outcome('unknown', 'it', { like: 'big', strict: true })[0]).toBe(true);
  });

  it('is right when every expectation is, and keeps name, place and order', () => {
    const tests = [
      { name: 'both', facts: {}, expect: { it: 'unknown', intake: 'review' }, at: AT },
      { name: 'one', facts: {}, expect: { it: 'unknown', intake: 'deny' }, at: AT },
    ];
    const results = runTests({ pack: trial().pack, cases: [], tests });
    expect(
      results.map(({ name, at, right, expectations }) => [
        name,
        at,
        right,
        expectations.map((one) => one.rule),
      ]),
    ).toEqual([
      ['both', AT, true, ['it', 'intake']],
      ['one', AT, false, ['it', 'intake']],
    ]);
  });

  it('may write a rule with the prefix of the law files', () => {
    expect(run({ 'eu-aia/it': 'unknown' })).toMatchObject([{ rule: 'eu-aia/it', right: true }]);
  });
});

describe('what is expected of a duty', () => {
  it('is its status, word for word', () => {
    expect(outcome('applies', 'it', { like: 'small' })).toEqual([false, 'applies', 'no']);
    expect(
      outcome('exempt:free', 'it', { like: 'big', facts: { 'model.rebutted': true } })[0],
    ).toBe(true);
  });

  it('may be scheduled for a day, which is its earliest', () => {
    const scheduled = {
      facts: {
        'model.paid': true,
        'model.placed': { lo: day('2027-01-01'), hi: day('2027-12-31') },
      },
    };
    expect(outcome('scheduled:2027-01-01', 'later', scheduled)).toEqual([
      true,
      'scheduled:2027-01-01',
      'scheduled:2027-01-01',
    ]);
    expect(outcome('scheduled:2027-12-31', 'later', scheduled)).toEqual([
      false,
      'scheduled:2027-12-31',
      'scheduled:2027-01-01',
    ]);
    expect(outcome('scheduled', 'later', scheduled)[0]).toBe(true);
    expect(outcome('scheduled:2027-01-01', 'later', { facts: { 'model.paid': false } })).toEqual([
      false,
      'scheduled:2027-01-01',
      'no',
    ]);
  });

  it('may be several things, of which only those named are compared', () => {
    const big = { like: 'big' };
    expect(outcome({ status: 'applies', due: '2025-08-02', met: 'met' }, 'it', big)).toEqual([
      true,
      'applies, due 2025-08-02, met',
      'applies, due 2025-08-02, met',
    ]);
    expect(outcome({ met: 'open' }, 'it', big)).toEqual([false, 'open', 'met']);
    expect(outcome({ due: '2025-08-03' }, 'it', big)).toEqual([
      false,
      'due 2025-08-03',
      'due 2025-08-02',
    ]);
    expect(outcome({ met: 'open', due: '2025-08-02' }, 'it', { like: 'small' })).toEqual([
      false,
      'due 2025-08-02, open',
      'due open, nothing asked',
    ]);
  });

  it('may be what settles it: one of the sets, or all facts of them', () => {
    const values = { facts: { 'model.parameters': 7e9, 'model.rebutted': false } };
    expect(outcome({ settled_by: ['model.tokens'] }, 'it', values)).toEqual([
      true,
      'settled by model.tokens',
      'settled by model.tokens',
    ]);
    expect(outcome({ settled_by: ['model.compute'] }, 'it', values)).toEqual([
      false,
      'settled by model.compute',
      'settled by model.tokens',
    ]);
    expect(outcome({ settled_by: ['model.tokens'] }, 'it', { like: 'big' })).toEqual([
      false,
      'settled by model.tokens',
      'settled by nothing',
    ]);
    expect(outcome({ settled_by: ['model.tokens', 'model.parameters'] }, 'it')[0]).toBe(true);
  });

  it('comes with the reasons when it came out otherwise, and without when not', () => {
    expect(run({ it: 'applies' }, { like: 'small' })[0]?.because.map(({ says }) => says)).toEqual([
      'model.compute > params.line',
    ]);
    expect(run({ it: 'no' }, { like: 'small' })[0]?.because).toEqual([]);
  });
});

describe('what is expected of a term or decision', () => {
  it('is yes, no or unknown, or the outcome', () => {
    expect(outcome('yes', 'large', { like: 'big' })[0]).toBe(true);
    expect(outcome('unknown', 'large')[0]).toBe(true);
    expect(outcome('yes', 'large')).toEqual([false, 'yes', 'unknown']);
    expect(outcome('deny', 'intake', { facts: { 'model.gpai': true } })[0]).toBe(true);
    expect(outcome({ status: 'allow' }, 'intake', { facts: { 'model.gpai': true } })).toEqual([
      false,
      'allow',
      'deny',
    ]);
    expect(outcome('applies', 'unsafe', { facts: { 'model.gpai': true } })[0]).toBe(true);
  });

  it('is a day or number by its value, an interval by both ends', () => {
    expect(
      outcome('2026-01-01', 'latest', {
        facts: { 'model.open': false, 'model.placed': '2026-01-01' },
      })[0],
    ).toBe(true);
    expect(outcome('never', 'latest', { facts: { 'model.open': true } })[0]).toBe(true);
    expect(outcome({ due: 'never' }, 'latest', { facts: { 'model.open': true } })[0]).toBe(true);
    expect(outcome('unknown', 'latest', { facts: { 'model.open': false } })[0]).toBe(true);
    expect(outcome('4e23', 'size', { facts: { 'model.own': 2e23 } })[0]).toBe(true);
    expect(outcome('3e23', 'size', { facts: { 'model.own': 2e23 } })).toEqual([
      false,
      '3e23',
      '4e+23',
    ]);
    expect(outcome('2..6', 'size', { facts: { 'model.own': { lo: 1, hi: 3 } } })[0]).toBe(true);
    expect(outcome('0..', 'size')).toEqual([true, '0..', '0..']);
  });

  it('of a name that the pack does not have is never right', () => {
    expect(outcome('no', 'nothing')).toEqual([false, 'no', 'nothing of that name']);
  });
});
