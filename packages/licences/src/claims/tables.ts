import type { Component, Restriction } from './claim.ts';
import { phraseBook, type PhraseBook } from './phrases.ts';
import { tokensOf } from './tokens.ts';

/** Names with the ids that they may stand for. */
interface NameRow {
  readonly ids: readonly string[];
  readonly as: readonly string[];
  /** What the words themselves say that they cover. */
  readonly of?: string | undefined;
}

/** The tables of `packages/packs/licences/claims`, as they are written. */
export interface ClaimTables {
  readonly names: readonly NameRow[];
  readonly models: readonly NameRow[];
  readonly words: {
    readonly components: Readonly<Record<string, readonly string[]>>;
    readonly restrictions: Readonly<Record<string, readonly string[]>>;
  } & { readonly [List in WordList]?: readonly string[] | undefined };
  readonly hub: {
    readonly tags: readonly {
      readonly tag: string;
      readonly kind: string;
      readonly ids: readonly string[];
    }[];
    readonly names: readonly { readonly name: string; readonly ids: readonly string[] }[];
  };
}

const LISTS = [
  'noise',
  'versions',
  'grants',
  'comply',
  'licence',
  'partial',
  'elsewhere',
  'base_licence',
  'derived',
  'derivation',
  'permits',
  'european_union',
  'excludes',
] as const;

type WordList = (typeof LISTS)[number];

type Entry = readonly [phrase: string, meaning: Meaning];

/** What a phrase means. */
export type Meaning =
  | { readonly kind: 'component'; readonly component: Component | 'whole' }
  | { readonly kind: 'restriction'; readonly restriction: Restriction }
  | {
      readonly kind: 'name';
      readonly ids: readonly string[];
      readonly weak: boolean;
      readonly of?: Component;
    }
  | { readonly kind: 'model'; readonly ids: readonly string[] }
  | { readonly kind: WordList };

/** The tables as books, made once. */
export interface ClaimBook {
  readonly words: PhraseBook<Meaning>;
  readonly names: PhraseBook<Meaning>;
  readonly tags: ReadonlyMap<string, { readonly kind: string; readonly ids: readonly string[] }>;
  readonly hubNames: ReadonlyMap<string, readonly string[]>;
}

/** Licences known by their record: for their ids, names and SPDX identifiers. */
export interface KnownLicence {
  readonly id: string;
  readonly name: string;
  readonly identifiers: {
    readonly spdx: string | null;
    readonly hf_license_name: readonly string[];
  };
}

const DETERMINERS = new Set('the a an our this these its their your all any strictly'.split(' '));
const NAME_FILLERS = new Set(
  'the license licenses agreement version international unported public generic , ( ) de'.split(
    ' ',
  ),
);

/**
 * Makes the books by which sentences are read. Cost: linear in the tables; some milliseconds.
 *
 * @example
 * const words = { components: {}, restrictions: {} };
 * const tags = [{ tag: 'mit', kind: 'exact', ids: ['mit'] }];
 * const book = claimBook({ names: [], models: [], words, hub: { tags, names: [] } }, []);
 * book.tags.get('mit')?.ids; // ['mit']
 */
export function claimBook(tables: ClaimTables, known: Iterable<KnownLicence>): ClaimBook {
  const { components, restrictions } = tables.words;
  return {
    words: phraseBook<Meaning>(
      [
        ...LISTS.flatMap((kind) => (tables.words[kind] ?? []).map((as): Entry => [as, { kind }])),
        ...Object.entries(components).flatMap(([component, phrases]) =>
          phrases.map((as): Entry => [
            as,
            { kind: 'component', component: componentOf(component) },
          ]),
        ),
        ...Object.entries(restrictions).flatMap(([restriction, phrases]) =>
          phrases.map((as): Entry => [
            as,
            { kind: 'restriction', restriction: restrictionOf(restriction) },
          ]),
        ),
      ],
      DETERMINERS,
    ),
    names: phraseBook<Meaning>(nameEntries(tables, [...known]), NAME_FILLERS),
    tags: new Map(tables.hub.tags.map(({ tag, kind, ids }) => [tag, { kind, ids }])),
    hubNames: new Map(tables.hub.names.map(({ name, ids }) => [name, ids])),
  };
}

function nameEntries(
  { names, models }: ClaimTables,
  known: readonly KnownLicence[],
): readonly Entry[] {
  return [
    ...names.flatMap(({ ids, as, of }) =>
      as.map((phrase): Entry => [phrase, { ...named(phrase, ids), ...covered(of) }]),
    ),
    ...models.flatMap(({ ids, as }) => as.map((phrase): Entry => [phrase, { kind: 'model', ids }])),
    ...known.flatMap(({ id, name, identifiers }) =>
      [id, ...(isTelling(name) ? [name] : []), identifiers.spdx ?? id].map((phrase): Entry => {
        const meaning = named(phrase, [id]);
        // An id of ours may be the name of a model: `glm-4`.
        return [phrase, { ...meaning, weak: meaning.weak || identifiers.spdx === null }];
      }),
    ),
  ];
}

// Of `Microsoft Public License` only the publisher would remain.
function isTelling(name: string): boolean {
  return tokensOf(name).filter(({ text }) => !NAME_FILLERS.has(text)).length > 1;
}

// One bare word may be a place (MIT), a verb or a product: it counts only beside the word licence.
function named(phrase: string, ids: readonly string[]): Extract<Meaning, { kind: 'name' }> {
  const weak = /^[\p{L}]+$/u.test(phrase) || /\b(?:license|licence)$/iu.test(phrase);
  return { kind: 'name', ids, weak };
}

function covered(of: string | undefined): { readonly of?: Component } {
  const component = of === undefined ? 'whole' : componentOf(of);
  return component === 'whole' ? {} : { of: component };
}

function componentOf(word: string): Component | 'whole' {
  switch (word) {
    case 'weights':
    case 'code':
    case 'data':
    case 'documentation':
    case 'tokenizer':
    case 'adapter':
    case 'outputs':
    case 'whole':
      return word;
    default:
      throw new Error(`the table of words names no component ${word}`);
  }
}

function restrictionOf(word: string): Restriction {
  switch (word) {
    case 'non-commercial':
    case 'research-only':
    case 'registration':
    case 'no-redistribution':
      return word;
    default:
      throw new Error(`the table of words names no restriction ${word}`);
  }
}
