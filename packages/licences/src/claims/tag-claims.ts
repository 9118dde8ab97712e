import { CUSTOM, type Claim, type ClaimPlace } from './claim.ts';
import { phrasesIn } from './phrases.ts';
import { idsOfAddress } from './sentences.ts';
import type { ClaimBook } from './tables.ts';
import { tokensOf } from './tokens.ts';

/** The fields of a card that tag it; all but the licences may be absent. */
export interface Tags {
  readonly licences: readonly string[];
  readonly name?: string;
  readonly link?: string;
  readonly bases?: readonly string[];
  readonly baseLine?: number;
  readonly quantised?: boolean;
}

/** Values by which templates and people say nothing. */
const NOTHING: ReadonlySet<string> = new Set([
  '',
  'license',
  'licence',
  'unknown',
  'none',
  'null',
  'tbd',
]);

/** What the tags of a card claim: a licence of the weights each, and the models it was made from. */
export function claimsInTag(
  tags: Tags,
  at: ClaimPlace,
  book: ClaimBook,
  fileAt: (url: string) => string | undefined = () => undefined,
): readonly Claim[] {
  const licences = tags.licences
    .map((tag) => tag.toLowerCase())
    .filter((tag) => !NOTHING.has(tag))
    .flatMap((tag) =>
      tag === 'other' ? otherClaims(tags, at, book, fileAt) : tagClaims(tag, at, book),
    );
  const bases = (tags.bases ?? []).map((model): Claim => ({
    kind: 'base',
    by: 'front-matter',
    model,
    ids: idsOfModel(model, book),
    quantised: tags.quantised === true,
    at: { file: at.file, line: tags.baseLine ?? at.line },
  }));
  return [...licences, ...bases];
}

function tagClaims(tag: string, at: ClaimPlace, book: ClaimBook): readonly Claim[] {
  const known = book.tags.get(tag);
  if (known === undefined) return [{ kind: 'unknown-tag', tag, ids: idsOfName(tag, book), at }];
  return [named(known.ids.length === 0 ? [tag] : known.ids, at)];
}

/** `license: other`: the name beside it, else what the link leads to. */
function otherClaims(
  { name, link }: Tags,
  at: ClaimPlace,
  book: ClaimBook,
  fileAt: (url: string) => string | undefined,
): readonly Claim[] {
  const file = link === undefined ? undefined : fileAt(link);
  const byName =
    name === undefined ? [] : (book.hubNames.get(name.toLowerCase()) ?? idsOfName(name, book));
  const byLink = link === undefined ? [] : idsOfAddress(link, book);
  const both = byName.filter((id) => byLink.includes(id));
  const ids = [both, byName, byLink].find((one) => one.length > 0) ?? [];
  if (ids.length > 0) return [{ ...named(ids, at), ...(file === undefined ? {} : { file }) }];
  if (file !== undefined) return [{ kind: 'linked', of: ['weights'], file, partial: false, at }];
  return name === undefined && link === undefined ? [] : [named([CUSTOM], at)];
}

function named(ids: readonly string[], at: ClaimPlace): Extract<Claim, { kind: 'named' }> {
  return { kind: 'named', by: 'tag', of: ['weights'], ids, partial: false, at };
}

/** Licences whose name a tag is, written in whichever way. */
function idsOfName(name: string, book: ClaimBook): readonly string[] {
  const hits = phrasesIn(book.names, tokensOf(name)).toSorted(
    (a, b) => b.to - b.from - (a.to - a.from),
  );
  return hits.flatMap(({ value }) => (value.kind === 'name' ? [value.ids] : []))[0] ?? [];
}

/** The licences that the publisher of a model put on it; several where they changed, none where it is not known. */
export function idsOfModel(model: string, book: ClaimBook): readonly string[] {
  const hits = phrasesIn(book.names, tokensOf(model)).toSorted(
    (a, b) => b.to - b.from - (a.to - a.from),
  );
  return hits.flatMap(({ value }) => (value.kind === 'model' ? [value.ids] : []))[0] ?? [];
}
