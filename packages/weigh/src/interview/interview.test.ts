import type { Value } from '@weighbridge/core';
import { evaluate } from '@weighbridge/rules';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LAW,
  SAID,
  VOCABULARY,
  asked,
  dossierOf,
  duty,
  fact,
  has,
  packOf,
} from '../testing/samples.ts';
import type { Load } from '../weigh.ts';
import {
  answered,
  nextQuestion,
  openInterview,
  rankedQuestions,
  settledBetween,
  skipped,
} from './interview.ts';
import { questionsOf, questionsSchema } from './questions.ts';

const AT = { line: 1, column: 1, length: 1 };

/** One fact stands before three duties; a fourth rests on a fact of its own. */
const GATED = packOf({
  pack: 'gated',
  places: ['EU'],
  facts: {
    ...VOCABULARY.facts,
    'a.gate': { type: 'bool', means: 'the gate is open', ask: 'Is it open?' },
    'a.one': { type: 'bool', means: 'one' },
    'a.two': { type: 'bool', means: 'two' },
    'a.alone': { type: 'bool', means: 'alone' },
  },
  duties: [
    duty('first', { op: 'and', of: [fact('a.gate'), fact('a.one')], at: AT }),
    duty('second', { op: 'and', of: [fact('a.gate'), fact('a.two')], at: AT }),
    duty('third', fact('a.gate')),
    duty('fourth', fact('a.alone')),
  ],
});

function load(changes: Partial<Load> = {}): Load {
  return {
    dossier: dossierOf({ facts: {} }),
    case: asked({ places: ['EU'] }),
    packs: [GATED],
    tool: '0.1.0',
    ...changes,
  };
}

function factsAsked(from = openInterview(load())): readonly string[] {
  return rankedQuestions(from).map((question) => question.fact);
}

