import { day, type Value } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { deriveValues } from '../evaluate/derive.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { prepare } from '../evaluate/program.ts';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { explain } from './explain.ts';
import { settle } from './settle.ts';
import type { SettlingSet } from './shapes.ts';
import { trialOf, type Trial } from './trial.ts';

const AS_OF = day('2026-11-21');
type Case = { readonly [fact: string]: Value };

const PARAMS = `
params:
  line: {unit: FLOP, values: [{value: 1.0e+23, from: 2025-08-02, cite: ACT 1}]}
  high: {unit: FLOP, values: [{value: 1.0e+25, from: 2025-08-02, cite: ACT 2}]}
  third: {unit: '1', values: [{value: 0.25, from: 2025-08-02, cite: ACT 3, kind: encoding}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2024-08-01, cite: ACT 4}]}
  legacy: {unit: date, values: [{value: 2027-08-02, from: 2024-08-01, cite: ACT 5}]}
  sleep: {unit: date, values: [{value: 2299-12-31, from: 2024-08-01, cite: ACT 6}]}
  nothing: {unit: FLOP, values: [{value: 0, from: 2024-08-01, cite: ACT 7}]}
  grace: {unit: day, values: [{value: 10, from: 2024-08-01, cite: ACT 7}]}
`;

function settledBy(
  when: string,
  values: Case,
  more: { rest?: string; due?: string; strict?: boolean } = {},
): readonly SettlingSet[] {
  const { pack } = trialPack(`${PARAMS}
terms:
  due: {type: date, cite: ACT 9, value: '${more.due ?? 'params.start'}'}
duties:
  - id: it
    who: provider
    must: Do it
    mark: V
    cite: ACT 1
    from: 2025-08-02
    when: '${when}'
    due: terms.due
${more.rest ?? ''}`);
  const { values: all } = deriveValues(pack.facts, values);
  return explain(prepare(pack), 'it', all, { asOf: AS_OF, strict: more.strict ?? false }).settledBy;
}

