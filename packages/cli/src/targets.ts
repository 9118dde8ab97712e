import { join, relative, resolve } from 'node:path';
import type { Day, Fault } from '@weighbridge/core';
import {
  findModels,
  inspectTarget,
  type InspectOptions,
  type Inspection,
} from '@weighbridge/inspect';
import type { Call } from './commands.ts';
import { licencesAtHand } from './licence-house.ts';
import { dayOf, isOn } from './options.ts';
import { startProgress } from './progress.ts';
import type { Shell } from './shell.ts';
import { Faulty, WrongCall } from './trouble.ts';

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
    refuseElsewhere(target, call);
    const path = resolve(shell.cwd, target);
    for (const model of await findModels(path)) {
      const shown = model === path ? target : join(target, relative(path, model));
      const inspection = await inspectOne({ path: model, shown }, { knownAt, call, shell });
      inspected.push({ target: shown, path: model, inspection });
    }
  }
  return inspected;
}

// Other ways to name a model are foreseen; until then nobody shall hunt for a folder called `hf:…`.
/** Refuses names that are no paths. */
export function refuseElsewhere(target: string, call: Call): void {
  const scheme = /^(hf|pkg|sha256|https?|oci|s3|gs):/.exec(target)?.[1];
  if (scheme === undefined) return;
  throw new WrongCall(`${target}: this version weighs folders and files, not ${scheme}: names`, {
    remedy: `fetch it first, then weighbridge ${call.verb} with its folder`,
    more: `weighbridge ${call.verb} --help`,
  });
}

/** One target, with progress on stderr. A target that is not there, or whose declaration is broken, stops the call. */
export async function inspectOne(
  at: { readonly path: string; readonly shown: string },
  asked: { readonly knownAt?: Day; readonly call: Call; readonly shell: Shell },
): Promise<Inspection> {
  const { knownAt, call, shell } = asked;
  const progress = startProgress(shell, {
    quiet: isOn(call, 'quiet'),
    nowMs: () => performance.now(),
  });
  const options: InspectOptions = {
    licences: await licencesAtHand(),
    signal: shell.signal,
    progress: (doneBytes, totalBytes, file) =>
      progress.update({ doneBytes, totalBytes, path: file }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
  const inspection = await inspectTarget(at.path, options).finally(progress.end);
  refuseMissing(inspection.dossier.faults, at);
  return inspection;
}

/** Refuses a target that is not there. */
export function refuseMissing(
  faults: readonly Fault[],
  at: { readonly path: string; readonly shown: string },
): void {
  const missing = faults.filter(({ code }) => code === 'inventory.missing');
  if (missing.length === 0) return;
  throw new Faulty(
    missing.map((fault) => ({
      ...fault,
      at: { file: at.shown },
      detail: fault.detail.replaceAll(at.path, at.shown),
    })),
    'wrong call',
  );
}

/** A declaration that cannot be read as it stands is configuration: nothing is weighed on a guess. */
export function refuseBadDeclaration({ inspection, path, target }: Inspected): void {
  const faults = inspection.dossier.faults.filter(({ code }) => code.startsWith('declaration.'));
  if (faults.length === 0) return;
  const folder = path.endsWith('.yaml') || path.endsWith('.yml') ? '' : target;
  throw new Faulty(
    faults.map((fault) => ({ ...fault, at: { ...fault.at, file: join(folder, fault.at.file) } })),
  );
}
