import type { LicenceTerms, TermsBook } from '../terms/record.ts';

/** Records that a label may mean: an id, an SPDX identifier, a Hub tag, a Hub licence name. */
export function resolveTag(
  tag: string | null | undefined,
  book: TermsBook,
): readonly LicenceTerms[] {
  if (tag === undefined || tag === null) return [];
  const wanted = tag.trim().toLowerCase();
  const own = book.get(wanted);
  if (own !== undefined) return [own];
  const all = [...book.values()];
  return (
    [
      all.filter(({ identifiers }) => identifiers.spdx?.toLowerCase() === wanted),
      all.filter(({ identifiers }) => identifiers.hf_tag?.toLowerCase() === wanted),
      all.filter(({ identifiers }) =>
        identifiers.hf_license_name.some((name) => name.toLowerCase() === wanted),
      ),
    ].find((found) => found.length > 0) ?? []
  );
}

/**
 * Ids in what a component says of its licence: several that apply together (`a AND b`), each by its id
 * or by a label that stands for one text only. A label of several texts stays as it is, unknown.
 */
export function idsIn(licence: string, book: TermsBook): readonly string[] {
  return licence
    .split(/ AND /iu)
    .map((label) => label.trim())
    .filter((label) => label !== '')
    .map((label) => {
      const meant = resolveTag(label, book);
      return meant.length === 1 ? (meant[0]?.id ?? label) : label;
    });
}
