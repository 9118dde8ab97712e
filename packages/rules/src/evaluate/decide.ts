import type { Truth } from '@weighbridge/core';
import { claimsAmong } from './derive.ts';
import type { Frame } from './frame.ts';
import { openFacts } from './open-facts.ts';
import type { DecisionProgram, Program, RuleProgram } from './program.ts';
import { ruleStatus } from './status.ts';

/** What one rule of a decision came to. */
export interface DecisionRuleAnswer {
  readonly id: string;
  readonly then: string;
  /** Whether it holds, exceptions included. */
  readonly truth: Truth;
  /** `no`, `exempt:<id>`, `applies` or `unknown`. */
  readonly status: string;
}

/** What a decision came to (rule model, section 5). */
export interface DecisionAnswer {
  readonly id: string;
  readonly outcome: string;
  /** Ids of the rules that gave the outcome, or that are open and could make it worse. */
  readonly by: readonly string[];
  readonly rules: readonly DecisionRuleAnswer[];
  /** Facts that are open in rules that could make it worse; empty unless such rules decided. */
  readonly open: readonly string[];
}

/**
 * The worst outcome whose rules hold; while a worse one is open, `when_unknown`, or the certain
 * outcome where that is worse still. Without any rule that holds, the best outcome.
 */
export function decide(program: Program, decision: DecisionProgram, frame: Frame): DecisionAnswer {
  const { id, worstOf, whenUnknown } = decision.decision;
  const rules = decision.rules.map((rule) => {
    const status = ruleStatus(rule, frame);
    return {
      rule,
      rank: rule.rank,
      answer: { id: rule.id, then: rule.says.then, truth: truthOfStatus(status), status },
    };
  });
  const certain = Math.min(
    worstOf.length - 1,
    ...rules.filter(({ answer }) => answer.truth === 'yes').map(({ rank }) => rank),
  );
  const open = rules.filter(({ answer, rank }) => answer.truth === 'unknown' && rank < certain);
  const rank = open.length === 0 ? certain : Math.min(certain, worstOf.indexOf(whenUnknown));
  const gave = rules.filter(
    (entry) => (entry.answer.truth === 'yes' && entry.rank === rank) || open.includes(entry),
  );
  const asked = open.length === 0 ? [] : openIn(program, frame, open);
  return {
    id,
    outcome: worstOf[rank] ?? whenUnknown,
    by: gave.map(({ answer }) => answer.id),
    rules: rules.map(({ answer }) => answer),
    open: asked,
  };
}

function truthOfStatus(status: string): Truth {
  if (status === 'applies') return 'yes';
  return status === 'unknown' ? 'unknown' : 'no';
}

function openIn(
  program: Program,
  frame: Frame,
  open: readonly { readonly rule: RuleProgram }[],
): readonly string[] {
  const { names } = program.scope.layout;
  const values = Object.fromEntries(names.map((name, slot) => [name, frame.facts.raw[slot]]));
  const claims = claimsAmong(program.derivations, values);
  const isClaimed = (fact: string): boolean => claims[fact] !== undefined;
  const facts = open.flatMap(({ rule }) => openFacts({ program, frame, isClaimed }, rule.rule));
  return [...new Set(facts)].sort();
}