describe('one missing fact', () => {
  it('settles a bool by either answer', () => {
    expect(settledBy('model.open', {})).toEqual([
      {
        settles: 'every',
        facts: ['model.open'],
        answers: [
          { if: { 'model.open': false }, status: 'no' },
          { if: { 'model.open': true }, status: 'applies', due: '2025-08-02' },
        ],
      },
    ]);
  });

  it('is not asked for where the status is known', () => {
    expect(settledBy('model.open', { 'model.open': true })).toEqual([]);
  });

  it('is not asked for where it makes no difference', () => {
    expect(
      settledBy('model.open && (model.paid || model.gpai)', { 'model.gpai': true }).map(
        ({ facts }) => facts,
      ),
    ).toEqual([['model.open']]);
  });

  it('settles a number at the line, to the double', () => {
    expect(settledBy('model.own > params.line', {})).toEqual([
      {
        settles: 'every',
        facts: ['model.own'],
        answers: [
          { if: { 'model.own': { hi: 1e23 } }, status: 'no' },
          {
            if: { 'model.own': { lo: 1.0000000000000001e23 } },
            status: 'applies',
            due: '2025-08-02',
          },
        ],
      },
    ]);
    expect(
      settledBy('model.own >= params.line', {})[0]?.answers.map((answer) => answer.if),
    ).toEqual([{ 'model.own': { hi: 9.999999999999997e22 } }, { 'model.own': { lo: 1e23 } }]);
  });

  it('merges neighbouring answers of one status', () => {
    const [set] = settledBy(
      'model.own > params.line && (model.own <= params.high || model.own > params.high)',
      {},
    );
    expect(set?.answers.map(({ status }) => status)).toEqual(['no', 'applies']);
  });

  it('keeps three answers apart where the middle differs', () => {
    const [set] = settledBy('model.own > params.line && model.own <= params.high', {});
    expect(set?.answers).toMatchObject([
      { if: { 'model.own': { hi: 1e23 } }, status: 'no' },
      { if: { 'model.own': { lo: 1.0000000000000001e23, hi: 1e25 } }, status: 'applies' },
      { if: { 'model.own': { lo: 1.0000000000000003e25 } }, status: 'no' },
    ]);
  });

  it('is asked only between the ends that are known', () => {
    const [set] = settledBy('model.own > params.line && model.own <= params.high', {
      'model.own': { lo: 5e22, hi: 5e23 },
    });
    expect(set?.answers).toMatchObject([
      { if: { 'model.own': { hi: 1e23 } }, status: 'no' },
      { if: { 'model.own': { lo: 1.0000000000000001e23 } }, status: 'applies' },
    ]);
  });

  it('is found through a factor and another fact', () => {
    const [set] = settledBy('model.own > model.base * params.third', { 'model.base': 4e23 });
    expect(set).toMatchObject({
      settles: 'every',
      facts: ['model.own'],
      answers: [{ if: { 'model.own': { hi: 1e23 } }, status: 'no' }, { status: 'applies' }],
    });
  });

  it('is found through minima, maxima and sums', () => {
    const [set] = settledBy('max(model.own, model.base) + model.own > params.line', {
      'model.base': 2e22,
    });
    expect(set?.answers.map((answer) => answer.if)).toEqual([
      { 'model.own': { hi: 5e22 } },
      { 'model.own': { lo: 5.0000000000000004e22 } },
    ]);
  });

  it('of a code is answered member by member, those told apart by nothing together', () => {
    const [set] = settledBy(
      'model.licence in ["mit", "apache-2.0"] || model.licence == "llama"',
      {},
      {
        rest: `    unless:
      - {id: llama, cite: ACT 2, is: 'model.licence == "llama"'}`,
      },
    );
    expect(set?.answers).toMatchObject([
      { if: { 'model.licence': { has: ['mit', 'apache-2.0'] } }, status: 'applies' },
      { if: { 'model.licence': 'llama' }, status: 'exempt:llama' },
      { if: { 'model.licence': { has: [], not: ['mit', 'apache-2.0', 'llama'] } }, status: 'no' },
    ]);
  });

  it('of an enum joins members of one status with all others where they agree', () => {
    const [set] = settledBy('use.sector == "health" || use.sector == "employment" && model.open', {
      'model.open': false,
    });
    expect(set?.answers).toMatchObject([
      { if: { 'use.sector': 'health' }, status: 'applies' },
      { if: { 'use.sector': { has: [], not: ['health'] } }, status: 'no' },
    ]);
  });

  it('of an enum has no other where every member is named', () => {
    const [set] = settledBy(
      'use.sector == "health" || use.sector == "employment" || use.sector == "general" && model.open',
      { 'model.open': false },
    );
    expect(set?.answers).toMatchObject([
      { if: { 'use.sector': { has: ['health', 'employment'] } }, status: 'applies' },
      { if: { 'use.sector': 'general' }, status: 'no' },
    ]);
  });

  it('of a set asks for one sort of members after the other', () => {
    const [set] = settledBy('"text" in model.outputs && "code" in model.outputs', {});
    expect(set?.answers).toMatchObject([
      { if: { 'model.outputs': { has: [], not: ['text'] } }, status: 'no' },
      { if: { 'model.outputs': { has: ['text'], not: ['code'] } }, status: 'no' },
      { if: { 'model.outputs': { has: ['code', 'text'] } }, status: 'applies' },
    ]);
  });

  it('of a set asks only for what is open in it', () => {
    const [set] = settledBy('overlaps(model.outputs, ["text", "code"])', {
      'model.outputs': { has: ['image'], not: ['text'] },
    });
    expect(set?.answers).toMatchObject([
      { if: { 'model.outputs': { has: ['image'], not: ['code', 'text'] } }, status: 'no' },
      { if: { 'model.outputs': { has: ['code', 'image'], not: ['text'] } }, status: 'applies' },
    ]);
  });

  it('of a set names each member of a sort, as any of them will do', () => {
    const [set] = settledBy('overlaps(model.outputs, ["text", "code"])', {});
    expect(set?.answers.map((answer) => answer.if['model.outputs'])).toEqual([
      { has: [], not: ['code', 'text'] },
      { has: ['text'] },
      { has: ['code'] },
    ]);
  });

  it('of a set may be whether it has any member at all', () => {
    const [set] = settledBy('nonempty(model.limits)', {});
    expect(set?.answers).toMatchObject([
      { if: { 'model.limits': { has: [], complete: true } }, status: 'no' },
      { if: { 'model.limits': { has: ['field'] } }, status: 'applies' },
    ]);
    const [named] = settledBy('nonempty(model.limits) && !("users" in model.limits)', {});
    expect(named?.answers).toMatchObject([
      { if: { 'model.limits': { has: [], complete: true } }, status: 'no' },
      { if: { 'model.limits': { has: ['field'], not: ['users'] } }, status: 'applies' },
      { if: { 'model.limits': { has: ['users'] } }, status: 'no' },
    ]);
  });

  it('may be a day, before, on and after which the due date falls differently', () => {
    const [set] = settledBy(
      'true',
      {},
      { due: 'model.placed < params.start ? params.legacy : model.placed' },
    );
    expect(set).toMatchObject({ settles: 'every', facts: ['model.placed'] });
    expect(set?.answers).toEqual([
      { if: { 'model.placed': { hi: '2025-08-01' } }, status: 'scheduled', due: '2027-08-02' },
      {
        if: { 'model.placed': { lo: '2025-08-02', hi: '2026-11-21' } },
        status: 'applies',
        due: { lo: '2025-08-02', hi: '2026-11-21' },
      },
      {
        if: { 'model.placed': { lo: '2026-11-22' } },
        status: 'scheduled',
        due: { lo: '2026-11-22' },
      },
    ]);
  });

  it('may be a day through a period that is added to it', () => {
    const [set] = settledBy('true', {}, { due: 'model.placed + params.grace' });
    expect(set?.answers.map((answer) => [answer.if['model.placed'], answer.status])).toEqual([
      [{ hi: '2026-11-11' }, 'applies'],
      [{ lo: '2026-11-12' }, 'scheduled'],
    ]);
  });

  it('may decide whether the duty ever wakes', () => {
    const [set] = settledBy('true', {}, { due: 'model.open ? params.sleep : params.start' });
    expect(set?.answers).toEqual([
      { if: { 'model.open': false }, status: 'applies', due: '2025-08-02' },
      { if: { 'model.open': true }, status: 'dormant', due: '2299-12-31' },
    ]);
  });

  it('is said of an exception too, by the exemption that it would give', () => {
    const rest = "    unless:\n      - {id: free, cite: ACT 2, is: '!model.paid'}";
    expect(settledBy('model.open', { 'model.open': true }, { rest })[0]?.answers).toMatchObject([
      { if: { 'model.paid': false }, status: 'exempt:free' },
      { if: { 'model.paid': true }, status: 'applies' },
    ]);
  });

  it('may be one that is assumed, when nothing is', () => {
    expect(settledBy('model.rebutted', {}, { strict: true })[0]?.facts).toEqual(['model.rebutted']);
    expect(settledBy('model.rebutted', {})).toEqual([]);
  });

  it('that settles alone comes before any pair, and every such fact is named', () => {
    const sets = settledBy('model.open && model.paid || model.gpai && model.open', {
      'model.gpai': false,
      'model.paid': true,
    });
    expect(sets.map(({ facts }) => facts)).toEqual([['model.open']]);
  });
});

