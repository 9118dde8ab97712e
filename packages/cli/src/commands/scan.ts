import { dirname, relative, resolve } from 'node:path';
import { SEVERITIES, canonicalJson, toJson } from '@weighbridge/core';
import { scanSarif, scanTable } from '@weighbridge/documents';
import { scanTarget, type TargetScan } from '@weighbridge/inspect';
import type { FailOn } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { endedBy } from '../dossier-end.ts';
import { isOn, lookOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { pasted } from '../paste.ts';
import { startProgress } from '../progress.ts';
import { viewOf, type Shell } from '../shell.ts';
import { refuseElsewhere, refuseMissing } from '../targets.ts';
import { worst, WrongCall, type Outcome } from '../trouble.ts';
import { TOOL } from '../version.ts';
import { failOnOf } from './fail-on.ts';

/** One target that was scanned, as the person wrote it. */
interface Scanned {
  readonly target: string;
  readonly scan: TargetScan;
}

/** `weighbridge scan`: what each target would do to whoever loads it. */
export async function scan(call: Call, shell: Shell): Promise<Outcome> {
  const text = formatOf(call, shell);
  const failOn = failOnOf(call);
  const deliver = await destinationOf(call, shell);
  const targets = await targetsOf(call, shell);
  const scanned: Scanned[] = [];
  for (const target of targets) scanned.push(await scanOne(target, call, shell));
  await deliver(text(scanned));
  const ended = worst(scanned.map((one) => outcomeOf(one.scan, failOn)));
  const outcome = ended.exit === 3 && isOn(call, 'allowUnknown') ? { exit: 0 } : ended;
  const first = scanned.flatMap((one) => one.scan.findings)[0];
  if (first === undefined) return outcome;
  return { ...outcome, next: `explain: ${pasted(['weighbridge', 'help', first.code])}` };
}

// `-` stands for a list on stdin, one path a line.
async function targetsOf(call: Call, shell: Shell): Promise<readonly string[]> {
  if (!call.targets.includes('-')) return call.targets;
  const read = shell.input;
  if (read === undefined)
    throw new WrongCall('`-` reads a list from stdin, but a person sits there', {
      remedy: pasted(['weighbridge', 'scan', '.']),
    });
  const listed = (await read()).split('\n').map((line) => line.trim());
  return call.targets.flatMap((target) =>
    target === '-' ? listed.filter((line) => line !== '') : [target],
  );
}

async function scanOne(target: string, call: Call, shell: Shell): Promise<Scanned> {
  refuseElsewhere(target, call);
  const path = resolve(shell.cwd, target);
  const progress = startProgress(shell, {
    quiet: isOn(call, 'quiet'),
    nowMs: () => performance.now(),
  });
  const result = await scanTarget(path, {
    signal: shell.signal,
    progress: (doneBytes, totalBytes, file) =>
      progress.update({ doneBytes, totalBytes, path: file }),
  }).finally(progress.end);
  refuseMissing(result.faults, { path, shown: target });
  return { target, scan: result };
}

function formatOf(call: Call, shell: Shell): (scanned: readonly Scanned[]) => string {
  const view = viewOf(shell, shell.stdout, lookOf(call));
  switch (wordOf(call, 'format', ['table', 'json', 'sarif']) ?? 'table') {
    case 'table':
      return (scanned) => scanned.map((one) => tableOf(one.scan, isOn(call, 'quiet'))).join('');
    case 'json':
      return (scanned) => scanned.map((one) => `${canonicalJson(toJson(one.scan))}\n`).join('');
    case 'sarif':
      return (scanned) =>
        scanSarif(
          scanned.map((one) => withBase(one, shell)),
          TOOL,
        );
  }

  function tableOf(one: TargetScan, quiet: boolean): string {
    const table = scanTable(one, view);
    return quiet ? table.slice(0, table.indexOf('\n') + 1) : table;
  }
}

function withBase(
  { target, scan: result }: Scanned,
  shell: Shell,
): {
  readonly scan: TargetScan;
  readonly base?: string;
} {
  const base = relative(shell.cwd, resolve(shell.cwd, target)).replaceAll('\\', '/');
  const folder = result.target === 'file' ? dirname(base) : base;
  return folder === '' || folder === '.' || folder.startsWith('..')
    ? { scan: result }
    : { scan: result, base: folder };
}

function outcomeOf(result: TargetScan, failOn: FailOn): Outcome {
  const word = failOn === 'practice' ? 'medium' : failOn;
  const least = SEVERITIES.indexOf(word);
  if (result.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= least))
    return { exit: 1, reason: `findings at or above ${word}` };
  const { faults, uninspected } = result;
  return endedBy([
    ...(faults.length > 0 ? [`${faults.length} faults`] : []),
    ...(uninspected.length > 0 ? [`${uninspected.length} not inspected`] : []),
  ]);
}
