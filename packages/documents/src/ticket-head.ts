import type { Sum, Ticket } from '@weighbridge/weigh';
import { padBefore, padTo, shortPath } from './cells.ts';
import { ink, lineCells, shown, type Line } from './ink.ts';
import { agedPackWords } from './pack-age.ts';
import { flowed, hanging, rowLines, withRight } from './layout.ts';
import { plateLead } from './marks.ts';
import { scaleLines } from './scale-line.ts';
import { formatNumber } from './numbers.ts';
import { countWords, reasonWords, whoDoesWhere } from './words.ts';
import type { View } from './view.ts';

/** Name and number, scale line, who does what where, the days, what was read. */
export function headLines(view: View, ticket: Ticket): readonly Line[] {
  const number = [ink(view, `ticket ${ticket.number}`, 'strong')];
  return [
    ...nameLines(view, ticket.subject.name, number),
    ...scaleLines(view, ticket.case.digest),
    ...hanging(view, 2, whoDoesWhere(ticket)),
    ...flowed(view, 2, dayPieces(ticket), '   '),
    ...agedPackWords(ticket.packs, ticket.as_of).flatMap((words) => hanging(view, 2, words)),
  ];
}

/** A name with something on the right edge; a long name is shortened in its middle. */
export function nameLines(view: View, name: string, right: Line): readonly Line[] {
  const room = view.width - 4 - lineCells(right);
  const short = shortPath(shown(view, name), room, view.ascii ? '...' : '…');
  return [withRight(view, [{ text: `  ${short}`, style: 'strong' }], right)];
}

export function dayPieces(ticket: Ticket): readonly string[] {
  const { read, unread } = ticket.subject.files;
  return [
    `law as of ${ticket.as_of}`,
    `facts known at ${ticket.known_at}`,
    `${formatNumber(read)} ${read === 1 ? 'file' : 'files'} read, ${formatNumber(unread)} unread`,
    ...(ticket.case.strict ? ['without assumptions'] : []),
  ];
}

/** The decision with its reason; without a policy, that nobody decided. */
export function plateLines(view: View, ticket: Ticket): readonly Line[] {
  const text = reasonWords(ticket);
  if (ticket.decision === undefined) return hanging(view, 2, text);
  const lead = plateLead(view, ticket.decision.outcome);
  return rowLines(view, { lead, column: lineCells(lead), text });
}

/** Gross, tare, net: rules weighed, minus those that do not bear, equals those that bear. */
export function sumLines(view: View, sum: Sum): readonly Line[] {
  const away = sum.no + sum.exempt + sum.ended;
  const rows = [
    { sign: ' ', count: sum.weighed, label: 'rules weighed', parts: '' },
    { sign: '−', count: away, label: 'do not bear', parts: awayWords(sum) },
    { sign: '=', count: sum.weighed - away, label: 'bear on this case', parts: bearWords(sum) },
  ];
  const digits = Math.max(3, formatNumber(sum.weighed).length);
  return rows.flatMap((row) => {
    const count = padBefore(formatNumber(row.count), digits);
    const lead: Line = [ink(view, `    ${row.sign} `), ink(view, count, 'strong'), ink(view, '  ')];
    const label = row.parts === '' ? row.label : padTo(row.label, 21);
    const line: Line = [...lead, ink(view, label)];
    return row.parts === ''
      ? [line]
      : rowLines(view, { lead: line, column: lineCells(line), text: row.parts });
  });
}

export function awayWords(sum: Sum): string {
  return countWords([
    [sum.no, 'no'],
    [sum.exempt, 'exempt'],
    [sum.ended, 'ended'],
  ]);
}

/** Those that bear or may bear; unknown has its own count also when it is 0. */
export function bearWords(sum: Sum): string {
  const known = countWords([
    [sum.applies, 'applies', 'apply'],
    [sum.scheduled, 'scheduled'],
    [sum.dormant, 'dormant'],
  ]);
  return `${known === '' ? '' : `${known}, `}${formatNumber(sum.unknown)} unknown`;
}

/** Which packs weighed, how old they are, and that this is no advice. */
export function footLines(view: View, ticket: Ticket): readonly Line[] {
  const packs = ticket.packs.map(({ name, version }, index) => {
    return `${name}@${version}${index === ticket.packs.length - 1 ? '' : ','}`;
  });
  const lead: Line = [ink(view, '  packs ', 'label')];
  const [first = [], ...rest] = flowed(view, 8, packs, ' ');
  const line: Line = [...lead, ...first.slice(1)];
  return [
    ...(packs.length === 0 ? [[ink(view, '  no packs')]] : [line, ...rest]),
    ...statusDateLines(view, ticket),
    [ink(view, '  Information, not legal advice.')],
  ];
}

/** A question about a later day is answered as the law was known; the report says so. */
function statusDateLines(view: View, ticket: Ticket): readonly Line[] {
  const behind = ticket.packs.filter(
    (pack) => pack.asks === 'law' && pack.status_date < ticket.as_of,
  );
  const days = [...new Set(behind.map((pack) => pack.status_date))].sort();
  return days.flatMap((status) => {
    const names = behind.filter((pack) => pack.status_date === status).map((pack) => pack.name);
    return hanging(view, 2, `${names.join(', ')}: as the law was known on ${status}`);
  });
}
