export type { LicenceTerms, Term } from './terms/record.ts';
