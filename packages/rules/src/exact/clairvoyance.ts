import type { Value } from '@weighbridge/core';
import { compileRule } from '../evaluate/compile.ts';
import { expressionsOf } from '../evaluate/reads.ts';
import { countedIn, countsIn, type Counts } from '../explain/fact-counts.ts';
import type { Given } from '../mutants/answer.ts';
import { choicesOf, type Choice } from '../mutants/choices.ts';
import { findCase, type Finding, type Look } from '../mutants/find-case.ts';
import type { Reach, Subject } from '../mutants/reach.ts';
import type { Pack, Rule } from '../tree.ts';
import { both, unsearched, type Searched } from './choices.ts';
import { namedRules, type NamedRule } from './dead-rules.ts';
import { daysOf, frameFor, groundOf, openIn, type Ground } from './joint.ts';
import { caseWords } from './noticed.ts';

/** Cases looked at for one fact of one rule. */
const MAX_LOOKS = 2000;

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

function firstBlind(ground: Ground, asked: Asked): Searched {
  const { name, rule, twice } = asked;
  let isOpen = false;
  for (const fact of [...twice].toSorted()) {
    // Where a line lies elsewhere than at a parameter, the points at hand are not every answer.
    const found =
      ground.isBeyond && isOrdered(ground, fact) ? UNDECIDED : blindCase(ground, asked, fact);
    isOpen ||= found.kind === 'undecided';
    if (found.kind !== 'case') continue;
    const detail = `${name} stays unknown without \`${fact}\`, though every answer gives the same: ${caseWords(found)}`;
    const remedy = `read \`${fact}\` once, or add the case in which it does not matter`;
    return { noticed: [{ code: 'WB-C05', at: rule.at, detail, remedy }], unsearched: [] };
  }
  const what = `whether ${name} is unknown only where an answer matters`;
  return isOpen ? unsearched(what, rule.at) : both([]);
}

const UNDECIDED = { kind: 'undecided' } as const;

/** A case, on any of the days on which something turns, in which a rule is open for nothing but a fact that makes no difference. */
function blindCase(ground: Ground, { rule }: Asked, fact: string): Finding<true> {
  const purse = { left: MAX_LOOKS };
  let end: Finding<true> = { kind: 'none' };
  for (const asOf of daysOf(ground.pack)) {
    const choices = choicesOf([ground.program], asOf);
    for (const choice of choices.filter((one) => one.fact === fact && one.answers.length > 1)) {
      const found = findCase<true>({
        look: (given) => lookAt(ground, { rule, choice }, given),
        choices: () => choices.filter((other) => other !== choice),
        days: [asOf],
        purse,
      });
      if (found.kind === 'case') return found;
      if (found.kind === 'undecided') end = found;
    }
  }
  return end;
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

function factsTwice(rule: Rule, terms: ReadonlyMap<string, Counts>): ReadonlySet<string> {
  const found = countedIn(expressionsOf(rule), terms);
  return new Set([...found].filter(([, times]) => times > 1).map(([fact]) => fact));
}
