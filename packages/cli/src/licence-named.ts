import { nearest } from '@weighbridge/core';
import type { LicenceTerms, TermsBook } from '@weighbridge/licences';
import type { Call } from './commands.ts';
import { mended } from './options.ts';
import { WrongCall } from './trouble.ts';

/** The record that a word of the call names: an id, an SPDX identifier, a Hub tag. */
export function licenceNamed(word: string, book: TermsBook, call: Call): LicenceTerms {
  const wanted = word.toLowerCase();
  const own = book.get(wanted);
  if (own !== undefined) return own;
  const others = [...book.values()].filter(
    ({ identifiers: { spdx, hf_tag: tag } }) =>
      spdx?.toLowerCase() === wanted || tag?.toLowerCase() === wanted,
  );
  const [first] = others;
  if (first !== undefined && others.length === 1) return first;
  throw unknownName(word, others, book, call);
}

function unknownName(
  word: string,
  others: readonly LicenceTerms[],
  book: TermsBook,
  call: Call,
): WrongCall {
  const meant = others[0]?.id ?? nearest(word.toLowerCase(), [...book.keys()]) ?? 'apache-2.0';
  const detail =
    others.length > 1
      ? `\`${word}\` stands for ${others.length} texts: ${others.map(({ id }) => id).join(', ')}`
      : `no record of the terms of \`${word}\``;
  return new WrongCall(detail, {
    remedy: mended(call, word, meant),
    more: 'weighbridge licence --help',
  });
}
