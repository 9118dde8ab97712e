import type { TestRun } from '../run-tests/run-tests.ts';
import type { Lack, ProposedTest, Step } from './lacks.ts';
import { nearMissSteps } from './near-misses.ts';
import { roomOf } from './room.ts';
import { thresholdSteps } from './thresholds.ts';
import { verdictSteps } from './verdicts.ts';

/**
 * What the tests of a pack do not show (rule model, section 11), as steps to take one after the
 * other: each rule holding, not holding, and each exception deciding; for each fact that a rule or
 * term reads two cases that differ only in it and in a verdict; for each threshold a fact below, at
 * and above it. A step gives what is lacking with tests that would show it, or nothing.
 *
 * What no case can show is not lacking. The tests say what the rules answer now, not what the law
 * says. Cost: milliseconds for each step.
 *
 * @example
 * const at = { line: 1, column: 1, length: 4 };
 * const pack = {
 *   schema: 'weighbridge.pack/1', pack: 'one', title: 'One', version: '1', status_date: '2026-11-21', asks: 'policy', places: [], uses: [],
 *   sources: [], facts: { 'a.b': { type: 'bool', means: 'it is so' } }, lists: {}, params: [], duties: [], decisions: [],
 *   terms: [{ kind: 'rule', name: 'so', rule: { cite: [], unless: [], at, base: { kind: 'is', expr: { op: 'fact', fact: 'a.b', at } } } }],
 * };
 * lackingSteps({ pack, cases: [], tests: [] }).map((step) => step.look()?.says); // ['no near miss for a.b']
 */
export function lackingSteps(run: TestRun): readonly Step[] {
  const room = roomOf(run);
  return [...verdictSteps(room), ...nearMissSteps(room), ...thresholdSteps(room)];
}

/**
 * The tests that were proposed for what is lacking, each case once with all that is expected of it.
 *
 * @example
 * proposedTests([]); // []
 */
export function proposedTests(lacks: readonly Lack[]): readonly ProposedTest[] {
  const byCase = new Map<string, ProposedTest>();
  for (const test of lacks.flatMap(({ tests }) => tests)) {
    const { name: _name, expect, ...given } = test;
    const key = JSON.stringify(given);
    const other = byCase.get(key);
    const both = other === undefined ? test : { ...other, expect: { ...other.expect, ...expect } };
    byCase.set(key, both);
  }
  return [...byCase.values()];
}
