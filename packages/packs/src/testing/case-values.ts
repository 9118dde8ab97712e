import { evaluate, givenBy, prepare, termAnswers } from '@weighbridge/rules';
import type { Pack, PackReading } from '@weighbridge/rules';

/** What every rule, decision and condition of a pack comes to in one test, by name. */
export type Outcomes = ReadonlyMap<string, string | undefined>;

/** The outcomes of a pack in each of the tests, in their order. */
export function outcomesOf(pack: Pack, reading: PackReading): readonly Outcomes[] {
  const program = prepare(pack);
  return reading.tests.map((test) => {
    const { values, options } = givenBy({ ...reading, pack }, test);
    const { duties, decisions, information } = evaluate(program, values, options);
    const terms = Object.entries(termAnswers(program, values, options));
    return new Map([
      ...[...duties, ...information].flatMap(({ rule, status, due }) => [
        [rule, status] as const,
        [`due.${rule}`, JSON.stringify(due)] as const,
      ]),
      ...duties.map((duty) => [`met.${duty.rule}`, JSON.stringify(duty.met)] as const),
      ...decisions.map((decision) => [decision.id, decision.outcome] as const),
      ...decisions.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule.status] as const)),
      ...terms.map(([name, answer]) => [`terms.${name}`, JSON.stringify(answer)] as const),
    ]);
  });
}
