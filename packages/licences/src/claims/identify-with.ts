import { identifyText } from '../identify/identify-text.ts';
import type { Book } from '../texts/book.ts';
import type { Identify } from './read-claims.ts';

/**
 * Tells licence texts by the book of texts.
 *
 * @example
 * identifyWith.length; // 1
 */
export function identifyWith(book: Book): Identify {
  return (text) =>
    identifyText(text, book).parts.map(({ id, issueOf, nearest, certainty, form, lines }) => ({
      ...(id === undefined ? {} : { id }),
      ...(issueOf === undefined ? {} : { issueOf }),
      nearest: nearest.id,
      certainty,
      form,
      lines,
    }));
}
