import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { faultText } from '@weighbridge/documents';
import type { Pack } from '@weighbridge/rules';
import { readTicket, replay as replayTicket, replayFault, type Ticket } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { isOn, lookOf, textOf } from '../options.ts';
import { keptPacks, packAt } from '../packs.ts';
import { viewOf, type Shell } from '../shell.ts';
import { Faulty, worst, WrongCall, type Outcome } from '../trouble.ts';

/** `weighbridge replay`: evaluates tickets again; same 0, differs 1, cannot 3. */
export async function replay(call: Call, shell: Shell): Promise<Outcome> {
  const packs = await packsAtHand(call, shell);
  const outcomes: Outcome[] = [];
  for (const file of call.targets)
    outcomes.push(replayed(file, await ticketAt(file, shell), { packs, call, shell }));
  return worst(outcomes);
}

/** Every pack that a ticket may name: all kept versions, and the house's own that was handed in. */
export async function packsAtHand(call: Call, shell: Shell): Promise<readonly Pack[]> {
  const policy = textOf(call, 'policy');
  return [
    ...(await keptPacks()),
    ...(policy === undefined ? [] : [(await packAt(resolve(shell.cwd, policy))).pack]),
  ];
}

/** A ticket from a file; what is no ticket is a fault of the call. */
export async function ticketAt(file: string, shell: Shell): Promise<Ticket> {
  const text = await readFile(resolve(shell.cwd, file), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      throw new WrongCall(`cannot read ${file}: ${error.code ?? error.message}`, {
        remedy: 'weighbridge check . --format json --output ticket.json',
      });
    },
  );
  const reading = readTicket(text, file);
  if (reading.kind === 'faulty') throw new Faulty(reading.faults, 2);
  return reading.ticket;
}

function replayed(
  file: string,
  ticket: Ticket,
  at: { readonly packs: readonly Pack[]; readonly call: Call; readonly shell: Shell },
): Outcome {
  const outcome = replayTicket(ticket, at.packs);
  if (outcome.kind === 'same') {
    if (!isOn(at.call, 'quiet'))
      at.shell.out(`${file}: ticket ${ticket.number} replays, same bytes\n`);
    return { exit: 0 };
  }
  if (outcome.kind === 'cannot') {
    at.shell.out(
      `${file}: ticket ${ticket.number} cannot be replayed: ${outcome.pack}: ${outcome.reason}\n`,
    );
    return { exit: 3, reason: 'could not decide (a pack is not at hand)' };
  }
  const fault = replayFault(outcome, file);
  if (fault !== undefined)
    at.shell.talk(faultText(fault, viewOf(at.shell, at.shell.stderr, lookOf(at.call))));
  at.shell.out(`${file}: ticket ${ticket.number} does not replay\n`);
  return { exit: 1, reason: 'differs' };
}
