import { readFileSync } from 'node:fs';
import { termsFileSchema } from '../schema.ts';
import type { LicenceTerms } from '../terms/record.ts';

const FILE = new URL('../../../packs/licences/terms.generated.json', import.meta.url);

/** The records of terms that ship. */
export const records: readonly LicenceTerms[] = termsFileSchema.parse(
  JSON.parse(readFileSync(FILE, 'utf8')),
).licences;
