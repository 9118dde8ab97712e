/** What a licence says on one point, with the place in its text. */
export interface Term {
  /** `none`: the text has no such term. `unknown`: it was not read. `not-addressed`: it was read and is silent. */
  readonly value: string;
  /** Section of the text; null where it has none or was not read. */
  readonly at: string | null;
  readonly note?: string;
}

/** What one licence text allows, requires and forbids, in our own words. */
export interface LicenceTerms {
  readonly id: string;
  readonly name: string;
  readonly terms: Readonly<Record<string, Term>>;
}
