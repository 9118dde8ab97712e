import type {
  COMPANY,
  COUNTS,
  EFFECTS,
  EMBEDDED,
  EXEMPTS,
  METRICS,
  TESTED,
  TRAINED,
  VALUES,
} from './values.ts';

/** Name of a term that has one value; `thresholds` is a list and stands beside them. */
export type TermName = keyof typeof VALUES | 'governing_law';

/** The values of a term. */
export type TermValue<Name extends TermName> = Name extends keyof typeof VALUES
  ? (typeof VALUES)[Name][number]
  : string;

/** What a licence says on one point, with the place in its text. */
export interface Term<Value extends string = string> {
  /** `none`: the text has no such term. `unknown`: it was not read. `not-addressed`: it was read and is silent. */
  readonly value: Value;
  /** Section of the text; null where it has none or was not read. */
  readonly at: string | null;
  readonly note?: string;
  /** Clauses of the same text that say otherwise; recorded, not resolved. */
  readonly conflict?: string;
}

/** A number of users, money or years at which a licence says something else. */
export interface Threshold {
  readonly metric: (typeof METRICS)[number];
  readonly operator: '>' | '>=';
  readonly value: number;
  /** Whose users or revenue count. */
  readonly scope: string;
  readonly measured_at: string | null;
  /** `once-at-release`: on the day the version came out, never again. */
  readonly tested: (typeof TESTED)[number];
  readonly effect: string;
  readonly effect_kind: (typeof EFFECTS)[number];
  readonly exempt?: string;
  readonly exempts?: readonly (typeof EXEMPTS)[number][];
  /** Whose users or revenue count, in one word; `group` is the licensee with affiliates. */
  readonly counts?: (typeof COUNTS)[number];
  /** Kinds of business that alone are meant; absent: any. */
  readonly business?: readonly string[];
  /** The only use that counts. */
  readonly applies?: string;
  readonly at: string | null;
}

/** A place where, or whose people, a licence gives no rights. */
export interface Exclusion {
  readonly area: string;
  /** `licensee`: who is based there; else the acts that are barred there. */
  readonly subject: string;
  /** Kinds of model that alone are meant; absent: all. */
  readonly models?: string;
  /** Whether all or none of the models that came out under the text are of that kind. */
  readonly released?: 'all' | 'none';
}

/** What a company may do under a non-commercial text although it is one. */
export interface CompanyUse {
  /** Tests outside production. */
  readonly evaluation: (typeof COMPANY)[number];
  readonly research: (typeof COMPANY)[number];
  /** Copies given away free of charge. */
  readonly sharing: (typeof COMPANY)[number];
}

/** Members that a term has beside value, place and note. */
interface Extras {
  readonly commercial_use: { readonly company?: CompanyUse };
  readonly hosted_service: { readonly embedded?: (typeof EMBEDDED)[number] };
  /** `copies`: what is made of the work may carry other terms. */
  readonly flow_down: { readonly reaches?: 'copies' };
  readonly output_training: {
    readonly names?: (typeof TRAINED)[number];
    readonly applies?: string;
  };
  readonly copyleft: {
    /** Licences under which the text, or its steward, lets what is made of it be passed on. */
    readonly also_under?: readonly string[];
  };
  readonly outputs: { readonly ownership?: string };
  readonly attribution_notice: { readonly file?: string; readonly content?: string };
  readonly display_duty: { readonly phrase?: string; readonly where?: string };
  readonly naming_duty: { readonly prefix?: string; readonly applies_to?: string };
  readonly acceptable_use: {
    readonly changeable?: boolean;
    readonly url?: string;
    readonly topics?: readonly string[];
  };
  readonly territory: { readonly exclusions?: readonly Exclusion[] };
  readonly field_restrictions: {
    readonly fields?: readonly string[];
    readonly exempts?: readonly (typeof EXEMPTS)[number][];
  };
  readonly termination: { readonly after?: string; readonly cure_days?: number };
  readonly retaliation: { readonly effect?: string };
  readonly governing_law: { readonly forum?: string };
}

/** The term of that name. */
export type TermOf<Name extends TermName> = Term<TermValue<Name>> &
  (Name extends keyof Extras ? Extras[Name] : unknown);

/** All terms of one licence. */
export type Terms = { readonly [Name in TermName]: TermOf<Name> } & {
  readonly thresholds: readonly Threshold[];
};

/** A text by which a licence is known: where it was found, its key there, its digest. */
export interface TextKey {
  readonly origin: 'licensedb' | 'publisher';
  readonly key: string;
  readonly sha256: string;
}

/** One ground of the verdict on the EU exemption. */
export interface EuReason {
  readonly rule: string;
  /** Paragraph of the Commission's guidelines. */
  readonly guideline?: string;
  readonly at?: string | null;
  readonly note?: string;
}

/** The licence limb of Article 53(2) of the AI Act. */
export interface EuLimb {
  readonly verdict: 'eligible' | 'arguable' | 'ineligible' | 'not-a-model-licence';
  readonly limb: 'licence';
  readonly reasons: readonly EuReason[];
  readonly note?: string;
}

/** How much of a text its record rests on. */
export type Basis =
  'read-in-full' | 'sections-checked' | 'read-in-part' | 'known-text' | 'secondary' | 'unverified';

/** What one licence text allows, requires and forbids, in our own words. */
export interface LicenceTerms {
  readonly schema: 'weighbridge.licence-terms/1';
  readonly id: string;
  readonly name: string;
  readonly version: string | null;
  /** The date that the text prints. */
  readonly released: string | null;
  readonly steward: string;
  readonly kind: string;
  readonly family: string;
  readonly class: string;
  readonly applies_to: readonly string[];
  readonly identifiers: {
    readonly spdx: string | null;
    readonly scancode: string | null;
    readonly licenseref: string | null;
    readonly hf_tag: string | null;
    readonly hf_license_name: readonly string[];
    readonly aliases: readonly string[];
  };
  readonly osi_approved: boolean;
  readonly fsf_libre: boolean | null;
  readonly predecessor: string | null;
  readonly successor: string | null;
  readonly text: {
    readonly [Part in keyof TextKey]: TextKey[Part] | null;
  } & { readonly languages: readonly string[]; readonly also?: readonly TextKey[] };
  readonly basis: Basis;
  readonly thresholds_complete?: boolean;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly terms: Terms;
  readonly eu_open_source: EuLimb;
  readonly openness: {
    readonly osaid_terms:
      'acceptable' | 'acceptable-unapproved' | 'acceptable-content-licence' | 'not-acceptable';
    readonly mof_open_licence: boolean;
    readonly mof_accepted_for: readonly string[];
    readonly why?: string;
  };
  readonly detection: {
    readonly near_duplicates?: readonly string[];
    readonly discriminator?: string | null;
  };
  readonly notes: readonly string[];
}

/** Records by id. */
export type TermsBook = ReadonlyMap<string, LicenceTerms>;
