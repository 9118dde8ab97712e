import { day, type Day } from '@weighbridge/core';
import type { DatedRule } from '../evaluate/program.ts';
import type { Duty, Information } from '../tree.ts';
import { conditionOf } from './conditions.ts';
import { column, compound, plain, type Part } from './draft.ts';
import { rangeOf, type Range } from './ranges.ts';
import type { Scope } from './scope.ts';
import { ALWAYS, ENDED, dueOn, dueWithin, statusOf } from './status.ts';

/** A column of the answer. */
export interface Answer {
  readonly name: string;
  readonly part: Part;
}

/** Status, both ends of the due date and what became of the evidence (rule model, section 5). */
export function dutyAnswers(duty: Duty, today: Day, scope: Scope): readonly Answer[] {
  const { id } = duty;
  const due = dueOf(duty, scope);
  const status = datedStatus(duty, { due, today }, scope);
  const { lo, hi } = due ?? noDate(scope);
  return [
    { name: `${id}__status`, part: status },
    { name: `${id}__due_lo`, part: whereAsked(status, lo) },
    { name: `${id}__due_hi`, part: whereAsked(status, hi) },
    { name: `${id}__met`, part: whereAsked(status, metOf(duty, status, scope)) },
  ];
}

/** The status of a piece of information, which asks nothing. */
export function informationAnswers(
  information: Information,
  today: Day,
  scope: Scope,
): readonly Answer[] {
  const due = dueOf(information, scope);
  const status = datedStatus(information, { due, today }, scope);
  return [{ name: `${information.id}__status`, part: status }];
}

/** When a rule is due; `day` when that is the same for every case. */
interface Due extends Range {
  readonly day?: Day;
}

function datedStatus(
  rule: DatedRule,
  { due, today }: { readonly due: Due | undefined; readonly today: Day },
  scope: Scope,
): Part {
  const name = rule.id;
  if (rule.until !== undefined && rule.until <= today)
    return statusOf({ rule, name, rest: ENDED }, scope);
  if (due === undefined) return statusOf({ rule, name, rest: ALWAYS }, scope);
  const rest = due.day === undefined ? dueWithin(due, today, scope) : dueOn(due.day, today);
  return statusOf({ rule, name, rest }, scope);
}

/** The later of `from` and `due`; nothing when the rule binds from the start. */
function dueOf(rule: DatedRule, scope: Scope): Due | undefined {
  const { id, from, due } = rule;
  if (due === undefined) return from === undefined ? undefined : exactly(day(from), scope);
  const range = named(`${id}__due`, rangeOf(due, scope), scope);
  if (from === undefined) return range;
  const start = exactly(day(from), scope);
  const later = scope.draft.visitor.larger(
    { lo: range.lo.sql, hi: range.hi.sql },
    { lo: start.lo.sql, hi: start.hi.sql },
  );
  const ends = { lo: compound(later.lo, [range.lo]), hi: compound(later.hi, [range.hi]) };
  return named(`${id}__from_due`, ends, scope);
}

function exactly(on: Day, { draft }: Scope): Due {
  const end = plain(draft.visitor.date(on));
  return { lo: end, hi: end, day: on };
}

function noDate({ draft }: Scope): Range {
  const end = plain(draft.visitor.nothing('date'));
  return { lo: end, hi: end };
}

function named(name: string, { lo, hi }: Range, { draft }: Scope): Range {
  return { lo: column(`${name}_lo`, lo, draft), hi: column(`${name}_hi`, hi, draft) };
}

function metOf(duty: Duty, status: Part, scope: Scope): Part {
  if (duty.met === undefined) return plain("'open'");
  const met = column(`${duty.id}__shown`, conditionOf(duty.met, scope), scope.draft);
  const sql = `CASE WHEN ${met.sql} THEN 'met' WHEN NOT ${met.sql} AND ${status.sql} = 'applies' THEN 'not met' ELSE 'open' END`;
  return compound(sql, [met, status]);
}

/** Nothing where nothing is asked: `no`, `ended` and exemptions have neither date nor evidence. */
function whereAsked(status: Part, answer: Part): Part {
  const asked = `${status.sql} IN ('applies', 'dormant', 'scheduled', 'unknown')`;
  return compound(`CASE WHEN ${asked} THEN ${answer.sql} END`, [status, answer]);
}
