import { day } from '@weighbridge/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells, shortPath, wrapText } from './cells.ts';
import { cleanText } from './clean.ts';
import {
  exactNumber,
  factWords,
  formatBytes,
  formatDate,
  formatEvidence,
  formatNumber,
  formatPlace,
  formatQuantity,
  formatValue,
} from './numbers.ts';
import { placeNames } from './words.ts';
import type { Ticket } from '@weighbridge/weigh';
import { anyText } from './testing/any-ticket.ts';
import { SAMPLE_TICKET } from './testing/sample-ticket.ts';
import { ticketTable } from './ticket-table.ts';
import { viewOf } from './view.ts';

describe('a number', () => {
  it.each([
    [0, '0'],
    [2113, '2,113'],
    [999_999, '999,999'],
    [0.5, '0.5'],
    [1234.56789, '1,235'],
    [2e12, '2e12'],
    [15e12, '15e12'],
    [2.38e12, '2.38e12'],
    [12.9e9, '12.9e9'],
    [999_999_999, '1e9'],
    [1e23, '1e23'],
    [8.4e22, '8.4e22'],
    [9.999e22, '1e23'],
  ])('%d is written %s', (value, words) => {
    expect(formatNumber(value)).toBe(words);
  });

  it('has its unit in the plural unless it is one', () => {
    expect([
      formatQuantity(1, 'token'),
      formatQuantity(2, 'token'),
      formatQuantity(3, '1'),
    ]).toEqual(['1 token', '2 tokens', '3']);
  });

  it('with an open end says on which side it is held', () => {
    expect([
      formatQuantity({ hi: 2.38e12 }, 'token'),
      formatQuantity({ lo: 5e24 }, 'FLOP'),
    ]).toEqual(['≤ 2.38e12 tokens', '≥ 5e24 FLOP']);
  });

  it('has all its digits where they matter', () => {
    expect([exactNumber(8_030_261_248), exactNumber(1e23)]).toEqual(['8,030,261,248', '1e23']);
  });
});

describe('bytes', () => {
  it.each([
    [1, '1 byte'],
    [155, '155 bytes'],
    [41_200, '41 kB'],
    [9_412, '9.4 kB'],
    [999_999, '1.0 MB'],
    [26e9, '26.0 GB'],
    [9.1e9, '9.1 GB'],
  ])('%d are written %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });
});

describe('a value', () => {
  it('is said in words', () => {
    expect([
      formatValue(true),
      formatValue({ has: ['text', 'code'], complete: true }),
      formatValue({ has: [], complete: true }),
      formatValue({ has: [] }),
      formatValue(day('2299-12-31')),
      formatDate({ lo: day('2025-07-01'), hi: day('2025-07-31') }),
    ]).toEqual([
      'yes',
      'text, code only',
      'none',
      'nothing known',
      'never',
      '2025-07-01 … 2025-07-31',
    ]);
  });

  it('is called by the last part of its name', () => {
    expect(factWords('model.training_compute')).toBe('training compute');
  });
});

describe('a place', () => {
  it('is written so that editors jump to it', () => {
    expect([
      formatPlace({ file: 'a.md', line: 3, column: 7 }),
      formatPlace({ file: 'a.bin', byte: 2113 }),
      formatPlace({ file: 'c.json', pointer: '/a/b' }),
      formatPlace({ file: '.', pointer: '' }),
      formatEvidence({ kind: 'declared', file: 'command line', line: 1 }),
    ]).toEqual(['a.md:3:7', 'a.bin, byte 2,113', 'c.json, /a/b', 'the folder', 'command line']);
  });

  it('of the world that only holds another one is left out', () => {
    expect(placeNames(['EU', 'US', 'US-CA'])).toBe('EU, California');
  });
});

describe('text from outside', () => {
  it('loses no word when it is wrapped', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 80 }), (raw, width) => {
        const text = cleanText(raw);
        const lines = wrapText(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('breaks a character that is wider than the room by itself', () => {
    for (const line of wrapText('\u{1d158}\u{1d165}\u{1d16e}', 2))
      expect(cells(line)).toBeLessThanOrEqual(2);
  });

  it('keeps white space that is no space where a line ends', () => {
    expect(wrapText('a\u3000', 2)).toEqual(['a', '\u3000']);
    expect(wrapText('\u00a0', 8)).toEqual(['\u00a0']);
  });

  it('shows what would move the cursor or turn the order, instead of doing it', () => {
    expect(cleanText('a\u001b[2J\u202eb\r\n\u200bc\ud800')).toBe(
      'a\\u{1b}[2J\\u{202e}b \\u{200b}c\ufffd',
    );
  });
});

describe('a long path', () => {
  it('gives way in its middle', () => {
    expect(shortPath('models/a/b/c/model-00003.safetensors', 33)).toBe(
      'models/…/model-00003.safetensors',
    );
  });

  it('keeps both ends of its name where folders are not enough', () => {
    expect(shortPath('a/abcdefghij.safetensors', 12)).toBe('abcde…ensors');
  });

  it('never passes the width it was given', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 60 }), (path, width) => {
        expect(cells(shortPath(cleanText(path), width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a long list of trouble', () => {
  const fault = (number: number): Ticket['faults'][number] => ({
    code: 'file.truncated',
    at: { file: `f${number}\n.bin`, byte: 0 },
    detail: 'too short',
    remedy: 'fetch it again',
  });
  const ticket: Ticket = {
    ...SAMPLE_TICKET,
    faults: Array.from({ length: 25 }, (_, n) => fault(n)),
  };

  it('is cut at 20 faults, says how many more there are, and never prints a line end of a name', () => {
    const table = ticketTable(ticket, viewOf({}));
    expect(table).toContain('f19\\u{a}.bin');
    expect(table).not.toContain('f20');
    expect(table).toContain('5 more; --all shows them');
  });

  it('is whole with --all', () => {
    expect(ticketTable(ticket, viewOf({ all: true }))).toContain('f24\\u{a}.bin');
  });
});
