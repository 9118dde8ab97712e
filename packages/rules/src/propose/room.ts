import type { Day } from '@weighbridge/core';
import { deriveValues } from '../evaluate/derive.ts';
import type { Values } from '../evaluate/load.ts';
import { prepare, type Program } from '../evaluate/program.ts';
import { answerOf, type Answer } from '../mutants/answer.ts';
import { choicesOf, type Choice } from '../mutants/choices.ts';
import { reachOf, restingOn, slicedTo, type Reach, type Subject } from '../mutants/reach.ts';
import type { TestRun } from '../run-tests/run-tests.ts';
import type { Pack } from '../tree.ts';
import { shownBy, type Shown } from './shown.ts';

/** What is needed to say what the tests of a pack lack. */
export interface Room {
  readonly pack: Pack;
  readonly reach: Reach;
  readonly whole: Program;
  readonly shown: readonly Shown[];
  /** Programs of one subject each, made when they are first asked for. */
  readonly programs: Map<Subject, Program>;
  /** What can be said of every fact of the pack on a day, made when it is first asked for. */
  readonly choices: Map<Day, readonly Choice[]>;
}

/** The room of a pack and its tests. */
export function roomOf(run: TestRun): Room {
  const reach = reachOf(run.pack);
  const whole = prepare(run.pack);
  return {
    pack: run.pack,
    reach,
    whole,
    shown: shownBy(run, reach),
    programs: new Map(),
    choices: new Map(),
  };
}

/** A program of one subject. */
export function programOf(room: Room, subject: Subject): Program {
  const kept = room.programs.get(subject);
  if (kept !== undefined) return kept;
  const program = prepare(slicedTo(room.pack, [subject], room.reach));
  room.programs.set(subject, program);
  return program;
}

/** What can be said of one fact on a day: of a set each member, one after the other. */
export function answersTo(room: Room, fact: string, asOf: Day): readonly Choice[] {
  const all = room.choices.get(asOf) ?? choicesOf([room.whole], asOf);
  room.choices.set(asOf, all);
  return all.filter((choice) => choice.fact === fact);
}

/** The subjects in which a name can show itself: rules first, those that read least before others. */
export function showing(room: Room, name: string): readonly Subject[] {
  const size = (subject: Subject): number => room.reach.get(subject)?.size ?? 0;
  const subjects = restingOn(room.reach, name);
  const rules = subjects.filter((one) => one.startsWith('rules.'));
  const terms = subjects.filter((one) => one.startsWith('terms.'));
  return [rules, terms].flatMap((ones) => ones.toSorted((a, b) => size(a) - size(b)));
}

/** What a subject answers when one fact of a test is otherwise; derived facts follow. */
export function answerWith(room: Room, shown: Shown, other: Values): Answer {
  const { values } = deriveValues(room.pack.facts, { ...shown.claims, ...other });
  const { asOf, assumed, terms, subject } = shown;
  return answerOf(programOf(room, subject), subject, { values, asOf, assumed, terms });
}
