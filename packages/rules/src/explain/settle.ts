import type { Value } from '@weighbridge/core';
import { isSet } from '../evaluate/atoms.ts';
import { membersNamed } from '../evaluate/compile.ts';
import { openFacts } from '../evaluate/open-facts.ts';
import { dueWords } from '../evaluate/status.ts';
import { comparisonsOf, type Comparison } from './comparisons.ts';
import { countedIn, countsIn, type Counts } from './fact-counts.ts';
import { recordOf, shownOf, spaceOf, type FactSpace, type Region } from './fact-space.ts';
import { memberRegions, questionsAbout, setRegions } from './member-regions.ts';
import { orderedRegions } from './ordered-regions.ts';
import { collapsed, narrowed, type Branch, type Outcome, type Split } from './outcome.ts';
import type { SettlingAnswer, SettlingSet } from './shapes.ts';
import { claimOf, derivedFrom, put, standingWith, type Instead, type Trial } from './trial.ts';

/** Largest set of facts that is tried; nobody acts on a longer one (rule model, section 10). */
const MAX_FACTS = 3;

/** Trials of one settling: a few milliseconds. Then what was found so far is said. */
const MAX_TRIALS = 2000;

/** Sets of facts that are said of one rule. */
const MAX_SETS = 6;

/**
 * The smallest sets of facts that settle an unknown status whatever they turn out to be, with
 * what each answer would give; where there is none, single facts that may settle it.
 *
 * Bounded: sets of at most three facts, a fixed number of trials, six sets.
 */
export function settle(trial: Trial): readonly SettlingSet[] {
  put(trial, {});
  const isClaimed = (fact: string): boolean => trial.claims[fact] !== undefined;
  const facts = openFacts(
    { program: trial.program, frame: trial.frame, isClaimed },
    trial.rule.rule,
    trial.duty?.duty.due,
  );
  const search: Search = {
    trial,
    comparisons: comparisonsOf(trial),
    open: facts.length,
    extremes: new Map(),
    whole: 'regions',
  };
  for (let size = 1; size <= Math.min(MAX_FACTS, facts.length); size++) {
    const sets = first(settlingSets(search, setsOf(facts, size)));
    if (sets.length > 0) return sets;
  }
  // Single facts are said even where looking for sets was broken off.
  trial.spent = 0;
  return first(someAnswers(search, facts));
}

function first(sets: Iterable<SettlingSet>): readonly SettlingSet[] {
  const found: SettlingSet[] = [];
  for (const set of sets) {
    found.push(set);
    if (found.length === MAX_SETS) break;
  }
  return found;
}

interface Search {
  readonly trial: Trial;
  readonly comparisons: readonly Comparison[];
  /** How many facts are open at all. */
  readonly open: number;
  /** A few extreme answers to each fact that was tried. */
  readonly extremes: Map<string, readonly Value[]>;
  /** Whether an interval is tried whole, or by the points at its ends and in its middle. */
  readonly whole: 'regions' | 'points';
}

// One after the other, as the sets of three among hundreds of facts are millions.
function* setsOf(facts: readonly string[], size: number): Generator<readonly string[], void> {
  if (size === 0) yield [];
  else
    for (const [place, fact] of facts.entries())
      for (const rest of setsOf(facts.slice(place + 1), size - 1)) yield [fact, ...rest];
}

function* settlingSets(
  search: Search,
  sets: Iterable<readonly string[]>,
): Generator<SettlingSet, void> {
  for (const facts of sets) {
    if (search.trial.spent > MAX_TRIALS) return;
    yield* settlingSet(search, facts);
  }
}

function settlingSet(search: Search, facts: readonly string[]): readonly SettlingSet[] {
  if (leavesUnknown(search, facts, {})) return [];
  const known = outcomeOf(search, facts, {});
  if (known !== undefined)
    return [{ settles: 'every', facts, answers: answersOf(search.trial, known, {}) }];
  if (facts.length === 1 || !pointsTellAll(search, facts)) return [];
  // Where one answer moves the line of the other, no region is sure, but every pair of answers is.
  const byPoints = outcomeOf({ ...search, whole: 'points' }, facts, {});
  return byPoints === undefined ? [] : [{ settles: 'every', facts, answers: [] }];
}

