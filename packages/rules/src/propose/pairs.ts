import type { Value } from '@weighbridge/core';
import type { Values } from '../evaluate/load.ts';
import type { Program } from '../evaluate/program.ts';
import { answerOf, type Given } from '../mutants/answer.ts';
import { choicesOf } from '../mutants/choices.ts';
import {
  findCase,
  lookAtAnswers,
  type Finding,
  type Look,
  type Purse,
} from '../mutants/find-case.ts';
import type { Subject } from '../mutants/reach.ts';
import { answersBeyond, turningDays } from '../mutants/turning-days.ts';
import { bareTest, factWords, ruleNamed, type ProposedTest } from './lacks.ts';
import { answerWith, programOf, type Room } from './room.ts';
import type { Shown } from './shown.ts';
import { MAX_TRIALS } from './verdicts.ts';

/** A fact of a subject, and the values that stand for all others. */
export interface Varied {
  readonly subject: Subject;
  readonly fact: string;
  readonly values: readonly Value[];
}

/** A test that differs from one that is there in one fact and in the verdict. */
export function pairFrom(room: Room, { subject, fact, values }: Varied): ProposedTest | undefined {
  for (const shown of room.shown) {
    if (shown.subject !== subject || shown.answer === 'unknown') continue;
    for (const value of values) {
      const { settled, text } = answerWith(room, shown, { [fact]: value });
      if (settled && text !== shown.answer) return variant(shown, { [fact]: value }, text);
    }
  }
  return undefined;
}

/** A test like another, with some facts otherwise. */
export function variant(
  { test, subject, asOf }: Shown,
  other: { readonly [fact: string]: Value },
  answer: string,
): ProposedTest {
  const rule = ruleNamed(subject);
  return {
    name: `${rule} is ${answer} with ${factWords(other)}: ${test.name}`,
    as_of: asOf,
    ...(test.strict === undefined ? {} : { strict: test.strict }),
    ...(test.like === undefined ? {} : { like: test.like }),
    // A file of tests states terms among the facts.
    facts: { ...test.terms, ...test.facts, ...other },
    expect: { [rule]: answer },
  };
}

/** Two tests from nothing that differ in one fact and in the verdict. */
export function pairSearched(
  room: Room,
  { subject, fact, values }: Varied,
): readonly ProposedTest[] | 'none' | 'undecided' {
  const program = programOf(room, subject);
  const purse = { left: MAX_TRIALS };
  let end: 'none' | 'undecided' = answersBeyond(program, subject) ? 'undecided' : 'none';
  for (const pair of neighbours(values)) {
    const two = { program, subject, fact, pair };
    const finding = turningOn(two, purse);
    if (finding.kind === 'case') return pairTests(two, finding);
    if (finding.kind === 'undecided') end = 'undecided';
  }
  return end;
}

/** Two values of a fact between which a verdict is to turn. */
export interface Two {
  readonly program: Program;
  readonly subject: Subject;
  readonly fact: string;
  readonly pair: readonly [Value, Value];
}

/** A case in which a verdict turns on one fact. */
export function turningOn(two: Two, purse: Purse): Finding<readonly [string, string]> {
  const { program, fact } = two;
  return findCase({
    look: (given) => turn(two, given),
    choices: (asOf) => choicesOf([program], asOf).filter((choice) => choice.fact !== fact),
    days: turningDays([program.pack]),
    purse,
  });
}

function turn(
  { program, subject, fact, pair }: Two,
  { values, asOf }: Given,
): Look<readonly [string, string]> {
  const answers = pair.map((value) =>
    answerOf(program, subject, { asOf, values: { ...values, [fact]: value } }),
  );
  return lookAtAnswers(answers, ([one = '', other = '']) =>
    one === other || [one, other].includes('unknown') ? undefined : [one, other],
  );
}

function pairTests(
  { subject, fact, pair }: Two,
  finding: Extract<Finding<readonly [string, string]>, { readonly kind: 'case' }>,
): readonly ProposedTest[] {
  const { asOf, found } = finding;
  return found.map((answer, place) => {
    const values: Values = { ...finding.values, [fact]: pair[place] };
    return bareTest(subject, { asOf, values, answer });
  });
}

function neighbours(values: readonly Value[]): readonly (readonly [Value, Value])[] {
  return values.flatMap((value, place) => {
    const next = values[place + 1];
    return next === undefined ? [] : [[value, next] as const];
  });
}
