// What the reports about packs read of a pack. The rules package's own types fit; `E` stands for
// its expressions, which only its printer can read, so the caller hands the printer in.

/** One condition with its exceptions. */
export interface RuleShape<E> {
  readonly id?: string;
  readonly cite: readonly string[];
  readonly base:
    | { readonly kind: 'is'; readonly expr: E }
    | { readonly kind: 'any'; readonly of: readonly RuleShape<E>[] };
  readonly unless: readonly RuleShape<E>[];
  readonly at: { readonly line: number; readonly file?: string };
}

/** A column beside a rule that changes over time. */
export interface DatedShape {
  readonly value: string;
  readonly from?: string;
  readonly until?: string;
  readonly by?: string;
}

/** A duty, a piece of information, or a rule of a decision. */
export interface ListedRule<E> extends RuleShape<E> {
  readonly id: string;
  readonly must?: string;
  readonly who?: string;
  readonly says?: string;
  readonly then?: string;
  readonly mark?: 'V' | 'V2' | 'K' | 'I';
  readonly lifecycle?: readonly DatedShape[];
  readonly enforcement?: readonly DatedShape[];
  readonly from?: string;
  readonly until?: string;
  readonly due?: E;
  readonly met?: E;
  readonly note?: string;
}

/** A named part of rules. */
export type TermShape<E> =
  | { readonly kind: 'rule'; readonly name: string; readonly rule: RuleShape<E> }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly cite: readonly string[];
      readonly choose: readonly (RuleShape<E> & { readonly value: string })[];
      readonly otherwise?: string;
    }
  | {
      readonly kind: 'value';
      readonly name: string;
      readonly cite: readonly string[];
      readonly value: E;
    };

/** A named number or date and the days on which each value holds. */
export interface ParamShape {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly {
    readonly value: number | string;
    readonly from: string;
    readonly until?: string;
    readonly cite: readonly string[];
    readonly kind?: string;
  }[];
}

/** A pack as far as lists and rule pages show it. */
export interface PackShape<E> {
  readonly pack: string;
  readonly title: string;
  readonly version: string;
  readonly status_date: string;
  readonly asks: 'law' | 'licence' | 'policy' | 'practice';
  readonly places: readonly string[];
  readonly params: readonly ParamShape[];
  readonly terms: readonly TermShape<E>[];
  readonly duties: readonly ListedRule<E>[];
  readonly decisions: readonly { readonly id: string; readonly rules: readonly ListedRule<E>[] }[];
  readonly information?: readonly ListedRule<E>[];
}

/** All rules of a pack: duties, those of its decisions, then what it only informs about. */
export function rulesOf<E>(pack: PackShape<E>): readonly ListedRule<E>[] {
  const decided = pack.decisions.flatMap((decision) => decision.rules);
  return [...pack.duties, ...decided, ...(pack.information ?? [])];
}

/** What a rule asks for, in the pack's words. */
export function asksFor<E>(rule: ListedRule<E>): string {
  return rule.must ?? rule.says ?? (rule.then === undefined ? rule.id : `${rule.then}: ${rule.id}`);
}
