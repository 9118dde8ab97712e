import { readFileSync } from 'node:fs';
import {
  claimBook,
  identifyWith,
  openBook,
  termsOfDigest,
  type ClaimReading,
  type TermsBook,
} from '@weighbridge/licences';
import { claimTablesSchema } from '@weighbridge/licences/schema';
import { licencesFolder, licenceTermsDigest } from '@weighbridge/packs';

/** Texts, terms and tables of this release, opened once. */
export function licenceHouse(): ClaimReading & { readonly terms: TermsBook } {
  const file = (name: string): string => readFileSync(new URL(name, licencesFolder), 'utf8');
  const terms = termsOfDigest(file('terms.generated.json'), licenceTermsDigest);
  if (terms === undefined) throw new Error('terms.generated.json is not the one that was checked');
  const tables = claimTablesSchema.parse(JSON.parse(file('claims.generated.json')));
  return {
    terms,
    book: claimBook(tables, terms.values()),
    identify: identifyWith(openBook(readFileSync(new URL('texts/book.bin', licencesFolder)))),
  };
}
