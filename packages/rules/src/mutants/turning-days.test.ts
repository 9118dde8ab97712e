import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { prepare } from '../evaluate/program.ts';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { choicesOf } from './choices.ts';
import { comparesBeyond, daysAround, turningDays } from './turning-days.ts';

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
      '2025-12-31',
      '2026-01-01',
      '2026-05-31',
      '2026-06-01',
      '2026-11-20',
      '2026-12-31',
      '2027-01-01',
    ]);
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
});
