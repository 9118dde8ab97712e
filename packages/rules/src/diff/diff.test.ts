import { describe, expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { diffPacks, type PackChange } from './diff-pack.ts';
import { effectSteps } from './effects.ts';
import { turnedCases } from './turned-cases.ts';

const PACK = `params:
  line: {unit: FLOP, values: [{value: 100, from: 2024-08-01, cite: ACT 1}]}
lists:
  free: [mit, apache-2.0]
terms:
  large: {is: model.own > params.line, cite: ACT 1}
duties:
  - {id: it, who: us, must: Do it, mark: V, cite: ACT 1, from: 2025-08-02, when: terms.large, unless: [{id: free, is: model.open, cite: ACT 2}]}
  - {id: other, who: us, must: Do that, cite: ACT 1, when: model.paid}
tests:
  - {name: one of 150 does it, facts: {model.own: 150, model.open: false}, expect: {it: applies}}
`;

const packOf = (text: string) => trialPack(text).pack;
const changes = (from: string, to: string): readonly PackChange[] =>
  diffPacks(packOf(PACK), packOf(PACK.replace(from, to)));

describe('two versions of a pack', () => {
  it('differ in nothing when only places in the file moved', () => {
    expect(changes('terms:', '# a remark\nterms:')).toEqual([]);
  });

  it.each([
    [
      'FLOP, values: [{value: 100',
      'FLOP, values: [{value: 1000',
      'params.line',
      'value from 2024-08-01',
      '100',
      '1000',
    ],
    ['mark: V,', 'mark: K,', 'rules.it', 'mark', 'V', 'K'],
    ['from: 2025-08-02', 'from: 2026-08-02', 'rules.it', 'from', '2025-08-02', '2026-08-02'],
    ['who: us, must: Do it', 'who: them, must: Do it', 'rules.it', 'who', 'us', 'them'],
    ['cite: ACT 2', 'cite: ACT 3', 'rules.it', 'exception free: citation', 'ACT 2', 'ACT 3'],
    [
      'is: model.open,',
      'is: model.paid,',
      'rules.it',
      'exception free: condition',
      'model.open',
      'model.paid',
    ],
    [
      'model.own > params.line',
      'model.own >= params.line',
      'terms.large',
      'condition',
      'model.own > params.line',
      'model.own >= params.line',
    ],
  ])('differ where %s became %s', (from, to, of, what, before, after) => {
    const [first, ...others] = changes(from, to);
    expect(first).toEqual({ of, kind: 'changed', what, before, after });
    // A fact that is no longer read leaves the pack, too.
    expect(others.every((one) => one.of.startsWith('facts.'))).toBe(true);
  });

  it('differ in each of the times that a code stands in a list', () => {
    const LISTS =
      'lists:\n  l: [{code: mit, until: 2025-01-01, cite: ACT 1}, {code: mit, from: 2026-01-01, cite: ACT 2}]\nterms:\n  t: {cite: ACT 1, is: model.licence in lists.l}\n';
    const [old, now] = [LISTS, LISTS.replace('2025-01-01', '2025-01-02')].map(packOf);
    expect(old && now && diffPacks(old, now)).toEqual([
      {
        of: 'lists.l',
        kind: 'changed',
        what: 'mit',
        before: 'in it until 2025-01-01 (ACT 1), in it from 2026-01-01 (ACT 2)',
        after: 'in it until 2025-01-02 (ACT 1), in it from 2026-01-01 (ACT 2)',
      },
    ]);
  });

  it('differ in duties that came and went, with what they ask', () => {
    const gone = changes(
      '  - {id: other, who: us, must: Do that, cite: ACT 1, when: model.paid}\n',
      '',
    );
    expect(gone).toContainEqual({ of: 'rules.other', kind: 'removed', what: 'Do that' });
    const came = diffPacks(packOf(PACK.replace('id: other', 'id: older')), packOf(PACK));
    expect(came).toContainEqual({ of: 'rules.other', kind: 'added', what: 'Do that' });
  });
});

const effects = (from: string, to: string) =>
  effectSteps(packOf(PACK), packOf(PACK.replace(from, to))).map((step) => step.look());

describe('a rule of both versions', () => {
  it('reaches more cases when its line is lower, and shows one', () => {
    const [effect, ...others] = effects('value: 100', 'value: 10');
    expect(others).toEqual([]);
    expect(effect).toMatchObject({
      rule: 'it',
      wider: { answers: ['no', 'applies'] },
      undecided: false,
    });
    expect(effect).not.toHaveProperty('narrower');
  });

  it('reaches fewer when an exception is wider, though it stands in a term', () => {
    const [effect] = effects('is: model.open,', "is: 'model.open || model.paid',");
    expect(effect).toHaveProperty('narrower');
    expect(effect).not.toHaveProperty('wider');
  });

  it('reaches fewer when it ended, and more when it did not yet', () => {
    const open = 'from: 2025-08-02,';
    const ended = `${open} until: 2026-01-01,`;
    expect(effects(open, ended)).toMatchObject([
      { rule: 'it', narrower: { answers: ['applies', 'ended'] } },
    ]);
    const [back] = effectSteps(packOf(PACK.replace(open, ended)), packOf(PACK));
    expect(back?.look()).toMatchObject({ wider: { answers: ['ended', 'applies'] } });
  });

  it('answers otherwise when it is due on another day, and reaches the same', () => {
    const [effect] = effects('from: 2025-08-02', 'from: 2025-12-02');
    expect(effect).toMatchObject({
      otherwise: { answers: ['scheduled:2025-08-02', 'scheduled:2025-12-02'] },
    });
    expect(effect).not.toHaveProperty('wider');
    expect(effect).not.toHaveProperty('narrower');
  });

  it('answers otherwise when something else shows it done', () => {
    const [old, now] = ['model.shown', 'model.shown && model.paid'].map((met) =>
      packOf(PACK.replace('when: model.paid', `when: model.gpai, met: ${met}`)),
    );
    const [effect] = old && now ? effectSteps(old, now).map((step) => step.look()) : [];
    expect(effect).toMatchObject({ otherwise: { answers: ['applies, met', 'applies, not met'] } });
  });

  it('reaches the same when it says the same in other words', () => {
    expect(effects('is: model.open,', 'is: model.open || model.open,')).toEqual([
      { rule: 'it', undecided: false },
    ]);
  });

  it('reaches cases of a set that only the newer version reads', () => {
    const never = PACK.replace('when: model.paid', "when: 'model.paid && !model.paid'");
    const texts = '"text" in model.outputs && "code" in model.outputs';
    const some = PACK.replace('when: model.paid', `when: '${texts}'`);
    const [effect] = effectSteps(packOf(never), packOf(some)).map((step) => step.look());
    expect(effect).toMatchObject({ rule: 'other', wider: { answers: ['no', 'applies'] } });
  });

  it('is not looked at when only words for readers differ', () => {
    expect(effects('must: Do it', 'must: Do this')).toEqual([]);
  });
});

describe('a case of the tests', () => {
  it('turns where a rule answers it otherwise than before', () => {
    const after = trialPack(
      PACK.replace('value: 100', 'value: 200').replace('it: applies', 'it: no'),
    );
    expect(turnedCases(packOf(PACK), after)).toMatchObject([
      { test: 'one of 150 does it', rule: 'it', before: 'applies', after: 'no' },
    ]);
    expect(turnedCases(packOf(PACK), trialPack(PACK))).toEqual([]);
  });

  it('turns when the rule is due on another day, or is done where it was not', () => {
    const dated = (day: string) =>
      PACK.replace('from: 2025-08-02', `from: ${day}`).replace('it: applies', 'it: scheduled');
    expect(turnedCases(packOf(dated('2027-08-02')), trialPack(dated('2027-12-02')))).toMatchObject([
      { rule: 'it', before: 'scheduled:2027-08-02', after: 'scheduled:2027-12-02' },
    ]);
    const met = (sign: string) =>
      PACK.replace('when: terms.large,', `$& met: model.own ${sign} params.line,`);
    expect(turnedCases(packOf(met('>')), trialPack(met('<')))).toMatchObject([
      { rule: 'it', before: 'applies, met', after: 'applies, not met' },
    ]);
  });
});
