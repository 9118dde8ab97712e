import { whyTable } from '@weighbridge/documents';
import { whyOf } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { lookOf } from '../options.ts';
import { viewOf, type Shell } from '../shell.ts';
import { Faulty, type Outcome } from '../trouble.ts';
import { packsAtHand, ticketAt } from './replay.ts';

/** `weighbridge why TICKET RULE`: one verdict as a tree. */
export async function why(call: Call, shell: Shell): Promise<Outcome> {
  const [file = '', rule = ''] = call.targets;
  const ticket = await ticketAt(file, shell);
  const found = whyOf(ticket, rule, { packs: await packsAtHand(call, shell), file });
  if (found.kind === 'faulty')
    throw new Faulty([found.fault], found.fault.code === 'why.pack' ? 3 : 2);
  shell.out(whyTable(found.explanation, ticket, viewOf(shell, shell.stdout, lookOf(call))));
  return { exit: 0 };
}
