/** What a component consists of. */
export type ContentType = 'code' | 'data' | 'document';

/** A class of the Model Openness Framework: III open model, II open tooling, I open science. */
export type OpennessClass = 3 | 2 | 1;

/** One component of the framework. */
export interface FrameworkComponent {
  /** Our word for it, as in the fact `mof.included`. */
  readonly id: string;
  /** Its number in the reference tool. */
  readonly number: number;
  readonly name: string;
  readonly type: ContentType;
  /** The class that first asks for it. */
  readonly class: OpennessClass;
  readonly required: boolean;
  /** The component that it may replace. */
  readonly stands_for?: string;
  /** The kind of files of a folder that are this component. */
  readonly kind?: string;
  /** Endings of paths that show it in a folder; see `seenComponents`. */
  readonly seen: readonly string[];
}

/** A licence that the reference tool counts as open, or calls fit for a type of content. */
export interface ListedLicence {
  /** SPDX identifier. */
  readonly id: string;
  readonly name: string;
  /** Who approved it, or on which list of the tool it stands; empty: it is not open for the tool. */
  readonly by: readonly ('osi' | 'fsf' | 'open-data' | 'mof')[];
  readonly fits: readonly ContentType[];
  /** Open in our verdict alone, by this clause. */
  readonly clause?: string;
}

/** Why our verdict on a component differs from that of the reference tool. */
export interface Clause {
  readonly cite: string;
  readonly says: string;
}

/** Names of the clauses. */
export type ClauseName =
  | 'spelling'
  | 'name'
  | 'expression'
  | 'listed'
  | 'port'
  | 'record'
  | 'unread'
  | 'not-included'
  | 'not-given'
  | 'paper'
  | 'repeated';

/** The tables that decide; data of @weighbridge/packs, handed in. */
export interface OpennessTable {
  readonly components: readonly FrameworkComponent[];
  readonly clauses: { readonly [Name in ClauseName]: Clause };
  readonly words: { readonly absent: readonly string[]; readonly none: readonly string[] };
  readonly licences: readonly ListedLicence[];
}

/** The part of a licence's record of terms that openness reads; each record of terms fits. */
export interface LicenceRecord {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly identifiers: {
    readonly spdx: string | null;
    readonly licenseref: string | null;
    readonly hf_tag: string | null;
    readonly hf_license_name: readonly string[];
    readonly aliases: readonly string[];
  };
  readonly osi_approved: boolean;
  readonly openness: {
    readonly osaid_terms: string;
    readonly mof_open_licence: boolean;
    readonly mof_accepted_for: readonly string[];
    readonly why?: string;
  };
  readonly eu_open_source: {
    readonly verdict: 'eligible' | 'arguable' | 'ineligible' | 'not-a-model-licence';
    readonly reasons: readonly {
      readonly rule: string;
      readonly guideline?: string;
      readonly at?: string | null;
      readonly note?: string;
    }[];
  };
}

/** Classes in the order in which a release climbs them. */
export const CLASSES: readonly OpennessClass[] = [3, 2, 1];

/** What a class asks for: its own required components and those of the classes before it. */
export function requiredFor(
  level: OpennessClass,
  components: readonly FrameworkComponent[],
): readonly FrameworkComponent[] {
  return components.filter((one) => one.required && one.class >= level);
}