describe('an interview', () => {
  it('asks first what settles most', () => {
    const question = nextQuestion(openInterview(load()));
    expect(question?.fact).toBe('a.gate');
    expect(question?.settles).toBe(3);
    expect(question?.rules.map(({ rule }) => rule)).toEqual(['first', 'second', 'third']);
  });

  it('asks nothing that can no longer change a verdict', () => {
    const closed = answered(openInterview(load()), { fact: 'a.gate', value: false });
    expect(factsAsked(closed)).toEqual(['a.alone']);
    const open = answered(openInterview(load()), { fact: 'a.gate', value: true });
    expect(factsAsked(open)).toEqual(['a.alone', 'a.one', 'a.two']);
  });

  it('tells what an answer settled, and how', () => {
    const before = openInterview(load());
    const after = answered(before, { fact: 'a.gate', value: true });
    expect(settledBetween(before, after).map(({ rule, status }) => [rule, status])).toEqual([
      ['third', 'applies'],
    ]);
  });

  it('asks once, also where nobody knows', () => {
    expect(factsAsked(skipped(openInterview(load()), 'a.gate'))).toEqual([
      'a.alone',
      'a.one',
      'a.two',
    ]);
  });

  it('asks for the inputs of what a formula derives, and derives anew with each answer', () => {
    const before = openInterview(
      load({ packs: [LAW], case: asked({ places: ['EU'], roles: ['provider'] }) }),
    );
    const names = factsAsked(before);
    expect(names).toContain('model.training_tokens');
    expect(names).not.toContain('model.training_compute');
    const after = [
      { fact: 'model.training_tokens', value: 15e12 },
      { fact: 'model.active_parameters', value: 8e9 },
    ].reduce(answered, before);
    expect(settledBetween(before, after)).toMatchObject([
      { rule: 'art-53-1-d', status: 'applies' },
      { rule: 'art-53-1-c', status: 'applies' },
    ]);
    expect(nextQuestion(after)).toBeUndefined();
  });

  it('takes an interval, and does not ask again what it left open', () => {
    const before = openInterview(
      load({ packs: [LAW], case: asked({ places: ['EU'], roles: ['provider'] }) }),
    );
    const after = [
      { fact: 'model.training_tokens', value: { lo: 1e12, hi: 15e12 } },
      { fact: 'model.active_parameters', value: 8e9 },
    ].reduce(answered, before);
    expect(after.open).toHaveLength(2);
    expect(nextQuestion(after)).toBeUndefined();
  });

  it('asks for a set until its members are known', () => {
    const pack = packOf({
      pack: 'sets',
      duties: [duty('for-hosts', has('actor.roles', 'host'))],
    });
    const facts = { 'actor.roles': { value: { has: ['provider'] }, evidence: [SAID] } };
    const before = openInterview(load({ packs: [pack], dossier: dossierOf({ facts }) }));
    expect(nextQuestion(before)).toMatchObject({
      fact: 'actor.roles',
      known: { has: ['provider'] },
    });
    const after = answered(before, {
      fact: 'actor.roles',
      value: { has: ['provider'], complete: true },
    });
    expect(nextQuestion(after)).toBeUndefined();
  });

  it('takes a place with what it lies in: established in DE is established in EU', () => {
    const pack = packOf({
      pack: 'places',
      duties: [duty('in-the-union', has('model.available_in', 'EU'))],
    });
    const before = openInterview(load({ packs: [pack] }));
    const after = answered(before, {
      fact: 'model.available_in',
      value: { has: ['DE'], complete: true },
    });
    expect(settledBetween(before, after)).toMatchObject([
      { rule: 'in-the-union', status: 'applies' },
    ]);
  });

  it('asks nothing for a house policy', () => {
    const pack = packOf({
      pack: 'house',
      asks: 'policy',
      duties: [duty('house', fact('use.personal_data'))],
    });
    expect(nextQuestion(openInterview(load({ packs: [pack] })))).toBeUndefined();
  });

  it('ends with every verdict known when every question is answered exactly', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (stream) => {
        let interview = openInterview(load());
        for (let question = nextQuestion(interview); question; question = nextQuestion(interview)) {
          const value: Value = stream.next().value;
          interview = answered(interview, { fact: question.fact, value });
        }
        expect(interview.open).toEqual([]);
      }),
    );
  });

  it('never asks for a fact whose answer would leave every verdict as it is', () => {
    fc.assert(
      fc.property(fc.record({ 'a.gate': fc.boolean(), 'a.one': fc.boolean() }), (known) => {
        const facts = Object.fromEntries(
          Object.entries(known).map(([name, value]) => [name, { value, evidence: [SAID] }]),
        );
        const interview = openInterview(load({ dossier: dossierOf({ facts }) }));
        for (const { fact: name } of rankedQuestions(interview)) {
          const statuses = [true, false].map((value) =>
            JSON.stringify(statusesWith(interview, { [name]: value })),
          );
          expect(
            new Set([...statuses, JSON.stringify(statusesWith(interview, {}))]).size,
          ).toBeGreaterThan(1);
        }
      }),
    );
  });
});

describe('questions for another tool', () => {
  it('come in the order in which they are worth asking, each with its form', () => {
    const questions = questionsOf(openInterview(load()), { name: 'alder-7b', lists: {} });
    expect(questionsSchema.parse(questions)).toEqual(questions);
    expect(questions.unknown).toBe(4);
    expect(questions.questions[0]).toEqual({
      fact: 'a.gate',
      ask: 'Is it open?',
      means: 'the gate is open',
      type: 'bool',
      rules: ['first', 'second', 'third'].map((rule) => ({ pack: 'gated', rule })),
      settles: 3,
    });
  });
});

function statusesWith(
  { scales, values, options }: ReturnType<typeof openInterview>,
  more: Readonly<Record<string, Value>>,
): readonly string[] {
  return scales.flatMap((program) =>
    evaluate(program, { ...values, ...more }, options).duties.map(({ status }) => status),
  );
}
