import type { Severity } from '@weighbridge/core';
import type { Ticket, Verdict } from './ticket.ts';

/** From which weight on a finding is a reason to stop; `practice` is `medium` and good practice too. */
export type FailOn = Severity | 'practice';

/** What a person chose about exit codes. */
export interface OutcomeOptions {
  /** Default `medium`. */
  readonly failOn?: FailOn;
  /** Whether what could not be decided counts as nothing to report. */
  readonly allowUnknown?: boolean;
}

/** How a call of `check` ends: the code, and the line that says why. */
export interface Outcome {
  readonly exit: 0 | 1 | 3;
  readonly line: string;
}

const WEIGHT: { readonly [severity in Severity]: number } = { high: 3, medium: 2, low: 1, note: 0 };

/**
 * How a ticket ends a call, the first that holds (contracts, section 7): 1 for a refusal, a duty
 * not met or a finding of weight; 3 for what could not be decided; else 0.
 *
 * @example
 * const reading = readTicket('', 'ticket.json');
 * reading.kind === 'ticket' ? outcomeOf(reading.ticket).exit : 'no ticket'; // 'no ticket'
 */
export function outcomeOf(ticket: Ticket, options: OutcomeOptions = {}): Outcome {
  const open = openReasons(ticket, options.failOn ?? 'medium');
  const stops = stopReasons(ticket, options.failOn ?? 'medium');
  if (stops.length > 0)
    return {
      exit: 1,
      line: `exit 1: ${[...stops, ...unknownReason(ticket, options.failOn)].join(', ')}`,
    };
  if (open.length > 0 && options.allowUnknown !== true)
    return { exit: 3, line: `exit 3: could not decide (${open.join(', ')})` };
  return { exit: 0, line: 'exit 0' };
}

function stopReasons(ticket: Ticket, failOn: FailOn): readonly string[] {
  const practice = failOn === 'practice';
  const least = practice ? 'medium' : failOn;
  const notMet = ticket.verdicts.filter(
    (verdict) => isAsked(verdict, practice) && isBreach(verdict) && isBinding(verdict),
  );
  const heavy = ticket.findings.some(({ severity }) => WEIGHT[severity] >= WEIGHT[least]);
  return [
    ...(isDecided(ticket, 'deny') ? [`refused by ${decider(ticket)}`] : []),
    ...(notMet.length > 0 ? [`${counted(notMet.length, 'duty', 'duties')} not met`] : []),
    ...(heavy ? [`findings at or above ${least}`] : []),
  ];
}

function openReasons(ticket: Ticket, failOn: FailOn): readonly string[] {
  const unread = new Set(ticket.unread.map(({ path }) => path));
  const faults = ticket.faults.filter(({ at }) => !unread.has(at.file)).length;
  const unsure = ticket.verdicts.filter(
    (verdict) => isAsked(verdict, false) && isBreach(verdict) && verdict.mark === 'K',
  ).length;
  return [
    ...unknownDuties(ticket, failOn),
    ...(unread.size > 0 ? [`${counted(unread.size, 'file', 'files')} not read`] : []),
    ...(faults > 0 ? [counted(faults, 'fault', 'faults')] : []),
    ...(unsure > 0
      ? [`${counted(unsure, 'duty', 'duties')} not met by a rule that is not sure`]
      : []),
    ...(isDecided(ticket, 'review') ? [`${decider(ticket)} asks a person`] : []),
    ...(ticket.packs.length === 0 ? [`no pack was known on ${ticket.known_at}`] : []),
  ];
}

function unknownReason(ticket: Ticket, failOn: FailOn | undefined): readonly string[] {
  const unknown = unknownCount(ticket, failOn);
  return unknown === 0 ? [] : [`${unknown} unknown`];
}

function unknownDuties(ticket: Ticket, failOn: FailOn): readonly string[] {
  const unknown = unknownCount(ticket, failOn);
  return unknown === 0 ? [] : [counted(unknown, 'unknown duty', 'unknown duties')];
}

function unknownCount(ticket: Ticket, failOn: FailOn | undefined): number {
  return ticket.verdicts.filter(
    (verdict) =>
      isAsked(verdict, failOn === 'practice') &&
      verdict.status === 'unknown' &&
      verdict.lifecycle === 'in_force',
  ).length;
}

// Rules of a decision speak through the decision.
function isAsked(verdict: Verdict, practice: boolean): boolean {
  return verdict.then === undefined && (verdict.asks !== 'practice' || practice);
}

function isBreach(verdict: Verdict): boolean {
  return (
    verdict.status === 'applies' && verdict.met === 'not met' && verdict.lifecycle === 'in_force'
  );
}

function isBinding(verdict: Verdict): boolean {
  return verdict.mark !== 'K';
}

function isDecided(ticket: Ticket, outcome: string): boolean {
  return ticket.decision?.outcome.toLowerCase() === outcome;
}

function decider(ticket: Ticket): string {
  const name = ticket.decision?.pack ?? '';
  const version = ticket.packs.find((pack) => pack.name === name)?.version;
  return version === undefined ? name : `${name}@${version}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
