import { canonicalJson, nearest, toJson, type Day } from '@weighbridge/core';
import { crosswalkMarkdown, crosswalkTable } from '@weighbridge/documents';
import { crosswalk, mappings } from '@weighbridge/packs';
import type { Pack } from '@weighbridge/rules';
import {
  crosswalkOf,
  newestPacks,
  rowsAbout,
  type CrosswalkReport,
  type CrosswalkRow,
} from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { dayOf, lookOf, mended, wordOf } from '../options.ts';
import { packsAtHand } from '../packs.ts';
import { viewOf, type Shell } from '../shell.ts';
import { WrongCall, type Outcome } from '../trouble.ts';

/** `weighbridge rules crosswalk [EVIDENCE|RULE]`: one piece of evidence against all duties that it serves. */
export async function crosswalkRules(
  what: readonly string[],
  call: Call,
  shell: Shell,
): Promise<Outcome> {
  const format = wordOf(call, 'format', ['table', 'json', 'markdown']);
  const asOf = dayOf(call, 'asOf', shell);
  const packs = newestPacks(await packsAtHand(shell));
  const [wanted, other] = what;
  if (wanted !== undefined && other !== undefined)
    throw new WrongCall('one rule or piece of evidence is looked up at a time', {
      remedy: `weighbridge rules crosswalk ${wanted}`,
      more: 'weighbridge rules --help',
    });
  const rows = rowsWanted(wanted, packs, asOf);
  if (wanted !== undefined && rows.length === 0) throw nothingCalled(wanted, packs, call);
  const look = lookOf(call);
  // Whoever names one thing wants all of it.
  const view = viewOf(shell, shell.stdout, { ...look, all: look.all === true || what.length > 0 });
  if (format === 'json') shell.out(`${canonicalJson(toJson(reportOf(rows, asOf)))}\n`);
  else shell.out(format === 'markdown' ? crosswalkMarkdown(rows) : crosswalkTable(rows, view));
  const [first] = rows;
  return wanted === undefined && first !== undefined
    ? { exit: 0, next: `one in full: weighbridge rules crosswalk ${first.id}` }
    : { exit: 0 };
}

function rowsWanted(
  wanted: string | undefined,
  packs: readonly Pack[],
  asOf: Day,
): readonly CrosswalkRow[] {
  const all = crosswalkOf(crosswalk, packs, asOf);
  if (wanted === undefined) return all;
  const about = rowsAbout(wanted, all, packs, asOf);
  if (about.length > 0) return about;
  return sameAs(wanted).flatMap((rule) => rowsAbout(rule, all, packs, asOf));
}

/** Rules of ours that mean the same as a code of somebody else's list, such as `S9`. */
function sameAs(wanted: string): readonly string[] {
  return mappings
    .flatMap(({ codes }) => codes)
    .flatMap(({ code, same }) =>
      code.toLowerCase() === wanted.toLowerCase() && same !== undefined ? [same] : [],
    );
}

function reportOf(rows: readonly CrosswalkRow[], asOf: Day): CrosswalkReport {
  return { schema: 'weighbridge.crosswalk/1', as_of: asOf, rows };
}

function nothingCalled(wanted: string, packs: readonly Pack[], call: Call): WrongCall {
  const names = [
    ...crosswalk.items.map(({ id }) => id),
    ...packs.flatMap(({ duties, facts }) => [
      ...duties.map(({ id }) => id),
      ...Object.keys(facts).filter((fact) => fact.startsWith('evidence.')),
    ]),
  ];
  const near = nearest(wanted, names);
  return new WrongCall(`nothing shows ${wanted} done, and no duty or evidence is called so`, {
    remedy: near === undefined ? 'weighbridge rules crosswalk' : mended(call, wanted, near),
    more: 'weighbridge rules crosswalk',
  });
}
