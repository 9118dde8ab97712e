import type { EuLimb, EuReason, Term } from '../terms/record.ts';

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
  /** The part of a model under whose licence it lies in a folder. */
  readonly licensed_as: string;
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
  readonly clause?: ClauseName;
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
  | 'version'
  | 'unread'
  | 'not-included'
  | 'not-given'
  | 'paper'
  | 'component'
  | 'repeated';

/** One element of the Open Source AI Definition, and the components of which it is told. */
export interface OsaidElement {
  readonly id: 'use' | 'study' | 'modify' | 'share' | 'data_information' | 'code' | 'parameters';
  readonly says: string;
  readonly asks: 'granted' | 'described' | 'approved';
  readonly of: readonly string[];
}

/** A rung of the ladder of openness. */
export type Rung =
  | 'closed'
  | 'api'
  | 'gated_weights'
  | 'open_weights_restricted'
  | 'open_weights_open'
  | 'mof_iii'
  | 'osaid_or_mof_ii'
  | 'mof_i';

/** The tables that decide; data of @weighbridge/packs, handed in. */
export interface OpennessTable {
  readonly classes: readonly {
    readonly class: OpennessClass;
    readonly numeral: string;
    readonly name: string;
  }[];
  readonly components: readonly FrameworkComponent[];
  readonly clauses: { readonly [Name in ClauseName]: Clause };
  readonly words: { readonly [Say in 'absent' | 'none' | 'closed']: readonly string[] };
  readonly licences: readonly ListedLicence[];
  readonly osaid: { readonly cite: string; readonly elements: readonly OsaidElement[] };
  readonly eu: {
    readonly cite: string;
    /** What has to be public, as a fact, and the component that shows it. */
    readonly public: readonly {
      readonly fact: string;
      readonly says: string;
      readonly of?: string;
    }[];
    /** Why an approved licence without a record of its terms is eligible. */
    readonly approved: EuReason;
    readonly unlicensed: EuReason;
  };
  /** From the lowest. */
  readonly ladder: readonly { readonly id: Rung; readonly says: string }[];
  /** Identifiers of which nobody has said whether they count as open. */
  readonly unsettled: readonly string[];
  /** The other identifiers of the SPDX list. */
  readonly not_open: readonly string[];
}

/** Terms that can take one of the four freedoms away. */
export type LimitTerm =
  'commercial_use' | 'acceptable_use' | 'field_restrictions' | 'modification' | 'redistribution';

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
  readonly eu_open_source: Pick<EuLimb, 'verdict' | 'reasons'>;
  readonly terms: {
    readonly [Of in LimitTerm]: Pick<Term, 'value' | 'at'>;
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
