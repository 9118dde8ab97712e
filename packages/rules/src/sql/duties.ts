import { NEVER, day, type Day } from '@weighbridge/core';
import type { DatedRule } from '../evaluate/program.ts';
import type { Duty, Information, Rule } from '../tree.ts';
import { baseOf, conditionOf, ruleOf } from './conditions.ts';
import { column, compound, plain, type Part } from './draft.ts';
import { rangeOf, type Range } from './ranges.ts';
import type { Scope } from './scope.ts';

/** A column of the answer. */
export interface Answer {
  readonly name: string;
  readonly part: Part;
}

/** Status, both ends of the due date and what became of the evidence (rule model, section 5). */
export function dutyAnswers(duty: Duty, today: Day, scope: Scope): readonly Answer[] {
  const due = dueOf(duty, scope);
  const status = datedStatus(duty, { due, today }, scope);
  return [
    { name: `${duty.id}__status`, part: status },
    { name: `${duty.id}__due_lo`, part: whereAsked(status, dueEnd(due?.lo, scope), scope) },
    { name: `${duty.id}__due_hi`, part: whereAsked(status, dueEnd(due?.hi, scope), scope) },
    { name: `${duty.id}__met`, part: whereAsked(status, metOf(duty, status, scope), scope) },
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

function datedStatus(
  rule: DatedRule,
  { due, today }: { readonly due: Range | undefined; readonly today: Day },
  scope: Scope,
): Part {
  const ended = rule.until !== undefined && rule.until <= today;
  return statusOf({ rule, name: rule.id, ...(ended ? { ended } : { due, today }) }, scope);
}

/** A rule, its name in columns, and when it is due if it is more than a condition. */
export interface Standing {
  readonly rule: Rule;
  readonly name: string;
  readonly ended?: boolean;
  readonly due?: Range | undefined;
  readonly today?: Day;
}

/** The status as a column: one CASE over the table of section 5. */
export function statusOf({ rule, name, ended, due, today }: Standing, scope: Scope): Part {
  const { draft } = scope;
  const { visitor } = draft;
  const trigger = column(`${name}__trigger`, baseOf(rule, scope), draft);
  const exceptions = rule.unless.map((exception, place) => {
    const id = exception.id ?? String(place + 1);
    return {
      status: visitor.text(`exempt:${id}`),
      named: exception.id !== undefined,
      part: column(`${name}__unless_${id}`, ruleOf(exception, scope), draft),
    };
  });
  const lifted = exceptions.map(({ part }) => part);
  const holds = column(`${name}__holds`, unlessAny(trigger, lifted, scope), draft);
  // An exemption that has a name says more than one that has none.
  const whens = exceptions
    .toSorted((a, b) => Number(b.named) - Number(a.named))
    .map(({ part, status }) => `WHEN ${part.sql} THEN ${status} `);
  const rest =
    ended === true ? "ELSE 'ended'" : `${dueWhens(holds, due, { today, scope })}ELSE 'unknown'`;
  const sql = `CASE WHEN NOT ${trigger.sql} THEN 'no' ${whens.join('')}${rest} END`;
  const parts = [trigger, ...lifted, holds, ...(due === undefined ? [] : [due.lo, due.hi])];
  return column(`${name}__status`, compound(sql, parts), draft);
}

function unlessAny(trigger: Part, lifted: readonly Part[], { draft }: Scope): Part {
  if (lifted.length === 0) return trigger;
  const sql = draft.visitor.unless(
    trigger.sql,
    lifted.map((part) => part.sql),
  );
  return compound(sql, [trigger, ...lifted]);
}

function dueWhens(
  holds: Part,
  due: Range | undefined,
  { today, scope }: { today: Day | undefined; scope: Scope },
): string {
  if (due === undefined || today === undefined) return `WHEN ${holds.sql} THEN 'applies' `;
  const { visitor } = scope.draft;
  const when = (test: string, status: string): string =>
    `WHEN ${holds.sql} AND ${test} THEN '${status}' `;
  return [
    when(`${due.hi.sql} <= ${visitor.date(today)}`, 'applies'),
    when(`${due.lo.sql} >= ${visitor.date(NEVER)}`, 'dormant'),
    when(`${due.lo.sql} > ${visitor.date(today)}`, 'scheduled'),
  ].join('');
}

/** The later of `from` and `due`; nothing when the duty binds from the start. */
function dueOf(duty: DatedRule, scope: Scope): Range | undefined {
  const { draft } = scope;
  const from = duty.from === undefined ? undefined : plain(draft.visitor.date(day(duty.from)));
  if (duty.due === undefined) return from === undefined ? undefined : { lo: from, hi: from };
  const range = named(`${duty.id}__due`, rangeOf(duty.due, scope), scope);
  if (from === undefined) return range;
  const ends = draft.visitor.larger(
    { lo: range.lo.sql, hi: range.hi.sql },
    { lo: from.sql, hi: from.sql },
  );
  const later = { lo: compound(ends.lo, [range.lo]), hi: compound(ends.hi, [range.hi]) };
  return named(`${duty.id}__from_due`, later, scope);
}

function named(name: string, { lo, hi }: Range, { draft }: Scope): Range {
  return { lo: column(`${name}_lo`, lo, draft), hi: column(`${name}_hi`, hi, draft) };
}

function dueEnd(end: Part | undefined, { draft }: Scope): Part {
  return end ?? plain(draft.visitor.nothing('date'));
}

function metOf(duty: Duty, status: Part, scope: Scope): Part {
  if (duty.met === undefined) return plain("'open'");
  const met = column(`${duty.id}__shown`, conditionOf(duty.met, scope), scope.draft);
  const sql = `CASE WHEN ${met.sql} THEN 'met' WHEN NOT ${met.sql} AND ${status.sql} = 'applies' THEN 'not met' ELSE 'open' END`;
  return compound(sql, [met, status]);
}

/** Nothing where nothing is asked: `no`, `ended` and exemptions have neither date nor evidence. */
function whereAsked(status: Part, answer: Part, scope: Scope): Part {
  const asked = ['applies', 'dormant', 'scheduled', 'unknown'].map(
    (one) => `${status.sql} = ${scope.draft.visitor.text(one)}`,
  );
  return compound(`CASE WHEN ${asked.join(' OR ')} THEN ${answer.sql} END`, [status, answer]);
}
