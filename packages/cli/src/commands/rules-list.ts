import { canonicalJson, type Json } from '@weighbridge/core';
import { packList } from '@weighbridge/documents';
import type { Pack } from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { lookOf, wordOf } from '../options.ts';
import { viewOf, type Shell } from '../shell.ts';
import type { Outcome } from '../trouble.ts';
import { compiledNamed, rulesOf } from './rules-packs.ts';

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
  shell.out(json ? `${canonicalJson(packs.map(briefly))}\n` : packList(packs, view));
  const [first] = packs.flatMap(rulesOf);
  return first === undefined
    ? { exit: 0 }
    : { exit: 0, next: `show: weighbridge rules show ${[...what, first.id].join(' ')}` };
}

function briefly(pack: Pack): Json {
  const { title, version, asks, places, status_date } = pack;
  const rules = rulesOf(pack).map((rule) => ({
    id: rule.id,
    must: 'must' in rule ? rule.must : rule.says,
    cite: rule.cite,
  }));
  return { name: pack.pack, title, version, asks, places, status_date, rules };
}
