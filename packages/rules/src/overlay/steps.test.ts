import { describe, expect, it } from 'vitest';
import { trialPack } from '../evaluate/testing/trial-pack.ts';
import { everyKey } from '../read/testing/every-key.ts';
import type { Pack } from '../tree.ts';
import { applyOverlay } from './apply.ts';
import { nothingCalled } from './named.ts';
import type { Overlay, Stepped } from './shapes.ts';
import { dropPart, moveDay, setParam } from './steps.ts';

/** What is said of a step that cannot be taken. */
function told(step: Stepped<Pack>): string {
  return step.kind === 'done'
    ? 'done'
    : `${step.said.code} ${step.said.detail}: ${step.said.remedy}`;
}

/** The pack after a step. */
function after(step: Stepped<Pack>): Pack {
  if (step.kind === 'misstep') throw new Error(told(step));
  return step.of;
}

const bare = (): Pack => {
  const { information: _none, ...rest } = everyKey();
  return rest;
};

describe('a parameter', () => {
  it('is set on all of its days, a date to a day or never', () => {
    const [line] = after(setParam(everyKey(), 'params.line', 5)).params;
    expect(line?.values.map(({ value, from }) => [value, from])).toEqual([
      [5, '2024-08-01'],
      [5, '2026-01-01'],
    ]);
    const start = (value: string) =>
      after(setParam(everyKey(), 'params.start', value)).params[1]?.values[0]?.value;
    expect(start('2026-01-02')).toBe('2026-01-02');
    expect(start('never')).toBe('2299-12-31');
  });

  it.each([
    ['terms.line', 1, 'WB-N01 there is no section `terms`: use one of `params`'],
    ['line', 1, 'WB-N01 there is no section `line`: use one of `params`'],
    ['params.line.values', 1, 'WB-N01 there is no section `params`: write `params`'],
    ['params', 1, 'WB-N01 there is no parameter ``: use one of `line`, `start`'],
    ['params.line', 'much', 'WB-R01 `much` is not a number of FLOP: write a number of FLOP'],
    ['params.start', 'soon', 'WB-R01 `soon` is not a day YYYY-MM-DD: write a day YYYY-MM-DD'],
    ['params.line', Number.NaN, 'WB-R01 `NaN` is not a number of FLOP: write a number of FLOP'],
    ['params.line', Infinity, 'WB-R01 `Infinity` is not a number of FLOP: write a number of FLOP'],
    ['params.start', 3, 'WB-R01 `3` is not a day YYYY-MM-DD: write a day YYYY-MM-DD'],
  ])('cannot be set by `%s` to %j', (path, value, fault) => {
    expect(told(setParam(everyKey(), path, value))).toBe(fault);
  });
});

describe('a share or a number of days', () => {
  const { pack } = trialPack(`params:
  half: {unit: '1', values: [{value: 0.5, from: 2024-08-01, cite: ACT 1}]}
  grace: {unit: day, values: [{value: 30, from: 2024-08-01, cite: ACT 1}]}
`);

  it('is set to what every rule can reckon with', () => {
    for (const [path, value] of [
      ['params.half', 0],
      ['params.half', 2.5],
      ['params.grace', -10],
      ['params.grace', 0],
    ] as const)
      expect(told(setParam(pack, path, value))).toBe('done');
  });

  it.each([
    [
      'params.half',
      -0.1,
      'WB-R01 `-0.1` is not a number that is not negative: write a number that is not negative',
    ],
    [
      'params.half',
      Number.NaN,
      'WB-R01 `NaN` is not a number that is not negative: write a number that is not negative',
    ],
    [
      'params.grace',
      0.5,
      'WB-R01 `0.5` is not a whole number of days: write a whole number of days',
    ],
    [
      'params.grace',
      -1e30,
      'WB-R01 `-1e+30` is not a whole number of days: write a whole number of days',
    ],
  ])('cannot be set by `%s` to %d', (path, value, fault) => {
    expect(told(setParam(pack, path, value))).toBe(fault);
  });
});

