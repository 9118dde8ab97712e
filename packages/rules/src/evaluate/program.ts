import type { Day } from '@weighbridge/core';
import type {
  Decision,
  DecisionRule,
  Duty,
  Enforcement,
  Expr,
  Lifecycle,
  Pack,
  Rule,
} from '../tree.ts';
import {
  compileBase,
  compileRule,
  compileTruth,
  isCondition,
  type TruthReader,
} from './compile.ts';
import { AS_OF, columnOn, cutParams, sameCut } from './cut.ts';
import { derivationsOf, type Derivations } from './derive.ts';
import { newFrame, type FactSlots, type Frame } from './frame.ts';
import { emptySlots } from './load.ts';
import { DayWords, ordinal } from './ordinal.ts';
import { compileRange, type RangeReader } from './ranges.ts';
import { scopeOf, type Scope } from './scope.ts';

/** A rule ready to run: what triggers it, and its exceptions with the status that each gives. */
export interface RuleProgram {
  readonly id: string;
  readonly rule: Rule;
  readonly trigger: TruthReader;
  readonly exceptions: readonly TruthReader[];
  /** `exempt:<id>` by exception; one without an id is named by its place, from 1. */
  readonly exempt: readonly string[];
  readonly named: readonly boolean[];
}

/** A duty ready to run; days are numbers, open ends infinite. */
export interface DutyProgram extends RuleProgram {
  readonly duty: Duty;
  readonly from: number;
  readonly until: number;
  readonly due: RangeReader | undefined;
  readonly met: TruthReader | undefined;
}

/** A decision ready to run. */
export interface DecisionProgram {
  readonly decision: Decision;
  readonly rules: readonly (RuleProgram & { readonly says: DecisionRule; readonly rank: number })[];
}

/** What a day fixes: the parameters each duty sees, and the columns beside it. */
export interface Plan {
  readonly today: number;
  readonly frames: readonly Frame[];
  /** The frame of each duty, by its place in the pack. */
  readonly frameOf: readonly Frame[];
  readonly frame: Frame;
  readonly lifecycle: readonly Lifecycle[];
  readonly enforcement: readonly Enforcement[];
}

/**
 * A pack made ready to answer many cases: names are slots, conditions are closures. Holds one
 * set of slots that each evaluation writes anew; give each thread its own program.
 */
export interface Program {
  readonly pack: Pack;
  readonly scope: Scope;
  readonly slots: FactSlots;
  readonly duties: readonly DutyProgram[];
  readonly decisions: readonly DecisionProgram[];
  readonly plans: Map<Day, Plan>;
  readonly words: DayWords;
  readonly derivations: Derivations;
  /** Every part of what a rule's status depends on, by rule, once it was asked for. */
  readonly parts: Map<string, readonly Expr[]>;
}

/**
 * Makes a checked pack ready to answer cases. Cost: one pass over the tree; the result answers
 * a case of a dozen duties in a few microseconds and is meant to be kept.
 *
 * @example
 * const program = prepare({
 *   schema: 'weighbridge.pack/1', pack: 'empty', title: 'Nothing', version: '1', status_date: '2026-11-21',
 *   asks: 'policy', places: [], uses: [], sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [],
 * });
 * program.pack.pack; // 'empty'
 */
export function prepare(pack: Pack): Program {
  const scope = scopeOf(pack);
  const duties = pack.duties.map((duty) => dutyProgram(duty, scope));
  const decisions = pack.decisions.map((decision) => decisionProgram(decision, scope));
  for (const term of scope.terms) void (isCondition(term.term) ? term.read() : term.range());
  return {
    pack,
    scope,
    slots: emptySlots(scope.layout.names.length),
    duties,
    decisions,
    plans: new Map(),
    words: new DayWords(),
    derivations: derivationsOf(pack.facts),
    parts: new Map(),
  };
}

function ruleProgram(rule: Rule & { readonly id: string }, scope: Scope): RuleProgram {
  return {
    id: rule.id,
    rule,
    trigger: compileBase(rule, scope),
    exceptions: rule.unless.map((exception) => compileRule(exception, scope)),
    exempt: rule.unless.map((exception, place) => `exempt:${exception.id ?? place + 1}`),
    named: rule.unless.map((exception) => exception.id !== undefined),
  };
}

function dutyProgram(duty: Duty, scope: Scope): DutyProgram {
  return {
    ...ruleProgram(duty, scope),
    duty,
    from: duty.from === undefined ? -Infinity : ordinal(duty.from),
    until: duty.until === undefined ? Infinity : ordinal(duty.until),
    due: duty.due === undefined ? undefined : compileRange(duty.due, scope),
    met: duty.met === undefined ? undefined : compileTruth(duty.met, scope),
  };
}

function decisionProgram(decision: Decision, scope: Scope): DecisionProgram {
  const rules = decision.rules.map((says) => ({
    ...ruleProgram(says, scope),
    says,
    rank: decision.worstOf.indexOf(says.then),
  }));
  return { decision, rules };
}

/** Days whose parameters are kept: a timeline's worth. */
const MAX_PLANS = 64;

/** What a day fixes, kept in the program. */
export function planFor(program: Program, asOf: Day): Plan {
  const kept = program.plans.get(asOf);
  if (kept !== undefined) return kept;
  if (program.plans.size >= MAX_PLANS) program.plans.clear();
  const plan = newPlan(program, asOf, program.slots);
  program.plans.set(asOf, plan);
  return plan;
}

/** A plan over slots of its own, so that trials do not disturb an evaluation. */
export function newPlan(program: Program, asOf: Day, slots: FactSlots): Plan {
  const { pack } = program;
  const today = ordinal(asOf);
  const frame = frameOn(program, asOf, slots);
  const frames: Frame[] = [frame];
  const frameOf = program.duties.map(({ from }) => {
    // A rule not yet in force is evaluated with the parameters of its first day.
    if (from <= today) return frame;
    const own = frameOn(program, program.words.of(from), slots);
    const same = frames.find((other) => sameCut(other.params, own.params));
    if (same === undefined) frames.push(own);
    return same ?? own;
  });
  return {
    today,
    frames,
    frameOf,
    frame,
    lifecycle: pack.duties.map((duty) => columnOn(duty.lifecycle, asOf) ?? 'in_force'),
    enforcement: pack.duties.map((duty) => columnOn(duty.enforcement, asOf) ?? 'normal'),
  };
}

function frameOn(program: Program, on: Day, slots: FactSlots): Frame {
  const readsAsOf = program.scope.paramsRead.has(AS_OF) ? 'reads as_of' : 'does not';
  return newFrame(slots, cutParams(program.pack.params, on, readsAsOf), program.scope.terms.length);
}
