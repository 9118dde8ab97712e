import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { initText, inspectTarget } from '@weighbridge/inspect';
import { vocabulary } from '@weighbridge/packs';
import type { Call } from '../commands.ts';
import { isOn, textOf } from '../options.ts';
import { writeWhole } from '../output.ts';
import { startProgress } from '../progress.ts';
import type { Shell } from '../shell.ts';
import { Faulty, WrongCall, type Outcome } from '../trouble.ts';

/** `weighbridge init`: a commented weighbridge.yaml, pre-filled with what was read. */
export async function init(call: Call, shell: Shell): Promise<Outcome> {
  const [target = '.'] = call.targets;
  const output = textOf(call, 'output');
  const file = resolve(shell.cwd, output ?? join(target, 'weighbridge.yaml'));
  if (output !== '-' && existsSync(file) && !isOn(call, 'force')) {
    throw new WrongCall(`${output ?? join(target, 'weighbridge.yaml')} is there already`, {
      remedy: `weighbridge init ${target} --force`,
      more: 'weighbridge init --help',
    });
  }
  const text = await textFor(resolve(shell.cwd, target), call, shell);
  shell.signal.throwIfAborted();
  if (output === '-') shell.out(text);
  else {
    await writeWhole(file, text);
    shell.talk(`written   ${output ?? join(target, 'weighbridge.yaml')}\n`);
  }
  return { exit: 0, next: `weigh: weighbridge check ${target}` };
}

async function textFor(path: string, call: Call, shell: Shell): Promise<string> {
  const progress = startProgress(shell, {
    quiet: isOn(call, 'quiet'),
    nowMs: () => performance.now(),
  });
  const { dossier } = await inspectTarget(path, {
    signal: shell.signal,
    progress: (doneBytes, totalBytes, file) =>
      progress.update({ doneBytes, totalBytes, path: file }),
  }).finally(progress.end);
  const missing = dossier.faults.filter(({ code }) => code === 'inventory.missing');
  if (missing.length > 0) throw new Faulty(missing, 2);
  return initText(dossier, vocabulary);
}
