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
export type {
  Clause,
  ClauseName,
  ContentType,
  FrameworkComponent,
  LicenceRecord,
  ListedLicence,
  OpennessClass,
  OpennessTable,
} from './openness/table.ts';
export { standingOf, termsBook, termsOfDigest, type Standing } from './terms/book.ts';
export type {
  Basis,
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
export type { Change, ChangeClass } from './identify/changes.ts';
export {
  identifyText,
  type Certainty,
  type LicencePart,
  type Nearest,
  type TextReading,
} from './identify/identify-text.ts';
export { bookBytes, openBook, type Book, type BookText, type Reference } from './texts/book.ts';
export type { KnownText } from './texts/entry.ts';
export type { Index } from './texts/index-of.ts';
