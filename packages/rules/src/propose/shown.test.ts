import { describe, expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { reachOf } from '../mutants/reach.ts';
import { roomOf, showing } from './room.ts';
import { placeWithout, shownBy } from './shown.ts';

const run = (tests: string) =>
  trialPack(`
params:
  line: {unit: FLOP, values: [{value: 100, from: 2024-08-01, cite: ACT 1}]}
terms:
  large: {cite: ACT 1, is: model.own > params.line}
  larger: {cite: ACT 1, is: terms.large && model.shown}
duties:
  - {id: many, who: us, must: Do it, cite: ACT 1, when: terms.larger && model.narrow}
  - {id: few, who: us, must: Do it, cite: ACT 1, when: terms.large}
decisions:
  go: {worst_of: [NO, YES], when_unknown: NO, rules: [{id: narrow, then: NO, cite: ACT 1, when: model.narrow}]}
tests:
${tests}`);
const shownIn = (tests: string) => {
  const all = run(tests);
  return shownBy(all, reachOf(all.pack));
};

describe('what tests show', () => {
  it('is the answer of each rule and term that they are right about, not of a decision', () => {
    const shown = shownIn(
      "  - {name: a, facts: {model.own: 500, model.narrow: false}, expect: {few: applies, large: 'yes', go: YES, narrow: 'no'}}\n",
    );
    expect(shown.map(({ subject, answer }) => [subject, answer])).toEqual([
      ['rules.few', 'applies'],
      ['terms.large', 'yes'],
      ['rules.narrow', 'no'],
    ]);
  });

  it('is with the assumptions of the law unless the test is strict', () => {
    const shown = shownIn(
      "  - {name: a, facts: {}, expect: {narrow: 'no'}}\n  - {name: b, strict: true, facts: {}, expect: {narrow: unknown}}\n",
    );
    expect(shown.map(({ assumed, answer }) => [assumed, answer])).toEqual([
      [true, 'no'],
      [false, 'unknown'],
    ]);
  });
});

describe('two tests stand in one place without a fact', () => {
  const placeOf = (facts: string, more = ''): string => {
    const [first] = shownIn(`  - {name: a, ${more}facts: {${facts}}, expect: {few: applies}}\n`);
    if (first === undefined) throw new Error('the test is wrong');
    return placeWithout('model.own', first);
  };

  it('where they differ in that fact alone, in whatever order they state the others', () => {
    const place = placeOf('model.own: 500, model.open: true, model.paid: true');
    expect(placeOf('model.own: 600, model.open: true, model.paid: true')).toBe(place);
    expect(placeOf('model.paid: true, model.open: true, model.own: 500')).toBe(place);
    expect(placeOf('model.own: 500, model.open: true, model.paid: false')).not.toBe(place);
    expect(placeOf('model.own: 500, model.open: true')).not.toBe(place);
  });

  it('and are asked on one day and in one way', () => {
    const place = placeOf('model.own: 500');
    expect(placeOf('model.own: 500', 'as_of: 2026-01-01, ')).not.toBe(place);
    expect(placeOf('model.own: 500', 'strict: true, ')).not.toBe(place);
  });
});

describe('the subjects in which a name can show itself', () => {
  it('are rules, then terms, each by how little they read, and no decision', () => {
    const room = roomOf(run('  []\n'));
    expect(showing(room, 'terms.large')).toEqual([
      'rules.few',
      'rules.many',
      'terms.large',
      'terms.larger',
    ]);
    expect(showing(room, 'facts.model.narrow')).toEqual(['rules.narrow', 'rules.many']);
  });
});
