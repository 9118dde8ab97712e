import { z } from 'zod';
import {
  countSchema,
  dateValueSchema,
  daySchema,
  factSchema,
  faultSchema,
  findingSchema,
  sha256Schema,
  valueSchema,
} from '@weighbridge/core/schema';
import type { Assumed, Because, Settling, Ticket, Verdict } from './ticket.ts';

const names = z.array(z.string());
const useSchema = z.record(z.string(), valueSchema);
/** Who asks. */
export const asksSchema: z.ZodType<Verdict['asks']> = z.enum([
  'law',
  'licence',
  'policy',
  'practice',
]);

const becauseSchema: z.ZodType<Because> = z.strictObject({
  kind: z.enum(['condition', 'exception']),
  id: z.string().exactOptional(),
  says: z.string(),
  truth: z.enum(['yes', 'no', 'unknown']),
  cite: names,
  facts: names,
  params: z.array(
    z.strictObject({
      param: z.string(),
      value: z.union([z.number(), z.string()]),
      unit: z.string(),
      cite: names,
      kind: z.string().exactOptional(),
    }),
  ),
});

const settlingSchema: z.ZodType<Settling> = z.strictObject({
  settles: z.enum(['every', 'some']),
  facts: names,
  answers: z.array(
    z.strictObject({ if: useSchema, status: z.string(), due: dateValueSchema.exactOptional() }),
  ),
});

const assumedSchema: z.ZodType<Assumed> = z.strictObject({
  fact: z.string(),
  value: valueSchema,
  because: z.string(),
});

const STATUS = /^(no|exempt:[a-z0-9][a-z0-9-]*|ended|applies|dormant|scheduled|unknown)$/;

const verdictSchema: z.ZodType<Verdict> = z.strictObject({
  pack: z.string(),
  rule: z.string(),
  asks: asksSchema,
  who: z.string(),
  must: z.string(),
  cite: names,
  mark: z.enum(['V', 'V2', 'K', 'I']),
  lifecycle: z.enum(['in_force', 'voluntary', 'pending_bill']),
  enforcement: z.enum(['normal', 'grace', 'stayed', 'none_in_statute']),
  status: z.string().regex(STATUS),
  due: dateValueSchema.exactOptional(),
  met: z.enum(['met', 'not met', 'open']).exactOptional(),
  met_facts: names.exactOptional(),
  exempt_by: names.exactOptional(),
  then: z.string().exactOptional(),
  because: z.array(becauseSchema),
  assumed: z.array(assumedSchema),
  settled_by: z.array(settlingSchema),
  facts: names,
  note: z.string().exactOptional(),
});

/** The digests of a revision. */
export const revisionSchema: z.ZodType<Ticket['subject']['revision']> = z.strictObject({
  files: sha256Schema.exactOptional(),
  weights: sha256Schema.exactOptional(),
  omsRoot: sha256Schema.exactOptional(),
});

const subjectSchema = z.strictObject({
  name: z.string(),
  purl: z.string().exactOptional(),
  revision: revisionSchema,
  files: z.strictObject({ read: countSchema, unread: countSchema, bytes: countSchema }),
});

const caseSchema = z.strictObject({
  digest: sha256Schema,
  declared: sha256Schema,
  actor: z.string().exactOptional(),
  roles: names,
  use: useSchema,
  places: names,
  strict: z.boolean(),
});

/** A pack that weighed. */
export const packSchema: z.ZodType<Ticket['packs'][number]> = z.strictObject({
  name: z.string(),
  title: z.string(),
  version: z.string(),
  sha256: sha256Schema,
  status_date: daySchema,
  asks: asksSchema,
});

/** What a fact is called, of which type, and how it is asked for. */
export const wordSchema: z.ZodType<Ticket['vocabulary'][string]> = z.strictObject({
  means: z.string(),
  type: z.string(),
  unit: z.string().exactOptional(),
  ask: z.string().exactOptional(),
  where: z.enum(['folder', 'outside']).exactOptional(),
});

const decisionSchema = z.strictObject({
  pack: z.string(),
  id: z.string(),
  outcome: z.string(),
  by: names,
  open: names,
});

/** How many rules came out how. */
export const sumSchema: z.ZodType<Ticket['sum']> = z.strictObject({
  weighed: countSchema,
  no: countSchema,
  exempt: countSchema,
  ended: countSchema,
  applies: countSchema,
  scheduled: countSchema,
  dormant: countSchema,
  unknown: countSchema,
});

/**
 * The decoder of a ticket, from which the published JSON Schema is made. Every object is closed: a
 * member that nobody wrote down would not be replayed, so it is refused.
 *
 * @example
 * ticketSchema.safeParse({ schema: 'weighbridge.ticket/1' }).success; // false
 */
export const ticketSchema: z.ZodType<Ticket> = z.strictObject({
  schema: z.literal('weighbridge.ticket/1'),
  number: z.string().regex(/^[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}$/),
  subject: subjectSchema,
  case: caseSchema,
  as_of: daySchema,
  known_at: daySchema,
  dossier: sha256Schema,
  packs: z.array(packSchema),
  facts: z.record(z.string(), factSchema),
  vocabulary: z.record(z.string(), wordSchema),
  verdicts: z.array(verdictSchema),
  findings: z.array(findingSchema),
  faults: z.array(faultSchema),
  unread: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
  decision: decisionSchema.exactOptional(),
  sum: sumSchema,
  tool: z.string(),
});
