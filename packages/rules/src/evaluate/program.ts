import type { Day } from '@weighbridge/core';
import type {
  Dated,
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
import { AS_OF, columnOn, cutParams, lifecycleOn, sameCut } from './cut.ts';
import { derivationsOf, type Derivations } from './derive.ts';
import { newFrame, type FactSlots, type Frame } from './frame.ts';
import { emptySlots, type Values } from './load.ts';
import { DayWords, ordinal } from './ordinal.ts';
import { compileRange, type RangeReader } from './ranges.ts';
import { scopeOf, type Scope, type TermSlot } from './scope.ts';

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

/** What a duty and a piece of information share: a rule with days and columns. */
export type DatedRule = Pick<
  Duty,
  'id' | 'from' | 'until' | 'due' | 'met' | 'lifecycle' | 'enforcement'
> &
  Rule;

/** A duty or piece of information ready to run; days are numbers, open ends infinite. */
export interface DutyProgram extends RuleProgram {
  readonly duty: DatedRule;
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
  readonly frame: Frame;
  /** What the day fixes for each duty, then for each piece of information, in the pack's order. */
  readonly rows: readonly Row[];
}

/** The parameters that one duty sees on a day, and the columns beside it. */
export interface Row {
  readonly frame: Frame;
  readonly lifecycle: Lifecycle;
  readonly enforcement: Dated<Enforcement>;
}

/** Where a rule is found by its id; `place` is that of its row, absent for rules of decisions. */
interface RulePlace {
  readonly rule: RuleProgram;
  readonly duty?: DutyProgram;
  readonly place?: number;
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
  readonly information: readonly DutyProgram[];
  readonly decisions: readonly DecisionProgram[];
  readonly places: ReadonlyMap<string, RulePlace>;
  readonly plans: Map<Day, Plan>;
  readonly words: DayWords;
  readonly derivations: Derivations;
  /** Every part of what a rule's status depends on, by rule, once it was asked for. */
  readonly parts: Map<string, readonly Expr[]>;
  /** Every fact that a rule can read, by rule, once it was asked for. */
  readonly reads: Map<string, readonly string[]>;
  /** What is claimed and derived in a case, once one of its rules was explained. */
  readonly cases: WeakMap<Values, { readonly claims: Values; readonly all: Values }>;
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
  const information = (pack.information ?? []).map((row) => dutyProgram(row, scope));
  const decisions = pack.decisions.map((decision) => decisionProgram(decision, scope));
  for (const term of scope.terms) compileTerm(term);
  return {
    pack,
    scope,
    slots: emptySlots(scope.layout.names.length),
    duties,
    information,
    decisions,
    places: placesOf([...duties, ...information], decisions),
    plans: new Map(),
    words: new DayWords(),
    derivations: derivationsOf(pack.facts),
    parts: new Map(),
    reads: new Map(),
    cases: new WeakMap(),
  };
}

function compileTerm(slot: TermSlot): void {
  if (slot.term.kind === 'choice') for (const value of slot.values.values()) value.read();
  else void (isCondition(slot.term) ? slot.read() : slot.range());
}

function placesOf(
  dated: readonly DutyProgram[],
  decisions: readonly DecisionProgram[],
): ReadonlyMap<string, RulePlace> {
  const decided = decisions.flatMap(({ rules }) =>
    rules.map((rule) => [rule.id, { rule }] as const),
  );
  const rows = dated.map((duty, place) => [duty.id, { rule: duty, duty, place }] as const);
  return new Map<string, RulePlace>([...decided, ...rows]);
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

function dutyProgram(duty: DatedRule, scope: Scope): DutyProgram {
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

/** What a day fixes for the rules of a program, over its slots. */
function newPlan(program: Program, asOf: Day, slots: FactSlots): Plan {
  const today = ordinal(asOf);
  const frame = frameOn(program, asOf, slots);
  const frames: Frame[] = [frame];
  const byDay = new Map<number, Frame>();
  const frameFrom = (from: number): Frame => {
    // A rule not yet in force is evaluated with the parameters of its first day.
    if (from <= today) return frame;
    const kept = byDay.get(from);
    if (kept !== undefined) return kept;
    const own = frameOn(program, program.words.of(from), slots);
    const same = frames.find((other) => sameCut(other.params, own.params));
    if (same === undefined) frames.push(own);
    byDay.set(from, same ?? own);
    return same ?? own;
  };
  const dated = [...program.duties, ...program.information];
  const rows = dated.map(({ from, duty }) => ({
    frame: frameFrom(from),
    lifecycle: lifecycleOn(duty.lifecycle, asOf),
    enforcement: columnOn(duty.enforcement, asOf) ?? { value: 'normal' as const },
  }));
  return { today, frames, frame, rows };
}

function frameOn(program: Program, on: Day, slots: FactSlots): Frame {
  const readsAsOf = program.scope.paramsRead.has(AS_OF) ? 'reads as_of' : 'does not';
  return newFrame(slots, cutParams(program.pack, on, readsAsOf), program.scope.slotCount());
}
