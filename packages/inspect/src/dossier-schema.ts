import {
  countSchema,
  factSchema,
  faultSchema,
  findingSchema,
  sha256Schema,
} from '@weighbridge/core/schema';
import { z } from 'zod';
import type { Dossier, FileEntry } from './dossier.ts';

const fileSchema: z.ZodType<FileEntry> = z.strictObject({
  path: z.string(),
  sizeBytes: countSchema,
  sha256: sha256Schema.exactOptional(),
  kind: z.enum([
    'weights',
    'config',
    'tokenizer',
    'card',
    'licence',
    'code',
    'declaration',
    'signature',
    'document',
    'data',
    'archive',
    'other',
  ]),
  format: z.string(),
  read: z.union([z.literal(true), z.strictObject({ reason: z.string() })]),
});

const fromSchema = z.strictObject({ file: z.string(), line: z.int().min(1).exactOptional() });

const componentSchema = z.strictObject({
  component: z.enum([
    'weights',
    'code',
    'data',
    'documentation',
    'tokenizer',
    'adapter',
    'outputs',
  ]),
  licence: z.string(),
  from: fromSchema,
  basis: z.enum(['stated', 'repository', 'base-model']).exactOptional(),
  or: z.array(z.string()).exactOptional(),
});

const lineageSchema = z.strictObject({
  relation: z.enum(['base', 'finetune', 'adapter', 'merge', 'quantized']),
  model: z.string(),
  from: fromSchema,
});

/**
 * The decoder of a dossier, of which its published JSON Schema is made. Members it does not know are
 * refused: a later shape has another `schema`.
 *
 * @example
 * dossierSchema.safeParse({ schema: 'weighbridge.dossier/2' }).success; // false
 */
export const dossierSchema: z.ZodType<Dossier> = z.strictObject({
  schema: z.literal('weighbridge.dossier/1'),
  name: z.string(),
  purl: z.string().exactOptional(),
  revision: z.strictObject({
    files: sha256Schema.exactOptional(),
    weights: sha256Schema.exactOptional(),
    omsRoot: sha256Schema.exactOptional(),
  }),
  files: z.array(fileSchema),
  notCovered: z.array(z.string()),
  facts: z.record(z.string(), factSchema),
  findings: z.array(findingSchema),
  faults: z.array(faultSchema),
  components: z.array(componentSchema),
  lineage: z.array(lineageSchema),
});
