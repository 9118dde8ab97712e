import { readFile } from 'node:fs/promises';
import { termsOfDigest, type TermsBook } from '@weighbridge/licences';
import { licenceTermsDigest, licencesFolder } from '@weighbridge/packs';
import { WrongCall } from './trouble.ts';

/** The records of terms that came with the command. */
export async function termsAtHand(): Promise<TermsBook> {
  const text = await readFile(new URL('terms.generated.json', licencesFolder), 'utf8');
  const book = termsOfDigest(text, licenceTermsDigest);
  if (book !== undefined) return book;
  throw new WrongCall(
    'the terms of licences beside the command are not those that it was made with',
    {
      remedy: 'npm install --global weighbridge',
    },
  );
}
