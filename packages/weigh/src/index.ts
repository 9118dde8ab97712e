export { caseOf, useFromText, type CaseReading, type Question } from './case.ts';
export { outcomeOf, type FailOn, type Outcome, type OutcomeOptions } from './outcome.ts';
export { readTicket, type TicketReading } from './read-ticket.ts';
export {
  settlingSummary,
  type AnswerCount,
  type OpenCondition,
  type SettlingGroup,
} from './settling-summary.ts';
export { replay, replayFault, type Replay } from './replay.ts';
export { ticketText } from './ticket-json.ts';
export { ticketSchema } from './ticket-schema.ts';
export type {
  Assumed,
  Because,
  Case,
  Settling,
  Sum,
  Ticket,
  TicketDecision,
  Verdict,
} from './ticket.ts';
export { weigh, type Load } from './weigh.ts';
export { whyOf, type Why } from './why.ts';
export {
  chainDuties,
  WHOLE_CHAIN,
  type Bearing,
  type ChainDuty,
  type ChainWeighing,
  type Duties,
  type UnborneDuty,
  type WeighedParty,
} from './chain/chain-duties.ts';
export {
  chainFileOf,
  chainOf,
  type Chain,
  type ChainFile,
  type ChainFileReading,
  type ChainReading,
} from './chain/chain-file.ts';
export { changesIn, coursesOf, type Change, type Course, type Step } from './chain/changes.ts';
export {
  comparePlaces,
  heaviest,
  type ComparedRow,
  type Comparison,
} from './chain/compare-places.ts';
export { comparisonSchema, dutiesSchema } from './chain/duties-schema.ts';
export type { ChainRole, Party } from './chain/parties.ts';
export { packDigest } from './make-ticket.ts';
export { newestPacks } from './choose-packs.ts';
export { crosswalkSchema } from './crosswalk-schema.ts';
export {
  crosswalkOf,
  rowsAbout,
  type CrosswalkReport,
  type CrosswalkRow,
  type ServedRule,
  type Standing,
} from './crosswalk.ts';
export {
  answered,
  nextQuestion,
  openInterview,
  rankedQuestions,
  settledBetween,
  skipped,
  type Answer,
  type Interview,
  type Question as InterviewQuestion,
  type Settled,
} from './interview/interview.ts';
export {
  questionsOf,
  questionsSchema,
  type AskedFact,
  type Questions,
} from './interview/questions.ts';
