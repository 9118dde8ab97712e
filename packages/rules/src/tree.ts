import type { Value, VocabularyEntry } from '@weighbridge/core';

/** Characters `from` (included) to `to` (excluded) of line and column counted from 1, in the pack's source file. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** Name of the file, without folders; on rules, terms, parameters and tests. */
  readonly file?: string;
}

/** Type of an expression after checking. `unit` only for numbers. */
export type ExprType =
  | { readonly kind: 'bool' }
  | { readonly kind: 'number'; readonly unit: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'code'; readonly fact: string };

/**
 * A checked expression (rule model, section 2). All names are resolved, all types right, so that
 * evaluation cannot fail. `at` places it in the source.
 */
export type Expr = { readonly at: Span } & (
  | { readonly op: 'true' }
  | { readonly op: 'false' }
  | { readonly op: 'fact'; readonly fact: string }
  | { readonly op: 'param'; readonly param: string }
  | { readonly op: 'term'; readonly term: string }
  /** Whether the value of a choice is one of these; see {@link Choice}. */
  | { readonly op: 'chosen'; readonly term: string; readonly members: readonly string[] }
  | { readonly op: 'not'; readonly of: Expr }
  | { readonly op: 'and' | 'or'; readonly of: readonly [Expr, Expr] }
  | { readonly op: 'if'; readonly of: readonly [Expr, Expr, Expr] }
  | { readonly op: '>' | '>=' | '<' | '<='; readonly of: readonly [Expr, Expr] }
  /** Enum or code against a member; bool against bool is written with `not`, `and`, `or`. */
  | { readonly op: 'is'; readonly fact: string; readonly member: string }
  /** One of several members; for a dated list `members` is empty, and the day decides. */
  | {
      readonly op: 'one-of';
      readonly fact: string;
      readonly members: readonly string[];
      readonly list?: string;
    }
  | { readonly op: 'has'; readonly fact: string; readonly member: string }
  | {
      readonly op: 'overlaps';
      readonly fact: string;
      readonly members: readonly string[];
      readonly list?: string;
    }
  | { readonly op: 'nonempty'; readonly fact: string }
  | { readonly op: '+' | '-' | 'min' | 'max'; readonly of: readonly [Expr, Expr] }
  /** A number times a parameter of unit 1 that is not negative. */
  | { readonly op: '*'; readonly of: readonly [Expr, Expr] }
);

/** How sure the encoding is (law files, README section 2). */
export type Mark = 'V' | 'V2' | 'K' | 'I';

/** Who asks for something; never mixed. */
export type Asks = 'law' | 'licence' | 'policy' | 'practice';

/** Where a rule stands in its life; only `in_force` binds. */
export type Lifecycle = 'in_force' | 'voluntary' | 'pending_bill';

/** How a rule is enforced; never changes its status. */
export type Enforcement = 'normal' | 'grace' | 'stayed' | 'none_in_statute';

/** A condition with its exceptions, which are conditions themselves (rule model, section 4). */
export interface Rule {
  readonly id?: string;
  readonly cite: readonly string[];
  /** One expression; for `any`, the alternatives, each a rule. */
  readonly base:
    | { readonly kind: 'is'; readonly expr: Expr }
    | { readonly kind: 'any'; readonly of: readonly Rule[] };
  readonly unless: readonly Rule[];
  readonly at: Span;
}

/** One value that a choice may have, and the condition under which it has it. */
export interface Alternative extends Rule {
  readonly value: string;
}

/**
 * A term whose value is one of several words. It has a value exactly when one of the alternatives
 * for that value holds, and `otherwise` when none of all alternatives does. Two values at once are
 * a fault of the pack (`WB-C01`), never an order of precedence.
 */
export interface Choice {
  readonly kind: 'choice';
  readonly name: string;
  readonly cite: readonly string[];
  readonly choose: readonly Alternative[];
  readonly otherwise?: string;
  readonly at: Span;
}

/** A named part of rules: a condition, a number or date, or a choice among words. */
export type Term =
  | Choice
  | { readonly kind: 'rule'; readonly name: string; readonly rule: Rule }
  | {
      readonly kind: 'value';
      readonly name: string;
      readonly type: ExprType;
      readonly cite: readonly string[];
      readonly value: Expr;
      readonly at: Span;
    };

/** One value of a parameter and the days on which it holds: from `from` (included) to `until` (excluded). */
export interface ParamValue {
  readonly value: number | string;
  readonly from: string;
  readonly until?: string;
  readonly cite: readonly string[];
  readonly kind?: string;
}

