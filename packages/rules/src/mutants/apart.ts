import type { Day } from '@weighbridge/core';
import type { Values } from '../evaluate/load.ts';
import { prepare, type Program } from '../evaluate/program.ts';
import type { Pack } from '../tree.ts';
import { answerOf, openFor, type Given } from './answer.ts';
import { choicesOf } from './choices.ts';
import { findCase, type Look, type Purse } from './find-case.ts';
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
    look: (given) => difference([first, second], subject, given),
    choices: (asOf) => choicesOf([first, second], asOf),
    days: turningDays([first.pack, second.pack]),
    purse,
  });
  if (finding.kind === 'case')
    return { subject, asOf: finding.asOf, values: finding.values, answers: finding.found };
  const isBeyond = [first, second].some((program) => answersBeyond(program, subject));
  return finding.kind === 'undecided' || isBeyond ? 'undecided' : 'same';
}

function difference(
  [first, second]: readonly [Program, Program],
  subject: Subject,
  given: Given,
): Look<readonly [string, string]> {
  const a = answerOf(first, subject, given);
  const b = answerOf(second, subject, given);
  const told = { kind: 'found', found: [a.text, b.text] } as const;
  if (a.settled && b.settled) return a.text === b.text ? { kind: 'never' } : told;
  const facts = openFor(a.settled ? second : first, subject, given);
  if (facts.size > 0) return { kind: 'open', facts };
  // What is open for no fact is open for want of a parameter's value on that day.
  return a.text === b.text ? { kind: 'never' } : told;
}
