import { prepare, type Program } from '../evaluate/program.ts';
import { answerOf, openFor, type Given } from '../mutants/answer.ts';
import type { Witness } from '../mutants/apart.ts';
import { choicesOf } from '../mutants/choices.ts';
import { findCase, type Look } from '../mutants/find-case.ts';
import { reachOf, slicedTo, type Reach, type Subject } from '../mutants/reach.ts';
import { answersBeyond, turningDays } from '../mutants/turning-days.ts';
import type { Pack } from '../tree.ts';

/**
 * How a rule that stands in both versions reaches otherwise: cases that it reaches now and did not
 * before, or no longer reaches, each with one of them. With neither, its words or dates differ and
 * no case does; `undecided` when the search ended before that was sure.
 */
export interface Effect {
  readonly rule: string;
  readonly wider?: Witness;
  readonly narrower?: Witness;
  readonly undecided: boolean;
}

/** A rule of both versions that may answer otherwise, looked at when it is asked. */
export interface EffectStep {
  readonly rule: string;
  readonly look: () => Effect;
}

/** Trials that one search may spend. */
const MAX_TRIALS = 4000;

/**
 * The rules that stand in both versions of a pack and rest on something that differs, as steps: each
 * searches the regions of all facts for a case that the rule newly reaches, and one that it lost.
 *
 * @example
 * const pack = {
 *   schema: 'weighbridge.pack/1', pack: 'one', title: 'One', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [],
 *   sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [],
 * };
 * effectSteps(pack, pack); // []
 */
export function effectSteps(before: Pack, after: Pack): readonly EffectStep[] {
  const [old, now] = [reachOf(before), reachOf(after)];
  const both = [...old.keys()].filter((one) => one.startsWith('rules.') && now.has(one));
  return both.flatMap((subject) => {
    if (readingOf(before, subject, old) === readingOf(after, subject, now)) return [];
    const sides: Sides = [slicedTo(before, [subject], old), slicedTo(after, [subject], now)];
    const rule = subject.slice('rules.'.length);
    return [{ rule, look: () => effectOf(subject, sides) }];
  });
}

type Sides = readonly [Pack, Pack];

/** What no answer rests on: words for readers, and places in files. */
const NO_ANSWER: ReadonlySet<string> = new Set(
  (
    'at ask because cite enforcement lifecycle mark means met must note says sources status_date ' +
    'title version where who'
  ).split(' '),
);

/** All that the answer of a subject rests on, as one text. */
function readingOf(pack: Pack, subject: Subject, reach: Reach): string {
  const { lists, ...sliced } = slicedTo(pack, [subject], reach);
  const read = Object.entries(lists).filter(([list]) => reach.get(subject)?.has(`lists.${list}`));
  return JSON.stringify({ ...sliced, read }, (name, value: unknown) =>
    NO_ANSWER.has(name) ? undefined : value,
  );
}

function effectOf(subject: Subject, sides: Sides): Effect {
  const rule = subject.slice('rules.'.length);
  const programs = [prepare(sides[0]), prepare(sides[1])] as const;
  const wider = witnessOf(subject, programs, (old, now) => !reaches(old) && reaches(now));
  const narrower = witnessOf(subject, programs, (old, now) => reaches(old) && !reaches(now));
  const undecided =
    [wider, narrower].includes('undecided') ||
    programs.some((program) => answersBeyond(program, subject));
  return {
    rule,
    ...(typeof wider === 'object' ? { wider } : {}),
    ...(typeof narrower === 'object' ? { narrower } : {}),
    undecided,
  };
}

function reaches(answer: string): boolean {
  return answer !== 'no' && answer !== 'unknown' && !answer.startsWith('exempt:');
}

type Turn = (old: string, now: string) => boolean;

function witnessOf(
  subject: Subject,
  programs: readonly [Program, Program],
  isIt: Turn,
): Witness | 'none' | 'undecided' {
  const finding = findCase({
    look: (given) => turn(programs, subject, { given, isIt }),
    choices: (asOf) => choicesOf(programs, asOf),
    days: turningDays(programs.map(({ pack }) => pack)),
    purse: { left: MAX_TRIALS },
  });
  if (finding.kind !== 'case') return finding.kind;
  return { subject, asOf: finding.asOf, values: finding.values, answers: finding.found };
}

function turn(
  [old, now]: readonly [Program, Program],
  subject: Subject,
  { given, isIt }: { readonly given: Given; readonly isIt: Turn },
): Look<readonly [string, string]> {
  const a = answerOf(old, subject, given);
  const b = answerOf(now, subject, given);
  if (a.settled && b.settled)
    return isIt(a.text, b.text) ? { kind: 'found', found: [a.text, b.text] } : { kind: 'never' };
  const facts = openFor(a.settled ? now : old, subject, given);
  return facts.size === 0 ? { kind: 'never' } : { kind: 'open', facts };
}
