import { dayNumber, parseDay } from '@weighbridge/core';
import type { Ticket } from '@weighbridge/weigh';
import { counted } from './numbers.ts';

/** After so many days the law of a pack may well have changed. */
const MOST_DAYS = 180;

/** What a report says about packs of law that are much older than the day that is asked about; nothing if none is. */
export function agedPackWords(packs: Ticket['packs'], asOf: string): readonly string[] {
  const old = packs.filter(
    ({ asks, status_date }) =>
      (asks === 'law' || asks === 'licence') && daysBetween(status_date, asOf) > MOST_DAYS,
  );
  const [first] = old;
  if (first === undefined) return [];
  const oldest = old.reduce((a, b) => (b.status_date < a.status_date ? b : a), first);
  const others = old.length === 1 ? '' : ` and ${counted(old.length - 1, 'other', 'others')}`;
  const days = daysBetween(oldest.status_date, asOf);
  return [
    `${oldest.title}${others}: the law as of ${oldest.status_date}, ${days} days before the day asked, and may have changed since; \`weighbridge rules install\` takes a newer pack`,
  ];
}

function daysBetween(from: string, to: string): number {
  const [a, b] = [parseDay(from), parseDay(to)];
  return a === undefined || b === undefined ? 0 : dayNumber(b) - dayNumber(a);
}
