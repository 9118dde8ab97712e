import type { Threshold } from '../terms/record.ts';
import type { StackActor } from './chain.ts';

/** A figure against a threshold: above, below, or not known, and what was compared. */
export interface Standing {
  readonly standing: 'above' | 'below' | 'unknown';
  /** The figure used, if one was. */
  readonly figure?: number;
  /** What has to be known, in words. */
  readonly wants: string;
  /** Said of a figure that stands in for the one the text asks for. */
  readonly proxy?: string;
}

/**
 * Yuan for a dollar stayed between these for the last twenty-five years (6.04 in January 2014, 8.28
 * until 2005); what is certain at both ends is certain.
 */
const YUAN_PER_DOLLAR = { least: 6, most: 8.3 };

/** The actor's figure against a threshold. */
export function standingAt(
  threshold: Threshold,
  actor: StackActor,
  released: string | null,
): Standing {
  switch (threshold.metric) {
    case 'monthly-active-users':
    case 'monthly-unique-users':
      return usersAt(threshold, actor, released);
    case 'daily-active-users':
      return dailyAt(threshold, actor);
    case 'service-visits-per-month':
      return visitsAt(threshold, actor);
    case 'monthly-revenue-usd':
      return monthlyAt(threshold, actor);
    case 'annual-revenue-cny':
      return yuanAt(threshold, actor);
    case 'annual-revenue-usd':
    case 'aggregate-revenue-usd-12-months':
    case 'annual-recurring-revenue-usd':
      return against(threshold, yearly(threshold, actor), 'revenue of twelve months in US dollars');
    case 'time':
      return { standing: 'below', wants: 'the change date in the head of the text' };
  }
}

function exceeds(threshold: Threshold, figure: number): boolean {
  return threshold.operator === '>=' ? figure >= threshold.value : figure > threshold.value;
}

function against(threshold: Threshold, figure: number | undefined, wants: string): Standing {
  if (figure === undefined) return { standing: 'unknown', wants };
  return { standing: exceeds(threshold, figure) ? 'above' : 'below', figure, wants };
}

// A text that counts once looks at the day of release, whatever came later (C13).
function usersAt(threshold: Threshold, actor: StackActor, released: string | null): Standing {
  const now = actor.monthly_active_users;
  if (threshold.tested !== 'once-at-release')
    return against(threshold, now, 'monthly active users of the preceding month');
  const wants = `monthly active users ${countingMonth(released)}`;
  const then = actor.monthly_active_users_at_release;
  if (then !== undefined) return against(threshold, then, wants);
  if (now === undefined || exceeds(threshold, now)) return { standing: 'unknown', wants };
  const proxy = `today's users stand in for ${wants}`;
  return { standing: 'below', figure: now, wants, proxy };
}

/** The month that a text counts which looks once, at the release of the version. */
export function monthBefore(released: string | null): string | undefined {
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})/u.exec(released ?? '') ?? [];
  if (year === '') return undefined;
  return month === '01'
    ? `${Number(year) - 1}-12`
    : `${year}-${String(Number(month) - 1).padStart(2, '0')}`;
}

function countingMonth(released: string | null): string {
  const month = monthBefore(released);
  return month === undefined
    ? 'of the month before the release of the version'
    : `of ${month}, the month before the release of ${released ?? ''}`;
}

// Who comes daily comes monthly: few monthly users are few daily ones.
function dailyAt(threshold: Threshold, actor: StackActor): Standing {
  const wants = 'daily active users';
  const monthly = actor.monthly_active_users;
  return monthly !== undefined && !exceeds(threshold, monthly)
    ? { standing: 'below', figure: monthly, wants }
    : { standing: 'unknown', wants };
}

// Each user visits at least once: many users are many visits.
function visitsAt(threshold: Threshold, actor: StackActor): Standing {
  const wants = 'visits of the service in a month';
  const users = actor.monthly_active_users;
  if (users === undefined) return { standing: 'unknown', wants };
  if (exceeds(threshold, users)) return { standing: 'above', figure: users, wants };
  return { standing: 'below', figure: users, wants, proxy: `users stand in for ${wants}` };
}

function yearly({ counts }: Threshold, actor: StackActor): number | undefined {
  const { annual_revenue_usd: own, group_revenue_usd: group } = actor;
  if (counts !== 'group' || group === undefined) return own;
  return own === undefined ? group : Math.max(own, group);
}

function monthlyAt(threshold: Threshold, actor: StackActor): Standing {
  const wants = 'revenue of the preceding month in US dollars';
  const { monthly_revenue_usd: monthly } = actor;
  if (monthly !== undefined) return against(threshold, monthly, wants);
  const year = yearly(threshold, actor);
  if (year === undefined) return { standing: 'unknown', wants };
  // No month brings more than its year, and one month brings at least the twelfth part.
  if (!exceeds(threshold, year)) return { standing: 'below', figure: year, wants };
  const mean = year / 12;
  if (exceeds(threshold, mean)) return { standing: 'above', figure: mean, wants };
  const proxy = `the twelfth part of the year stands in for ${wants}; a single month may lie above`;
  return { standing: 'below', figure: mean, wants, proxy };
}

function yuanAt(threshold: Threshold, actor: StackActor): Standing {
  const wants = 'revenue of the preceding calendar year in yuan';
  const year = yearly(threshold, actor);
  if (year === undefined) return { standing: 'unknown', wants };
  if (exceeds(threshold, year * YUAN_PER_DOLLAR.least))
    return { standing: 'above', figure: year, wants };
  if (!exceeds(threshold, year * YUAN_PER_DOLLAR.most))
    return { standing: 'below', figure: year, wants };
  return { standing: 'unknown', wants };
}
