import { canonicalJson, toJson } from '@weighbridge/core';
import {
  licenceFindings,
  licenceMarkdown,
  licenceTable,
  type LicenceText,
} from '@weighbridge/documents';
import type { Dossier } from '@weighbridge/inspect';
import type { Book } from '@weighbridge/licences';
import type { Call } from '../commands.ts';
import { endedBy, undecidedBy } from '../dossier-end.ts';
import { textsAtHand } from '../licence-house.ts';
import { licenceTextsOf } from '../licence-texts.ts';
import { lookOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { pasted } from '../paste.ts';
import { viewOf, type Shell } from '../shell.ts';
import { inspectAll } from '../targets.ts';
import { worst, type Outcome } from '../trouble.ts';

/** `weighbridge licence TARGET`: the licence of each component, where it stands, and what was seen about it. */
export async function licenceOfTargets(call: Call, shell: Shell): Promise<Outcome> {
  const text = formatOf(call, shell);
  const deliver = await destinationOf(call, shell);
  const inspected = await inspectAll(call, shell);
  const reports: string[] = [];
  for (const one of inspected)
    reports.push(text(one.inspection.dossier, await licenceTextsOf(one, textsOnce())));
  await deliver(reports.join(''));
  const ended = worst(inspected.map(({ inspection }) => outcomeOf(inspection.dossier)));
  return { ...ended, next: `weigh: ${pasted(['weighbridge', 'check', ...call.targets])}` };
}

// A folder without a licence file needs no book of texts.
function textsOnce(): () => Book {
  let book: Book | undefined;
  return () => (book ??= textsAtHand());
}

type Draw = (dossier: Dossier, texts: readonly LicenceText[]) => string;

function formatOf(call: Call, shell: Shell): Draw {
  const view = viewOf(shell, shell.stdout, lookOf(call));
  switch (wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table') {
    case 'table':
      return (dossier, texts) => licenceTable(dossier, view, texts);
    case 'json':
      return (dossier, texts) => `${canonicalJson(toJson(licencesIn(dossier, texts)))}\n`;
    case 'markdown':
      return licenceMarkdown;
  }
}

function licencesIn(dossier: Dossier, texts: readonly LicenceText[]): object {
  const { name, revision, components } = dossier;
  return {
    schema: 'weighbridge.licence/1',
    name,
    revision,
    components,
    texts,
    findings: licenceFindings(dossier),
  };
}

function outcomeOf(dossier: Dossier): Outcome {
  const weighty = licenceFindings(dossier).some(
    ({ severity }) => severity === 'high' || severity === 'medium',
  );
  if (weighty) return { exit: 1, reason: 'findings about licences at or above medium' };
  return endedBy(undecidedBy(dossier));
}
