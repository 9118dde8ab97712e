import type { Decision, DecisionRule } from '../tree.ts';
import type { Answer } from './duties.ts';
import { column, compound, plain, type Part } from './draft.ts';
import type { Scope } from './scope.ts';
import { ALWAYS, statusOf } from './status.ts';

/** The outcome of a decision and the status of each of its rules (rule model, section 5). */
export function decisionAnswers(decision: Decision, scope: Scope): readonly Answer[] {
  const rules = decision.rules.map((rule) => {
    const name = `${decision.id}.${rule.id}`;
    return { rule, name, status: statusOf({ rule, name, rest: ALWAYS }, scope) };
  });
  const outcome = outcomeOf(decision, rules, scope);
  return [
    { name: `${decision.id}__outcome`, part: outcome },
    ...rules.map(({ name, status }) => ({ name: `${name}__status`, part: status })),
  ];
}

interface RuleStatus {
  readonly rule: DecisionRule;
  readonly status: Part;
}

/** The worst outcome that is certain; while a worse one is open, `when_unknown` unless that is milder. */
function outcomeOf(decision: Decision, rules: readonly RuleStatus[], scope: Scope): Part {
  const { draft } = scope;
  const { id, worstOf, whenUnknown } = decision;
  const certain = column(`${id}__certain`, worstWith('applies', decision, rules), draft);
  const open = column(`${id}__open`, worstWith('unknown', decision, rules), draft);
  const unknown = worstOf.indexOf(whenUnknown);
  const words = worstOf.map(
    (outcome, rank) => `WHEN ${certain.sql} = ${rank} THEN ${draft.visitor.text(outcome)}`,
  );
  const sql = `CASE WHEN ${open.sql} < ${certain.sql} AND ${certain.sql} > ${unknown} THEN ${draft.visitor.text(whenUnknown)} ${words.join(' ')} END`;
  return compound(sql, [certain, open]);
}

/** The rank of the worst outcome of which a rule has a status, the worst being 0; the last where none has. */
function worstWith(status: string, { worstOf }: Decision, rules: readonly RuleStatus[]): Part {
  const whens = worstOf.flatMap((outcome, rank) => {
    const giving = rules.filter(({ rule }) => rule.then === outcome);
    const tests = giving.map((one) => `${one.status.sql} = '${status}'`);
    return tests.length === 0 ? [] : [`WHEN ${tests.join(' OR ')} THEN ${rank}`];
  });
  const last = worstOf.length - 1;
  if (whens.length === 0) return plain(String(last));
  return compound(
    `CASE ${whens.join(' ')} ELSE ${last} END`,
    rules.map((one) => one.status),
  );
}
