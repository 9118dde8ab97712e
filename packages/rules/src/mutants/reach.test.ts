import { day } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../evaluate/program.ts';
import { regions } from '../explain/representatives.ts';
import { answerOf } from './answer.ts';
import { reachOf, restingOn, slicedTo, subjectOf } from './reach.ts';
import { everyPart } from './testing/every-part.ts';

const { pack } = everyPart();
const whole = prepare(pack);
const reach = reachOf(pack);
const subjects = [...reach.keys()].filter((subject) => !subject.startsWith('decisions.'));

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
          expect([subject, answerOf(program, subject, given)]).toEqual([
            subject,
            answerOf(whole, subject, given),
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
