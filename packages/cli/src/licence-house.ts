import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { LicenceHouse } from '@weighbridge/inspect';
import {
  claimBook,
  identifyWith,
  openBook,
  termsOfDigest,
  type Identify,
} from '@weighbridge/licences';
import { claimTablesSchema } from '@weighbridge/licences/schema';
import { licencesFolder, licenceTermsDigest } from '@weighbridge/packs';
import { WrongCall } from './trouble.ts';

/** The texts, terms and tables that came with the command. The texts are opened when one is asked for. */
export async function licencesAtHand(): Promise<LicenceHouse> {
  const [records, tables] = await Promise.all([
    readFile(new URL('terms.generated.json', licencesFolder), 'utf8'),
    readFile(new URL('claims.generated.json', licencesFolder), 'utf8'),
  ]);
  const terms = termsOfDigest(records, licenceTermsDigest);
  if (terms === undefined)
    throw new WrongCall(
      'the terms of licences beside the command are not those that it was made with',
      { remedy: 'npm install --global weighbridge' },
    );
  const parsed = claimTablesSchema.parse(JSON.parse(tables));
  return { terms, book: claimBook(parsed, terms.values()), identify: onDemand() };
}

// Most folders hold one licence text or none; the book of texts takes longest to open.
function onDemand(): Identify {
  let identify: Identify | undefined;
  return (text) => {
    identify ??= identifyWith(openBook(readFileSync(new URL('texts/book.bin', licencesFolder))));
    return identify(text);
  };
}
