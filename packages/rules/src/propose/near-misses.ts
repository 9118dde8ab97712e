import { expressionsOf, eachExpr, factOf, termExpressions } from '../evaluate/reads.ts';
import { inputsOf } from '../read/uses.ts';
import type { Subject } from '../mutants/reach.ts';
import type { Expr, Span } from '../tree.ts';
import type { Lack, Step } from './lacks.ts';
import { pairFrom, pairSearched } from './pairs.ts';
import { showing, type Room } from './room.ts';
import { placeWithout } from './shown.ts';

/**
 * For each fact that a rule or term reads itself: two tests that differ only in it and in a verdict,
 * of that rule or of one that rests on it.
 */
export function nearMissSteps(room: Room): readonly Step[] {
  return readersOf(room).flatMap(({ of, at, roots }) =>
    [...factsIn(roots)].map((fact) => ({
      of,
      look: (): Lack | undefined => {
        const subjects = showing(room, of);
        if (subjects.some((subject) => isPaired(room, subject, fact))) return undefined;
        const tests = pairsFor(room, { subjects, fact });
        if (tests === 'none') return undefined;
        return { of, at, says: `no near miss for ${fact}`, tests };
      },
    })),
  );
}

interface Reader {
  readonly of: string;
  readonly at: Span;
  readonly roots: readonly Expr[];
}

function readersOf({ pack }: Room): readonly Reader[] {
  const { terms, duties, information = [], decisions } = pack;
  return [
    ...terms.map((term) => ({
      of: `terms.${term.name}`,
      at: term.kind === 'rule' ? term.rule.at : term.at,
      roots: termExpressions(term),
    })),
    ...[...duties, ...information].map((rule) => ({
      of: `rules.${rule.id}`,
      at: rule.at,
      roots: expressionsOf(rule),
    })),
    ...decisions
      .flatMap(({ rules }) => rules)
      .map((rule) => ({ of: `rules.${rule.id}`, at: rule.at, roots: expressionsOf(rule) })),
  ];
}

function factsIn(roots: readonly Expr[]): ReadonlySet<string> {
  const facts = new Set<string>();
  for (const root of roots)
    eachExpr(root, (part) => {
      const fact = factOf(part);
      if (fact !== undefined) facts.add(fact);
    });
  return facts;
}

function isPaired(room: Room, subject: Subject, fact: string): boolean {
  const entry = room.pack.facts[fact];
  const inputs = entry === undefined ? [] : inputsOf(entry);
  // That nothing is known yet is no verdict on which the fact could turn.
  const shown = room.shown.filter((one) => one.subject === subject && one.answer !== 'unknown');
  return [fact, ...inputs].some((name) => {
    const answers = new Map<string, string>();
    return shown.some((one) => {
      const place = placeWithout(name, one);
      const other = answers.get(place);
      answers.set(place, one.answer);
      return other !== undefined && other !== one.answer;
    });
  });
}

/** Subjects tried for one fact, those that read least first. */
const MAX_SUBJECTS = 4;

function pairsFor(
  room: Room,
  { subjects: all, fact }: { readonly subjects: readonly Subject[]; readonly fact: string },
): Lack['tests'] | 'none' {
  const subjects = all.slice(0, MAX_SUBJECTS);
  for (const subject of subjects) {
    const test = pairFrom(room, { subject, fact });
    if (test !== undefined) return [test];
  }
  const found = subjects.map((subject) => pairSearched(room, { subject, fact }));
  const pair = found.find((one) => typeof one === 'object');
  return pair ?? (found.every((one) => one === 'none') ? 'none' : []);
}