describe('days that are moved together', () => {
  const moved = (move: Overlay['move']) =>
    applyOverlay(everyKey(), { overlay: 'o', on: 'trial', set: {}, drop: [], move });
  const [from, until] = ['duties.whole.from', 'duties.whole.until'];

  it('have to be in order once all are, whatever comes first', () => {
    for (const move of [
      { [from]: '2028-01-01', [until]: '2029-01-01' },
      { [until]: '2029-01-01', [from]: '2028-01-01' },
    ]) {
      const { pack, missteps } = moved(move);
      expect(missteps).toEqual([]);
      expect(pack.duties[0]).toMatchObject({ from: '2028-01-01', until: '2029-01-01' });
    }
  });

  it('are refused where the last is not after the first', () => {
    const told = {
      code: 'WB-D01',
      detail: '`until` 2027-01-01 is not after `from` 2027-01-01',
      remedy: 'correct one of the days; `until` is the first day on which it no longer holds',
    };
    expect(moved({ [from]: '2027-01-01' }).missteps).toEqual([{ path: from, ...told }]);
    expect(moved({ 'information.told.from': '2300-01-01' }).missteps).toMatchObject([
      { code: 'WB-S03' },
    ]);
  });
});

describe('a day', () => {
  it('moves where it is written', () => {
    const moved = after(moveDay(everyKey(), 'duties.whole.from', '2024-12-31'));
    expect(moved.duties.map(({ from, until }) => [from, until])).toEqual([
      ['2024-12-31', '2027-01-01'],
      [undefined, undefined],
    ]);
    const row = after(moveDay(everyKey(), 'information.told.until', '2027-01-01')).information;
    expect(row?.[0]?.until).toBe('2027-01-01');
  });

  it('is set where there was none', () => {
    const until = after(moveDay(everyKey(), 'duties.bare.until', '2027-01-01'));
    expect(until.duties[1]?.until).toBe('2027-01-01');
    const from = after(moveDay(everyKey(), 'duties.bare.from', '2027-01-01'));
    expect(from.duties[1]?.from).toBe('2027-01-01');
  });

  it.each([
    ['duties.whole', '2026-01-01', 'WB-N01 there is no day ``: use one of `from`, `until`'],
    ['duties', '2026-01-01', 'WB-N01 there is no day ``: use one of `from`, `until`'],
    ['duties.whole.form', '2026-01-01', 'WB-N01 there is no day `form`: write `from`'],
    ['duties.whole.from.x', '2026-01-01', 'WB-N01 there is no day `from.x`: write `from`'],
    [
      'terms.rule.from',
      '2026-01-01',
      'WB-N01 there is no section `terms`: use one of `duties`, `information`',
    ],
    ['duties.while.from', '2026-01-01', 'WB-N01 there is no duty `while`: write `whole`'],
    [
      'information.tell.from',
      '2026-01-01',
      'WB-N01 there is no piece of information `tell`: use one of `told`, `always`',
    ],
    [
      'duties.whole.from',
      '2026-13-01',
      'WB-S03 `2026-13-01` is not a day: write a day of the calendar as YYYY-MM-DD',
    ],
  ])('cannot be moved by `%s` to %s', (path, day, fault) => {
    expect(told(moveDay(everyKey(), path, day))).toBe(fault);
  });

  it('of information cannot be moved where there is none', () => {
    expect(told(moveDay(bare(), 'information.told.from', '2026-01-01'))).toBe(
      'WB-N01 there is no piece of information `told`: take the line out; there is none here',
    );
  });
});

