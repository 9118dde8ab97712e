import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { markdownCode, markdownText } from './markdown.ts';
import { anyTicket, anyText } from './testing/any-ticket.ts';
import { SAMPLE_TICKET } from './testing/sample-ticket.ts';
import { ticketMarkdown } from './ticket-markdown.ts';

describe('a ticket as Markdown', () => {
  it('is kept as a picture', async () => {
    await expect(ticketMarkdown(SAMPLE_TICKET)).toMatchFileSnapshot(
      './snapshots/ticket-markdown.txt',
    );
  });

  it('holds no HTML, link or image that a model could have put there', () => {
    const name = '<img src=x onerror=alert(1)> [click](https://example.test) ![a](b) <!-- -->';
    const text = ticketMarkdown({ ...SAMPLE_TICKET, subject: { ...SAMPLE_TICKET.subject, name } });
    expect(/<[a-z!]/iu.test(text)).toBe(false);
    expect(/(?<!\\)\]\(/u.test(text)).toBe(false);
    expect(text.includes('https://')).toBe(false);
  });

  it('keeps every table row in one line with as many cells as its head', () => {
    fc.assert(
      fc.property(anyTicket, (ticket) => {
        const counts = ticketMarkdown(ticket)
          .split('\n')
          .map((line) => (line.startsWith('|') ? line.split(/(?<!\\)\|/u).length : 0));
        const torn = counts.filter(
          (count, index) => count > 0 && (counts[index - 1] || count) !== count,
        );
        expect(torn).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('Markdown text', () => {
  it('starts no list and no heading', () => {
    expect([markdownText('- a'), markdownText('1. a'), markdownText('# a')]).toEqual([
      '\\- a',
      '\\1. a',
      '\\# a',
    ]);
  });

  it('in code style cannot end its own fence', () => {
    expect(markdownCode('a``b')).toBe('```a``b```');
  });

  it('is one line, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(`${markdownText(text)}${markdownCode(text)}`.includes('\n')).toBe(false);
      }),
    );
  });
});
