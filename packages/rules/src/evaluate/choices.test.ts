import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { compilePack, packFromJson } from '../compile-pack.ts';
import { explain } from '../explain/explain.ts';
import { printExpr } from '../print-expr.ts';
import { valuesOf } from './choice.ts';
import { evaluate } from './evaluate.ts';
import { prepare } from './program.ts';
import { termAnswers } from './term-answers.ts';
import { timeline } from './timeline.ts';
import { trialPack } from './testing/trial-pack.ts';

const pack = () =>
  trialPack(`
lists:
  free:
    - {code: mit, cite: ACT 1}
    - {code: llama, from: 2026-03-01, until: 2026-09-01, cite: ACT 2}
terms:
  kind:
    cite: ACT 9
    choose:
      - {value: open, is: model.open, unless: [{id: paid, is: model.paid, cite: ACT 3}]}
      - {value: gpai, is: model.gpai && !model.open}
    otherwise: closed
duties:
  - {id: publish, who: us, must: Publish, cite: ACT 4, when: 'terms.kind == "open"'}
  - {id: tell, who: us, must: Tell, cite: ACT 5, when: 'terms.kind != "closed"'}
  - {id: lock, who: us, must: Lock, cite: ACT 6, when: 'terms.kind in ["closed", "gpai"]'}
  - {id: free, who: us, must: Say so, cite: ACT 7, when: model.licence in lists.free}
  - {id: soon, who: us, must: Say so, cite: ACT 7, from: 2026-04-01, when: model.licence in lists.free}
information:
  - {id: fine, says: A fine of up to 10 million, cite: ACT 99, mark: V, from: 2026-08-02}
  - {id: opens, says: Open models are spared, cite: ACT 98, when: model.open, enforcement: {value: stayed, by: a court}}
`).pack;
const program = () => prepare(pack());

function statuses(facts: Parameters<typeof evaluate>[1], asOf = '2026-11-21'): object {
  const answers = evaluate(program(), facts, { asOf: day(asOf), strict: false });
  return Object.fromEntries(
    [...answers.duties, ...answers.information].map(({ rule, status }) => [rule, status]),
  );
}

function kind(facts: Parameters<typeof evaluate>[1]): unknown {
  return termAnswers(program(), facts, { asOf: day('2026-11-21'), strict: false })['kind'];
}

/** What a term comes to in a pack of this choice alone. */
function answerOf(choose: string, facts: Parameters<typeof evaluate>[1]): unknown {
  const alone = trialPack(`terms: {t: {cite: ACT 1, choose: [${choose}]}}\n`).pack;
  return termAnswers(prepare(alone), facts, { asOf: day('2026-11-21'), strict: false })['t'];
}

describe('a choice without `otherwise`', () => {
  const both = '{value: a, is: model.open}, {value: b, is: model.paid}';

  it('is none of its words when no alternative holds, and unknown while one is open', () => {
    expect(answerOf(both, { 'model.open': false, 'model.paid': false })).toBe('none');
    expect(answerOf(both, { 'model.open': false })).toBe('unknown');
  });

  it('has the words of its alternatives and no other', () => {
    const [term] = trialPack(`terms: {t: {cite: ACT 1, choose: [${both}]}}\n`).pack.terms;
    expect(term?.kind === 'choice' ? valuesOf(term) : []).toEqual(['a', 'b']);
  });

  it('is every word whose alternative holds', () => {
    expect(answerOf(both, { 'model.open': true, 'model.paid': true })).toEqual({ has: ['a', 'b'] });
  });
});

describe('a day that only a term compares with', () => {
  it('is the day that is asked for from the first question on', () => {
    const { pack: dated } = trialPack(`
terms:
  over: {cite: ACT 1, is: params.as_of > model.placed}
  when: {cite: ACT 1, choose: [{value: past, is: params.as_of > model.placed}], otherwise: ahead}
  due: {cite: ACT 1, value: 'min(params.as_of, model.placed)'}
`);
    const terms = dated.terms.map((one) => [one]);
    const options = { asOf: day('2026-11-21'), strict: false };
    const placed = { 'model.placed': day('2026-12-21') };
    const answers = terms.map((alone) =>
      termAnswers(prepare({ ...dated, terms: alone }), placed, options),
    );
    expect(answers).toEqual([{ over: 'no' }, { when: 'ahead' }, { due: '2026-11-21' }]);
    const past = { 'model.placed': day('2026-10-21') };
    expect(
      terms.map((alone) => termAnswers(prepare({ ...dated, terms: alone }), past, options)),
    ).toEqual([{ over: 'yes' }, { when: 'past' }, { due: '2026-10-21' }]);
  });
});

