import { NEVER, dayFromNumber, dayNumber, parseDay, type Day } from '@weighbridge/core';
import type { Program } from '../evaluate/program.ts';
import { eachPart, statusExpressions, termExpressions } from '../evaluate/reads.ts';
import { leavesOf } from '../explain/comparisons.ts';
import type { Expr, Pack } from '../tree.ts';
import { partsOf } from './answer.ts';
import type { Subject } from './reach.ts';

/** The day before, the day and the day after. */
export function daysAround(asOf: Day): readonly Day[] {
  return [-1, 0, 1].map((days) => dayFromNumber(dayNumber(asOf) + days));
}

/** The days on which something in packs changes, each with the day before; the day of the law first. Between them nothing does. */
export function turningDays(packs: readonly Pack[]): readonly Day[] {
  const law = parsed(packs.map(({ status_date }) => status_date));
  const first = [...law, ...parsed(packs.flatMap(firstDays))];
  // A day that is compared with the one asked about may turn it on the day itself or the day after.
  const compared = parsed(packs.flatMap(daysInParams));
  const turns = [
    ...first.flatMap((day) => daysAround(day).slice(0, 2)),
    ...compared.flatMap(daysAround),
  ];
  return [...new Set([...law.slice(0, 1), ...turns.toSorted()])];
}

/** The first days on which something holds, or no longer does. */
function firstDays(pack: Pack): readonly (string | undefined)[] {
  const dated = [
    ...pack.duties,
    ...(pack.information ?? []),
    ...Object.values(pack.datedLists ?? {}).flat(),
    ...pack.params.flatMap(({ values }) => values),
  ];
  return dated.flatMap(({ from, until }) => [from, until]);
}

function daysInParams({ params }: Pack): readonly string[] {
  const values = params.flatMap(({ values: of }) => of.map(({ value }) => value));
  return values.filter((value) => typeof value === 'string');
}

// On the day that stands for never nothing turns.
function parsed(days: readonly (string | undefined)[]): readonly Day[] {
  return days
    .flatMap((day) => (day === undefined ? [] : (parseDay(day) ?? [])))
    .filter((day) => day !== NEVER);
}

/** Whether a program compares sums, products or two facts, whose regions end elsewhere than at parameters. */
export function comparesBeyond(program: Program): boolean {
  const rules = [...program.places.keys()].flatMap((id) => statusExpressions(program, id));
  return areBeyond([...rules, ...program.pack.terms.flatMap(termExpressions)], program);
}

function areBeyond(roots: readonly Expr[], { scope }: Program): boolean {
  let beyond = false;
  eachPart(roots, scope, (part) => {
    if (!isOrdering(part)) return;
    const leaves = leavesOf(part.of, scope);
    beyond ||= leaves.moves || leaves.facts.size > 1;
  });
  return beyond;
}

/**
 * Whether what a program answers for a subject turns elsewhere than at parameters: in a comparison, also
 * of its evidence, a sum that is a due date, or the value itself. The later of two facts as a due date
 * does not: at the points of both it comes before each line, on it and after it.
 */
export function answersBeyond(program: Program, subject: Subject): boolean {
  const met = program.pack.duties.flatMap((duty) => duty.met ?? []);
  if (comparesBeyond(program) || areBeyond(met, program)) return true;
  const { value } = partsOf(program, subject);
  if (value === undefined) return false;
  const { moves, facts } = leavesOf([value], program.scope);
  // A number or date is told as it is, and so is another at each point of a fact.
  return subject.startsWith('terms.') ? facts.size > 0 : moves;
}

function isOrdering(part: Expr): part is Extract<Expr, { readonly op: '>' | '>=' | '<' | '<=' }> {
  return ['>', '>=', '<', '<='].includes(part.op);
}
