import { statSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import {
  githubAnnotations,
  ticketMarkdown,
  ticketPlate,
  ticketSarif,
  ticketTable,
} from '@weighbridge/documents';
import type { Pack } from '@weighbridge/rules';
import {
  outcomeOf,
  ticketText,
  weigh,
  type Case,
  type Outcome as Weight,
  type Ticket,
} from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { isOn, lookOf, textOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { housePackAt, housePacks, packsAtHand, packPlace } from '../packs.ts';
import { pasted } from '../paste.ts';
import { viewOf, type Shell } from '../shell.ts';
import { inspectAll, refuseBadDeclaration, type Inspected } from '../targets.ts';
import { WrongCall, worst, type Outcome } from '../trouble.ts';
import { TOOL } from '../version.ts';
import { failOnOf } from './fail-on.ts';
import { questionOf } from './question.ts';
import { reasonsText } from './why.ts';

interface Weighed {
  readonly target: string;
  readonly path: string;
  readonly ticket: Ticket;
  readonly packs: readonly Pack[];
}

/** What a call weighs with, read once for all its targets. */
interface Scale {
  readonly asked: Case;
  readonly kept: readonly Pack[];
  /** The packs of whoever calls: `--policy`, else `.weighbridge/` of the folder of the call. */
  readonly house: readonly Pack[];
  /** Whether `--policy` was given: then nothing else decides. */
  readonly isNamed: boolean;
  readonly cwd: string;
}

const FORMATS = ['table', 'json', 'markdown', 'sarif'] as const;

/** `weighbridge check`: a ticket for each target. */
export async function check(call: Call, shell: Shell): Promise<Outcome> {
  const format = wordOf(call, 'format', FORMATS) ?? 'table';
  const options = { failOn: failOnOf(call), allowUnknown: isOn(call, 'allowUnknown') };
  const deliver = await destinationOf(call, shell);
  const scale = await scaleOf(call, shell);
  const inspected = await inspectAll(call, shell);
  inspected.forEach(refuseBadDeclaration);
  const weighed: Weighed[] = [];
  for (const one of inspected) weighed.push(await weighOne(one, scale));
  const on = { call, shell };
  const rule = textOf(call, 'why');
  await deliver(rule === undefined ? drawn(weighed, format, on) : reasons(weighed, rule, on));
  if (shell.env['GITHUB_ACTIONS'] === 'true') await tellGithub(weighed, shell);
  const ended = worst(weighed.map(({ ticket }) => fromWeight(outcomeOf(ticket, options))));
  return { ...ended, ...nextCall(weighed, call) };
}

async function scaleOf(call: Call, shell: Shell): Promise<Scale> {
  const policy = textOf(call, 'policy');
  const asked = await questionOf(call, shell);
  const { cwd } = shell;
  const kept = await packsAtHand(shell);
  const house =
    policy === undefined
      ? await housePacks({ path: cwd, shown: '' })
      : [await housePackAt(packPlace(policy, cwd))];
  for (const pack of house) refuseTakenName(pack, kept);
  return { asked, kept, house, isNamed: policy !== undefined, cwd };
}

async function weighOne(inspected: Inspected, scale: Scale): Promise<Weighed> {
  const { target, path, inspection } = inspected;
  const packs = await packsFor(inspected, scale);
  const load = { dossier: inspection.dossier, case: scale.asked, packs, tool: TOOL };
  return { target, path, packs, ticket: weigh(load) };
}

/**
 * Whoever calls decides what stands instead of the starter policy. What a model's folder brings only
 * adds to that, or a download would choose its own policy: of several decisions the worst counts.
 */
async function packsFor(inspected: Inspected, scale: Scale): Promise<readonly Pack[]> {
  if (scale.isNamed) return withHouse(scale.kept, scale.house);
  const brought = await ownPacks(inspected);
  for (const pack of brought) refuseTakenName(pack, scale.kept);
  if (inspected.path === scale.cwd) return withHouse(scale.kept, brought);
  brought.forEach(refuseForeignLaw);
  return [...withHouse(scale.kept, scale.house), ...brought];
}

/** The packs that a model's folder brings: `policy:` of its weighbridge.yaml, else `.weighbridge/`. */
async function ownPacks({ path, target, inspection }: Inspected): Promise<readonly Pack[]> {
  const policy = inspection.declaration?.policy;
  if (policy === undefined) return housePacks({ path, shown: target });
  const place = { ...packPlace(policy, path), shown: join(target, policy) };
  return [await housePackAt(place)];
}

// Of one name the newest counts: a folder could put its own in place of one that was installed.
function refuseTakenName({ pack }: Pack, kept: readonly Pack[]): void {
  if (!kept.some((one) => one.pack === pack)) return;
  throw new WrongCall(
    `the pack ${pack} has the name of one that comes with weighbridge or was installed`,
    {
      remedy: 'give it a name of its own in its line `pack:`',
    },
  );
}

function refuseForeignLaw({ pack, asks }: Pack): void {
  if (asks === 'policy' || asks === 'practice') return;
  throw new WrongCall(`the model's folder brings the pack ${pack}, which speaks as ${asks}`, {
    remedy: 'read it, and give it by --policy if you want to weigh by it',
  });
}

// A house's own policy stands instead of the starter one; no pack takes the name of a shipped one.
function withHouse(kept: readonly Pack[], house: readonly Pack[]): readonly Pack[] {
  return house.some(({ asks }) => asks === 'policy')
    ? [...kept.filter(({ asks }) => asks !== 'policy'), ...house]
    : [...kept, ...house];
}

interface On {
  readonly call: Call;
  readonly shell: Shell;
}

function drawn(weighed: readonly Weighed[], format: (typeof FORMATS)[number], on: On): string {
  switch (format) {
    case 'table':
      return tables(weighed, on);
    case 'json':
      return weighed.map(({ ticket }) => ticketText(ticket)).join('');
    case 'markdown':
      return weighed.map(({ ticket }) => ticketMarkdown(ticket)).join('\n');
    case 'sarif':
      return ticketSarif(
        // One log for the call: code-scanning services take one file.
        weighed.map((one) => ({ ticket: one.ticket, base: baseOf(one, on.shell) })),
      );
  }
}

function tables(weighed: readonly Weighed[], { call, shell }: On): string {
  const view = viewOf(shell, shell.stdout, lookOf(call));
  if (!isOn(call, 'quiet'))
    return weighed.map(({ ticket }) => ticketTable(ticket, view)).join('\n');
  const plates = weighed.map(({ ticket, target }) => {
    const plate = ticketPlate(ticket, view);
    return weighed.length === 1 ? plate : `  ${pasted([target])}\n${plate}`;
  });
  return plates.join('');
}

/** The folder that the files of a target are named from, as seen from the folder of the call. */
function baseOf({ path }: Weighed, { cwd }: Shell): string {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  return relative(cwd, folder).replaceAll('\\', '/');
}

function reasons(weighed: readonly Weighed[], rule: string, on: On): string {
  return weighed
    .map(({ ticket, packs, target }) => reasonsText(ticket, rule, { packs, file: target, ...on }))
    .join('\n');
}

async function tellGithub(weighed: readonly Weighed[], shell: Shell): Promise<void> {
  for (const one of weighed) shell.talk(githubAnnotations(one.ticket, baseOf(one, shell)));
  const summary = shell.env['GITHUB_STEP_SUMMARY'];
  if (summary)
    await appendFile(summary, weighed.map(({ ticket }) => ticketMarkdown(ticket)).join('\n'));
}

function fromWeight({ exit, line }: Weight): Outcome {
  const reason = line.slice(`exit ${exit}: `.length);
  return exit === 0 ? { exit } : { exit, reason };
}

function nextCall(weighed: readonly Weighed[], call: Call): Pick<Outcome, 'next'> {
  if (textOf(call, 'why') !== undefined) return {};
  const verdicts = weighed.flatMap(({ ticket, target }) =>
    ticket.verdicts.map((verdict) => ({ verdict, target })),
  );
  const first =
    verdicts.find(({ verdict }) => verdict.status === 'unknown') ??
    verdicts.find(({ verdict }) => verdict.status === 'applies');
  if (first === undefined) return {};
  const words = ['weighbridge', 'check', first.target, ...asked(call)];
  return { next: `why: ${pasted([...words, '--why', first.verdict.rule])}` };
}

/** The options of a call that change its verdicts. */
function asked(call: Call): readonly string[] {
  const said = ['role', 'place', 'use', 'as-of', 'known-at', 'policy'].flatMap((option) => {
    const name = option.replaceAll(/-./g, (letters) => letters.slice(1).toUpperCase());
    const value = textOf(call, name);
    return value === undefined ? [] : [`--${option}`, value];
  });
  return isOn(call, 'strict') ? [...said, '--strict'] : said;
}