/** A named, dated, cited number or date. */
export interface Param {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly ParamValue[];
  readonly at: Span;
}

/** A column beside a rule that changes over time; `by` names who brought it about: the court that stayed a rule. */
export interface Dated<T> {
  readonly value: T;
  readonly from?: string;
  readonly until?: string;
  readonly by?: string;
}

/** What a law, licence, policy or practice asks of someone. */
export interface Duty extends Rule {
  readonly id: string;
  readonly who: string;
  readonly must: string;
  readonly asks: Asks;
  readonly mark: Mark;
  readonly lifecycle: readonly Dated<Lifecycle>[];
  readonly enforcement: readonly Dated<Enforcement>[];
  readonly from?: string;
  readonly until?: string;
  readonly due?: Expr;
  readonly met?: Expr;
  /** Extra words a report shows with it: penalties, what a modifier owes. */
  readonly note?: string;
}

/**
 * What a source says without asking anything of anyone: a penalty, a definition, a right. It may
 * have a condition; without one it holds for every case.
 */
export interface Information extends Rule {
  readonly id: string;
  readonly says: string;
  readonly mark: Mark;
  readonly lifecycle: readonly Dated<Lifecycle>[];
  readonly enforcement: readonly Dated<Enforcement>[];
  readonly from?: string;
  readonly until?: string;
}

/** One code of a dated list and the days on which it stands there: `from` included, `until` not. */
export interface ListEntry {
  readonly code: string;
  readonly from?: string;
  readonly until?: string;
  readonly cite: readonly string[];
}

/** One rule of a decision: if it holds, `then` is the outcome, unless another is worse. */
export interface DecisionRule extends Rule {
  readonly id: string;
  readonly then: string;
  readonly says?: string;
}

/** A choice among outcomes, worst first (rule model, section 5). */
export interface Decision {
  readonly id: string;
  readonly worstOf: readonly string[];
  readonly whenUnknown: string;
  readonly rules: readonly DecisionRule[];
  readonly at: Span;
}

/** A source that rules cite. */
export interface Source {
  readonly key: string;
  readonly title: string;
  readonly url?: string;
  readonly binding: boolean;
  readonly from?: string;
}

/** A case of a pack's own tests: facts by name in the form of {@link Value}. */
export interface BaseCase {
  readonly name: string;
  readonly like?: string;
  readonly facts: { readonly [fact: string]: Value };
  /** Terms that are stated for the case, whatever its facts say of them. */
  readonly terms?: { readonly [term: string]: Value };
}

/** What a test expects of one rule, term or decision. */
export type Expectation =
  | string
  | {
      readonly status?: string;
      readonly due?: string;
      readonly met?: string;
      readonly settled_by?: readonly string[];
    };

/** A pack's own test; its name is a sentence a lawyer could contradict. */
export interface PackTest {
  readonly name: string;
  readonly as_of?: string;
  readonly strict?: boolean;
  readonly like?: string;
  readonly because?: string;
  /** Written by the tool; counts only once `because` says from which row or worked case it follows. */
  readonly proposed?: boolean;
  readonly facts: { readonly [fact: string]: Value };
  readonly terms?: { readonly [term: string]: Value };
  readonly expect: { readonly [rule: string]: Expectation };
  readonly at: Span;
}

/**
 * A checked pack, complete in itself: it carries the vocabulary entries that it reads, so that a
 * kept version can be evaluated when the vocabulary has moved on. Its canonical JSON is the
 * compiled form (`weighbridge.pack/1`); tests and cases are left out of that.
 */
export interface Pack {
  readonly schema: 'weighbridge.pack/1';
  readonly pack: string;
  readonly title: string;
  readonly version: string;
  readonly status_date: string;
  readonly asks: Asks;
  /** Places whose law it is (ISO 3166, `EU`); empty when it holds everywhere. */
  readonly places: readonly string[];
  readonly uses: readonly string[];
  readonly sources: readonly Source[];
  readonly facts: { readonly [fact: string]: VocabularyEntry };
  readonly lists: { readonly [list: string]: readonly string[] };
  /** Lists whose codes have days; `lists` holds all that ever stood in them. */
  readonly datedLists?: { readonly [list: string]: readonly ListEntry[] };
  readonly params: readonly Param[];
  readonly terms: readonly Term[];
  readonly duties: readonly Duty[];
  readonly decisions: readonly Decision[];
  /** Absent where a pack has none. */
  readonly information?: readonly Information[];
}