/**
 * Whether what holds at the ends of all regions of some facts holds between. It does where nothing else is
 * open. Else each fact has to show itself as one variable, which every comparison reads once and so turns
 * once with it; and of comparisons that read two variables there may be one, which turns at the ends or
 * nowhere, while two may both hold in a place that has no end.
 */
function pointsTellAll({ trial, comparisons, open }: Search, facts: readonly string[]): boolean {
  if (facts.length === open) return true;
  const terms = countsIn(trial.program.pack);
  const counts = comparisons.map(({ sides }) => countedIn(sides, terms));
  const shown = facts.map((fact) => variablesOf(trial, fact, { facts, counts }));
  const variables = new Set(shown.flat());
  const times = counts.map((count) => [...variables].map((name) => count.get(name) ?? 0));
  const joining = times.filter((reads) => reads.filter((many) => many > 0).length > 1);
  const isTurning = times.filter((reads, at) => comparisons[at]?.moves || joining.includes(reads));
  return (
    shown.every(({ length }) => length < 2) &&
    joining.length < 2 &&
    isTurning.every((reads) => reads.every((many) => many < 2))
  );
}

/** The facts as which one is read: itself, and what a formula gives from it. */
function variablesOf(
  trial: Trial,
  fact: string,
  { facts, counts }: { readonly facts: readonly string[]; readonly counts: readonly Counts[] },
): readonly string[] {
  const derived = derivedFrom(trial, fact).filter((name) => !facts.includes(name));
  return [fact, ...derived].filter((name) => counts.some((count) => count.has(name)));
}

/** What comes of each answer to some facts, one after the other; nothing when one leaves it unknown. */
function outcomeOf(
  search: Search,
  facts: readonly string[],
  instead: Instead,
): Outcome | undefined {
  const { trial } = search;
  if (trial.spent > MAX_TRIALS) return undefined;
  const { status, dueLo, dueHi } = standingWith(trial, instead);
  if (status !== 'unknown') return { kind: 'known', status, dueLo, dueHi };
  const [fact, ...others] = facts;
  if (fact === undefined) return undefined;
  const space = spaceIn(trial, fact, instead);
  const regions = regionsIn(search, space, instead);
  if (regions.length === 0) return outcomeOf(search, others, instead);
  // The members of a set are asked for sort by sort.
  const rest = space.entry.type === 'set' ? facts : others;
  const branches: Branch[] = [];
  for (const region of regions) {
    const outcome = outcomeOf(search, rest, { ...instead, [fact]: recordOf(space, region) });
    if (outcome === undefined) return undefined;
    branches.push({ region, outcome });
  }
  return collapsed({ kind: 'split', space, branches });
}

// A first look at a few extreme answers: most sets are ruled out by one of them.
function leavesUnknown(search: Search, facts: readonly string[], instead: Instead): boolean {
  const [fact, ...others] = facts;
  if (fact === undefined) return standingWith(search.trial, instead).status === 'unknown';
  return extremesOf(search, fact).some((value) =>
    leavesUnknown(search, others, { ...instead, [fact]: value }),
  );
}

function extremesOf({ trial, extremes }: Search, fact: string): readonly Value[] {
  const kept = extremes.get(fact);
  if (kept !== undefined) return kept;
  const found = extremesIn(trial, fact);
  extremes.set(fact, found);
  return found;
}

function extremesIn(trial: Trial, fact: string): readonly Value[] {
  const space = spaceIn(trial, fact, {});
  switch (space.entry.type) {
    case 'bool':
      return [false, true];
    case 'enum':
    case 'code':
      return memberRegions(trial, space).map((region) => recordOf(space, region));
    case 'set':
      return setExtremes(trial, fact);
    case 'number':
    case 'date':
      return pointsOf({ kind: 'interval', lo: space.lo, hi: space.hi }).map((point) =>
        recordOf(space, point),
      );
  }
}

