import { NEVER, type Day } from '@weighbridge/core';
import { AS_OF } from './cut.ts';
import { loadedPlan } from './evaluate.ts';
import type { Values } from './load.ts';
import { ordinal } from './ordinal.ts';
import type { Program } from './program.ts';

interface Period {
  readonly from?: string;
  readonly until?: string;
}

/**
 * The days on which an answer may change, in order: every `from`, `until`, parameter date, column
 * date, and every due date that is exact for these facts (rule model, section 6). Days between
 * two of them answer alike. Cost: one evaluation per dated entry of the pack.
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
  for (const today of [-Infinity, ...written])
    for (const due of dueDays(program, values, words.of(today))) days.add(due);
  if (program.scope.paramsRead.has(AS_OF))
    for (const day of factDays(program)) days.add(day).add(day + 1);
  days.delete(ordinal(NEVER));
  return [...days].sort((a, b) => a - b).map((number) => words.of(number));
}

function numberOrNothing(day: string | undefined): readonly number[] {
  return day === undefined ? [] : [ordinal(day)];
}

function periodsOf({ pack }: Program): readonly Period[] {
  const rows = [...pack.duties, ...(pack.information ?? [])];
  const beside = rows.flatMap(({ lifecycle, enforcement }) => [...lifecycle, ...enforcement]);
  const lists = Object.values(pack.datedLists ?? {}).flat();
  return [...rows, ...beside, ...lists, ...pack.params.flatMap(({ values }) => values)];
}

function dueDays(program: Program, values: Values, asOf: Day): readonly number[] {
  const plan = loadedPlan(program, values, { asOf, strict: false });
  return program.duties.flatMap(({ due }, place) => {
    const { frame } = plan.rows[place] ?? plan;
    const lo = due?.lo(frame);
    return lo !== undefined && Number.isFinite(lo) && lo === due?.hi(frame) ? [lo] : [];
  });
}

// A rule that reads `as_of` compares it with dates of the case; it changes there or the day after.
function factDays(program: Program): readonly number[] {
  const entries = Object.values(program.pack.facts);
  const { lo, hi } = program.slots;
  return entries.flatMap((entry, slot) => {
    const day = lo[slot] ?? -Infinity;
    return entry.type === 'date' && Number.isFinite(day) && day === hi[slot] ? [day] : [];
  });
}
