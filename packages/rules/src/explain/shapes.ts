import type { DateValue, Truth, Value } from '@weighbridge/core';
import type { Met } from '../evaluate/status.ts';
import type { Span } from '../tree.ts';

/** A parameter that a step read, with the value of the day and where it is cited. */
export interface ParamRead {
  readonly param: string;
  readonly value: number | string;
  readonly unit: string;
  readonly cite: readonly string[];
  readonly kind?: string;
}

/** A fact that a node read: its value, absent when unknown, and whether that was only assumed. */
export interface FactRead {
  readonly fact: string;
  readonly value?: Value;
  readonly assumed: boolean;
}

/** One node of the rule tree with what it came to for the case. */
export interface ExplanationNode {
  readonly kind: 'rule' | 'alternative' | 'exception' | 'term' | 'condition' | 'value' | 'due';
  /** Id of the rule, alternative or exception; name of the term. */
  readonly id?: string;
  /** The condition as the pack writes it. */
  readonly says: string;
  readonly at: Span;
  /** A truth; for numbers and dates what is known of them, `{}` when nothing is. */
  readonly value: Truth | Value;
  readonly cite: readonly string[];
  /** Facts and parameters that the node reads itself, not through its parts. */
  readonly facts: readonly FactRead[];
  readonly params: readonly ParamRead[];
  /** Whether the answer rests on it: it stands in `because`, or holds what does. */
  readonly decides: boolean;
  readonly parts: readonly ExplanationNode[];
}

/** One step of the reason, in reading order; the steps that decide come first. */
export interface BecauseStep {
  readonly kind: 'condition' | 'exception';
  readonly id?: string;
  readonly says: string;
  readonly truth: Truth;
  readonly cite: readonly string[];
  readonly facts: readonly string[];
  readonly params: readonly ParamRead[];
}

/** An assumption without which the status would differ. */
export interface AssumedFact {
  readonly fact: string;
  readonly value: Value;
  readonly because: string;
}

/**
 * What an answer would give. `if` holds what would be recorded: a bool, an interval whose ends
 * are left out where they say no more than is known, a set, or for an enum or code either a
 * member or `{has}` for "one of these" and `{has: [], not}` for "none of these".
 */
export interface SettlingAnswer {
  readonly if: { readonly [fact: string]: Value };
  readonly status: string;
  readonly due?: DateValue;
}

/**
 * Facts that would settle an unknown status. `every`: whatever the answers are, the status is
 * known (without `answers` where what one gives depends on the other); `some`: the listed ones do.
 */
export interface SettlingSet {
  readonly settles: 'every' | 'some';
  readonly facts: readonly string[];
  readonly answers: readonly SettlingAnswer[];
}

/** Why one rule came out as it did for one case (rule model, section 10). */
export interface Explanation {
  readonly rule: string;
  readonly status: string;
  readonly due?: DateValue;
  readonly met?: Met;
  readonly tree: ExplanationNode;
  readonly because: readonly BecauseStep[];
  readonly assumed: readonly AssumedFact[];
  readonly settledBy: readonly SettlingSet[];
  /** Every fact that the rule can read, sorted, known or not. */
  readonly facts: readonly string[];
}
