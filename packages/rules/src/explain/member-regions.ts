import type { SetValue } from '@weighbridge/core';
import { hasAny, hasMember, isSet } from '../evaluate/atoms.ts';
import { membersNamed, type MemberExpr } from '../evaluate/compile.ts';
import type { Values } from '../evaluate/load.ts';
import { eachPart } from '../evaluate/reads.ts';
import type { FactSpace, Region } from './fact-space.ts';
import type { Trial } from './trial.ts';

/** Sorts of members of one set that are tried in every combination; beyond it one sort at a time. */
const MAX_COMBINED = 3;

/** Members of one sort that are named one by one; a person needs no longer list to understand it. */
const MAX_NAMED = 8;

/** Every question that the trial's rule asks about the members of a fact. */
export function questionsAbout(trial: Trial, fact: string): readonly MemberExpr[] {
  const found: MemberExpr[] = [];
  eachPart(trial.roots, trial.program.scope, (part) => {
    const asks =
      part.op === 'is' ||
      part.op === 'one-of' ||
      part.op === 'has' ||
      part.op === 'overlaps' ||
      part.op === 'nonempty';
    if (asks && part.fact === fact) found.push(part);
  });
  return found;
}

/** Members that the questions cannot tell apart, sort by sort, in the order of the questions. */
export function sortsOf(
  questions: readonly MemberExpr[],
  lists: { readonly [list: string]: readonly string[] },
): readonly (readonly string[])[] {
  const named = questions.map((question) => membersNamed(question, { lists }));
  const sorts = new Map<string, string[]>();
  for (const member of new Set(named.flatMap((members) => [...members]))) {
    const answers = named.map((members) => (members.has(member) ? '1' : '0')).join('');
    sorts.set(answers, [...(sorts.get(answers) ?? []), member]);
  }
  return [...sorts.values()];
}

/** The regions of an enum or code: each sort of named members, and all others. */
export function memberRegions(trial: Trial, space: FactSpace): readonly Region[] {
  const sorts = sortsOf(questionsAbout(trial, space.fact), trial.program.scope.lists);
  const named = sorts.flat();
  const declared =
    space.entry.values ??
    (space.entry.list === undefined ? undefined : trial.program.scope.lists[space.entry.list]);
  const other =
    declared === undefined ? otherThan(named) : declared.find((member) => !named.includes(member));
  const regions: Region[] = sorts.map((members) => ({ kind: 'members', members }));
  return other === undefined
    ? regions
    : [...regions, { kind: 'members', members: [other], not: named }];
}

function otherThan(named: readonly string[]): string {
  let name = 'other';
  while (named.includes(name)) name = `another ${name}`;
  return name;
}

/** The regions of a set: none of the members asked about, then each sort, then sorts together. */
export function setRegions(trial: Trial, space: FactSpace, values: Values): readonly Region[] {
  const known = values[space.fact];
  const recorded: SetValue = isSet(known) ? known : { has: [] };
  const questions = questionsAbout(trial, space.fact);
  const sorts = sortsOf(questions, trial.program.scope.lists)
    .map((members) => members.filter((member) => hasMember(recorded, member) === 0))
    .filter((members) => members.length > 0);
  const asksForAny = questions.some(({ op }) => op === 'nonempty') && hasAny(recorded) === 0;
  const all = sorts.flat();
  const region = (chosen: readonly string[], out: readonly string[]): Region => ({
    kind: 'value',
    value: setWith(recorded, { chosen, out, complete: asksForAny && chosen.length === 0 }),
  });
  const some = combinations(sorts).map(({ chosen, sorts: of }) =>
    region(
      chosen,
      all.filter((member) => !of.flat().includes(member)),
    ),
  );
  const other = asksForAny ? [region([otherThan(all)], all)] : [];
  return [region([], all), ...some, ...other];
}

interface Chosen {
  readonly chosen: readonly string[];
  readonly sorts: readonly (readonly string[])[];
}

function combinations(sorts: readonly (readonly string[])[]): readonly Chosen[] {
  const single = sorts.flatMap((sort) =>
    sort.slice(0, MAX_NAMED).map((member) => ({ chosen: [member], sorts: [sort] })),
  );
  if (sorts.length < 2 || sorts.length > MAX_COMBINED) return single;
  const several = Array.from({ length: 2 ** sorts.length }, (_, mask) =>
    sorts.filter((__, place) => (mask >> place) % 2 === 1),
  );
  const together = several
    .filter((of) => of.length > 1)
    .map((of) => ({ chosen: of.flatMap((sort) => sort.slice(0, 1)), sorts: of }));
  return [...single, ...together];
}

function setWith(
  known: SetValue,
  add: { chosen: readonly string[]; out: readonly string[]; complete: boolean },
): SetValue {
  const has = [...known.has, ...add.chosen].sort();
  if (add.complete) return { has, complete: true };
  const out = [...(known.not ?? []), ...add.out].sort();
  return { has, ...(out.length === 0 ? {} : { not: out }) };
}
