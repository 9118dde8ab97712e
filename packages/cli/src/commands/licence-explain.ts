import { canonicalJson, toJson } from '@weighbridge/core';
import { termsMarkdown, termsTable } from '@weighbridge/documents';
import { licenceRules, type LicenceRule } from '@weighbridge/packs';
import type { Call } from '../commands.ts';
import { termsAtHand } from '../licence-book.ts';
import { licenceNamed } from '../licence-named.ts';
import { lookOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { pasted } from '../paste.ts';
import { viewOf, type Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';

/** `weighbridge licence explain ID`: the terms of one licence, each with its section; or a fact, `C03`. */
export async function explain(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  const [word] = what;
  if (word === undefined || what.length > 1)
    throw new WrongCall('explain takes one licence', {
      remedy: 'weighbridge licence explain llama-3.1-community',
      more: 'weighbridge licence --help',
    });
  const deliver = await destinationOf(call, shell);
  const rule = licenceRules.find(({ id }) => id === word.toUpperCase());
  if (rule !== undefined) {
    await deliver(ruleText(rule));
    return { exit: 0 };
  }
  const licence = licenceNamed(word, await termsAtHand(), call);
  switch (wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table') {
    case 'table':
      await deliver(termsTable(licence, viewOf(shell, shell.stdout, lookOf(call))));
      break;
    case 'json':
      await deliver(`${canonicalJson(toJson(licence))}\n`);
      break;
    case 'markdown':
      await deliver(termsMarkdown(licence));
      break;
  }
  return { exit: 0, next: nextOf(licence.id, licence.successor ?? licence.predecessor) };
}

function ruleText({ id, name, settled, says }: LicenceRule): string {
  return `${id} ${name}${settled ? '' : ' (not settled)'}\n${says}\n`;
}

function nextOf(id: string, other: string | null): string {
  return other === null
    ? `weigh a use: ${pasted(['weighbridge', 'licence', 'use', '.'])}`
    : `compare: ${pasted(['weighbridge', 'licence', 'diff', other, id])}`;
}
