import type { Value } from '@weighbridge/core';
import { countSchema, daySchema, valueSchema } from '@weighbridge/core/schema';
import { z } from 'zod';
import type { PackChange } from './diff/diff-pack.ts';
import type { Asks } from './tree.ts';

/** Packs with their rules, as `rules list` gives them. */
export interface PackListReport {
  readonly schema: 'weighbridge.packs/1';
  readonly packs: readonly {
    readonly name: string;
    readonly title: string;
    readonly version: string;
    readonly asks: Asks;
    readonly places: readonly string[];
    readonly status_date: string;
    readonly rules: readonly {
      readonly id: string;
      /** What it asks or says; absent for a rule of a decision without words. */
      readonly must?: string;
      readonly cite: readonly string[];
    }[];
  }[];
}

/** A case in which two packs answer otherwise: the answer of the first, then of the second. */
export interface WitnessReport {
  readonly as_of: string;
  readonly values: { readonly [fact: string]: Value };
  readonly answers: readonly [string, string];
}

/** What the tests of packs notice, as `rules mutate` gives it. */
export interface MutationReport {
  readonly schema: 'weighbridge.mutation/1';
  readonly packs: readonly {
    readonly pack: string;
    readonly mutants: number;
    readonly killed: number;
    readonly killed_by_proposed: number;
    readonly equivalent: number;
    readonly score: number;
    readonly score_with_proposed: number;
    readonly survivors: readonly {
      readonly target: string;
      /** Where it stands; absent for what has no line of its own, such as a list. */
      readonly at?: { readonly file: string; readonly line: number };
      readonly change: string;
      readonly witness?: WitnessReport & { readonly subject: string };
    }[];
  }[];
}

/** What differs between two versions of a pack, as `rules diff` gives it. */
export interface PackDiffReport {
  readonly schema: 'weighbridge.pack-diff/1';
  readonly before: string;
  readonly after: string;
  readonly changes: readonly PackChange[];
  readonly effects: readonly {
    readonly rule: string;
    readonly wider?: WitnessReport;
    readonly narrower?: WitnessReport;
    readonly otherwise?: WitnessReport;
    readonly undecided: boolean;
  }[];
  readonly turned: readonly {
    readonly test: string;
    readonly rule: string;
    readonly before: string;
    readonly after: string;
  }[];
}

const names = z.array(z.string());

/**
 * The shape of `rules list --format json`: `weighbridge.packs/1`.
 *
 * @example
 * packListSchema.safeParse({ schema: 'weighbridge.packs/1', packs: [] }).success; // true
 */
export const packListSchema: z.ZodType<PackListReport> = z.strictObject({
  schema: z.literal('weighbridge.packs/1'),
  packs: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      version: z.string(),
      asks: z.enum(['law', 'licence', 'policy', 'practice']),
      places: names,
      status_date: daySchema,
      rules: z.array(
        z.strictObject({ id: z.string(), must: z.string().exactOptional(), cite: names }),
      ),
    }),
  ),
});

const witness = {
  as_of: daySchema,
  values: z.record(z.string(), valueSchema),
  answers: z.tuple([z.string(), z.string()]),
};
const share = z.number().min(0).max(1);

/**
 * The shape of `rules mutate --format json`: `weighbridge.mutation/1`.
 *
 * @example
 * mutationSchema.safeParse({ schema: 'weighbridge.mutation/1', packs: [] }).success; // true
 */
export const mutationSchema: z.ZodType<MutationReport> = z.strictObject({
  schema: z.literal('weighbridge.mutation/1'),
  packs: z.array(
    z.strictObject({
      pack: z.string(),
      mutants: countSchema,
      killed: countSchema,
      killed_by_proposed: countSchema,
      equivalent: countSchema,
      score: share,
      score_with_proposed: share,
      survivors: z.array(
        z.strictObject({
          target: z.string(),
          at: z.strictObject({ file: z.string(), line: z.int().min(1) }).exactOptional(),
          change: z.string(),
          witness: z.strictObject({ ...witness, subject: z.string() }).exactOptional(),
        }),
      ),
    }),
  ),
});

const effect = {
  rule: z.string(),
  wider: z.strictObject(witness).exactOptional(),
  narrower: z.strictObject(witness).exactOptional(),
  otherwise: z.strictObject(witness).exactOptional(),
  undecided: z.boolean(),
};

/**
 * The shape of `rules diff --format json`: `weighbridge.pack-diff/1`.
 *
 * @example
 * packDiffSchema.safeParse({ schema: 'weighbridge.pack-diff/1', before: 'a@1', after: 'a@2', changes: [], effects: [], turned: [] }).success; // true
 */
export const packDiffSchema: z.ZodType<PackDiffReport> = z.strictObject({
  schema: z.literal('weighbridge.pack-diff/1'),
  before: z.string(),
  after: z.string(),
  changes: z.array(
    z.strictObject({
      of: z.string(),
      kind: z.enum(['added', 'removed', 'changed']),
      what: z.string(),
      before: z.string().exactOptional(),
      after: z.string().exactOptional(),
    }),
  ),
  effects: z.array(z.strictObject(effect)),
  turned: z.array(
    z.strictObject({ test: z.string(), rule: z.string(), before: z.string(), after: z.string() }),
  ),
});
