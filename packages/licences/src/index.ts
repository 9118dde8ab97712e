export type { ClassVerdict, ReachedClass, Requirement } from './openness/classes.ts';
export type { EuVerdict } from './openness/eu-limb.ts';
export type { LadderVerdict } from './openness/ladder.ts';
export {
  opennessBy,
  type ComponentOpenness,
  type Difference,
  type Openness,
  type OpennessTables,
} from './openness/openness.ts';
export type { OsaidVerdict } from './openness/osaid.ts';
export {
  referenceReading,
  type FiledComponents,
  type Filing,
  type ReferenceReading,
} from './openness/reference.ts';
export {
  readRelease,
  type NamedComponent,
  type ReadRelease,
  type ReadReleaseOptions,
  type Release,
  type Way,
} from './openness/release.ts';
export type { PartLicence } from './openness/part-licences.ts';
export { seenComponents, type SeenComponent, type SeenFile } from './openness/seen.ts';
export type { Subject } from './openness/standings.ts';
export type {
  Clause,
  ClauseName,
  ContentType,
  FrameworkComponent,
  LicenceRecord,
  LimitTerm,
  ListedLicence,
  OpennessClass,
  OpennessTable,
  OsaidElement,
  Rung,
} from './openness/table.ts';
export { licenceAsks, type LicenceAsk } from './judge/asks.ts';
export type { Layer, LayerKind, Stack, StackActor, StackPlan } from './judge/chain.ts';
export {
  chooseLicence,
  type Aim,
  type LicenceChoice,
  type PlannedRelease,
} from './judge/choose.ts';
export {
  compareTerms,
  termText,
  thresholdText,
  type Side,
  type TermDifference,
} from './judge/compare.ts';
export {
  compareWords,
  type WordComparison,
  type WordDifference,
  type WordSide,
} from './judge/compare-words.ts';
export type { StackLimb } from './judge/eu-limb.ts';
export { modelStack, type ModelParts } from './judge/model-stack.ts';
export { noticesOf, type NoticeAsk, type Notices } from './judge/notice.ts';
export type { Point, PointKind } from './judge/point.ts';
export {
  judgeStack,
  type LayerTerms,
  type LicenceVerdict,
  type StackVerdict,
} from './judge/stack.ts';
export {
  judgeUse,
  type ComponentUse,
  type LicensedComponent,
  type PlannedUse,
  type UserCount,
  type UseVerdict,
} from './judge/use.ts';
export { standingOf, termOrder, termsBook, termsOfDigest, type Standing } from './terms/book.ts';
export type {
  Basis,
  CompanyUse,
  EuLimb,
  EuReason,
  Exclusion,
  LicenceTerms,
  Term,
  TermName,
  TermOf,
  Terms,
  TermsBook,
  TermValue,
  TextKey,
  Threshold,
} from './terms/record.ts';
export { isHarmless, type Change, type ChangeClass } from './identify/changes.ts';
export { compareWith } from './identify/compare-with.ts';
export {
  identifyText,
  type Certainty,
  type LicencePart,
  type Nearest,
  type TextReading,
} from './identify/identify-text.ts';
export {
  bookBytes,
  bookWithout,
  openBook,
  type Book,
  type BookText,
  type Reference,
} from './texts/book.ts';
export type { KnownText } from './texts/entry.ts';
export type { Index } from './texts/index-of.ts';
export type { Claim, ClaimOf, ClaimPlace, Component, Restriction } from './claims/claim.ts';
export { identifyWith } from './claims/identify-with.ts';
export {
  readClaims,
  type ClaimReading,
  type Identify,
  type PartFound,
  type Repository,
  type RepositoryClaims,
  type RepositoryFile,
  type TextFound,
} from './claims/read-claims.ts';
export { idOfSpdx, idsOfExpression } from './claims/spdx.ts';
export { claimBook, type ClaimBook, type ClaimTables } from './claims/tables.ts';
export {
  idsOfText,
  type Basis as ComponentBasis,
  type Combination,
  type ComponentReading,
  type ComponentUnknown,
  type LicenceOf,
} from './components/of-component.ts';
export { readLicences, type LicenceReading } from './components/read-licences.ts';
export { MAX_TEXT_BYTES, decodeText, type DecodedText, type Encoding } from './words/decode.ts';
