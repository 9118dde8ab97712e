import type { Evidence, Value } from '@weighbridge/core';
import type { Ticket, Verdict } from '@weighbridge/weigh';
import { statusKind } from './marks.ts';
import { factWords, formatDate, formatEvidence } from './numbers.ts';

/** Citations of a rule as its pack writes them. */
export function citeWords(verdict: Verdict): string {
  return verdict.cite.join('; ');
}

/** A law's short name before its article; the heading of the group says which law it is. */
const LAW_KEY = /^[A-Z][A-Z0-9-]{1,15} (?=Art |Annex |recital)/;

/** The citation that a table shows: the first, by its article; `--all` and `why` show every one. */
export function shortCite(cites: readonly string[]): string {
  return (cites[0] ?? '').replace(LAW_KEY, '');
}

/** The paragraph of the exception that holds: `by Art 53(2)`. */
export function exemptWords(verdict: Verdict): string {
  const id = verdict.status.slice(verdict.status.indexOf(':') + 1);
  const cite = shortCite(verdict.exempt_by ?? []);
  return `by ${cite === '' || cite === shortCite(verdict.cite) ? id : cite}`;
}

/** From which day a duty bears, or that nothing is due before a day. */
export function dueWords(ticket: Ticket, verdict: Verdict): string | undefined {
  const due = verdict.due;
  if (due === undefined) return undefined;
  const lo = typeof due === 'string' ? due : due.lo;
  switch (statusKind(verdict.status)) {
    case 'applies':
      return typeof due === 'string' ? `since ${formatDate(due)}` : undefined;
    case 'scheduled':
      return typeof due === 'string' ? `from ${formatDate(due)}` : `due ${formatDate(due)}`;
    case 'unknown':
      return lo !== undefined && lo > ticket.as_of
        ? `nothing is due before ${formatDate(lo)}`
        : undefined;
    case 'dormant':
      return 'asleep until its event';
    case 'no':
    case 'exempt':
    case 'ended':
      return undefined;
  }
}

/** What stands behind the word of the evidence: where it is, what is not there, or where nobody looked. */
export function metWords(ticket: Ticket, verdict: Verdict, form: 'short' | 'full'): string {
  if (verdict.met === undefined) return '';
  const facts = verdict.met_facts ?? [];
  switch (verdict.met) {
    case 'met':
      return placesWords(
        ticket,
        facts.filter((fact) => isThere(ticket.facts[fact]?.value)),
      );
    case 'not met':
      return absentWords(facts.filter((fact) => ticket.facts[fact]?.value === false));
    case 'open':
      return openWords(
        ticket,
        facts.filter((fact) => ticket.facts[fact] === undefined),
        form,
      );
  }
}

function isThere(value: Value | undefined): boolean {
  return value !== undefined && value !== false;
}

function placesWords(ticket: Ticket, facts: readonly string[]): string {
  const places = facts.flatMap((fact) => (ticket.facts[fact]?.evidence ?? []).map(placeOf));
  return [...new Set(places)].slice(0, 3).join(', ');
}

function placeOf(evidence: Evidence): string {
  return `${evidence.kind}, ${formatEvidence(evidence)}`;
}

function absentWords(facts: readonly string[]): string {
  return facts
    .slice(0, 3)
    .map((fact) => `no ${factWords(fact)}`)
    .join(', ');
}

function openWords(ticket: Ticket, facts: readonly string[], form: 'short' | 'full'): string {
  if (facts.length === 0) return '';
  const outside = facts.some((fact) => ticket.vocabulary[fact]?.where === 'outside');
  if (form === 'short') return outside ? 'no website was read' : '';
  const folder = 'not in README.md or weighbridge.yaml';
  return outside ? `${folder}; no website was read` : folder;
}

const ENFORCEMENT: { readonly [enforcement in Verdict['enforcement']]: string | undefined } = {
  normal: undefined,
  grace: 'enforcement: period of grace',
  stayed: 'enforcement: stayed',
  none_in_statute: 'enforcement: none in the statute',
};

/** How a rule is enforced, where that is out of the ordinary. */
export function enforcementWords(verdict: Verdict): string | undefined {
  return ENFORCEMENT[verdict.enforcement];
}

const LIFECYCLE: { readonly [lifecycle in Verdict['lifecycle']]: string } = {
  in_force: '',
  voluntary: ' · voluntary',
  pending_bill: ' · bill',
};

/** What follows a citation where the rule does not bind: a bill or a voluntary code. */
export function lifecycleWords(verdict: Verdict): string {
  return LIFECYCLE[verdict.lifecycle];
}
