import type { Ticket } from '@weighbridge/weigh';
import { BLANK, drawn, ink, type Line } from './ink.ts';
import { hanging, rowLines, title } from './layout.ts';
import { counted, factWords, formatValue } from './numbers.ts';
import { troubleLines } from './ticket-findings.ts';
import { groupLines, isListed } from './ticket-groups.ts';
import { footLines, headLines, plateLines, sumLines } from './ticket-head.ts';
import { settlingLines } from './ticket-settling.ts';
import { viewOf, type View } from './view.ts';

/**
 * A ticket as the terminal report: who and what, plate, sum, what would settle it, trouble with
 * files, then law, licence, policy and practice (terminal page, section 4).
 *
 * Reads the ticket alone: no clock, no file. No line passes `view.width` (held within 40 to 120
 * cells). Text of the model is made safe to show. Cost: linear in verdicts and findings.
 */
export function ticketTable(ticket: Ticket, view: View): string {
  const held = viewOf(view);
  return drawn(held, [
    ...headLines(held, ticket),
    BLANK,
    ...plateLines(held, ticket),
    BLANK,
    ...sumLines(held, ticket.sum),
    BLANK,
    ...settlingLines(held, ticket),
    ...troubleLines(held, ticket),
    ...groupLines(held, ticket),
    ...assumedLines(held, ticket),
    ...footLines(held, ticket),
  ]);
}

/**
 * The plate line alone, for `--quiet`.
 */
export function ticketPlate(ticket: Ticket, view: View): string {
  const held = viewOf(view);
  return drawn(held, plateLines(held, ticket));
}

/**
 * Values that were taken because nothing was recorded, each once with the verdicts that rest on it.
 * Those that only keep a rule from bearing are counted, unless all is asked for.
 */
function assumedLines(view: View, ticket: Ticket): readonly Line[] {
  const used = ticket.verdicts.flatMap((verdict) => verdict.assumed);
  const bearing = ticket.verdicts.filter((verdict) => view.all || isListed(verdict));
  const facts = new Set(bearing.flatMap((verdict) => verdict.assumed.map(({ fact }) => fact)));
  const rest = new Set(used.map(({ fact }) => fact)).size - facts.size;
  if (used.length === 0) return [];
  const more = `${counted(rest, 'assumption only keeps rules', 'assumptions only keep rules')} from bearing; --all shows ${rest === 1 ? 'it' : 'them'}`;
  return [
    title(view, 'Assumed, because nothing was recorded'),
    ...[...facts].flatMap((fact) =>
      assumedRow(
        view,
        ticket,
        used.filter((assumed) => assumed.fact === fact),
      ),
    ),
    ...(rest === 0 ? [] : hanging(view, 4, more)),
    BLANK,
  ];
}

function assumedRow(
  view: View,
  ticket: Ticket,
  used: Ticket['verdicts'][number]['assumed'],
): readonly Line[] {
  const [first] = used;
  if (first === undefined) return [];
  const value = formatValue(first.value, ticket.vocabulary[first.fact]?.unit);
  const lead: Line = [ink(view, '  ')];
  return [
    ...rowLines(view, {
      lead,
      column: 4,
      text: `${factWords(first.fact)}: ${value}`,
      right: [ink(view, counted(used.length, 'verdict', 'verdicts'))],
    }),
    ...hanging(view, 4, first.because),
  ];
}
