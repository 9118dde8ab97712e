import type { Day } from '@weighbridge/core';
import { layoutOf, type Pack, type Values } from '@weighbridge/rules';
import type { Visitor } from '../../packages/rules/src/sql/visitor.ts';
import { differences, evaluated, type Difference, type Question } from './answers.ts';
import { asked, drop, load } from './ask.ts';
import type { Engine } from './engine.ts';

/** A pack with the cases it is asked about, each day assumed and strict. */
export interface Trial {
  readonly pack: Pack;
  readonly cases: readonly Values[];
  readonly days: readonly Day[];
}

/** A cell that differs, with the question that shows it. */
export interface Found extends Difference {
  readonly question: Question;
  readonly values: Values;
}

/** What a trial came to on one engine. */
export interface TrialResult {
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<string, number>;
  readonly found: readonly Found[];
}

/** Asks an engine all questions of a trial and compares with the evaluator. */
export async function tried(
  engine: Engine,
  { pack, cases, days }: Trial,
  visitor?: Visitor,
): Promise<TrialResult> {
  const statuses = new Map<string, number>();
  const found: Found[] = [];
  const loaded = await load(engine, cases, layoutOf([pack]));
  for (const question of questions(days)) {
    const expected = evaluated(pack, cases, question);
    const got = await asked(engine, pack, loaded, { ...question, ...(visitor && { visitor }) });
    for (const difference of differences(expected, got))
      found.push({ ...difference, question, values: cases[difference.place] ?? {} });
    for (const row of expected)
      for (const [column, status] of row)
        if (column.endsWith('__status')) count(statuses, (status ?? '').replace(/:.*/, ''));
  }
  await drop(engine, loaded);
  return { statuses, found };
}

/** The case of a difference without all facts that it does not need. */
export async function smallest(engine: Engine, pack: Pack, found: Found): Promise<Values> {
  let values = found.values;
  for (;;) {
    const fewer = Object.keys(values).map((fact) => without(values, fact));
    const loaded = await load(engine, fewer, layoutOf([pack]));
    const got = await asked(engine, pack, loaded, found.question);
    await drop(engine, loaded);
    const still = differences(evaluated(pack, fewer, found.question), got);
    const place = still.find(({ column }) => column === found.column)?.place;
    if (place === undefined) return values;
    values = fewer[place] ?? {};
  }
}

function without(values: Values, fact: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== fact));
}

/** Each day is asked about with assumptions and without. */
export function questions(days: readonly Day[]): readonly Question[] {
  return days.flatMap((asOf) => [true, false].map((strict) => ({ asOf, strict })));
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
