import { dayNumber, type Place } from '@weighbridge/core';
import type { Ticket, Verdict } from '@weighbridge/weigh';
import { cleanText } from './clean.ts';
import { citeWords } from './evidence-words.ts';
import { confidenceWords, statusKind } from './marks.ts';
import { reportsOf, type Report } from './sarif-results.ts';

/** Scheduled duties are announced so many days before they bear. */
const NOTICE_DAYS = 90;

/**
 * A ticket as workflow commands of GitHub Actions, one line each: an error for what is not met or
 * refused, a warning for what is unknown, a notice for what bears within 90 days (terminal page,
 * section 11). `base` is the model's folder from the root of the repository. Empty without any.
 */
export function githubAnnotations(ticket: Ticket, base = ''): string {
  const duties = reportsOf(ticket).filter(
    (report) => report.ruleId.includes('/') && report.level !== 'note',
  );
  const lines = [
    ...duties.map((report) => command(report.level, report, base)),
    ...ticket.verdicts.flatMap((verdict) => soon(ticket, verdict)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function command(level: Report['level'], report: Report, base: string): string {
  const [place] = report.places;
  const properties = [
    `file=${property(pathOf(place, base))}`,
    `line=${lineOf(place)}`,
    `title=${property(report.ruleId)}`,
  ];
  return `::${level === 'note' ? 'notice' : level} ${properties.join(',')}::${escaped(report.says)}`;
}

function soon(ticket: Ticket, verdict: Verdict): readonly string[] {
  if (statusKind(verdict.status) !== 'scheduled' || typeof verdict.due !== 'string') return [];
  if (dayNumber(verdict.due) - dayNumber(ticket.as_of) > NOTICE_DAYS) return [];
  const says = `From ${verdict.due}: ${verdict.must} (${citeWords(verdict)}${confidenceWords(verdict.mark)})`;
  return [`::notice title=${property(`${verdict.pack}/${verdict.rule}`)}::${escaped(says)}`];
}

function pathOf(place: Place, base: string): string {
  const file = place.file === '.' ? 'weighbridge.yaml' : place.file;
  return base === '' ? file : `${base}/${file}`;
}

function lineOf(place: Place): number {
  return 'line' in place ? Math.max(1, place.line) : 1;
}

// A line end would end the command, and what follows could be a command of the model's.
function escaped(text: string): string {
  return cleanText(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
