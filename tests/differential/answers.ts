import type { DateValue, Day } from '@weighbridge/core';
import { evaluate, prepare, type Pack, type Values } from '@weighbridge/rules';
import type { Row } from './engine.ts';

/** The mode a question is asked in. */
export interface Question {
  readonly asOf: Day;
  readonly strict: boolean;
}

/** What the evaluator answers for some cases, in the columns of the SQL. */
export function evaluated(
  pack: Pack,
  cases: readonly Values[],
  question: Question,
): readonly Row[] {
  const program = prepare(pack);
  return cases.map((values, place) => {
    const { duties, decisions, information } = evaluate(program, values, question);
    const row = new Map<string, string | null>([['case_id', String(place)]]);
    for (const { rule, status, due, met } of duties) {
      row.set(`${rule}__status`, status);
      row.set(`${rule}__due_lo`, endOf(due, 'lo'));
      row.set(`${rule}__due_hi`, endOf(due, 'hi'));
      row.set(`${rule}__met`, met ?? null);
    }
    for (const { rule, status } of information) row.set(`${rule}__status`, status);
    for (const { id, outcome, rules } of decisions) {
      row.set(`${id}__outcome`, outcome);
      for (const rule of rules) row.set(`${id}.${rule.id}__status`, rule.status);
    }
    return row;
  });
}

function endOf(due: DateValue | undefined, end: 'lo' | 'hi'): string | null {
  if (due === undefined) return null;
  return typeof due === 'string' ? due : (due[end] ?? null);
}

/** A cell in which a database and the evaluator differ. */
export interface Difference {
  readonly place: number;
  readonly column: string;
  readonly expected: string | null;
  readonly got: string | null | undefined;
}

/** Cells that differ; columns that only one side has differ too. */
export function differences(expected: readonly Row[], got: readonly Row[]): readonly Difference[] {
  const byCase = new Map(got.map((row) => [row.get('case_id'), row]));
  return expected.flatMap((row, place) => {
    const other = byCase.get(row.get('case_id') ?? null);
    const columns = new Set([...row.keys(), ...(other?.keys() ?? [])]);
    return [...columns]
      .filter((column) => row.get(column) !== other?.get(column))
      .map((column) => ({
        place,
        column,
        expected: row.get(column) ?? null,
        got: other?.get(column),
      }));
  });
}
