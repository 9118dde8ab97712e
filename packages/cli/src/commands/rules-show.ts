import { nearest } from '@weighbridge/core';
import { ruleText } from '@weighbridge/documents';
import { isNameOf, isPrefixOf, printExpr, type Pack } from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { dayOf, lookOf, mended } from '../options.ts';
import { viewOf, type Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';
import { compiledNamed, rulesOf, type AnyRule } from './rules-packs.ts';

/** `weighbridge rules show [pack…] RULE`: one rule with condition, citation, dates and mark. */
export async function showRule(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const wanted = what.at(-1);
  if (wanted === undefined)
    throw new WrongCall('no rule named', {
      remedy: 'weighbridge rules show art-53-1-d',
      more: 'weighbridge rules list --all',
    });
  const packs = await compiledNamed(what.slice(0, -1), call, shell);
  const { pack, rule } = ruleNamed(packs, wanted, call);
  const view = viewOf(shell, shell.stdout, lookOf(call));
  shell.out(ruleText(pack, rule, { view, asOf: dayOf(call, 'asOf', shell), print: printExpr }));
  return { exit: 0 };
}

interface Named {
  readonly pack: Pack;
  readonly rule: AnyRule;
}

function ruleNamed(packs: readonly Pack[], wanted: string, call: Call): Named {
  const slash = wanted.indexOf('/');
  const id = wanted.slice(slash + 1).toLowerCase();
  const meant =
    slash < 0 ? packs : packs.filter(({ pack }) => isPrefixOf(wanted.slice(0, slash), pack));
  const all: readonly Named[] = meant.flatMap((pack) =>
    rulesOf(pack).map((rule) => ({ pack, rule })),
  );
  const exact = all.filter(({ pack, rule }) =>
    isNameOf(wanted.toLowerCase(), { pack: pack.pack, rule: rule.id }),
  );
  const ending = all.filter(({ rule }) => rule.id.endsWith(id));
  const found = exact.length > 0 ? exact : ending;
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  throw first === undefined ? noRule(all, wanted, call) : manyRules(found, wanted, call);
}

function manyRules(found: readonly Named[], wanted: string, call: Call): WrongCall {
  const all = found.map(({ rule }) => rule.id);
  const ids = found.map(({ pack, rule }) =>
    all.filter((id) => id === rule.id).length > 1 ? `${pack.pack}/${rule.id}` : rule.id,
  );
  const shown = ids.length > 6 ? [...ids.slice(0, 6), '…'] : ids;
  return new WrongCall(`${ids.length} rules end in ${wanted}: ${shown.join(', ')}`, {
    remedy: mended(call, wanted, ids[0] ?? ''),
  });
}

// Behind the name of a pack, the nearest rule of that pack is meant.
function noRule(all: readonly Named[], wanted: string, call: Call): WrongCall {
  const prefix = wanted.slice(0, wanted.indexOf('/') + 1);
  const ids = all.map(({ rule }) => rule.id);
  const near = nearest(wanted.slice(prefix.length), ids) ?? ids[0];
  return new WrongCall(`no rule ${wanted}`, {
    remedy:
      near === undefined ? 'weighbridge rules list --all' : mended(call, wanted, prefix + near),
    more: 'weighbridge rules list --all',
  });
}
