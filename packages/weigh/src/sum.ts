import type { Sum, Verdict } from './ticket.ts';

const STATUSES = ['no', 'exempt', 'ended', 'applies', 'scheduled', 'dormant', 'unknown'] as const;

/** How many rules came out how; all of them are in `weighed`. */
export function sumOf(verdicts: readonly Verdict[]): Sum {
  const sum = {
    weighed: verdicts.length,
    no: 0,
    exempt: 0,
    ended: 0,
    applies: 0,
    scheduled: 0,
    dormant: 0,
    unknown: 0,
  };
  for (const { status } of verdicts) {
    const counted = STATUSES.find((known) => status === known || status.startsWith(`${known}:`));
    if (counted === undefined) throw new Error(`\`${status}\` is no status of a rule`);
    sum[counted] += 1;
  }
  return sum;
}
