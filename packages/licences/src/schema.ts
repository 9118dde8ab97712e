// Decoders of this package's shapes, of which the published JSON Schemas are made. They stand behind
// an entry of their own, so that who only computes does not load them.
import { z } from 'zod';
import { claimTablesSchema } from './claims/tables-schema.ts';
import { opennessSchema } from './openness/openness-schema.ts';
import type { Notices } from './judge/notice.ts';
import type { Point } from './judge/point.ts';
import type { StackVerdict } from './judge/stack.ts';
import type { UseVerdict } from './judge/use.ts';
import type { LicenceTerms } from './terms/record.ts';
import {
  COMPANY,
  COUNTS,
  EFFECTS,
  EMBEDDED,
  EXEMPTS,
  METRICS,
  TESTED,
  TRAINED,
  VALUES,
} from './terms/values.ts';

const text = z.string().min(1);
const place = text.nullable();
const optional = text.exactOptional();
const names = z.array(text);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const origin = z.enum(['licensedb', 'publisher']);

const beside = { at: place, note: optional, conflict: optional };
const parts = <const Values extends readonly string[]>(
  values: Values,
): typeof beside & { readonly value: z.ZodEnum<{ [Value in Values[number]]: Value }> } => ({
  value: z.enum(values),
  ...beside,
});

const exclusionSchema = z.strictObject({
  area: text,
  subject: text,
  models: optional,
  released: z.enum(['all', 'none']).exactOptional(),
});

const thresholdSchema = z.strictObject({
  metric: z.enum(METRICS),
  operator: z.enum(['>', '>=']),
  value: z.number().positive(),
  scope: text,
  measured_at: place,
  effect: text,
  exempt: optional,
  exempts: z.array(z.enum(EXEMPTS)).exactOptional(),
  counts: z.enum(COUNTS).exactOptional(),
  business: names.exactOptional(),
  applies: optional,
  at: place,
  tested: z.enum(TESTED),
  effect_kind: z.enum(EFFECTS),
});

const termsSchema = z.strictObject({
  commercial_use: z.strictObject({
    ...parts(VALUES.commercial_use),
    company: z
      .strictObject({
        evaluation: z.enum(COMPANY),
        research: z.enum(COMPANY),
        sharing: z.enum(COMPANY),
      })
      .exactOptional(),
  }),
  modification: z.strictObject(parts(VALUES.modification)),
  redistribution: z.strictObject(parts(VALUES.redistribution)),
  sublicensing: z.strictObject(parts(VALUES.sublicensing)),
  hosted_service: z.strictObject({
    ...parts(VALUES.hosted_service),
    embedded: z.enum(EMBEDDED).exactOptional(),
  }),
  outputs: z.strictObject({ ...parts(VALUES.outputs), ownership: optional }),
  output_training: z.strictObject({
    ...parts(VALUES.output_training),
    names: z.enum(TRAINED).exactOptional(),
    applies: optional,
  }),
  attribution_notice: z.strictObject({
    ...parts(VALUES.attribution_notice),
    file: optional,
    content: optional,
  }),
  display_duty: z.strictObject({
    ...parts(VALUES.display_duty),
    phrase: optional,
    where: optional,
  }),
  naming_duty: z.strictObject({
    ...parts(VALUES.naming_duty),
    prefix: optional,
    applies_to: optional,
  }),
  state_changes: z.strictObject(parts(VALUES.state_changes)),
  acceptable_use: z.strictObject({
    ...parts(VALUES.acceptable_use),
    changeable: z.boolean().exactOptional(),
    url: optional,
    topics: names.exactOptional(),
  }),
  flow_down: z.strictObject({
    ...parts(VALUES.flow_down),
    reaches: z.literal('copies').exactOptional(),
  }),
  thresholds: z.array(thresholdSchema),
  registration: z.strictObject(parts(VALUES.registration)),
  territory: z.strictObject({
    ...parts(VALUES.territory),
    exclusions: z.array(exclusionSchema).exactOptional(),
  }),
  field_restrictions: z.strictObject({
    ...parts(VALUES.field_restrictions),
    fields: names.exactOptional(),
    exempts: z.array(z.enum(EXEMPTS)).exactOptional(),
  }),
  revocability: z.strictObject(parts(VALUES.revocability)),
  termination: z.strictObject({
    ...parts(VALUES.termination),
    after: optional,
    cure_days: z.int().min(0).exactOptional(),
  }),
  patent_grant: z.strictObject(parts(VALUES.patent_grant)),
  retaliation: z.strictObject({ ...parts(VALUES.retaliation), effect: optional }),
  copyleft: z.strictObject({ ...parts(VALUES.copyleft), also_under: names.exactOptional() }),
  export: z.strictObject(parts(VALUES.export)),
  remote_restriction: z.strictObject(parts(VALUES.remote_restriction)),
  update_duty: z.strictObject(parts(VALUES.update_duty)),
  licence_changeable: z.strictObject(parts(VALUES.licence_changeable)),
  reporting: z.strictObject(parts(VALUES.reporting)),
  indemnity: z.strictObject(parts(VALUES.indemnity)),
  trademark: z.strictObject(parts(VALUES.trademark)),
  governing_law: z.strictObject({ value: text, ...beside, forum: optional }),
});

