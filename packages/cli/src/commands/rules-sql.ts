import { nearest } from '@weighbridge/core';
import { createTable, layoutOf, selectOf, type Pack, type SqlOptions } from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { dayOf, isOn, listOf, mended, wordOf } from '../options.ts';
import type { Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';
import { compiledNamed } from './rules-packs.ts';

const DIALECTS = ['duckdb', 'postgres', 'clickhouse', 'trino'] as const;

/** `weighbridge rules sql --dialect NAME [pack…]`: a SELECT for each pack, or the table that they read. */
export async function sqlOfRules(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const dialect = wordOf(call, 'dialect', DIALECTS);
  if (dialect === undefined)
    throw new WrongCall('no dialect named', {
      remedy: 'weighbridge rules sql practice --dialect duckdb',
      more: 'weighbridge rules --help',
    });
  const rules = listOf(call, 'rule');
  const packs = await compiledNamed(what, call, shell);
  rulesExist(rules, packs, call);
  const layout = layoutOf(packs);
  if (isOn(call, 'createTable')) shell.out(`${createTable(layout, { dialect })};\n`);
  else {
    const asOf = dayOf(call, 'asOf', shell);
    const options = { dialect, layout, asOf, strict: isOn(call, 'strict') };
    const asked = packs.filter((pack) => rules.length === 0 || holdsOneOf(rules, pack));
    for (const pack of asked)
      shell.out(statement(pack, rules.length === 0 ? options : { ...options, rules }));
  }
  return { exit: 0 };
}

function statement(pack: Pack, options: SqlOptions): string {
  const mode = options.strict ? 'strict' : 'with assumptions';
  const head = `-- ${pack.pack}@${pack.version}, as of ${options.asOf}, ${mode}`;
  return `${head}\n${selectOf(pack, options)};\n`;
}

function holdsOneOf(rules: readonly string[], pack: Pack): boolean {
  return idsOf(pack).some((id) => rules.includes(id));
}

/** What a statement may be asked for: duties, information and decisions. */
function idsOf({ duties, information = [], decisions }: Pack): readonly string[] {
  return [...duties, ...information, ...decisions].map(({ id }) => id);
}

function rulesExist(rules: readonly string[], packs: readonly Pack[], call: Call): void {
  const ids = packs.flatMap(idsOf);
  const strange = rules.find((rule) => !ids.includes(rule));
  if (strange === undefined) return;
  const near = nearest(strange, ids);
  throw new WrongCall(`no duty or decision ${strange}`, {
    remedy: near === undefined ? 'weighbridge rules list --all' : mended(call, strange, near),
    more: 'weighbridge rules list --all',
  });
}
