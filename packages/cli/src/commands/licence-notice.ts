import { canonicalJson, toJson } from '@weighbridge/core';
import { noticeMarkdown, noticeTable } from '@weighbridge/documents';
import { noticesOf, type Notices } from '@weighbridge/licences';
import type { Call } from '../commands.ts';
import { termsAtHand } from '../licence-book.ts';
import { lookOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { viewOf, type Shell } from '../shell.ts';
import { inspectAll } from '../targets.ts';
import { WrongCall, type Outcome } from '../trouble.ts';

/** `weighbridge licence notice TARGET`: the notice and attribution files that the terms demand. */
export async function notice(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  if (what.length === 0)
    throw new WrongCall('notice takes a target', {
      remedy: 'weighbridge licence notice .',
      more: 'weighbridge licence --help',
    });
  const text = formatOf(call, shell);
  const deliver = await destinationOf(call, shell);
  const book = await termsAtHand();
  const inspected = await inspectAll({ ...call, targets: what }, shell);
  const asked = inspected.map(({ inspection: { dossier } }) => ({
    name: dossier.name,
    notices: noticesOf(dossier.components, book),
  }));
  await deliver(asked.map(({ name, notices }) => text(notices, name)).join(''));
  const unknown = asked.some(({ notices }) => notices.unknown.length > 0);
  return unknown ? { exit: 3, reason: 'the terms of a component are not known' } : { exit: 0 };
}

function formatOf(call: Call, shell: Shell): (notices: Notices, name: string) => string {
  const view = viewOf(shell, shell.stdout, lookOf(call));
  switch (wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table') {
    case 'table':
      return (notices, name) => noticeTable(notices, name, view);
    case 'json':
      return (notices, name) => `${canonicalJson(toJson({ name, ...notices }))}\n`;
    case 'markdown':
      return noticeMarkdown;
  }
}
