import type { Answers } from '../evaluate/evaluate.ts';
import { withDay, withEvidence } from '../mutants/answer.ts';

/** What a case is answered by each rule and decision of a pack: status, due day and evidence; the outcome of a decision. */
export function caseAnswers({
  duties,
  information,
  decisions,
}: Answers): ReadonlyMap<string, string> {
  return new Map([
    ...duties.map(
      ({ rule, status, due, met }) => [rule, withEvidence(withDay(status, due), met)] as const,
    ),
    ...information.map(({ rule, status, due }) => [rule, withDay(status, due)] as const),
    ...decisions.flatMap(({ id, outcome, rules }) => [
      [id, outcome] as const,
      ...rules.map((rule) => [rule.id, rule.status] as const),
    ]),
  ]);
}
