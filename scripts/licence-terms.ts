// `npm run packs`, its second half: checks the record of terms of each licence and writes what the
// software loads, `packages/packs/licences/terms.generated.json`. `--check` compares only.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson, sha256, toJson } from '@weighbridge/core';
import type { LicenceTerms } from '@weighbridge/licences';
import { licenceTermsSchema } from '@weighbridge/licences/schema';
import { licenceListMarkdown, termsMarkdown } from '@weighbridge/documents';
import { licenceRules, licencesFolder } from '@weighbridge/packs';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = new URL('..', import.meta.url);

interface Read {
  readonly file: string;
  readonly licence?: LicenceTerms;
  readonly faults: readonly string[];
}

interface Output {
  readonly url: URL;
  readonly text: string;
}

async function main(options: { readonly check: boolean }): Promise<number> {
  const read = readAll();
  const faults = [...read.flatMap((one) => one.faults), ...lostNames(read)];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 2;
  const licences = read.flatMap(({ licence }) => licence ?? []);
  const late = (await outputsOf(licences)).filter(({ url, text }) => textAt(url) !== text);
  mkdirSync(DOCS, { recursive: true });
  for (const { url, text } of late) {
    console.log(`${options.check ? 'differs from its source' : 'written'}: ${basename(url.href)}`);
    if (!options.check) writeFileSync(url, text);
  }
  return options.check && late.length > 0 ? 1 : 0;
}

function readAll(): readonly Read[] {
  const folder = new URL('terms/', licencesFolder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((file) => readOne(file, readFileSync(new URL(file, folder), 'utf8')));
}

function readOne(file: string, text: string): Read {
  const read = licenceTermsSchema.safeParse(parse(text));
  if (!read.success)
    return {
      file,
      faults: read.error.issues.map(
        ({ path, message }) => `${file}: ${path.join('.')}: ${message}`,
      ),
    };
  const { id } = read.data;
  const faults = file === `${id}.yaml` ? [] : [`${file}: holds the record of ${id}`];
  return { file, licence: read.data, faults };
}

/** Ids that a record names and that no record has. */
function lostNames(read: readonly Read[]): readonly string[] {
  const known = new Set(read.flatMap(({ licence }) => licence?.id ?? []));
  return read.flatMap(({ file, licence }) => {
    const named = [
      licence?.predecessor ?? [],
      licence?.successor ?? [],
      licence?.detection.near_duplicates ?? [],
    ].flat();
    return named.filter((id) => !known.has(id)).map((id) => `${file}: no licence ${id}`);
  });
}

async function outputsOf(licences: readonly LicenceTerms[]): Promise<readonly Output[]> {
  const book = { schema: 'weighbridge.licence-terms-book/1', licences };
  const text = `${canonicalJson(toJson(book))}\n`;
  return [
    ...pagesOf(licences),
    { url: new URL('terms.generated.json', licencesFolder), text },
    { url: new URL('../src/licence-rules.generated.ts', licencesFolder), text: await rulesText() },
    {
      url: new URL('../src/licence-terms.generated.ts', licencesFolder),
      text: await digestText(sha256(text)),
    },
  ];
}

const DOCS = new URL('../docs/licences/', import.meta.url);

/** A page for each licence, and the list that leads to them. */
function pagesOf(licences: readonly LicenceTerms[]): readonly Output[] {
  return [
    { url: new URL('README.md', DOCS), text: licenceListMarkdown(licences, licenceRules) },
    ...licences.map((licence) => ({
      url: new URL(`${licence.id}.md`, DOCS),
      text: `<!-- Made from packages/packs/licences/terms/${licence.id}.yaml; run \`npm run packs\`. -->\n\n${termsMarkdown(licence)}`,
    })),
  ];
}

const rulesSchema = z.strictObject({
  schema: z.literal('weighbridge.licence-rules/1'),
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^C\d{2}$/u),
      name: z.string(),
      settled: z.boolean(),
      says: z.string(),
    }),
  ),
});

async function rulesText(): Promise<string> {
  const source = readFileSync(new URL('rules.yaml', licencesFolder), 'utf8');
  const { rules } = rulesSchema.parse(parse(source));
  return await pretty(`${GENERATED}
/** How terms of several licences act together, in our words. */
export interface LicenceRule {
  readonly id: string;
  readonly name: string;
  /** False where lawyers disagree, and a verdict says so. */
  readonly settled: boolean;
  readonly says: string;
}

/**
 * Every fact that verdicts on chains of licences cite.
 *
 * @example
 * licenceRules.find(({ id }) => id === 'C06')?.settled; // false
 */
export const licenceRules: readonly LicenceRule[] = ${JSON.stringify(rules)};
`);
}

const GENERATED = '// Generated by scripts/licence-terms.ts; run `npm run packs`.';

async function pretty(text: string): Promise<string> {
  const config = await resolveConfig(fileURLToPath(new URL('package.json', ROOT)));
  return await format(text, { ...config, parser: 'typescript' });
}

async function digestText(digest: string): Promise<string> {
  return await pretty(`${GENERATED}
/**
 * The SHA-256 of \`terms.generated.json\` in the folder of licences, taken when its records were checked.
 *
 * @example
 * licenceTermsDigest.length; // 64
 */
export const licenceTermsDigest: string = '${digest}';
`);
}

function textAt(url: URL): string | undefined {
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}

process.exitCode = await main({ check: process.argv.includes('--check') });
