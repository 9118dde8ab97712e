import { SEVERITIES, canonicalJson, toJson } from '@weighbridge/core';
import { dossierMarkdown, dossierTable } from '@weighbridge/documents';
import type { Dossier } from '@weighbridge/inspect';
import type { FailOn } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { endedBy, undecidedBy } from '../dossier-end.ts';
import { isOn, lookOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { pasted } from '../paste.ts';
import { viewOf, type Shell } from '../shell.ts';
import { inspectAll } from '../targets.ts';
import { worst, type Outcome } from '../trouble.ts';
import { failOnOf } from './fail-on.ts';

/** `weighbridge inspect`: the dossier of each target. */
export async function inspect(call: Call, shell: Shell): Promise<Outcome> {
  const text = formatOf(call, shell);
  const failOn = failOnOf(call);
  const deliver = await destinationOf(call, shell);
  const dossiers = (await inspectAll(call, shell)).map(({ inspection }) => inspection.dossier);
  await deliver(dossiers.map(text).join(''));
  const ended = worst(dossiers.map((dossier) => outcomeOf(dossier, failOn)));
  return { ...ended, next: `weigh: ${pasted(['weighbridge', 'check', ...call.targets])}` };
}

function formatOf(call: Call, shell: Shell): (dossier: Dossier) => string {
  const view = viewOf(shell, shell.stdout, lookOf(call));
  switch (wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table') {
    case 'table':
      return (dossier) => {
        const table = dossierTable(dossier, view);
        return isOn(call, 'quiet') ? table.slice(0, table.indexOf('\n') + 1) : table;
      };
    case 'json':
      return (dossier) => `${canonicalJson(toJson(dossier))}\n`;
    case 'markdown':
      return dossierMarkdown;
  }
}

function outcomeOf(dossier: Dossier, failOn: FailOn): Outcome {
  const configuration = dossier.faults.filter(({ code }) => code.startsWith('declaration.'));
  if (configuration.length > 0) return { exit: 2, reason: 'configuration' };
  const least = SEVERITIES.indexOf(failOn === 'practice' ? 'medium' : failOn);
  if (dossier.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= least)) {
    return { exit: 1, reason: `findings at or above ${failOn === 'practice' ? 'medium' : failOn}` };
  }
  return endedBy(undecidedBy(dossier));
}
