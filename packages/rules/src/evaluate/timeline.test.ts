import { day, dayFromNumber, dayNumber, type Day } from '@weighbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expr } from '../tree.ts';
import { evaluate } from './evaluate.ts';
import { prepare } from './program.ts';
import { factsReadBy } from './reads.ts';
import { cases, timedPacks } from './testing/arbitraries.ts';
import {
  arithmetic,
  assumedNo,
  compare,
  date,
  duty,
  entries,
  fact,
  iff,
  number,
  pack,
  param,
  ruleTerm,
  rule,
  term,
  yes,
  type Case,
} from './testing/trees.ts';
import { timeline } from './timeline.ts';

describe('the timeline', () => {
  it('has every day written in the pack once, in order', () => {
    const of = pack({
      params: [
        {
          ...date('line', day('2030-01-01'), '2025-08-02'),
          values: [
            { value: '2030-01-01', from: '2025-08-02', until: '2026-08-02', cite: [] },
            { value: '2031-01-01', from: '2026-08-02', cite: [] },
          ],
        },
      ],
      duties: [
        duty(yes, {
          from: '2025-02-02',
          until: '2027-01-01',
          lifecycle: [{ value: 'in_force', from: '2025-02-02' }],
          enforcement: [
            { value: 'normal' },
            { value: 'stayed', from: '2026-12-01', until: '2026-12-24' },
          ],
        }),
      ],
    });
    expect(timeline(prepare(of), {})).toEqual([
      '2025-02-02',
      '2025-08-02',
      '2026-08-02',
      '2026-12-01',
      '2026-12-24',
      '2027-01-01',
    ]);
  });

  it('has the due dates of the case, as they are on each of those days, but not `never`', () => {
    const of = pack({
      facts: entries('d.a'),
      params: [
        {
          ...date('line', day('2028-01-01')),
          values: [
            { value: '2028-01-01', from: '2024-01-01', until: '2026-01-01', cite: [] },
            { value: '2029-01-01', from: '2026-01-01', until: '2027-01-01', cite: [] },
            { value: '2299-12-31', from: '2027-01-01', cite: [] },
          ],
        },
      ],
      duties: [duty(yes, { due: param('line') }), duty(yes, { id: 'other', due: fact('d.a') })],
    });
    const written = ['2024-01-01', '2026-01-01', '2027-01-01', '2028-01-01', '2029-01-01'];
    expect(timeline(prepare(of), {})).toEqual(written);
    expect(timeline(prepare(of), { 'd.a': day('2026-05-05') })).toEqual(
      [...written, '2026-05-05'].sort(),
    );
    expect(timeline(prepare(of), { 'd.a': { lo: day('2026-05-05') } })).toEqual(
      [...written, '2026-05-05'].sort(),
    );
  });

  it('has the due dates that assumptions give', () => {
    const due = iff(fact('b.a'), param('line'), fact('d.a'));
    const assumed = {
      ...entries('d.a'),
      'b.a': { ...assumedNo, assume: { value: true, because: 'so' } },
    };
    const of = pack({
      facts: assumed,
      params: [date('line', day('2028-01-01'), '2024-01-01')],
      duties: [duty(yes, { due })],
    });
    expect(timeline(prepare(of), {})).toEqual(['2024-01-01', '2028-01-01']);
  });

  it('has both ends of a due date that is known only between two days', () => {
    const of = prepare(pack({ facts: entries('d.a'), duties: [duty(yes, { due: fact('d.a') })] }));
    const values = { 'd.a': { lo: day('2027-03-01'), hi: day('2027-03-31') } };
    expect(timeline(of, values)).toEqual(['2027-03-01', '2027-03-31']);
    expect(timeline(of, { 'd.a': { hi: day('2027-03-31') } })).toEqual(['2027-03-31']);
  });

  it('has the days on which a sum of a date and days comes to the day asked for', () => {
    const late = arithmetic('+', fact('d.a'), param('days'));
    const days = { ...number('days', 90), unit: 'day' };
    const on = (of: Expr, values: Case): readonly string[] =>
      timeline(
        prepare(pack({ facts: entries('d.a', 'd.b'), params: [days], duties: [duty(of)] })),
        values,
      ).filter((one) => one > '2020');
    const values = { 'd.a': day('2027-01-01') };
    expect(on(compare('<=', late, param('as_of')), values)).toEqual(['2027-04-01', '2027-04-02']);
    expect(
      on(compare('<=', fact('d.a'), arithmetic('+', param('as_of'), param('days'))), values),
    ).toEqual(['2026-10-03', '2026-10-04']);
  });

  it('has no day of a date that no rule compares with the day asked for', () => {
    const of = pack({
      facts: entries('d.a', 'd.b'),
      duties: [duty(compare('>=', fact('d.a'), param('as_of')))],
    });
    expect(timeline(prepare(of), { 'd.b': day('2026-05-05') })).toEqual([]);
  });

  it('leaves no day between two of its own on which a random pack answers otherwise', () => {
    const firstDay = dayNumber(day('2025-11-01'));
    const lastDay = dayNumber(day('2027-03-01'));
    fc.assert(
      fc.property(
        timedPacks,
        cases,
        fc.integer({ min: firstDay, max: lastDay }),
        (of, values, at) => {
          const program = prepare(of);
          const status = (on: Day): unknown =>
            evaluate(program, values, { asOf: on, strict: false }).duties.map((one) => one.status);
          const before = timeline(program, values).findLast((one) => one <= dayFromNumber(at));
          const start = before ?? dayFromNumber(firstDay - 400);
          expect(status(dayFromNumber(at))).toEqual(status(start));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('has due dates under the parameters of the first day of a rule', () => {
    const line = {
      ...date('line', day('2028-01-01')),
      values: [{ value: '2028-01-01', from: '2027-01-01', cite: [] }],
    };
    const of = pack({
      params: [line],
      duties: [duty(yes, { from: '2027-01-01', due: param('line') })],
    });
    expect(timeline(prepare(of), {})).toEqual(['2027-01-01', '2028-01-01']);
  });

  it('has dates of the case and the day after where a rule compares them with the day asked for', () => {
    const waiver = (of: ReturnType<typeof compare>) =>
      prepare(pack({ facts: entries('d.a', 'n.a'), duties: [duty(of)] }));
    expect(
      timeline(waiver(compare('>=', fact('d.a'), param('as_of'))), {
        'd.a': day('2026-05-05'),
        'n.a': 3,
      }),
    ).toEqual(['2026-05-05', '2026-05-06']);
    expect(timeline(waiver(compare('>=', fact('d.a'), param('as_of'))), {})).toEqual([]);
    expect(timeline(waiver(yes), { 'd.a': day('2026-05-05') })).toEqual([]);
  });
});

describe('the facts that a rule reads', () => {
  const of = pack({
    facts: {
      ...entries('b.a', 'b.b', 'b.c', 'n.b', 'n.c', 'd.a'),
      'n.a': { type: 'number', min: 0, means: 'so many', derive: 'n.b * n.c' },
    },
    terms: [ruleTerm('inner', rule(fact('b.b')))],
    duties: [
      duty(term('inner'), { due: fact('d.a'), met: fact('b.c') }),
      duty(compare('>', fact('n.a'), fact('n.c')), { id: 'amount' }),
    ],
  });

  it('come through terms, due date and evidence', () => {
    expect(factsReadBy(prepare(of), 'duty')).toEqual(['b.b', 'b.c', 'd.a']);
  });

  it('include what derived facts are made of', () => {
    expect(factsReadBy(prepare(of), 'amount')).toEqual(['n.a', 'n.b', 'n.c']);
  });

  it('are none for a rule that is not there', () => {
    expect(factsReadBy(prepare(of), 'nothing')).toEqual([]);
  });
});
