import { day, type Day } from '@weighbridge/core';
import type { Duty, Pack } from '../tree.ts';
import { decisionAnswers } from './decisions.ts';
import { VISITORS } from './dialects.ts';
import type { Draft, Part } from './draft.ts';
import { dutyAnswers, informationAnswers, type Answer } from './duties.ts';
import { columnName, columnsIn, layoutOf, type Layout } from './layout.ts';
import { scopeOn, type Scope } from './scope.ts';
import type { DialectName, Visitor } from './visitor.ts';

/** Which SQL is wanted. */
export interface SqlOptions {
  readonly dialect: DialectName;
  readonly asOf: Day;
  /** Leaves assumptions out. */
  readonly strict: boolean;
  /** Table of the cases; `cases` when absent. */
  readonly table?: string;
  /** Column that names a case; `case_id` when absent. */
  readonly key?: string;
  /** Ids of duties and decisions that are asked for; all when absent. */
  readonly rules?: readonly string[];
  /** How the cases lie; that of the pack alone when absent. */
  readonly layout?: Layout;
}

/**
 * One SELECT that answers the duties and decisions of a pack for every case of a table, as
 * `evaluate` does: per duty the columns `ID__status`, `ID__due_lo`, `ID__due_hi` and `ID__met`, per
 * decision `ID__outcome` and the status of each rule, `ID.RULE__status`, per piece of information `ID__status`.
 *
 * The table has the columns of {@link layoutOf}. Names are quoted and values are literals, so that
 * no text of a pack can become SQL. Derived facts have to be among the columns.
 *
 * @example
 * const pack = { schema: 'weighbridge.pack/1', pack: 'p', title: 'P', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [], sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [] };
 * selectOf(pack, { dialect: 'duckdb', asOf: '2026-11-21', strict: false }); // 'SELECT\n  "case_id"\nFROM "cases"'
 */
export function selectOf(pack: Pack, options: SqlOptions): string {
  return selectBy(VISITORS[options.dialect], pack, options);
}

/** The same, written by any visitor. */
export function selectBy(
  visitor: Visitor,
  pack: Pack,
  options: Omit<SqlOptions, 'dialect'>,
): string {
  const { strict, layout = layoutOf([pack]), table = 'cases', key = 'case_id' } = options;
  const draft: Draft = {
    visitor,
    layout,
    strict,
    derived: [],
    bySql: new Map(),
    taken: namesIn(layout, key),
  };
  const answers = answersOf(pack, options, draft);
  const outputs = answers.map(({ name, part }) => outputOf(name, part, draft));
  const columns = [visitor.identifier(key), ...outputs];
  const from = nested(draft, visitor.identifier(table));
  return `SELECT\n  ${columns.join(',\n  ')}\nFROM ${from}`;
}

function outputOf(name: string, part: Part, draft: Draft): string {
  const free = draft.visitor.identifier(columnName(name, new Set()));
  return part.sql === free ? free : `${part.sql} AS ${free}`;
}

function answersOf(
  pack: Pack,
  { asOf, rules }: Pick<SqlOptions, 'asOf' | 'rules'>,
  draft: Draft,
): readonly Answer[] {
  const asked = ({ id }: { readonly id: string }): boolean => rules?.includes(id) ?? true;
  const scopes = new Map<string, Scope>();
  const scopeOf = (on: Day): Scope => {
    const scope = scopes.get(on) ?? scopeOn(on, pack, draft);
    scopes.set(on, scope);
    return scope;
  };
  return [
    ...pack.duties
      .filter(asked)
      .flatMap((duty) => dutyAnswers(duty, asOf, scopeOf(dayOfLaw(duty, asOf)))),
    ...(pack.information ?? [])
      .filter(asked)
      .flatMap((one) => informationAnswers(one, asOf, scopeOf(dayOfLaw(one, asOf)))),
    ...pack.decisions.filter(asked).flatMap((decision) => decisionAnswers(decision, scopeOf(asOf))),
  ];
}

/** A rule not yet in force is asked about as on its first day. */
function dayOfLaw({ from }: Pick<Duty, 'from'>, asOf: Day): Day {
  return from !== undefined && from > asOf ? day(from) : asOf;
}

function namesIn(layout: Layout, key: string): Set<string> {
  const names = columnsIn(layout).map(({ name }) => name);
  return new Set([key, ...names].map((name) => name.toLowerCase()));
}

/** SELECTs around each other: each adds the columns that read no more than those below it. */
function nested({ visitor, derived }: Draft, table: string): string {
  const depth = Math.max(0, ...derived.map((one) => one.depth + 1));
  let from = table;
  for (let level = 0; level < depth; level++) {
    const columns = derived.filter((one) => one.depth === level);
    const added = columns.map(({ name, sql }) => `${sql} AS ${visitor.identifier(name)}`);
    const step = visitor.identifier(`step_${level + 1}`);
    from = `(\nSELECT *,\n  ${added.join(',\n  ')}\nFROM ${from}${visitor.fence}\n) AS ${step}`;
  }
  return from;
}
