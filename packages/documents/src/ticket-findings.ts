import type { Finding } from '@weighbridge/core';
import type { Ticket, Verdict } from '@weighbridge/weigh';
import { BLANK, ink, type Line } from './ink.ts';
import { heading, hanging } from './layout.ts';
import { byWeight, leftOut, listedFaults, listedFindings, unreadLines } from './finding-lines.ts';
import { counted } from './numbers.ts';
import { isListed } from './ticket-groups.ts';
import { countWords } from './words.ts';
import { sentenceColumn, type View } from './view.ts';

/** So many files that were not read are named; the rest is counted. */
const MOST_UNREAD = 10;

/** Faults and files that were not read, then findings from the heaviest on. */
export function troubleLines(view: View, ticket: Ticket): readonly Line[] {
  return [
    ...faultSection(view, ticket),
    ...unreadSection(view, ticket),
    ...findingSection(view, ticket),
  ];
}

function faultSection(view: View, ticket: Ticket): readonly Line[] {
  if (ticket.faults.length === 0) return [];
  return [
    ...section(view, 'Faults', counted(ticket.faults.length, 'fault', 'faults')),
    ...listedFaults(view, ticket.faults),
    BLANK,
  ];
}

function unreadSection(view: View, ticket: Ticket): readonly Line[] {
  if (ticket.unread.length === 0) return [];
  const listed = view.all ? ticket.unread : ticket.unread.slice(0, MOST_UNREAD);
  return [
    ...section(view, 'Not read', counted(ticket.unread.length, 'file', 'files')),
    ...listed.flatMap((unread) => unreadLines(view, unread)),
    ...leftOut(view, ticket.unread.length - listed.length),
    BLANK,
  ];
}

function findingSection(view: View, ticket: Ticket): readonly Line[] {
  const cited = new Set(
    ticket.verdicts
      .filter(isListed)
      .filter(isPractice)
      .flatMap((verdict) => verdict.cite),
  );
  const findings = byWeight(ticket.findings);
  const shown = view.all ? findings : findings.filter((finding) => isShown(finding, cited));
  const left = findings.filter(
    (finding) => !isShown(finding, cited) && !cited.has(finding.code),
  ).length;
  if (shown.length + left === 0) return [];
  const hidden = `${counted(left, 'note is', 'notes are')} not shown; --all shows ${left === 1 ? 'it' : 'them'}`;
  return [
    ...section(view, 'Findings', severityCounts(ticket.findings)),
    ...listedFindings(view, shown),
    ...(left === 0 || view.all ? [] : hanging(view, sentenceColumn(view), hidden)),
    BLANK,
  ];
}

function isPractice(verdict: Verdict): boolean {
  return verdict.asks === 'practice';
}

// A light finding that a line of good practice cites is told there, in that line's words.
function isShown(finding: Finding, cited: ReadonlySet<string>): boolean {
  if (finding.severity === 'high' || finding.severity === 'medium') return true;
  return finding.severity === 'low' && !cited.has(finding.code);
}

/** How many findings of which weight. */
export function severityCounts(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const words = countWords([
    [count('high'), 'high'],
    [count('medium'), 'medium'],
    [count('low'), 'low'],
    [count('note'), 'note', 'notes'],
  ]);
  return words === '' ? 'no finding' : words;
}

function section(view: View, name: string, counts: string): readonly Line[] {
  return heading(view, [ink(view, `  ${name}`, 'label')], [ink(view, counts, 'dim')]);
}
