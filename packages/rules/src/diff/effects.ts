import { prepare, type Program } from '../evaluate/program.ts';
import { isAsked } from '../mutants/answer.ts';
import { statusTurnIn, turnIn, type Turn, type Witness } from '../mutants/apart.ts';
import { choicesOf } from '../mutants/choices.ts';
import { findCase } from '../mutants/find-case.ts';
import { reachOf, slicedTo, type Reach, type Subject } from '../mutants/reach.ts';
import { answersBeyond, turningDays } from '../mutants/turning-days.ts';
import type { Pack } from '../tree.ts';

/**
 * How a rule that stands in both versions answers otherwise: cases of which it asks something now and
 * did not before, of which it no longer does, or which it answers in other words: another due day,
 * another exemption, evidence that no longer shows it done. Each with one case. With none of them no
 * case turns; `undecided` when the search ended before that was sure.
 */
export interface Effect {
  readonly rule: string;
  readonly wider?: Witness;
  readonly narrower?: Witness;
  readonly otherwise?: Witness;
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
 * searches the regions of all facts for cases that the rule answers otherwise.
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
    'at ask because cite enforcement lifecycle mark means must note says sources status_date ' +
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
  const seek = (look: typeof turnIn, isIt: Turn) => witnessOf(subject, programs, { look, isIt });
  const wider = seek(statusTurnIn, (old, now) => !isAsked(old) && isAsked(now));
  const narrower = seek(statusTurnIn, (old, now) => isAsked(old) && !isAsked(now));
  const otherwise = seek(turnIn, (old, now) => old !== now && isAsked(old) === isAsked(now));
  const undecided =
    [wider, narrower, otherwise].includes('undecided') ||
    programs.some((program) => answersBeyond(program, subject));
  return {
    rule,
    ...(typeof wider === 'object' ? { wider } : {}),
    ...(typeof narrower === 'object' ? { narrower } : {}),
    ...(typeof otherwise === 'object' ? { otherwise } : {}),
    undecided,
  };
}

function witnessOf(
  subject: Subject,
  programs: readonly [Program, Program],
  { look, isIt }: { readonly look: typeof turnIn; readonly isIt: Turn },
): Witness | 'none' | 'undecided' {
  const finding = findCase({
    look: (given) => look(programs, subject, { given, isIt }),
    choices: (asOf) => choicesOf(programs, asOf),
    days: turningDays(programs.map(({ pack }) => pack)),
    purse: { left: MAX_TRIALS },
  });
  if (finding.kind !== 'case') return finding.kind;
  return { subject, asOf: finding.asOf, values: finding.values, answers: finding.found };
}
