import { canonicalJson, toJson } from '@weighbridge/core';
import { stackMarkdown, stackSvg, stackTable } from '@weighbridge/documents';
import { judgeStack, type LicenceVerdict, type StackVerdict } from '@weighbridge/licences';
import { chainFileOf, type ChainFile } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { termsAtHand } from '../licence-book.ts';
import { lookOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { textAt } from '../read-text.ts';
import { viewOf, type Shell } from '../shell.ts';
import { Faulty, WrongCall, type Outcome } from '../trouble.ts';
import { yamlOf } from './yaml-text.ts';

const FORMATS = ['table', 'json', 'markdown', 'svg'] as const;

/** `weighbridge licence stack FILE`: what the terms of a chain allow the plan in it. */
export async function stack(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  const [file] = what;
  if (file === undefined || what.length > 1)
    throw new WrongCall('stack takes one chain file', {
      remedy: 'weighbridge licence stack chain.yaml',
      more: 'weighbridge licence --help',
    });
  const format = wordOf(call, 'format', FORMATS) ?? 'table';
  const deliver = await destinationOf(call, shell);
  const judged = judgeStack(await chainAt(file, shell), await termsAtHand());
  await deliver(textOfVerdict(judged, format, call, shell));
  return outcomeOf(judged.verdict);
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

/** How a verdict on licences ends a call. */
export function outcomeOf(verdict: LicenceVerdict): Outcome {
  switch (verdict) {
    case 'blocked':
      return { exit: 1, reason: 'the terms do not allow the plan' };
    case 'needs-licence':
      return { exit: 1, reason: 'a licence of the licensor has to come first' };
    case 'unclear':
      return { exit: 3, reason: 'the terms do not decide' };
    case 'ok':
    case 'ok-with-duties':
      return { exit: 0 };
  }
}
