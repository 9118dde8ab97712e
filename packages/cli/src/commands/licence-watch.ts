import { canonicalJson, toJson } from '@weighbridge/core';
import { differenceMarkdown, differenceTable, type Compared } from '@weighbridge/documents';
import { compareTerms, type LicenceTerms, type TermsBook } from '@weighbridge/licences';
import { licenceTermsSchema } from '@weighbridge/licences/schema';
import type { Call } from '../commands.ts';
import { termsAtHand } from '../licence-book.ts';
import { lookOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { textAt } from '../read-text.ts';
import { viewOf, type Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';

/**
 * `weighbridge licence watch FILE`: the terms that changed since a record was kept, as
 * `licence explain ID --format json` writes it.
 */
export async function watch(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  if (what.length === 0) throw notKept('watch takes records that were kept before');
  const text = formatOf(call, shell);
  const deliver = await destinationOf(call, shell);
  const book = await termsAtHand();
  const kept = await Promise.all(what.map((file) => recordAt(file, shell)));
  const compared = kept.map((before) => sinceThen(before, book));
  await deliver(compared.map(text).join(''));
  const changed = compared.filter(({ terms }) => terms.length > 0).length;
  return changed === 0
    ? { exit: 0 }
    : { exit: 1, reason: `the terms of ${changed} of ${compared.length} licences changed` };
}

function sinceThen(before: LicenceTerms, book: TermsBook): Compared {
  const now = book.get(before.id);
  if (now === undefined)
    throw new WrongCall(`there is no record of ${before.id} any more`, {
      remedy: 'weighbridge licence explain apache-2.0',
    });
  return { a: `${before.id}, kept`, b: `${now.id}, now`, terms: compareTerms(before, now) };
}

async function recordAt(file: string, shell: Shell): Promise<LicenceTerms> {
  const text = await textAt(file, shell, 'weighbridge licence --help');
  const read = licenceTermsSchema.safeParse(jsonIn(text));
  if (read.success) return read.data;
  throw notKept(`${file} is no record of terms`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function notKept(detail: string): WrongCall {
  return new WrongCall(detail, {
    remedy: 'weighbridge licence explain apache-2.0 --format json --output apache-2.0.json',
    more: 'weighbridge licence --help',
  });
}

function formatOf(call: Call, shell: Shell): (compared: Compared) => string {
  const view = viewOf(shell, shell.stdout, lookOf(call));
  switch (wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table') {
    case 'table':
      return (compared) => differenceTable(compared, view);
    case 'json':
      return (compared) =>
        `${canonicalJson(toJson({ schema: 'weighbridge.licence-difference/1', ...compared }))}\n`;
    case 'markdown':
      return differenceMarkdown;
  }
}
