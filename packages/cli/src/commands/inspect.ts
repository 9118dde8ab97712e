import { SEVERITIES, canonicalJson, toJson } from '@weighbridge/core';
import { dossierMarkdown, dossierTable } from '@weighbridge/documents';
import type { Dossier } from '@weighbridge/inspect';
import type { FailOn } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { isOn, lookOf, textOf, wordOf } from '../options.ts';
import { deliver } from '../output.ts';
import { viewOf, type Shell } from '../shell.ts';
import { inspectAll } from '../targets.ts';
import { worst, type Outcome } from '../trouble.ts';
import { failOnOf } from './fail-on.ts';

/** `weighbridge inspect`: the dossier of each target. */
export async function inspect(call: Call, shell: Shell): Promise<Outcome> {
  const format = wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table';
  const failOn = failOnOf(call);
  const inspected = await inspectAll(call, shell);
  const view = viewOf(shell, shell.stdout, lookOf(call));
  const texts = inspected.map(({ inspection: { dossier } }) => {
    if (format === 'json') return `${canonicalJson(toJson(dossier))}\n`;
    return format === 'markdown' ? dossierMarkdown(dossier) : dossierTable(dossier, view);
  });
  if (!isOn(call, 'quiet')) await deliver(shell, texts.join(''), textOf(call, 'output'));
  const next = `weigh: weighbridge check ${call.targets.join(' ')}`;
  return {
    ...worst(inspected.map(({ inspection }) => outcomeOf(inspection.dossier, failOn))),
    next,
  };
}

function outcomeOf(dossier: Dossier, failOn: FailOn): Outcome {
  const least = SEVERITIES.indexOf(failOn === 'practice' ? 'medium' : failOn);
  if (dossier.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= least)) {
    return { exit: 1, reason: `findings at or above ${failOn === 'practice' ? 'medium' : failOn}` };
  }
  const unread = dossier.files.filter(({ read }) => read !== true).length;
  const open = [
    ...(unread > 0 ? [counted(unread, 'file not read', 'files not read')] : []),
    ...(dossier.faults.length > 0 ? [counted(dossier.faults.length, 'fault', 'faults')] : []),
  ];
  return open.length > 0
    ? { exit: 3, reason: `could not decide (${open.join(', ')})` }
    : { exit: 0 };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
