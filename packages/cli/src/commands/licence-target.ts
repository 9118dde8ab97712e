import { canonicalJson, toJson } from '@weighbridge/core';
import { licenceFindings, licenceMarkdown, licenceTable } from '@weighbridge/documents';
import type { Dossier } from '@weighbridge/inspect';
import type { Call } from '../commands.ts';
import { endedBy, undecidedBy } from '../dossier-end.ts';
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
  const dossiers = (await inspectAll(call, shell)).map(({ inspection }) => inspection.dossier);
  await deliver(dossiers.map(text).join(''));
  const ended = worst(dossiers.map((dossier) => outcomeOf(dossier)));
  return { ...ended, next: `weigh: ${pasted(['weighbridge', 'check', ...call.targets])}` };
}

function formatOf(call: Call, shell: Shell): (dossier: Dossier) => string {
  const view = viewOf(shell, shell.stdout, lookOf(call));
  switch (wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table') {
    case 'table':
      return (dossier) => licenceTable(dossier, view);
    case 'json':
      return (dossier) => `${canonicalJson(toJson(licencesIn(dossier)))}\n`;
    case 'markdown':
      return licenceMarkdown;
  }
}

function licencesIn(dossier: Dossier): object {
  const { name, revision, components } = dossier;
  return {
    schema: 'weighbridge.licence/1',
    name,
    revision,
    components,
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
