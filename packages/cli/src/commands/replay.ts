import { faultText } from '@weighbridge/documents';
import type { Pack } from '@weighbridge/rules';
import { readTicket, replay as replayTicket, replayFault, type Ticket } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { isOn, lookOf, textOf } from '../options.ts';
import { packAt, packPlace, packsAtHand } from '../packs.ts';
import { pasted } from '../paste.ts';
import { textAt } from '../read-text.ts';
import { viewOf, type Shell } from '../shell.ts';
import { Faulty, worst, type Outcome } from '../trouble.ts';

/** `weighbridge replay`: evaluates tickets again; same 0, differs 1, cannot 3. */
export async function replay(call: Call, shell: Shell): Promise<Outcome> {
  const packs = await packsNamedIn(call, shell);
  const outcomes: Outcome[] = [];
  for (const file of call.targets)
    outcomes.push(replayed(file, await ticketAt(file, shell), { packs, call, shell }));
  return worst(outcomes);
}

/** Every pack that a ticket may name: all versions at hand, and the house's own that was handed in. */
export async function packsNamedIn(call: Call, shell: Shell): Promise<readonly Pack[]> {
  const policy = textOf(call, 'policy');
  return [
    ...(await packsAtHand(shell)),
    ...(policy === undefined ? [] : [(await packAt(packPlace(policy, shell.cwd))).pack]),
  ];
}

/** A ticket from a file; what is no ticket is a fault of the call. */
export async function ticketAt(file: string, shell: Shell): Promise<Ticket> {
  const making = 'weighbridge check . --format json --output ticket.json';
  const reading = readTicket(await textAt(file, shell, making), file);
  if (reading.kind === 'faulty') throw new Faulty(reading.faults);
  return reading.ticket;
}

function replayed(
  file: string,
  ticket: Ticket,
  at: { readonly packs: readonly Pack[]; readonly call: Call; readonly shell: Shell },
): Outcome {
  const outcome = replayTicket(ticket, at.packs);
  const says = (words: string): void =>
    at.shell.out(`${pasted([file])}: ticket ${ticket.number} ${words}\n`);
  if (outcome.kind === 'same') {
    if (!isOn(at.call, 'quiet')) says('replays, same bytes');
    return { exit: 0 };
  }
  const fault = replayFault(outcome, file);
  if (fault !== undefined)
    at.shell.talk(faultText(fault, viewOf(at.shell, at.shell.stderr, lookOf(at.call))));
  if (outcome.kind === 'cannot') {
    says(`cannot be replayed: ${outcome.pack}: ${outcome.reason}`);
    return { exit: 3, reason: 'could not decide (a pack is not at hand)' };
  }
  says('does not replay');
  return { exit: 1, reason: 'differs' };
}