describe('a derived fact', () => {
  it('is asked for by its input, the line carried through the formula', () => {
    const [set] = settledBy('model.compute > params.line', {
      'model.parameters': 7e9,
      'model.tokens': { lo: 2e12, hi: 15e12 },
    });
    expect(set).toMatchObject({ settles: 'every', facts: ['model.tokens'] });
    expect(set?.answers.map(({ status }) => status)).toEqual(['no', 'applies']);
    const [below, above] = set?.answers.map((answer) => answer.if['model.tokens']) ?? [];
    expect(below).toEqual({ hi: 2380952380952.381 });
    expect(above).toEqual({ lo: 2380952380952.3813 });
  });

  it('is asked for itself where somebody claims it', () => {
    const values = { 'model.parameters': 7e9, 'model.compute': { lo: 1e22, hi: 1e24 } };
    expect(settledBy('model.compute > params.line', values)[0]?.facts).toEqual(['model.compute']);
  });

  it('of which two inputs are open is asked for by both, without a line where each moves the other', () => {
    expect(settledBy('model.compute > params.line', {})).toEqual([
      { settles: 'every', facts: ['model.parameters', 'model.tokens'], answers: [] },
    ]);
  });

  it('is settled for a part of the answers where the other input is an interval', () => {
    const sets = settledBy('model.compute > params.line && model.open', {
      'model.parameters': { lo: 6e9, hi: 8e9 },
      'model.open': true,
    });
    expect(sets.map(({ settles, facts }) => [settles, facts])).toEqual([
      ['every', ['model.parameters', 'model.tokens']],
    ]);
  });
});

