import { membersOf, type SetValue } from '@weighbridge/core';
import { hasAny, hasMember, isSet, overlapsAny } from '../evaluate/atoms.ts';
import { isMembership, membersNamed, type MemberExpr } from '../evaluate/compile.ts';
import type { FactSpace, Region } from './fact-space.ts';
import { claimOf, type Instead, type Trial } from './trial.ts';

/** Members of one sort that are named one by one; a person needs no longer list to understand it. */
const MAX_NAMED = 8;

/** Every question that the trial's rule asks about the members of a fact. */
export function questionsAbout(trial: Trial, fact: string): readonly MemberExpr[] {
  return trial.parts.filter(isMembership).filter((question) => question.fact === fact);
}

/** Members that the questions cannot tell apart, sort by sort, in the order of the questions. */
function sortsOf(
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
  const sorts = sortsOf(questionsAbout(trial, space.fact), trial.lists);
  const named = sorts.flat();
  const other = otherMember(trial, space, named);
  const regions: Region[] = sorts.map((members) => ({ kind: 'members', members }));
  return other === undefined
    ? regions
    : [...regions, { kind: 'members', members: [other], not: named }];
}

/**
 * The regions of a set by one sort of members that is still open: none of the sort is in, or one
 * of it is. With no sort open, but the question whether the set has any member: none, or another.
 * Empty when nothing about the set is open; the other sorts are asked for one after the other.
 */
export function setRegions(trial: Trial, space: FactSpace, instead: Instead): readonly Region[] {
  const known = claimOf(trial, space.fact, instead);
  const recorded: SetValue = isSet(known) ? known : { has: [] };
  const questions = questionsAbout(trial, space.fact);
  const sorts = sortsOf(questions, trial.lists);
  const open = sorts.find((sort) => overlapsAny(recorded, new Set(sort)) === 0);
  if (open !== undefined) return sortRegions(recorded, open);
  const asksForAny = questions.some(({ op }) => op === 'nonempty') && hasAny(recorded) === 0;
  if (!asksForAny) return [];
  const other = otherMember(trial, space, [...sorts.flat(), ...(recorded.not ?? [])]) ?? 'other';
  return [
    { kind: 'value', value: { has: [], complete: true } },
    { kind: 'value', value: { ...recorded, has: [other] } },
  ];
}

function sortRegions(recorded: SetValue, sort: readonly string[]): readonly Region[] {
  const open = sort.filter((member) => hasMember(recorded, member) === 0);
  const { has, not = [] } = recorded;
  const none: Region = {
    kind: 'value',
    value: { has, not: [...new Set([...not, ...sort])].sort() },
  };
  const some = open.slice(0, MAX_NAMED).map((member): Region => {
    const value = { ...recorded, has: [...has, member].sort() };
    return { kind: 'value', value };
  });
  return [none, ...some];
}

/** A member that the rule does not name, or nothing when every declared one is named. */
function otherMember(trial: Trial, space: FactSpace, named: readonly string[]): string | undefined {
  const declared = membersOf(space.entry, trial.program.scope.lists);
  if (declared !== undefined) return declared.find((member) => !named.includes(member));
  let name = 'other';
  while (named.includes(name)) name = `another ${name}`;
  return name;
}
