import { day } from '@weighbridge/core';
import { describe, expect, it } from 'vitest';
import { agedPackWords } from './pack-age.ts';
import { SAMPLE_TICKET } from './testing/sample-ticket.ts';
import { ticketMarkdown } from './ticket-markdown.ts';
import { ticketTable } from './ticket-table.ts';

const LAW = SAMPLE_TICKET.packs.find(({ asks }) => asks === 'law');
if (LAW === undefined) throw new Error('the sample has no law');
const VIEW = { width: 80, colour: false, ascii: false, all: false };

describe('a pack of law', () => {
  it('is told to be old from the 181st day after its day on', () => {
    const on = (status_date: string, asOf: string) =>
      agedPackWords([{ ...LAW, status_date: day(status_date) }], asOf);
    expect(on('2026-01-01', '2026-06-30')).toEqual([]);
    expect(on('2026-01-01', '2026-07-01')).toEqual([
      `${LAW.title}: the law as of 2026-01-01, 181 days before the day asked, and may have changed since; \`weighbridge rules install\` takes a newer pack`,
    ]);
  });

  it('stands for the others that are old; policy and practice have no law to age', () => {
    const old = { ...LAW, status_date: day('2025-01-01') };
    const house = { ...old, asks: 'policy' as const };
    expect(agedPackWords([LAW, old, old, house], '2026-11-21')[0]).toContain(' and 1 other: ');
    expect(agedPackWords([house], '2026-11-21')).toEqual([]);
  });

  it('is told to be old on the ticket, in the terminal and as Markdown', () => {
    const ticket = { ...SAMPLE_TICKET, as_of: day('2030-01-01') };
    expect(ticketTable(ticket, VIEW)).toContain('and may have changed');
    expect(ticketMarkdown(ticket)).toContain('days before the day asked');
    expect(ticketTable(SAMPLE_TICKET, VIEW)).not.toContain('may have changed');
  });
});
