import type { Day, Value } from '@weighbridge/core';
import { claimsAmong, derivedBy, floorOf, knownInterval } from '../evaluate/derive.ts';
import type { EvaluateOptions } from '../evaluate/evaluate.ts';
import { forgetTerms, newFrame, type Frame } from '../evaluate/frame.ts';
import { emptySlots, loadSome, type Values } from '../evaluate/load.ts';
import { planFor, type DutyProgram, type Program, type RuleProgram } from '../evaluate/program.ts';
import { statedTerms, type StatedTerms } from '../evaluate/stated-terms.ts';
import { eachPart, factsReadBy, statusExpressions } from '../evaluate/reads.ts';
import { dutyStanding, ruleStatus, type Standing } from '../evaluate/status.ts';
import { listsOn } from '../evaluate/cut.ts';
import { ordinal } from '../evaluate/ordinal.ts';
import type { Expr, Pack } from '../tree.ts';

/** One rule put to trial with other facts than those recorded, in slots of its own. */
export interface Trial {
  readonly program: Program;
  readonly rule: RuleProgram;
  readonly duty: DutyProgram | undefined;
  readonly frame: Frame;
  readonly today: number;
  /** Code lists as they stand on the day whose parameters the rule sees. */
  readonly lists: Pack['lists'];
  readonly options: EvaluateOptions;
  readonly stated: StatedTerms;
  /** Recorded facts, without those that only follow from others by formula. */
  readonly claims: Values;
  /** Every part of what the status depends on, terms entered: condition, exceptions, due date. */
  readonly parts: readonly Expr[];
  /** What the claims alone put into the slots, and the slots that differ from it now. */
  readonly base: readonly (Value | undefined)[];
  readonly touched: Set<number>;
  /** Facts without a claim that formulas give from a fact, by that fact. */
  readonly derivedFrom: Map<string, readonly string[]>;
  spent: number;
}

/** Facts put in place of the claims; `undefined` makes one unknown, assumed or not. */
export type Instead = Values;

/** The trial of a duty or of a rule of a decision; nothing when the pack has no rule of that id. */
export function trialOf(
  program: Program,
  ruleId: string,
  given: { values: Values; options: EvaluateOptions },
): Trial | undefined {
  const { values, options } = given;
  const found = program.places.get(ruleId);
  if (found === undefined) return undefined;
  const slots = emptySlots(program.scope.layout.names.length);
  const plan = planFor(program, options.asOf);
  const { params } = (plan.rows[found.place ?? -1] ?? plan).frame;
  const frame = newFrame(slots, params, program.scope.slotCount());
  const stated = statedTerms(program.scope, options.terms);
  forgetTerms(frame, stated);
  const { claims, all } = caseOf(program, values);
  const facts = factsReadBy(program, ruleId);
  loadSome(program.scope.layout, slots, { values: all, strict: options.strict, facts });
  return {
    program,
    rule: found.rule,
    duty: found.duty,
    today: plan.today,
    frame,
    lists: listsOn(program.pack, dayOfParams(program, found.duty, options.asOf)),
    options,
    stated,
    claims,
    parts: partsRead(program, ruleId),
    base: [...slots.raw],
    touched: new Set(),
    derivedFrom: new Map(),
    spent: 0,
  };
}

// The rules of one case are explained one after the other; its formulas are worked out once.
function caseOf(
  program: Program,
  values: Values,
): { readonly claims: Values; readonly all: Values } {
  const kept = program.cases.get(values);
  if (kept !== undefined) return kept;
  const claims = claimsAmong(program.derivations, values);
  const made = { claims, all: derivedBy(program.derivations, claims).values };
  program.cases.set(values, made);
  return made;
}

function partsRead(program: Program, ruleId: string): readonly Expr[] {
  const kept = program.parts.get(ruleId);
  if (kept !== undefined) return kept;
  const parts: Expr[] = [];
  eachPart(statusExpressions(program, ruleId), program.scope, (part) => parts.push(part));
  program.parts.set(ruleId, parts);
  return parts;
}

