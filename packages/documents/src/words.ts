import type { Ticket, Verdict } from '@weighbridge/weigh';
import { counted, factWords } from './numbers.ts';
import { statusKind, type StatusKind } from './marks.ts';

/** Places that have a name shorter and clearer than their code; all others are shown by code. */
const PLACES: { readonly [code: string]: string } = {
  'US-CA': 'California',
  'US-CO': 'Colorado',
  'US-CT': 'Connecticut',
  'US-IL': 'Illinois',
  'US-ME': 'Maine',
  'US-MN': 'Minnesota',
  'US-NY': 'New York',
  'US-NYC': 'New York City',
  'US-TX': 'Texas',
  'US-UT': 'Utah',
  'US-WA': 'Washington',
  AU: 'Australia',
  IT: 'Italy',
  GB: 'United Kingdom',
  KR: 'South Korea',
  JP: 'Japan',
  CN: 'China',
  CA: 'Canada',
  BR: 'Brazil',
  IN: 'India',
  SG: 'Singapore',
  VN: 'Vietnam',
};

/** Places as said: a country that stands there only because a part of it does is left out. */
export function placeNames(places: readonly string[]): string {
  const named = places.filter((place) => !places.some((other) => other.startsWith(`${place}-`)));
  return named.map((place) => PLACES[place] ?? place).join(', ');
}

/** Who does what where, from the ticket alone; what is not known says `unknown`. */
export function whoDoesWhere(ticket: Ticket): string {
  const roles = ticket.case.roles.join(', ');
  const many = ticket.case.places.length > MOST_PLACES;
  const places = many ? `${ticket.case.places.length} places` : placeNames(ticket.case.places);
  const who = [ticket.case.actor ?? 'actor unknown', roles === '' ? 'role unknown' : roles].join(
    ', ',
  );
  return `${who}, ${doesWords(ticket)}in ${places === '' ? 'places unknown' : places}`;
}

/** Places that a head names; of more it gives the number, and the groups below name each. */
const MOST_PLACES = 6;

function doesWords(ticket: Ticket): string {
  const publishes = ticket.facts['release.weights_public']?.value;
  if (publishes === true) return 'publishes weights ';
  if (ticket.case.roles.includes('provider')) return publishes === false ? 'offers it ' : '';
  return ticket.case.roles.includes('deployer') ? 'uses it ' : '';
}

/** Verdicts of a kind. */
export function countKind(verdicts: readonly Verdict[], kind: StatusKind): number {
  return verdicts.filter((verdict) => statusKind(verdict.status) === kind).length;
}

/** One sentence that gives the reason of the plate: what is open in law, then what the policy asks. */
export function reasonWords(ticket: Ticket): string {
  const parts = [...openWords(ticket), ...policyWords(ticket)];
  if (ticket.decision !== undefined)
    return parts.length === 0 ? 'no rule of the policy speaks against it' : parts.join('; ');
  const state = parts.length === 0 ? 'no duty is unknown or not met' : parts.join('; ');
  return `Nobody decided here. ${state.charAt(0).toUpperCase()}${state.slice(1)}.`;
}

// A decision's reason is told in law and policy; where nobody decided, licence terms are told too.
function openWords(ticket: Ticket): readonly string[] {
  const of = (asks: Verdict['asks']): readonly Verdict[] =>
    ticket.verdicts.filter((verdict) => verdict.asks === asks);
  const licence =
    ticket.decision === undefined ? openOf(of('licence'), 'licence duty', 'licence duties') : [];
  return [...openOf(of('law'), 'legal duty', 'legal duties'), ...licence];
}

function openOf(verdicts: readonly Verdict[], one: string, many: string): readonly string[] {
  return [
    ...dutyWords(countKind(verdicts, 'unknown'), one, many).map((words) => `${words} unknown`),
    ...dutyWords(verdicts.filter(isNotMet).length, one, many).map((words) => `${words} not met`),
  ];
}

function dutyWords(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [counted(count, `${one} is`, `${many} are`)];
}

/** Whether a duty applies and its evidence was looked for and is not there. */
function isNotMet(verdict: Verdict): boolean {
  return statusKind(verdict.status) === 'applies' && verdict.met === 'not met';
}

const ASKS: { readonly [outcome: string]: string } = {
  deny: 'refuses',
  refuse: 'refuses',
  review: 'asks a person',
  allow: 'allows it',
  approve: 'allows it',
};

function policyWords(ticket: Ticket): readonly string[] {
  const decision = ticket.decision;
  if (decision === undefined || decision.by.length === 0) return [];
  const names = decision.by.map((id) => ruleName(ticket, id)).join(', ');
  if (decision.open.length > 0) {
    const facts = decision.open.map(factWords).join(', ');
    return [`house policy ${names} ${decision.by.length === 1 ? 'hangs' : 'hang'} on ${facts}`];
  }
  const says = ASKS[decision.outcome.toLowerCase()] ?? `says ${decision.outcome}`;
  return [
    `house policy ${names} ${decision.by.length === 1 ? says : says.replace(/^([a-z]+)s\b/u, '$1')}`,
  ];
}

/** A rule as its policy cites it, or its id. */
function ruleName(ticket: Ticket, id: string): string {
  const verdict = ticket.verdicts.find(
    (one) => one.rule === id && one.pack === ticket.decision?.pack,
  );
  return verdict?.cite[0] ?? id;
}

/** Counts in words, without those that are nothing. */
export function countWords(counts: readonly (readonly [number, string, string?])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => counted(count, one, many ?? one))
    .join(', ');
}
