import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { prepare } from '../evaluate/program.ts';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { choicesOf } from './choices.ts';
import { answersBeyond, comparesBeyond, daysAround, turningDays } from './turning-days.ts';

const PARAMS = `
params:
  line: {unit: FLOP, values: [{value: 1, from: 2025-01-01, until: 2026-01-01, cite: ACT 1}, {value: 2, from: 2026-01-01, cite: ACT 1}]}
  start: {unit: date, values: [{value: 2025-08-02, from: 2025-01-01, cite: ACT 1}]}
`;
const packOf = (text: string) => trialPack(PARAMS + text).pack;
const programOf = (condition: string) =>
  prepare(packOf(`terms:\n  t: {cite: ACT 1, is: '${condition}'}\n`));

describe('the days on which a pack turns', () => {
  it('are the day of the law, then each written day after the day before it, in order and once', () => {
    const text = `duties:
  - {id: it, who: us, must: Do, cite: ACT 1, from: 2025-01-01, until: 2027-01-01, when: model.open}
information:
  - {id: row, says: So, cite: ACT 1, from: 2026-06-01, when: model.open}
`;
    expect(turningDays([packOf(text)])).toEqual([
      '2026-11-21',
      '2024-12-31',
      '2025-01-01',
      '2025-08-01',
      '2025-08-02',
      '2025-08-03',
      '2025-12-31',
      '2026-01-01',
      '2026-05-31',
      '2026-06-01',
      '2026-11-20',
      '2026-12-31',
      '2027-01-01',
    ]);
  });

  it('are those in parameters too, with the day after, as a rule may hold from that one', () => {
    const text = 'terms:\n  t: {cite: ACT 1, is: params.as_of > params.start}\n';
    expect(turningDays([packOf(text)])).toEqual(
      expect.arrayContaining(['2025-08-01', '2025-08-02', '2025-08-03']),
    );
    const never = PARAMS.replace('value: 2025-08-02', 'value: never');
    expect(turningDays([trialPack(never + text).pack])).not.toContain('2299-12-31');
  });

  it('are around a day the one before, itself and the one after', () => {
    expect(daysAround(day('2026-03-01'))).toEqual(['2026-02-28', '2026-03-01', '2026-03-02']);
  });
});

describe('a comparison', () => {
  it.each(['>', '>=', '<', '<='])(
    'by %s goes beyond parameters where it adds up or has two facts, not else',
    (sign) => {
      expect(comparesBeyond(programOf(`model.own ${sign} params.line`))).toBe(false);
      expect(comparesBeyond(programOf(`model.own ${sign} model.base`))).toBe(true);
      expect(comparesBeyond(programOf(`model.own + model.own ${sign} params.line`))).toBe(true);
    },
  );
});

describe('an answer', () => {
  const duty = (due: string) =>
    prepare(
      packOf(
        `  week: {unit: day, values: [{value: 7, from: 2025-01-01, cite: ACT 1}]}\nduties:\n  - {id: it, who: us, must: Do, cite: ACT 1, when: model.open, due: '${due}'}\n`,
      ),
    );

  it('goes beyond parameters where its due date is a sum, not where it is the later of two days', () => {
    expect(answersBeyond(duty('model.placed'), 'rules.it')).toBe(false);
    expect(answersBeyond(duty('min(model.placed, params.start)'), 'rules.it')).toBe(false);
    expect(answersBeyond(duty('params.start'), 'rules.it')).toBe(false);
    expect(answersBeyond(duty('model.placed + params.week'), 'rules.it')).toBe(true);
    expect(answersBeyond(duty('max(model.placed, use.waiver)'), 'rules.it')).toBe(false);
  });

  it('that is itself a number or date goes beyond as soon as it rests on a fact', () => {
    const value = (of: string) =>
      prepare(packOf(`terms:\n  t: {type: number, unit: FLOP, cite: ACT 1, value: ${of}}\n`));
    expect(answersBeyond(value('model.own'), 'terms.t')).toBe(true);
    expect(answersBeyond(value('params.line'), 'terms.t')).toBe(false);
  });
});

describe('what can be said of a fact', () => {
  const said = (condition: string) =>
    choicesOf([programOf(condition)], day('2026-11-21')).map(({ fact, answers }) => [
      fact,
      ...answers.map((answer) => answer(undefined)),
    ]);

  it('is of a date every region, and the days around the one that is asked about', () => {
    const [[fact, ...days] = []] = said('model.placed > params.start');
    expect(fact).toBe('model.placed');
    expect(days).toEqual(expect.arrayContaining(['2026-11-20', '2026-11-21', '2026-11-22']));
    expect(new Set(days).size).toBe(days.length);
  });

  it('is of a number nothing but its regions', () => {
    expect(said('model.own > params.line').flat()).not.toContain('2026-11-21');
  });

  it('is of a set that it has or has not each member, and that no other is in it', () => {
    expect(said('"text" in model.outputs || "code" in model.outputs')).toEqual([
      ['model.outputs', { has: ['text'], not: [] }, { has: [], not: ['text'] }],
      ['model.outputs', { has: ['code'], not: [] }, { has: [], not: ['code'] }],
      ['model.outputs', { has: ['image'], not: [] }, { has: [], not: ['image'] }],
      ['model.outputs', { has: [], complete: true }],
    ]);
    const [, second, , whole] = choicesOf(
      [programOf('"text" in model.outputs || "code" in model.outputs')],
      day('2026-11-21'),
    );
    const known = { has: ['text'], not: ['image'] };
    expect(second?.answers.map((answer) => answer(known))).toEqual([
      { has: ['text', 'code'], not: ['image'] },
      { has: ['text'], not: ['image', 'code'] },
    ]);
    expect(second?.answers[1]?.({ has: ['text'] })).toEqual({ has: ['text'], not: ['code'] });
    expect(whole?.answers.map((answer) => answer(known))).toEqual([
      { has: ['text'], complete: true },
    ]);
  });

  it('is asked of a set by its members, though only the second of two programs reads it', () => {
    const [open, text] = [programOf('model.open'), programOf('"text" in model.outputs')];
    expect(choicesOf([open, text], day('2026-11-21')).slice(1)).toHaveLength(
      choicesOf([text], day('2026-11-21')).length,
    );
  });

  it('is nothing where two programs hold it for facts of different types', () => {
    const open = programOf('model.open');
    const word = prepare({
      ...open.pack,
      facts: { 'model.open': { type: 'date', means: 'since when it is open' } },
    });
    expect(choicesOf([open, word], day('2026-11-21'))).toEqual([]);
  });
});
