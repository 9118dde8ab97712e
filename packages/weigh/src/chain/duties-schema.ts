import { dateValueSchema, daySchema } from '@weighbridge/core/schema';
import { z } from 'zod';

import { asksSchema, packSchema, revisionSchema, sumSchema, wordSchema } from '../ticket-schema.ts';
import type { Duties } from './chain-duties.ts';
import type { Change } from './changes.ts';
import type { Comparison } from './compare-places.ts';
import { CHAIN_ROLES } from './parties.ts';

const names = z.array(z.string());
const place = z.int().min(0);
const markSchema = z.enum(['V', 'V2', 'K', 'I']);
const enforcementSchema = z.enum(['normal', 'grace', 'stayed', 'none_in_statute']);

const bearingSchema = z.strictObject({
  party: place,
  status: z.string(),
  due: dateValueSchema.exactOptional(),
  met: z.enum(['met', 'not met', 'open']).exactOptional(),
  through_base: names,
  settled_by: names,
});

const chainDutySchema = z.strictObject({
  pack: z.string(),
  rule: z.string(),
  asks: asksSchema,
  who: z.string(),
  must: z.string(),
  cite: names,
  mark: markSchema,
  lifecycle: z.enum(['in_force', 'voluntary', 'pending_bill']),
  enforcement: enforcementSchema,
  evidence: names,
  bearers: z.array(bearingSchema),
});

const stepSchema = z.strictObject({ status: z.string(), enforcement: enforcementSchema });

const changeSchema: z.ZodType<Change> = z.strictObject({
  day: daySchema,
  party: place,
  pack: z.string(),
  rule: z.string(),
  must: z.string(),
  cite: names,
  before: stepSchema,
  after: stepSchema,
  mayBegin: z.literal(true).exactOptional(),
});

const members = {
  schema: z.literal('weighbridge.duties/1'),
  subject: z.strictObject({ name: z.string(), revision: revisionSchema }),
  as_of: daySchema,
  known_at: daySchema,
  places: names,
  packs: z.array(packSchema),
  vocabulary: z.record(z.string(), wordSchema),
  parties: z.array(
    z.strictObject({
      role: z.enum(CHAIN_ROLES),
      model: z.string().exactOptional(),
      isActor: z.boolean().exactOptional(),
      sum: sumSchema,
    }),
  ),
  duties: z.array(chainDutySchema),
  nobody: z.array(
    z.strictObject({
      pack: z.string(),
      rule: z.string(),
      must: z.string(),
      cite: names,
      mark: markSchema,
      why: z.enum(['exempt', 'ended', 'no']),
      by: names,
    }),
  ),
  unread: names,
};

/**
 * The decoder of the duties of a chain, with its days where they were asked for.
 *
 * @example
 * dutiesSchema.safeParse({ schema: 'weighbridge.duties/1' }).success; // false
 */
export const dutiesSchema: z.ZodType<Duties & { readonly timeline?: readonly Change[] }> =
  z.strictObject({ ...members, timeline: z.array(changeSchema).exactOptional() });

/**
 * The decoder of places side by side.
 *
 * @example
 * comparisonSchema.safeParse({ schema: 'weighbridge.duties-comparison/1' }).success; // false
 */
export const comparisonSchema: z.ZodType<Comparison> = z.strictObject({
  schema: z.literal('weighbridge.duties-comparison/1'),
  places: names,
  sides: z.array(z.strictObject(members)),
  rows: z.array(z.strictObject({ subject: z.string(), sides: z.array(z.array(chainDutySchema)) })),
});