describe('several missing facts', () => {
  it('settle together, an answer that settles alone standing alone', () => {
    const sets = settledBy('model.open && model.own > params.line', {});
    expect(sets.map(({ facts }) => facts)).toEqual([['model.open', 'model.own']]);
    expect(sets[0]?.answers).toMatchObject([
      { if: { 'model.open': false }, status: 'no' },
      { if: { 'model.open': true, 'model.own': { hi: 1e23 } }, status: 'no' },
      { if: { 'model.open': true, 'model.own': { lo: 1.0000000000000001e23 } }, status: 'applies' },
    ]);
  });

  it('settle by three', () => {
    const sets = settledBy('model.open && model.paid && model.gpai', {});
    expect(sets.map(({ settles, facts }) => [settles, facts])).toEqual([
      ['every', ['model.gpai', 'model.open', 'model.paid']],
    ]);
    expect(sets[0]?.answers).toHaveLength(4);
  });

  it('that are more than three are left, and single answers that may settle it are named', () => {
    const sets = settledBy('model.open && model.paid && model.gpai && model.shown', {});
    expect(
      sets.map(({ settles, facts, answers }) => [
        settles,
        facts,
        answers.map(({ status }) => status),
      ]),
    ).toEqual([
      ['some', ['model.gpai'], ['no']],
      ['some', ['model.open'], ['no']],
      ['some', ['model.paid'], ['no']],
      ['some', ['model.shown'], ['no']],
    ]);
  });

  it('that may settle it leave out an interval between that does not', () => {
    const more = 'model.open && model.paid && model.gpai && model.own > params.line';
    const own = settledBy(more, {}).find(({ facts }) => facts.includes('model.own'));
    expect(own).toEqual({
      settles: 'some',
      facts: ['model.own'],
      answers: [{ if: { 'model.own': { hi: 1e23 } }, status: 'no' }],
    });
  });

  it('are not said to settle by an input of nothing at all', () => {
    const sets = settledBy(
      'model.open && model.paid && model.gpai && model.compute > params.line',
      {},
    );
    expect(sets.flatMap(({ facts }) => facts)).toEqual(['model.gpai', 'model.open', 'model.paid']);
  });

  it('are named in at most six ways', () => {
    const when =
      '(model.open || model.shown) && (model.paid || model.gpai) && (model.own > params.line || model.base > params.line) && "text" in model.outputs && use.sector == "health" && model.licence == "mit" && nonempty(model.limits)';
    expect(settledBy(when, {}).length).toBeLessThanOrEqual(6);
  });
});

describe('a rule of a decision', () => {
  it('is settled like a duty, without days', () => {
    const { pack } = trialPack(`
decisions:
  intake:
    worst_of: [deny, review, allow]
    when_unknown: review
    rules:
      - {id: unsafe, then: deny, cite: ACT 1, when: '"code" in model.outputs', unless: [{id: waiver, is: use.waiver >= params.as_of, cite: ACT 2}]}
`);
    const { settledBy: sets } = explain(
      prepare(pack),
      'unsafe',
      { 'model.outputs': { has: ['code'] } },
      { asOf: AS_OF, strict: false },
    );
    expect(sets).toEqual([
      {
        settles: 'every',
        facts: ['use.waiver'],
        answers: [
          { if: { 'use.waiver': { hi: '2026-11-20' } }, status: 'applies' },
          { if: { 'use.waiver': { lo: '2026-11-21' } }, status: 'exempt:waiver' },
        ],
      },
    ]);
  });
});

