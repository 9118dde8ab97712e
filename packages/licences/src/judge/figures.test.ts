import { describe, expect, it } from 'vitest';
import type { Threshold } from '../terms/record.ts';
import { monthBefore, standingAt } from './figures.ts';
import { liesIn } from './territory.ts';

const limit = (metric: Threshold['metric'], more: Partial<Threshold> = {}): Threshold => ({
  metric,
  operator: '>',
  value: 100,
  scope: 'licensee',
  measured_at: null,
  tested: 'continuous',
  effect: 'separate licence',
  effect_kind: 'separate-licence',
  at: '§2',
  ...more,
});

describe('a figure against a limit', () => {
  it('at the limit is not over it, but meets one that begins there', () => {
    const actor = { monthly_active_users: 100 };
    expect(standingAt(limit('monthly-active-users'), actor, null).standing).toBe('below');
    const from = limit('monthly-active-users', { operator: '>=' });
    expect(standingAt(from, actor, null).standing).toBe('above');
  });

  it('that is not said is unknown', () => {
    for (const metric of [
      'monthly-active-users',
      'daily-active-users',
      'annual-revenue-usd',
      'monthly-revenue-usd',
      'annual-revenue-cny',
      'service-visits-per-month',
    ] as const)
      expect(standingAt(limit(metric), {}, null).standing).toBe('unknown');
  });

  it('of a month follows from a year where it must', () => {
    const monthly = limit('monthly-revenue-usd');
    const year = (annual_revenue_usd: number) => standingAt(monthly, { annual_revenue_usd }, null);
    expect(year(100).standing).toBe('below');
    expect(year(1300).standing).toBe('above');
    expect(year(600)).toMatchObject({ standing: 'below', figure: 50 });
  });

  it('in yuan is certain only where any rate of exchange agrees', () => {
    const yuan = limit('annual-revenue-cny');
    const year = (annual_revenue_usd: number) => standingAt(yuan, { annual_revenue_usd }, null);
    expect([year(12).standing, year(14).standing, year(17).standing]).toEqual([
      'below',
      'unknown',
      'above',
    ]);
  });

  it('of a group counts where the text counts affiliates, the larger one', () => {
    const actor = { annual_revenue_usd: 10, group_revenue_usd: 900 };
    const own = limit('annual-revenue-usd', { counts: 'licensee' });
    const group = limit('annual-revenue-usd', { counts: 'group' });
    expect(standingAt(own, actor, null).standing).toBe('below');
    expect(standingAt(group, actor, null).standing).toBe('above');
  });

  it('few monthly users are few daily ones; many of them say nothing', () => {
    const daily = limit('daily-active-users');
    expect(standingAt(daily, { monthly_active_users: 50 }, null).standing).toBe('below');
    expect(standingAt(daily, { monthly_active_users: 500 }, null).standing).toBe('unknown');
  });
});

describe('the month before a release', () => {
  it.each([
    ['2024-07-23', '2024-06'],
    ['2024-01-08', '2023-12'],
    ['2023', undefined],
  ])('%s is %s', (released, month) => {
    expect(monthBefore(released)).toBe(month);
  });
});

describe('a place in an area', () => {
  it.each([
    ['DE', 'EU', true],
    ['GB', 'UK', true],
    ['US-CA', 'US', true],
    ['NO', 'EU', false],
    ['EU', 'EU', true],
    ['JP', 'KR', false],
  ])('%s in %s: %s', (place, area, lies) => {
    expect(liesIn(place, area)).toBe(lies);
  });
});
