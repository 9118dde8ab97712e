import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBook } from '@weighbridge/licences';
import { licencesFolder } from '@weighbridge/packs';
import { rowsOf, triedOn } from '../scripts/eval/robustness.ts';

/** A part of `npm run eval -- robustness`, over texts that ship. */
const KEYS = ['mit', 'bsd-new', 'isc', 'apache-2.0', 'openmdw-1.0', 'llama-3.1-license-2024'];

/** Variants of each harmful kind and licence. */
const MOST = 6;

const book = openBook(readFileSync(new URL('texts/book.bin', licencesFolder)));

describe.each(KEYS)('the text of %s', (key) => {
  const file = new URL(`texts/licensedb/${key}.txt`, licencesFolder);
  const rows = rowsOf(triedOn(`licensedb/${key}`, readFileSync(file, 'utf8'), book, MOST));

  it('keeps its name under harmless changes', () => {
    const harmless = rows.filter(({ harmful }) => !harmful);
    expect(harmless.filter(({ right, variants }) => right < variants)).toEqual([]);
    expect(harmless.length).toBeGreaterThan(12);
  });

  it('has no name when a number, a `not`, a clause or a restriction makes it another', () => {
    const harmful = rows.filter((row) => row.harmful);
    expect(harmful.filter(({ right, variants }) => right < variants)).toEqual([]);
    expect(harmful.length).toBeGreaterThan(2);
  });
});
