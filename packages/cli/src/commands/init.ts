import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { initText } from '@weighbridge/inspect';
import { vocabulary } from '@weighbridge/packs';
import type { Call } from '../commands.ts';
import { isOn, textOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { pasted } from '../paste.ts';
import type { Shell } from '../shell.ts';
import { inspectOne } from '../targets.ts';
import { WrongCall, type Outcome } from '../trouble.ts';

/** `weighbridge init`: a commented weighbridge.yaml, pre-filled with what was read. */
export async function init(call: Call, shell: Shell): Promise<Outcome> {
  const [target = '.'] = call.targets;
  const path = resolve(shell.cwd, target);
  refuseFile(target, path);
  const output = textOf(call, 'output') ?? join(target, 'weighbridge.yaml');
  if (output !== '-') refuseOverwriting(output, call, shell);
  const { dossier } = await inspectOne({ path, shown: target }, { call, shell });
  const deliver = await destinationOf({ ...call, options: { ...call.options, output } }, shell);
  await deliver(initText(dossier, vocabulary));
  if (output !== '-') shell.talk(`written   ${pasted([output])}\n`);
  return { exit: 0, next: `weigh: ${pasted(['weighbridge', 'check', target])}` };
}

function refuseFile(target: string, path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return;
  throw new WrongCall(`${target} is a file; a weighbridge.yaml stands in a model's folder`, {
    remedy: pasted(['weighbridge', 'init', dirname(target)]),
    more: 'weighbridge init --help',
  });
}

function refuseOverwriting(output: string, call: Call, shell: Shell): void {
  if (isOn(call, 'force') || !existsSync(resolve(shell.cwd, output))) return;
  throw new WrongCall(`${output} is there already`, {
    remedy: pasted(['weighbridge', 'init', ...call.written, '--force']),
    more: 'weighbridge init --help',
  });
}