describe('a dated list', () => {
  it('is that of the first day of a duty, though as many codes stand in it now', () => {
    const { pack: dated } = trialPack(`
lists:
  free:
    - apache-2.0
    - {code: mit, until: 2027-01-01, cite: ACT 1}
    - {code: llama, from: 2027-01-01, cite: ACT 1}
duties:
  - {id: d, who: us, must: Do, cite: ACT 1, from: 2027-01-01, when: model.licence in lists.free}
`);
    const statusOf = (licence: string): unknown =>
      evaluate(
        prepare(dated),
        { 'model.licence': licence },
        { asOf: day('2026-11-21'), strict: false },
      ).duties[0]?.status;
    expect([statusOf('llama'), statusOf('mit')]).toEqual(['scheduled', 'no']);
  });
});

describe('a choice', () => {
  it('is the word whose alternative holds, exceptions included', () => {
    const open = { 'model.open': true, 'model.gpai': true };
    expect(kind({ ...open, 'model.paid': false })).toBe('open');
    expect(statuses({ ...open, 'model.paid': false })).toMatchObject({
      publish: 'applies',
      tell: 'applies',
      lock: 'no',
    });
    expect(kind({ ...open, 'model.paid': true })).toBe('closed');
  });

  it('is what `otherwise` says when no alternative holds', () => {
    const closed = { 'model.open': false, 'model.gpai': false };
    expect(kind(closed)).toBe('closed');
    expect(statuses(closed)).toMatchObject({ publish: 'no', tell: 'no', lock: 'applies' });
  });

  it('is unknown while more than one word is open, and what is out is out', () => {
    expect(kind({ 'model.open': false })).toBe('unknown');
    expect(statuses({ 'model.open': false })).toMatchObject({
      publish: 'no',
      tell: 'unknown',
      lock: 'unknown',
    });
  });

  it('is drawn by the values asked for, and settled by the facts of its alternatives', () => {
    const facts = { 'model.open': true };
    const options = { asOf: day('2026-11-21'), strict: false };
    const explanation = explain(program(), 'publish', facts, options);
    expect(explanation.settledBy.map((set) => set.facts)).toEqual([['model.paid']]);
    expect(explanation.tree.parts[0]).toMatchObject({ kind: 'term', id: 'kind', value: 'unknown' });
    expect(explanation.because[0]).toMatchObject({ says: 'model.paid', cite: ['ACT 3'] });
  });

  it('is written as it was read', () => {
    expect(
      pack().duties.flatMap(({ base }) => (base.kind === 'is' ? [printExpr(base.expr)] : [])),
    ).toEqual([
      'terms.kind == "open"',
      '!(terms.kind == "closed")',
      'terms.kind in ["closed", "gpai"]',
      'model.licence in lists.free',
      'model.licence in lists.free',
    ]);
  });
});

describe('a dated list', () => {
  it('holds a code from its first day until, not on, its last', () => {
    const llama = { 'model.licence': 'llama' };
    const on = (asOf: string): unknown => Object.entries(statuses(llama, asOf)).slice(3, 4)[0]?.[1];
    expect(
      ['2026-02-28', '2026-03-01', '2026-08-31', '2026-09-01'].map((asOf) => on(asOf)),
    ).toEqual(['no', 'applies', 'applies', 'no']);
    expect(statuses({ 'model.licence': 'mit' }, '2020-01-01')).toMatchObject({ free: 'applies' });
  });

  it('is read on the first day of a rule not yet in force', () => {
    expect(statuses({ 'model.licence': 'llama' }, '2026-01-01')).toMatchObject({
      free: 'no',
      soon: 'scheduled',
    });
  });

  it('changes an answer on its days', () => {
    expect(timeline(program(), {})).toEqual([
      '2026-03-01',
      '2026-04-01',
      '2026-08-02',
      '2026-09-01',
    ]);
  });
});

describe('information', () => {
  it('answers for its days and its condition, and says who stayed it', () => {
    expect(statuses({}, '2026-08-01')).toMatchObject({ fine: 'scheduled', opens: 'unknown' });
    expect(statuses({ 'model.open': true })).toMatchObject({ fine: 'applies', opens: 'applies' });
    const { information } = evaluate(program(), {}, { asOf: day('2026-11-21'), strict: false });
    expect(information[1]).toMatchObject({ enforcement: 'stayed', enforcementBy: 'a court' });
  });

  it('tells the day from which it holds', () => {
    const { information } = evaluate(program(), {}, { asOf: day('2026-08-01'), strict: false });
    expect(information[0]).toMatchObject({ status: 'scheduled', due: '2026-08-02' });
    expect(information[0]).not.toHaveProperty('met');
  });

  it('is explained like a duty', () => {
    const options = { asOf: day('2026-11-21'), strict: false };
    expect(explain(program(), 'opens', { 'model.open': true }, options).because[0]?.says).toBe(
      'model.open',
    );
  });
});

it('choices, dated lists and information are kept in the compiled form', () => {
  const text = compilePack(pack());
  const again = packFromJson(text, 'kept.json');
  expect(again.faults).toEqual([]);
  expect(again.pack === undefined ? '' : compilePack(again.pack)).toBe(text);
});
