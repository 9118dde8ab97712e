// `npm run licences`: makes `packages/packs/licences/texts` from the texts and records of ../shared: the book of
// all texts, those that may be shipped as they are and have a record of terms, and where each came from.
// With `--check` nothing is written; what differs is named and the exit code is 1.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { sha256 } from '@weighbridge/core';
import { bookBytes, type KnownText } from '@weighbridge/licences';
import { licencesFolder } from '@weighbridge/packs';
import { knownTexts } from './licences/known-texts.ts';
import { hasSources, sourceTexts, textRecords, type SourceText } from './licences/sources.ts';

const FOLDER = new URL('texts/', licencesFolder);

const ATTRIBUTION = `# Where these texts come from

The files in \`licensedb/\` are texts of the ScanCode LicenseDB, without their front matter and otherwise unchanged.
The LicenseDB is copyright nexB Inc. and others and licensed under the Creative Commons Attribution 4.0 International
licence (https://creativecommons.org/licenses/by/4.0/); it is published at https://scancode-licensedb.aboutcode.org.
Each licence text belongs to its author.

\`book.bin\` holds the words of these texts and of all others that \`index.json\` lists as numbers, in their order.
Words of texts that only their publishers have published stand in it as hashes and are spelled nowhere.

\`index.json\` has repository, path and commit of each text, and its SHA-256.
`;

interface Output {
  readonly path: string;
  readonly content: Uint8Array;
}

function main(options: { readonly check: boolean }): number {
  if (!hasSources) {
    console.log('the texts of ../shared are not there; the book stays as it is');
    return 0;
  }
  const outputs = outputsOf(
    sourceTexts(),
    textRecords().map(({ id }) => id),
  );
  const late = outputs.filter(({ path, content }) => !isWritten(path, content));
  for (const { path } of late)
    console.log(`${options.check ? 'differs from its source' : 'written'}: ${path}`);
  if (options.check) return late.length > 0 ? 1 : 0;
  rmSync(new URL('licensedb/', FOLDER), { recursive: true, force: true });
  for (const { path, content } of outputs) {
    mkdirSync(dirname(new URL(path, FOLDER).pathname), { recursive: true });
    writeFileSync(new URL(path, FOLDER), content);
  }
  return 0;
}

function outputsOf(sources: readonly SourceText[], recorded: readonly string[]): readonly Output[] {
  const changed = sources.find((source) => sha256(source.text) !== source.sha256);
  if (changed !== undefined) throw new Error(`${changed.key} is not the text that was listed`);
  const texts = knownTexts(sources, textRecords());
  const book = bookBytes(texts);
  const shipped = shippedOf(sources, texts, recorded);
  const utf8 = new TextEncoder();
  const index = {
    schema: 'weighbridge.licence-texts/1',
    book: sha256(book),
    texts: sources.map((source) => entryOf(source, texts, shipped)),
  };
  return [
    { path: 'book.bin', content: book },
    { path: 'index.json', content: utf8.encode(`${JSON.stringify(index, undefined, 1)}\n`) },
    { path: 'ATTRIBUTION.md', content: utf8.encode(ATTRIBUTION) },
    ...shipped.map(({ key, text }) => ({ path: `${key}.txt`, content: utf8.encode(text) })),
  ];
}

/** Texts of the LicenseDB of licences whose terms are recorded: what a notice or a difference needs in full. */
function shippedOf(
  sources: readonly SourceText[],
  texts: readonly KnownText[],
  recorded: readonly string[],
): readonly SourceText[] {
  return sources.filter(({ key }) =>
    texts.some(
      (text) => text.key === key && text.spelled && text.ids.some((id) => recorded.includes(id)),
    ),
  );
}

function entryOf(
  { key, origin, sha256: digest }: SourceText,
  texts: readonly KnownText[],
  shipped: readonly SourceText[],
): object {
  const known = texts.find((text) => text.key === key);
  return {
    key,
    ids: known?.ids ?? [],
    form: known?.form ?? 'text',
    ...(known?.spdx === undefined ? {} : { spdx: known.spdx }),
    origin,
    sha256: digest,
    ...(shipped.some((text) => text.key === key) ? { file: `${key}.txt` } : {}),
  };
}

function isWritten(path: string, content: Uint8Array): boolean {
  const url = new URL(path, FOLDER);
  return existsSync(url) && Buffer.compare(readFileSync(url), content) === 0;
}

process.exitCode = main({ check: process.argv.includes('--check') });
