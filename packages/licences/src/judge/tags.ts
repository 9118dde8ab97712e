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
