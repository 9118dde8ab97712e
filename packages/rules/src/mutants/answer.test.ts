import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { prepare } from '../evaluate/program.ts';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import type { Term } from '../tree.ts';
import { answerOf, evidenceOf, openFor, type Given } from './answer.ts';

const written = trialPack(`
params:
  line: {unit: FLOP, values: [{value: 10, from: 2024-08-01, cite: ACT 1}]}
  week: {unit: day, values: [{value: 7, from: 2024-08-01, cite: ACT 1}]}
terms:
  so: {cite: ACT 1, is: model.open && model.paid}
  either: {cite: ACT 1, is: model.open || model.shown}
  flag: {type: number, unit: FLOP, cite: ACT 1, value: model.base}
  much: {type: number, unit: FLOP, cite: ACT 1, value: model.own}
  kind: {cite: ACT 1, choose: [{value: a, is: model.open}, {value: b, is: model.paid}], otherwise: c}
  narrow: {cite: ACT 1, is: model.narrow}
duties:
  - {id: other, who: us, must: Do, cite: ACT 1, when: model.shown}
  - {id: dated, who: us, must: Do, cite: ACT 1, when: model.gpai, due: model.placed + params.week}
  - {id: shown, who: us, must: Do, cite: ACT 1, when: model.open, due: model.placed, met: 'model.shown && model.own > params.line'}
  - {id: plain, who: us, must: Do, cite: ACT 1, when: terms.so}
information:
  - {id: row, says: So, cite: ACT 1, when: model.open}
  - {id: later, says: So, cite: ACT 1, from: 2027-01-01, when: model.open}
decisions:
  go: {worst_of: [NO, YES], when_unknown: NO, rules: [{id: first, then: NO, cite: ACT 1, when: model.open}, {id: second, then: NO, cite: ACT 1, when: model.paid}]}
`);

/** The pack with `flag` as a compiled pack may have it: a value that is true or false. */
const terms = written.pack.terms.map((term): Term => {
  if (term.name !== 'flag' || term.kind !== 'value') return term;
  const either = written.pack.terms.find(({ name }) => name === 'either');
  if (either?.kind !== 'rule' || either.rule.base.kind !== 'is') throw new Error('no condition');
  return { ...term, type: { kind: 'bool' }, value: either.rule.base.expr };
});
const program = prepare({ ...written.pack, terms });
const given = (values: Given['values'], more: Partial<Given> = {}): Given => ({
  values,
  asOf: day('2026-11-21'),
  ...more,
});
const told = (subject: string, values: Given['values'], more?: Partial<Given>): string => {
  const { settled, text } = answerOf(program, subject, given(values, more));
  return `${text}${settled ? '' : ' so far'}`;
};
const openTo = (subject: string, values: Given['values'] = {}): readonly string[] =>
  [...openFor(program, subject, given(values))].toSorted();

