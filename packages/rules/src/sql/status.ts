import { NEVER, type Day } from '@weighbridge/core';
import type { Rule } from '../tree.ts';
import { baseOf, ruleOf } from './conditions.ts';
import { column, compound, operand, type Part } from './draft.ts';
import type { Range } from './ranges.ts';
import type { Scope } from './scope.ts';

/** The end of a status CASE: what is said of a rule that neither fails nor is lifted. */
export interface Rest {
  readonly write: (holds: string) => string;
  readonly reads: readonly Part[];
}

/** A rule that binds from the start, or knows no days. */
export const ALWAYS: Rest = restOn('applies');

/** A rule that is over on the day that is asked about. */
export const ENDED: Rest = { write: () => "ELSE 'ended'", reads: [] };

/** A rule that is due on a day, the same for every case. */
export function dueOn(due: Day, today: Day): Rest {
  if (due <= today) return ALWAYS;
  return restOn(due >= NEVER ? 'dormant' : 'scheduled');
}

/** A rule whose due date differs from case to case. */
export function dueWithin({ lo, hi }: Range, today: Day, { draft }: Scope): Rest {
  const { visitor } = draft;
  const status = [
    `CASE WHEN ${hi.sql} <= ${visitor.date(today)} THEN 'applies'`,
    `WHEN ${lo.sql} >= ${visitor.date(NEVER)} THEN 'dormant'`,
    `WHEN ${lo.sql} > ${visitor.date(today)} THEN 'scheduled' ELSE 'unknown' END`,
  ].join(' ');
  return { write: (holds) => `WHEN ${holds} THEN ${status} ELSE 'unknown'`, reads: [lo, hi] };
}

function restOn(status: string): Rest {
  return { write: (holds) => `WHEN ${holds} THEN '${status}' ELSE 'unknown'`, reads: [] };
}

/** The status of a rule as a column: one CASE over the table of the rule model, section 5. */
export function statusOf(
  { rule, name, rest }: { readonly rule: Rule; readonly name: string; readonly rest: Rest },
  scope: Scope,
): Part {
  const { draft } = scope;
  const trigger = column(`${name}__trigger`, baseOf(rule, scope), draft);
  const exceptions = exceptionsOf(rule, name, scope);
  const lifting = exceptions.map(({ part }) => part);
  // Read once, and only where the exceptions before it decide nothing.
  const holds = operand(unlessAny(trigger, lifting, scope), draft);
  const whens = exceptions.map(({ part, status }) => `WHEN ${part.sql} THEN ${status} `);
  const sql = `CASE WHEN NOT ${trigger.sql} THEN 'no' ${whens.join('')}${rest.write(holds.sql)} END`;
  return column(
    `${name}__status`,
    compound(sql, [trigger, ...lifting, holds, ...rest.reads]),
    draft,
  );
}

interface Exception {
  readonly part: Part;
  readonly status: string;
}

/** Exceptions in the order in which they are named: one that has a name says more than one that has none. */
function exceptionsOf(rule: Rule, name: string, scope: Scope): readonly Exception[] {
  const exceptions = rule.unless.map((exception, place) => {
    const id = exception.id ?? String(place + 1);
    return {
      part: column(`${name}__unless_${id}`, ruleOf(exception, scope), scope.draft),
      status: scope.draft.visitor.text(`exempt:${id}`),
      named: exception.id !== undefined,
    };
  });
  return exceptions.toSorted((a, b) => Number(b.named) - Number(a.named));
}

function unlessAny(trigger: Part, lifting: readonly Part[], { draft }: Scope): Part {
  if (lifting.length === 0) return trigger;
  const names = lifting.map(({ sql }) => sql);
  return compound(draft.visitor.unless(trigger.sql, names), [trigger, ...lifting]);
}
