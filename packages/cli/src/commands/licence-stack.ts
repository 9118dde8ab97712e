import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { canonicalJson, toJson } from '@weighbridge/core';
import { stackMarkdown, stackSvg, stackTable } from '@weighbridge/documents';
import { judgeStack, modelStack, type Stack, type StackVerdict } from '@weighbridge/licences';
import { chainFileOf, type ChainFile } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { termsAtHand } from '../licence-book.ts';
import { lookOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { textAt } from '../read-text.ts';
import { viewOf, type Shell } from '../shell.ts';
import { inspectAll } from '../targets.ts';
import { Faulty, WrongCall, worst, type Outcome } from '../trouble.ts';
import { plannedOf } from './licence-use.ts';
import { outcomeOf } from '../licence-outcome.ts';
import { yamlOf } from './yaml-text.ts';

const FORMATS = ['table', 'json', 'markdown', 'svg'] as const;

/** `weighbridge licence stack FILE`: what the terms of a chain allow the plan in it; or of a folder. */
export async function stack(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  const [file] = what;
  if (file === undefined || what.length > 1)
    throw new WrongCall('stack takes one chain file', {
      remedy: 'weighbridge licence stack chain.yaml',
      more: 'weighbridge licence --help',
    });
  const format = wordOf(call, 'format', FORMATS) ?? 'table';
  const deliver = await destinationOf(call, shell);
  const book = await termsAtHand();
  const stacks = (await isFolder(file, shell))
    ? await stacksOfModels(file, call, shell)
    : [await chainAt(file, shell)];
  const judged = stacks.map((one) => judgeStack(one, book));
  await deliver(judged.map((one) => textOfVerdict(one, format, call, shell)).join(''));
  return worst(judged.map(({ verdict }) => outcomeOf(verdict)));
}

async function isFolder(file: string, shell: Shell): Promise<boolean> {
  const there = await stat(resolve(shell.cwd, file)).catch(() => undefined);
  return there?.isDirectory() === true;
}

/** A model folder as a chain; without another word it is to be published. */
async function stacksOfModels(folder: string, call: Call, shell: Shell): Promise<readonly Stack[]> {
  const usual = { use: 'publish-weights', distribute_weights: true };
  const { plan, actor } = plannedOf(call, shell, usual);
  const inspected = await inspectAll({ ...call, targets: [folder] }, shell);
  return inspected.map(({ inspection: { dossier } }) => modelStack(dossier, plan, actor));
}

async function chainAt(file: string, shell: Shell): Promise<ChainFile> {
  const { value, placed } = yamlOf(await textAt(file, shell, 'weighbridge licence --help'), file);
  const reading = chainFileOf(value, file);
  if (reading.kind === 'faulty') throw new Faulty(reading.faults.map(placed));
  return reading.file;
}

function textOfVerdict(
  judged: StackVerdict,
  format: (typeof FORMATS)[number],
  call: Call,
  shell: Shell,
): string {
  switch (format) {
    case 'table':
      return stackTable(judged, viewOf(shell, shell.stdout, lookOf(call)));
    case 'json':
      return `${canonicalJson(toJson(judged))}\n`;
    case 'markdown':
      return stackMarkdown(judged);
    case 'svg':
      return stackSvg(judged);
  }
}
