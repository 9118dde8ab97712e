/** Part of a release that a licence may cover. */
export type Component =
  'weights' | 'code' | 'data' | 'documentation' | 'tokenizer' | 'adapter' | 'outputs';

/** What is forbidden or asked beyond a licence's text. */
export type Restriction = 'non-commercial' | 'research-only' | 'registration' | 'no-redistribution';

/** Id of a licence that is no known text. */
export const CUSTOM = 'custom';

/** Where a claim stands. */
export interface ClaimPlace {
  readonly file: string;
  readonly line: number;
}

/** What the claim says it covers; empty: the repository as a whole. */
type Covered = readonly Component[];

/** One thing that a repository says about licences, and where. */
export type Claim = { readonly at: ClaimPlace } & (
  | {
      readonly kind: 'named';
      readonly by: 'sentence' | 'badge' | 'table' | 'tag' | 'spdx' | 'link';
      readonly of: Covered;
      /** Several ids: the name fits several texts. */
      readonly ids: readonly string[];
      /** The file of the repository that the claim points to. */
      readonly file?: string;
      /** The claim is about a part only, or about others' work. */
      readonly partial: boolean;
      /** Named together with the licence before it: `under A and B`. */
      readonly joint?: true;
    }
  | {
      readonly kind: 'linked';
      readonly of: Covered;
      readonly file: string;
      readonly partial: boolean;
    }
  | { readonly kind: 'restriction'; readonly of: Covered; readonly restriction: Restriction }
  | { readonly kind: 'elsewhere'; readonly of: Covered; readonly ids: readonly string[] }
  | { readonly kind: 'as-base'; readonly of: Covered; readonly ids: readonly string[] }
  | {
      readonly kind: 'base';
      /** `version`: a sentence calls the model a version of it; `sentence`: made with it in some way. */
      readonly by: 'front-matter' | 'version' | 'sentence';
      readonly model: string;
      readonly ids: readonly string[];
      readonly quantised: boolean;
    }
  | { readonly kind: 'territory'; readonly excludes: 'EU' }
  | { readonly kind: 'unknown-tag'; readonly tag: string; readonly ids: readonly string[] }
);

/** A claim of one kind. */
export type ClaimOf<Kind extends Claim['kind']> = Extract<Claim, { readonly kind: Kind }>;
