import { settlingSummary, type SettlingGroup, type Ticket, type Verdict } from '@weighbridge/weigh';
import {
  citeWords,
  dueWords,
  enforcementWords,
  exemptWords,
  lifecycleWords,
  metWords,
} from './evidence-words.ts';
import { byWeight } from './finding-lines.ts';
import { markdownBlocks, markdownCode, markdownTable, markdownText } from './markdown.ts';
import { confidenceWords, metSpan, plateLead, statusKind, statusMark } from './marks.ts';
import { factWords, formatPlace, formatValue } from './numbers.ts';
import { agedPackWords } from './pack-age.ts';
import { scaleLine } from './scale-line.ts';
import { answerWords, askedWords, doWords, meansWords, saidWords, stepTitle } from './settling.ts';
import { groupCounts, groupsOf, isListed, type Group } from './ticket-groups.ts';
import { awayWords, bearWords, dayPieces } from './ticket-head.ts';
import { reasonWords, whoDoesWhere } from './words.ts';
import { viewOf, type View } from './view.ts';

const MARKS: View = viewOf({});

/**
 * A ticket as Markdown, for a CI service's summary: plate, sum, what would settle it, then tables
 * (terminal page, section 11). No HTML, no image; the scale line is text. Text of the model is
 * escaped, so that it makes no link, mention or table of its own. Ends with a line end.
 */
export function ticketMarkdown(ticket: Ticket): string {
  return markdownBlocks([
    [`# ${markdownText(ticket.subject.name)}, ticket ${ticket.number}`],
    [markdownCode(scaleLine(ticket.case.digest))],
    [`${markdownText(whoDoesWhere(ticket))}  `, dayPieces(ticket).join(', ')],
    agedPackWords(ticket.packs, ticket.as_of),
    [plate(ticket)],
    sumTable(ticket),
    ...settling(ticket),
    ...trouble(ticket),
    ...groupsOf(ticket).flatMap((group) => groupBlocks(ticket, group)),
    ...assumed(ticket),
    [
      `Packs: ${ticket.packs.map((pack) => markdownCode(`${pack.name}@${pack.version}`)).join(', ')}`,
    ],
    ['Information, not legal advice.'],
  ]);
}

function plate(ticket: Ticket): string {
  const words = markdownText(reasonWords(ticket));
  if (ticket.decision === undefined) return words;
  const lead = plateLead(MARKS, ticket.decision.outcome)
    .map((span) => span.text)
    .join('')
    .trim();
  return `**${markdownText(lead)}** ${words}`;
}

function sumTable(ticket: Ticket): readonly string[] {
  const { sum } = ticket;
  const away = sum.no + sum.exempt + sum.ended;
  return markdownTable(
    ['', 'rules', ''],
    [
      ['weighed', String(sum.weighed), ''],
      ['do not bear', `− ${away}`, awayWords(sum)],
      ['bear on this case', `= ${sum.weighed - away}`, bearWords(sum)],
    ],
  );
}

function settling(ticket: Ticket): readonly (readonly string[])[] {
  const groups = settlingSummary(ticket);
  if (groups.length === 0) return [];
  return [['## Would be settled by'], groups.flatMap((group) => settlingItem(ticket, group))];
}

function settlingItem(ticket: Ticket, group: SettlingGroup): readonly string[] {
  const asked = askedWords(ticket, group);
  const verb = group.settles === 'every' ? 'settles' : 'may settle';
  const parts = [
    ...(asked === undefined ? meansWords(ticket, group) : [asked]).map(
      (words) => `asked: ${words}`,
    ),
    ...saidWords(ticket, group),
    ...answerWords(ticket, group.answers),
    doWords(group),
  ];
  return [
    `- ◐ **${markdownText(stepTitle(ticket, group))}**: ${verb} ${group.verdicts.length}`,
    ...parts.map((part) => `  - ${markdownText(part)}`),
  ];
}

function trouble(ticket: Ticket): readonly (readonly string[])[] {
  const faults = ticket.faults.map((fault) => [
    'fault',
    fault.code,
    fault.detail,
    formatPlace(fault.at),
    fault.remedy,
  ]);
  const unread = ticket.unread.map((file) => ['unread', '', file.reason, file.path, '']);
  const findings = byWeight(ticket.findings).map((finding) => [
    finding.severity,
    finding.code,
    finding.says,
    finding.places.map(formatPlace).join(', '),
    finding.do,
  ]);
  const rows = [...faults, ...unread, ...findings].map((row) => row.map(markdownText));
  if (rows.length === 0) return [];
  return [
    ['## Files and findings'],
    markdownTable(['weight', 'code', 'seen', 'where', 'do'], rows),
  ];
}

function groupBlocks(ticket: Ticket, group: Group): readonly (readonly string[])[] {
  const listed = group.verdicts.filter(isListed);
  const name = [group.asks.toUpperCase(), markdownText(group.title)].join(' ').trim();
  const rows = listed.map((verdict) => [
    `${statusMark(MARKS, statusKind(verdict.status))} ${statusKind(verdict.status)}`,
    markdownText(verdict.must),
    markdownText(evidence(ticket, verdict)),
    markdownText(`${citeWords(verdict)}${confidenceWords(verdict.mark)}${lifecycleWords(verdict)}`),
  ]);
  return [
    [`## ${name}`],
    [`${groupCounts(group)}.`],
    rows.length === 0 ? [] : markdownTable(['status', 'duty', 'evidence', 'citation'], rows),
  ];
}

function evidence(ticket: Ticket, verdict: Verdict): string {
  if (statusKind(verdict.status) === 'exempt') return exemptWords(verdict);
  const met = verdict.met === undefined ? '' : metSpan(MARKS, verdict.met).text;
  const parts = [
    met,
    metWords(ticket, verdict, 'short'),
    dueWords(ticket, verdict) ?? '',
    enforcementWords(verdict) ?? '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function assumed(ticket: Ticket): readonly (readonly string[])[] {
  const used = assumedIn(ticket.verdicts);
  const bearing = assumedIn(ticket.verdicts.filter(isListed));
  if (used.size === 0) return [];
  const lines = [...bearing.values()].map(
    (one) =>
      `- ${markdownText(`${factWords(one.fact)}: ${formatValue(one.value)}, ${one.because}`)}`,
  );
  const rest = used.size - bearing.size;
  const more = rest === 0 ? [] : [`- ${rest} more only keep rules from bearing`];
  return [['## Assumed, because nothing was recorded'], [...lines, ...more]];
}

function assumedIn(verdicts: readonly Verdict[]): ReadonlyMap<string, Verdict['assumed'][number]> {
  return new Map(verdicts.flatMap((verdict) => verdict.assumed).map((one) => [one.fact, one]));
}
