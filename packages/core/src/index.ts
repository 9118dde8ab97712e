export { fromBytes, truncated, type ByteSource } from './byte-source.ts';
export { canonicalJson, toJson, type Json } from './canonical-json.ts';
export { Cursor } from './cursor.ts';
export { NEVER, day, dayFromNumber, dayNumber, parseDay, type Day } from './day.ts';
export { decodeValue, type Decoded } from './decode-value.ts';
export { parseSha256, sha256, sha256OfJson, ticketNumber, type Sha256 } from './digest.ts';
export type { Claim, Evidence, Fact, Facts } from './evidence.ts';
export {
  FaultError,
  SEVERITIES,
  reading,
  type At,
  type Code,
  type Fault,
  type Finding,
  type Place,
  type Reading,
  type Severity,
} from './fault.ts';
export {
  ANY_NUMBER,
  difference,
  exactly,
  hull,
  isAbove,
  isAtLeast,
  isWithin,
  larger,
  product,
  quotient,
  scaled,
  smaller,
  sum,
  type Interval,
} from './interval.ts';
export { nearest } from './nearest.ts';
export { meaningsOf, stated, type Meaning } from './other-names.ts';
export { all, any, not, type Truth } from './truth.ts';
export {
  factName,
  dateInterval,
  dateValue,
  isRecord,
  membersOf,
  numberInterval,
  numberValue,
  valueJson,
  type DateValue,
  type FactType,
  type MemberOf,
  type NumberValue,
  type SetValue,
  type Value,
  type Vocabulary,
  type VocabularyEntry,
} from './value.ts';
