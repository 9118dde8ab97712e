import type { Day } from './day.ts';
import type { Sha256 } from './digest.ts';
import type { At } from './fault.ts';
import type { Value } from './value.ts';

/** Where a fact comes from, strongest first: read, attested, declared, derived (contracts, section 2). */
export type Evidence =
  | { readonly kind: 'read'; readonly file: string; readonly at: At; readonly sha256: Sha256 }
  | {
      readonly kind: 'attested';
      readonly signature: string;
      readonly identity: string;
      readonly statement: string;
    }
  | {
      readonly kind: 'declared';
      readonly file: string;
      readonly line: number;
      readonly on?: Day;
      readonly source?: string;
    }
  | { readonly kind: 'derived'; readonly formula: string; readonly from: readonly string[] };

/** One claim about a fact: a value and where it comes from. */
export interface Claim {
  readonly fact: string;
  readonly value: Value;
  readonly evidence: Evidence;
}

/** What is known of one fact after its claims were weighed against each other. */
export interface Fact {
  readonly value: Value;
  readonly evidence: readonly Evidence[];
  /** Claims that the value does not follow, because a stronger one contradicts them. */
  readonly conflicts?: readonly { readonly value: Value; readonly evidence: Evidence }[];
}

/** Facts by name; what is absent is unknown. */
export type Facts = { readonly [name: string]: Fact };
