/** What somebody writes about a place where no rule of a pack says it. */
export interface PlaceWord {
  readonly place: string;
  readonly says: string;
}

/** One piece of evidence, and the rules that it serves, by their ids. */
export interface CrosswalkItem {
  readonly id: string;
  readonly item: string;
  /** Duties of law. */
  readonly serves: readonly string[];
  /** Controls of frameworks that bind nobody. */
  readonly feeds: readonly string[];
  readonly also?: readonly PlaceWord[];
}

/** What satisfies the strictest of several regimes. */
export interface CommonParameter {
  readonly items: readonly string[];
  readonly parameter: string;
  readonly build_to: string;
  readonly driver: string;
}

/** Rules that look alike and are two. */
export interface KeptApart {
  readonly items: readonly string[];
  readonly rules: readonly string[];
  readonly why: string;
}

/** Evidence against all the duties that it serves. Whether a duty binds is read from its rule. */
export interface Crosswalk {
  readonly items: readonly CrosswalkItem[];
  readonly parameters: readonly CommonParameter[];
  readonly apart: readonly KeptApart[];
}

/** A code list of somebody else's, each code beside the rule of ours that means the same. */
export interface CodeMapping {
  readonly id: string;
  readonly title: string;
  readonly mark: string;
  readonly note: string;
  readonly codes: readonly {
    readonly code: string;
    readonly name: string;
    /** Id of a rule; absent where nothing of ours means the same. */
    readonly same?: string;
  }[];
}
