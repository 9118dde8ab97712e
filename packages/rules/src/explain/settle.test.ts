import { describe, expect, it } from 'vitest';
import { settledBy } from './testing/settled-by.ts';

describe('one missing fact', () => {
  it('settles a bool by either answer', () => {
    expect(settledBy('model.open', {})).toEqual([
      {
        settles: 'every',
        facts: ['model.open'],
        answers: [
          { if: { 'model.open': false }, status: 'no' },
          { if: { 'model.open': true }, status: 'applies', due: '2025-08-02' },
        ],
      },
    ]);
  });

  it('is not asked for where the status is known', () => {
    expect(settledBy('model.open', { 'model.open': true })).toEqual([]);
  });

  it('is not asked for where it makes no difference', () => {
    expect(
      settledBy('model.open && (model.paid || model.gpai)', { 'model.gpai': true }).map(
        ({ facts }) => facts,
      ),
    ).toEqual([['model.open']]);
  });

  it('settles a number at the line, to the double', () => {
    expect(settledBy('model.own > params.line', {})).toEqual([
      {
        settles: 'every',
        facts: ['model.own'],
        answers: [
          { if: { 'model.own': { hi: 1e23 } }, status: 'no' },
          {
            if: { 'model.own': { lo: 1.0000000000000001e23 } },
            status: 'applies',
            due: '2025-08-02',
          },
        ],
      },
    ]);
    expect(
      settledBy('model.own >= params.line', {})[0]?.answers.map((answer) => answer.if),
    ).toEqual([{ 'model.own': { hi: 9.999999999999997e22 } }, { 'model.own': { lo: 1e23 } }]);
  });

  it('merges neighbouring answers of one status', () => {
    const [set] = settledBy(
      'model.own > params.line && (model.own <= params.high || model.own > params.high)',
      {},
    );
    expect(set?.answers.map(({ status }) => status)).toEqual(['no', 'applies']);
  });

  it('keeps three answers apart where the middle differs', () => {
    const [set] = settledBy('model.own > params.line && model.own <= params.high', {});
    expect(set?.answers).toMatchObject([
      { if: { 'model.own': { hi: 1e23 } }, status: 'no' },
      { if: { 'model.own': { lo: 1.0000000000000001e23, hi: 1e25 } }, status: 'applies' },
      { if: { 'model.own': { lo: 1.0000000000000003e25 } }, status: 'no' },
    ]);
  });

  it('is asked only between the ends that are known', () => {
    const [set] = settledBy('model.own > params.line && model.own <= params.high', {
      'model.own': { lo: 5e22, hi: 5e23 },
    });
    expect(set?.answers).toMatchObject([
      { if: { 'model.own': { hi: 1e23 } }, status: 'no' },
      { if: { 'model.own': { lo: 1.0000000000000001e23 } }, status: 'applies' },
    ]);
  });

  it('is found through a factor and another fact', () => {
    const [set] = settledBy('model.own > model.base * params.third', { 'model.base': 4e23 });
    expect(set).toMatchObject({
      settles: 'every',
      facts: ['model.own'],
      answers: [{ if: { 'model.own': { hi: 1e23 } }, status: 'no' }, { status: 'applies' }],
    });
  });

  it('is found through minima, maxima and sums', () => {
    const [set] = settledBy('max(model.own, model.base) + model.own > params.line', {
      'model.base': 2e22,
    });
    expect(set?.answers.map((answer) => answer.if)).toEqual([
      { 'model.own': { hi: 5e22 } },
      { 'model.own': { lo: 5.0000000000000004e22 } },
    ]);
  });

  it('of a code is answered member by member, those told apart by nothing together', () => {
    const [set] = settledBy(
      'model.licence in ["mit", "apache-2.0"] || model.licence == "llama"',
      {},
      {
        rest: `    unless:
      - {id: llama, cite: ACT 2, is: 'model.licence == "llama"'}`,
      },
    );
    expect(set?.answers).toMatchObject([
      { if: { 'model.licence': { has: ['mit', 'apache-2.0'] } }, status: 'applies' },
      { if: { 'model.licence': 'llama' }, status: 'exempt:llama' },
      { if: { 'model.licence': { has: [], not: ['mit', 'apache-2.0', 'llama'] } }, status: 'no' },
    ]);
  });

  it('of an enum joins members of one status with all others where they agree', () => {
    const [set] = settledBy('use.sector == "health" || use.sector == "employment" && model.open', {
      'model.open': false,
    });
    expect(set?.answers).toMatchObject([
      { if: { 'use.sector': 'health' }, status: 'applies' },
      { if: { 'use.sector': { has: [], not: ['health'] } }, status: 'no' },
    ]);
  });

  it('of an enum has no other where every member is named', () => {
    const [set] = settledBy(
      'use.sector == "health" || use.sector == "employment" || use.sector == "general" && model.open',
      { 'model.open': false },
    );
    expect(set?.answers).toMatchObject([
      { if: { 'use.sector': { has: ['health', 'employment'] } }, status: 'applies' },
      { if: { 'use.sector': 'general' }, status: 'no' },
    ]);
  });

  it('of a set asks for one sort of members after the other', () => {
    const [set] = settledBy('"text" in model.outputs && "code" in model.outputs', {});
    expect(set?.answers).toMatchObject([
      { if: { 'model.outputs': { has: [], not: ['text'] } }, status: 'no' },
      { if: { 'model.outputs': { has: ['text'], not: ['code'] } }, status: 'no' },
      { if: { 'model.outputs': { has: ['code', 'text'] } }, status: 'applies' },
    ]);
  });

  it('of a set asks only for what is open in it', () => {
    const [set] = settledBy('overlaps(model.outputs, ["text", "code"])', {
      'model.outputs': { has: ['image'], not: ['text'] },
    });
    expect(set?.answers).toMatchObject([
      { if: { 'model.outputs': { has: ['image'], not: ['code', 'text'] } }, status: 'no' },
      { if: { 'model.outputs': { has: ['code', 'image'], not: ['text'] } }, status: 'applies' },
    ]);
  });

  it('of a set names each member of a sort, as any of them will do', () => {
    const [set] = settledBy('overlaps(model.outputs, ["text", "code"])', {});
    expect(set?.answers.map((answer) => answer.if['model.outputs'])).toEqual([
      { has: [], not: ['code', 'text'] },
      { has: ['text'] },
      { has: ['code'] },
    ]);
  });

  it('of a set may be whether it has any member at all', () => {
    const [set] = settledBy('nonempty(model.limits)', {});
    expect(set?.answers).toMatchObject([
      { if: { 'model.limits': { has: [], complete: true } }, status: 'no' },
      { if: { 'model.limits': { has: ['field'] } }, status: 'applies' },
    ]);
    const [named] = settledBy('nonempty(model.limits) && !("users" in model.limits)', {});
    expect(named?.answers).toMatchObject([
      { if: { 'model.limits': { has: [], complete: true } }, status: 'no' },
      { if: { 'model.limits': { has: ['field'], not: ['users'] } }, status: 'applies' },
      { if: { 'model.limits': { has: ['users'] } }, status: 'no' },
    ]);
  });

  it('may be a day, before, on and after which the due date falls differently', () => {
    const [set] = settledBy(
      'true',
      {},
      { due: 'model.placed < params.start ? params.legacy : model.placed' },
    );
    expect(set).toMatchObject({ settles: 'every', facts: ['model.placed'] });
    expect(set?.answers).toEqual([
      { if: { 'model.placed': { hi: '2025-08-01' } }, status: 'scheduled', due: '2027-08-02' },
      {
        if: { 'model.placed': { lo: '2025-08-02', hi: '2026-11-21' } },
        status: 'applies',
        due: { lo: '2025-08-02', hi: '2026-11-21' },
      },
      {
        if: { 'model.placed': { lo: '2026-11-22' } },
        status: 'scheduled',
        due: { lo: '2026-11-22' },
      },
    ]);
  });

  it('may be a day through a period that is added to it', () => {
    const [set] = settledBy('true', {}, { due: 'model.placed + params.grace' });
    expect(set?.answers.map((answer) => [answer.if['model.placed'], answer.status])).toEqual([
      [{ hi: '2026-11-11' }, 'applies'],
      [{ lo: '2026-11-12' }, 'scheduled'],
    ]);
  });

  it('may decide whether the duty ever wakes', () => {
    const [set] = settledBy('true', {}, { due: 'model.open ? params.sleep : params.start' });
    expect(set?.answers).toEqual([
      { if: { 'model.open': false }, status: 'applies', due: '2025-08-02' },
      { if: { 'model.open': true }, status: 'dormant', due: '2299-12-31' },
    ]);
  });

  it('is said of an exception too, by the exemption that it would give', () => {
    const rest = "    unless:\n      - {id: free, cite: ACT 2, is: '!model.paid'}";
    expect(settledBy('model.open', { 'model.open': true }, { rest })[0]?.answers).toMatchObject([
      { if: { 'model.paid': false }, status: 'exempt:free' },
      { if: { 'model.paid': true }, status: 'applies' },
    ]);
  });

  it('may be one that is assumed, when nothing is', () => {
    expect(settledBy('model.rebutted', {}, { strict: true })[0]?.facts).toEqual(['model.rebutted']);
    expect(settledBy('model.rebutted', {})).toEqual([]);
  });

  it('that settles alone comes before any pair, and every such fact is named', () => {
    const sets = settledBy('model.open && model.paid || model.gpai && model.open', {
      'model.gpai': false,
      'model.paid': true,
    });
    expect(sets.map(({ facts }) => facts)).toEqual([['model.open']]);
  });
});

