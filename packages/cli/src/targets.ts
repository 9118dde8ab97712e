import { join, relative, resolve } from 'node:path';
import type { Day } from '@weighbridge/core';
import { findModels, inspectTarget, type Inspection } from '@weighbridge/inspect';
import type { Call } from './commands.ts';
import { dayOf, isOn } from './options.ts';
import { startProgress } from './progress.ts';
import type { Shell } from './shell.ts';
import { Faulty } from './trouble.ts';

/** A target that was read, with the path it was called by. */
export interface Inspected {
  /** As the person wrote it; below a folder of models, with the model's folder. */
  readonly target: string;
  /** Where it lies on this machine; stays out of every document. */
  readonly path: string;
  readonly inspection: Inspection;
}

/** Reads every target, one after the other; a folder of models gives one each. */
export async function inspectAll(call: Call, shell: Shell): Promise<readonly Inspected[]> {
  const knownAt = dayOf(call, 'knownAt', shell);
  const inspected: Inspected[] = [];
  for (const target of call.targets) {
    for (const model of await findModels(resolve(shell.cwd, target))) {
      const path = resolve(shell.cwd, target);
      const shown = model === path ? target : join(target, relative(path, model));
      inspected.push({
        target: shown,
        path: model,
        inspection: await inspectOne(model, { knownAt, call, shell }),
      });
    }
  }
  return inspected;
}

async function inspectOne(
  path: string,
  asked: { readonly knownAt: Day; readonly call: Call; readonly shell: Shell },
): Promise<Inspection> {
  const { knownAt, call, shell } = asked;
  const progress = startProgress(shell, {
    quiet: isOn(call, 'quiet'),
    nowMs: () => performance.now(),
  });
  try {
    const inspection = await inspectTarget(path, {
      knownAt,
      signal: shell.signal,
      progress: (doneBytes, totalBytes, file) =>
        progress.update({ doneBytes, totalBytes, path: file }),
    });
    refuseBadDeclaration(inspection);
    return inspection;
  } finally {
    progress.end();
  }
}

// A declaration that cannot be read as it stands is configuration: nothing is weighed on a guess.
function refuseBadDeclaration(inspection: Inspection): void {
  const faults = inspection.dossier.faults.filter(
    ({ code }) => code.startsWith('declaration.') || code === 'inventory.missing',
  );
  if (faults.length > 0) throw new Faulty(faults, 2);
}
