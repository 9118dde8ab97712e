import { prepare, type Program } from '../evaluate/program.ts';
import { givenBy, isRight, weighedBy, type Given, type TestRun } from '../run-tests/run-tests.ts';
import type { Expectation, Pack, PackTest, Span } from '../tree.ts';
import { apart, type Apart, type Witness } from './apart.ts';
import type { Changed } from './changed.ts';
import { targetsOf, type Target } from './pack-mutants.ts';
import { reachOf, restingOn, slicedTo, subjectOf, type Reach, type Subject } from './reach.ts';

/**
 * What became of a mutant: a test that a person wrote found it, only a proposed one with its reason
 * did, no case whatever can find it, or none did. `why` a survivor could live: a case in which it
 * answers otherwise, or that no such case was found, though one may exist.
 */
export type Fate =
  | { readonly kind: 'killed' | 'killed by proposed' | 'equivalent' }
  | { readonly kind: 'survived'; readonly witness?: Witness };

/** One change of one part of a pack and what became of it. */
export interface MutantFate {
  /** `rules.ID`, `terms.NAME`, `params.NAME` or `lists.NAME`. */
  readonly target: string;
  readonly at: Span;
  readonly change: string;
  readonly fate: Fate;
}

/**
 * Changes a pack in one place after the other (rule model, section 11: `&&` and `||`, dropped
 * operands, negated atoms, `>` and `>=`, reversed comparisons, dropped exceptions and list members,
 * parameters × 0.1, × 10 and × 1.0005, dates a day off) and gives for each change whether the
 * pack's own tests notice. A test that is wrong to begin with notices nothing; a proposed one
 * without `because` does not count.
 *
 * What no test noticed is searched for a case that tells it apart; where there is none the mutant
 * is equivalent and counts for nothing. Cost: seconds for a pack of a hundred rules; one step of
 * the generator is one mutant.
 *
 * @example
 * const at = { line: 1, column: 1, length: 4 };
 * const pack = {
 *   schema: 'weighbridge.pack/1', pack: 'one', title: 'One', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [],
 *   sources: [], facts: { 'a.b': { type: 'bool', means: 'it is so' } }, lists: {}, params: [], duties: [], decisions: [],
 *   terms: [{ kind: 'rule', name: 'so', rule: { cite: [], unless: [], at, base: { kind: 'is', expr: { op: 'fact', fact: 'a.b', at } } } }],
 * };
 * const tests = [{ name: 'so it is', facts: { 'a.b': true }, expect: { so: 'yes' }, at }];
 * [...mutatePack({ pack, cases: [], tests })].map(({ change, fate }) => `${change}: ${fate.kind}`); // ['negated a.b: killed']
 */
export function* mutatePack(run: TestRun): Generator<MutantFate, void> {
  const reach = reachOf(run.pack);
  const asked = askedBy(run, reach);
  for (const target of targetsOf(run.pack)) {
    const subjects = restingOn(reach, target.name);
    if (subjects.length === 0) continue;
    const room = { reach, subjects, asked: asked.filter((ask) => subjects.includes(ask.subject)) };
    for (const mutant of target.mutants()) yield fateOf(run.pack, { target, mutant, room });
  }
}

/**
 * How many mutants a pack has, which is how many steps `mutatePack` takes.
 *
 * @example
 * countMutants({ schema: 'weighbridge.pack/1', pack: 'p', title: 'P', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [], sources: [], facts: {}, lists: {}, params: [], terms: [], duties: [], decisions: [] }); // 0
 */
export function countMutants(pack: Pack): number {
  const reach = reachOf(pack);
  const targets = targetsOf(pack).filter(({ name }) => restingOn(reach, name).length > 0);
  return targets.reduce((sum, target) => sum + target.mutants().length, 0);
}

/** Trials for all searches about one mutant: about a quarter of a second. */
const MAX_TRIALS = 20_000;

/** What one test asks of one subject, and came out right. */
interface Ask {
  readonly test: PackTest;
  readonly given: Given;
  readonly subject: Subject;
  readonly rule: string;
  readonly expectation: Expectation;
}

function askedBy(run: TestRun, reach: Reach): readonly Ask[] {
  const program = prepare(run.pack);
  const counting = run.tests.filter(({ proposed, because }) => proposed !== true || because);
  const asks = counting.flatMap((test) => asksOf(run, test, { program, reach }));
  return asks.toSorted((a, b) => costOf(a) - costOf(b));
}

function asksOf(
  run: TestRun,
  test: PackTest,
  { program, reach }: { readonly program: Program; readonly reach: Reach },
): readonly Ask[] {
  const given = givenBy(run, test);
  const weighed = weighedBy(program, given);
  return Object.entries(test.expect)
    .filter(([rule, expectation]) => isRight(weighed, rule, expectation))
    .map(([rule, expectation]) => ({
      test,
      given,
      subject: subjectOf(reach, rule),
      rule,
      expectation,
    }));
}

// What settles takes a search; a proposed test is only asked when no other noticed.
function costOf({ test, expectation }: Ask): number {
  const settles = typeof expectation === 'object' && expectation.settled_by !== undefined;
  return (test.proposed === true ? 2 : 0) + (settles ? 1 : 0);
}

interface Room {
  readonly reach: Reach;
  readonly subjects: readonly Subject[];
  readonly asked: readonly Ask[];
}

function fateOf(
  pack: Pack,
  of: { readonly target: Target; readonly mutant: Changed<Pack>; readonly room: Room },
): MutantFate {
  const { target, mutant, room } = of;
  const file = target.at.file;
  return {
    target: target.name,
    at: file === undefined ? mutant.at : { ...mutant.at, file },
    change: mutant.change,
    fate: killedBy(mutant.value, room) ?? livedBy([pack, mutant.value], target, room),
  };
}

function killedBy(mutant: Pack, { reach, subjects, asked }: Room): Fate | undefined {
  const program = prepare(slicedTo(mutant, subjects, reach));
  const noticed = asked.find(
    ({ given, rule, expectation }) => !isRight(weighedBy(program, given), rule, expectation),
  );
  if (noticed === undefined) return undefined;
  return { kind: noticed.test.proposed === true ? 'killed by proposed' : 'killed' };
}

// A term that answers the same everywhere changes nothing above it; else its rules are asked, small ones first.
function livedBy(packs: readonly [Pack, Pack], target: Target, { reach, subjects }: Room): Fate {
  const rules = subjects.filter((subject) => subject.startsWith('rules.'));
  const bySize = rules.toSorted((a, b) => sizeOf(reach, a) - sizeOf(reach, b));
  const within = { reach, purse: { left: MAX_TRIALS } };
  if (target.name.startsWith('terms.') && apart(packs, target.name, within) === 'same')
    return { kind: 'equivalent' };
  let left: Apart = 'same';
  for (const subject of rules.length > 0 ? bySize : subjects) {
    const found = apart(packs, subject, within);
    if (typeof found === 'object') return { kind: 'survived', witness: found };
    if (found === 'undecided') left = found;
  }
  return left === 'same' ? { kind: 'equivalent' } : { kind: 'survived' };
}

function sizeOf(reach: Reach, subject: Subject): number {
  return reach.get(subject)?.size ?? 0;
}
