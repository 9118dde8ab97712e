import type { Vocabulary, VocabularyEntry } from '@weighbridge/core';
import { parseFormula } from '../evaluate/formula.ts';
import { eachExpr, expressionsOf, factOf, termExpressions, termNamed } from '../evaluate/reads.ts';
import type { DatedRule } from '../evaluate/program.ts';
import type { Decision, Expr, Pack, Term } from '../tree.ts';
import type { PackLists } from './dated-lists.ts';

/** What a walk over expressions gathers. */
export interface Used {
  readonly facts: Set<string>;
  readonly params: Set<string>;
  readonly lists: Set<string>;
}

/** The rules of a pack and the terms they use. */
export type Rules = Pick<Pack, 'terms' | 'duties' | 'decisions' | 'information'>;

/** Facts, parameters and lists that expressions use, terms entered, each term once. */
export function usedBy(roots: readonly Expr[], terms: readonly Term[]): Used {
  const used: Used = { facts: new Set(), params: new Set(), lists: new Set() };
  const byName = new Map(terms.map((term) => [term.name, term]));
  const entered = new Set<string>();
  const walk = (expr: Expr): void => {
    eachExpr(expr, (part) => {
      note(part, used);
      const name = termNamed(part);
      if (name === undefined || entered.has(name)) return;
      entered.add(name);
      const term = byName.get(name);
      for (const inner of term === undefined ? [] : termExpressions(term)) walk(inner);
    });
  };
  for (const root of roots) walk(root);
  return used;
}

function note(part: Expr, used: Used): void {
  const fact = factOf(part);
  if (fact !== undefined) used.facts.add(fact);
  if (part.op === 'param') used.params.add(part.param);
  if ('list' in part && part.list !== undefined) used.lists.add(part.list);
}

/** All expressions of a duty or piece of information: condition, exceptions, due date, evidence. */
export function dutyExpressions(duty: DatedRule): readonly Expr[] {
  return [
    ...expressionsOf(duty),
    ...(duty.due === undefined ? [] : [duty.due]),
    ...(duty.met === undefined ? [] : [duty.met]),
  ];
}

/** All expressions of a pack, terms that nothing uses included. */
export function allExpressions(rules: Rules): readonly Expr[] {
  return [
    ...rules.terms.flatMap(termExpressions),
    ...rules.duties.flatMap(dutyExpressions),
    ...rules.decisions.flatMap((decision: Decision) => decision.rules.flatMap(expressionsOf)),
    ...(rules.information ?? []).flatMap(expressionsOf),
  ];
}

/** Vocabulary entries of facts and of all that they are derived from, by sorted name. */
export function entriesWithInputs(
  facts: Iterable<string>,
  vocabulary: Vocabulary,
  pack: string,
): { readonly [fact: string]: VocabularyEntry } {
  const found = new Map<string, VocabularyEntry>();
  const add = (fact: string): void => {
    const entry = Object.hasOwn(vocabulary.facts, fact) ? vocabulary.facts[fact] : undefined;
    if (entry === undefined || found.has(fact)) return;
    found.set(fact, entryIn(entry, pack));
    for (const input of inputsOf(entry)) add(input);
  };
  for (const fact of facts) add(fact);
  return sortedRecord(found);
}

// A pack holds an assumption without the packs that it is limited to, and none that is not for it.
function entryIn(entry: VocabularyEntry, pack: string): VocabularyEntry {
  const { assume, ...bare } = entry;
  if (assume?.packs === undefined) return entry;
  const { value, because, packs } = assume;
  return packs.includes(pack) ? { ...bare, assume: { value, because } } : bare;
}

/** Facts that a derived fact is made of. */
export function inputsOf(entry: VocabularyEntry): readonly string[] {
  const parsed = entry.derive === undefined ? undefined : parseFormula(entry.derive);
  return parsed?.kind === 'formula' ? parsed.formula.inputs : [];
}

/** Lists by sorted name: those named, and those that facts take their members from. */
export function listsUsed(
  named: ReadonlySet<string>,
  facts: { readonly [fact: string]: VocabularyEntry },
  lists: PackLists,
): Pick<Pack, 'lists' | 'datedLists'> {
  const wanted = new Set([...named, ...Object.values(facts).flatMap((entry) => entry.list ?? [])]);
  const found = [...wanted].flatMap((name) => {
    const members = lists.codes.get(name);
    return members === undefined ? [] : [[name, members] as const];
  });
  const dated = new Map([...lists.dated].filter(([name]) => wanted.has(name)));
  return {
    lists: sortedRecord(new Map(found)),
    ...(dated.size === 0 ? {} : { datedLists: sortedRecord(dated) }),
  };
}

function sortedRecord<T>(entries: ReadonlyMap<string, T>): { readonly [name: string]: T } {
  return Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