describe('what an answer is said to give', () => {
  it.each([
    ['model.open && model.own > params.line', {}],
    ['model.compute > params.line', { 'model.parameters': 3.3e9 }],
    ['model.own - model.base > params.line', { 'model.base': 1e22 }],
    ['overlaps(model.outputs, ["text", "image"]) && !("code" in model.outputs)', {}],
    [
      'min(model.own, model.base) >= params.line',
      { 'model.base': { lo: 1e22, hi: 1e26 }, 'model.own': 1e24 },
    ],
  ])('of `%s` is what the evaluator gives when it is recorded', (when, values) => {
    const { pack } = trialPack(`${PARAMS}
duties:
  - {id: it, who: provider, must: Do it, mark: V, cite: ACT 1, from: 2025-08-02, when: '${when}'}`);
    const program = prepare(pack);
    const options = { asOf: AS_OF, strict: false };
    const { settledBy: sets } = explain(
      program,
      'it',
      deriveValues(pack.facts, values).values,
      options,
    );
    expect(sets[0]?.answers.length).toBeGreaterThan(1);
    for (const { if: answer, status } of sets.flatMap(({ answers }) => answers)) {
      const recorded = deriveValues(pack.facts, { ...values, ...answer }).values;
      expect(evaluate(program, recorded, options).duties[0]?.status).toBe(status);
    }
  });
});

describe('the bounds of settling', () => {
  const trialOfRule = (when: string): Trial => {
    const { pack } = trialPack(`${PARAMS}
duties:
  - {id: it, who: provider, must: Do it, mark: V, cite: ACT 1, from: 2025-08-02, when: '${when}'}`);
    const options = { asOf: AS_OF, strict: false };
    const trial = trialOf(prepare(pack), 'it', { values: {}, options });
    if (trial === undefined) throw new Error('no rule');
    return trial;
  };
  const many =
    'model.open && model.paid && model.gpai && model.shown && model.own > params.line && use.sector == "health" && "text" in model.outputs';

  it('are kept by ruling out a set by its first extreme answers', () => {
    const trial = trialOfRule(many);
    settle(trial);
    expect(trial.spent).toBeLessThan(60);
  });

  it('end the search for sets, but not the naming of single facts that may settle it', () => {
    const trial = trialOfRule('model.open && model.paid');
    trial.spent = 1_000_000;
    expect(settle(trial).map(({ settles, facts }) => [settles, facts])).toEqual([
      ['some', ['model.open']],
      ['some', ['model.paid']],
    ]);
  });

  it('hold each search to a few thousand trials', () => {
    const trial = trialOfRule(many);
    settle(trial);
    const sets = trialOfRule(many.replaceAll('&&', '||'));
    settle(sets);
    expect(Math.max(trial.spent, sets.spent)).toBeLessThan(2100);
  });
});

describe('an answer that is exact', () => {
  it('is said of a quantity that may be nothing, where no formula reads it', () => {
    const sets = settledBy(
      'model.open && model.paid && model.gpai && model.own > params.nothing',
      {},
    );
    expect(sets.find(({ facts }) => facts.includes('model.own'))?.answers).toEqual([
      { if: { 'model.own': 0 }, status: 'no' },
    ]);
  });
});

describe('two facts that move each other', () => {
  it('settle together, whatever both are, also when they are days', () => {
    const sets = settledBy('model.placed + params.grace > use.waiver', {});
    expect(sets).toEqual([
      { settles: 'every', facts: ['model.placed', 'use.waiver'], answers: [] },
    ]);
  });

  it('settle with a third that is asked first', () => {
    const [set] = settledBy('model.own > model.base && model.gpai', {});
    expect(set).toEqual({
      settles: 'every',
      facts: ['model.base', 'model.gpai', 'model.own'],
      answers: [],
    });
  });

  it('may be settled by one alone, for the part that lies beyond the other', () => {
    const sets = settledBy('model.own > model.base && model.open && model.paid && model.gpai', {
      'model.base': { lo: 1e22, hi: 1e24 },
    });
    expect(sets.find(({ facts }) => facts.includes('model.own'))?.answers).toEqual([
      { if: { 'model.own': { hi: 1e22 } }, status: 'no' },
    ]);
  });
});
