import { readFileSync, readdirSync } from 'node:fs';
import { licenceRules, licencesFolder, licenceTermsDigest } from '@weighbridge/packs';
import { termOrder, termsOfDigest } from '@weighbridge/licences';
import { describe, expect, it } from 'vitest';

const PAGES = new URL('../docs/licences/', import.meta.url);
const page = (name: string): string => readFileSync(new URL(name, PAGES), 'utf8');
const text = readFileSync(new URL('terms.generated.json', licencesFolder), 'utf8');
const book = termsOfDigest(text, licenceTermsDigest) ?? new Map();

describe('the pages of licences', () => {
  it('are one for each record, and the list leads to each', () => {
    const names = [...book.keys()].map((id) => `${id}.md`);
    const listed = [...page('README.md').matchAll(/\]\(([a-z0-9.-]+\.md)\)/gu)].map(([, to]) => to);
    expect(names.length).toBeGreaterThanOrEqual(170);
    expect(new Set(listed)).toEqual(new Set(names));
    expect(new Set(readdirSync(PAGES))).toEqual(new Set([...names, 'README.md']));
  });

  it('have every term, and its section where there is one', () => {
    for (const [id, licence] of book) {
      const written = page(`${id}.md`).replaceAll('\\', '');
      for (const name of termOrder.filter((one) => one !== 'thresholds')) {
        expect(written).toContain(`| ${name.replaceAll('_', ' ')} | `);
        const { at } = licence.terms[name];
        if (at !== null) expect(written).toContain(at);
      }
    }
  });

  it('tell how terms act together, settled or not', () => {
    const list = page('README.md');
    for (const { id, settled } of licenceRules)
      expect(list).toMatch(
        new RegExp(`\\| ${id} \\| [^|]+ \\| ${settled ? 'yes' : 'no'} \\|`, 'u'),
      );
  });
});
