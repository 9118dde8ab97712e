import { canonicalJson, toJson } from '@weighbridge/core';
import { packList } from '@weighbridge/documents';
import type { Call } from '../commands.ts';
import { lookOf, wordOf } from '../options.ts';
import { viewOf, type Shell } from '../shell.ts';
import type { Outcome } from '../trouble.ts';
import { compiledNamed, rulesOf } from './rules-packs.ts';
import { packListReport } from './rules-reports.ts';

/** `weighbridge rules list [pack…]`: packs with their rules. */
export async function listRules(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const json = wordOf(call, 'format', ['table', 'json']) === 'json';
  const packs = await compiledNamed(what, call, shell);
  const look = lookOf(call);
  // Whoever names packs wants their rules.
  const view = viewOf(shell, shell.stdout, { ...look, all: look.all === true || what.length > 0 });
  shell.out(json ? `${canonicalJson(toJson(packListReport(packs)))}\n` : packList(packs, view));
  const [first] = packs.flatMap(rulesOf);
  return first === undefined
    ? { exit: 0 }
    : { exit: 0, next: `show: weighbridge rules show ${[...what, first.id].join(' ')}` };
}