// No member that can be out, and every member that is named and can be in.
function setExtremes(trial: Trial, fact: string): readonly Value[] {
  const known = trial.claims[fact];
  const { has, not = [] } = isSet(known) ? known : { has: [] };
  const named = questionsAbout(trial, fact).flatMap((question) => [
    ...membersNamed(question, trial),
  ]);
  const all = [...new Set([...has, ...named])].filter((member) => !not.includes(member));
  return [
    { has, complete: true },
    { has: all, complete: true },
  ];
}

function spaceIn(trial: Trial, fact: string, instead: Instead): FactSpace {
  const entry = trial.program.pack.facts[fact] ?? { type: 'number', min: 0, means: fact };
  return spaceOf(fact, entry, claimOf(trial, fact, instead));
}

function regionsIn(search: Search, space: FactSpace, instead: Instead): readonly Region[] {
  switch (space.entry.type) {
    case 'bool':
      return [
        { kind: 'value', value: false },
        { kind: 'value', value: true },
      ];
    case 'enum':
    case 'code':
      return memberRegions(search.trial, space);
    case 'set':
      return setRegions(search.trial, space, instead);
    case 'number':
    case 'date': {
      const regions = orderedRegions(search.trial, space, {
        comparisons: search.comparisons,
        instead,
      });
      return search.whole === 'regions' ? regions : regions.flatMap(pointsOf);
    }
  }
}

// Both ends and a point between; an open end is stood for by a point far out.
function pointsOf(region: Region): readonly Region[] {
  if (region.kind !== 'interval') return [region];
  const lo = Math.max(region.lo, -1e30);
  const hi = Math.min(region.hi, Math.max(1e30, lo));
  const middle = Math.floor(lo / 2 + hi / 2);
  const points = [...new Set([lo, Math.min(hi, Math.max(lo, middle)), hi])];
  return points.map((point) => ({ kind: 'interval', lo: point, hi: point }));
}

function* someAnswers(search: Search, facts: readonly string[]): Generator<SettlingSet, void> {
  for (const fact of facts) {
    if (search.trial.spent > MAX_TRIALS) return;
    yield* someAnswer(search, fact);
  }
}

function someAnswer(search: Search, fact: string): readonly SettlingSet[] {
  const { trial } = search;
  const space = spaceIn(trial, fact, {});
  const branches = regionsIn(search, space, {}).flatMap((region): readonly Branch[] => {
    const outcome = outcomeOf(search, [], { [fact]: recordOf(space, region) });
    return outcome === undefined || isNothing(trial, space, region) ? [] : [{ region, outcome }];
  });
  if (branches.length === 0) return [];
  const split: Split = narrowed({ kind: 'split', space, branches });
  return [{ settles: 'some', facts: [fact], answers: answersOf(trial, split, {}) }];
}

// "None at all" of an input makes every product nothing; it is no answer anybody would give.
function isNothing(trial: Trial, space: FactSpace, region: Region): boolean {
  if (region.kind !== 'interval' || region.lo !== region.hi || region.lo !== (space.entry.min ?? 0))
    return false;
  return [...trial.program.derivations.byFact.values()].some(({ formula }) =>
    formula.inputs.includes(space.fact),
  );
}

function answersOf(
  trial: Trial,
  outcome: Outcome,
  given: { readonly [fact: string]: Value },
): readonly SettlingAnswer[] {
  if (outcome.kind === 'known') {
    const asks =
      outcome.status === 'applies' ||
      outcome.status === 'scheduled' ||
      outcome.status === 'dormant';
    const due = asks ? dueWords({ ...outcome, trigger: 1 }, trial.program.words) : undefined;
    return [{ if: given, status: outcome.status, ...(due === undefined ? {} : { due }) }];
  }
  const { space, branches } = outcome;
  return branches.flatMap((branch) =>
    answersOf(trial, branch.outcome, { ...given, [space.fact]: shownOf(space, branch.region) }),
  );
}
