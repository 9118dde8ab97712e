import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { canonicalJson, nearest, toJson } from '@weighbridge/core';
import { packDiffMarkdown, packDiffTable, type PackDiffShape } from '@weighbridge/documents';
import {
  diffPacks,
  effectSteps,
  packFromJson,
  turnedCases,
  type Effect,
  type EffectStep,
  type Pack,
  type TestRun,
} from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { lookOf, mended, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { packsAtHand } from '../packs.ts';
import { textAt } from '../read-text.ts';
import { viewOf, type Shell } from '../shell.ts';
import { taken } from '../steps.ts';
import { Faulty, WrongCall, type Outcome } from '../trouble.ts';
import { runNamed } from './rules-packs.ts';
import { packDiffReport } from './rules-reports.ts';

/** `weighbridge rules diff OLD NEW`: what changed between two versions of a pack, and what turns by it. */
export async function diffRules(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const format = wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table';
  const [old, now, more] = what;
  if (old === undefined || now === undefined || more !== undefined)
    throw new WrongCall('two versions of a pack are compared', {
      remedy: 'weighbridge rules diff eu-ai-act@2026-11-21.1 eu-ai-act',
      more: 'weighbridge rules --help',
    });
  const deliver = await destinationOf(call, shell);
  const before = await versionNamed(old, call, shell);
  const after = await versionNamed(now, call, shell);
  refuseOthers(before.pack, after.pack);
  const diff = await diffOf(before, after, { call, shell });
  await deliver(drawn(diff, format, { call, shell }));
  return { exit: 0 };
}

interface On {
  readonly call: Call;
  readonly shell: Shell;
}

function drawn(diff: PackDiffShape, format: 'table' | 'json' | 'markdown', on: On): string {
  switch (format) {
    case 'table':
      return packDiffTable(diff, viewOf(on.shell, on.shell.stdout, lookOf(on.call)));
    case 'json':
      return `${canonicalJson(toJson(packDiffReport(diff)))}\n`;
    case 'markdown':
      return packDiffMarkdown(diff);
  }
}

/** The tests of the newer version are the cases; where it has none, as when compiled, those of the older. */
async function diffOf(before: TestRun, after: TestRun, on: On): Promise<PackDiffShape> {
  const steps = effectSteps(before.pack, after.pack);
  const of = { total: steps.length, what: 'rules compared' };
  const effects = await taken(looked(steps), of, on);
  const run = after.tests.length > 0 ? after : { ...before, pack: after.pack };
  return {
    before: nameOf(before.pack),
    after: nameOf(after.pack),
    changes: diffPacks(before.pack, after.pack),
    effects,
    turned: turnedCases(before.pack, run),
  };
}

function* looked(steps: readonly EffectStep[]): Generator<Effect, void> {
  for (const step of steps) yield step.look();
}

function nameOf({ pack, version }: Pack): string {
  return `${pack}@${version}`;
}

// Two packs have nothing in common of which one could say what became of it.
function refuseOthers(before: Pack, after: Pack): void {
  if (before.pack === after.pack) return;
  throw new WrongCall(`${before.pack} and ${after.pack} are two packs, not two versions of one`, {
    remedy: `weighbridge rules diff ${nameOf(before)} ${before.pack}`,
    more: 'weighbridge rules list',
  });
}

/** A pack with its tests: `NAME@VERSION` at hand, a compiled file, or a pack as other commands name it. */
async function versionNamed(name: string, call: Call, shell: Shell): Promise<TestRun> {
  if (existsSync(resolve(shell.cwd, name))) {
    if (name.endsWith('.json')) return compiledAt(name, shell);
  } else if (name.includes('@')) return keptNamed(name, call, shell);
  return runNamed(name, call, shell);
}

async function compiledAt(file: string, shell: Shell): Promise<TestRun> {
  const text = await textAt(file, shell, 'weighbridge rules list');
  const { pack, faults } = packFromJson(text, file);
  if (pack === undefined) throw new Faulty(faults);
  return { pack, cases: [], tests: [] };
}

async function keptNamed(name: string, call: Call, shell: Shell): Promise<TestRun> {
  const packs = await packsAtHand(shell);
  const pack = packs.find((one) => nameOf(one) === name);
  if (pack !== undefined) return { pack, cases: [], tests: [] };
  const near = nearest(name, packs.map(nameOf)) ?? packs.map(nameOf)[0] ?? '';
  throw new WrongCall(`no pack ${name}`, {
    remedy: mended(call, name, near),
    more: 'weighbridge rules list',
  });
}
