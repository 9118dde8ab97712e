import { day } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../evaluate/program.ts';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { regions } from '../explain/representatives.ts';
import { answerOf } from './answer.ts';
import { reachOf, restingOn, slicedTo, subjectOf } from './reach.ts';
import { everyPart } from './testing/every-part.ts';

const { pack } = everyPart();
const whole = prepare(pack);
const reach = reachOf(pack);
const subjects = [...reach.keys()].filter((subject) => !subject.startsWith('decisions.'));

const told = (...of: Parameters<typeof answerOf>) => {
  const { settled, text } = answerOf(...of);
  return { settled, text };
};

/** Any case over the regions of the pack's facts, some of them not known. */
const cases = fc.record(
  Object.fromEntries(
    Object.entries(regions(whole)).map(([fact, values]) => [fact, fc.constantFrom(...values)]),
  ),
  { requiredKeys: [] },
);

describe('a pack cut to some subjects', () => {
  it('answers for them as the whole pack does, so that a mutant is never noticed for the cut alone', () => {
    const slices = subjects.map((subject) => ({
      subject,
      program: prepare(slicedTo(pack, [subject], reach)),
    }));
    fc.assert(
      fc.property(cases, fc.boolean(), (values, assumed) => {
        const given = { values, asOf: day('2026-11-21'), assumed };
        for (const { subject, program } of slices)
          expect([subject, told(program, subject, given)]).toEqual([
            subject,
            told(whole, subject, given),
          ]);
      }),
      { numRuns: 200 },
    );
  });

  it('holds nothing that they do not rest on', () => {
    const { duties, terms, params } = slicedTo(pack, ['rules.sized'], reach);
    expect(duties.map(({ id }) => id)).toEqual(['sized']);
    expect(terms.map(({ name }) => name).toSorted()).toEqual(['large', 'spared']);
    expect(params.map(({ name }) => name)).toEqual(['line']);
  });
});

describe('what a subject rests on', () => {
  const { pack: small } = trialPack(`
params:
  line: {unit: FLOP, values: [{value: 1, from: 2024-08-01, cite: ACT 1}]}
lists:
  free: [mit]
  other: [llama]
terms:
  inner: {cite: ACT 1, is: model.own > params.line}
  outer: {cite: ACT 1, is: terms.inner && model.open}
information:
  - {id: row, says: So, cite: ACT 1, when: 'model.licence in lists.free && use.sector in ["health"]'}
decisions:
  go: {worst_of: [NO, YES], when_unknown: NO, rules: [{id: big, then: NO, cite: ACT 1, when: terms.outer}, {id: paid, then: NO, cite: ACT 1, when: model.paid}]}
  stop: {worst_of: [NO, YES], when_unknown: NO, rules: [{id: seen, then: NO, cite: ACT 1, when: model.shown}]}
`);
  const of = (subject: string): readonly string[] =>
    [...(reachOf(small).get(subject) ?? [])].toSorted();
  const cutTo = (subject: string) => slicedTo(small, [subject], reachOf(small));
  const INNER = ['facts.model.own', 'params.line', 'terms.inner'];

  it('is itself and all that it reads, through terms; a decision rests on its rules', () => {
    expect([...reachOf(small).keys()]).toHaveLength(8);
    expect(of('terms.inner')).toEqual(INNER);
    expect(of('terms.outer')).toEqual(['facts.model.open', ...INNER, 'terms.outer']);
    expect(of('rules.row')).toEqual([
      'facts.model.licence',
      'facts.use.sector',
      'lists.free',
      'rules.row',
    ]);
    expect(of('decisions.go')).toEqual([
      'decisions.go',
      'facts.model.open',
      'facts.model.own',
      'facts.model.paid',
      'params.line',
      'rules.big',
      'rules.paid',
      'terms.inner',
      'terms.outer',
    ]);
  });

  it('is all that is left of a pack cut to it', () => {
    const cut = cutTo('rules.paid');
    expect(Object.keys(cut.facts)).toEqual(['model.paid']);
    expect(cut.decisions.map(({ id, rules }) => [id, ...rules.map((rule) => rule.id)])).toEqual([
      ['go', 'paid'],
    ]);
    expect(cut).not.toHaveProperty('information');
    expect(cutTo('rules.row').information?.map(({ id }) => id)).toEqual(['row']);
    expect(cutTo('rules.none').facts).toEqual({});
  });
});

describe('what rests on a name', () => {
  it('is every rule and term that reads it, at whatever depth', () => {
    expect(restingOn(reach, 'terms.large')).toEqual(expect.arrayContaining(['rules.sized']));
    expect(restingOn(reach, 'params.week')).toEqual(
      expect.arrayContaining(['terms.due', 'rules.dated']),
    );
    expect(restingOn(reach, 'params.nothing')).toEqual([]);
  });

  it('is asked for by the name of a rule first, then of a decision, then of a term', () => {
    expect(subjectOf(reach, 'eu-aia/sized')).toBe('rules.sized');
    expect(subjectOf(reach, 'large')).toBe('terms.large');
  });
});
