import type { Facts } from '@weighbridge/core';
import {
  evaluate,
  explain,
  type DecisionAnswer,
  type DecisionRule,
  type Duty,
  type DutyAnswer,
  type EvaluateOptions,
  type Explanation,
  type Expr,
  type Program,
  type Rule,
} from '@weighbridge/rules';
import type { TicketDecision, Verdict } from './ticket.ts';
import { valuesOf } from './values.ts';

/** What one pack says about a case: its verdicts in its own order, and what it decides. */
export interface PackAnswer {
  readonly verdicts: readonly Verdict[];
  readonly decisions: readonly TicketDecision[];
}

/** Weighs a case by one pack: its duties, then the rules of its decisions, each with its reasons. */
export function answerOf(program: Program, facts: Facts, options: EvaluateOptions): PackAnswer {
  const { pack } = program;
  const values = valuesOf(facts);
  const answers = evaluate(program, values, options);
  const reasons = (rule: string): Explanation => explain(program, rule, values, options);
  const duties = pairs(pack.duties, answers.duties).map(([duty, answer]) =>
    dutyVerdict(pack.pack, duty, { answer, why: reasons(duty.id) }),
  );
  const rules = pairs(pack.decisions, answers.decisions).flatMap(([decision, answer]) =>
    pairs(decision.rules, answer.rules).map(([rule, { status }]) =>
      ruleVerdict(program, rule, { status, why: reasons(rule.id) }),
    ),
  );
  return {
    verdicts: [...duties, ...rules],
    decisions: answers.decisions.map((answer) => decisionOf(pack.pack, answer)),
  };
}

/** The heaviest of several decisions: a refusal before a review before all else, the first of equals. */
export function heaviestDecision(decisions: readonly TicketDecision[]): TicketDecision | undefined {
  return ['deny', 'review']
    .map((outcome) => decisions.find((decision) => decision.outcome.toLowerCase() === outcome))
    .concat(decisions)
    .find((decision) => decision !== undefined);
}

function dutyVerdict(
  pack: string,
  duty: Duty,
  given: { readonly answer: DutyAnswer; readonly why: Explanation },
): Verdict {
  const { answer, why } = given;
  return {
    pack,
    rule: duty.id,
    asks: duty.asks,
    who: duty.who,
    must: duty.must,
    cite: duty.cite,
    mark: duty.mark,
    lifecycle: answer.lifecycle,
    enforcement: answer.enforcement,
    status: answer.status,
    ...(answer.due === undefined ? {} : { due: answer.due }),
    ...(answer.met === undefined ? {} : { met: answer.met }),
    ...(duty.met === undefined ? {} : { met_facts: factsOf(duty.met) }),
    ...exemptBy(duty, answer.status),
    ...reasonsOf(why),
    ...(duty.note === undefined ? {} : { note: duty.note }),
  };
}

function ruleVerdict(
  program: Program,
  rule: DecisionRule,
  given: { readonly status: string; readonly why: Explanation },
): Verdict {
  return {
    pack: program.pack.pack,
    rule: rule.id,
    asks: program.pack.asks,
    who: '',
    must: rule.says ?? rule.id,
    cite: rule.cite,
    mark: 'V',
    lifecycle: 'in_force',
    enforcement: 'normal',
    status: given.status,
    ...exemptBy(rule, given.status),
    then: rule.then,
    ...reasonsOf(given.why),
  };
}

function exemptBy(rule: Rule, status: string): Pick<Verdict, 'exempt_by'> {
  const exception = rule.unless.find(({ id }) => status === `exempt:${id}`);
  return exception === undefined ? {} : { exempt_by: exception.cite };
}

/** Facts that an expression names itself; its terms are not entered. */
export function factsOf(expr: Expr): readonly string[] {
  if ('fact' in expr) return [expr.fact];
  if (!('of' in expr)) return [];
  return [...new Set([expr.of].flat().flatMap((part) => factsOf(part)))].sort();
}

function reasonsOf(
  why: Explanation,
): Pick<Verdict, 'because' | 'assumed' | 'settled_by' | 'facts'> {
  return {
    because: why.because,
    assumed: why.assumed,
    settled_by: why.settledBy,
    facts: why.facts,
  };
}

function decisionOf(pack: string, answer: DecisionAnswer): TicketDecision {
  return { pack, id: answer.id, outcome: answer.outcome, by: answer.by, open: answer.open };
}

// Answers stand in the order of what they answer.
function pairs<A, B>(asked: readonly A[], answers: readonly B[]): readonly (readonly [A, B])[] {
  return asked.map((one, place) => {
    const answer = answers[place];
    if (answer === undefined) throw new Error('a pack gave fewer answers than it has rules');
    return [one, answer];
  });
}
