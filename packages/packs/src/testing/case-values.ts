import { day, type Day, type Value } from '@weighbridge/core';
import { evaluate, prepare, termAnswers } from '@weighbridge/rules';
import type { BaseCase, Pack, PackReading, PackTest } from '@weighbridge/rules';

/** A test's facts laid over those of the base cases it is like. */
function valuesOfTest(
  test: PackTest,
  cases: readonly BaseCase[],
): { readonly [fact: string]: Value } {
  return { ...baseValues(test.like, cases), ...test.facts };
}

function baseValues(
  name: string | undefined,
  cases: readonly BaseCase[],
): { readonly [fact: string]: Value } {
  const base = cases.find((one) => one.name === name);
  return base === undefined ? {} : { ...baseValues(base.like, cases), ...base.facts };
}

/** What every rule, decision and condition of a pack comes to in one test, by name. */
export type Outcomes = ReadonlyMap<string, string | undefined>;

/** The outcomes of a pack in each of the tests, in their order. */
export function outcomesOf(pack: Pack, reading: PackReading): readonly Outcomes[] {
  const program = prepare(pack);
  return reading.tests.map((test) => {
    const values = valuesOfTest(test, reading.cases);
    const options = { asOf: dayOf(test), strict: false };
    const { duties, decisions } = evaluate(program, values, options);
    const terms = Object.entries(termAnswers(program, values, options));
    return new Map([
      ...duties.map((duty) => [duty.rule, duty.status] as const),
      ...duties.map((duty) => [`due.${duty.rule}`, JSON.stringify(duty.due)] as const),
      ...duties.map((duty) => [`met.${duty.rule}`, JSON.stringify(duty.met)] as const),
      ...decisions.map((decision) => [decision.id, decision.outcome] as const),
      ...decisions.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule.status] as const)),
      ...terms.map(([name, answer]) => [`terms.${name}`, JSON.stringify(answer)] as const),
    ]);
  });
}

function dayOf(test: PackTest): Day {
  return day(test.as_of ?? '2026-11-21');
}
