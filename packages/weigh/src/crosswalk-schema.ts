import { daySchema } from '@weighbridge/core/schema';
import { z } from 'zod';
import type { CrosswalkReport } from './crosswalk.ts';

const names = z.array(z.string());

const servedSchema = z.strictObject({
  rule: z.string(),
  pack: z.string(),
  places: names,
  must: z.string(),
  cite: names,
  mark: z.enum(['V', 'V2', 'K', 'I']),
  standing: z.enum(['binding', 'open', 'later', 'ended', 'voluntary', 'bill']),
  from: z.string().exactOptional(),
  enforcement: z.enum(['normal', 'grace', 'stayed', 'none_in_statute']),
  evidence: names,
});

/** The shape of a crosswalk: `weighbridge.crosswalk/1`. */
export const crosswalkSchema: z.ZodType<CrosswalkReport> = z.strictObject({
  schema: z.literal('weighbridge.crosswalk/1'),
  as_of: daySchema,
  rows: z.array(
    z.strictObject({
      id: z.string(),
      item: z.string(),
      serves: z.array(servedSchema),
      feeds: z.array(servedSchema),
      also: z.array(z.strictObject({ place: z.string(), says: z.string() })),
      parameters: z.array(
        z.strictObject({
          items: names,
          parameter: z.string(),
          build_to: z.string(),
          driver: z.string(),
        }),
      ),
      apart: z.array(z.strictObject({ rules: names, why: z.string() })),
    }),
  ),
});
