import { NEVER, type Day } from '@weighbridge/core';
import { dueSides, meetingDays, timedComparisons } from './as-of-days.ts';
import { loadedPlan } from './evaluate.ts';
import type { Values } from './load.ts';
import { ordinal } from './ordinal.ts';
import type { Plan, Program } from './program.ts';
import type { Expr } from '../tree.ts';

interface Period {
  readonly from?: string;
  readonly until?: string;
}

/**
 * The days on which an answer may change, in order: every `from`, `until`, parameter date, column
 * date, both ends of every due date for these facts, and of every date that a rule compares with the
 * day asked for (rule model, section 6). Days between two of them answer alike, assumed and strict.
 * Cost: two evaluations per dated entry of the pack.
 *
 * @example
 * const program = prepare({
 *   schema: 'weighbridge.pack/1', pack: 'one', title: 'One', version: '1', status_date: '2026-11-21', asks: 'law', places: [], uses: [], sources: [],
 *   facts: {}, lists: {}, terms: [], duties: [], decisions: [],
 *   params: [{ name: 'x', unit: '1', at: { line: 1, column: 1, length: 1 }, values: [{ value: 1, from: '2025-08-02', cite: [] }] }],
 * });
 * timeline(program, {}); // ['2025-08-02']
 */
export function timeline(program: Program, values: Values): readonly Day[] {
  const { words } = program;
  const written = new Set(
    periodsOf(program)
      .flatMap(({ from, until }) => [from, until])
      .flatMap(numberOrNothing),
  );
  const days = new Set(written);
  const compared = timedComparisons(program);
  for (const today of [-Infinity, ...written])
    for (const strict of [false, true]) {
      const plan = loadedPlan(program, values, { asOf: words.of(today), strict });
      for (const day of [...dueDays(program, plan), ...comparedDays(program, plan, compared)])
        days.add(day);
    }
  return [...days]
    .filter((day) => day >= FIRST && day < ordinal(NEVER))
    .sort((a, b) => a - b)
    .map((number) => words.of(number));
}

/** The first day that can be written. */
const FIRST = ordinal('0001-01-01');

function numberOrNothing(day: string | undefined): readonly number[] {
  return day === undefined ? [] : [ordinal(day)];
}

function periodsOf({ pack }: Program): readonly Period[] {
  const rows = [...pack.duties, ...(pack.information ?? [])];
  const beside = rows.flatMap(({ lifecycle, enforcement }) => [...lifecycle, ...enforcement]);
  const lists = Object.values(pack.datedLists ?? {}).flat();
  return [...rows, ...beside, ...lists, ...pack.params.flatMap(({ values }) => values)];
}

function dueDays(program: Program, plan: Plan): readonly number[] {
  return program.duties.flatMap(({ duty: { due } }, place) => {
    const { frame } = plan.rows[place] ?? plan;
    return due === undefined ? [] : [...meetingDays(dueSides(due), program.scope, frame)];
  });
}

// What turns where two dates meet turns on that day or the day after.
function comparedDays(
  { scope }: Program,
  { frames }: Plan,
  compared: readonly (readonly Expr[])[],
): readonly number[] {
  const met = compared.flatMap((sides) =>
    frames.flatMap((frame) => [...meetingDays(sides, scope, frame)]),
  );
  return met.flatMap((day) => [day, day + 1]);
}
