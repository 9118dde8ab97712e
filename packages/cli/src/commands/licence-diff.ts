import { canonicalJson, toJson } from '@weighbridge/core';
import { differenceMarkdown, differenceTable } from '@weighbridge/documents';
import { compareTerms, compareWords } from '@weighbridge/licences';
import type { Call } from '../commands.ts';
import { termsAtHand } from '../licence-book.ts';
import { textsAtHand } from '../licence-house.ts';
import { licenceNamed } from '../licence-named.ts';
import { lookOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { viewOf, type Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';

/** `weighbridge licence diff A B`: every term on which two licences differ, and every word. */
export async function diff(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  const [left, right] = what;
  if (left === undefined || right === undefined || what.length > 2)
    throw new WrongCall('diff takes two licences', {
      remedy: 'weighbridge licence diff llama-2-community llama-3.1-community',
      more: 'weighbridge licence --help',
    });
  const deliver = await destinationOf(call, shell);
  const book = await termsAtHand();
  const [a, b] = [licenceNamed(left, book, call), licenceNamed(right, book, call)];
  const words = compareWords(a.id, b.id, textsAtHand());
  const compared = { a: a.id, b: b.id, terms: compareTerms(a, b), words };
  switch (wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table') {
    case 'table':
      await deliver(differenceTable(compared, viewOf(shell, shell.stdout, lookOf(call))));
      break;
    case 'json':
      await deliver(
        `${canonicalJson(toJson({ schema: 'weighbridge.licence-difference/1', ...compared }))}\n`,
      );
      break;
    case 'markdown':
      await deliver(differenceMarkdown(compared));
      break;
  }
  return { exit: 0 };
}
