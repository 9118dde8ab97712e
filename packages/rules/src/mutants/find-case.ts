import type { Day, Value } from '@weighbridge/core';
import type { Values } from '../evaluate/load.ts';
import type { Answer, Given } from './answer.ts';
import type { Choice } from './choices.ts';

/** What a look at a case shows: what was looked for, that no further fact will show it, or the facts that may. */
export type Look<F> =
  | { readonly kind: 'found'; readonly found: F }
  | { readonly kind: 'never' }
  | { readonly kind: 'open'; readonly facts: ReadonlySet<string> };

/** A look at what is answered in a case: at its texts where all are settled, or where no fact can settle them. */
export function lookAtAnswers<F>(
  answers: readonly Answer[],
  found: (texts: readonly string[]) => F | undefined,
): Look<F> {
  for (const { settled, open } of answers) {
    const facts = settled ? new Set<string>() : open();
    if (facts.size > 0) return { kind: 'open', facts };
  }
  const told = found(answers.map(({ text }) => text));
  return told === undefined ? { kind: 'never' } : { kind: 'found', found: told };
}

/** Trials that searches may still spend. */
export interface Purse {
  left: number;
}

/** What is looked for, among which answers, on which days. */
export interface Quest<F> {
  readonly look: (given: Given) => Look<F>;
  readonly choices: (asOf: Day) => readonly Choice[];
  readonly days: readonly Day[];
  readonly purse: Purse;
}

/** A case with what was found in it, that there is none, or that the search ended before. */
export type Finding<F> =
  | { readonly kind: 'case'; readonly asOf: Day; readonly values: Values; readonly found: F }
  | { readonly kind: 'none' | 'undecided' };

/**
 * Searches the regions of all facts for a case. Facts are asked one after the other, and a branch
 * ends as soon as no further fact can show what is looked for.
 */
export function findCase<F>(quest: Quest<F>): Finding<F> {
  let end: Finding<F> = { kind: 'none' };
  for (const asOf of quest.days) {
    const finding = findOn(quest, quest.choices(asOf), { asOf, values: {} });
    if (finding.kind === 'case') return shortest(quest, finding);
    if (finding.kind === 'undecided') end = finding;
  }
  return end;
}

function findOn<F>(quest: Quest<F>, choices: readonly Choice[], given: Given): Finding<F> {
  if ((quest.purse.left -= 1) < 0) return { kind: 'undecided' };
  const look = quest.look(given);
  if (look.kind === 'found') return { kind: 'case', ...given, found: look.found };
  if (look.kind === 'never') return { kind: 'none' };
  const place = choices.findIndex(({ fact }) => look.facts.has(fact));
  const choice = choices[place];
  if (choice === undefined) return { kind: 'undecided' };
  const rest = choices.toSpliced(place, 1);
  let end: Finding<F> = { kind: 'none' };
  for (const answer of choice.answers) {
    const finding = findOn(quest, rest, saying(given, choice.fact, answer));
    if (finding.kind === 'case') return finding;
    if (finding.kind === 'undecided') end = finding;
  }
  return end;
}

function saying(
  { values, asOf }: Given,
  fact: string,
  answer: (known: Value | undefined) => Value,
): Given {
  return { asOf, values: { ...values, [fact]: answer(values[fact]) } };
}

/** A case without what it says in vain. */
function shortest<F>(
  quest: Quest<F>,
  finding: Extract<Finding<F>, { readonly kind: 'case' }>,
): Finding<F> {
  const { asOf } = finding;
  let { values, found } = finding;
  for (const fact of Object.keys(finding.values)) {
    const { [fact]: _said, ...fewer } = values;
    const look = quest.look({ asOf, values: fewer });
    if (look.kind === 'found') ({ values, found } = { values: fewer, found: look.found });
  }
  return { kind: 'case', asOf, values, found };
}