describe('the answer of a subject', () => {
  it('is the status of a rule by its id, wherever it stands', () => {
    const values = { 'model.open': true, 'model.paid': false, 'model.shown': true };
    expect(
      ['rules.other', 'rules.plain', 'rules.row', 'rules.later', 'rules.first', 'rules.second'].map(
        (subject) => told(subject, values),
      ),
    ).toEqual(['applies', 'no', 'applies', 'scheduled:2027-01-01', 'applies', 'no']);
  });

  it('has the day of a duty that is not yet due, and is open while the day is a range', () => {
    const placed = (value: Given['values'][string]) =>
      told('rules.dated', { 'model.gpai': true, 'model.placed': value });
    expect(placed('2026-11-20')).toBe('scheduled:2026-11-27');
    expect(placed({ lo: day('2026-11-20'), hi: day('2026-11-25') })).toBe(
      'scheduled:2026-11-27 so far',
    );
    expect(placed(undefined)).toBe('unknown so far');
  });

  it('is the value of a term, open while that is unknown or a range', () => {
    expect(told('terms.so', { 'model.open': true, 'model.paid': true })).toBe('yes');
    expect(told('terms.so', { 'model.open': true })).toBe('unknown so far');
    expect(told('terms.flag', { 'model.open': true })).toBe('yes');
    expect(told('terms.flag', {})).toBe('unknown so far');
    expect(told('terms.kind', { 'model.open': true, 'model.paid': false })).toBe('a');
    expect(told('terms.kind', {})).toBe('unknown so far');
    expect(told('terms.much', { 'model.own': 5 })).toBe('5');
    expect(told('terms.much', { 'model.own': { lo: 1, hi: 5 } })).toBe('unknown so far');
    expect(told('terms.much', {})).toBe('unknown so far');
  });

  it('is without the assumptions of the law where they are not asked for', () => {
    expect(told('terms.narrow', {})).toBe('unknown so far');
    expect(told('terms.narrow', {}, { assumed: false })).toBe('unknown so far');
    expect(told('terms.narrow', {}, { assumed: true })).toBe('no');
  });

  it('rests on terms that are stated, whatever the facts say', () => {
    expect(told('rules.plain', { 'model.open': false }, { terms: { so: true } })).toBe('applies');
  });

  it('that nothing of that name gives is unknown', () => {
    expect(told('rules.none', { 'model.open': true })).toBe('unknown so far');
    expect(told('rules.none', {})).toBe('unknown so far');
  });
});

describe('what the evidence of a rule says', () => {
  const asked = { 'model.open': true, 'model.placed': day('2026-11-01') };
  const said = (values: Given['values'], subject = 'rules.shown') => {
    const { settled, text, open } = evidenceOf(program, subject, given(values));
    return settled ? text : `${text}, open for ${[...open()].join(' and ')}`;
  };

  it('stands beside the status once it shows the duty done or not done', () => {
    expect(said({ ...asked, 'model.shown': true, 'model.own': 11 })).toBe('applies, met');
    expect(said({ ...asked, 'model.shown': false })).toBe('applies, not met');
  });

  it('is open for what could still show or deny it', () => {
    expect(said(asked)).toBe('applies, open for model.own and model.shown');
    expect(said({ ...asked, 'model.shown': true })).toBe('applies, open for model.own');
  });

  it('is of a duty that is not yet due that it is there already, and else nothing', () => {
    const later = { ...asked, 'model.placed': day('2027-01-01') };
    expect(said({ ...later, 'model.shown': false })).toBe('scheduled:2027-01-01');
    expect(said({ ...later, 'model.shown': true, 'model.own': 11 })).toBe(
      'scheduled:2027-01-01, met',
    );
  });

  it('is nothing where nothing is asked, or no evidence is named', () => {
    expect(said({ 'model.open': false })).toBe('no');
    expect(said({ 'model.open': true, 'model.paid': true }, 'rules.plain')).toBe('applies');
    expect(said({ 'model.open': true, 'model.paid': true }, 'terms.so')).toBe('yes');
  });
});

describe('the facts for which a subject is open', () => {
  it('are those that can still settle its condition or its due date', () => {
    expect(openTo('rules.plain')).toEqual(['model.open', 'model.paid']);
    expect(openTo('rules.plain', { 'model.open': true })).toEqual(['model.paid']);
    expect(openTo('rules.dated')).toEqual(['model.gpai', 'model.placed']);
    expect(openTo('rules.dated', { 'model.gpai': true })).toEqual(['model.placed']);
    expect(openTo('rules.second')).toEqual(['model.paid']);
  });

  it('are of a term those of its condition, its values or its sum', () => {
    expect(openTo('terms.so')).toEqual(['model.open', 'model.paid']);
    expect(openTo('terms.flag')).toEqual(['model.open', 'model.shown']);
    expect(openTo('terms.flag', { 'model.open': true })).toEqual([]);
    expect(openTo('terms.kind')).toEqual(['model.open', 'model.paid']);
    expect(openTo('terms.much')).toEqual(['model.own']);
  });

  it('cannot be told of a rule that is not there', () => {
    expect(() => openTo('rules.none')).toThrow('no rule `none`; it was sliced away');
  });
});
