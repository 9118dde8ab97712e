import { describe, expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import type { Pack } from '../tree.ts';
import { countMutants, mutatePack, type MutantFate } from './mutate-pack.ts';

const trial = (text: string) => trialPack(text);

function fates(text: string): readonly MutantFate[] {
  const { pack, cases, tests } = trial(text);
  return [...mutatePack({ pack, cases, tests })];
}

const changes = (text: string) => fates(text).map(({ target, change }) => `${target}: ${change}`);
const ended = (text: string) =>
  Object.fromEntries(fates(text).map(({ change, fate }) => [change, fate.kind]));

const DUTY = (when: string, more = '') =>
  `params:
  line: {unit: FLOP, values: [{value: 100, from: 2024-08-01, cite: ACT 1}]}
duties:
  - {id: it, who: us, must: Do it, cite: ACT 1, when: '${when}'${more}}
`;

describe('the changes of a pack', () => {
  it('swap && and ||, drop each operand once, and negate what stands alone', () => {
    const text = DUTY('model.open && model.paid && !model.gpai');
    expect(changes(text)).toEqual([
      'rules.it: || for &&',
      'rules.it: dropped !model.gpai',
      'rules.it: || for &&',
      'rules.it: dropped model.open',
      'rules.it: dropped model.paid',
      'rules.it: negated model.open',
      'rules.it: negated model.paid',
      'rules.it: dropped the sign of !model.gpai',
    ]);
  });

  it('take > for >=, turn a comparison round, and move its parameter far and hardly', () => {
    expect(changes(DUTY('model.compute > params.line'))).toEqual([
      'params.line: line × 0.1',
      'params.line: line × 10',
      'params.line: line × 1.0005',
      'rules.it: >= for > in model.compute > params.line',
      'rules.it: < for > in model.compute > params.line',
    ]);
  });

  it('drop each member of a named list once, and tests notice it', () => {
    const text = `lists:
  free: [apache-2.0, llama]
${DUTY('model.licence in lists.free')}
tests:
  - {name: one of the list, facts: {model.licence: llama}, expect: {it: applies}}
`;
    expect(changes(text)).toEqual([
      'rules.it: negated model.licence in lists.free',
      'rules.it: dropped "apache-2.0" of model.licence in lists.free',
      'rules.it: dropped "llama" of model.licence in lists.free',
    ]);
    expect(ended(text)).toMatchObject({
      'dropped "apache-2.0" of model.licence in lists.free': 'survived',
      'dropped "llama" of model.licence in lists.free': 'killed',
    });
  });

  it('drop exceptions and alternatives, and move days by one', () => {
    const text = DUTY(
      'model.open',
      ', from: 2025-08-02, unless: [{id: free, is: model.paid, cite: ACT 2}]',
    );
    expect(changes(text)).toEqual([
      'rules.it: negated model.open',
      'rules.it: dropped the exception free',
      'rules.it: negated model.paid',
      'rules.it: from 2025-08-02 a day earlier',
      'rules.it: from 2025-08-02 a day later',
    ]);
  });

  it('leave alone what no rule, decision or term reads', () => {
    const unread =
      'params:\n  idle: {unit: FLOP, values: [{value: 1, from: 2024-08-01, cite: ACT 1}]}\n';
    expect(changes(unread)).toEqual([]);
  });

  it('are as many as were counted beforehand', () => {
    const { pack } = trial(DUTY('model.compute > params.line || model.open'));
    expect(countMutants(pack)).toBe([...mutatePack({ pack, cases: [], tests: [] })].length);
    expect(countMutants(trial(DUTY('model.open')).pack)).toBe(1);
  });
});

const TESTED = `${DUTY('model.compute > params.line')}
tests:
  - {name: far above the line it applies, facts: {model.compute: 500}, expect: {it: applies}}
`;

describe('a test', () => {
  it('notices what makes it wrong and nothing else', () => {
    expect(ended(TESTED)).toEqual({
      'line × 0.1': 'survived',
      'line × 10': 'killed',
      'line × 1.0005': 'survived',
      '>= for > in model.compute > params.line': 'survived',
      '< for > in model.compute > params.line': 'killed',
    });
  });

  it('that is wrong from the start notices nothing', () => {
    const wrong = TESTED.replace('it: applies', 'it: no');
    expect(Object.values(ended(wrong))).not.toContain('killed');
  });

  it('that was proposed counts apart, and only with its reason', () => {
    const own = '{name: far above the line it applies,';
    const bare = ended(TESTED.replace(own, `${own} proposed: true,`));
    expect(bare['line × 10']).toBe('survived');
    const because = ended(TESTED.replace(own, `${own} proposed: true, because: row 1,`));
    expect(because['line × 10']).toBe('killed by proposed');
    const both = ended(
      TESTED.replace(
        own,
        '{name: first, proposed: true, because: row 1, facts: {model.compute: 500}, expect: {it: applies}}\n  - $&',
      ),
    );
    expect(both['line × 10']).toBe('killed');
  });
});

describe('a change that no test notices', () => {
  it('comes with a case that would tell it, and both answers', () => {
    const [, , , , , ...none] = fates(TESTED);
    expect(none).toEqual([]);
    const found = fates(TESTED).find(({ change }) => change.startsWith('>='));
    expect(found?.fate).toMatchObject({
      kind: 'survived',
      witness: {
        subject: 'rules.it',
        values: { 'model.compute': 100 },
        answers: ['no', 'applies'],
      },
    });
    expect(found?.at).toMatchObject({ line: expect.any(Number), file: expect.any(String) });
  });

  it('is equivalent when no case tells it apart, and only then', () => {
    const text = DUTY('model.open || (model.open && model.paid)');
    const kinds = ended(text);
    expect(kinds['dropped model.open && model.paid']).toBe('equivalent');
    expect(kinds['negated model.paid']).toBe('equivalent');
    expect(kinds['negated model.open']).toBe('survived');
  });

  it('is told by a rule that rests on its term, else by the term', () => {
    const term = 'terms:\n  t: {cite: ACT 1, is: model.open}\n';
    const rule = 'duties:\n  - {id: it, who: us, must: Do it, cite: ACT 1, when: terms.t}\n';
    const subjectsOf = (text: string) =>
      fates(text).flatMap(({ target, fate }) =>
        target === 'terms.t' && fate.kind === 'survived' ? [fate.witness?.subject] : [],
      );
    expect(subjectsOf(term)).toEqual(['terms.t']);
    expect(subjectsOf(term + rule)).toEqual(['rules.it']);
  });

  it('of a term is equivalent where the term answers the same in every case', () => {
    const text = 'terms:\n  t: {cite: ACT 1, is: model.open || (model.open && model.paid)}\n';
    const rule = 'duties:\n  - {id: it, who: us, must: Do it, cite: ACT 1, when: terms.t}\n';
    expect(ended(text + rule)['negated model.paid']).toBe('equivalent');
    expect(ended(text)['negated model.paid']).toBe('equivalent');
  });

  it('is told on a day that a parameter holds, when a rule asks whether that day has come', () => {
    const text = `params:
  start: {unit: date, values: [{value: 2027-08-02, from: 2025-01-01, cite: ACT 1}]}
duties:
  - {id: it, who: us, must: Do it, cite: ACT 1, when: model.open && params.as_of > params.start}
`;
    expect(new Set(Object.values(ended(text)))).toEqual(new Set(['survived']));
  });

  it('of a due date that is a sum is not called equivalent', () => {
    const text = `params:
  end: {unit: date, values: [{value: 2026-12-01, from: 2025-01-01, cite: ACT 1}]}
  grace: {unit: day, values: [{value: 30, from: 2025-01-01, cite: ACT 1}]}
duties:
  - {id: it, who: us, must: Do it, cite: ACT 1, when: model.open, due: 'min(model.placed + params.grace, params.end)'}
`;
    expect(Object.values(ended(text))).not.toContain('equivalent');
  });

  it('of a due date that is the later of two days is told, or equivalent where the rule begins later', () => {
    const text = `params:
  start: {unit: date, values: [{value: 2027-12-11, from: 2025-01-01, cite: ACT 1}]}
duties:
  - {id: it, who: us, must: Do it, cite: ACT 1, from: 2027-12-11, when: model.open, due: 'model.placed < params.start ? max(params.start, use.waiver) : model.placed'}
`;
    expect(ended(text)).toMatchObject({
      'from 2027-12-11 a day earlier': 'equivalent',
      'from 2027-12-11 a day later': 'survived',
    });
  });

  it('in what shows a duty done is told by its evidence', () => {
    const found = fates(DUTY('model.open', ', met: model.own > params.line'));
    const less = found.find(({ change }) => change === 'line × 0.1');
    expect(less?.fate).toMatchObject({
      kind: 'survived',
      witness: {
        values: { 'model.open': true },
        answers: ['applies, not met', 'applies, met'],
      },
    });
    expect(found.map(({ fate }) => fate.kind)).not.toContain('equivalent');
  });

  it('of a term that is a number is not called equivalent for want of a second point', () => {
    const text =
      'terms:\n  sum: {type: number, unit: FLOP, cite: ACT 1, value: model.own + model.base}\n';
    expect(Object.values(ended(text))).not.toContain('equivalent');
  });

  it('is not called equivalent where regions end elsewhere than at parameters', () => {
    const text = DUTY('model.own + model.own > params.line');
    const kinds = Object.values(ended(text));
    expect(kinds).not.toContain('equivalent');
  });
});

describe('a pack without rules', () => {
  it('has no change', () => {
    const empty: Pack = { ...trial(DUTY('model.open')).pack, duties: [], params: [] };
    expect([...mutatePack({ pack: empty, cases: [], tests: [] })]).toEqual([]);
  });
});
