import { dayFromNumber, membersOf, type Value } from '@weighbridge/core';
import { isMembership, membersNamed, type MemberExpr } from '../evaluate/compile.ts';
import { numberOf } from '../evaluate/cut.ts';
import type { Program } from '../evaluate/program.ts';
import { eachPart, expressionsOf, termExpressions } from '../evaluate/reads.ts';
import type { Expr } from '../tree.ts';
import { next, previous, type Line } from './bisect.ts';
import { leavesOf } from './comparisons.ts';

/**
 * For each fact that a pack's rules read, the values that stand for all others (rule model,
 * section 11): for bools both; for numbers and dates a point below, at and above each parameter
 * value they meet; for enums and codes the members named and one other; for sets, complete, none,
 * each member named, and one other. They drive conflict search, exact checks and test generation.
 *
 * @example
 * const program = prepare({
 *   schema: 'weighbridge.pack/1', pack: 'one', title: 'One', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [],
 *   sources: [], facts: { 'a.b': { type: 'bool', means: 'it is so' } }, lists: {}, params: [], duties: [], decisions: [],
 *   terms: [{ kind: 'rule', name: 'so', rule: { cite: [], unless: [], at: { line: 1, column: 1, length: 3 },
 *     base: { kind: 'is', expr: { op: 'fact', fact: 'a.b', at: { line: 1, column: 1, length: 3 } } } } }],
 * });
 * regions(program); // { 'a.b': [false, true] }
 */
export function regions(program: Program): { readonly [fact: string]: readonly Value[] } {
  const met = metIn(program);
  const entries = Object.entries(program.pack.facts).filter(([fact]) => met.read.has(fact));
  return Object.fromEntries(entries.map(([fact]) => [fact, representativesOf(program, fact, met)]));
}

interface Met {
  readonly read: Set<string>;
  readonly cuts: Map<string, Set<number>>;
  readonly questions: Map<string, MemberExpr[]>;
}

function metIn(program: Program): Met {
  const met: Met = { read: new Set(), cuts: new Map(), questions: new Map() };
  eachPart(rootsOf(program), program.scope, (part) => {
    if ('fact' in part) met.read.add(part.fact);
    if (isMembership(part))
      met.questions.set(part.fact, [...(met.questions.get(part.fact) ?? []), part]);
    if (part.op === '>' || part.op === '>=' || part.op === '<' || part.op === '<=')
      addCuts(program, part.of, met);
  });
  for (const { duty } of program.duties)
    if (duty.due !== undefined) addCuts(program, [duty.due], met);
  return met;
}

function rootsOf({ pack }: Program): readonly Expr[] {
  const optional = pack.duties
    .flatMap(({ due, met }) => [due, met])
    .filter((expr) => expr !== undefined);
  const decided = pack.decisions.flatMap(({ rules: of }) => of);
  const rules = [...pack.duties, ...(pack.information ?? []), ...decided];
  return [...pack.terms.flatMap(termExpressions), ...rules.flatMap(expressionsOf), ...optional];
}

function addCuts(program: Program, sides: readonly Expr[], met: Met): void {
  const { facts, params } = leavesOf(sides, program.scope);
  const values = program.pack.params
    .filter(({ name }) => params.has(name))
    .flatMap((param) => param.values);
  for (const fact of facts) {
    const cuts = met.cuts.get(fact) ?? new Set();
    met.cuts.set(fact, cuts);
    for (const { value } of values) cuts.add(numberOf(value) ?? 0);
  }
}

function representativesOf(program: Program, fact: string, met: Met): readonly Value[] {
  const entry = program.pack.facts[fact];
  const questions = met.questions.get(fact) ?? [];
  const named = [
    ...new Set(questions.flatMap((question) => [...membersNamed(question, program.scope)])),
  ];
  const declared = entry === undefined ? undefined : membersOf(entry, program.scope.lists);
  const other =
    declared === undefined ? 'other' : declared.find((member) => !named.includes(member));
  const members = other === undefined ? named : [...named, other];
  switch (entry?.type) {
    case 'number':
    case 'date':
      return points(met.cuts.get(fact) ?? new Set(), {
        line: entry.type === 'date' ? 'days' : 'doubles',
        floor: entry.min ?? -Infinity,
      });
    case 'enum':
    case 'code':
      return members;
    case 'set':
      return [
        { has: [], complete: true },
        ...members.map((member) => ({ has: [member], complete: true as const })),
      ];
    case 'bool':
    case undefined:
      return [false, true];
  }
}

function points(
  cuts: ReadonlySet<number>,
  { line, floor }: { readonly line: Line; readonly floor: number },
): readonly Value[] {
  const all = [...cuts].flatMap((cut) => [previous(cut, line), cut, next(cut, line)]);
  // A fact that meets no value is the same everywhere.
  const some = all.length === 0 ? [Math.max(0, floor)] : all;
  const sorted = [...new Set(some)].filter((point) => point >= floor).sort((a, b) => a - b);
  return line === 'days' ? [...new Set(sorted.map(dayFromNumber))] : sorted;
}
