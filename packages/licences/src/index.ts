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
