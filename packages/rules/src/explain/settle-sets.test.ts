import { describe, expect, it } from 'vitest';
import { deriveValues } from '../evaluate/derive.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Values } from '../evaluate/load.ts';
import { prepare } from '../evaluate/program.ts';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { explain } from './explain.ts';
import { settle } from './settle.ts';
import { AS_OF, PARAMS, settledBy } from './testing/settled-by.ts';
import type { DecisionRule, Expr, Pack, Rule } from '../tree.ts';
import { trialOf, type Trial } from './trial.ts';

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
  const trialOfRule = (when: string, values: Values = {}): Trial => {
    const { pack } = trialPack(`${PARAMS}
duties:
  - {id: it, who: provider, must: Do it, mark: V, cite: ACT 1, from: 2025-08-02, when: '${when}'}`);
    const options = { asOf: AS_OF, strict: false };
    const trial = trialOf(prepare(pack), 'it', { values, options });
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

  // Two more facts are bools. A set of three settles it, and the search within that set takes most trials.
  it.each<[number, string, string, Values]>([
    [33, 'a bool', 'model.shown', {}],
    [30, 'one of a few words', 'use.sector == "health"', {}],
    [28, 'one of the codes of a list', 'model.licence in ["mit", "llama"]', {}],
    [34, 'a member of a set', '"text" in model.outputs', {}],
    [62, 'any member of a set', 'nonempty(model.outputs)', {}],
    [
      34,
      'a member of a set that lacks another',
      'overlaps(model.outputs, ["text", "code"])',
      { 'model.outputs': { has: [], not: ['code'] } },
    ],
    [
      34,
      'a member of a set that has another',
      '"code" in model.outputs',
      { 'model.outputs': { has: ['text'] } },
    ],
    [39, 'a number', 'model.own > params.line', {}],
    [39, 'a number between', 'model.own > params.line', { 'model.own': { lo: 1, hi: 1e30 } }],
    [43, 'a day', 'model.placed > params.start', {}],
  ])(
    'take %i trials where one fact is %s: extreme answers rule out smaller sets',
    (spent, _what, when, values) => {
      const trial = trialOfRule(`${when} && model.open && model.paid`, values);
      const [set] = settle(trial);
      expect(set?.facts).toHaveLength(3);
      expect(trial.spent).toBe(spent);
    },
  );

  it('end the search for sets, but not the naming of single facts that may settle it', () => {
    const trial = trialOfRule('model.open && model.paid');
    trial.spent = 1_000_000;
    expect(settle(trial).map(({ settles, facts }) => [settles, facts])).toEqual([
      ['some', ['model.open']],
      ['some', ['model.paid']],
    ]);
  });

  it('are spent before all sets of hundreds of facts are written down', () => {
    const facts = Array.from({ length: 300 }, (_, place) => `m.f${place}`);
    const at = { line: 1, column: 1, length: 1 };
    const body = { cite: [], unless: [], at };
    const of = facts.map((fact): Rule => {
      const expr: Expr = { op: 'fact', fact, at };
      return { ...body, base: { kind: 'is', expr } };
    });
    const rule: DecisionRule = { ...body, id: 'any', then: 'deny', base: { kind: 'any', of } };
    const wide: Pack = {
      ...trialPack('').pack,
      facts: Object.fromEntries(facts.map((fact) => [fact, { type: 'bool', means: fact }])),
      decisions: [{ id: 'go', worstOf: ['deny', 'allow'], whenUnknown: 'deny', rules: [rule], at }],
    };
    const begun = performance.now();
    const { settledBy: sets } = explain(prepare(wide), 'any', {}, { asOf: AS_OF, strict: true });
    expect(sets).toHaveLength(6);
    expect(sets.every(({ settles }) => settles === 'some')).toBe(true);
    expect(performance.now() - begun).toBeLessThan(1000);
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

  it('are not said to settle where a comparison turns twice with one of them', () => {
    const sets = settledBy(
      'model.gpai && min(model.own, params.line) + min(model.own, params.line) - model.own > params.nothing && model.open',
      {},
    );
    expect(sets.map(({ settles, facts }) => [settles, facts])).toEqual([
      ['every', ['model.gpai', 'model.open', 'model.own']],
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