/** Puts facts into the trial's slots in place of the claims, and what is derived from them. */
export function put(trial: Trial, instead: Instead): void {
  restore(trial);
  const { layout } = trial.program.scope;
  for (const [fact, known] of Object.entries(instead)) {
    const slot = layout.slotOf.get(fact);
    if (slot === undefined) continue;
    layout.puts[slot]?.(trial.frame.facts, known);
    trial.touched.add(slot);
  }
  for (const fact of Object.keys(instead)) putDerived(trial, fact, instead);
  forgetTerms(trial.frame, trial.stated);
}

function restore({ program, frame, base, touched }: Trial): void {
  for (const slot of touched) program.scope.layout.puts[slot]?.(frame.facts, base[slot]);
  touched.clear();
}

function putDerived(trial: Trial, from: string, instead: Instead): void {
  for (const fact of derivedFrom(trial, from)) {
    const slot = trial.program.scope.layout.slotOf.get(fact);
    if (slot === undefined || fact in instead) continue;
    const { lo, hi } = inputOf(trial, fact, instead);
    trial.frame.facts.lo[slot] = lo;
    trial.frame.facts.hi[slot] = hi;
    trial.touched.add(slot);
  }
}

/** What is known of an input of a formula, itself derived where nobody claims it. */
export function inputOf(
  trial: Trial,
  fact: string,
  instead: Instead,
): { readonly lo: number; readonly hi: number } {
  const claim = claimOf(trial, fact, instead);
  const derivation = trial.program.derivations.byFact.get(fact);
  if (claim === undefined && derivation !== undefined && !(fact in instead)) {
    return derivation.formula.of((input) => inputOf(trial, input, instead));
  }
  return knownInterval(claim, floorOf(trial.program.pack.facts, fact));
}

/** Whether a term is stated for the case, so that its facts do not matter. */
export function isStated({ options }: Trial, term: string): boolean {
  return options.terms !== undefined && Object.hasOwn(options.terms, term);
}

/** What is recorded of a fact, or put in its place. */
export function claimOf(trial: Trial, fact: string, instead: Instead): Value | undefined {
  return fact in instead ? instead[fact] : trial.claims[fact];
}

/** The facts without a claim of their own that formulas give, in any number of steps, from one. */
export function derivedFrom(trial: Trial, from: string): readonly string[] {
  const kept = trial.derivedFrom.get(from);
  if (kept !== undefined) return kept;
  const all = [...trial.program.derivations.byFact.keys()];
  const derived = all.filter((fact) => reaches(trial, fact, { to: from, seen: new Set() }));
  trial.derivedFrom.set(from, derived);
  return derived;
}

function reaches(trial: Trial, fact: string, way: { to: string; seen: Set<string> }): boolean {
  if (way.seen.has(fact) || trial.claims[fact] !== undefined) return false;
  way.seen.add(fact);
  const inputs = trial.program.derivations.byFact.get(fact)?.formula.inputs ?? [];
  return inputs.includes(way.to) || inputs.some((input) => reaches(trial, input, way));
}

/** The status with these facts instead; counted, as trials are bounded. */
export function standingWith(trial: Trial, instead: Instead): Standing {
  trial.spent += 1;
  put(trial, instead);
  return standing(trial);
}

/** The status with the facts that are in the slots. */
export function standing(trial: Trial): Standing {
  if (trial.duty !== undefined) return dutyStanding(trial.duty, trial.frame, trial.today);
  const status = ruleStatus(trial.rule, trial.frame);
  return { status, trigger: trial.rule.trigger(trial.frame), dueLo: -Infinity, dueHi: Infinity };
}

/** The day whose parameters the rule sees: its first day while it is not yet in force. */
export function paramDay(trial: Trial): Day {
  return dayOfParams(trial.program, trial.duty, trial.options.asOf);
}

function dayOfParams(program: Program, duty: DutyProgram | undefined, asOf: Day): Day {
  return duty === undefined || duty.from <= ordinal(asOf) ? asOf : program.words.of(duty.from);
}
