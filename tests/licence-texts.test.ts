import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sha256 } from '@weighbridge/core';
import { decodeText, identifyText, openBook } from '@weighbridge/licences';
import { licencesFolder } from '@weighbridge/packs';

const FOLDER = new URL('texts/', licencesFolder);

const index = z
  .object({
    book: z.string(),
    texts: z.array(
      z.object({
        key: z.string(),
        ids: z.array(z.string()).min(1),
        origin: z.string().min(1),
        sha256: z.string(),
        file: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8')));

const shipped = index.texts.filter(({ file }) => file !== undefined);

describe('the texts that ship', () => {
  it('are those of the list, each with the digest of its origin', () => {
    const digests = shipped.map(({ file = '' }) => sha256(readFileSync(new URL(file, FOLDER))));
    expect(digests).toEqual(shipped.map((text) => text.sha256));
    const names = readdirSync(new URL('licensedb/', FOLDER)).map((name) => `licensedb/${name}`);
    expect(new Set(names)).toEqual(new Set(shipped.map(({ file }) => file)));
  });

  it('are of the LicenseDB only, and say so beside them', () => {
    expect(shipped.filter(({ key }) => !key.startsWith('licensedb/'))).toEqual([]);
    expect(readFileSync(new URL('ATTRIBUTION.md', FOLDER), 'utf8')).toContain('nexB Inc.');
  });

  it('stand beside the book that was made with them', () => {
    expect(sha256(readFileSync(new URL('book.bin', FOLDER)))).toBe(index.book);
  });

  it('are known by at least one id and one origin each, with no key twice', () => {
    expect(new Set(index.texts.map(({ key }) => key)).size).toBe(index.texts.length);
  });

  it('are each told to be themselves, word by word, so that the book is not older than the reader of words', () => {
    const book = openBook(readFileSync(new URL('book.bin', FOLDER)));
    const others = shipped.filter(({ file = '', ids }) => {
      const read = decodeText(readFileSync(new URL(file, FOLDER)), file);
      const [part] = read.kind === 'read' ? identifyText(read.value.text, book).parts : [];
      return part?.certainty !== 'exact' || part.id === undefined || !ids.includes(part.id);
    });
    expect(others.map(({ key }) => key)).toEqual([]);
  });
});
