import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { LicenceHouse } from '@weighbridge/inspect';
import { claimBook, identifyWith, openBook, type Book, type Identify } from '@weighbridge/licences';
import { claimTablesSchema } from '@weighbridge/licences/schema';
import { licencesFolder } from '@weighbridge/packs';
import { termsAtHand } from './licence-book.ts';

/** The texts, terms and tables that came with the command. The texts are opened when one is asked for. */
export async function licencesAtHand(): Promise<LicenceHouse> {
  const [terms, tables] = await Promise.all([
    termsAtHand(),
    readFile(new URL('claims.generated.json', licencesFolder), 'utf8'),
  ]);
  const parsed = claimTablesSchema.parse(JSON.parse(tables));
  return { terms, book: claimBook(parsed, terms.values()), identify: onDemand() };
}

/** The book of licence texts that came with the command. */
export function textsAtHand(): Book {
  return openBook(readFileSync(new URL('texts/book.bin', licencesFolder)));
}

// Most folders hold one licence text or none; the book of texts takes longest to open.
function onDemand(): Identify {
  let identify: Identify | undefined;
  return (text) => {
    identify ??= identifyWith(textsAtHand());
    return identify(text);
  };
}
