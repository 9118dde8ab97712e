import type { DateValue, Truth, Value } from '@weighbridge/core';
import type { Because, Ticket, Verdict } from '@weighbridge/weigh';

/** A fact that a node read: its value, absent when unknown, and whether that was only assumed. */
export interface FactReadShape {
  readonly fact: string;
  readonly value?: Value;
  readonly assumed: boolean;
}

/** One node of a rule's tree with what it came to; the shape that the rules package explains in. */
export interface WhyNode {
  readonly kind: 'rule' | 'alternative' | 'exception' | 'term' | 'condition' | 'value' | 'due';
  readonly id?: string;
  readonly says: string;
  readonly at: { readonly line: number; readonly column: number; readonly file?: string };
  /** A truth (`yes`, `no`, `unknown`), or what is known of a number or date. */
  readonly value: Value;
  readonly cite: readonly string[];
  readonly facts: readonly FactReadShape[];
  readonly params: Because['params'];
  /** Whether the answer rests on it. */
  readonly decides: boolean;
  readonly parts: readonly WhyNode[];
}

/** What the tree is drawn from: the explanation of one rule for one case. */
export interface WhyExplanation {
  readonly rule: string;
  /** Its pack; two packs may have a rule of one id. */
  readonly pack?: string;
  readonly status: string;
  readonly due?: DateValue;
  readonly tree: WhyNode;
  readonly assumed: readonly {
    readonly fact: string;
    readonly value: Value;
    readonly because: string;
  }[];
}

/** What a ticket says of the rule that is explained. */
export function verdictOf(ticket: Ticket, { rule, pack }: WhyExplanation): Verdict | undefined {
  return ticket.verdicts.find(
    (verdict) => verdict.rule === rule && (pack === undefined || verdict.pack === pack),
  );
}

const TRUTHS: readonly Truth[] = ['yes', 'no', 'unknown'];

/** The truth of a node; a number or a date has none. */
export function truthOf(node: WhyNode): Truth | undefined {
  return TRUTHS.find((truth) => truth === node.value);
}

/** A node as it is drawn: a step that only repeats its one part is joined with it. */
export interface DrawnNode {
  readonly node: WhyNode;
  /** The leaf whose facts the line shows. */
  readonly leaf: WhyNode;
  readonly base: readonly WhyNode[];
  readonly exceptions: readonly WhyNode[];
}

/** Parts that are conditions apart from exceptions and the due day; a lone condition gives way to its own parts. */
export function drawnNode(node: WhyNode): DrawnNode {
  const exceptions = node.parts.filter((part) => part.kind === 'exception');
  const base = node.parts.filter((part) => part.kind !== 'exception' && part.kind !== 'due');
  const [only] = base;
  if (only === undefined || base.length > 1 || only.kind !== 'condition') {
    return { node, leaf: node, base, exceptions };
  }
  const inner = drawnNode(only);
  return {
    node,
    leaf: inner.leaf,
    base: inner.base,
    exceptions: [...inner.exceptions, ...exceptions],
  };
}
