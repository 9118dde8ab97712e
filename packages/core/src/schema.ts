// Decoders of this package's shapes, of which the published JSON Schemas are made. They stand behind
// an entry of their own, so that who only computes does not load them.
import { parseDay, type Day } from './day.ts';
import { parseSha256, type Sha256 } from './digest.ts';
import type { Evidence, Fact } from './evidence.ts';
import type { Fault, Finding, Place } from './fault.ts';
import type { DateValue, Value } from './value.ts';
import { z } from 'zod';

/** A calendar day; the pattern is what the published schema can say of it. */
export const daySchema: z.ZodType<Day> = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text, context) => {
    const day = parseDay(text);
    if (day !== undefined) return day;
    context.addIssue({ code: 'custom', message: 'is no day of the calendar' });
    return z.NEVER;
  });

/** 64 lower-case hexadecimal digits. */
export const sha256Schema: z.ZodType<Sha256> = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text, context) => {
    const digest = parseSha256(text);
    if (digest !== undefined) return digest;
    context.addIssue({ code: 'custom', message: 'is no SHA-256' });
    return z.NEVER;
  });

/** A count of things or bytes. */
export const countSchema: z.ZodType<number> = z.int().min(0);

const numberRange = z.strictObject({
  lo: z.number().exactOptional(),
  hi: z.number().exactOptional(),
});
const dayRange = z.strictObject({ lo: daySchema.exactOptional(), hi: daySchema.exactOptional() });
const setSchema = z.strictObject({
  has: z.array(z.string()),
  not: z.array(z.string()).exactOptional(),
  complete: z.literal(true).exactOptional(),
});

/** A day or an interval of days. */
export const dateValueSchema: z.ZodType<DateValue> = z.union([daySchema, dayRange]);

/** The value of a fact; its type stands in the vocabulary excerpt beside it. */
export const valueSchema: z.ZodType<Value> = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  setSchema,
  numberRange,
  dayRange,
]);

const at = {
  byte: { byte: countSchema },
  line: { line: z.int().min(1), column: z.int().min(1).exactOptional() },
  pointer: { pointer: z.string() },
};

/** A file by its path from the target's root, and where in it if that is known. */
export const placeSchema: z.ZodType<Place> = z.union([
  z.strictObject({ file: z.string(), ...at.byte }),
  z.strictObject({ file: z.string(), ...at.line }),
  z.strictObject({ file: z.string(), ...at.pointer }),
  z.strictObject({ file: z.string() }),
]);

const atSchema = z.union([
  z.strictObject(at.byte),
  z.strictObject(at.line),
  z.strictObject(at.pointer),
]);

/** Where a fact comes from: read, attested, declared or derived. */
export const evidenceSchema: z.ZodType<Evidence> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), file: z.string(), at: atSchema, sha256: sha256Schema }),
  z.strictObject({
    kind: z.literal('attested'),
    signature: z.string(),
    identity: z.string(),
    statement: z.string(),
  }),
  z.strictObject({
    kind: z.literal('declared'),
    file: z.string(),
    line: z.int().min(1),
    on: daySchema.exactOptional(),
    source: z.string().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('derived'), formula: z.string(), from: z.array(z.string()) }),
]);

/** A claim that a fact's value does not follow. */
export const conflictSchema: z.ZodType<{ readonly value: Value; readonly evidence: Evidence }> =
  z.strictObject({
    value: valueSchema,
    evidence: evidenceSchema,
  });

/** An observation about a model. */
export const findingSchema: z.ZodType<Finding> = z.strictObject({
  code: z.string(),
  severity: z.enum(['high', 'medium', 'low', 'note']),
  places: z.tuple([placeSchema], placeSchema),
  says: z.string(),
  would: z.string(),
  do: z.string(),
  facts: z.array(z.string()).exactOptional(),
});

/** Input that is broken. */
export const faultSchema: z.ZodType<Fault> = z.strictObject({
  code: z.string(),
  at: placeSchema,
  detail: z.string(),
  need: z.number().exactOptional(),
  have: z.number().exactOptional(),
  remedy: z.string(),
});

/** One fact with its evidence. */
export const factSchema: z.ZodType<Fact> = z.strictObject({
  value: valueSchema,
  evidence: z.array(evidenceSchema),
  conflicts: z.array(conflictSchema).exactOptional(),
});
