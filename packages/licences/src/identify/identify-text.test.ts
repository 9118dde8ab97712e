import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookBytes, openBook } from '../texts/book.ts';
import { compareWith } from './compare-with.ts';
import { identifyText } from './identify-text.ts';

const TERMS = `House Licence

Anybody may use, copy and change the work for any purpose, provided that each copy keeps this text. The
licence ends thirty days after the holder learns of a breach, unless the breach is mended before. The work
comes as it is, and nobody is liable for anything that follows from its use.`;

const book = openBook(
  bookBytes([{ ids: ['house-1.0'], key: 'house/1', form: 'text', spelled: true, text: TERMS }]),
);

function read(text: string): readonly (string | undefined)[] {
  const [part] = identifyText(text, book).parts;
  return [part?.id, part?.certainty, ...(part?.changes.map((change) => change.class) ?? [])];
}

describe('a text', () => {
  it('is exact when all words are the same, whatever its lines, case and quotes', () => {
    expect(read(TERMS)).toEqual(['house-1.0', 'exact']);
    expect(read(TERMS.toUpperCase().replaceAll(/\s+/g, '\n'))).toEqual(['house-1.0', 'exact']);
  });

  it('is exact but for a notice when a copyright line stands before it', () => {
    const [id, certainty] = read(`Copyright (c) 2024 Jane Doe\n\n${TERMS}`);
    expect([id, certainty]).toEqual(['house-1.0', 'exact-but-notice']);
  });

  it('has no name when a number was changed', () => {
    expect(read(TERMS.replace('thirty', 'ninety'))).toEqual([undefined, 'modified', 'number']);
  });

  it('has no name when a `not` was put in', () => {
    expect(read(TERMS.replace('may use', 'may not use'))).toEqual([
      undefined,
      'modified',
      'restriction',
    ]);
  });

  it('has no name when a restriction stands behind it', () => {
    const [id, certainty] = read(`${TERMS}\n\nThe work must not be used by any competitor.`);
    expect([id, certainty]).toEqual([undefined, 'modified']);
  });
});

const FOLDER = new URL('../../../packs/licences/texts/', import.meta.url);
const known = openBook(readFileSync(new URL('book.bin', FOLDER)));

function textOf(key: string): string {
  return readFileSync(new URL(`licensedb/${key}.txt`, FOLDER), 'utf8');
}

function partsOf(text: string): readonly (readonly [string | undefined, string, string])[] {
  return identifyText(text, known).parts.map(({ id, certainty, form }) => [id, certainty, form]);
}

describe('among the known texts', () => {
  it('several licences in one file are parts of their own, with their lines', () => {
    const file = `${textOf('mit')}\n\n---\n\n${textOf('bsd-new')}\n\n---\n\n${textOf('mit')}`;
    const { parts } = identifyText(file, known);
    expect(parts.map(({ id }) => id)).toEqual(['mit', 'bsd-3-clause', 'mit']);
    expect(parts.map(({ lines }) => lines.to > lines.from)).toEqual([true, true, true]);
    expect(parts[1]?.lines.from).toBeGreaterThan(parts[0]?.lines.to ?? 0);
  });

  it('a licence inside other prose is found, and the prose is not held against it', () => {
    const prose =
      'This project must only be used with care, and never without reading this page. '.repeat(40);
    expect(partsOf(`${prose}\n\n${textOf('mit')}\n\n${prose}`)).toEqual([['mit', 'exact', 'text']]);
  });

  it('an appendix may be there or not, filled in or not', () => {
    const apache = textOf('apache-2.0');
    const terms = apache.slice(0, apache.indexOf('APPENDIX'));
    expect(partsOf(apache)).toEqual([['apache-2.0', 'exact', 'text']]);
    expect(partsOf(terms)).toEqual([['apache-2.0', 'exact-but-notice', 'text']]);
    const filled = apache.replace('[yyyy] [name of copyright owner]', '2024 Example Lab');
    expect(partsOf(filled)).toEqual([['apache-2.0', 'exact-but-notice', 'text']]);
  });

  it('the notice alone is told to be one', () => {
    const apache = textOf('apache-2.0');
    expect(partsOf(apache.slice(apache.indexOf('Licensed under the Apache')))).toEqual([
      ['apache-2.0', 'exact', 'notice'],
    ]);
  });

  it('terms behind the end mark count', () => {
    const rail = textOf('stable-diffusion-2022-08-22');
    expect(partsOf(rail)).toEqual([['creativeml-openrail-m', 'exact', 'text']]);
    const cut = rail.slice(0, rail.indexOf('Attachment A', rail.indexOf('END OF TERMS')));
    expect(partsOf(cut).map(([id]) => id)).toEqual([undefined]);
  });

  it('a changed word is shown with its line, both words and its class', () => {
    const { parts } = identifyText(
      textOf('mit').replace('free of charge', 'subject to a fee'),
      known,
    );
    expect(
      parts[0]?.changes.map(({ kind, before, after, lines }) => [kind, before, after, lines.from]),
    ).toEqual([['changed', 'free of charge', 'subject to a fee', 1]]);
  });

  it('prose that is no licence has no part', () => {
    expect(
      partsOf(
        'A model for translating recipes. It was trained on open data and works well. '.repeat(20),
      ),
    ).toEqual([]);
    expect(partsOf('')).toEqual([]);
  });
});

describe('a text beside a known one', () => {
  it('differs in nothing from itself', () => {
    expect(compareWith(textOf('isc'), 'licensedb/isc', known)).toEqual([]);
  });

  it('shows the whole way from one licence to another', () => {
    const changes = compareWith(textOf('cc-by-nc-4.0'), 'licensedb/cc-by-4.0', known) ?? [];
    expect(changes.some(({ after }) => after.includes('NonCommercial means not primarily'))).toBe(
      true,
    );
    expect(changes.length).toBeGreaterThan(5);
  });

  it('is compared with nothing that the book does not have', () => {
    expect(compareWith('text', 'licensedb/none', known)).toBeUndefined();
  });
});

describe('hostile input', () => {
  it.each([
    [
      'one phrase of all licences again and again',
      'the software is provided as is without warranty of any kind '.repeat(9000),
    ],
    [
      'one licence a thousand times',
      'Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.\n\n'.repeat(
        1000,
      ),
    ],
    ['one line of 8 MB', 'a line of text that has no end '.repeat(260_000)],
  ])('is read in a moment: %s', (_, text) => {
    const start = process.cpuUsage().user;
    identifyText(text, known);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(20);
  });
});