describe('a part', () => {
  it('is left out with all below it, and nothing else', () => {
    const without = (path: string): Pack => after(dropPart(everyKey(), path));
    expect(without('duties.whole').duties.map(({ id }) => id)).toEqual(['bare']);
    expect(without('duties.whole.unless.narrow').duties[0]?.unless).toEqual([]);
    expect(without('information.told').information?.map(({ id }) => id)).toEqual(['always']);
    expect(without('information.told.unless.b').information?.[0]?.unless).toEqual([]);
    expect(without('decisions.intake.rules.no').decisions[0]?.rules.map(({ id }) => id)).toEqual([
      'maybe',
    ]);
  });

  it.each([
    [
      'params.line',
      'WB-N01 there is no section `params`: use one of `duties`, `decisions`, `information`, `terms`',
    ],
    ['duties', 'WB-N01 there is no duty ``: use one of `whole`, `bare`'],
    ['duties.whole.any.a', 'WB-N01 there is no part `any`: use one of `unless`'],
    ['duties.whole.unles.narrow', 'WB-N01 there is no part `unles`: write `unless`'],
    ['duties.whole.unless', 'WB-N01 there is no exception ``: use one of `narrow`'],
    ['information', 'WB-N01 there is no piece of information ``: use one of `told`, `always`'],
    ['information.told.any.other', 'WB-N01 there is no alternative `other`: use one of `a`'],
    ['terms.rules', 'WB-N01 there is no term `rules`: write `rule`'],
    ['duties.whole.unless.wide', 'WB-N01 there is no exception `wide`: use one of `narrow`'],
    ['information.told.all.a', 'WB-N01 there is no part `all`: use one of `unless`, `any`'],
    [
      'information.told.any.a',
      'WB-S03 without `a` no alternative is left: drop the rule itself, or keep one of its alternatives',
    ],
    ['decisions.intake', 'WB-N01 there is no part ``: use one of `rules`'],
    ['decisions.intake.rule.no', 'WB-N01 there is no part `rule`: write `rules`'],
    ['decisions.intake.rules', 'WB-N01 there is no rule ``: use one of `no`, `maybe`'],
    ['decisions.outtake.rules.no', 'WB-N01 there is no decision `outtake`: use one of `intake`'],
    [
      'terms.rule',
      'WB-S03 `terms.rule` is read by other rules and cannot be left out: drop one of its exceptions or alternatives, as in `terms.x.unless.y`',
    ],
    [
      'terms.size.unless.x',
      'WB-S03 `terms.size` is read by other rules and cannot be left out: drop one of its exceptions or alternatives, as in `terms.x.unless.y`',
    ],
    [
      'terms.rule.unless.x',
      'WB-N01 there is no exception `x`: take the line out; there is none here',
    ],
  ])('cannot be left out by `%s`', (path, fault) => {
    expect(told(dropPart(everyKey(), path))).toBe(fault);
  });

  it('of information cannot be left out where there is none', () => {
    expect(told(dropPart(bare(), 'information.told'))).toBe(
      'WB-N01 there is no piece of information `told`: take the line out; there is none here',
    );
  });
});

it('of many names at most eight are named, and dots stand for more', () => {
  const remedyFor = (letters: string): string => {
    const known = letters.split('').map((letter) => letter.repeat(9));
    const step = nothingCalled('duty', 'x', known);
    return step.kind === 'misstep' ? step.said.remedy : '';
  };
  expect(remedyFor('abcdefghi')).toMatch(/^use one of `a{9}`, .*`h{9}` …$/);
  expect(remedyFor('abcdefgh')).toMatch(/^use one of `a{9}`, .*`h{9}`$/);
});

it('what has no name is not among the names told', () => {
  const { pack } = trialPack(
    'terms:\n  x: {cite: ACT 1, any: [{is: model.paid, cite: ACT 2}, {id: shown, is: model.shown, cite: ACT 2}]}\n',
  );
  expect(told(dropPart(pack, 'terms.x.any.other'))).toBe(
    'WB-N01 there is no alternative `other`: use one of `shown`',
  );
});
