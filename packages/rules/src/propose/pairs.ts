import type { Day, Value } from '@weighbridge/core';
import type { Values } from '../evaluate/load.ts';
import type { Program } from '../evaluate/program.ts';
import { answerOf, type Given } from '../mutants/answer.ts';
import { choicesOf, type Choice } from '../mutants/choices.ts';
import {
  findCase,
  lookAtAnswers,
  type Finding,
  type Look,
  type Purse,
} from '../mutants/find-case.ts';
import type { Subject } from '../mutants/reach.ts';
import { answersBeyond, turningDays } from '../mutants/turning-days.ts';
import { bareTest, factWords, ruleNamed, statedIn, type ProposedTest } from './lacks.ts';
import { answersTo, answerWith, programOf, type Room } from './room.ts';
import type { Shown } from './shown.ts';
import { MAX_TRIALS } from './verdicts.ts';

/** A subject, and a fact on which a verdict of it may turn. */
export interface Varied {
  readonly subject: Subject;
  readonly fact: string;
}

/** A test that differs from one that is there in one fact and in the verdict. */
export function pairFrom(room: Room, { subject, fact }: Varied): ProposedTest | undefined {
  for (const shown of room.shown) {
    if (shown.subject !== subject || shown.answer === 'unknown') continue;
    const choices = answersTo(room, fact, shown.asOf);
    for (const answer of choices.flatMap(({ answers }) => answers)) {
      const other = { [fact]: answer(shown.claims[fact]) };
      const { settled, text } = answerWith(room, shown, other);
      if (settled && text !== shown.answer) return variant(shown, other, text);
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
    facts: { ...test.terms, ...test.facts, ...statedIn(other) },
    expect: { [rule]: answer },
  };
}

/** Two tests from nothing that differ in one fact and in the verdict. */
export function pairSearched(
  room: Room,
  { subject, fact }: Varied,
): readonly ProposedTest[] | 'none' | 'undecided' {
  const program = programOf(room, subject);
  const purse = { left: MAX_TRIALS };
  let end: 'none' | 'undecided' = answersBeyond(program, subject) ? 'undecided' : 'none';
  for (const asOf of turningDays([program.pack]))
    for (const two of twosOn(room, asOf, { program, subject, fact })) {
      const finding = turningOn(two, purse);
      if (finding.kind === 'case') return pairTests(two, finding);
      if (finding.kind === 'undecided') end = 'undecided';
    }
  return end;
}

type Said = Choice['answers'][number];

/** Two answers to a fact, or about one member of a set, between which a verdict is to turn. */
export interface Two {
  readonly program: Program;
  readonly subject: Subject;
  readonly fact: string;
  readonly pair: readonly [Said, Said];
  readonly days: readonly Day[];
  /** What else is asked. */
  readonly others: (asOf: Day) => readonly Choice[];
}

function twosOn(
  room: Room,
  asOf: Day,
  of: Pick<Two, 'program' | 'subject' | 'fact'>,
): readonly Two[] {
  const rest = choicesOf([of.program], asOf).filter(({ fact }) => fact !== of.fact);
  const mine = answersTo(room, of.fact, asOf);
  return mine.flatMap((choice) => {
    const others = [...mine.filter((other) => other !== choice), ...rest];
    return neighbours(choice.answers).map((pair) => ({
      ...of,
      pair,
      days: [asOf],
      others: () => others,
    }));
  });
}

/** A case in which a verdict turns on one fact. */
export function turningOn(two: Two, purse: Purse): Finding<readonly [string, string]> {
  const { days, others: choices } = two;
  return findCase({ look: (given) => turn(two, given), choices, days, purse });
}

function turn(
  { program, subject, fact, pair }: Two,
  { values, asOf }: Given,
): Look<readonly [string, string]> {
  const answers = pair.map((said) =>
    answerOf(program, subject, { asOf, values: { ...values, [fact]: said(values[fact]) } }),
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
  return pair.map((said, place) => {
    const values: Values = { ...finding.values, [fact]: said(finding.values[fact]) };
    return bareTest(subject, { asOf, values, answer: found[place] ?? '' });
  });
}

function neighbours<T>(parts: readonly T[]): readonly (readonly [T, T])[] {
  return parts.flatMap((part, place) => {
    const next = parts[place + 1];
    return next === undefined ? [] : [[part, next] as const];
  });
}
