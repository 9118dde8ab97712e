import { dayFromNumber, dayNumber, parseDay, type Day } from '@weighbridge/core';
import type { Program } from '../evaluate/program.ts';
import { eachPart, statusExpressions, termExpressions } from '../evaluate/reads.ts';
import { leavesOf } from '../explain/comparisons.ts';
import type { Expr, Pack } from '../tree.ts';

/** The day before, the day and the day after. */
export function daysAround(asOf: Day): readonly Day[] {
  return [-1, 0, 1].map((days) => dayFromNumber(dayNumber(asOf) + days));
}

/** The days on which something in packs changes, each with the day before; the day of the law first. Between them nothing does. */
export function turningDays(packs: readonly Pack[]): readonly Day[] {
  const written = packs.flatMap((pack) => [
    pack.status_date,
    ...[...pack.duties, ...(pack.information ?? [])].flatMap(({ from, until }) => [from, until]),
    ...Object.values(pack.datedLists ?? {})
      .flat()
      .flatMap(({ from, until }) => [from, until]),
    ...pack.params.flatMap(({ values }) => values.flatMap(({ from, until }) => [from, until])),
  ]);
  const days = written.flatMap((day) => (day === undefined ? [] : (parseDay(day) ?? [])));
  const both = days.flatMap((day) => [dayFromNumber(dayNumber(day) - 1), day]);
  return [...new Set([...days.slice(0, 1), ...both.toSorted()])];
}

/** Whether a program compares sums, products or two facts, whose regions end elsewhere than at parameters. */
export function comparesBeyond(program: Program): boolean {
  let beyond = false;
  const roots = [
    ...[...program.places.keys()].flatMap((id) => statusExpressions(program, id)),
    ...program.pack.terms.flatMap(termExpressions),
  ];
  eachPart(roots, program.scope, (part) => {
    if (!isOrdering(part)) return;
    const leaves = leavesOf(part.of, program.scope);
    beyond ||= leaves.moves || leaves.facts.size > 1;
  });
  return beyond;
}

function isOrdering(part: Expr): part is Extract<Expr, { readonly op: '>' | '>=' | '<' | '<=' }> {
  return ['>', '>=', '<', '<='].includes(part.op);
}
