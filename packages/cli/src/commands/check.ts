import { appendFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import {
  githubAnnotations,
  ticketMarkdown,
  ticketPlate,
  ticketSarif,
  ticketTable,
  whyTable,
} from '@weighbridge/documents';
import type { Pack } from '@weighbridge/rules';
import {
  outcomeOf,
  ticketText,
  weigh,
  whyOf,
  type Case,
  type Outcome as Weight,
  type Ticket,
} from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { isOn, lookOf, textOf, wordOf } from '../options.ts';
import { deliver } from '../output.ts';
import { housePacks, keptPacks, packAt } from '../packs.ts';
import { viewOf, type Shell } from '../shell.ts';
import { inspectAll, type Inspected } from '../targets.ts';
import { Faulty, worst, type Outcome } from '../trouble.ts';
import { TOOL } from '../version.ts';
import { failOnOf } from './fail-on.ts';
import { questionOf } from './question.ts';

interface Weighed {
  readonly target: string;
  readonly path: string;
  readonly ticket: Ticket;
  readonly packs: readonly Pack[];
}

/** `weighbridge check`: a ticket for each target. */
export async function check(call: Call, shell: Shell): Promise<Outcome> {
  const format = wordOf(call, 'format', ['table', 'json', 'markdown', 'sarif']) ?? 'table';
  const options = { failOn: failOnOf(call), allowUnknown: isOn(call, 'allowUnknown') };
  const asked = await questionOf(call, shell);
  const weighed: Weighed[] = [];
  for (const inspected of await inspectAll(call, shell))
    weighed.push(await weighOne(inspected, { asked, call, shell }));
  shell.signal.throwIfAborted();
  const rule = textOf(call, 'why');
  const texts =
    rule === undefined
      ? drawn(weighed, format, { call, shell })
      : reasons(weighed, rule, { call, shell });
  await deliver(shell, texts, textOf(call, 'output'));
  if (shell.env['GITHUB_ACTIONS'] === 'true') await tellGithub(weighed, shell);
  const ended = worst(weighed.map(({ ticket }) => fromWeight(outcomeOf(ticket, options))));
  return { ...ended, ...nextCall(weighed, call) };
}

async function weighOne(
  inspected: Inspected,
  on: { readonly asked: Case; readonly call: Call; readonly shell: Shell },
): Promise<Weighed> {
  const { target, path, inspection } = inspected;
  const packs = await packsFor(inspected, on.call, on.shell);
  return {
    target,
    path,
    packs,
    ticket: weigh({ dossier: inspection.dossier, case: on.asked, packs, tool: TOOL }),
  };
}

/** A house's own policy (`--policy`, `policy:` of weighbridge.yaml, `.weighbridge/`) stands instead of the starter one. */
async function packsFor(
  { path, inspection }: Inspected,
  call: Call,
  shell: Shell,
): Promise<readonly Pack[]> {
  const kept = await keptPacks();
  const named = textOf(call, 'policy');
  const declared = inspection.declaration?.policy;
  const house =
    named !== undefined
      ? [(await packAt(resolve(shell.cwd, named))).pack]
      : declared !== undefined
        ? [(await packAt(resolve(path, declared))).pack]
        : await housePacks(path);
  return house.some(({ asks }) => asks === 'policy')
    ? [...kept.filter(({ asks }) => asks !== 'policy'), ...house]
    : [...kept, ...house];
}

type Format = 'table' | 'json' | 'markdown' | 'sarif';

function drawn(
  weighed: readonly Weighed[],
  format: Format,
  { call, shell }: { readonly call: Call; readonly shell: Shell },
): string {
  const view = viewOf(shell, shell.stdout, lookOf(call));
  switch (format) {
    case 'table':
      return weighed
        .map(({ ticket }) =>
          isOn(call, 'quiet') ? ticketPlate(ticket, view) : ticketTable(ticket, view),
        )
        .join('');
    case 'json':
      return weighed.map(({ ticket }) => ticketText(ticket)).join('');
    case 'markdown':
      return weighed.map(({ ticket }) => ticketMarkdown(ticket)).join('\n');
    case 'sarif':
      return sarifOf(weighed, shell);
  }
}

// One log for the call: code-scanning services take one file.
function sarifOf(weighed: readonly Weighed[], shell: Shell): string {
  return ticketSarif(
    weighed.map(({ ticket, path }) => ({
      ticket,
      base: relative(shell.cwd, path).replaceAll('\\', '/'),
    })),
  );
}

function reasons(
  weighed: readonly Weighed[],
  rule: string,
  { call, shell }: { readonly call: Call; readonly shell: Shell },
): string {
  const view = viewOf(shell, shell.stdout, lookOf(call));
  return weighed
    .map(({ ticket, packs, target }) => {
      const why = whyOf(ticket, rule, { packs, file: target });
      if (why.kind === 'faulty') throw new Faulty([why.fault], 2);
      return whyTable(why.explanation, ticket, view);
    })
    .join('');
}

async function tellGithub(weighed: readonly Weighed[], shell: Shell): Promise<void> {
  for (const { ticket } of weighed) shell.talk(githubAnnotations(ticket));
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
  return first === undefined
    ? {}
    : { next: `why: weighbridge check ${first.target}${spoken(call)} --why ${first.verdict.rule}` };
}

function spoken(call: Call): string {
  const said = (['role', 'place', 'use', 'asOf', 'knownAt', 'policy'] as const).flatMap((name) => {
    const value = textOf(call, name);
    return value === undefined
      ? []
      : [` --${name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)} ${value}`];
  });
  return said.join('');
}
