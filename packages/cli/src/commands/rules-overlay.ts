import { canonicalJson, toJson } from '@weighbridge/core';
import { overlayReport, type OverlayShape } from '@weighbridge/documents';
import { currentPacks } from '@weighbridge/packs';
import {
  overlayEffect,
  readOverlays,
  type OverlayReading,
  type Pack,
  type TestRun,
} from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { lookOf, wordOf } from '../options.ts';
import { packsAtHand } from '../packs.ts';
import { textAt } from '../read-text.ts';
import { viewOf, type Shell } from '../shell.ts';
import { Faulty, WrongCall, type Outcome } from '../trouble.ts';
import { isShipped, packsNamed, runNamed } from './rules-packs.ts';

/** `weighbridge rules overlay FILE [pack…]`: what a "what if" changes in the cases of its pack. */
export async function overlayRules(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const [file, ...named] = what;
  if (file === undefined)
    throw new WrongCall('no overlay is named', {
      remedy: 'weighbridge rules overlay what-if.yaml',
      more: 'weighbridge rules --help',
    });
  const text = await textAt(file, shell, 'weighbridge rules overlay what-if.yaml');
  const own = await Promise.all(named.map((name) => runNamed(name, call, shell)));
  const packs = own.length === 0 ? await newestFirst(shell) : own.map(({ pack }) => pack);
  const { overlays, faults } = readOverlays({ path: file, text }, { packs });
  if (faults.length > 0) throw new Faulty(faults);
  const shapes: OverlayShape[] = [];
  for (const reading of overlays)
    shapes.push(shapeOf(reading, await sourceOf(reading, own, { call, shell })));
  const json = wordOf(call, 'format', ['table', 'json']) === 'json';
  const view = viewOf(shell, shell.stdout, lookOf(call));
  shell.out(json ? `${canonicalJson(toJson(shapes))}\n` : overlayReport(shapes, view));
  return { exit: 0 };
}

// A name without version means the version that comes with the command.
async function newestFirst(shell: Shell): Promise<readonly Pack[]> {
  const kept = await packsAtHand(shell);
  return [...kept.filter(isShipped), ...kept.filter((pack) => !isShipped(pack))];
}

/** Where the cases of the overlaid pack stand; nowhere for one that was installed compiled. */
async function sourceOf(
  { on }: OverlayReading,
  own: readonly TestRun[],
  { call, shell }: { readonly call: Call; readonly shell: Shell },
): Promise<TestRun | undefined> {
  const found = own.find(({ pack }) => pack.pack === on.pack);
  if (found !== undefined || !currentPacks.some(({ name }) => name === on.pack)) return found;
  const [shipped] = await packsNamed([on.pack], call, shell);
  return shipped;
}

function shapeOf({ overlay, on, pack }: OverlayReading, source?: TestRun): OverlayShape {
  const { cases = [], tests = [] } = source ?? {};
  const effect = overlayEffect({ pack: on, cases, tests }, pack);
  return { overlay: overlay.overlay, on: overlay.on, ...effect };
}
