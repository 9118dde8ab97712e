import type { Day } from '@weighbridge/core';
import { compileRule } from '../evaluate/compile.ts';
import { valueOn } from '../evaluate/cut.ts';
import { loadedPlan } from '../evaluate/evaluate.ts';
import type { Frame } from '../evaluate/frame.ts';
import { openFacts } from '../evaluate/open-facts.ts';
import { prepare, type Program } from '../evaluate/program.ts';
import type { Given } from '../mutants/answer.ts';
import { choicesOf } from '../mutants/choices.ts';
import { findCase, type Finding, type Look, type Purse } from '../mutants/find-case.ts';
import { slicedTo, type Reach, type Subject } from '../mutants/reach.ts';
import { comparesBeyond, turningDays } from '../mutants/turning-days.ts';
import type { Pack, Rule } from '../tree.ts';

/** Cases looked at for one question; then the answer is "not searched to the end". */
const MAX_LOOKS = 2000;

/** What is asked of a pack: whether some rules can all hold, and others all fail, in one case. */
export interface Joint {
  readonly holds: readonly Rule[];
  readonly fails: readonly Rule[];
}

/** One rule or term of a pack with all that it rests on, made ready. */
export interface Ground {
  readonly subject: Subject;
  readonly pack: Pack;
  readonly program: Program;
  /** Whether its regions end elsewhere than at parameters, so that no search is exact. */
  readonly isBeyond: boolean;
}

/** The ground on which questions about one subject are answered. */
export function groundOf(pack: Pack, subject: Subject, reach: Reach): Ground {
  const sliced = slicedTo(pack, [subject], reach);
  const program = prepare(sliced);
  return { subject, pack: sliced, program, isBeyond: comparesBeyond(program) };
}

/** A case in which it is so; that there is none; or that the search, or the purse of all such searches, did not reach to its end. */
export function jointCase(
  ground: Ground,
  joint: Joint,
  all: Purse = { left: MAX_LOOKS },
): Finding<true> {
  const looks = Math.min(MAX_LOOKS, all.left);
  const purse = { left: looks };
  const finding = findCase({
    look: (given) => lookAt(ground, joint, given),
    choices: (asOf) => choicesOf([ground.program], asOf),
    days: daysOf(ground.pack),
    purse,
  });
  all.left -= looks - Math.max(0, purse.left);
  return finding.kind === 'none' && ground.isBeyond ? { kind: 'undecided' } : finding;
}

/** The days on which something turns and every parameter has a value; before, no rule is in force. */
export function daysOf(pack: Pack): readonly Day[] {
  const days = turningDays([pack]);
  const held = days.filter((day) =>
    pack.params.every(({ values }) => valueOn(values, day) !== undefined),
  );
  return held.length === 0 ? days.slice(0, 1) : held;
}

/** The frame in which a subject is answered for a case, without the law's assumptions. */
export function frameFor({ program, subject }: Ground, given: Given): Frame {
  const plan = loadedPlan(program, given.values, { asOf: given.asOf, strict: true });
  const name = subject.slice(subject.indexOf('.') + 1);
  return (plan.rows[program.places.get(name)?.place ?? -1] ?? plan).frame;
}

function lookAt(ground: Ground, { holds, fails }: Joint, given: Given): Look<true> {
  const frame = frameFor(ground, given);
  const { scope } = ground.program;
  const parts = [
    ...holds.map((rule) => ({ rule, wanted: 1, truth: compileRule(rule, scope)(frame) })),
    ...fails.map((rule) => ({ rule, wanted: -1, truth: compileRule(rule, scope)(frame) })),
  ];
  if (parts.every(({ truth, wanted }) => truth === wanted)) return { kind: 'found', found: true };
  if (parts.some(({ truth, wanted }) => truth !== 0 && truth !== wanted)) return { kind: 'never' };
  const open = parts.filter(({ truth }) => truth === 0);
  return { kind: 'open', facts: new Set(open.flatMap(({ rule }) => openIn(ground, rule, frame))) };
}

/** The facts for which a rule is open in a frame; derived ones are taken as they are. */
export function openIn({ program }: Ground, rule: Rule, frame: Frame): readonly string[] {
  return openFacts({ program, frame, isClaimed: () => true }, rule);
}
