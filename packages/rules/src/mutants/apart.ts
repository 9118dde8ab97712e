import type { Day } from '@weighbridge/core';
import type { Values } from '../evaluate/load.ts';
import { prepare, type Program } from '../evaluate/program.ts';
import type { Pack } from '../tree.ts';
import { answerOf, evidenceOf, type Given } from './answer.ts';
import { choicesOf } from './choices.ts';
import { findCase, lookAtAnswers, type Look, type Purse } from './find-case.ts';
import { slicedTo, type Reach, type Subject } from './reach.ts';
import { answersBeyond, turningDays } from './turning-days.ts';

/** A case in which two packs answer otherwise; what it does not say makes no difference. */
export interface Witness {
  readonly subject: Subject;
  readonly asOf: Day;
  readonly values: Values;
  /** The answer of the first pack and that of the second. */
  readonly answers: readonly [string, string];
}

/** Whether two packs can answer a subject otherwise; `undecided` when the search was too long or not exact. */
export type Apart = Witness | 'same' | 'undecided';

/** Searches for a case in which two packs answer a subject otherwise. */
export function apart(
  packs: readonly [Pack, Pack],
  subject: Subject,
  { reach, purse }: { readonly reach: Reach; readonly purse: Purse },
): Apart {
  const ready = (pack: Pack): Program => prepare(slicedTo(pack, [subject], reach));
  const [first, second] = [ready(packs[0]), ready(packs[1])];
  const finding = findCase({
    look: (given) => turnIn([first, second], subject, { given, isIt: (a, b) => a !== b }),
    choices: (asOf) => choicesOf([first, second], asOf),
    days: turningDays([first.pack, second.pack]),
    purse,
  });
  if (finding.kind === 'case')
    return { subject, asOf: finding.asOf, values: finding.values, answers: finding.found };
  const isBeyond = [first, second].some((program) => answersBeyond(program, subject));
  return finding.kind === 'undecided' || isBeyond ? 'undecided' : 'same';
}

/** Whether what two programs answer is what is sought. */
export type Turn = (first: string, second: string) => boolean;

/** A look for a turn in the status of a subject; where that is none, in what its evidence says. */
export function turnIn(
  programs: readonly [Program, Program],
  subject: Subject,
  of: { readonly given: Given; readonly isIt: Turn },
): Look<readonly [string, string]> {
  const status = statusTurnIn(programs, subject, of);
  if (status.kind !== 'never') return status;
  const evidence = programs.map((program) => evidenceOf(program, subject, of.given));
  return lookAtAnswers(evidence, turned(of.isIt));
}

/** A look for a turn in the status of a subject. */
export function statusTurnIn(
  programs: readonly [Program, Program],
  subject: Subject,
  { given, isIt }: { readonly given: Given; readonly isIt: Turn },
): Look<readonly [string, string]> {
  const answers = programs.map((program) => answerOf(program, subject, given));
  return lookAtAnswers(answers, turned(isIt));
}

function turned(isIt: Turn): (texts: readonly string[]) => readonly [string, string] | undefined {
  return ([first = '', second = '']) => (isIt(first, second) ? [first, second] : undefined);
}
