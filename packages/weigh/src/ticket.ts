import type {
  DateValue,
  Day,
  Evidence,
  Fault,
  Finding,
  Sha256,
  Truth,
  Value,
} from '@weighbridge/core';
import type { Revision } from '@weighbridge/inspect';
import type { Asks, Enforcement, Lifecycle, Mark } from '@weighbridge/rules';

/** The question: who asks, about which use, in which places, on which days. */
export interface Case {
  /** Members of `actor.roles`, sorted. */
  readonly roles: readonly string[];
  /** Facts of the namespace `use`, by name. */
  readonly use: { readonly [fact: string]: Value };
  /** ISO 3166 codes and `EU`, sorted; a state implies its country or union. */
  readonly places: readonly string[];
  readonly as_of: Day;
  readonly known_at: Day;
  /** Without the assumptions of the vocabulary. */
  readonly strict: boolean;
}

/** One step of the reason for a verdict, in reading order; the parts that decide come first. */
export interface Because {
  readonly kind: 'condition' | 'exception';
  /** Id of the exception or term, if it has one. */
  readonly id?: string;
  /** The condition as the pack writes it. */
  readonly says: string;
  readonly truth: Truth;
  readonly cite: readonly string[];
  readonly facts: readonly string[];
  /** Parameters read, with the value of the day and where it is cited. */
  readonly params: readonly {
    readonly param: string;
    readonly value: number | string;
    readonly unit: string;
    readonly cite: readonly string[];
    readonly kind?: string;
  }[];
}

/** Facts that would settle an unknown verdict, stated in inputs a person can supply. */
export interface Settling {
  /** `every`: whatever the answers are, the status is known; `some`: the listed answers settle it. */
  readonly settles: 'every' | 'some';
  readonly facts: readonly string[];
  /** What each answer would give. An interval's open end is left out. */
  readonly answers: readonly {
    readonly if: { readonly [fact: string]: Value };
    readonly status: string;
    readonly due?: DateValue;
  }[];
}

/** A value taken from `assume` because nothing was recorded; without it the status would differ. */
export interface Assumed {
  readonly fact: string;
  readonly value: Value;
  readonly because: string;
}

/** The answer to one rule, with its reasons. */
export interface Verdict {
  readonly pack: string;
  readonly rule: string;
  readonly asks: Asks;
  readonly who: string;
  readonly must: string;
  readonly cite: readonly string[];
  readonly mark: Mark;
  readonly lifecycle: Lifecycle;
  readonly enforcement: Enforcement;
  /** `no`, `exempt:<id>`, `ended`, `applies`, `dormant`, `scheduled` or `unknown`. */
  readonly status: string;
  readonly due?: DateValue;
  /** Absent where nothing is asked (`no`, `exempt`, `ended`) and for rules of a decision. */
  readonly met?: 'met' | 'not met' | 'open';
  /** Facts that the question whether it is met reads, where the rule has one. */
  readonly met_facts?: readonly string[];
  /** For `exempt:<id>`: the citations of that exception. */
  readonly exempt_by?: readonly string[];
  /** For a rule of a decision: the outcome it asks for. */
  readonly then?: string;
  readonly because: readonly Because[];
  readonly assumed: readonly Assumed[];
  readonly settled_by: readonly Settling[];
  /** Every fact that the rule can read, sorted, known or not. */
  readonly facts: readonly string[];
  readonly note?: string;
}

/** What a policy decides; people may decide otherwise, on the record. */
export interface TicketDecision {
  readonly pack: string;
  readonly id: string;
  readonly outcome: string;
  /** Ids of the rules that gave the outcome, or that are open and could make it worse. */
  readonly by: readonly string[];
  /** Facts that are open and could make it worse; empty unless unknown decided. */
  readonly open: readonly string[];
}

/** How many rules came out how. */
export interface Sum {
  readonly weighed: number;
  readonly no: number;
  readonly exempt: number;
  readonly ended: number;
  readonly applies: number;
  readonly scheduled: number;
  readonly dormant: number;
  readonly unknown: number;
}

/**
 * The answer: everything that page, report and replay need. Canonical JSON; same input, same
 * bytes. Holds no clock, path of a machine, host or person.
 */
export interface Ticket {
  readonly schema: 'weighbridge.ticket/1';
  readonly number: string;
  readonly subject: {
    readonly name: string;
    readonly purl?: string;
    readonly revision: Revision;
    readonly files: { readonly read: number; readonly unread: number; readonly bytes: number };
  };
  readonly case: {
    readonly digest: Sha256;
    /** Digest of the declared facts that were known at `known_at`. */
    readonly declared: Sha256;
    /** Name of the actor as declared (`actor.name`), never that of a person who called the tool. */
    readonly actor?: string;
    readonly roles: readonly string[];
    readonly use: { readonly [fact: string]: Value };
    readonly places: readonly string[];
    readonly strict: boolean;
  };
  readonly as_of: Day;
  readonly known_at: Day;
  /** Digest of the dossier's canonical JSON. */
  readonly dossier: Sha256;
  readonly packs: readonly {
    readonly name: string;
    readonly title: string;
    readonly version: string;
    readonly sha256: Sha256;
    readonly status_date: Day;
    readonly asks: Asks;
  }[];
  /** Every fact that a verdict read and that is known, and what the report says about those that are not. */
  readonly facts: {
    readonly [fact: string]: {
      readonly value: Value;
      readonly evidence: readonly Evidence[];
      readonly conflicts?: readonly { readonly value: Value; readonly evidence: Evidence }[];
    };
  };
  /** For every fact named anywhere in the ticket: its meaning, unit and the question that asks for it. */
  readonly vocabulary: {
    readonly [fact: string]: {
      readonly means: string;
      readonly type: string;
      readonly unit?: string;
      readonly ask?: string;
      readonly where?: 'folder' | 'outside';
    };
  };
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  /** Paths that were not read, each with the reason. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
  readonly decision?: TicketDecision;
  readonly sum: Sum;
  /** Version of the tool; the one member that a replay does not compare. */
  readonly tool: string;
}
