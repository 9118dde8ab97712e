import type { Day } from '@weighbridge/core';
import { claimsAmong, derivedBy } from '../evaluate/derive.ts';
import type { EvaluateOptions } from '../evaluate/evaluate.ts';
import { forgetTerms, type Frame } from '../evaluate/frame.ts';
import { emptySlots, loadFacts, type Values } from '../evaluate/load.ts';
import {
  newPlan,
  type DutyProgram,
  type Plan,
  type Program,
  type RuleProgram,
} from '../evaluate/program.ts';
import { expressionsOf } from '../evaluate/reads.ts';
import { dutyStanding, ruleStatus, type Standing } from '../evaluate/status.ts';
import type { Expr } from '../tree.ts';

/** One rule put to trial with other facts than those recorded, in slots of its own. */
export interface Trial {
  readonly program: Program;
  readonly rule: RuleProgram;
  readonly duty: DutyProgram | undefined;
  readonly frame: Frame;
  readonly plan: Plan;
  readonly options: EvaluateOptions;
  /** Recorded facts, without those that only follow from others by formula. */
  readonly claims: Values;
  /** Everything the status depends on: condition, exceptions, due date. */
  readonly roots: readonly Expr[];
  spent: number;
}

/** The trial of a duty or of a rule of a decision; nothing when the pack has no rule of that id. */
export function trialOf(
  program: Program,
  ruleId: string,
  given: { values: Values; options: EvaluateOptions },
): Trial | undefined {
  const { values, options } = given;
  const place = program.duties.findIndex(({ id }) => id === ruleId);
  const duty = program.duties[place];
  const rule =
    duty ?? program.decisions.flatMap(({ rules }) => rules).find(({ id }) => id === ruleId);
  if (rule === undefined) return undefined;
  const plan = newPlan(program, options.asOf, emptySlots(program.scope.layout.names.length));
  const roots = [
    ...expressionsOf(rule.rule),
    ...(duty?.duty.due === undefined ? [] : [duty.duty.due]),
  ];
  const claims = claimsAmong(program.derivations, values);
  return {
    program,
    rule,
    duty,
    plan,
    frame: plan.frameOf[place] ?? plan.frame,
    options,
    claims,
    roots,
    spent: 0,
  };
}

/** Puts facts into the trial's slots, derived ones added. */
export function put(trial: Trial, values: Values): void {
  const all =
    trial.program.derivations.byFact.size === 0
      ? values
      : derivedBy(trial.program.derivations, values).values;
  loadFacts(trial.program.scope.layout, trial.plan.frame.facts, {
    values: all,
    strict: trial.options.strict,
  });
  forgetTerms(trial.frame);
}

/** The status with these facts instead. */
export function standingWith(trial: Trial, values: Values): Standing {
  trial.spent += 1;
  put(trial, values);
  return standing(trial);
}

/** The status with the facts that are in the slots. */
export function standing(trial: Trial): Standing {
  if (trial.duty !== undefined) return dutyStanding(trial.duty, trial.frame, trial.plan.today);
  return {
    status: ruleStatus(trial.rule, trial.frame),
    trigger: trial.rule.trigger(trial.frame),
    dueLo: -Infinity,
    dueHi: Infinity,
  };
}

/** The day whose parameters the rule sees: its first day while it is not yet in force. */
export function paramDay(trial: Trial): Day {
  const { duty, plan, program, options } = trial;
  return duty === undefined || duty.from <= plan.today ? options.asOf : program.words.of(duty.from);
}
