// Licence texts under changes made by rule: harmless ones keep the name, harmful ones never do. DIR is a folder of
// texts, `licensedb/KEY.txt` and `publisher/KEY.txt`; those of `LICENCES` that are there are taken.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookWithout, identifyText, openBook, type Book } from '@weighbridge/licences';
import { licencesFolder } from '@weighbridge/packs';
import type { Evaluation, Figures } from './evaluation.ts';
import { harmfulVariants, harmlessVariants, randomOf, type Variant } from './variants.ts';

/** Licences of all kinds: short and long, permissive and not, with and without an appendix, one to three languages. */
const LICENCES: readonly string[] = [
  ...'mit apache-2.0 bsd-new bsd-simplified isc zlib unlicense boost-1.0 gpl-2.0 gpl-3.0 lgpl-2.1 agpl-3.0'.split(
    ' ',
  ),
  ...'mpl-2.0 epl-2.0 cc0-1.0 cc-by-4.0 cc-by-nc-4.0 cc-by-sa-4.0 artistic-2.0 openmdw-1.0 mulanpsl-2.0'.split(
    ' ',
  ),
  ...'llama-3.1-license-2024 gemma-tou-2024-04-01 qwen-2024 deepseek-la-1.0 bigscience-open-rail-m'.split(
    ' ',
  ),
  ...'stable-diffusion-2022-08-22 stability-ai-community-2024 falcon-2-11b-1.0'.split(' '),
]
  .map((key) => `licensedb/${key}`)
  .concat(
    'kolors-model yi-series-2.0 chatglm-6b minimax-model-2025-01-15 kimi-k2-modified-mit tencent-hunyuan-large-2024-11 nvidia-open-model-2025-10-24'
      .split(' ')
      .map((key) => `publisher/${key}`),
  );

/** Variants of each harmful kind and licence. */
const MOST = 80;

/** How many variants of a kind there were, and how many were read rightly. */
export interface Row {
  readonly kind: string;
  readonly harmful: boolean;
  readonly variants: number;
  readonly right: number;
}

/** A variant that was read wrongly. */
interface Wrong {
  readonly key: string;
  readonly variant: Variant;
}

/** Prints a row for each kind of change and at most a few wrong variants of each. */
export const evaluation: Evaluation = async (paths, say) => {
  const book = openBook(readFileSync(new URL('texts/book.bin', licencesFolder)));
  const tried = paths.flatMap((folder) =>
    LICENCES.filter((key) => existsSync(join(folder, `${key}.txt`))).flatMap((key) =>
      triedOn(key, readFileSync(join(folder, `${key}.txt`), 'utf8'), book, MOST),
    ),
  );
  for (const row of rowsOf(tried))
    say(`${row.harmful ? 'harmful ' : 'harmless'}  ${row.kind}: ${row.right} of ${row.variants}`);
  for (const { key, variant } of tried.filter(({ right }) => !right).slice(0, 40))
    say(`wrong: ${key}, ${variant.kind}`);
  const named = leftOut(paths, book);
  for (const { key, names } of named.filter(({ names: given }) => given.length > 0)) {
    say(`left out, and yet named: ${key} as ${names.join(', ')}`);
  }
  return {
    ...figuresOf(tried),
    leftOut: { of: named.length, named: named.filter(({ names }) => names.length > 0).length },
  };
};

interface LeftOut {
  readonly key: string;
  /** Ids of licences that it was taken for. */
  readonly names: readonly string[];
}

/** Each licence text without a standard name, looked up in a book that lacks it: it must be given no name. */
function leftOut(folders: readonly string[], book: Book): readonly LeftOut[] {
  const keys = new Set(
    book.texts
      .filter(({ spdx, form }) => spdx === undefined && form === 'text')
      .map(({ key }) => key),
  );
  return folders.flatMap((folder) =>
    [...keys]
      .filter((key) => existsSync(join(folder, `${key}.txt`)))
      .map((key) => ({
        key,
        names: namesWithout(key, readFileSync(join(folder, `${key}.txt`), 'utf8'), book),
      })),
  );
}

function namesWithout(key: string, text: string, book: Book): readonly string[] {
  const ids = book.texts.filter((known) => known.key === key).flatMap((known) => known.ids);
  return identifyText(text, bookWithout(book, ids)).parts.flatMap(({ id }) => id ?? []);
}

/** A variant with whether it was read rightly. */
export interface Tried extends Wrong {
  readonly right: boolean;
}

/** All variants of a text, read. */
export function triedOn(key: string, text: string, book: Book, most: number): readonly Tried[] {
  const ids = book.texts.find((known) => known.key === key)?.ids ?? [];
  const variants = [
    ...harmlessVariants(text, randomOf(text.length)),
    ...harmfulVariants(text, most),
  ];
  return variants.map((variant) => {
    const names = identifyText(variant.text, book).parts.map(({ id }) => id);
    const isNamed = names.some((name) => name !== undefined && ids.includes(name));
    return { key, variant, right: isNamed !== variant.harmful };
  });
}

/** One row for each kind of change. */
export function rowsOf(tried: readonly Tried[]): readonly Row[] {
  const kinds = new Map(tried.map(({ variant }) => [variant.kind, variant.harmful]));
  return [...kinds].map(([kind, harmful]) => {
    const own = tried.filter(({ variant }) => variant.kind === kind);
    return { kind, harmful, variants: own.length, right: own.filter(({ right }) => right).length };
  });
}

function figuresOf(tried: readonly Tried[]): Record<string, Figures[string]> {
  const count = (harmful: boolean): { readonly of: number; readonly right: number } => {
    const own = tried.filter(({ variant }) => variant.harmful === harmful);
    return { of: own.length, right: own.filter(({ right }) => right).length };
  };
  const licences = new Set(tried.map(({ key }) => key)).size;
  return { licences, variants: tried.length, harmless: count(false), harmful: count(true) };
}
