import { canonicalJson, toJson } from '@weighbridge/core';
import { useMarkdown, useTable } from '@weighbridge/documents';
import { judgeUse, type PlannedUse, type UserCount, type UseVerdict } from '@weighbridge/licences';
import type { Call } from '../commands.ts';
import { outcomeOf } from '../licence-outcome.ts';
import { termsAtHand } from '../licence-book.ts';
import { dayOf, listOf, lookOf, textOf, withOption, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { viewOf, type Shell } from '../shell.ts';
import { inspectAll } from '../targets.ts';
import { WrongCall, worst, type Outcome } from '../trouble.ts';

/** Taken where a call does not say how the model is used: the use that texts restrict most. */
const USUAL = 'commercial-hosted-service';

/** `weighbridge licence use TARGET`: a planned use against restrictions of fields, limits and places. */
export async function use(what: readonly string[], call: Call, shell: Shell): Promise<Outcome> {
  if (what.length === 0)
    throw new WrongCall('use takes a target', {
      remedy: 'weighbridge licence use . --use sector=employment',
      more: 'weighbridge licence --help',
    });
  const planned = plannedOf(call, shell, { use: USUAL, distribute_weights: false });
  const text = formatOf(call, shell, takenOf(planned));
  const deliver = await destinationOf(call, shell);
  const book = await termsAtHand();
  const inspected = await inspectAll({ ...call, targets: what }, shell);
  const judged = inspected.map(({ inspection: { dossier } }) => ({
    name: dossier.name,
    verdict: judgeUse(dossier.components, planned, book),
  }));
  await deliver(judged.map(({ name, verdict }) => text(verdict, name)).join(''));
  return worst(judged.map(({ verdict }) => outcomeOf(verdict.verdict)));
}

function formatOf(
  call: Call,
  shell: Shell,
  taken: string,
): (judged: UseVerdict, name: string) => string {
  const view = viewOf(shell, shell.stdout, lookOf(call));
  switch (wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table') {
    case 'table':
      return (judged, name) => useTable(judged, name, taken, view);
    case 'json':
      return (judged, name) => `${canonicalJson(toJson({ name, ...judged }))}\n`;
    case 'markdown':
      return (judged, name) => useMarkdown(judged, name, taken);
  }
}

const MEMBERS = ['sector', 'activity', 'actor', 'domicile', 'business'] as const;

/** The plan and the actor that a call's options describe; `usual` where they do not say what is done. */
export function plannedOf(call: Call, shell: Shell, usual: PlannedUse['plan']): PlannedUse {
  const said = usesOf(call);
  const places = listOf(call, 'place');
  const users = usersOf(call);
  const revenue = amountOf(call, 'revenue');
  const of = (name: string): string | undefined => said.get(name)?.[0];
  const activity = of('activity');
  return {
    sectors: said.get('sector') ?? [],
    plan: {
      ...(activity === undefined ? usual : { use: activity }),
      ...(places.length === 0 ? {} : { territory: places }),
    },
    actor: {
      type: of('actor') ?? 'company',
      domicile: of('domicile'),
      business: of('business'),
      annual_revenue_usd: revenue,
    },
    users,
    on: dayOf(call, 'asOf', shell),
  };
}

function usesOf(call: Call): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  for (const pair of listOf(call, 'use')) {
    const [name = '', value = ''] = pair.split('=');
    if (!MEMBERS.some((member) => member === name) || value === '')
      throw new WrongCall(
        `--use \`${pair}\` is none of ${MEMBERS.map((one) => `${one}=…`).join(', ')}`,
        {
          remedy: withOption(call, 'use', 'sector=employment'),
          more: 'weighbridge licence --help',
        },
      );
    said.set(name, [...(said.get(name) ?? []), value]);
  }
  return said;
}

function usersOf(call: Call): UserCount | undefined {
  const written = textOf(call, 'users');
  if (written === undefined) return undefined;
  const [, number = '', month] =
    /^([\d.]+(?:e\d+)?)(?:@(\d{4}-(?:0[1-9]|1[0-2])))?$/u.exec(written) ?? [];
  const users = Number(number);
  if (number === '' || !Number.isFinite(users))
    throw new WrongCall(`--users \`${written}\` is no number with the month of counting`, {
      remedy: withOption(call, 'users', '800e6@2024-06'),
      more: 'weighbridge licence --help',
    });
  return { users, month };
}

function amountOf(call: Call, name: string): number | undefined {
  const written = textOf(call, name);
  if (written === undefined) return undefined;
  const amount = Number(written);
  if (written.trim() !== '' && Number.isFinite(amount) && amount >= 0) return amount;
  throw new WrongCall(`--${name} \`${written}\` is no amount in US dollars`, {
    remedy: withOption(call, name, '30e6'),
    more: 'weighbridge licence --help',
  });
}

function takenOf({ plan, actor, users }: PlannedUse): string {
  const month =
    users !== undefined && users.month === undefined
      ? '; the users have no month of counting, so no limit is settled by them'
      : '';
  return `taken as: ${plan.use ?? ''} by a ${actor.type ?? ''}${month}`;
}