describe('a derived fact', () => {
  it('is asked for by its input, the line carried through the formula', () => {
    const [set] = settledBy('model.compute > params.line', {
      'model.parameters': 7e9,
      'model.tokens': { lo: 2e12, hi: 15e12 },
    });
    expect(set).toMatchObject({ settles: 'every', facts: ['model.tokens'] });
    expect(set?.answers.map(({ status }) => status)).toEqual(['no', 'applies']);
    const [below, above] = set?.answers.map((answer) => answer.if['model.tokens']) ?? [];
    expect(below).toEqual({ hi: 2380952380952.381 });
    expect(above).toEqual({ lo: 2380952380952.3813 });
  });

  it('is asked for itself where somebody claims it', () => {
    const values = { 'model.parameters': 7e9, 'model.compute': { lo: 1e22, hi: 1e24 } };
    expect(settledBy('model.compute > params.line', values)[0]?.facts).toEqual(['model.compute']);
  });

  it('of which two inputs are open is asked for by both, without a line where each moves the other', () => {
    expect(settledBy('model.compute > params.line', {})).toEqual([
      { settles: 'every', facts: ['model.parameters', 'model.tokens'], answers: [] },
    ]);
  });

  it('is settled for a part of the answers where the other input is an interval', () => {
    const sets = settledBy('model.compute > params.line && model.open', {
      'model.parameters': { lo: 6e9, hi: 8e9 },
      'model.open': true,
    });
    expect(sets.map(({ settles, facts }) => [settles, facts])).toEqual([
      ['every', ['model.parameters', 'model.tokens']],
    ]);
  });
});
