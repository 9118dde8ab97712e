// What the book of licence texts is made of: the texts of ../shared, and the records of terms that name them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const SHARED = fileURLToPath(new URL('../../../shared/data/licences/', import.meta.url));

const record = z.object({
  id: z.string(),
  family: z.string().nullish(),
  identifiers: z.object({ spdx: z.string().nullish(), scancode: z.string().nullish() }),
  text: z.object({
    file: z.string().nullish(),
    also: z.array(z.string()).nullish(),
  }),
});

/** What a record of terms says about its texts. */
export type TextRecord = z.infer<typeof record>;

const licenseDb = z.object({
  source: z.string(),
  data_licence: z.string(),
  licences: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      spdx: z.string().nullish(),
      sha256: z.string(),
    }),
  ),
});

const publishers = z.object({
  texts: z.array(
    z.object({
      id: z.string(),
      source_repository: z.string().nullable(),
      path: z.string().nullable(),
      commit: z.string().nullable(),
      note: z.string().nullish(),
      sha256: z.string(),
    }),
  ),
});

/** One text as it was found, with its origin. */
export interface SourceText {
  /** `licensedb/mit`, `publisher/kolors-model`. */
  readonly key: string;
  readonly text: string;
  readonly sha256: string;
  readonly spdx?: string;
  /** Repository, path and commit. */
  readonly origin: string;
  readonly note?: string;
}

/** Whether the sources are there; without them the book is kept as it is. */
export const hasSources: boolean = existsSync(SHARED);

/** The records of terms, as far as they name texts. */
export function textRecords(): readonly TextRecord[] {
  return readdirSync(join(SHARED, 'terms'))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => record.parse(parse(readFileSync(join(SHARED, 'terms', name), 'utf8'))));
}

/** All texts, those of LicenseDB first. */
export function sourceTexts(): readonly SourceText[] {
  const texts = join(SHARED, 'texts');
  const db = licenseDb.parse(JSON.parse(readFileSync(join(texts, 'licensedb/index.json'), 'utf8')));
  const own = publishers.parse(
    JSON.parse(readFileSync(join(texts, 'publisher/index.json'), 'utf8')),
  );
  return [
    ...db.licences.map(({ key, spdx, sha256 }) => ({
      ...read(`licensedb/${key}`),
      sha256,
      ...(spdx?.startsWith('LicenseRef-') === false ? { spdx } : {}),
      origin: db.source,
    })),
    ...own.texts.map(({ id, source_repository, path, commit, sha256, note }) => ({
      ...read(`publisher/${id}`),
      sha256,
      origin: [source_repository, path, commit].filter((part) => part !== null).join(' '),
      ...(note === null || note === undefined ? {} : { note }),
    })),
  ];

  function read(key: string): { readonly key: string; readonly text: string } {
    return { key, text: readFileSync(join(texts, `${key}.txt`), 'utf8') };
  }
}

/** The text's name without its folder. */
export function nameOf(key: string): string {
  return basename(key);
}
