import { canonicalJson, toJson } from '@weighbridge/core';
import { choiceMarkdown, choiceTable } from '@weighbridge/documents';
import { chooseLicence, type Aim } from '@weighbridge/licences';
import type { Call } from '../commands.ts';
import { termsAtHand } from '../licence-book.ts';
import { licenceNamed } from '../licence-named.ts';
import { listOf, lookOf, withOption, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { viewOf, type Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';

const AIMS: readonly Aim[] = [
  'commercial-use',
  'eu-exemption',
  'open-source',
  'share-alike',
  'use-limits',
];

/** `weighbridge licence choose --base ID --data ID --aim AIM`: what a release may go out under. */
export async function choose(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  if (what.length > 0)
    throw new WrongCall('choose takes no target: name base and data', {
      remedy: 'weighbridge licence choose --base apache-2.0 --data cc-by-sa-4.0',
      more: 'weighbridge licence --help',
    });
  const aims = aimsOf(call);
  const deliver = await destinationOf(call, shell);
  const book = await termsAtHand();
  const named = (option: string): readonly string[] =>
    listOf(call, option).map((word) => licenceNamed(word, book, call).id);
  const release = { base: named('base'), data: named('data'), aims, actor: { type: 'company' } };
  const choices = chooseLicence(release, book);
  switch (wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table') {
    case 'table':
      await deliver(choiceTable(choices, viewOf(shell, shell.stdout, lookOf(call))));
      break;
    case 'json': {
      const { base, data } = release;
      const told = { schema: 'weighbridge.licence-choice/1', base, data, aims, choices };
      await deliver(`${canonicalJson(toJson(told))}\n`);
      break;
    }
    case 'markdown':
      await deliver(choiceMarkdown(choices));
      break;
  }
  return { exit: 0 };
}

function aimsOf(call: Call): readonly Aim[] {
  return listOf(call, 'aim').map((written) => {
    const aim = AIMS.find((one) => one === written);
    if (aim !== undefined) return aim;
    throw new WrongCall(`--aim \`${written}\` is none of ${AIMS.join(', ')}`, {
      remedy: withOption(call, 'aim', 'eu-exemption'),
      more: 'weighbridge licence --help',
    });
  });
}