const limbSchema = z.strictObject({
  verdict: z.enum(['eligible', 'arguable', 'ineligible', 'not-a-model-licence']),
  limb: z.literal('licence'),
  reasons: z.array(
    z.strictObject({
      rule: text,
      guideline: optional,
      at: place.exactOptional(),
      note: optional,
    }),
  ),
  note: optional,
});

/** What one licence text allows, requires and forbids. */
export const licenceTermsSchema: z.ZodType<LicenceTerms> = z.strictObject({
  schema: z.literal('weighbridge.licence-terms/1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/u),
  name: text,
  version: place,
  released: place,
  steward: text,
  kind: text,
  family: text,
  class: text,
  applies_to: names,
  identifiers: z.strictObject({
    spdx: place,
    scancode: place,
    licenseref: place,
    hf_tag: place,
    hf_license_name: names,
    aliases: names,
  }),
  osi_approved: z.boolean(),
  fsf_libre: z.boolean().nullable(),
  predecessor: place,
  successor: place,
  text: z.strictObject({
    origin: origin.nullable(),
    key: place,
    sha256: sha256.nullable(),
    languages: names,
    also: z.array(z.strictObject({ origin, key: text, sha256 })).exactOptional(),
  }),
  basis: z.enum([
    'read-in-full',
    'sections-checked',
    'read-in-part',
    'known-text',
    'secondary',
    'unverified',
  ]),
  confidence: z.enum(['high', 'medium', 'low']),
  thresholds_complete: z.boolean().exactOptional(),
  terms: termsSchema,
  eu_open_source: limbSchema,
  openness: z.strictObject({
    osaid_terms: z.enum([
      'acceptable',
      'acceptable-unapproved',
      'acceptable-content-licence',
      'not-acceptable',
    ]),
    mof_open_licence: z.boolean(),
    mof_accepted_for: names,
    why: optional,
  }),
  detection: z.strictObject({
    near_duplicates: names.exactOptional(),
    discriminator: place.exactOptional(),
  }),
  notes: names,
});

/** All records that ship, as the compiled file holds them. */
export const termsFileSchema: z.ZodType<{
  readonly schema: 'weighbridge.licence-terms-book/1';
  readonly licences: readonly LicenceTerms[];
}> = z.strictObject({
  schema: z.literal('weighbridge.licence-terms-book/1'),
  licences: z.array(licenceTermsSchema),
});

export { claimTablesSchema, opennessSchema };

const verdictSchema = z.enum(['ok', 'ok-with-duties', 'needs-licence', 'blocked', 'unclear']);

const pointSchema: z.ZodType<Point> = z.strictObject({
  kind: z.enum(['blocks', 'needs-licence', 'unclear', 'duty', 'aside', 'cites']),
  rules: names,
  says: z.string(),
  licence: optional,
  layer: z.int().min(0).exactOptional(),
  at: place.exactOptional(),
  when: z.enum(['distributed', 'threshold-passed']).exactOptional(),
  unreleasable: z.literal(true).exactOptional(),
});

const points = z.array(pointSchema);

/** The answer to a chain and a plan. */
export const stackVerdictSchema: z.ZodType<StackVerdict> = z.strictObject({
  schema: z.literal('weighbridge.licence-stack/1'),
  verdict: verdictSchema,
  rules: names,
  blocking: points,
  unclear: points,
  duties: points,
  duties_if_distributed: points,
  duties_if_threshold_passed: points,
  open: points,
  noted: points,
  acceptable_outbound: names,
  eu_exemption_licence_limb: z
    .strictObject({
      verdict: z.enum(['eligible', 'arguable', 'ineligible', 'unknown']),
      because: text,
      rules: names,
    })
    .exactOptional(),
  layers: z.array(
    z.strictObject({
      layer: z.int(),
      kind: z.enum([
        'base-model',
        'fine-tune',
        'adapter',
        'merge',
        'quantisation',
        'dataset',
        'code',
        'product',
      ]),
      name: z.string(),
      from: z.array(z.int()),
      licence: names,
      declared_tag: z.string().exactOptional(),
    }),
  ),
});

const componentSchema = z.strictObject({ component: z.string(), licence: z.string() });

/** The answer to a planned use of one model. */
export const useVerdictSchema: z.ZodType<UseVerdict & { readonly name: string }> = z.strictObject({
  schema: z.literal('weighbridge.licence-use/1'),
  name: z.string(),
  verdict: verdictSchema,
  components: z.array(
    z.strictObject({
      component: z.string(),
      licence: z.string(),
      verdict: verdictSchema,
      points,
    }),
  ),
  aside: z.array(componentSchema),
});

const ask = { licence: text, components: names, at: place, says: text };

/** What has to travel with copies of one model. */
export const noticesSchema: z.ZodType<Notices & { readonly name: string }> = z.strictObject({
  schema: z.literal('weighbridge.licence-notice/1'),
  name: z.string(),
  texts: z.array(z.strictObject({ ...ask, file: text, text: place })),
  notices: z.array(z.strictObject({ ...ask, file: text })),
  shown: z.array(z.strictObject(ask)),
  names: z.array(z.strictObject(ask)),
  changes: z.array(z.strictObject(ask)),
  unknown: z.array(componentSchema),
});
