import { errorReport, whyTable } from '@weighbridge/documents';
import type { Pack } from '@weighbridge/rules';
import { whyOf, type Ticket } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { isOn, lookOf } from '../options.ts';
import { viewOf, type Shell } from '../shell.ts';
import { Faulty, type Outcome } from '../trouble.ts';
import { packsNamedIn, ticketAt } from './replay.ts';

/** `weighbridge why TICKET RULE`: one verdict as a tree. */
export async function why(call: Call, shell: Shell): Promise<Outcome> {
  const [file = '', rule = ''] = call.targets;
  const ticket = await ticketAt(file, shell);
  const packs = await packsNamedIn(call, shell);
  shell.out(reasonsText(ticket, rule, { packs, file, call, shell }));
  return { exit: 0 };
}

/** The tree of one verdict as text, or with `--report` what is sent to whoever keeps the rule. */
export function reasonsText(
  ticket: Ticket,
  rule: string,
  at: {
    readonly packs: readonly Pack[];
    readonly file: string;
    readonly call: Call;
    readonly shell: Shell;
  },
): string {
  const found = whyOf(ticket, rule, at);
  if (found.kind === 'faulty') {
    const { fault } = found;
    throw new Faulty([fault], fault.code === 'why.pack' ? 'could not decide' : 'wrong call');
  }
  const explanation = { ...found.explanation, pack: found.verdict.pack };
  if (isOn(at.call, 'report')) return errorReport(explanation, ticket);
  return whyTable(explanation, ticket, viewOf(at.shell, at.shell.stdout, lookOf(at.call)));
}
