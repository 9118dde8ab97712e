import { countSchema, placeSchema } from '@weighbridge/core/schema';
import { z } from 'zod';
import type { Openness } from './openness.ts';

const text = z.string();
const names = z.array(text);
const truth = z.enum(['yes', 'no', 'unknown']);
const level = z.union([z.literal(3), z.literal(2), z.literal(1)]);
const reached = z.union([level, z.literal(0)]);
const state = z.enum(['open', 'closed', 'unlicensed', 'missing', 'unread', 'unseen']);
const filing = z.enum(['missing', 'invalid', 'unlicensed', 'included']);
const rung = z.enum([
  'closed',
  'api',
  'gated_weights',
  'open_weights_restricted',
  'open_weights_open',
  'mof_iii',
  'osaid_or_mof_ii',
  'mof_i',
]);
const clause = z.enum([
  'spelling',
  'name',
  'expression',
  'listed',
  'port',
  'record',
  'version',
  'unread',
  'not-included',
  'not-given',
  'paper',
  'component',
  'repeated',
]);

const componentSchema = z.strictObject({
  component: text,
  included: truth,
  open: truth,
  fits: truth,
  places: z.array(placeSchema),
  state,
  licence: text.exactOptional(),
  ids: names.exactOptional(),
  clause: clause.exactOptional(),
  settledBy: z.enum(['mof.included', 'mof.licensed_open']).exactOptional(),
});

const classSchema = z.strictObject({
  class: level,
  truth,
  of: countSchema,
  met: countSchema,
  unknown: countSchema,
  lacks: z.array(z.strictObject({ component: text, instead: text.exactOptional(), truth })),
});

const elementSchema = z.strictObject({
  id: z.enum(['use', 'study', 'modify', 'share', 'data_information', 'code', 'parameters']),
  truth,
  because: z.array(z.strictObject({ component: text, truth, at: text.exactOptional() })),
  settledBy: text.exactOptional(),
});

const euSchema = z.strictObject({
  limb: z.enum(['eligible', 'arguable', 'ineligible', 'not-a-model-licence', 'unknown']),
  reasons: z.array(
    z.strictObject({
      rule: text,
      guideline: text.exactOptional(),
      at: text.nullable().exactOptional(),
      note: text.exactOptional(),
    }),
  ),
  public: z.array(z.strictObject({ fact: text, truth })),
});

const ladderSchema = z.strictObject({
  rungs: z.array(z.strictObject({ id: rung, truth })),
  least: rung,
  most: rung,
  next: rung.exactOptional(),
  settledBy: names,
});

const referenceSchema = z.strictObject({
  class: reached,
  classes: z.array(
    z.strictObject({
      class: level,
      progress: z.number().min(0).max(100),
      filed: z.strictObject({
        missing: names,
        invalid: names,
        unlicensed: names,
        included: names,
      }),
    }),
  ),
  unfit: names,
});

/** The answer of `weighbridge openness`: `weighbridge.openness/1`. */
export const opennessSchema: z.ZodType<Openness> = z.strictObject({
  schema: z.literal('weighbridge.openness/1'),
  name: text,
  components: z.array(componentSchema),
  doubts: names,
  classes: z.array(classSchema),
  class: z.strictObject({ least: reached, most: reached }),
  osaid: z.strictObject({ truth, elements: z.array(elementSchema) }),
  eu: euSchema,
  ladder: ladderSchema,
  reference: referenceSchema.exactOptional(),
  differences: z.array(
    z.strictObject({
      component: text,
      reference: z.union([filing, z.literal('replaced')]),
      ours: state,
      clause,
    }),
  ),
});
