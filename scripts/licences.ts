// `npm run licences`: makes `packages/packs/licences/texts/book.bin` from the texts and records of ../shared.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bookBytes } from '@weighbridge/licences';
import { knownTexts } from './licences/known-texts.ts';
import { sourceTexts, textRecords } from './licences/sources.ts';

const FOLDER = fileURLToPath(new URL('../packages/packs/licences/texts/', import.meta.url));

mkdirSync(FOLDER, { recursive: true });
const bytes = bookBytes(knownTexts(sourceTexts(), textRecords()));
writeFileSync(`${FOLDER}book.bin`, bytes);
console.log(`book.bin: ${bytes.length} bytes`);
