import type { Value } from '@weighbridge/core';
import { compileRule } from '../evaluate/compile.ts';
import { factOf, termExpressions, termNamed, expressionsOf, eachExpr } from '../evaluate/reads.ts';
import type { Given } from '../mutants/answer.ts';
import { choicesOf, type Choice } from '../mutants/choices.ts';
import { findCase, type Look } from '../mutants/find-case.ts';
import type { Reach, Subject } from '../mutants/reach.ts';
import type { Expr, Pack, Rule } from '../tree.ts';
import { both, unsearched, type Searched } from './choices.ts';
import { namedRules, type NamedRule } from './dead-rules.ts';
import { daysOf, frameFor, groundOf, openIn, type Ground } from './joint.ts';
import { caseWords } from './noticed.ts';

/** Cases looked at for one fact of one rule. */
const MAX_LOOKS = 1000;

/**
 * Rules that stay unknown for want of a fact, though every answer to it gives the same (rule model,
 * section 4: Kleene is not clairvoyant). Only facts that a rule reads twice can do that. A term that
 * does is told alone; the rules that rest on it are asked once it is mended. Code: `WB-C05`.
 */
export function checkClairvoyance(pack: Pack, reach: Reach): Searched {
  const counts = countsIn(pack);
  const blind = new Set<Subject>();
  // Terms first, each after those that it uses.
  const rules = namedRules(pack).toSorted((a, b) => Number(isTerm(b)) - Number(isTerm(a)));
  return both(
    rules.map(({ subject, name, rule }) => {
      const twice = factsTwice(rule, counts);
      const rests = [...(reach.get(subject) ?? [])].some((used) => blind.has(used));
      if (twice.size === 0 || rests) return both([]);
      const found = firstBlind(groundOf(pack, subject, reach), { name, rule, twice });
      if (found.noticed.length > 0) blind.add(subject);
      return found;
    }),
  );
}

function isTerm({ subject }: NamedRule): boolean {
  return subject.startsWith('terms.');
}

interface Asked {
  readonly name: string;
  readonly rule: Rule;
  readonly twice: ReadonlySet<string>;
}

function firstBlind(ground: Ground, { name, rule, twice }: Asked): Searched {
  const days = daysOf(ground.pack).slice(0, 1);
  const choices = days.flatMap((asOf) => choicesOf([ground.program], asOf));
  const asked = choices.filter(({ fact, answers }) => twice.has(fact) && answers.length > 1);
  let isOpen = false;
  for (const choice of asked) {
    const { fact } = choice;
    // Where a line lies elsewhere than at a parameter, the points at hand are not every answer.
    if (ground.isBeyond && isOrdered(ground, fact)) {
      isOpen = true;
      continue;
    }
    const found = findCase<true>({
      look: (given) => lookAt(ground, { rule, choice }, given),
      choices: () => choices.filter((other) => other !== choice),
      days,
      purse: { left: MAX_LOOKS },
    });
    isOpen ||= found.kind === 'undecided';
    if (found.kind !== 'case') continue;
    const detail = `${name} stays unknown without \`${fact}\`, though every answer gives the same: ${caseWords(found)}`;
    const remedy = `read \`${fact}\` once, or add the case in which it does not matter`;
    return { noticed: [{ code: 'WB-C05', at: rule.at, detail, remedy }], unsearched: [] };
  }
  const what = `whether ${name} is unknown only where an answer matters`;
  return isOpen ? unsearched(what, rule.at) : both([]);
}

function isOrdered({ pack }: Ground, fact: string): boolean {
  const type = pack.facts[fact]?.type;
  return type === 'number' || type === 'date';
}

// One fact stays open: unknown without it, and one and the same with any answer to it.
function lookAt(
  ground: Ground,
  at: { readonly rule: Rule; readonly choice: Choice },
  given: Given,
): Look<true> {
  const frame = frameFor(ground, given);
  if (compileRule(at.rule, ground.program.scope)(frame) !== 0) return { kind: 'never' };
  // Of a set other members may still be asked; any other fact is the one that stays open.
  const { fact } = at.choice;
  const isSet = ground.pack.facts[fact]?.type === 'set';
  const facts = openIn(ground, at.rule, frame).filter((open) => isSet || open !== fact);
  // The frame is one: from here on it holds the answers.
  const answers = answersTo(ground, at, given);
  const [first] = answers;
  if (first !== undefined && first !== 0 && answers.every((answer) => answer === first))
    return { kind: 'found', found: true };
  return facts.length === 0 ? { kind: 'never' } : { kind: 'open', facts: new Set(facts) };
}

function answersTo(
  ground: Ground,
  { rule, choice }: { readonly rule: Rule; readonly choice: Choice },
  given: Given,
): readonly number[] {
  return choice.answers.map((answer) => {
    const value: Value = answer(given.values[choice.fact]);
    const values = { ...given.values, [choice.fact]: value };
    return compileRule(rule, ground.program.scope)(frameFor(ground, { ...given, values }));
  });
}

type Counts = ReadonlyMap<string, number>;

/** How often each term reads each fact, terms entered; twice stands for more. */
function countsIn(pack: Pack): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  // Each term stands after those that it uses.
  for (const term of pack.terms) counts.set(term.name, counted(termExpressions(term), counts));
  return counts;
}

function counted(roots: readonly Expr[], terms: ReadonlyMap<string, Counts>): Counts {
  const found = new Map<string, number>();
  const add = (fact: string, times: number): void => {
    found.set(fact, Math.min(2, (found.get(fact) ?? 0) + times));
  };
  for (const root of roots)
    eachExpr(root, (part) => {
      const fact = factOf(part);
      if (fact !== undefined) add(fact, 1);
      const below = terms.get(termNamed(part) ?? '') ?? new Map<string, number>();
      for (const [name, times] of below) add(name, times);
    });
  return found;
}

function factsTwice(rule: Rule, terms: ReadonlyMap<string, Counts>): ReadonlySet<string> {
  const found = counted(expressionsOf(rule), terms);
  return new Set([...found].filter(([, times]) => times > 1).map(([fact]) => fact));
}
