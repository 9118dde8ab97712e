import { dayFromNumber, dayNumber, parseDay } from '@weighbridge/core';
import type {
  Alternative,
  Choice,
  Duty,
  Information,
  ListEntry,
  Param,
  ParamValue,
  Rule,
  Term,
} from '../tree.ts';
import { within, withinEach, without, type Changed } from './changed.ts';
import { conditionMutants, valueMutants } from './expression-mutants.ts';

/** Every rule that differs by a single change of its condition or exceptions. */
export function ruleMutants<R extends Rule>(rule: R): readonly Changed<R>[] {
  return [
    ...within(baseMutants(rule.base), (base) => ({ ...rule, base })),
    ...within(exceptionMutants(rule.unless), (unless) => ({ ...rule, unless })),
  ];
}

function baseMutants(base: Rule['base']): readonly Changed<Rule['base']>[] {
  if (base.kind === 'is')
    return within(conditionMutants(base.expr), (expr) => ({ kind: 'is', expr }));
  const { of } = base;
  const fewer = of.length < 2 ? [] : without(of, ({ id, at }) => gone('alternative', id, at));
  const other = withinEach(of, ruleMutants<Rule>);
  return within([...fewer, ...other], (alternatives) => ({ kind: 'any', of: alternatives }));
}

function exceptionMutants(unless: readonly Rule[]): readonly Changed<readonly Rule[]>[] {
  const fewer = without(unless, ({ id, at }) => gone('exception', id, at));
  return [...fewer, ...withinEach(unless, ruleMutants<Rule>)];
}

function gone(what: string, id: string | undefined, at: Rule['at']) {
  return { at, change: id === undefined ? `dropped an ${what}` : `dropped the ${what} ${id}` };
}

/** Every duty that differs by a single change of condition, exceptions, due date or days; its evidence stays. */
export function dutyMutants(duty: Duty): readonly Changed<Duty>[] {
  const due = duty.due === undefined ? [] : valueMutants(duty.due);
  return [...datedMutants(duty), ...within(due, (expr) => ({ ...duty, due: expr }))];
}

/** Every rule with days that differs by a single change of condition, exceptions or days. */
export function datedMutants<R extends Duty | Information>(rule: R): readonly Changed<R>[] {
  return [...ruleMutants(rule), ...dayMutants(rule)];
}

interface WithDays {
  readonly from?: string;
  readonly until?: string;
  readonly at: Rule['at'];
}

function dayMutants<D extends WithDays>(dated: D): readonly Changed<D>[] {
  const { from, until, at } = dated;
  return [
    ...within(dayShifts('from', from, at), (day) => ({ ...dated, from: day })),
    ...within(dayShifts('until', until, at), (day) => ({ ...dated, until: day })),
  ];
}

/** Every dated list that differs in one of its codes or in a day of one. */
export function entryMutants(
  name: string,
  entries: readonly ListEntry[],
  at: Rule['at'],
): readonly Changed<readonly ListEntry[]>[] {
  const fewer = without(entries, ({ code }) => ({ at, change: `dropped "${code}" of ${name}` }));
  const moved = withinEach(entries, (entry) =>
    within(dayMutants({ ...entry, at }), ({ at: _at, ...held }) => held),
  );
  return [...fewer, ...moved.map((one) => ({ ...one, change: `${name}: ${one.change}` }))];
}

/** Every term that differs by a single change. */
export function termMutants(term: Term): readonly Changed<Term>[] {
  if (term.kind === 'rule') return within(ruleMutants(term.rule), (rule) => ({ ...term, rule }));
  if (term.kind === 'choice') return within(choiceMutants(term), (choose) => ({ ...term, choose }));
  const values =
    term.type.kind === 'bool' ? conditionMutants(term.value) : valueMutants(term.value);
  return within(values, (value) => ({ ...term, value }));
}

function choiceMutants({ choose }: Choice): readonly Changed<readonly Alternative[]>[] {
  const fewer = without(choose, ({ value, at }) => ({ at, change: `dropped the value ${value}` }));
  return [...fewer, ...withinEach(choose, ruleMutants<Alternative>)];
}

function dayShifts(
  name: string,
  day: string | undefined,
  at: Rule['at'],
): readonly Changed<string>[] {
  const known = day === undefined ? undefined : parseDay(day);
  if (known === undefined) return [];
  return [-1, 1].map((days) => ({
    value: dayFromNumber(dayNumber(known) + days),
    at,
    change: `${name} ${known} a day ${days < 0 ? 'earlier' : 'later'}`,
  }));
}

/** What a number is multiplied by: far below, far above, and hardly at all. */
const FACTORS = [0.1, 10, 1.0005];
/** Days are counted whole. */
const DAY_FACTORS = [0.1, 10];

/** Every parameter that differs in one of its values, or in the day on which one value follows another. */
export function paramMutants(param: Param): readonly Changed<Param>[] {
  const values = withinEach(param.values, (value) => valueChanges(param, value));
  return within([...values, ...turnShifts(param)], (changed) => ({ ...param, values: changed }));
}

function valueChanges({ name, unit, at }: Param, held: ParamValue): readonly Changed<ParamValue>[] {
  const { value } = held;
  const others: readonly Changed<string | number>[] =
    typeof value === 'string'
      ? dayShifts(name, value, at)
      : unit === 'day'
        ? dayCounts(name, value, at)
        : FACTORS.map((by) => ({ value: value * by, at, change: `${name} × ${by}` }));
  return within(
    others.filter((other) => other.value !== value),
    (other) => ({ ...held, value: other }),
  );
}

function dayCounts(name: string, days: number, at: Param['at']): readonly Changed<number>[] {
  return [
    ...DAY_FACTORS.map((by) => ({ value: Math.round(days * by), at, change: `${name} × ${by}` })),
    { value: days + 1, at, change: `${name} a day longer` },
  ];
}

// Where one value ends and the next begins both move, so that there is one on each day.
function turnShifts({ name, values, at }: Param): readonly Changed<readonly ParamValue[]>[] {
  return values.flatMap((next, place) => {
    const before = values.findIndex(({ until }) => until === next.from);
    return before < 0
      ? []
      : within(dayShifts(`${name} from`, next.from, at), (day) =>
          values.map((value, index) => {
            if (index === place) return { ...value, from: day };
            return index === before ? { ...value, until: day } : value;
          }),
        );
  });
}
