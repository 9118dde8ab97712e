import { z } from 'zod';
import type { ClaimTables } from './tables.ts';

const texts: z.ZodType<readonly string[]> = z.array(z.string().min(1)).readonly();
const nameRow: z.ZodType<ClaimTables['names'][number]> = z.strictObject({
  ids: texts,
  as: texts,
  of: z.string().optional(),
});

/** The tables by which claims are read, as they are written. */
export const claimTablesSchema: z.ZodType<ClaimTables> = z.strictObject({
  names: z.array(nameRow).readonly(),
  models: z.array(nameRow).readonly(),
  words: z.strictObject({
    noise: texts,
    grants: texts,
    comply: texts,
    licence: texts,
    partial: texts,
    elsewhere: texts,
    base_licence: texts,
    derived: texts,
    versions: texts,
    derivation: texts,
    permits: texts,
    european_union: texts,
    excludes: texts,
    components: z.record(z.string(), texts),
    restrictions: z.record(z.string(), texts),
  }),
  hub: z.strictObject({
    tags: z
      .array(
        z.strictObject({
          tag: z.string(),
          kind: z.enum(['exact', 'ambiguous', 'family', 'none', 'no-terms-file']),
          ids: texts,
        }),
      )
      .readonly(),
    names: z.array(z.strictObject({ name: z.string(), ids: texts })).readonly(),
  }),
});
