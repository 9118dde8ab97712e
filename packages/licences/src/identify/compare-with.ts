import type { Book } from '../texts/book.ts';
import { wordsOf } from '../words/words.ts';
import { chainOf, gapsOf, runsOf } from './align.ts';
import { changeOf, classOf, type Change } from './changes.ts';
import { anchorsOf } from './fit.ts';
import { clustersOf } from './clusters.ts';

/**
 * How a text as a whole differs from one known text, whatever it is nearest to: every change in order, none when all
 * words are the same. Nothing where the book has no text of that key.
 *
 * @example
 * const own = { ids: ['own'], key: 'house/own', form: 'text', spelled: true, text: 'You may use it for any aim.' } as const;
 * const book = openBook(bookBytes([own]));
 * compareWith('You may not use it for any aim.', 'house/own', book)?.map(({ after }) => after); // ['not']
 */
export function compareWith(text: string, key: string, book: Book): readonly Change[] | undefined {
  const place = book.texts.findIndex((known) => known.key === key);
  const known = book.texts[place];
  if (known === undefined) return undefined;
  const words = wordsOf(text);
  const pair = { input: words.codes, known: known.codes };
  const box = {
    inputFrom: 0,
    inputTo: words.codes.length,
    placeFrom: 0,
    placeTo: known.codes.length,
  };
  const anchors = anchorsOf(clustersOf(words.codes, book).byText[place] ?? [], box);
  const runs = runsOf(pair, box, chainOf(pair, box, anchors));
  const sides = { words, known, book };
  return gapsOf(runs, box)
    .filter((gap) => gap.inputTo > gap.inputFrom || gap.placeTo > gap.placeFrom)
    .map((gap) => changeOf(sides, gap, { class: classOf(sides, gap), beside: false }));
}
